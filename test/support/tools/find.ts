import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Programs that tests use for real, with the variable that names one to be used instead of a search. */
const VARIABLES = {
  terraform: 'PLANSEAL_TERRAFORM',
  tofu: 'PLANSEAL_TOFU',
  tflint: 'PLANSEAL_TFLINT',
  opa: 'PLANSEAL_OPA',
  moto_server: 'PLANSEAL_MOTO_SERVER',
  aws: 'PLANSEAL_AWS',
  act: 'PLANSEAL_ACT',
} as const;
export type Tool = keyof typeof VARIABLES;

const REPOSITORY = fileURLToPath(new URL('../../..', import.meta.url));

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
};

/**
 * The absolute path of a tool: its variable, then `.tools/bin` of the repository, then PATH. A variable that names
 * nothing executable is an error, because the person who set it means it.
 */
export const findTool = (
  tool: Tool,
  environment: NodeJS.ProcessEnv = process.env,
  repository = REPOSITORY,
): string | undefined => {
  const variable = VARIABLES[tool];
  const chosen = environment[variable];
  if (chosen !== undefined && chosen !== '') {
    if (!isExecutable(chosen))
      throw new Error(`${variable} names ${chosen}, which is no executable file. Correct or unset it.`);
    return resolve(chosen);
  }
  const directories = [
    join(repository, '.tools/bin'),
    ...(environment['PATH'] ?? '').split(delimiter).filter((directory) => directory !== ''),
  ];
  return directories.map((directory) => resolve(directory, tool)).find(isExecutable);
};

// The address that Terraform's filesystem mirrors have on disk; it is not a host that anything connects to.
const AWS_PROVIDER = join('registry.terraform.io', 'hashicorp', 'aws');
const PLACES = [
  '/opt',
  '/usr/share',
  '/usr/lib',
  '/usr/local/share',
  '/usr/local/lib',
  '/var/lib',
  '/var/cache',
  '/srv',
];
const HOME_PLACES = ['.terraform.d', '.local/share', '.cache'];
const DEPTH = 3;

/**
 * The directory of a filesystem mirror that holds hashicorp/aws (for `filesystem_mirror { path = … }`):
 * PLANSEAL_PROVIDER_MIRROR, else a search of the usual places, {@link DEPTH} directories deep.
 */
export const findProviderMirror = (
  environment: NodeJS.ProcessEnv = process.env,
  places = [...PLACES, ...HOME_PLACES.map((place) => join(homedir(), place))],
): string | undefined => {
  const chosen = environment['PLANSEAL_PROVIDER_MIRROR'];
  if (chosen === undefined || chosen === '')
    return places.map((place) => mirrorBelow(place, DEPTH)).find((found) => found !== undefined);
  if (!isMirror(chosen))
    throw new Error(
      `PLANSEAL_PROVIDER_MIRROR names ${chosen}, which does not contain ${AWS_PROVIDER}. Correct or unset it.`,
    );
  return resolve(chosen);
};

const isMirror = (directory: string): boolean => existsSync(join(directory, AWS_PROVIDER));

const mirrorBelow = (directory: string, depth: number): string | undefined => {
  if (isMirror(directory)) return directory;
  if (depth === 0) return undefined;
  return subdirectories(directory)
    .map((child) => mirrorBelow(child, depth - 1))
    .find((found) => found !== undefined);
};

const subdirectories = (directory: string): string[] => {
  try {
    return readdirSync(directory, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [join(directory, entry.name)] : [],
    );
  } catch {
    return [];
  }
};
