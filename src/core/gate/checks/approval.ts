import { missingApprovals } from '../approvals';
import { ballotOf, namesChanges, receiptsOf, soleReceipt } from '../ballot-of-facts';
import { fail, type GateCheck, pass, refuse, short, unknownFact, type Verdict } from '../check';
import type { EnvironmentFacts, GateFacts } from '../facts';
import { reviewsMatter } from '../reviews-matter';

const SETTINGS = 'Settings → Environments of the repository';

const branchPolicy = (environment: EnvironmentFacts, facts: GateFacts): Verdict => {
  const { branches, name } = environment;
  const defaultBranch = facts.repository?.defaultBranch;
  if (branches.kind === 'any')
    return refuse(
      `any branch may deploy to \`${name}\``,
      `In ${SETTINGS}, restrict \`${name}\` to the default branch.`,
    );
  if (branches.kind === 'protected')
    return facts.branch?.protected === true
      ? pass(`only protected branches deploy to \`${name}\`, and the default branch is one`)
      : refuse(
          `\`${name}\` admits protected branches, but the default branch is not protected, and with no protected branch GitHub admits all`,
          'Protect the default branch, or name it in the environment.',
        );
  const others = branches.patterns.filter((pattern) => pattern.name !== defaultBranch || pattern.type !== 'branch');
  if (branches.patterns.length === 0)
    return refuse(`no branch may deploy to \`${name}\``, `In ${SETTINGS}, add the default branch to \`${name}\`.`);
  return others.length === 0
    ? pass(`only \`${defaultBranch ?? ''}\` deploys to \`${name}\``)
    : refuse(
        `\`${name}\` also admits \`${others[0]?.name ?? ''}\``,
        `In ${SETTINGS}, leave only the default branch in \`${name}\`.`,
      );
};

const weaknessOf = (environment: EnvironmentFacts | 'missing', solo: boolean): string | undefined => {
  if (environment === 'missing') return 'does not exist';
  if (environment.reviewers.length === 0) return 'requires no reviewers';
  if (!environment.preventSelfReview && !solo) return 'allows self-review';
  if (environment.canAdminsBypass !== false)
    return environment.canAdminsBypass === true
      ? 'lets administrators bypass it'
      : 'does not say whether administrators may bypass it';
  return undefined;
};

const nobodyMissing = (facts: GateFacts): Verdict => {
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
  return fail('wait', `still missing: ${missing.join(', ')}${ignored === '' ? '' : ` (not counted: ${ignored})`}`, {
    text: `Ask for approval of changes \`${short(soleReceipt(facts)?.receipt?.changeDigest ?? '')}\`, then start the apply again.`,
  });
};

