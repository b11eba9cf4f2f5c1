import { ConfigurationError } from '../../core/errors';
import { type CodeFiles, type CodeText, MOST } from '../hcl/code-files';
import { type Git, gitIn } from './command';

interface Entry {
  readonly name: string;
  readonly bytes: number;
}

/** Files directly in a directory of a commit; `undefined` when there is no such directory. Links are no files. */
const listed = async (git: Git, commit: string, directory: string): Promise<readonly Entry[] | undefined> => {
  const tree = directory === '.' ? `${commit}^{tree}` : `${commit}:${directory}`;
  const lines = await git('ls-tree', '-l', '-z', '--full-tree', tree).catch(() => undefined);
  return lines?.split('\0').flatMap((line) => {
    const [, bytes, name] = /^100\d+ blob [0-9a-f]+ +(\d+)\t(.*)$/s.exec(line) ?? [];
    return bytes === undefined || name === undefined ? [] : [{ name, bytes: Number(bytes) }];
  });
};

const textOf = async (git: Git, commit: string, path: string, bytes: number | undefined): Promise<CodeText> => {
  if (bytes === undefined) return { refused: `This file is not in ${commit}` };
  if (bytes > MOST.bytesPerFile) return { refused: `This file is larger than ${MOST.bytesPerFile / 1e6} MB` };
  return { text: await git('cat-file', 'blob', `${commit}:${path}`) };
};

/** The files of a commit of a repository on this machine, without a checkout of it. Nothing is fetched. */
const filesAt = (git: Git, commit: string): CodeFiles => {
  const known = new Map<string, Promise<readonly Entry[] | undefined>>();
  const entriesOf = (directory: string): Promise<readonly Entry[] | undefined> => {
    const entries = known.get(directory) ?? listed(git, commit, directory);
    known.set(directory, entries);
    return entries;
  };
  return {
    obstacle: async (directory) => ((await entriesOf(directory)) === undefined ? 'does not exist there' : undefined),
    names: async (directory) => ((await entriesOf(directory)) ?? []).map(({ name }) => name),
    text: async (path) => {
      const at = path.lastIndexOf('/');
      const entries = await entriesOf(at < 0 ? '.' : path.slice(0, at));
      return textOf(git, commit, path, entries?.find(({ name }) => name === path.slice(at + 1))?.bytes);
    },
  };
};

/** What a branch is mostly compared with: the default branch of the remote, as far as this clone knows it. */
const MAIN = ['refs/remotes/origin/HEAD', 'refs/remotes/origin/main', 'refs/remotes/origin/master'];

const resolved = (git: Git, revision: string): Promise<string | undefined> =>
  git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`).then(
    (sha) => sha.trim() || undefined,
    () => undefined,
  );

/**
 * The code of the commit that a working copy is to be compared with: where it left the default branch of its remote, or
 * where it left `revision`. `undefined` where there is neither git nor such a branch. Throws a `ConfigurationError` when
 * `revision` is given and is no commit.
 */
export const baseFiles = async (repository: string, revision: string | undefined): Promise<CodeFiles | undefined> => {
  const git = gitIn(repository);
  for (const candidate of revision === undefined ? MAIN : [revision]) {
    const commit = await resolved(git, candidate);
    if (commit === undefined) continue;
    const forked = await git('merge-base', 'HEAD', commit).catch(() => commit);
    return filesAt(git, forked.trim());
  }
  if (revision === undefined) return undefined;
  throw new ConfigurationError(
    `--base: \`${revision}\` is no commit of the repository in \`${repository}\`. Name a branch, a tag or a commit; \`git fetch\` brings those of the remote.`,
  );
};
