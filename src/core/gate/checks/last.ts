import { missingApprovals } from '../approvals';
import { ballotOf } from '../ballot-of-facts';
import { fail, type GateCheck, liftedBy, pass, refuse, short, unknownFact } from '../check';
import { allDemands } from '../all-demands';
import { strictest } from '../demands';
import { newerRules } from '../newer-rules';
import { ENVIRONMENT_CHECKS } from './environment';
import { INCIDENT_CHECKS } from './incident';
import { ATTEMPT_CHECK } from './attempt';
import { JOB_CHECKS } from './job';
import { PRODUCER_CHECKS } from './producer';

/** Stage A once more. The newest commit has a check of its own below, since it ends otherwise. */
const READ_AGAIN = [
  ...PRODUCER_CHECKS.filter(({ id }) => id !== 'branch-head'),
  ...INCIDENT_CHECKS,
  ...JOB_CHECKS,
  ...ENVIRONMENT_CHECKS,
  ATTEMPT_CHECK,
];

/** Stage C, right before the apply: does it all still hold? */
export const LAST_CHECKS: readonly GateCheck[] = [
  {
    id: 'still-verified',
    stage: 'C',
    title: 'Still verified',
    verify: (facts) => {
      if (facts.again === undefined) return unknownFact('The run, the environment and the receipts');
      const known = { ...facts, ...facts.again, incident: facts.again.incident, now: facts.again.now ?? '' };
      for (const { title, verify } of READ_AGAIN) {
        const verdict = verify(known);
        if (!verdict.pass) return { ...verdict, fact: `${title} no longer holds: ${verdict.fact}` };
      }
      return pass('run, job, receipt, age and environments read again right before the apply');
    },
  },
  {
    id: 'still-newest',
    stage: 'C',
    title: 'Still newest',
    verify: ({ again, asked }) => {
      if (again?.branch === undefined) return unknownFact('The head of the default branch');
      const { headSha, movedUnderStack } = again.branch;
      if (headSha === asked.commit) return pass('nothing of this stack was merged meanwhile');
      return movedUnderStack.length === 0
        ? (newerRules(again.branch, 'meanwhile') ?? pass('nothing of this stack was merged meanwhile'))
        : fail('superseded', `\`${short(headSha)}\` was merged meanwhile and touches this stack`, {
            text: 'Nothing to do: the newer run applies the newer commit.',
          });
    },
  },
  {
    id: 'still-approved',
    stage: 'C',
    title: 'Still approved',
    verify: (facts) => {
      const record = facts.again?.approvals;
      // Whoever else may release an environment by now may have released it.
      const ballot = ballotOf({ ...facts, approvalEnvironments: facts.again?.approvalEnvironments ?? [] }, record);
      if (!record || !ballot || !facts.fresh || !facts.claimed) return unknownFact('The approvals');
      if (ballot.rejections.length > 0)
        return refuse(
          `rejected meanwhile by ${ballot.rejections.map(({ login }) => `@${login}`).join(', ')}`,
          'Settle it with them.',
        );
      const missing = missingApprovals(ballot, strictest(allDemands(facts)), record.teams);
      return missing.length === 0
        ? pass('read again right before the apply')
        : liftedBy(
            'approvals',
            fail('wait', `an approval was taken back; now missing: ${[...missing].join(', ')}`, {
              text: 'Ask for approval again.',
            }),
          );
    },
  },
];
