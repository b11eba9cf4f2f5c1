import { isLiteral } from '../config/checks/overlap';
import { suggestion } from '../config/suggest';
import { grouped } from '../render/grouped';
import { asDirectory, matcherOf } from './pattern';
import type { Stack } from './stack';

/** For each stack the names of those that must be applied before it. */
export type Order = ReadonlyMap<string, readonly string[]>;

/** What `depends-on` says. A pattern that fits stacks of the same environment means those alone, not those of production. */
export function configuredOrder(stacks: readonly Stack[]): { readonly order: Order; readonly mistakes: string[] } {
  const byDirectory = grouped(stacks, ({ directory }) => directory);
  const byName = new Map(stacks.map((stack) => [stack.name, stack]));
  const found = new Map<string, readonly Stack[]>();
  const mistakes = new Set<string>();
  const meant = (pattern: string): readonly Stack[] => {
    const known = found.get(pattern);
    if (known !== undefined) return known;
    const path = asDirectory(pattern);
    const fits = matcherOf(path);
    const named = byName.get(pattern);
    const all = isLiteral(path)
      ? (byDirectory.get(path) ?? (named === undefined ? [] : [named]))
      : stacks.filter(({ directory }) => fits(directory) !== undefined);
    found.set(pattern, all);
    return all;
  };
  const order = new Map(
    stacks.map((stack) => {
      const before = stack.dependsOn.flatMap((pattern) => {
        const all = meant(pattern).filter(({ name }) => name !== stack.name);
        if (all.length === 0) mistakes.add(noSuchStack(stack, pattern, [...byDirectory.keys()]));
        const near = all.filter(({ environment }) => environment === stack.environment);
        return (near.length > 0 ? near : all).map(({ name }) => name);
      });
      return [stack.name, [...new Set(before)]];
    }),
  );
  return { order, mistakes: [...mistakes] };
}

const noSuchStack = (stack: Stack, pattern: string, directories: readonly string[]): string =>
  `\`${stack.name}\` depends on \`${pattern}\`, but there is no such stack.${isLiteral(pattern) ? suggestion(pattern, directories) : ''}`;

/** Both orders together. */
export const joinedOrder = (one: Order, other: Order): Order => {
  const all = new Map(one);
  for (const [name, before] of other) all.set(name, [...new Set([...(all.get(name) ?? []), ...before])]);
  return all;
};
