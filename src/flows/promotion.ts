import { driftSince } from '../core/drift/since';
import { messageOf } from '../core/errors';
import type { AppliedReceipt } from '../core/gate/applied-receipt';
import type { Asked, GateFacts } from '../core/gate/facts';
import type { GatePolicy } from '../core/gate/policy';
import type { CounterpartFacts, Promotion } from '../core/gate/promotion';
import { suiteProblem } from '../core/gate/suite';
import type { LedgerEntry } from '../core/ledger/read';
import type { Counterpart } from '../core/stacks/counterpart';
import type { Issues } from '../ports/github';
import type { LedgerSource } from '../ports/ledger';
import type { Log } from '../ports/log';
import type { PromotionSource, RunOfStack } from '../ports/promotion';
import { type Ledger, readLedger } from './read-ledger';

export interface PromotionPorts {
  readonly promotion: PromotionSource;
  readonly ledger: LedgerSource;
  readonly issues: Pick<Issues, 'openBy'>;
  readonly log: Log;
}

/** Pages of the ledger that a gate reads: what was not recorded for so long is not asked for. */
const MOST_PAGES = 5;

/** Only a run of this repository's own workflow, by our suite at the same commit, can vouch for an apply. */
const isProducer = ({ run }: RunOfStack, commit: string, asked: Asked, policy: GatePolicy): boolean =>
  run.repositoryId === asked.repositoryId &&
  run.headRepositoryId === asked.repositoryId &&
  run.path === asked.workflowPath &&
  run.headSha === commit &&
  (run.event === 'push' || run.event === 'workflow_dispatch') &&
  suiteProblem(run, policy.suite) === undefined;

/** A commit may be applied in several runs, the second of which had nothing left to do. */
const together = ([first, ...others]: readonly AppliedReceipt[]): AppliedReceipt | 'none' => {
  if (first === undefined) return 'none';
  const { stack, environment, commit } = first;
  const all = [first, ...others].map(({ kinds }) => kinds);
  return { stack, environment, commit, ...(!all.includes(undefined) && { kinds: all.join('') }) };
};

type AtCommit = Pick<CounterpartFacts, 'chosen' | 'applied'> & { readonly appliedAt: string | undefined };

/** What the runs of a commit say of one counterpart. */
const atCommit = (
  runs: readonly RunOfStack[],
  commit: string,
  counterpart: Counterpart,
  { asked, policy }: GateFacts,
): AtCommit => {
  const own = runs.filter((one) => isProducer(one, commit, asked, policy));
  const receipts = own
    .flatMap((one) => one.applied)
    .filter(
      (one) => one.stack === counterpart.name && one.environment === counterpart.environment && one.commit === commit,
    );
  const ends = own.flatMap(({ appliedAt }) => appliedAt ?? []).sort();
  return { chosen: own.some(({ chosen }) => chosen), applied: together(receipts), appliedAt: ends.at(-1) };
};

const newestFor = (
  entries: readonly LedgerEntry[],
  stack: string,
  environment: string,
  but?: string,
): LedgerEntry | undefined =>
  entries.find((one) => one.stack === stack && one.environment === environment && one.commit !== but);

/** The records of the counterparts, and that of the stack that asks of an earlier commit. */
const ledgerFor = ({ before }: Promotion, { asked }: GateFacts, { ledger }: PromotionPorts): Promise<Ledger> =>
  readLedger(ledger, {
    environments: [...new Set([...before.map(({ environment }) => environment), asked.environment])],
    mostPages: MOST_PAGES,
    enough: (entries) =>
      newestFor(entries, asked.stack, asked.environment, asked.commit) !== undefined &&
      before.every(({ name, environment }) => newestFor(entries, name, environment) !== undefined),
  });

/** What the ledger adds about a counterpart that this commit does not touch. */
const untouched = async (
  counterpart: Counterpart,
  { entries }: Ledger,
  facts: GateFacts,
  { promotion }: PromotionPorts,
): Promise<Pick<CounterpartFacts, 'owed' | 'lastApplied'>> => {
  const { asked } = facts;
  const newest = newestFor(entries, counterpart.name, counterpart.environment);
  if (newest === undefined) return {};
  const { commit, state, logUrl: runUrl } = newest;
  if (state !== 'applied') return { owed: { commit, state, runUrl } };
  const own = newestFor(entries, asked.stack, asked.environment, asked.commit);
  if (own === undefined || own.state === 'applied') return {};
  const [runs = []] = await promotion.runsOf(commit, asked.workflowPath, [counterpart.name]);
  const { applied } = atCommit(runs, commit, counterpart, facts);
  return { lastApplied: applied === 'none' ? 'unknown' : applied };
};

const read = async (
  promotion: Promotion,
  facts: GateFacts,
  ports: PromotionPorts,
): Promise<readonly CounterpartFacts[]> => {
  const { before, demands } = promotion;
  const { commit, workflowPath } = facts.asked;
  const names = before.map(({ name }) => name);
  const runs = await ports.promotion.runsOf(commit, workflowPath, names);
  const ledger = await ledgerFor(promotion, facts, ports);
  const issues = demands.includes('drift') ? await ports.issues.openBy(ledger.self.login) : [];
  return Promise.all(
    before.map(async (counterpart, at) => {
      const { appliedAt, ...here } = atCommit(runs[at] ?? [], commit, counterpart, facts);
      const isTouched = here.chosen || here.applied !== 'none';
      const newest = newestFor(ledger.entries, counterpart.name, counterpart.environment);
      const since = isTouched ? appliedAt : newest?.state === 'applied' ? newest.saidAt : undefined;
      const drift = driftSince(issues, ledger.self.id, counterpart, since);
      return {
        ...counterpart,
        ...here,
        ...(isTouched ? {} : await untouched(counterpart, ledger, facts, ports)),
        ...(drift !== undefined && { drift }),
      };
    }),
  );
};

/** What became of the counterparts at the commit that is asked for; nothing when it cannot be had, which is a no. */
export const readCounterparts = async (
  promotion: Promotion,
  facts: GateFacts,
  ports: PromotionPorts,
): Promise<readonly CounterpartFacts[] | undefined> => {
  if (promotion.before.length === 0) return [];
  try {
    return await read(promotion, facts, ports);
  } catch (error) {
    ports.log.warning(messageOf(error), 'A fact is missing');
    return undefined;
  }
};
