import { isList, isObject, memberOf } from '../changes/json';
import type { Json, Path } from '../changes/model';
import { marksAny, valueAt } from '../changes/values';

/** One place in which two value trees differ. `after` is absent when only the apply will tell it. */
export interface Difference {
  readonly path: Path;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
  readonly unknown: boolean;
}

/**
 * Does the value say nothing? Providers write "not set" as `null`, `""`, `[]` or `{}` and change their mind on the next
 * refresh: 15 of 26 objects "drifted" by that alone after a clean apply (docs/platform-notes.md#refresh-and-drift).
 * `false` and `0` do say something: a switch that was never set and one that somebody switched off are not the same.
 */
export function isEmpty(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (isList(value)) return value.length === 0;
  return isObject(value) && Object.values(value).every(isEmpty);
}

/** A text of the value that is equal exactly when two values mean the same. */
export const settledText = (value: Json | undefined): string => JSON.stringify(withoutEmpty(value));

/** The value with its empty members taken out and its keys in order. Elements of lists keep their places. */
export function withoutEmpty(value: Json | undefined): Json {
  if (value === undefined || isEmpty(value)) return null;
  if (isList(value)) return value.map(withoutEmpty);
  if (!isObject(value)) return value;
  const members = Object.entries(value).filter(([, member]) => !isEmpty(member));
  return Object.fromEntries(members.sort(byKey).map(([key, member]) => [key, withoutEmpty(member)]));
}

const byKey = ([a]: readonly [string, Json], [b]: readonly [string, Json]) => (a < b ? -1 : 1);

/** Are two values equal when all spellings of "not set" count as one? */
export const sameValue = (a: Json | undefined, b: Json | undefined): boolean =>
  (isEmpty(a) && isEmpty(b)) || settledText(a) === settledText(b);

/** Does a mask tree mark the place itself, a place above it, or anything below it? */
export function marksAt(mask: Json | undefined, path: Path): boolean {
  if (mask === true) return true;
  const [step, ...rest] = path;
  return step === undefined ? marksAny(mask) : marksAt(valueAt(mask, [step]), rest);
}

/**
 * Where two trees differ, as deep as members can be told apart: into objects, and into lists that hold one object on
 * both sides (a block). Other lists are compared whole, because an element more shifts all that follow.
 */
export function differences(
  before: Json | undefined,
  after: Json | undefined,
  unknown: Json = false,
  path: Path = [],
): Difference[] {
  if (unknown !== true && areObjects(before, after)) {
    const keys = new Set([before, after, unknown].flatMap((tree) => (isObject(tree) ? Object.keys(tree) : [])));
    return [...keys].flatMap((key) =>
      differences(memberOf(before, key), memberOf(after, key), memberOf(unknown, key) ?? false, [...path, key]),
    );
  }
  if (unknown !== true && isBlock(before) && isBlock(after)) {
    return differences(before[0], after[0], valueAt(unknown, [0]) ?? false, [...path, 0]);
  }
  if (marksAny(unknown)) return [{ path, before, after: undefined, unknown: true }];
  return sameValue(before, after) ? [] : [{ path, before, after, unknown: false }];
}

/** Can the two be compared member by member? An object against "not set" can: it lost or gained its members. */
const areObjects = (a: Json | undefined, b: Json | undefined): boolean =>
  (isObject(a) && (isObject(b) || isEmpty(b))) || (isObject(b) && isEmpty(a));

const isBlock = (value: Json | undefined): value is readonly Json[] =>
  isList(value) && value.length === 1 && isObject(value[0]);

/** A tree in which the given differences have happened and nothing else. */
export function withDifferences(tree: Json, found: readonly Difference[]): Json {
  return found.reduce((result, { path, after }) => withValue(result, path, after) ?? null, tree);
}

function withValue(tree: Json | undefined, path: Path, value: Json | undefined): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === 'number') {
    return (isList(tree) ? tree : []).map((item, at) => (at === step ? (withValue(item, rest, value) ?? null) : item));
  }
  const own = isObject(tree) ? Object.entries(tree).filter(([key]) => key !== step) : [];
  const member = withValue(memberOf(tree, step), rest, value);
  return Object.fromEntries(member === undefined ? own : [...own, [step, member]]);
}
