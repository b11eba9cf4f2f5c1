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

/** Page of the repository. */
export const repositoryUrlOf = ({ serverUrl, repository }: RunContext): string =>
  `${serverUrl}/${repository.owner}/${repository.name}`;

/** Page of the running workflow run. */
export const runUrlOf = (context: RunContext): string => `${repositoryUrlOf(context)}/actions/runs/${context.runId}`;

/** Page of one workflow of this repository, where a run can be started. */
export const workflowUrlOf = (context: RunContext, file: string): string =>
  `${repositoryUrlOf(context)}/actions/workflows/${file}`;
