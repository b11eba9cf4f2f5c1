import { createHash } from 'node:crypto';
import { createReadStream, type Dirent } from 'node:fs';
import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { join, relative, sep } from 'node:path';
import * as v from 'valibot';
import { ConfigurationError } from '../../core/errors';

const SKIPPED = new Set([
  '.terraform',
  '.git',
  'terraform.tfstate',
  'terraform.tfstate.backup',
  '.terraform.tfstate.lock.info',
]);
const moduleManifest = v.object({ Modules: v.array(v.object({ Dir: v.string(), Source: v.string() })) });

const filesBelow = async (directory: string): Promise<string[]> => {
  const entries: Dirent[] = await readdir(directory, { withFileTypes: true });
  const nested = entries
    .filter((entry) => !SKIPPED.has(entry.name))
    .map(async (entry) => {
      const path = join(directory, entry.name);
      return entry.isDirectory() ? await filesBelow(path) : [path];
    });
  return (await Promise.all(nested)).flat();
};

const fingerprint = async (file: string): Promise<string> => {
  const facts = await lstat(file);
  const hash = createHash('sha256');
  if (facts.isSymbolicLink()) hash.update(await readlink(file));
  else if (facts.isFile()) await pipeline(createReadStream(file), hash);
  const executable = (facts.mode & 0o111) === 0 ? '-' : 'x';
  return `${facts.isSymbolicLink() ? 'link' : 'file'} ${executable} ${hash.digest('hex')}`;
};

const inside = (repository: string, path: string): string => {
  if (path === repository || path.startsWith(repository + sep)) return path;
  throw new ConfigurationError(
    `The module in \`${relative(repository, path)}\`, as seen from the root of the repository, is out of the repository: no commit says what is in it. Move it into the repository.`,
  );
};

/**
 * Directories of the local modules that the stack uses, as `init` found them; none before. Throws a
 * `ConfigurationError` for one outside of the repository: it could be any directory of the machine.
 */
export const localModules = async (directory: string, repository: string): Promise<string[]> => {
  const manifest = await readFile(join(directory, '.terraform/modules/modules.json'), 'utf8').catch(() => undefined);
  if (manifest === undefined) return [];
  const { Modules } = v.parse(moduleManifest, JSON.parse(manifest));
  return Modules.filter(({ Source }) => /^\.\.?\//.test(Source)).map(({ Dir }) =>
    inside(repository, join(directory, Dir)),
  );
};

/**
 * Hash of every file below the stack's directory and its local modules, and of the var files, with path, kind and
 * executable bit: scripts and the targets of `file()` are read again at apply, so the plan alone does not say what will
 * run (docs/platform-notes.md#saved-plans).
 */
export const treeHash = async (directory: string, repository: string, varFiles: readonly string[]): Promise<string> => {
  const roots = [directory, ...(await localModules(directory, repository))];
  const below = (await Promise.all(roots.map(filesBelow))).flat();
  const files = [...new Set([...below, ...varFiles])].sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${relative(directory, file)}\0${await fingerprint(file)}\n`);
  return hash.digest('hex');
};
