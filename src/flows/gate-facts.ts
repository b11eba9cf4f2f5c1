import { isAffected } from '../core/gate/affected';
import { receiptsOf, soleReceipt } from '../core/gate/ballot-of-facts';
import { verifiedFingerprints } from '../core/gate/claims';
import { wantsOf } from '../core/evidence/rule';
import type {
  Asked,
  FoundReceipt,
  GateFacts,
  MergedPull,
  MergeFacts,
  ReviewRunFacts,
  RunFacts,
  ShownPlan,
} from '../core/gate/facts';
import type { GatePolicy } from '../core/gate/policy';
import { demandedEvidence } from '../core/gate/evidence';
import { messageOf } from '../core/errors';
import type { Assessment } from '../core/risk/assessment';
import type { ArtifactSource, GateSource } from '../ports/github';
import type { Log } from '../ports/log';
import type { Incidents } from '../ports/incident';
import type { JobIdentity } from '../ports/job';
import { readApprovals } from './approvals';
import { readClaim } from './read-claim';

export interface GatePorts {
  readonly source: GateSource;
  readonly artifacts: ArtifactSource;
  readonly job: JobIdentity;
  readonly log: Log;
  readonly incidents?: Incidents;
}

export interface CollectedFacts {
  readonly facts: GateFacts;
  /** What was approved, change by change, where it is proven to belong to the receipt. */
  readonly approved: Assessment['fingerprints'];
}

/** A fact, or nothing when it cannot be had: the checks then say no. The reason goes to the log. */
export const maybe = async <T>(log: Log, call: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await call();
  } catch (error) {
    log.warning(messageOf(error), 'A fact is missing');
    return undefined;
  }
};

/** Head and protection of the default branch, and what moved under the stack, and of its rules, since the planned commit. */
export const readBranch = async (
  { source }: GatePorts,
  name: string,
  asked: Asked,
  directories: readonly string[],
  rules: readonly string[] = [],
): Promise<NonNullable<GateFacts['branch']>> => {
  const { headSha, protected: isProtected } = await source.branch(name);
  if (headSha === asked.commit) return { headSha, protected: isProtected, movedUnderStack: [] };
  const files = await source.changedFiles(asked.commit, headSha);
  const movedUnderStack =
    files === undefined ? ['(cannot be compared)'] : files.filter((file) => isAffected(file, directories));
  const movedRules = (files ?? []).filter((file) => isAffected(file, rules));
  return { headSha, protected: isProtected, movedUnderStack, ...(movedRules.length > 0 && { movedRules }) };
};

/** As many earlier attempts, and as many earlier runs, are asked what they showed. */
const MOST_EARLIER = 3;

/**
 * What a review run says of a stack. "Re-run failed jobs" leaves out those that succeeded: what they said, they said in an
 * earlier attempt of the same run, whose newest word holds where this one has none.
 */
const spoken = (asked: Asked, last: readonly FoundReceipt[], before: readonly ShownPlan[]): readonly FoundReceipt[] => {
  const mine = (receipts: readonly FoundReceipt[]) => receiptsOf(receipts, asked);
  if (mine(last).length > 0) return last;
  const newest = before.find(({ receipts }) => mine(receipts).length > 0)?.receipts ?? [];
  return mine(newest).every(({ jobConclusion }) => jobConclusion === 'success') ? newest : [];
};

const readReviewRun = async (
  { source }: GatePorts,
  pull: MergedPull,
  asked: Asked,
): Promise<ReviewRunFacts | 'none'> => {
  const [run, ...others] = await source.reviewRuns(pull.headSha, asked.workflowPath);
  if (run === undefined) return 'none';
  const shown = async (one: RunFacts): Promise<ShownPlan> => ({
    run: one,
    receipts: await source.receiptsOfRun(one.id, one.attempt, asked.stack),
  });
  const attempts = Array.from({ length: run.attempt - 1 }, (_, index) => ({ ...run, attempt: index + 1 }));
  const before = attempts.slice(-MOST_EARLIER).reverse();
  const [last, ...earlier] = await Promise.all([run, ...before, ...others.slice(0, MOST_EARLIER)].map(shown));
  return { run, receipts: spoken(asked, last?.receipts ?? [], earlier.slice(0, before.length)), earlier };
};

