import { type Ballot, countBallot, type Reviewed } from './approvals';
import { exclusionOf, startersOf } from './exclusion';
import type {
  ApprovalRecord,
  Asked,
  EnvironmentApproval,
  FoundReceipt,
  GateFacts,
  PullRequestFacts,
  ShownPlan,
} from './facts';
import type { GatePolicy } from './policy';
import type { Receipt } from './receipt';
import { reviewRunProblem } from './review-run';
import { teamBehind } from './teams';

type Place = Pick<Asked, 'stack' | 'environment'>;

/** Is this made for the stack in this environment? A plan that names no environment is of all of them. */
export const belongsTo = (made: Place, { stack, environment }: Place): boolean =>
  made.stack === stack && (made.environment === '' || made.environment.toLowerCase() === environment.toLowerCase());

/** The receipts of one stack and environment among those found in a run. Unreadable ones count as everybody's. */
export const receiptsOf = (found: readonly FoundReceipt[], place: Place): FoundReceipt[] =>
  found.filter(({ receipt }) => receipt === undefined || belongsTo(receipt, place));

/** The one receipt of the stack, where there is exactly one. */
export const soleReceipt = (facts: GateFacts): FoundReceipt | undefined => {
  const found = receiptsOf(facts.receipts ?? [], facts.asked);
  return found.length === 1 ? found[0] : undefined;
};

/**
 * Whether the plan of this run changes nothing. Then nothing can be applied, whoever approved: nobody is asked, and no tool
 * runs in the job that could take the apply role. A plan of the gate's own that changes something gainsays it.
 */
export const plansNothing = (facts: GateFacts): boolean =>
  soleReceipt(facts)?.receipt?.hasChanges === false && facts.fresh?.hasChanges !== true;

/** The one receipt of the stack that a review run left and that can be read. */
export const shownBy = (
  facts: GateFacts,
  { receipts }: ShownPlan,
): (FoundReceipt & { receipt: Receipt }) | undefined => {
  const [found, ...others] = receiptsOf(receipts, facts.asked);
  return found?.receipt === undefined || others.length > 0 ? undefined : { ...found, receipt: found.receipt };
};

/**
 * The commit that reviews must belong to, and the time at which the plan was first shown. A review run that was repeated
 * takes no approval back: what an earlier one showed counts too, if that run is as sound and its changes are the same.
 */
const reviewedOf = (facts: GateFacts): Reviewed | undefined => {
  const { reviewRun } = facts;
  if (reviewRun === undefined || reviewRun === 'none') return undefined;
  const last = shownBy(facts, reviewRun);
  if (last?.completedAt === undefined) return undefined;
  const same = (reviewRun.earlier ?? []).flatMap((earlier) => {
    const shown = reviewRunProblem(facts, earlier.run) === undefined ? shownBy(facts, earlier) : undefined;
    return shown?.completedAt !== undefined &&
      shown.jobConclusion === 'success' &&
      shown.receipt.changeDigest === last.receipt.changeDigest
      ? [shown.completedAt]
      : [];
  });
  // Times of one form, as the API gives them, sort as texts.
  const [first = last.completedAt] = [last.completedAt, ...same].sort();
  return { commit: reviewRun.run.headSha, plannedAt: first };
};

/** Environments that were released more than once in this run: the approvals of the two waves cannot be told apart. */
const askedTwice = (record: ApprovalRecord): ReadonlySet<string> => {
  const released = record.environmentApprovals
    .filter(({ state }) => state === 'approved')
    .flatMap(({ environments }) => [...new Set(environments.map((name) => name.toLowerCase()))]);
  return new Set(released.filter((name, index) => released.indexOf(name) !== index));
};

/** Does a comment name the changes, by the first twelve or more digits of their digest as a word of its own? */
export const namesChanges = (comment: string, digest: string | undefined): boolean =>
  [...comment.toLowerCase().matchAll(/(?<![0-9a-z])[0-9a-f]{12,64}(?![0-9a-z])/g)].some(
    ([word]) => digest?.startsWith(word) === true,
  );

/**
 * On a solo team the merge itself is the approval: GitHub lets nobody approve a pull request of one's own. It counts only
 * where a verified review run showed the same changes, as a review would.
 */
const withMerger = (ballot: Ballot, policy: GatePolicy, pullRequest: PullRequestFacts | undefined): Ballot => {
  const merger = policy.solo && policy.approvalsFrom !== 'environment' ? pullRequest?.mergedBy : undefined;
  if (merger?.type !== 'User' || ballot.approvers.some(({ id }) => id === merger.id)) return ballot;
  return { ...ballot, approvers: [...ballot.approvers, merger] };
};

/** Who approved, by everything known; `undefined` while approvals, the run or who started it are not known. */
export const ballotOf = (
  facts: GateFacts,
  record: ApprovalRecord | undefined = facts.approvals,
): Ballot | undefined => {
  const { asked, policy, run } = facts;
  if (record === undefined || run === undefined || facts.pullRequest === undefined) return undefined;
  const pullRequest = facts.pullRequest === 'none' ? undefined : facts.pullRequest;
  const starters = startersOf(asked, run);
  if (starters === undefined) return undefined;
  const digest = soleReceipt(facts)?.receipt?.changeDigest;
  const twice = askedTwice(record);
  // GitHub lists the approvals of earlier attempts too and does not say which they are (T8b); nor of which wave.
  const names = ({ comment, environments }: EnvironmentApproval): boolean =>
    (asked.attempt === 1 && !environments.some((name) => twice.has(name.toLowerCase()))) ||
    namesChanges(comment, digest);
  const reviewed = reviewedOf(facts);
  const behind = new Map(
    (facts.approvalEnvironments ?? []).map((one, at) => [
      policy.approvalEnvironments[at]?.toLowerCase(),
      teamBehind(one),
    ]),
  );
  const exclusion = exclusionOf(policy, pullRequest, starters);
  const ballot = countBallot(record, policy, exclusion, reviewed, names, (name) => behind.get(name.toLowerCase()));
  return reviewed === undefined ? ballot : withMerger(ballot, policy, pullRequest);
};
