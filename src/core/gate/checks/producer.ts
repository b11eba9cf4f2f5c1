import { suiteProblem } from '../suite';
import { soleReceipt, receiptsOf } from '../ballot-of-facts';
import { fail, type GateCheck, pass, refuse, short, unknownFact } from '../check';
import { newerRules } from '../newer-rules';

const HOUR = 3_600_000;
/** Events whose runs may apply. */
export const MAY_APPLY = new Set(['push', 'workflow_dispatch']);
const START_OVER = 'Start over with a new run on the default branch.';

/** Stage A: is this the run that may apply, and did its own plan job vouch for exactly one plan of this stack? */
export const PRODUCER_CHECKS: readonly GateCheck[] = [
  {
    id: 'repository',
    stage: 'A',
    title: 'Repository',
    verify: ({ asked, run, repository }) => {
      if (run === undefined || repository === undefined) return unknownFact('The run and its repository');
      const ids = [asked.repositoryId, repository.id, run.repositoryId, run.headRepositoryId];
      return ids.every((id) => id === asked.repositoryId)
        ? pass('the run belongs to this repository and its code does too')
        : refuse(
            'the run or its code comes from another repository',
            'Apply only what is on a branch of this repository.',
          );
    },
  },
  {
    id: 'event',
    stage: 'A',
    title: 'Event',
    verify: ({ run }) => {
      if (run === undefined) return unknownFact('The event of the run');
      return MAY_APPLY.has(run.event)
        ? pass(`started by \`${run.event}\``)
        : refuse(
            `runs on \`${run.event}\` must not apply`,
            'Apply on `push` to the default branch or on `workflow_dispatch`.',
          );
    },
  },
  {
    id: 'default-branch',
    stage: 'A',
    title: 'Branch',
    verify: ({ run, repository }) => {
      if (run === undefined || repository === undefined) return unknownFact('The branch of the run');
      return run.headBranch === repository.defaultBranch
        ? pass(`the run is on the default branch \`${repository.defaultBranch}\``)
        : refuse(
            `the run is on \`${run.headBranch ?? 'no branch'}\`, not on the default branch \`${repository.defaultBranch}\``,
            'Merge first, then apply from the default branch.',
          );
    },
  },
  {
    id: 'workflow',
    stage: 'A',
    title: 'Workflow',
    verify: ({ asked, run, policy }) => {
      if (run === undefined) return unknownFact('The workflow of the run');
      if (run.path !== asked.workflowPath)
        return refuse(`the run says it is \`${run.path}\`, this job says \`${asked.workflowPath}\``, START_OVER);
      if (run.id !== asked.runId)
        return refuse(`asked about run ${run.id}, but this job belongs to run ${asked.runId}`, START_OVER);
      const problem = suiteProblem(run, policy.suite);
      return problem === undefined
        ? pass(`\`${run.path}\` of this run`)
        : refuse(
            problem,
            'Pin every workflow of the suite to the same commit. Leave `trusted-suite` out when you use the actions themselves.',
          );
    },
  },
  {
    id: 'commit',
    stage: 'A',
    title: 'Commit',
    verify: ({ asked, run }) => {
      if (run === undefined) return unknownFact('The commit of the run');
      return run.headSha === asked.commit
        ? pass(`\`${short(asked.commit)}\``)
        : refuse(
            `the run is of \`${short(run.headSha)}\`, this job checked out \`${short(asked.commit)}\``,
            START_OVER,
          );
    },
  },
  {
    id: 'receipt',
    stage: 'A',
    title: 'Receipt',
    verify: ({ asked, receipts }) => {
      if (receipts === undefined) return unknownFact('The receipts of the plan jobs');
      const mine = receiptsOf(receipts, asked);
      const [found] = mine;
      if (found === undefined)
        return refuse(
          `no plan job of this run vouched for \`${asked.stack}\``,
          'Let the plan job run before this one, in the same run, with the same stack.',
        );
      if (mine.length > 1)
        return refuse(
          `${mine.length} receipts for \`${asked.stack}\`, but exactly one is allowed`,
          'Plan each stack once in a run. If you did, somebody forged a receipt: look at the annotations of its jobs.',
        );
      if (found.receipt === undefined)
        return refuse(`the receipt in job \`${found.job}\` is damaged or foreign`, START_OVER);
      return pass(`one, from job \`${found.job}\`: changes \`${short(found.receipt.changeDigest)}\``);
    },
  },
  {
    id: 'plan-job',
    stage: 'A',
    title: 'Plan job',
    verify: (facts) => {
      const found = soleReceipt(facts);
      if (found === undefined) return unknownFact('The plan job');
      return found.jobConclusion === 'success'
        ? pass(`\`${found.job}\` succeeded`)
        : refuse(
            `\`${found.job}\` ended with \`${found.jobConclusion ?? 'nothing yet'}\``,
            'Only a plan of a job that succeeded is applied. Look at that job first.',
          );
    },
  },
  {
    id: 'planned-commit',
    stage: 'A',
    title: 'Planned commit',
    verify: (facts) => {
      const planned = soleReceipt(facts)?.receipt?.commit;
      if (planned === undefined) return unknownFact('The planned commit');
      return planned === facts.asked.commit
        ? pass('the plan was made of the commit that this job has')
        : refuse(
            `the plan was made of \`${short(planned)}\`, this job has \`${short(facts.asked.commit)}\``,
            START_OVER,
          );
    },
  },
  {
    id: 'plan-age',
    stage: 'A',
    title: 'Age',
    verify: (facts) => {
      const planned = Date.parse(soleReceipt(facts)?.completedAt ?? '');
      const now = Date.parse(facts.now ?? '');
      if (Number.isNaN(planned) || Number.isNaN(now)) return unknownFact('The age of the plan');
      const hours = (now - planned) / HOUR;
      return hours <= facts.policy.maxAgeHours
        ? pass(`${hours < 1 ? 'under an hour' : `${Math.floor(hours)} h`}, by the server's clock`)
        : fail('stale', `the plan is ${Math.floor(hours)} h old; ${facts.policy.maxAgeHours} h are allowed`, {
            text: `${START_OVER} Or allow more with \`max-age\`.`,
          });
    },
  },
  {
    id: 'branch-head',
    stage: 'A',
    title: 'Newest commit',
    verify: ({ asked, branch }) => {
      if (branch === undefined) return unknownFact('The head of the default branch');
      if (branch.headSha === asked.commit) return pass('nothing was merged since');
      const [moved] = branch.movedUnderStack;
      return moved === undefined
        ? (newerRules(branch, 'since') ??
            pass(`\`${short(branch.headSha)}\` was merged since, but touches nothing of this stack`))
        : fail('superseded', `\`${short(branch.headSha)}\` was merged since and touches this stack (\`${moved}\`)`, {
            text: 'Nothing to do: the newer run applies the newer commit.',
          });
    },
  },
];
