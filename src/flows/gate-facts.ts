import { isAffected } from '../core/gate/affected';
import { belongsTo, soleReceipt } from '../core/gate/ballot-of-facts';
import { verifiedFingerprints } from '../core/gate/claims';
import type { Asked, GateFacts, GatePolicy, PullRequestFacts, ReviewRunFacts } from '../core/gate/facts';
import { messageOf } from '../core/errors';
import { type Assessment, assessmentSchema } from '../core/risk/assessment';
import type { ArtifactSource, GateSource } from '../ports/github';
import type { Log } from '../ports/log';
import { readApprovals } from './approvals';
import { readArtifacts } from './read-artifacts';

export interface GatePorts {
  readonly source: GateSource;
  readonly artifacts: ArtifactSource;
  readonly log: Log;
}

export interface CollectedFacts {
  readonly facts: GateFacts;
  /** What was approved, change by change, where it is proven to belong to the receipt. */
  readonly approved: Assessment['fingerprints'];
}

/** A fact, or nothing when it cannot be had: the checks then say no. The reason goes to the log. */
const maybe = async <T>(log: Log, call: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await call();
  } catch (error) {
    log.warning(messageOf(error), 'A fact is missing');
    return undefined;
  }
};

/** Head and protection of the default branch, and what moved under the stack since the planned commit. */
export const readBranch = async (
  { source }: GatePorts,
  name: string,
  asked: Asked,
  directories: readonly string[],
): Promise<GateFacts['branch']> => {
  const { headSha, protected: isProtected } = await source.branch(name);
  if (headSha === asked.commit) return { headSha, protected: isProtected, movedUnderStack: [] };
  const files = await source.changedFiles(asked.commit, headSha);
  const movedUnderStack =
    files === undefined ? ['(cannot be compared)'] : files.filter((file) => isAffected(file, directories));
  return { headSha, protected: isProtected, movedUnderStack };
};

const readReviewRun = async (
  { source }: GatePorts,
  pull: PullRequestFacts,
  asked: Asked,
): Promise<ReviewRunFacts | 'none'> => {
  const run = await source.reviewRun(pull.headSha, asked.workflowPath);
  return run === 'none' ? 'none' : { run, receipts: await source.receiptsOfRun(run.id, run.attempt) };
};

const readClaim = async (ports: GatePorts, asked: Asked): Promise<Assessment | undefined> => {
  const read = await readArtifacts(ports.artifacts, asked, 'assessment', assessmentSchema);
  const mine = read.flatMap(({ content }) => (content !== undefined && belongsTo(content, asked) ? [content] : []));
  return mine.length === 1 ? mine[0] : undefined;
};

/** Everything that stage A looks at. Needs no credentials but this job's reading token. */
export const collectFacts = async (
  asked: Asked,
  policy: GatePolicy,
  directories: readonly string[],
  ports: GatePorts,
): Promise<CollectedFacts> => {
  const { source, log } = ports;
  const [repository, run, receipts, environment, pullRequest, claim, approvalEnvironments] = await Promise.all([
    maybe(log, () => source.repository()),
    maybe(log, () => source.run(asked.runId)),
    maybe(log, () => source.receiptsOfRun(asked.runId, asked.attempt)),
    maybe(log, () => source.environment(asked.environment)),
    maybe(log, () => source.mergedPullRequest(asked.commit)),
    maybe(log, () => readClaim(ports, asked)),
    maybe(log, () => Promise.all(policy.approvalEnvironments.map((name) => source.environment(name)))),
  ]);
  const [branch, reviewRun, approvals] = await Promise.all([
    repository && maybe(log, () => readBranch(ports, repository.defaultBranch, asked, directories)),
    pullRequest &&
      (pullRequest === 'none' ? ('none' as const) : maybe(log, () => readReviewRun(ports, pullRequest, asked))),
    pullRequest &&
      maybe(log, () =>
        readApprovals(source, { pullRequest, run: asked.runId, teams: claim?.requirements.teams ?? [] }),
      ),
  ]);
  const now = source.serverTime();
  const facts: GateFacts = {
    asked,
    policy,
    ...(now && { now }),
    ...(repository && { repository }),
    ...(run && { run }),
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
