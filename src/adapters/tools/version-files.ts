import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { ConfigurationError } from '../../core/errors';
import { literalOf } from '../../core/hcl/model';
import { requiredVersions } from '../../core/hcl/queries';
import type { Wish } from '../../core/tools/choose-version';
import type { Engine } from '../../core/tools/known-versions';

/** The file of tfenv, tofuenv and their like, and the names by which asdf and mise know the engine. */
const FILES = { terraform: '.terraform-version', opentofu: '.opentofu-version' } as const;
const NAMES: Readonly<Record<Engine, readonly string[]>> = {
  terraform: ['terraform'],
  opentofu: ['opentofu', 'tofu'],
};
const MOST_BYTES = 10_000;

const firstLine = (text: string): string | undefined =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/#.*$/, '').trim())
    .find((line) => line !== '');

/** The first version on the line of the engine: `terraform 1.11.4 1.10.0`. */
const ofToolVersions = (text: string, engine: Engine): string | undefined =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/#.*$/, '').trim().split(/\s+/))
    .find(([name = '']) => NAMES[engine].includes(name))?.[1];

const isMissing = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');

/** The text of a small regular file of the repository: messages quote it, so a link that leads elsewhere is refused (T28). */
const textOf = async (path: string, repository: string): Promise<string | undefined> => {
  const refuse = (why: string, cause?: unknown): ConfigurationError =>
    new ConfigurationError(
      `\`${relative(repository, path)}\` ${why}. Correct or remove it, or give \`tool-version\`.`,
      {
        cause,
      },
    );
  try {
    const real = await realpath(path);
    const facts = await stat(real);
    if (!real.startsWith(repository + sep) || !facts.isFile()) throw refuse('is no file of the repository');
    if (facts.size > MOST_BYTES) throw refuse('is larger than any list of versions');
    return await readFile(real, 'utf8');
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    if (isMissing(error)) return undefined;
    throw refuse('cannot be read', error);
  }
};

/** The stack's directory and those above it, up to the repository. */
const upwards = (directory: string, repository: string): string[] => {
  const above = dirname(directory);
  return directory === repository || above === directory ? [directory] : [directory, ...upwards(above, repository)];
};

/** Reading HCL takes a parser, which is not loaded where no file says the word. */
const requiredVersion = async (directory: string, repository: string): Promise<Wish | undefined> => {
  const names = (await readdir(directory)).filter((name) => /\.(tf|tofu)(\.json)?$/.test(name));
  const texts = await Promise.all(names.map((name) => readFile(join(directory, name), 'utf8').catch(() => '')));
  if (!texts.some((text) => text.includes('required_version'))) return undefined;
  const { readConfiguration } = await import('../hcl/read-configuration');
  const shown = relative(repository, directory).split(sep).join('/') || '.';
  const { modules } = await readConfiguration(shown, repository);
  const written = [...modules.values()].flatMap(requiredVersions).map(literalOf);
  const constraints = written.filter((value) => typeof value === 'string' && value.trim() !== '');
  return constraints.length === 0 ? undefined : { source: '`required_version`', says: constraints.join(', ') };
};

/**
 * What the repository says about the version of the tool: the file of a version manager in the stack's directory or above
 * it, else the `required_version` of the stack and its local modules. `directory` and `repository` are real paths.
 */
export const wishOfRepository = async (
  engine: Engine,
  directory: string,
  repository: string,
): Promise<Wish | undefined> => {
  for (const folder of upwards(directory, repository)) {
    const shown = (file: string): string => `\`${relative(repository, join(folder, file)).split(sep).join('/')}\``;
    const own = await textOf(join(folder, FILES[engine]), repository);
    const says = own === undefined ? undefined : firstLine(own);
    // tfenv's word for "whatever required_version allows".
    if (says === 'latest-allowed') break;
    if (says !== undefined) return { source: shown(FILES[engine]), says };
    const all = await textOf(join(folder, '.tool-versions'), repository);
    const listed = all === undefined ? undefined : ofToolVersions(all, engine);
    if (listed !== undefined) return { source: shown('.tool-versions'), says: listed };
  }
  return requiredVersion(directory, repository);
};