const ofPull = async <T>(
  merge: MergeFacts | undefined,
  read: (pull: MergedPull) => Promise<T>,
): Promise<T | 'none' | undefined> => {
  if (merge === undefined) return undefined;
  return merge.pull === 'none' ? 'none' : read(merge.pull);
};

/** Everything that stage A looks at. Needs no credentials but this job's reading token. */
export const collectFacts = async (
  asked: Asked,
  policy: GatePolicy,
  directories: readonly string[],
  ports: GatePorts,
): Promise<CollectedFacts> => {
  const { source, job: identity, log } = ports;
  const known = <T>(call: () => Promise<T>): Promise<T | undefined> => maybe(log, call);
  // No fact waits for another than the one that it needs: every answer of GitHub takes its time.
  const merge = known(() => source.mergeOf(asked.commit));
  const claiming = known(() => readClaim(ports.artifacts, log, asked));
  const knowing = merge.then((found) => found?.repository ?? known(() => source.repository()));
  const [
    repository,
    run,
    job,
    receipts,
    environment,
    claim,
    approvalEnvironments,
    branch,
    pullRequest,
    reviewRun,
    approvals,
  ] = await Promise.all([
    knowing,
    known(() => source.run(asked.runId)),
    known(() => identity.read()),
    known(() => source.receiptsOfRun(asked.runId, asked.attempt, asked.stack)),
    known(() => source.environment(asked.environment)),
    claiming,
    known(() => Promise.all(policy.approvalEnvironments.map((name) => source.environment(name)))),
    knowing.then(
      (here) => here && known(() => readBranch(ports, here.defaultBranch, asked, directories, policy.rules)),
    ),
    merge.then((found) => ofPull(found, (pull) => known(() => source.contentsOf(pull)))),
    merge.then((found) => ofPull(found, (pull) => known(() => readReviewRun(ports, pull, asked)))),
    Promise.all([merge, claiming]).then(
      ([found, claimed]) =>
        found &&
        known(() =>
          readApprovals(source, {
            pullRequest: found.pull,
            // Where reviews alone count, environments can only reject: stage C asks them, right before the apply.
            ...(policy.approvalsFrom !== 'reviews' && { run: asked.runId }),
            teams: claimed?.requirements.teams ?? [],
          }),
        ),
    ),
  ]);
  const now = source.serverTime();
  const facts: GateFacts = {
    asked,
    policy,
    ...(now && { now }),
    ...(repository && { repository }),
    ...(run && { run }),
    ...(job && { job }),
    ...(receipts && { receipts }),
    ...(branch && { branch }),
    ...(environment && { environment }),
    ...(approvalEnvironments && { approvalEnvironments }),
    ...(pullRequest && { pullRequest }),
    ...(reviewRun && { reviewRun }),
    ...(approvals && { approvals }),
    ...(claim && { claimed: claim.requirements }),
  };
  return { facts, approved: claim && verifiedFingerprints(claim, soleReceipt(facts)?.receipt) };
};

/**
 * The same with the evidence that the fresh plan asks for. It is read now and not before the plan: titles, descriptions
 * and labels can change at any time, and what counts is what stands there when the gate decides.
 */
export const withEvidence = async (facts: GateFacts, { source, log }: GatePorts): Promise<GateFacts> => {
  const { pullRequest, policy } = facts;
  const demands = demandedEvidence(facts);
  if (demands.length === 0 || pullRequest === undefined || pullRequest === 'none') return facts;
  const rules = demands.flatMap(({ id }) => policy.evidence?.[id] ?? []);
  const evidence = await maybe(log, () => source.evidence(pullRequest.number, wantsOf(rules)));
  return { ...facts, ...(evidence && { evidence }) };
};
