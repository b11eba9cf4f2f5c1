import type { Mistake } from '../error';
import type { Config } from '../schema';
import { cycleIn } from './cycle';
import { canFitSame, isLiteral } from './overlap';

type Stack = NonNullable<Config['stacks']>[number];

/** Patterns that could fit the same stack twice, and stacks that depend on each other. */
export const stackMistakes = ({ stacks = [] }: Config): Mistake[] => [
  ...overlaps(stacks),
  ...dependenciesInCircles(stacks),
  ...stacks.flatMap(forgottenEnvironments),
];

function overlaps(stacks: readonly Stack[]): Mistake[] {
  const literal = new Map<string, number[]>();
  const globs: number[] = [];
  return stacks.flatMap((stack, at): Mistake[] => {
    const earlier = isLiteral(stack.path)
      ? [...(literal.get(stack.path) ?? []), ...globs]
      : [...stacks.keys()].slice(0, at);
    const other = earlier.sort((a, b) => a - b).find((index) => areSame(stacks[index], stack));
    if (isLiteral(stack.path)) literal.set(stack.path, [...(literal.get(stack.path) ?? []), at]);
    else globs.push(at);
    if (other === undefined) return [];
    const message = `\`${stack.path}\` and \`${stacks[other]?.path ?? ''}\` (stacks[${other}]) can fit the same stack, which would then be planned twice. Make one of them narrower, or give them different \`environments\` or \`workspace\`.`;
    return [{ place: ['stacks', at, 'path'], at: 'value', message }];
  });
}

/** One directory may be several stacks: by workspace, or by environment. */
function areSame(one: Stack | undefined, other: Stack): boolean {
  if (one === undefined || (one.workspace ?? 'default') !== (other.workspace ?? 'default')) return false;
  const apart =
    one.environments !== undefined &&
    other.environments !== undefined &&
    !one.environments.some((name) => other.environments?.includes(name));
  return !apart && canFitSame(one.path, other.path);
}

/** Only stacks that are named outright: what patterns find is known when the repository is looked at. */
function dependenciesInCircles(stacks: readonly Stack[]): Mistake[] {
  const graph = new Map<string, string[]>();
  for (const { path, 'depends-on': on = [] } of stacks)
    if (isLiteral(path)) graph.set(path, [...(graph.get(path) ?? []), ...on.filter(isLiteral)]);
  const circle = cycleIn(graph);
  const at = stacks.findIndex(({ path }) => path === circle[0]);
  if (at < 0) return [];
  const message = `depends on itself: ${[...circle, circle[0] ?? ''].map((path) => `\`${path}\``).join(' needs ')}.`;
  return [{ place: ['stacks', at, 'depends-on'], at: 'key', message }];
}

function forgottenEnvironments(stack: Stack, at: number): Mistake[] {
  const files = stack['var-files'] ?? [];
  const known = stack.environments !== undefined || stack.path.includes('{environment}');
  return files.flatMap((file, index): Mistake[] =>
    file.includes('{environment}') && !known
      ? [
          {
            place: ['stacks', at, 'var-files', index],
            at: 'value',
            message: '`{environment}` is not known here: name it in `path`, or list `environments`.',
          },
        ]
      : [],
  );
}
