import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ConfigurationError } from '../../core/errors';
import { type GitHubClient, statusOf } from '../github/client';
import { repositoryFile } from './repository-file';

const MOST_FILES = 200;
const MOST_DEPTH = 6;
const OF_POLICIES = /\.(rego|json|ya?ml)$/;

const listed = async (client: GitHubClient, path: string, commit: string, depth: number): Promise<string[]> => {
  const { octokit, repo, ask } = client;
  const answer = await ask(`${path} at ${commit}`, () =>
    octokit.rest.repos.getContent({ ...repo, path, ref: commit }).catch((error: unknown) => {
      if (statusOf(error) === 404) return undefined;
      throw error;
    }),
  );
  if (answer === undefined)
    throw new ConfigurationError(
      `The policies in \`${path}\` do not exist at ${commit}, by which this change is judged. Merge them first, or correct \`policy-dir\`.`,
    );
  const { data } = answer;
  if (!Array.isArray(data)) throw new ConfigurationError(`\`${path}\` is no directory of policies at ${commit}.`);
  if (depth >= MOST_DEPTH) return [];
  const below = await Promise.all(
    data.map(async (entry) => {
      if (entry.type === 'dir') return listed(client, entry.path, commit, depth + 1);
      return entry.type === 'file' && OF_POLICIES.test(entry.name) ? [entry.path] : [];
    }),
  );
  return below.flat();
};

/**
 * The policies of a directory as they are at a commit that is not up for review, in a new folder. What stands in the
 * workspace may be the work of a pull request, which could otherwise change the policies that judge it.
 */
export const policyFolder = async (
  client: GitHubClient,
  path: string,
  commit: string,
  into: string,
): Promise<string> => {
  const files = await listed(client, path.replace(/\/+$/, ''), commit, 0);
  if (!files.some((file) => file.endsWith('.rego')))
    throw new ConfigurationError(`There is no \`.rego\` file in \`${path}\` at ${commit}.`);
  if (files.length > MOST_FILES)
    throw new ConfigurationError(`\`${path}\` holds ${files.length} files at ${commit}, more than ${MOST_FILES}.`);
  for (const file of files) {
    const text = await repositoryFile(client, file, commit);
    await mkdir(dirname(join(into, file)), { recursive: true });
    await writeFile(join(into, file), text ?? '');
  }
  return into;
};
