import { missingApprovals } from '../approvals';
import { ballotOf } from '../ballot-of-facts';
import { fail, type GateCheck, liftedBy, pass, refuse, short, unknownFact, type Verdict } from '../check';
import type { GateFacts } from '../facts';
import { START_OVER, whatIsWrong, whereStored } from './where-stored';

const sameRisk = (facts: GateFacts): Verdict => {
  const { stored, fresh, approvals } = facts;
  const ballot = ballotOf(facts);
  if (stored === undefined || fresh === undefined || approvals === undefined || ballot === undefined)
    return unknownFact('The risk of the stored plan');
  if (stored.level !== fresh.level)
    return fail('stale', `the stored plan is ${stored.level}, the fresh one ${fresh.level}`, { text: START_OVER });
  const missing = missingApprovals(ballot, stored.requirements, approvals.teams);
  // The last of its reasons: what is lifted hides none.
  return missing.length === 0
    ? pass(`${stored.level}, as the fresh plan is`)
    : liftedBy(
        'approvals',
        fail('wait', `the stored plan is ${stored.level}; still missing: ${missing.join(', ')}`, {
          text: 'Ask for the missing approvals, then start the apply again.',
        }),
      );
};

const sameChanges = whereStored(({ stored, policy }, { receipt }) => {
  if (stored === undefined) return unknownFact('The stored plan');
  if (stored.errored) return refuse('the stored plan says of itself that it failed', START_OVER);
  if (stored.complete === false && !policy.allowIncomplete)
    return refuse('the stored plan is incomplete', 'Plan without `-target`, or allow it with `allow-incomplete`.');
  return stored.changeDigest === receipt.changeDigest
    ? pass(`shown again: the same changes \`${short(stored.changeDigest)}\``)
    : refuse(
        `the stored plan would do \`${short(stored.changeDigest)}\`, approved is \`${short(receipt.changeDigest)}\``,
        `The plan job vouched for something else than it stored. ${START_OVER}`,
      );
});

/** Stage B: is the plan file that was stored exactly what was approved, and would it do nothing else? */
export const STORED_PLAN_CHECKS: readonly GateCheck[] = [
  {
    id: 'stored-plan',
    stage: 'B',
    title: 'Stored changes',
    verify: (facts) =>
      facts.policy.store !== 'none' && facts.bundle === undefined && facts.fresh?.hasChanges === true
        ? refuse('the fresh plan changes something, but no plan was stored', START_OVER)
        : sameChanges(facts),
  },
  {
    id: 'stored-state',
    stage: 'B',
    title: 'Stored state',
    verify: whereStored(({ stored, fresh }) => {
      if (stored === undefined || fresh === undefined) return unknownFact('The state of the stored plan');
      const [planned, now] = [stored.basis.serial, fresh.basis.serial];
      if (stored.basis.lineage !== fresh.basis.lineage)
        return refuse('the stored plan was made of another state', START_OVER);
      return planned === now
        ? pass(`serial ${now}`)
        : fail('stale', `the stored plan was made at serial ${planned}, the state is at ${now}`, { text: START_OVER });
    }),
  },
  {
    id: 'stored-configuration',
    stage: 'B',
    title: 'Stored configuration',
    verify: whereStored(({ stored, bundle }) => {
      if (stored === undefined || bundle?.manifest === undefined)
        return unknownFact('The configuration inside the stored plan');
      const names = [
        ...(stored.sameConfiguration ? [] : ['another configuration']),
        ...(stored.sameBackend ? [] : ['other backend settings']),
        ...(JSON.stringify(stored.varFiles) === JSON.stringify(bundle.manifest.varFiles) ? [] : ['other var files']),
      ];
      // The tool applies what is inside the file and never looks at the commit.
      return names.length === 0
        ? pass('configuration, backend and var files of this commit are inside the stored plan')
        : refuse(
            `the stored plan carries ${names.join(' and ')} than this job has`,
            `Give both jobs the same inputs. If they have the same, the plan file was made elsewhere: look at the plan job. ${START_OVER}`,
          );
    }),
  },
  { id: 'stored-risk', stage: 'B', title: 'Stored risk', verify: whereStored(sameRisk) },
];

/** Stage C: is it still there, and is the file about to be applied still the one? */
export const STILL_STORED: GateCheck = {
  id: 'still-stored',
  stage: 'C',
  title: 'Still the stored plan',
  verify: whereStored((facts, { artifact }) => {
    const again = facts.again?.storedBundle;
    const planned = facts.bundle?.manifest?.plan.sha256;
    if (again === undefined || planned === undefined) return unknownFact('The stored plan right before the apply');
    const wrong = whatIsWrong(again.artifact, artifact.digest, facts);
    if (wrong !== undefined)
      return refuse(
        `artifact ${artifact.id} of the stored plan ${wrong.why}, which it did not before`,
        `Somebody replaced or deleted it meanwhile: look at the jobs of this run. ${START_OVER}`,
      );
    return again.planFile === planned
      ? pass(`about to apply the plan file with SHA-256 \`${planned}\``)
      : refuse(
          'the plan file was changed in this job after it was unpacked',
          'Something that ran in this job did that, a provider perhaps. Find out what before anything else.',
        );
  }),
};
