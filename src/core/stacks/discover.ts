import { isLiteral } from '../config/checks/overlap';
import { suggestion } from '../config/suggest';
import { asDirectory, type Captures, filled, matcherOf } from './pattern';
import type { StackPattern, StackSettings } from './settings';
import { type Stack, stackName } from './stack';

export interface Discovery {
  /** By name. */
  readonly stacks: readonly Stack[];
  /** Directories that `stacks` names outright, but in which there is no configuration. */
  readonly missing: readonly string[];
  /** Patterns that fit nothing. */
  readonly empty: readonly string[];
  /** What is wrong with the configuration as this repository stands, a sentence each. */
  readonly mistakes: readonly string[];
}

interface Found {
  readonly directory: string;
  readonly captures: Captures;
}

/** Which stacks there are. `directories` are those that hold configuration files, relative to the repository. */
export function discoverStacks(settings: StackSettings, directories: readonly string[]): Discovery {
  const known = new Set(directories);
  const environmentOf = environmentsBy(settings);
  const missing: string[] = [];
  const empty: string[] = [];
  const mistakes: string[] = [];
  const stacks = new Map<string, Stack>();
  for (const pattern of settings.patterns) {
    const found = fitting(pattern, known, directories);
    if (found.length === 0) (isLiteral(pattern.path) ? missing : empty).push(asDirectory(pattern.path));
    for (const stack of found.flatMap((one) => stacksAt(one, pattern, settings, environmentOf, mistakes))) {
      if (stacks.has(stack.name))
        mistakes.push(
          `\`${stack.name}\` is found twice, the second time by \`${pattern.path}\`. Make one of the patterns under \`stacks\` narrower.`,
        );
      else stacks.set(stack.name, stack);
    }
  }
  const ordered = [...stacks.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  return { stacks: ordered, missing, empty, mistakes: [...new Set(mistakes)] };
}

function fitting(pattern: StackPattern, known: ReadonlySet<string>, directories: readonly string[]): Found[] {
  const excluded = pattern.exclude.map(matcherOf);
  const isIn = (directory: string): boolean => !excluded.some((fits) => fits(directory) !== undefined);
  const path = asDirectory(pattern.path);
  if (isLiteral(path)) return known.has(path) && isIn(path) ? [{ directory: path, captures: {} }] : [];
  const fits = matcherOf(path);
  return directories.flatMap((directory) => {
    const captures = fits(directory);
    return captures !== undefined && isIn(directory) ? [{ directory, captures }] : [];
  });
}

/** The first environment whose `match` fits a directory, else the default one. */
function environmentsBy({ environments, defaultEnvironment }: StackSettings): (directory: string) => string {
  const globs = Object.entries(environments).map(([name, { match }]) => [name, match.map(matcherOf)] as const);
  return (directory) =>
    globs.find(([, fits]) => fits.some((fit) => fit(directory) !== undefined))?.[0] ?? defaultEnvironment;
}

function stacksAt(
  { directory, captures }: Found,
  pattern: StackPattern,
  settings: StackSettings,
  environmentOf: (directory: string) => string,
  mistakes: string[],
): Stack[] {
  const listed = pattern.environments.length > 0 ? pattern.environments : [undefined];
  return listed.flatMap((one) => {
    const environment = one ?? captures['environment'] ?? environmentOf(directory);
    const described = Object.keys(settings.environments);
    if (environment !== '' && described.length > 0 && !described.includes(environment)) {
      mistakes.push(
        `\`${directory}\` belongs to the environment \`${environment}\`, which is not described under \`environments\`.${suggestion(environment, described)}`,
      );
      return [];
    }
    const fill = filler({ ...captures, ...(environment !== '' && { environment }) }, directory, pattern, mistakes);
    const workspace = fill(pattern.workspace);
    const target = settings.environments[environment];
    return [
      {
        name: stackName(directory, workspace, one),
        directory,
        environment,
        workspace,
        varFiles: pattern.varFiles.map(fill),
        variables: valuesFilled(pattern.variables, fill),
        backendConfig: valuesFilled(pattern.backendConfig, fill),
        tool: pattern.tool,
        dependsOn: pattern.dependsOn.map(fill),
        ...(target && { target }),
      },
    ];
  });
}

const filler =
  (captures: Captures, directory: string, pattern: StackPattern, mistakes: string[]) =>
  (template: string): string => {
    const { text, unknown } = filled(template, captures);
    for (const name of unknown)
      mistakes.push(
        `\`{${name}}\` in \`${template}\` is not known for \`${directory}\`. Capture it in \`path: ${pattern.path}\`${name === 'environment' ? ', or list `environments`' : ''}.`,
      );
    return text;
  };

const valuesFilled = (values: Readonly<Record<string, string>>, fill: (text: string) => string) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, fill(value)]));
