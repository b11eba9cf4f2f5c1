import { missingApprovals } from '../approvals';
import { ballotOf, plansNothing, soleReceipt } from '../ballot-of-facts';
import { fail, type GateCheck, liftedBy, pass, short, unknownFact, type Verdict } from '../check';
import type { GateFacts } from '../facts';
import { ENVIRONMENT_CHECKS } from './environment';
import { ATTEMPT_CHECK } from './attempt';
import { JOB_CHECKS } from './job';
import { rejectionCheck } from './rejection';
import { REVIEW_CHECKS } from './review';

const nobodyMissing = (facts: GateFacts): Verdict => {
  if (plansNothing(facts)) return pass('nobody has to approve: the plan changes nothing');
  const ballot = ballotOf(facts);
  if (ballot === undefined || facts.claimed === undefined || facts.approvals === undefined)
    return unknownFact('The approvals');
  const missing = missingApprovals(ballot, facts.claimed, facts.approvals.teams);
  const names = ballot.approvers.map(({ login }) => `@${login}`).join(', ');
  const ignored = ballot.ignored.map(({ login, because }) => `@${login} ${because}`).join('; ');
  if (missing.length === 0)
    return pass(
      `${ballot.approvers.length} of ${facts.claimed.approvals} distinct${names === '' ? '' : `: ${names}`}${ignored === '' ? '' : ` (not counted: ${ignored})`}`,
    );
  const digest = soleReceipt(facts)?.receipt?.changeDigest;
  return liftedBy(
    'approvals',
    fail('wait', `still missing: ${missing.join(', ')}${ignored === '' ? '' : ` (not counted: ${ignored})`}`, {
      text: `Ask for approval${digest === undefined ? '' : ` of changes \`${short(digest)}\``}, then start the apply again.`,
    }),
  );
};

/** Stage A: did the right people approve exactly this, under protections that mean something? */
export const APPROVAL_CHECKS: readonly GateCheck[] = [
  ...JOB_CHECKS,
  ...ENVIRONMENT_CHECKS,
  ATTEMPT_CHECK,
  ...REVIEW_CHECKS,
  rejectionCheck('Settle it with them; a rejection anywhere is a no.'),
  { id: 'approvals', stage: 'A', title: 'Approvals', verify: nobodyMissing },
];
