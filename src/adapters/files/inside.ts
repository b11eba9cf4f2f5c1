import { realpath, stat } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { ConfigurationError, messageOf } from '../../core/errors';

export interface InsidePath {
  readonly absolute: string;
  /** Relative to the workspace with `/`, `.` for the workspace itself. */
  readonly shown: string;
}

/**
 * A path of the caller as a real place inside the workspace: what leaves it, directly or through a link, is refused
 * (T28). `kind` says what must be there; the path is relative to `base`, by default the workspace.
 */
export const insideWorkspace = async (
  workspace: string,
  given: string,
  input: string,
  kind: 'directory' | 'file',
  base?: string,
): Promise<InsidePath> => {
  const refuse = (why: string): ConfigurationError =>
    new ConfigurationError(`Input \`${input}\`: \`${given}\` ${why}.`);
  // eslint-disable-next-line no-control-regex -- control characters are what is refused
  if (/[\u0000-\u001f\u007f]/.test(given)) throw refuse('contains control characters');
  const root = await realpath(workspace);
  const wanted = resolve(base ?? root, given);
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

/** Waits for all of them. What is wrong with several is told at once, in one `ConfigurationError`. */
export const together = async <const T extends readonly Promise<unknown>[]>(
  ...works: T
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> => {
  const settled = await Promise.allSettled(works);
  const reasons = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
  // What is no mistake of the caller is thrown as it is.
  if (reasons.some((reason) => !(reason instanceof ConfigurationError))) await Promise.all(works);
  if (reasons.length > 0) throw new ConfigurationError([...new Set(reasons.map(messageOf))].join('\n'));
  return settled.map((one) => (one.status === 'fulfilled' ? one.value : undefined)) as never;
};

/** Several files of the caller, relative to the stack's directory. */
export const filesInside = (
  workspace: string,
  directory: string,
  given: readonly string[],
  input: string,
): Promise<InsidePath[]> =>
  together(...given.map((file) => insideWorkspace(workspace, file, input, 'file', directory)));

const realParent = async (path: string): Promise<string> => {
  const real = await realpath(path).catch(() => undefined);
  return real ?? (dirname(path) === path ? path : await realParent(dirname(path)));
};

/** The same for what need not be there yet: neither the path nor what there is of it leaves the workspace. */
export const futureInside = async (
  workspace: string,
  directory: string,
  given: readonly string[],
  input: string,
): Promise<InsidePath[]> => {
  const root = await realpath(workspace);
  const isInside = (path: string): boolean => path === root || path.startsWith(root + sep);
  const one = async (file: string): Promise<InsidePath> => {
    const absolute = resolve(directory, file);
    if (!isInside(absolute) || !isInside(await realParent(absolute)))
      throw new ConfigurationError(`Input \`${input}\`: \`${file}\` leads out of the workspace.`);
    return { absolute, shown: relative(root, absolute).split(sep).join('/') || '.' };
  };
  return together(...given.map(one));
};
