import { execFile } from 'node:child_process';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError, messageOf, OperationError } from '../../core/errors';
import type { Checkout } from '../../ports/checkout';

/** Output of git for the largest repositories that exist; more is a mistake. */
const MOST_OUTPUT = 512 * 1024 * 1024;
/** Time for one command, in milliseconds; a fetch of a large commit takes minutes. */
const MOST_TIME = 300_000;
/** A configuration file that is larger is generated, and no person's module call hides in it. */
const MOST_BYTES = 2_000_000;

/**
 * Nothing that the repository or an earlier step has configured makes git run a program or write. The token goes by the
 * environment, as arguments are seen by every process.
 */
const environmentOf = (server: string, token: string | undefined): NodeJS.ProcessEnv => {
  const settings = [
    ['core.hooksPath', '/dev/null'],
    ['core.fsmonitor', 'false'],
    ['credential.helper', ''],
    ['protocol.ext.allow', 'never'],
    ...(token === undefined
      ? []
      : [
          [
            `http.${server}/.extraheader`,
            `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`,
          ],
        ]),
  ];
  return {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    LC_ALL: 'C',
    GIT_CONFIG_COUNT: String(settings.length),
    ...Object.fromEntries(
      settings.flatMap(([key = '', value = ''], at) => [
        [`GIT_CONFIG_KEY_${at}`, key],
        [`GIT_CONFIG_VALUE_${at}`, value],
      ]),
    ),
  };
};

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

export interface CheckoutOptions {
  readonly workspace: string;
  /** `https://github.com`: where the token is sent, and nowhere else. */
  readonly serverUrl: string;
  readonly token: string | undefined;
}

/** The repository in the workspace, read with git: it knows every path, where the API lists 300 (docs/decisions/0013). */
export const gitCheckout = ({ workspace, serverUrl, token }: CheckoutOptions): Checkout => {
  const git = (...args: string[]): Promise<string> =>
    new Promise((done, fail) => {
      const options = {
        cwd: workspace,
        env: environmentOf(serverUrl, token),
        maxBuffer: MOST_OUTPUT,
        timeout: MOST_TIME,
        encoding: 'utf8',
      } as const;
      execFile('git', ['-c', `safe.directory=${workspace}`, ...args], options, (error, stdout, stderr) => {
        if (error === null) done(stdout);
        else
          fail(
            new OperationError(`git ${args[0] ?? ''} failed: ${(stderr.trim() || messageOf(error)).slice(0, 500)}`, {
              cause: error,
            }),
          );
      });
    });
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