/** Stage A: did the right people approve exactly this, under protections that mean something? */
export const APPROVAL_CHECKS: readonly GateCheck[] = [
  {
    id: 'environment',
    stage: 'A',
    title: 'Environment',
    verify: (facts) => {
      const { environment, asked } = facts;
      if (environment === undefined) return unknownFact(`The environment \`${asked.environment}\``);
      if (environment === 'missing')
        return refuse(
          `the environment \`${asked.environment}\` does not exist; GitHub would create it without any protection`,
          `Create it in ${SETTINGS} and restrict it to the default branch.`,
        );
      return branchPolicy(environment, facts);
    },
  },
  {
    id: 'approval-environments',
    stage: 'A',
    title: 'Approval environments',
    verify: ({ policy, approvalEnvironments }) => {
      if (policy.approvalsFrom === 'reviews') return pass('approvals come from reviews');
      if (approvalEnvironments?.length !== policy.approvalEnvironments.length || approvalEnvironments.length === 0)
        return unknownFact('The environments whose approvals count');
      for (const [index, environment] of approvalEnvironments.entries()) {
        const weakness = weaknessOf(environment, policy.solo);
        const name = policy.approvalEnvironments[index] ?? '';
        if (weakness !== undefined)
          return refuse(
            `\`${name}\` ${weakness}`,
            `In ${SETTINGS}, give \`${name}\` required reviewers, prevent self-review and forbid administrators to bypass it.`,
          );
      }
      return pass(
        `${policy.approvalEnvironments.map((name) => `\`${name}\``).join(', ')} require reviewers${policy.solo ? '' : ', forbid self-review'}, and administrators cannot bypass them`,
      );
    },
  },
  {
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
      if (asked.attempt === 1 || policy.approvalsFrom === 'reviews') return pass(`attempt ${asked.attempt}`);
      const digest = soleReceipt(facts)?.receipt?.changeDigest;
      const given = approvals.environmentApprovals.filter(({ state }) => state === 'approved');
      return given.length === 0 || given.some(({ comment }) => namesChanges(comment, digest))
        ? pass(`attempt ${asked.attempt}; only approvals that name the changes count`)
        : refuse(
            `this is attempt ${asked.attempt}, and GitHub does not say which attempt an approval was given for`,
            'Start a new run, or approve with the first twelve digits of the change digest in the comment.',
          );
    },
  },
  {
    id: 'pull-request',
    stage: 'A',
    title: 'Pull request',
    verify: (facts) => {
      const { pullRequest, repository } = facts;
      if (!reviewsMatter(facts)) return pass('no review is needed');
      if (pullRequest === undefined) return unknownFact('The pull request of this commit');
      if (pullRequest === 'none')
        return fail('wait', 'this commit did not come from a merged pull request, so nobody reviewed it', {
          text: 'Open a pull request, or count environment approvals with `approvals-from: both`.',
        });
      if (pullRequest.headRepositoryId !== repository?.id)
        return refuse(
          `#${pullRequest.number} came from a fork, whose plan nobody could see`,
          'Take the commits over into a branch of this repository and open a pull request from there.',
        );
      const workflow = pullRequest.files.find((file) => file.toLowerCase().startsWith('.github/'));
      return workflow === undefined
        ? pass(`#${pullRequest.number} by @${pullRequest.author?.login ?? 'nobody'}`)
        : refuse(
            `#${pullRequest.number} changes \`${workflow}\`, so its own review run proves nothing`,
            'Merge changes under `.github/` on their own, then the change of infrastructure. Or count environment approvals.',
          );
    },
  },
  {
    id: 'review-run',
    stage: 'A',
    title: 'What was reviewed',
    verify: (facts) => {
      const { reviewRun, pullRequest, policy, asked } = facts;
      if (!reviewsMatter(facts)) return pass('no review is needed');
      if (reviewRun === undefined || pullRequest === undefined || pullRequest === 'none')
        return unknownFact('The review run');
      if (reviewRun === 'none')
        return fail('wait', `no review run of \`${short(pullRequest.headSha)}\` succeeded`, {
          text: 'Run the review workflow on the pull request before it is merged.',
        });
      const { run, receipts } = reviewRun;
      if (
        run.event !== 'pull_request' ||
        run.repositoryId !== asked.repositoryId ||
        run.headRepositoryId !== asked.repositoryId ||
        run.conclusion !== 'success'
      )
        return refuse(
          `run ${run.id} is not a successful review run of this repository`,
          'Run the review workflow on the pull request.',
        );
      if (run.headSha !== pullRequest.headSha)
        return refuse(
          `run ${run.id} reviewed \`${short(run.headSha)}\`, but \`${short(pullRequest.headSha)}\` was merged`,
          'Run the review workflow on the last commit of the pull request.',
        );
      if (run.path !== asked.workflowPath && policy.trustedWorkflowSha === '')
        return refuse(
          `run ${run.id} is of \`${run.path}\`, not of \`${asked.workflowPath}\``,
          'Let review and apply stand in the same workflow file.',
        );
      const foreign =
        policy.trustedWorkflowSha !== '' &&
        (run.referencedWorkflows.length === 0 ||
          run.referencedWorkflows.some(({ sha }) => sha !== policy.trustedWorkflowSha));
      if (foreign)
        return refuse(
          `run ${run.id} did not use this suite at \`${short(policy.trustedWorkflowSha)}\``,
          'Pin review and apply to the same commit of the suite.',
        );
      const [found, ...others] = receiptsOf(receipts, asked);
      if (found?.receipt === undefined || others.length > 0)
        return refuse(
          `run ${run.id} has ${found === undefined ? 'no' : others.length > 0 ? 'more than one' : 'a damaged'} receipt for \`${asked.stack}\``,
          'Run the review workflow again on the pull request.',
        );
      const planned = soleReceipt(facts)?.receipt?.changeDigest;
      return found.receipt.changeDigest === planned
        ? pass(`run ${run.id} showed the same changes \`${short(found.receipt.changeDigest)}\``)
        : fail(
            'stale',
            `reviewers saw changes \`${short(found.receipt.changeDigest)}\`, the plan after the merge is \`${short(planned ?? 'unknown')}\``,
            {
              text: 'Look at what changed in the job summary of the plan, then approve it: open a new pull request, or use an environment approval.',
            },
          );
    },
  },
  {
    id: 'rejection',
    stage: 'A',
    title: 'Rejections',
    verify: (facts) => {
      const ballot = ballotOf(facts);
      if (ballot === undefined) return unknownFact('Rejections');
      return ballot.rejections.length === 0
        ? pass('none')
        : refuse(
            `rejected by ${ballot.rejections.map(({ login }) => `@${login}`).join(', ')}`,
            'Settle it with them; a rejection anywhere is a no.',
          );
    },
  },
  { id: 'approvals', stage: 'A', title: 'Approvals', verify: nobodyMissing },
];
