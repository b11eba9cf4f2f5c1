import { createHash } from 'node:crypto';
import type { SeenIssue } from '../after-apply/issue-plan';
import { sameBody } from '../report/sticky';
import { markerOf } from '../render/marker';
import { type LedgerEntry, unappliedOf } from './read';

/** What has waited for so many hours since it was first decided on, the oldest commit first. */
export const overdue = (entries: readonly LedgerEntry[], hours: number, now: string): readonly LedgerEntry[] =>
  unappliedOf(entries)
    .filter(({ at }) => Date.parse(now) - Date.parse(at) >= hours * 3_600_000)
    .toReversed();

/** Of so many the issue remembers that it was about them. */
const MOST_KEYS = 300;
const NOTHING = 'none';

const keyOf = ({ commit, stack, environment }: LedgerEntry): string =>
  createHash('sha256')
    .update(JSON.stringify([commit, stack, environment]))
    .digest('hex')
    .slice(0, 12);

/** Fields of the hidden marker: what the issue is about. */
export const unappliedFields = (entries: readonly LedgerEntry[]): Readonly<Record<string, string>> => ({
  of: entries.length === 0 ? NOTHING : entries.slice(-MOST_KEYS).map(keyOf).join('.'),
});

const keysOf = ({ body }: SeenIssue): ReadonlySet<string> | undefined => {
  const marker = markerOf(body);
  const of = marker?.kind === 'unapplied' ? marker.fields['of'] : undefined;
  if (of === undefined || !/^(?:none|[0-9a-f]{12}(?:\.[0-9a-f]{12}){0,299})$/.test(of)) return undefined;
  return new Set(of === NOTHING ? [] : of.split('.'));
};

export type UnappliedStep =
  | { readonly do: 'open' }
  /** Writes the body anew. */
  | { readonly do: 'update'; readonly number: number }
  /** The same, and closes it. */
  | { readonly do: 'settle'; readonly number: number }
  /** One that stands twice. */
  | { readonly do: 'close'; readonly number: number };

/**
 * What to do so that one issue names what is merged and not applied, and none stands open where there is nothing. Ours is
 * known by marker and author. One that somebody closed stays closed until something waits that it did not name.
 */
export const planUnapplied = (
  issues: readonly SeenIssue[],
  self: number,
  entries: readonly LedgerEntry[],
  body: string,
): readonly UnappliedStep[] => {
  const own = issues
    .filter(({ authorId }) => authorId === self)
    .flatMap((issue) => {
      const keys = keysOf(issue);
      return keys === undefined ? [] : [{ ...issue, keys }];
    })
    .sort((a, b) => a.number - b.number);
  const [first, ...others] = own.filter(({ state }) => state === 'open');
  const twice = others.map(({ number }): UnappliedStep => ({ do: 'close', number }));
  if (entries.length === 0) return first === undefined ? [] : [{ do: 'settle', number: first.number }, ...twice];
  if (first !== undefined)
    return sameBody(first.body, body) ? twice : [{ do: 'update', number: first.number }, ...twice];
  const closed = own.at(-1)?.keys;
  const isKnown = closed !== undefined && entries.slice(-MOST_KEYS).every((entry) => closed.has(keyOf(entry)));
  return isKnown ? [] : [{ do: 'open' }];
};
