import type { AppliedReceipt } from '../core/gate/applied-receipt';
import type { Asked, GateFacts } from '../core/gate/facts';
import type { GatePolicy } from '../core/gate/policy';
import type { CounterpartFacts, Promotion } from '../core/gate/promotion';
import { suiteProblem } from '../core/gate/suite';
import { messageOf } from '../core/errors';
import type { Log } from '../ports/log';
import type { PromotionSource, RunOfStack } from '../ports/promotion';

/** Only a run of this repository's own workflow, by our suite at the same commit, can vouch for an apply. */
const isProducer = ({ run }: RunOfStack, asked: Asked, policy: GatePolicy): boolean =>
  run.repositoryId === asked.repositoryId &&
  run.headRepositoryId === asked.repositoryId &&
  run.path === asked.workflowPath &&
  run.headSha === asked.commit &&
  (run.event === 'push' || run.event === 'workflow_dispatch') &&
  suiteProblem(run, policy.suite) === undefined;

/** A commit may be applied in several runs, the second of which had nothing left to do. */
const together = ([first, ...others]: readonly AppliedReceipt[]): AppliedReceipt | 'none' => {
  if (first === undefined) return 'none';
  const { stack, environment, commit } = first;
  const all = [first, ...others].map(({ kinds }) => kinds);
  return { stack, environment, commit, ...(!all.includes(undefined) && { kinds: all.join('') }) };
};

/** What became of the counterparts at the commit that is asked for; nothing when it cannot be had, which is a no. */
export const readCounterparts = async (
  { before }: Promotion,
  { asked, policy }: GateFacts,
  source: PromotionSource,
  log: Log,
): Promise<readonly CounterpartFacts[] | undefined> => {
  if (before.length === 0) return [];
  try {
    const runs = await source.runsOf(
      asked.commit,
      asked.workflowPath,
      before.map(({ name }) => name),
    );
    return before.map((counterpart, at) => {
      const own = (runs[at] ?? []).filter((one) => isProducer(one, asked, policy));
      const receipts = own
        .flatMap((one) => one.applied)
        .filter(
          ({ stack, environment, commit }) =>
            stack === counterpart.name && environment === counterpart.environment && commit === asked.commit,
        );
      return { ...counterpart, chosen: own.some(({ chosen }) => chosen), applied: together(receipts) };
    });
  } catch (error) {
    log.warning(messageOf(error), 'A fact is missing');
    return undefined;
  }
};
