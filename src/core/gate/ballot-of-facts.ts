import { type Ballot, countBallot, type Reviewed } from './approvals';
import { exclusionOf, startersOf } from './exclusion';
import type { ApprovalRecord, FoundReceipt, GateFacts } from './facts';

/** The receipts of one stack among those found in a run. Unreadable ones count as everybody's. */
export const receiptsOf = (found: readonly FoundReceipt[], stack: string): FoundReceipt[] =>
  found.filter(({ receipt }) => receipt === undefined || receipt.stack === stack);

/** The one receipt of the stack, where there is exactly one. */
export const soleReceipt = (facts: GateFacts): FoundReceipt | undefined => {
  const found = receiptsOf(facts.receipts ?? [], facts.asked.stack);
  return found.length === 1 ? found[0] : undefined;
};

/** The commit and time that reviews must belong to, out of the review run's own receipt. */
const reviewedOf = (facts: GateFacts): Reviewed | undefined => {
  if (facts.reviewRun === undefined || facts.reviewRun === 'none') return undefined;
  const [found, ...others] = receiptsOf(facts.reviewRun.receipts, facts.asked.stack);
  if (others.length > 0 || found?.receipt === undefined || found.completedAt === undefined) return undefined;
  return { commit: facts.reviewRun.run.headSha, plannedAt: found.completedAt };
};

/** Who approved, by everything known; `undefined` while approvals or the run are not known. */
export const ballotOf = (
  facts: GateFacts,
  record: ApprovalRecord | undefined = facts.approvals,
): Ballot | undefined => {
  if (record === undefined || facts.run === undefined || facts.pullRequest === undefined) return undefined;
  const pullRequest = facts.pullRequest === 'none' ? undefined : facts.pullRequest;
  const exclusion = exclusionOf(facts.policy, pullRequest, startersOf(facts.asked, facts.run));
  return countBallot(record, facts.policy, exclusion, reviewedOf(facts));
};
