import { missingApprovals } from '../approvals';
import { ballotOf, soleReceipt } from '../ballot-of-facts';
import { fail, type GateCheck, liftedBy, pass, refuse, short, unknownFact, type Verdict } from '../check';
import { allDemands } from '../all-demands';
import { EVIDENCE_CHECK } from '../evidence';
import { lockedNext, lockedWords } from '../../lock/words';
import type { GateFacts } from '../facts';
import type { Receipt } from '../receipt';
import { mayBeNarrower } from '../stale';
import { wayOn } from '../way-on';

const START_OVER = 'Start over with a new run: it plans, judges and asks again.';

/** Their hashes are keyed by the lineage: of another state they say nothing. */
const KEYED: ReadonlySet<keyof Receipt['basis']> = new Set(['tree', 'inputs']);

/** One value of the basis must be what it was when the plan was made. */
const sameBasis = (id: keyof Receipt['basis'], title: string, what: string, next: string): GateCheck => ({
  id,
  stage: 'B',
  title,
  verify: (facts) => {
    const planned = soleReceipt(facts)?.receipt?.basis[id];
    const found = facts.fresh?.basis[id];
    if (planned === undefined || found === undefined) return unknownFact(what);
    if (planned === found) return pass(`${what} as planned${id === 'version' ? ` (${String(found)})` : ''}`);
    const sameState = soleReceipt(facts)?.receipt?.basis.lineage === facts.fresh?.basis.lineage;
    return KEYED.has(id) && !sameState
      ? refuse(`${what} cannot be compared: the state is another one than the plan was made of`, START_OVER)
      : refuse(`${what} is not what the plan was made with`, next);
  },
});

const freshness = (facts: GateFacts): Verdict => {
  const planned = soleReceipt(facts)?.receipt;
  const { fresh } = facts;
  if (planned === undefined || fresh === undefined) return unknownFact('The fresh plan');
  if (planned.changeDigest === fresh.changeDigest)
    return pass(`planned again: the same changes \`${short(fresh.changeDigest)}\``);
  // A stored plan is applied as it is: that less would be needed now makes it another one.
  if (facts.policy.store === 'none' && mayBeNarrower(facts, fresh.comparison))
    return pass(
      `planned again: \`${short(fresh.changeDigest)}\` is what is left of \`${short(planned.changeDigest)}\`, each change identical (\`stale: narrower\`)`,
    );
  const moved =
    planned.basis.serial === fresh.basis.serial
      ? ''
      : `state serial is ${fresh.basis.serial}, the plan was made at ${planned.basis.serial}; `;
  const how = fresh.comparison === undefined ? 'differs from what was approved' : `is *${fresh.comparison.verdict}*`;
  return fail(
    'stale',
    `${moved}the fresh plan ${how} (\`${short(fresh.changeDigest)}\` instead of \`${short(planned.changeDigest)}\`)`,
    ...wayOn(facts),
  );
};

const enoughForRisk = (facts: GateFacts): Verdict => {
  const { fresh, approvals } = facts;
  const ballot = ballotOf(facts);
  if (fresh === undefined || approvals === undefined || ballot === undefined)
    return unknownFact('The risk of the fresh plan');
  const missing = missingApprovals(ballot, fresh.requirements, approvals.teams);
  return missing.length === 0
    ? pass(`${fresh.level} needs ${fresh.requirements.approvals}, ${ballot.approvers.length} given`)
    : liftedBy(
        'approvals',
        fail('wait', `judged again as ${fresh.level}; still missing: ${missing.join(', ')}`, {
          text: 'Ask for the missing approvals, then start the apply again.',
        }),
      );
};

/** Stage B, with the plan role: is reality still what was approved? */
export const PLAN_CHECKS: readonly GateCheck[] = [
  {
    id: 'plan-whole',
    stage: 'B',
    title: 'Fresh plan',
    verify: ({ fresh, policy, locked, asked }) => {
      if (locked !== undefined) {
        const { lock, holder, tool } = locked;
        return fail('refuse', lockedWords(lock, holder), lockedNext(lock, holder, asked.stack, tool));
      }
      if (fresh === undefined || fresh.errored)
        return refuse('planning again failed', 'The log of this job says why. Mend it, then start a new run.');
      if (fresh.complete === false && !policy.allowIncomplete)
        return refuse(
          'the plan is incomplete (`-target` or deferred changes)',
          'Plan without `-target`, or allow it with `allow-incomplete`.',
        );
      return pass('planned again without error');
    },
  },
  sameBasis('tool', 'Tool', 'the engine', 'Plan and apply with the same engine.'),
  sameBasis('version', 'Tool version', 'the version', 'Pin the version of the tool in both jobs.'),
  sameBasis('lockFile', 'Lock file', 'the lock file', START_OVER),
  // Before what is keyed by it: a replaced state is the reason to tell, not files that only seem to differ.
  sameBasis('backend', 'Backend', 'the backend', 'Give both jobs the same backend configuration.'),
  sameBasis(
    'lineage',
    'State',
    "the state's lineage",
    'The state was replaced since the plan. Find out by whom, then start over.',
  ),
  sameBasis(
    'tree',
    'Files',
    'every file of the stack',
    'Something changed files after the plan: look at the steps before this one. ' + START_OVER,
  ),
  sameBasis(
    'inputs',
    'Inputs',
    'workspace, variables and var files',
    'Give the plan job and this job the same inputs.',
  ),
  { id: 'freshness', stage: 'B', title: 'Freshness', verify: freshness },
  {
    id: 'blockers',
    stage: 'B',
    title: 'Blockers',
    verify: (facts) => {
      const { fresh } = facts;
      if (fresh === undefined) return unknownFact('The judgement of the fresh plan');
      // Policies and costs are judged beside the plan only: what they forbade there is forbidden here.
      const [blocker] = [fresh.requirements, ...allDemands(facts)].flatMap((one) => one.blockers);
      return blocker === undefined
        ? pass('none')
        : liftedBy('blockers', refuse(blocker, 'Remove the reason; no approval lifts it.'));
    },
  },
  EVIDENCE_CHECK,
  { id: 'risk', stage: 'B', title: 'Risk', verify: enoughForRisk },
];

/** Stage C: is the file about to be applied still the one that was judged? */
export const STILL_JUDGED: GateCheck = {
  id: 'still-judged',
  stage: 'C',
  title: 'Still the judged plan',
  verify: ({ again, policy }) => {
    // What is applied is then the stored plan file, which a check of its own compares.
    if (policy.store !== 'none') return pass('the stored plan is applied');
    if (again?.planAsJudged === undefined) return unknownFact('The plan file right before the apply');
    return again.planAsJudged
      ? pass('the plan file is the one that was judged')
      : refuse(
          'the plan file changed after it was judged',
          'Find out what else runs in this job: a step, a provider. Then start a new run.',
        );
  },
};
