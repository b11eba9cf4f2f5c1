import { namesChanges, plansNothing, soleReceipt } from '../ballot-of-facts';
import { type GateCheck, pass, refuse, unknownFact } from '../check';

/** Stage A: is this the attempt that the run is at, and do approvals of environments belong to it? */
export const ATTEMPT_CHECK: GateCheck = {
  id: 'attempt',
  stage: 'A',
  title: 'Attempt',
  verify: (facts) => {
    const { asked, run, policy, approvals } = facts;
    if (run === undefined || approvals === undefined) return unknownFact('The attempt');
    if (run.attempt !== asked.attempt)
      return refuse(
        `this job is of attempt ${asked.attempt}, but the run is at attempt ${run.attempt}`,
        'Leave it to the newer attempt.',
      );
    if (asked.attempt === 1 || policy.approvalsFrom === 'reviews' || plansNothing(facts))
      return pass(`attempt ${asked.attempt}`);
    const digest = soleReceipt(facts)?.receipt?.changeDigest;
    const given = approvals.environmentApprovals.filter(({ state }) => state === 'approved');
    return given.length === 0 || given.some(({ comment }) => namesChanges(comment, digest))
      ? pass(`attempt ${asked.attempt}; only approvals that name the changes count`)
      : refuse(
          `this is attempt ${asked.attempt}, and GitHub does not say which attempt an approval was given for`,
          'Start a new run, or approve with the first twelve digits of the change digest in the comment.',
        );
  },
};
