import type { SeenDeployment, SeenStatus } from '../../core/ledger/entry';
import type { Deployments } from '../../ports/deployments';
import type { GitHubClient } from './client';

interface ApiDeployment {
  readonly id: number;
  readonly sha: string;
  readonly task: string;
  readonly environment: string;
  readonly payload: unknown;
  readonly creator: { readonly id: number } | null;
  readonly created_at: string;
}

const deploymentOf = (api: ApiDeployment): SeenDeployment => ({
  id: api.id,
  sha: api.sha,
  task: api.task,
  environment: api.environment,
  payload: api.payload,
  creatorId: api.creator?.id,
  createdAt: api.created_at,
});

/** Deployments through the API. */
export const githubDeployments = ({ octokit, repo, ask }: GitHubClient): Deployments => ({
  ofCommit: (commit, task) =>
    ask(`the deployments of ${commit}`, async () => {
      const all = await octokit.paginate(octokit.rest.repos.listDeployments, {
        ...repo,
        sha: commit,
        task,
        per_page: 100,
      });
      return all.map(deploymentOf);
    }),
  statuses: (deployment) =>
    ask(`the statuses of deployment ${deployment}`, async () => {
      const all = await octokit.paginate(octokit.rest.repos.listDeploymentStatuses, {
        ...repo,
        deployment_id: deployment,
        per_page: 100,
      });
      return all.map(({ id, state, description, log_url }): SeenStatus => ({
        id,
        state,
        description,
        logUrl: log_url ?? '',
      }));
    }),
  create: ({ commit, task, environment, payload }) =>
    ask(`a new deployment to ${environment}`, async () => {
      const { data } = await octokit.rest.repos.createDeployment({
        ...repo,
        ref: commit,
        task,
        environment,
        payload: { ...payload },
        // What is recorded has happened: nothing is merged for it, and no check of the commit can forbid it.
        auto_merge: false,
        required_contexts: [],
      });
      if (!('id' in data)) throw new Error('GitHub merged instead of making a deployment');
      return deploymentOf(data);
    }),
  say: (deployment, { state, description, logUrl, environmentUrl }) =>
    ask(`the status of deployment ${deployment}`, async () => {
      await octokit.rest.repos.createDeploymentStatus({
        ...repo,
        deployment_id: deployment,
        state,
        description,
        log_url: logUrl,
        ...(environmentUrl !== undefined && { environment_url: environmentUrl }),
        auto_inactive: false,
      });
    }),
});
