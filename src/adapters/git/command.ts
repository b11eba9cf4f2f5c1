import { execFile } from 'node:child_process';
import { messageOf, OperationError } from '../../core/errors';

/** Output of git for the largest repositories that exist; more is a mistake. */
const MOST_OUTPUT = 512 * 1024 * 1024;
/** Time for one command, in milliseconds; a fetch of a large commit takes minutes. */
const MOST_TIME = 300_000;

export interface GitServer {
  /** `https://github.com`: where the token is sent, and nowhere else. */
  readonly serverUrl: string;
  readonly token: string | undefined;
}

/**
 * Nothing that the repository or an earlier step has configured makes git run a program or write. The token goes by the
 * environment, as arguments are seen by every process.
 */
const environmentOf = (server: GitServer | undefined): NodeJS.ProcessEnv => {
  const settings = [
    ['core.hooksPath', '/dev/null'],
    ['core.fsmonitor', 'false'],
    ['credential.helper', ''],
    ['protocol.ext.allow', 'never'],
    ...(server?.token === undefined
      ? []
      : [
          [
            `http.${server.serverUrl}/.extraheader`,
            `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${server.token}`).toString('base64')}`,
          ],
        ]),
  ];
  return {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    // Objects that a partial clone left out are not fetched behind anybody's back.
    ...(server === undefined && { GIT_NO_LAZY_FETCH: '1' }),
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

export type Git = (...args: string[]) => Promise<string>;

/** `git` in one directory; it resolves to what it prints, and rejects with an `OperationError` when it fails. */
export const gitIn = (directory: string, server?: GitServer): Git => {
  const options = {
    cwd: directory,
    env: environmentOf(server),
    maxBuffer: MOST_OUTPUT,
    timeout: MOST_TIME,
    encoding: 'utf8',
  } as const;
  return (...args) =>
    new Promise((done, fail) => {
      execFile('git', ['-c', `safe.directory=${directory}`, ...args], options, (error, stdout, stderr) => {
        if (error === null) done(stdout);
        else
          fail(
            new OperationError(`git ${args[0] ?? ''} failed: ${(stderr.trim() || messageOf(error)).slice(0, 500)}`, {
              cause: error,
            }),
          );
      });
    });
};
