import { discoverStacks } from './discover';
import { asDirectory } from './pattern';
import type { StackSettings } from './settings';
import type { Stack } from './stack';

/** A stack that the configuration finds somewhere; its environment is `''` where nothing says it. */
export type StackPlace = Pick<Stack, 'name' | 'environment'>;

export interface Places {
  /** `anywhere`: the configuration names no stacks, so the job alone says what stands where. */
  readonly places: readonly StackPlace[] | 'anywhere';
  /** What is wrong with the configuration for this directory, a sentence each. */
  readonly mistakes: readonly string[];
}

/** The stacks that the configuration has in one directory, relative to the repository, with one workspace. */
export const placesIn = (settings: StackSettings, directory: string, workspace: string): Places => {
  if (settings.patterns.length === 0) return { places: 'anywhere', mistakes: [] };
  const { stacks, mistakes } = discoverStacks(settings, [asDirectory(directory)]);
  return { places: stacks.filter((stack) => stack.workspace === workspace), mistakes };
};
