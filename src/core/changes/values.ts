import { isList, isObject, memberOf } from './json';
import type { Json, JsonObject, Path, Values } from './model';

/** The mask at one step below: `true` covers all below. */
export const maskBelow = (mask: Json | undefined, step: string | number): Json | undefined => {
  if (mask === true) return true;
  return typeof step === 'number' ? (isList(mask) ? mask[step] : undefined) : memberOf(mask, step);
};

/** Is the place marked, itself or as part of something that is? */
export const markedAt = (mask: Json, path: Path): boolean =>
  path.reduce<Json | undefined>((below, step) => maskBelow(below, step), mask) === true;

/** Is anything below marked? */
export function marksAny(mask: Json | undefined): boolean {
  if (isList(mask)) return mask.some(marksAny);
  return isObject(mask) ? Object.values(mask).some(marksAny) : mask === true;
}

/** The value one step below. */
const stepBelow = (tree: Json | undefined, step: string | number): Json | undefined =>
  typeof step === 'number' ? (isList(tree) ? tree[step] : undefined) : memberOf(tree, step);

/** The value at a place; `undefined` when there is none. */
export const valueAt = (tree: Json | undefined, path: Path): Json | undefined =>
  path.reduce<Json | undefined>((below, step) => stepBelow(below, step), tree);

export type Reading =
  { readonly state: 'known'; readonly value: Json } | { readonly state: 'absent' } | { readonly state: 'unknown' };

/** The planned value at a place. The mask is asked first: unknown leaves are dropped from objects and null in lists. */
export function plannedAt(values: Values, path: Path): Reading {
  if (markedAt(values.unknown, path)) return { state: 'unknown' };
  const value = valueAt(values.after, path);
  return value === undefined ? { state: 'absent' } : { state: 'known', value };
}

/** The ways in which providers write "not set": docs/risk.md#values-that-are-not-set. */
const isUnset = (value: Json | undefined): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === false ||
  value === 0 ||
  (isList(value) && value.length === 0) ||
  (isObject(value) && Object.values(value).every(isUnset));

/** Equal when all spellings of "not set" are taken for one. */
export function sameNormalised(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (isList(a) && isList(b)) return a.length === b.length && a.every((item, at) => sameNormalised(item, b[at]));
  if (!isObject(a) || !isObject(b)) return isUnset(a) && isUnset(b);
  for (const key of Object.keys(a)) if (!sameNormalised(a[key], memberOf(b, key))) return false;
  for (const key of Object.keys(b)) if (!Object.hasOwn(a, key) && !isUnset(b[key])) return false;
  return true;
}

/** The steps into any of the trees: the union of keys, or of indexes, in no order. */
function stepsOf(...trees: readonly [Json | undefined, Json | undefined, Json | undefined]): (string | number)[] {
  const lists = trees.filter(isList);
  if (lists.length > 0) return Array.from({ length: Math.max(...lists.map((list) => list.length)) }, (_, at) => at);
  const [first = {}, second = {}, third = {}] = trees.filter(isObject);
  const keys = Object.keys(first);
  for (const key of Object.keys(second)) if (memberOf(first, key) === undefined) keys.push(key);
  for (const key of Object.keys(third))
    if (memberOf(first, key) === undefined && memberOf(second, key) === undefined) keys.push(key);
  return keys;
}

const mayDiffer = (before: Json | undefined, after: Json | undefined, unknown: Json | undefined): boolean =>
  marksAny(unknown) || !sameNormalised(before, after);

/** The top-level attributes that differ, or may differ because they are not known yet; sorted. */
export const changedAttributes = (values: Values): string[] =>
  changedSteps(values.before, values.after, values.unknown).map(String);

/** Sorted only when few are left. Indexes are in order already, and must not be sorted as texts. */
const changedSteps = (before: Json | undefined, after: Json | undefined, unknown: Json | undefined) => {
  if (isObject(before) && isObject(after) && (isObject(unknown) || unknown === undefined || unknown === false))
    return changedKeys(before, after, unknown).sort();
  const steps = stepsOf(before, after, unknown).filter((step) =>
    mayDiffer(stepBelow(before, step), stepBelow(after, step), maskBelow(unknown, step)),
  );
  return typeof steps[0] === 'number' ? steps : steps.sort();
};

/** The same for two objects, as almost all are: most of their members are equal, and it is asked about each of them. */
function changedKeys(before: JsonObject, after: JsonObject, unknown: JsonObject | false | undefined): string[] {
  const changed: string[] = [];
  for (const key of Object.keys(before)) {
    const [value, next] = [before[key], memberOf(after, key)];
    if (value !== next && !sameNormalised(value, next)) changed.push(key);
  }
  for (const key of Object.keys(after)) {
    if (memberOf(before, key) === undefined && !sameNormalised(undefined, after[key])) changed.push(key);
  }
  if (unknown)
    for (const key of Object.keys(unknown)) if (marksAny(unknown[key]) && !changed.includes(key)) changed.push(key);
  return changed;
}

/**
 * The places that differ, as deep as both sides have the same form: leaves of objects, and of lists of equal length.
 * What is unknown as a whole, or is on one side only, is one place.
 */
export function* changedPaths(values: Values): Generator<Path> {
  yield* differences(values.before, values.after, values.unknown, []);
}

function* differences(
  before: Json | undefined,
  after: Json | undefined,
  unknown: Json | undefined,
  path: Path,
): Generator<Path> {
  const sameForm =
    (isObject(before) && isObject(after)) || (isList(before) && isList(after) && before.length === after.length);
  const topOfOneSide = path.length === 0 && (isObject(before) || isObject(after));
  if (unknown === true || !(sameForm || topOfOneSide)) {
    yield path;
    return;
  }
  for (const step of changedSteps(before, after, unknown)) {
    yield* differences(stepBelow(before, step), stepBelow(after, step), maskBelow(unknown, step), [...path, step]);
  }
}
