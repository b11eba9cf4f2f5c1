import type { Visibility } from '../../core/bundle/storage';
import type { GitHubClient } from './client';

const KNOWN = ['public', 'private', 'internal'] as const;

/**
 * Who can read the repository, as the API says now: an event's payload is as old as the event. `unknown` when it does not say; a call
 * that fails throws.
 */
export const visibilityOf = ({ octokit, repo, ask }: GitHubClient): Promise<Visibility> =>
  ask('the visibility of this repository', async () => {
    const { data } = await octokit.rest.repos.get(repo);
    return KNOWN.find((one) => one === data.visibility) ?? 'unknown';
  });
