import { existsSync } from 'node:fs';
import { dirname, join, parse, relative, sep } from 'node:path';
import type { Configuration } from '../../core/hcl/model';
import type { StackCode } from '../../ports/code';
import { baseFiles } from '../git/commit-code';
import { stackCode } from '../hcl/stack-code';

export const slashed = (path: string): string => path.split(sep).join('/');

/** The repository that a directory lies in; `''`, which contains every path, where there is none. */
export const repositoryOf = (directory: string): string => {
  for (let above = directory; ; above = dirname(above)) {
    if (existsSync(join(above, '.git'))) return above;
    if (dirname(above) === above) return '';
  }
};

/** The highest directory that code may lie in: that of the repository, or else the first one below the root. */
const topOf = (directory: string, repository: string): string => {
  const { root } = parse(directory);
  return repository === '' ? join(root, directory.slice(root.length).split(sep)[0] ?? '') : repository;
};

/** The code of a stack on this machine, given by real paths; `named` are files that belong to it besides. */
export const localCode = (directory: string, named: readonly string[] = []): StackCode => {
  const top = topOf(directory, repositoryOf(directory));
  const fromTop = (path: string): string => slashed(relative(top, path)) || '.';
  return stackCode({
    workspace: top,
    directory: fromTop(directory),
    named: named.map(fromTop),
    shown: (path) => slashed(relative(process.cwd(), join(top, path))) || '.',
    laptop: true,
  });
};

/**
 * How to read the same code without the change at hand; `undefined` where there is nothing to compare with. Throws a
 * `ConfigurationError` when `revision` is given and is no commit.
 */
export const baseCode = async (
  directory: string,
  revision: string | undefined,
): Promise<(() => Promise<Configuration>) | undefined> => {
  const repository = repositoryOf(directory);
  const files = await baseFiles(repository === '' ? directory : repository, revision);
  if (files === undefined) return undefined;
  const root = slashed(relative(repository === '' ? directory : repository, directory)) || '.';
  return async () => (await import('../hcl/read-configuration')).readConfigurationIn(files, root);
};
