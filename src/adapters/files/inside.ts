import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { ConfigurationError, messageOf } from '../../core/errors';

export interface InsidePath {
  readonly absolute: string;
  /** Relative to the workspace with `/`, `.` for the workspace itself. */
  readonly shown: string;
}

/**
 * A path of the caller as a real place inside the workspace: what leaves it, directly or through a link, is refused
 * (T28). `kind` says what must be there.
 */
export const insideWorkspace = async (
  workspace: string,
  given: string,
  input: string,
  kind: 'directory' | 'file',
): Promise<InsidePath> => {
  const refuse = (why: string): ConfigurationError =>
    new ConfigurationError(`Input \`${input}\`: \`${given}\` ${why}.`);
  // eslint-disable-next-line no-control-regex -- control characters are what is refused
  if (/[\u0000-\u001f\u007f]/.test(given)) throw refuse('contains control characters');
  const root = await realpath(workspace);
  const wanted = isAbsolute(given) ? given : resolve(root, given);
  const absolute = await realpath(wanted).catch((error: unknown) => {
    throw refuse(
      `does not exist in the workspace. Check the spelling, and that actions/checkout ran before (${messageOf(error)})`,
    );
  });
  if (absolute !== root && !absolute.startsWith(root + sep)) throw refuse('leads out of the workspace');
  const facts = await stat(absolute);
  if (kind === 'directory' ? !facts.isDirectory() : !facts.isFile()) throw refuse(`is not a ${kind}`);
  return { absolute, shown: relative(root, absolute).split(sep).join('/') || '.' };
};

/** Several files of the caller, relative to the stack's directory. */
export const filesInside = (
  workspace: string,
  directory: string,
  given: readonly string[],
  input: string,
): Promise<InsidePath[]> =>
  Promise.all(
    given.map((file) => insideWorkspace(workspace, isAbsolute(file) ? file : join(directory, file), input, 'file')),
  );
