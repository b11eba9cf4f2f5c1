import { inPromotionOrder, isEnvironment } from './environments';
import type { RootModule } from './survey';

/** One entry of `stacks` in the configuration. */
export interface StackEntry {
  readonly path: string;
  readonly environments?: readonly string[];
  readonly varFiles?: readonly string[];
  readonly tool: RootModule['tool'];
}

export interface Found {
  readonly entries: readonly StackEntry[];
  /** In promotion order. */
  readonly environments: readonly string[];
}

/** From so many directories beside one another on, a pattern says it better than a list. */
const MANY = 4;

const PLACE = '{environment}';

/** `environments/dev.tfvars` → the environment and the name with a place for it. */
function varFilePattern(file: string): { environment: string; pattern: string } | undefined {
  const parts = file.split(/([/.])/);
  const at = parts.findLastIndex(isEnvironment);
  const environment = parts[at];
  return environment === undefined
    ? undefined
    : { environment, pattern: parts.map((part, index) => (index === at ? PLACE : part)).join('') };
}

/** One root with a file of variables for each environment. */
function byVarFiles(root: RootModule): StackEntry | undefined {
  const found = root.varFiles.flatMap((file) => varFilePattern(file) ?? []);
  const [first] = found;
  const same = found.filter(({ pattern }) => pattern === first?.pattern);
  if (first === undefined || same.length < 2) return undefined;
  const environments = inPromotionOrder(same.map(({ environment }) => environment));
  return { path: root.directory, environments, varFiles: [first.pattern], tool: root.tool };
}

/** `live/prod/network` → `live/{environment}/network`. */
const withPlace = (directory: string): { path: string; environment: string } | undefined => {
  const parts = directory.split('/');
  const at = parts.findLastIndex(isEnvironment);
  const environment = parts[at];
  return environment === undefined
    ? undefined
    : { path: parts.map((part, index) => (index === at ? PLACE : part)).join('/'), environment };
};

/** Many paths that differ only in their last part become one. */
function gathered(paths: readonly StackEntry[], roots: readonly RootModule[]): StackEntry[] {
  const parentOf = (path: string): string => path.split('/').slice(0, -1).join('/');
  const byParent = new Map<string, StackEntry[]>();
  for (const entry of paths) {
    const key = `${entry.tool} ${parentOf(entry.path)}`;
    byParent.set(key, [...(byParent.get(key) ?? []), entry]);
  }
  return [...byParent.values()].flatMap((entries) => {
    const [first] = entries;
    const parent = parentOf(first?.path ?? '');
    if (first === undefined || entries.length < MANY || parent === '' || roots.some(isAt(parent))) return entries;
    return [{ path: `${parent}/*`, tool: first.tool }];
  });
}
const isAt =
  (path: string) =>
  ({ directory }: RootModule): boolean =>
    directory === path;

/** How the configuration would find these roots. */
export function stackPatterns(roots: readonly RootModule[]): Found {
  const listed: StackEntry[] = [];
  const plain = new Map<string, StackEntry>();
  const environments = new Set<string>();
  for (const root of roots) {
    const entry = byVarFiles(root);
    if (entry !== undefined) {
      listed.push(entry);
      for (const name of entry.environments ?? []) environments.add(name);
      continue;
    }
    const placed = withPlace(root.directory);
    if (placed !== undefined) environments.add(placed.environment);
    const path = placed?.path ?? root.directory;
    plain.set(`${root.tool} ${path}`, { path, tool: root.tool });
  }
  const entries = [...gathered([...plain.values()], roots), ...listed].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { entries, environments: inPromotionOrder(environments) };
}
