import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { OperationError } from '../../core/errors';
import type { CodeFiles, CodeText } from '../hcl/code-files';
import { repositoryFile } from '../config/repository-file';
import { type GitHubClient, statusOf } from './client';

const entrySchema = v.object({ name: v.string(), type: v.string(), sha: v.string() });
const listing = v.array(entrySchema);

/** GitHub lists no more of a directory (docs.github.com, "Get repository content"). */
const MOST_LISTED = 1_000;

/** The name that git gives to a file's content. */
const blobSha = (text: string): string => {
  const bytes = Buffer.from(text, 'utf8');
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
};

/**
 * The files of a commit, through the API. Most of them are the same in the workspace, and are read there: git's name for
 * their content says so.
 */
export const commitFiles = (client: GitHubClient, commit: string, workspace: CodeFiles): CodeFiles => {
  const known = new Map<string, ReadonlyMap<string, string> | undefined>();

  const list = async (directory: string): Promise<ReadonlyMap<string, string> | undefined> => {
    const path = directory === '.' ? '' : directory;
    const answer = await client.ask(`${directory} at ${commit}`, () =>
      client.octokit.rest.repos.getContent({ ...client.repo, path, ref: commit }).catch((error: unknown) => {
        if (statusOf(error) === 404) return undefined;
        throw error;
      }),
    );
    const entries = v.safeParse(listing, answer?.data);
    if (!entries.success) return undefined;
    if (entries.output.length >= MOST_LISTED)
      throw new OperationError(`GitHub does not list all files of \`${directory}\`.`);
    return new Map(entries.output.flatMap(({ name, type, sha }) => (type === 'file' ? [[name, sha] as const] : [])));
  };
  const filesOf = async (directory: string): Promise<ReadonlyMap<string, string> | undefined> => {
    if (!known.has(directory)) known.set(directory, await list(directory));
    return known.get(directory);
  };

  return {
    obstacle: async (directory) => ((await filesOf(directory)) === undefined ? 'does not exist there' : undefined),
    names: async (directory) => [...((await filesOf(directory)) ?? [])].map(([name]) => name),
    text: async (path): Promise<CodeText> => {
      const [directory, name] = split(path);
      const sha = (await filesOf(directory))?.get(name);
      const here = await workspace.text(path);
      if ('text' in here && blobSha(here.text) === sha) return here;
      const text = await repositoryFile(client, path, commit);
      return text === undefined ? { refused: `This file is not in ${commit}` } : { text };
    },
  };
};

const split = (path: string): [string, string] => {
  const at = path.lastIndexOf('/');
  return at < 0 ? ['.', path] : [path.slice(0, at), path.slice(at + 1)];
};
