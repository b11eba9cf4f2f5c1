import { type BranchWeakness, branchWeakness } from '../gate/deployable-branches';
import { bad, consider, good, type Said, unseen } from './advice';
import type { AskedEnvironment, Settings } from './facts';

type Known = Exclude<Extract<AskedEnvironment['facts'], { known: unknown }>['known'], 'missing'>;

const branchWords = (weakness: BranchWeakness, defaultBranch: string): string => {
  switch (weakness.kind) {
    case 'any':
      return 'any branch may deploy to it';
    case 'unprotected':
      return `it admits protected branches, and \`${defaultBranch}\` is not protected`;
    case 'none':
      return 'no branch may deploy to it';
    case 'other':
      return `it also admits \`${weakness.name}\``;
  }
};

/** What keeps its approvals from counting. */
function approvalProblem(environment: Known, solo: boolean): string | undefined {
  if (environment.reviewers.length === 0)
    return 'its approvals shall count, but it requires no reviewers (on private repositories GitHub has them only with Enterprise)';
  if (!environment.preventSelfReview && !solo) return 'who started a run may approve it';
  return environment.canAdminsBypass === false ? undefined : 'administrators may bypass it';
}

/** Commands that make an environment for the default branch only. */
const create = (repository: string, name: string, branch: string): string[] => {
  const path = `repos/${repository}/environments/${encodeURIComponent(name)}`;
  return [
    `gh api -X PUT ${path} -F 'deployment_branch_policy[protected_branches]=false' -F 'deployment_branch_policy[custom_branch_policies]=true'`,
    `gh api -X POST ${path}/deployment-branch-policies -f name=${branch} -f type=branch`,
  ];
};

/** Is this environment as the gate needs it? */
export function environmentAdvice({ name, countsApprovals, facts }: AskedEnvironment, settings: Settings): Said {
  if ('unknown' in facts) return unseen(facts.unknown);
  const defaultBranch = 'known' in settings.basics ? settings.basics.known.defaultBranch : 'main';
  const page = `https://github.com/${settings.repository}/settings/environments`;
  if (facts.known === 'missing')
    return bad(
      'it does not exist; GitHub would create it without any protection, and the gate refuses it',
      `Create it for \`${defaultBranch}\` only:`,
      ...create(settings.repository, name, defaultBranch),
    );
  const isProtected = 'known' in settings.branch && settings.branch.known.requiresPullRequest;
  const weakness = branchWeakness(facts.known, defaultBranch, isProtected);
  if (weakness !== undefined)
    return bad(
      branchWords(weakness, defaultBranch),
      `Restrict it to \`${defaultBranch}\`:`,
      ...create(settings.repository, name, defaultBranch),
    );
  const approval = countsApprovals ? approvalProblem(facts.known, settings.solo) : undefined;
  if (approval !== undefined)
    return bad(
      approval,
      'Give it required reviewers, prevent self-review and forbid administrators to bypass it:',
      page,
    );
  if (facts.known.waitMinutes > 0)
    return consider(
      `it waits ${facts.known.waitMinutes} minutes before each job`,
      'The plan ages meanwhile, and the gate plans again. Keep it only when the pause is wanted:',
      page,
    );
  return good(`only \`${defaultBranch}\` deploys to it${countsApprovals ? ', and its approvals count' : ''}`);
}
