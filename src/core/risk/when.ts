import type { ChangeKind, Json } from '../changes/model';
import { numberOf, pairsAt, type Pair } from './attribute';
import type { Trait, Traits } from './resource-classes';
import type { Hit, Subject, When } from './rule';

/** The vocabulary in which rules say when they apply. */

interface Scope {
  readonly types?: readonly string[];
  readonly traits?: (traits: Traits) => boolean;
}

const CHANGED: readonly ChangeKind[] = ['update', 'replace'];

export const any =
  (...wanted: readonly Trait[]) =>
  (traits: Traits): boolean =>
    wanted.some((trait) => traits.has(trait));

/** The change is of one of these kinds, in this scope, and `test` (if any) holds. */
export const happens = (
  kinds: readonly ChangeKind[],
  scope: Scope = {},
  test: (subject: Subject) => boolean | Hit = () => true,
): When => ({
  kinds,
  ...scope,
  match: (subject) => {
    const answer = test(subject);
    return answer === false ? [] : [answer === true ? {} : answer];
  },
});

/** A known value at one of the attributes passes `test`. One hit per place. */
export const attribute = (
  attributes: readonly string[],
  test: (pair: Pair, subject: Subject) => boolean | Partial<Hit>,
  scope: Scope & { readonly kinds?: readonly ChangeKind[] } = {},
): When => ({
  kinds: CHANGED,
  ...scope,
  attributes,
  match: (subject) => attributes.flatMap((path) => hitsAt(subject, path, test)),
});

function hitsAt(subject: Subject, path: string, test: (pair: Pair, subject: Subject) => boolean | Partial<Hit>): Hit[] {
  const dot = path.indexOf('.');
  if (!subject.changed.has(dot < 0 ? path : path.slice(0, dot))) return [];
  return pairsAt(subject.change.values, path).flatMap((pair) => {
    const answer = pair.afterUnknown ? false : test(pair, subject);
    return answer === false ? [] : [{ pair, ...(answer === true ? {} : answer) }];
  });
}

const isTrue = (value: Json | undefined): boolean => value === true || value === 'true';
const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

export const turnsOff = (pair: Pair): boolean => isTrue(pair.before) && !isTrue(pair.after);
export const turnsOn = (pair: Pair): boolean => !isTrue(pair.before) && isTrue(pair.after);

/** A number that was above zero becomes zero or is no longer set. */
export function fallsToZero({ before, after }: Pair): boolean {
  const was = numberOf(before);
  return was !== undefined && was > 0 && (numberOf(after) ?? 0) === 0;
}

/** A number becomes smaller, but stays above zero. */
export function shrinks({ before, after }: Pair): boolean {
  const [was, will] = [numberOf(before), numberOf(after)];
  return was !== undefined && will !== undefined && will > 0 && will < was;
}

/** A number of two or more becomes half or less, but not zero. */
export function halves(pair: Pair): boolean {
  const [was, will] = [numberOf(pair.before), numberOf(pair.after)];
  return was !== undefined && will !== undefined && was >= 2 && will > 0 && will <= was / 2;
}

/** A text that was set becomes another, set or not. */
export const differs = ({ before, after }: Pair): boolean => text(before) !== '' && text(before) !== text(after);

/** A text leaves one of the good values: `Enabled` → `Suspended`. */
export const leaves =
  (...good: readonly string[]) =>
  ({ before, after }: Pair): boolean =>
    good.includes(text(before)) && !good.includes(text(after));

/** A text becomes one of these. */
export const becomes =
  (...bad: readonly string[]) =>
  ({ before, after }: Pair): boolean =>
    bad.includes(text(after)) && text(before) !== text(after);

/** Something that was set is set no longer. */
export const isRemoved = ({ before, after }: Pair): boolean =>
  text(before) !== '' && (after === undefined || after === null || after === '');
