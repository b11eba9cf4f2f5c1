import * as v from 'valibot';
import type { EnvironmentApproval, EnvironmentFacts } from '../../core/gate/facts';
import { type GitHubClient, statusOf } from './client';
import { personOf } from './runs';

const reviewer = v.object({
  type: v.picklist(['User', 'Team']),
  reviewer: v.object({ id: v.number(), login: v.exactOptional(v.string()), slug: v.exactOptional(v.string()) }),
});
const environmentSchema = v.object({
  name: v.string(),
  // Not in GitHub's OpenAPI description, but in every live answer: absent means not proven
  // (docs/platform-notes.md#environments-and-approvals).
  can_admins_bypass: v.exactOptional(v.boolean()),
  deployment_branch_policy: v.nullish(
    v.object({ protected_branches: v.boolean(), custom_branch_policies: v.boolean() }),
  ),
  protection_rules: v.optional(
    v.array(
      v.object({
        type: v.string(),
        prevent_self_review: v.exactOptional(v.boolean()),
        reviewers: v.exactOptional(v.array(reviewer)),
      }),
    ),
    [],
  ),
});

const branchesOf = async (
  { octokit, repo, ask }: GitHubClient,
  name: string,
  policy: v.InferOutput<typeof environmentSchema>['deployment_branch_policy'],
): Promise<EnvironmentFacts['branches']> => {
  if (policy === null || policy === undefined) return { kind: 'any' };
  if (!policy.custom_branch_policies) return { kind: 'protected' };
  const patterns = await ask(`the branch policies of environment ${name}`, async () => {
    const { data } = await octokit.rest.repos.listDeploymentBranchPolicies({
      ...repo,
      environment_name: name,
      per_page: 100,
    });
    return data.branch_policies.map((pattern) => ({
      name: pattern.name ?? '',
      type: (pattern as { type?: string }).type ?? 'branch',
    }));
  });
  return { kind: 'custom', patterns };
};

/** Protections of an environment; `missing` when there is none of that name. */
export const environmentFacts = async (client: GitHubClient, name: string): Promise<EnvironmentFacts | 'missing'> => {
  const { octokit, repo, ask } = client;
  const environment = await ask(`the environment ${name}`, async () => {
    const answer = await octokit.rest.repos
      .getEnvironment({ ...repo, environment_name: name })
      .catch((error: unknown) => {
        if (statusOf(error) === 404) return undefined;
        throw error;
      });
    return answer && v.parse(environmentSchema, answer.data);
  });
  if (environment === undefined) return 'missing';
  const review = environment.protection_rules.find(({ type }) => type === 'required_reviewers');
  return {
    name: environment.name,
    canAdminsBypass: environment.can_admins_bypass,
    preventSelfReview: review?.prevent_self_review === true,
    reviewers: (review?.reviewers ?? []).map(({ type, reviewer: { id, login, slug } }) => ({
      type,
      id,
      name: login ?? (slug === undefined ? String(id) : `@${repo.owner}/${slug}`),
    })),
    branches: await branchesOf(client, name, environment.deployment_branch_policy),
  };
};

/**
 * Who pressed approve or reject in a run. The API tells neither the time nor the attempt
 * (docs/platform-notes.md#environments-and-approvals).
 */
export const environmentApprovals = (
  { octokit, repo, ask }: GitHubClient,
  run: number,
): Promise<EnvironmentApproval[]> => {
  return ask(`the approvals of run ${run}`, async () => {
    const { data } = await octokit.rest.actions.getReviewsForRun({ ...repo, run_id: run });
    return data.map(({ user, state, comment, environments }) => ({
      person: personOf(user),
      state,
      comment,
      environments: environments.flatMap(({ name }) => name ?? []),
    }));
  });
};
