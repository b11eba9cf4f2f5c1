import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError, OperationError } from '../../core/errors';
import type { Checkout } from '../../ports/checkout';
import { type GitServer, gitIn } from './command';

/** A configuration file that is larger is generated, and no person's module call hides in it. */
const MOST_BYTES = 2_000_000;

const isCommit = (text: string): boolean => /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text);

const asked = (commit: string): string => {
  if (isCommit(commit)) return commit;
  throw new OperationError(`\`${commit.slice(0, 60)}\` is no commit.`);
};

const separated = (output: string): string[] => output.split('\0').filter((part) => part !== '');

const readText = (file: string): string | undefined => {
  try {
    const facts = lstatSync(file);
    return facts.isFile() && facts.size <= MOST_BYTES ? readFileSync(file, 'utf8') : undefined;
  } catch {
    return undefined;
  }
};

export interface CheckoutOptions extends GitServer {
  readonly workspace: string;
}

/** The repository in the workspace, read with git: it knows every path, where the API lists 300 (docs/decisions/0013). */
export const gitCheckout = ({ workspace, serverUrl, token }: CheckoutOptions): Checkout => {
  const git = gitIn(workspace, { serverUrl, token });
  const has = (commit: string): Promise<boolean> =>
    git('cat-file', '-e', `${commit}^{commit}`).then(
      () => true,
      () => false,
    );
  return {
    head: async () => {
      const commit = await git('cat-file', 'commit', 'HEAD').catch((cause: unknown) => {
        throw new ConfigurationError(
          'The workspace is no checkout of the repository. Let actions/checkout run before this step, with `fetch-depth: 2` on pull requests.',
          { cause },
        );
      });
      const [header = ''] = commit.split('\n\n', 1);
      return {
        sha: (await git('rev-parse', 'HEAD')).trim(),
        parents: [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent = '']) => parent),
      };
    },
    obtain: async (commit) => {
      if (!isCommit(commit)) return false;
      if (await has(commit)) return true;
      // A commit alone: GitHub serves any commit that a branch or pull request reaches or has reached.
      await git('fetch', '--quiet', '--no-tags', '--no-recurse-submodules', '--depth=1', 'origin', commit).catch(
        () => undefined,
      );
      return has(commit);
    },
    filesOf: async (commit) =>
      separated(await git('ls-tree', '-r', '-z', '--full-tree', asked(commit))).flatMap((line) => {
        const [, mode = '', type, hash = '', path = ''] = /^(\d+) (\w+) ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
        // Links and submodules are no configuration of this repository.
        return type === 'blob' && mode.startsWith('100') ? [{ path, hash }] : [];
      }),
    changedPaths: async (from, to) =>
      separated(
        await git('diff-tree', '-r', '-z', '--no-commit-id', '--name-only', '--no-renames', asked(from), asked(to)),
      ),
    textsOf: (paths) =>
      paths.flatMap((path) => {
        const text = readText(join(workspace, path));
        return text === undefined ? [] : [{ path, text }];
      }),
  };
};
