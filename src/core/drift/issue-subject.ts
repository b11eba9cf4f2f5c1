import { createHash } from 'node:crypto';
import { highest } from '../risk/level';
import type { Level } from '../risk/level';
import { isFailure } from './classify';
import { combinedFingerprint } from './fingerprint';
import { sift } from './ignore';
import type { IgnoreRule } from './ignore';
import type { IssueView } from './issue-operation';
import type { IssueKind } from './marker';
import type { DriftItem, StackDriftResult } from './report';

/** What the latest fitting check of a stack says about one kind of issue. */
export interface Subject {
  readonly kind: IssueKind;
  readonly result: StackDriftResult;
  /** Should there be an issue, snoozes aside? */
  readonly present: boolean;
  readonly fingerprint: string;
  readonly items: readonly DriftItem[];
  readonly ignored: IssueView['ignored'];
  readonly level: Level;
  /** When the check was made, seconds since 1970. */
  readonly at: number;
}

/** Whole seconds since 1970 of an RFC 3339 time. */
export const secondsOf = (time: string): number => Math.floor(Date.parse(time) / 1000);

const newest = (results: readonly StackDriftResult[]): StackDriftResult | undefined =>
  [...results].sort((a, b) => secondsOf(a.checkedAt) - secondsOf(b.checkedAt)).at(-1);

/**
 * What to say about a stack's drift: from its latest successful check, because a failed one knows nothing of drift.
 * `undefined` when no check succeeded: then nothing is opened and nothing is closed.
 */
export function driftSubject(
  results: readonly StackDriftResult[],
  rules: readonly IgnoreRule[],
  now: string,
): Subject | undefined {
  const result = newest(results.filter((one) => !isFailure(one.class)));
  if (result === undefined) return undefined;
  const { items, ignored } = sift(result, rules, now);
  const more = result.itemsLeftOut === 0 ? [] : [`+${result.itemsLeftOut}`];
  return {
    kind: 'drift',
    result: { ...result, items: [...items] },
    present: items.length + result.itemsLeftOut > 0,
    fingerprint: combinedFingerprint([...items.map(({ fingerprint }) => fingerprint), ...more]),
    items,
    ignored: ignored.map(({ item, rule: { reason, owner, expires } }) => ({
      address: item.address,
      reason,
      owner,
      expires,
    })),
    level: highest(items.map(({ level }) => level)),
    at: secondsOf(result.checkedAt),
  };
}

/** What to say about a check that fails: from the latest check, whatever it came to. */
export function errorSubject(results: readonly StackDriftResult[]): Subject | undefined {
  const result = newest(results);
  if (result === undefined) return undefined;
  const failed = isFailure(result.class);
  return {
    kind: 'error',
    result,
    present: failed,
    fingerprint: failed ? failureFingerprint(result) : '',
    items: [],
    ignored: [],
    level: 'MEDIUM',
    at: secondsOf(result.checkedAt),
  };
}

/** Request ids, times and ports differ in each failure: digits and long hex do not count. */
function failureFingerprint({ class: is, reason = '' }: StackDriftResult): string {
  const words = reason.replace(/\b[0-9a-f-]{8,}\b/gi, '#').replace(/\d+/g, '#');
  return createHash('sha256').update(`${is}\n${words}`).digest('hex').slice(0, 32);
}
