import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Where a working copy comes from. */
export interface Remote {
  readonly host: string;
  readonly owner: string;
  readonly name: string;
}

const FORMS = [
  /^(?:https?|ssh|git):\/\/(?:[^@/]+@)?([^/:]+)(?::\d+)?\/([^/]+)\/([^/]+?)(?:\.git)?\/?$/,
  /^(?:[^@/]+@)?([^/:]+):([^/]+)\/([^/]+?)(?:\.git)?\/?$/,
];

/** The repository that a remote's address means; `undefined` when it is of another form. */
export const remoteOf = (url: string): Remote | undefined => {
  for (const form of FORMS) {
    const [, host, owner, name] = form.exec(url.trim()) ?? [];
    if (host !== undefined && owner !== undefined && name !== undefined)
      return { host: host.toLowerCase(), owner, name };
  }
  return undefined;
};

/** The remote `origin` of a working copy; `undefined` when it has none. */
export const originOf = async (directory: string): Promise<Remote | undefined> => {
  const run = promisify(execFile);
  const answer = await run('git', ['-C', directory, 'remote', 'get-url', 'origin'], { timeout: 10_000 }).catch(
    () => undefined,
  );
  return answer === undefined ? undefined : remoteOf(answer.stdout);
};

/** The branch that `origin` calls its default, else the one that is checked out, else `main`. */
export const defaultBranchOf = async (directory: string): Promise<string> => {
  const run = promisify(execFile);
  const ask = async (...args: string[]): Promise<string> =>
    run('git', ['-C', directory, ...args], { timeout: 10_000 }).then(
      ({ stdout }) => stdout.trim(),
      () => '',
    );
  const remote = await ask('symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD');
  return remote.replace(/^origin\//, '') || (await ask('symbolic-ref', '--quiet', '--short', 'HEAD')) || 'main';
};
