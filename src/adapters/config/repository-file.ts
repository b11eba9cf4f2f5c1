import * as v from 'valibot';
import { ConfigurationError, OperationError } from '../../core/errors';
import { type GitHubClient, statusOf } from '../github/client';

const fileSchema = v.object({ type: v.literal('file'), encoding: v.literal('base64'), content: v.string() });

const missing = (error: unknown): undefined => {
  if (statusOf(error) === 404) return undefined;
  throw error;
};

/**
 * A text file of the repository at a commit, through the API; `undefined` when there is none. GitHub answers 404 as well
 * to a token that may not read the code, so a missing file counts only once the commit could be read. `elsewhere`: the
 * caller does nothing without another fact that needs the same permission.
 */
export const repositoryFile = async (
  { octokit, repo, ask }: GitHubClient,
  path: string,
  commit: string,
  proof: 'here' | 'elsewhere' = 'here',
): Promise<string | undefined> => {
  const answer = await ask(`${path} at ${commit}`, () =>
    octokit.rest.repos.getContent({ ...repo, path, ref: commit }).catch(missing),
  );
  if (answer === undefined) {
    if (proof === 'elsewhere') return undefined;
    const found = await ask(`commit ${commit}`, () =>
      octokit.rest.repos.getCommit({ ...repo, ref: commit, per_page: 1 }).catch(missing),
    );
    if (found !== undefined) return undefined;
    throw new OperationError(
      `Whether ${path} exists at ${commit} is not known: the token may not read the code. Grant the job \`permissions: { contents: read }\`.`,
    );
  }
  const file = v.safeParse(fileSchema, answer.data);
  if (!file.success) throw new ConfigurationError(`${path} is no ordinary file of less than 1 MB.`);
  return Buffer.from(file.output.content, 'base64').toString('utf8');
};
