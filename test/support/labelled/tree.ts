import type { Json, JsonObject } from '../../../src/core/changes/model';

/** In a patch: the value is computed during apply, or the attribute is not there any more. */
export const UNKNOWN = Symbol('known after apply');
export const GONE = Symbol('not set');
export type Patch = Readonly<Record<string, Json | typeof UNKNOWN | typeof GONE>>;

type Tree = { [key: string]: Tree } | Tree[] | null | boolean | number | string;

const isIndex = (step: string): boolean => /^\d+$/.test(step);

function put(tree: Tree, steps: readonly string[], value: Tree | undefined): void {
  const [step = '', ...rest] = steps;
  if (tree === null || typeof tree !== 'object') throw new Error(`no ${step} in ${JSON.stringify(tree)}`);
  const holder = tree as Record<string, Tree>;
  if (rest.length > 0) {
    holder[step] ??= isIndex(rest[0] ?? '') ? [] : {};
    put(holder[step], rest, value);
  } else if (value === undefined) {
    if (Array.isArray(tree)) tree[Number(step)] = null;
    else Reflect.deleteProperty(tree, step);
  } else holder[step] = value;
}

/** A tree with some places set, as dotted paths: what is unknown leaves `after` and is marked in the second tree. */
export function patched(base: Json, patch: Patch): { after: Json; unknown: JsonObject } {
  const after = structuredClone(base) as Tree;
  const unknown: Tree = {};
  for (const [path, value] of Object.entries(patch)) {
    const steps = path.split('.');
    put(after, steps, typeof value === 'symbol' ? undefined : (structuredClone(value) as Tree));
    if (value === UNKNOWN) put(unknown, steps, true);
  }
  return { after, unknown: filled(unknown) as JsonObject };
}

/** Lists in marks have an entry for each element before the one that is marked. */
function filled(tree: Tree): Json {
  if (Array.isArray(tree))
    return Array.from(tree, (item: Tree | undefined) => (item === undefined ? {} : filled(item)));
  if (tree === null || typeof tree !== 'object') return tree;
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, filled(value)]));
}
