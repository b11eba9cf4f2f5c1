import { type Discovery, discoverStacks } from './discover';
import type { TreeFile } from './gone';
import type { StackSettings } from './settings';
import type { Stack } from './stack';

/** Names that Terraform and OpenTofu read. */
const isConfiguration = (path: string): boolean => /\.(?:tf|tofu)(?:\.json)?$/.test(path);
const isHidden = (path: string): boolean => /(?:^|\/)\.[^/]+\//.test(path);

const directoryOf = (path: string): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.');

/** Configuration files by the directory they stand in. Hidden directories, as `.terraform`, hold nobody's stacks. */
export function configurationFiles(files: readonly TreeFile[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { path } of files) {
    if (!isConfiguration(path) || isHidden(path)) continue;
    const directory = directoryOf(path);
    const others = found.get(directory);
    if (others === undefined) found.set(directory, [path]);
    else others.push(path);
  }
  return found;
}

/** The stacks of a commit: what the configuration finds, or the one stack that the job names where it says none. */
export function inventoryOf(
  settings: StackSettings,
  only: Stack | undefined,
  directories: readonly string[],
): Discovery {
  if (only === undefined) return discoverStacks(settings, directories);
  const isThere = directories.includes(only.directory);
  return { stacks: isThere ? [only] : [], missing: isThere ? [] : [only.directory], empty: [], mistakes: [] };
}
