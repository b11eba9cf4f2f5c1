import { suggestion } from '../config/suggest';
import { asDirectory, matcherOf } from './pattern';
import type { Stack } from './stack';

/** The stacks that somebody names: by name, directory or pattern. `unknown` are those words that fit none. */
export function chosenStacks(
  stacks: readonly Stack[],
  words: readonly string[],
): { readonly names: ReadonlySet<string>; readonly mistakes: readonly string[] } {
  const names = new Set<string>();
  const mistakes: string[] = [];
  for (const word of words) {
    const fits = matcherOf(asDirectory(word));
    const found = stacks.filter(
      ({ name, directory }) => name === word || (fits(name) ?? fits(directory)) !== undefined,
    );
    if (found.length === 0)
      mistakes.push(
        `There is no stack \`${word}\`.${suggestion(
          word,
          stacks.map(({ name }) => name),
        )}`,
      );
    for (const { name } of found) names.add(name);
  }
  return { names, mistakes };
}

/** Stacks that are planned in another way than before: other var files, variables, workspace, backend or tool. */
export function changedSettings(before: readonly Stack[], after: readonly Stack[]): string[] {
  const settingsOf = ({ workspace, varFiles, variables, backendConfig, tool }: Stack): string =>
    JSON.stringify([workspace, varFiles, variables, backendConfig, tool]);
  const old = new Map(before.map((stack) => [stack.name, settingsOf(stack)]));
  return after.filter((stack) => old.get(stack.name) !== settingsOf(stack)).map(({ name }) => name);
}
