import { missingApprovals } from './approvals';
import { ballotOf, plansNothing } from './ballot-of-facts';
import { demandsOf, type PeopleDemanded } from './demands';
import type { GateFacts } from './facts';

/**
 * Do reviews decide here? Not when only environments count, when the plan changes nothing, when nobody needs to approve, or when the approvals of
 * environments suffice. What the judge job claims is only a lower bound: once the gate has judged again, its own
 * requirements count too, so that a forged claim cannot make reviews count without being verified.
 */
export const reviewsMatter = (facts: GateFacts): boolean => {
  const { policy, claimed } = facts;
  if (policy.approvalsFrom === 'environment' || plansNothing(facts)) return false;
  if (claimed === undefined) return true;
  return !demandsOf(facts).every((demand) => satisfiedByEnvironments(facts, demand));
};

const satisfiedByEnvironments = (facts: GateFacts, demand: PeopleDemanded): boolean => {
  if (demand.approvals === 0 && demand.teams.length === 0) return true;
  const { approvals, approvalEnvironments = [] } = facts.again ?? facts;
  if (facts.policy.approvalsFrom !== 'both' || approvals === undefined) return false;
  const policy = { ...facts.policy, approvalsFrom: 'environment' as const };
  const ballot = ballotOf({ ...facts, policy, approvalEnvironments }, approvals);
  return ballot !== undefined && missingApprovals(ballot, demand, approvals.teams).length === 0;
};
