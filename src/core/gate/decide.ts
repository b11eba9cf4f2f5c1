import { ballotOf, soleReceipt } from './ballot-of-facts';
import type { GateCheck } from './check';
import { APPROVAL_CHECKS } from './checks/approval';
import { BUNDLE_CHECKS } from './checks/bundle';
import { INCIDENT_CHECKS } from './checks/incident';
import { LAST_CHECKS } from './checks/last';
import { PLACE_CHECK } from './checks/place';
import { PLAN_CHECKS, STILL_JUDGED } from './checks/plan';
import { PRODUCER_CHECKS } from './checks/producer';
import { PROMOTED, SAME_SHAPE, UNDRIFTED } from './checks/promotion';
import { STILL_STORED, STORED_PLAN_CHECKS } from './checks/stored-plan';
import type { CheckResult, Decision, NextStep, Outcome, Stage } from './decision';
import { emergencyOf, liftsOf } from './emergency';
import type { GateFacts } from './facts';
import { changedSince } from './stale';
import { wayOn } from './way-on';

/** Every verification of the gate, cheapest and least privileged first. */
export const CHECKS: readonly GateCheck[] = [
  ...PRODUCER_CHECKS,
  PLACE_CHECK,
  ...APPROVAL_CHECKS,
  PROMOTED,
  UNDRIFTED,
  ...BUNDLE_CHECKS,
  ...PLAN_CHECKS,
  SAME_SHAPE,
  ...STORED_PLAN_CHECKS,
  ...LAST_CHECKS,
  STILL_JUDGED,
  STILL_STORED,
];

/** In an emergency the incident is verified too, once the run is. */
const EMERGENCY_CHECKS: readonly GateCheck[] = [
  ...PRODUCER_CHECKS,
  ...INCIDENT_CHECKS,
  ...CHECKS.filter((check) => !PRODUCER_CHECKS.includes(check)),
];

/** The verifications that these facts need. */
export const checksFor = ({ asked }: GateFacts): readonly GateCheck[] =>
  asked.incident === undefined ? CHECKS : EMERGENCY_CHECKS;

/** The verdict as a clause; what comes before it ("Not applied:") follows from the outcome. */
const HEADLINES: Readonly<Record<Outcome, string>> = {
  apply: 'all that was approved still holds',
  wait: 'approval is missing',
  refuse: 'a check refused it',
  superseded: 'a newer commit is on its way',
  stale: 'the plan changed after it was approved',
};

const EMERGENCY_HEADLINES: Readonly<Partial<Record<Outcome, string>>> = {
  apply: 'in an emergency, and a second person agreed to exactly this',
  wait: 'a second person has to agree first',
};

const notesOf = ({ policy, fresh }: GateFacts): string[] => [
  ...(policy.solo
    ? ['`solo` is on: the author of a change may approve it, and the merge of it counts as an approval.']
    : []),
  ...(fresh?.basis.lineage === ''
    ? ['There is no state yet, so sensitive values are not part of the change digest.']
    : []),
];

/**
 * The gate's answer up to and including one stage. The first check that fails decides; later stages are not reached,
 * so nothing is asked of a cloud before everything that needs no credentials holds.
 */
export const decide = (facts: GateFacts, upTo: Stage, checks: readonly GateCheck[] = checksFor(facts)): Decision => {
  const lifts = liftsOf(facts);
  const results: CheckResult[] = [];
  let outcome: Outcome = 'apply';
  let next: readonly NextStep[] = [];
  let stoppedAt: Stage | undefined;
  let withoutApprovals = false;
  for (const { id, stage, title, verify } of checks) {
    // All checks of the failing stage are shown, so that a person sees every reason at once.
    if (stage > upTo || (stoppedAt !== undefined && stage > stoppedAt)) {
      results.push({ stage, id, title, status: 'not-reached', fact: 'not reached' });
      continue;
    }
    const verdict = verify(facts);
    const lifted = !verdict.pass && verdict.lift !== undefined && lifts.includes(verdict.lift);
    const status = verdict.pass ? 'pass' : lifted ? 'lifted' : 'fail';
    results.push({ stage, id, title, status, fact: verdict.fact });
    if (lifted && verdict.lift === 'approvals') withoutApprovals = true;
    if (!verdict.pass && !lifted && stoppedAt === undefined) {
      stoppedAt = stage;
      ({ outcome, next } = verdict);
    }
  }
  const digest = soleReceipt(facts)?.receipt?.changeDigest;
  const comparison = changedSince(facts);
  const emergency = emergencyOf(facts);
  return {
    outcome,
    stack: facts.asked.stack,
    environment: facts.asked.environment,
    ...(digest === undefined ? {} : { changeDigest: digest }),
    headline: (emergency && EMERGENCY_HEADLINES[outcome]) ?? HEADLINES[outcome],
    checks: results,
    // Approvals that could not be verified, or did not suffice, are told by the check that is lifted.
    approvers: withoutApprovals ? [] : (ballotOf(facts)?.approvers ?? []).map(({ login }) => login),
    next,
    // An emergency is another one each time, with an incident and a second person of its own.
    ...(outcome === 'apply' && emergency === undefined && { afterTrouble: wayOn(facts) }),
    ...(comparison && { comparison }),
    leftOut: facts.fresh?.leftOut ?? [],
    notes: notesOf(facts),
    ...(emergency && { emergency }),
  };
};
