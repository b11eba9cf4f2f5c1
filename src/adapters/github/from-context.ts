import type { Log } from '../../ports/log';
import type { RunContext } from '../runner/context';
import { createClient, type GitHubClient } from './client';

/** A client for the repository of the running job. */
export const clientOf = (context: RunContext, token: string, log: Log): GitHubClient =>
  createClient({
    token,
    apiUrl: context.apiUrl,
    owner: context.repository.owner,
    repository: context.repository.name,
    log,
  });

/** Page of the running workflow run. */
export const runUrlOf = ({ serverUrl, repository, runId }: RunContext): string =>
  `${serverUrl}/${repository.owner}/${repository.name}/actions/runs/${runId}`;

/** Page of one workflow of this repository, where a run can be started. */
export const workflowUrlOf = ({ serverUrl, repository }: RunContext, file: string): string =>
  `${serverUrl}/${repository.owner}/${repository.name}/actions/workflows/${file}`;
