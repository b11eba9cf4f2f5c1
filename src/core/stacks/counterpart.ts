import { asDirectory, filled, matcherOf } from './pattern';
import type { StackPattern, StackSettings } from './settings';
import { stackName } from './stack';

/** The same stack in another environment, as far as the configuration says which that is. */
export interface Counterpart {
  readonly name: string;
  readonly directory: string;
  readonly environment: string;
}

interface Place {
  readonly name: string;
  readonly directory: string;
  readonly environment: string;
}

/**
 * The counterparts of a stack in the environments that are applied before its own (`apply-after`). `live/prod/shop` has
 * `live/dev/shop` where the path captures `{environment}`, `dns:prod` has `dns:dev` where the environments are listed.
 * Whether a captured directory exists is for the caller to see.
 */
export const counterpartsBefore = (settings: StackSettings, stack: Place): readonly Counterpart[] => {
  const before = settings.environments[stack.environment]?.applyAfter ?? [];
  return before.flatMap((environment) => {
    const found = settings.patterns.flatMap((pattern) => counterpartBy(pattern, stack, environment) ?? []);
    return found.slice(0, 1);
  });
};

const counterpartBy = (pattern: StackPattern, stack: Place, environment: string): Counterpart | undefined => {
  const directory = asDirectory(stack.directory);
  const captures = matcherOf(pattern.path)(directory);
  if (captures === undefined) return undefined;
  const workspaceIn = (one: string): string => filled(pattern.workspace, { ...captures, environment: one }).text;
  if (pattern.environments.length > 0) {
    const isHere = stackName(directory, workspaceIn(stack.environment), stack.environment) === stack.name;
    if (!isHere || !pattern.environments.includes(environment)) return undefined;
    return { name: stackName(directory, workspaceIn(environment), environment), directory, environment };
  }
  const isHere = stackName(directory, workspaceIn(stack.environment), undefined) === stack.name;
  if (!isHere || captures['environment'] !== stack.environment) return undefined;
  const other = movedTo(directory, pattern, captures, environment);
  if (other === undefined) return undefined;
  return { name: stackName(other, workspaceIn(environment), undefined), directory: other, environment };
};

/** The directory with the captured environment, and nothing else, replaced. */
const movedTo = (
  directory: string,
  pattern: StackPattern,
  captures: Readonly<Record<string, string>>,
  environment: string,
): string | undefined => {
  const from = captures['environment'] ?? '';
  const excluded = pattern.exclude.map(matcherOf);
  const fits = matcherOf(pattern.path);
  const segments = directory.split('/');
  const candidates = segments.flatMap((segment, at) =>
    segment.includes(from) ? [segments.with(at, segment.replace(from, environment)).join('/')] : [],
  );
  return candidates.find((candidate) => {
    const found = fits(candidate);
    if (found === undefined || excluded.some((fit) => fit(candidate) !== undefined)) return false;
    return Object.entries(captures).every(
      ([name, value]) => found[name] === (name === 'environment' ? environment : value),
    );
  });
};
