import { isList, isObject } from '../changes/json';
import type { ChangeKind, Json } from '../changes/model';
import { numberOf, pairsAt, type Pair } from './attribute';
import { matchesGlob } from './glob';
import type { Subject } from './rule';

/** A test of one value. All tests given must hold; a missing value only passes `exists: false` and `ne`. */
export interface ValueTest {
  readonly eq?: Json;
  readonly ne?: Json;
  readonly in?: readonly Json[];
  readonly lt?: number;
  readonly lte?: number;
  readonly gt?: number;
  readonly gte?: number;
  readonly contains?: string;
  /** JavaScript syntax, not anchored; sees the first 2,000 characters. A wrong pattern is for the config reader to refuse. */
  readonly regex?: string;
  readonly exists?: boolean;
}

/** When a custom rule applies: all that is given must hold. Declarative on purpose; what does not fit belongs in Rego. */
export interface Condition {
  /** Globs: `*` within a segment, `**` across segments. */
  readonly address?: string;
  readonly type?: string;
  readonly module?: string;
  readonly provider?: string;
  readonly actions?: readonly ChangeKind[];
  /** Dotted path; passes through lists. The tests below are about its value. */
  readonly attribute?: string;
  readonly before?: ValueTest;
  readonly after?: ValueTest;
  readonly changed?: boolean;
  readonly all?: readonly Condition[];
  readonly any?: readonly Condition[];
  readonly not?: Condition;
}

/**
 * Does the condition hold? `unknown` when it depends on a value that only the apply computes: the rule's owner meant to
 * see such changes, so the judge counts it as a yes and says so.
 */
export type Truth = 'yes' | 'no' | 'unknown';

export function holds(condition: Condition, subject: Subject): Truth {
  const { change } = subject;
  const globs: readonly (readonly [string | undefined, string])[] = [
    [condition.address, change.address],
    [condition.type, change.type],
    [condition.module, change.module],
    [condition.provider, change.provider],
  ];
  if (globs.some(([glob, text]) => glob !== undefined && !matchesGlob(glob, text))) return 'no';
  if (condition.actions && !condition.actions.includes(change.kind)) return 'no';
  return every([
    condition.attribute === undefined ? 'yes' : attributeHolds(condition, condition.attribute, subject),
    every((condition.all ?? []).map((part) => holds(part, subject))),
    condition.any ? some(condition.any.map((part) => holds(part, subject))) : 'yes',
    condition.not ? opposite(holds(condition.not, subject)) : 'yes',
  ]);
}

const every = (truths: readonly Truth[]): Truth =>
  truths.includes('no') ? 'no' : truths.includes('unknown') ? 'unknown' : 'yes';
const some = (truths: readonly Truth[]): Truth =>
  truths.includes('yes') ? 'yes' : truths.includes('unknown') ? 'unknown' : 'no';
const opposite = (truth: Truth): Truth => (truth === 'unknown' ? 'unknown' : truth === 'yes' ? 'no' : 'yes');

function attributeHolds(condition: Condition, attribute: string, { change }: Subject): Truth {
  const found = pairsAt(change.values, attribute).flatMap(flattened);
  const pairs = found.length > 0 ? found : [{ path: [], before: undefined, after: undefined, afterUnknown: false }];
  return some(pairs.map((pair) => pairHolds(condition, pair)));
}

/** A list of scalars is tested element by element. */
function flattened(pair: Pair): Pair[] {
  const { before, after } = pair;
  if (!(isList(before) || isList(after)) || pair.afterUnknown) return [pair];
  const [old, fresh] = [isList(before) ? before : [], isList(after) ? after : []];
  if ([...old, ...fresh].some((item) => isObject(item) || isList(item))) return [pair];
  const length = Math.max(old.length, fresh.length);
  return Array.from({ length }, (_, at) => ({ ...pair, path: [...pair.path, at], before: old[at], after: fresh[at] }));
}

function pairHolds(condition: Condition, pair: Pair): Truth {
  const before = condition.before === undefined || passes(condition.before, pair.before);
  if (!before) return 'no';
  if (pair.afterUnknown) return condition.after !== undefined || condition.changed !== undefined ? 'unknown' : 'yes';
  const isChanged = JSON.stringify(pair.before ?? null) !== JSON.stringify(pair.after ?? null);
  if (condition.changed !== undefined && condition.changed !== isChanged) return 'no';
  return condition.after === undefined || passes(condition.after, pair.after) ? 'yes' : 'no';
}

function passes(test: ValueTest, value: Json | undefined): boolean {
  const exists = value !== undefined && value !== null;
  if (test.exists !== undefined && test.exists !== exists) return false;
  if (test.ne !== undefined && same(value, test.ne)) return false;
  if (test.eq !== undefined && !same(value, test.eq)) return false;
  if (test.in && !test.in.some((item) => same(value, item))) return false;
  if (test.contains !== undefined && !(typeof value === 'string' && value.includes(test.contains))) return false;
  if (
    test.regex !== undefined &&
    !(typeof value === 'string' && new RegExp(test.regex, 'u').test(value.slice(0, 2_000)))
  )
    return false;
  return comparesAsAsked(test, numberOf(value));
}

function comparesAsAsked({ lt, lte, gt, gte }: ValueTest, value: number | undefined): boolean {
  const asked = [lt, lte, gt, gte].some((limit) => limit !== undefined);
  if (!asked) return true;
  if (value === undefined) return false;
  return (
    value < (lt ?? Infinity) && value <= (lte ?? Infinity) && value > (gt ?? -Infinity) && value >= (gte ?? -Infinity)
  );
}

const same = (a: Json | undefined, b: Json): boolean => JSON.stringify(a ?? null) === JSON.stringify(b);
