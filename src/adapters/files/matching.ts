import { readdir, readFile, stat } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import { ConfigurationError, messageOf } from '../../core/errors';
import { insideWorkspace } from './inside';

/** A file that somebody named: its text, or why there is none. */
export interface NamedFile {
  readonly name: string;
  readonly text?: string;
  readonly problem?: string;
}

const MOST_FILES = 50;
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_DEPTH = 12;
/** Folders of tools, in which nobody keeps results. */
const SKIPPED = new Set(['.git', '.terraform', 'node_modules']);

const segmentPattern = (segment: string): RegExp =>
  new RegExp(
    `^${segment
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
  );

const below = async (folder: string, segments: readonly string[], depth: number): Promise<string[]> => {
  const [segment, ...rest] = segments;
  if (segment === undefined || depth > MOST_DEPTH) return [];
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory() && !SKIPPED.has(entry.name));
  if (segment === '**') {
    const deeper = folders.map(({ name }) => below(join(folder, name), segments, depth + 1));
    return [...(await below(folder, rest, depth)), ...(await Promise.all(deeper)).flat()];
  }
  const pattern = segmentPattern(segment);
  if (rest.length === 0)
    return entries.filter((entry) => entry.isFile() && pattern.test(entry.name)).map(({ name }) => join(folder, name));
  const fitting = folders.filter(({ name }) => pattern.test(name));
  return (await Promise.all(fitting.map(({ name }) => below(join(folder, name), rest, depth + 1)))).flat();
};

const textOf = async (path: string, name: string): Promise<NamedFile> => {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) return { name, problem: `has ${size} bytes, more than are read` };
    return { name, text: await readFile(path, 'utf8') };
  } catch (error) {
    return { name, problem: `cannot be read (${messageOf(error)})` };
  }
};

const isGlob = (name: string): boolean => /[*?]/.test(name);

const pathsOf = async (root: string, name: string, input: string): Promise<string[]> => {
  if (!isGlob(name)) return [(await insideWorkspace(root, name, input, 'file')).absolute];
  const relativeName = isAbsolute(name) ? relative(root, name) : name;
  if (relativeName.split('/').includes('..'))
    throw new ConfigurationError(`Input \`${input}\`: \`${name}\` leads out of the workspace.`);
  const found = await below(
    root,
    relativeName.split('/').filter((segment) => segment !== '' && segment !== '.'),
    0,
  );
  // A link may still lead outside.
  return (await Promise.all(found.map((path) => insideWorkspace(root, path, input, 'file')))).map(
    ({ absolute }) => absolute,
  );
};

/**
 * The files of a workspace that are named, or match a glob (`*`, `**`, `?`), in the order of their names. One that is not
 * there is told as such: what was asked for and is missing must not look like nothing. A path that leaves the workspace
 * is a `ConfigurationError`.
 */
export const namedFiles = async (root: string, names: readonly string[], input: string): Promise<NamedFile[]> => {
  const found = await Promise.all(
    names.map(async (name): Promise<NamedFile[]> => {
      let paths: readonly string[];
      try {
        paths = await pathsOf(root, name, input);
      } catch (error) {
        if (error instanceof ConfigurationError && error.message.includes('does not exist'))
          return [{ name, problem: 'does not exist' }];
        throw error;
      }
      if (paths.length === 0) return [{ name, problem: 'matches no file' }];
      return Promise.all(paths.toSorted().map((path) => textOf(path, isGlob(name) ? relative(root, path) : name)));
    }),
  );
  const all = [...new Map(found.flat().map((file) => [file.name, file])).values()];
  if (all.length > MOST_FILES)
    throw new ConfigurationError(
      `Input \`${input}\` names ${all.length} files, more than ${MOST_FILES}. Name those of this plan.`,
    );
  return all;
};
