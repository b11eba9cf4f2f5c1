import type { Change, Changes } from '../changes/model';
import { differences, sameValue, withDifferences } from './difference';
import type { Difference } from './difference';
import { type Attribution, attributionOf } from './attribution';
import { isEcho, keyOf } from './echo';
import type { Surroundings } from './echo';
import { isVolatile } from './volatile';

/** One object that reality and state disagree on, without noise. */
export interface Drifted {
  /** From state to reality, with nothing in it but what really differs. */
  readonly change: Change;
  /** What state says, as the engine gave it. */
  readonly state: Change['values']['before'];
  /** Empty when the object is gone. */
  readonly differences: readonly Difference[];
  readonly by?: Attribution;
}

/** What one entry of `resource_drift` comes to without noise; `undefined` when nothing is left. */
export function settle(change: Change, around: Surroundings): Drifted | undefined {
  const { before, after, unknown } = change.values;
  if (change.kind === 'no-op' || change.mode !== 'managed') return undefined;
  if (change.kind !== 'update') return { change, state: before, differences: [] };
  const all = differences(before, after, unknown);
  const real = all.filter(
    ({ path }) => !isVolatile(change.type, path) && !repeatsTags(path, all) && !isEcho(change, path, around),
  );
  if (real.length === 0) return undefined;
  const by = attributionOf(change);
  return {
    change: { ...change, values: { ...change.values, after: withDifferences(before, real) } },
    state: before,
    differences: real,
    ...(by !== undefined && { by }),
  };
}

/** `tags_all` of the AWS provider repeats `tags`; a difference in it alone concerns the provider's default tags. */
function repeatsTags(path: Difference['path'], all: readonly Difference[]): boolean {
  if (path[0] !== 'tags_all') return false;
  const twin = all.find((other) => other.path[0] === 'tags' && sameValue([...other.path.slice(1)], [...path.slice(1)]));
  const own = all.find((other) => other.path === path);
  return twin !== undefined && sameValue(twin.after, own?.after);
}

/**
 * Everything that two plans found to have drifted: the plans are made one after the other, so each may have seen
 * something that the other did not. Where both saw the same object, the differences of both count.
 */
export function union(first: readonly Drifted[], second: readonly Drifted[]): Drifted[] {
  const merged = new Map(first.map((item) => [keyOf(item.change), item]));
  for (const item of second) {
    const known = merged.get(keyOf(item.change));
    merged.set(keyOf(item.change), known === undefined ? item : mergedWith(known, item));
  }
  return [...merged.values()].sort((a, b) => (keyOf(a.change) < keyOf(b.change) ? -1 : 1));
}

function mergedWith(known: Drifted, other: Drifted): Drifted {
  if (other.change.kind !== 'update') return other;
  if (known.change.kind !== 'update') return known;
  const more = other.differences.filter(({ path }) => !covers(known, path));
  if (more.length === 0) return known;
  const both = [...known.differences, ...more];
  return {
    ...known,
    change: { ...known.change, values: { ...known.change.values, after: withDifferences(known.state, both) } },
    differences: both,
  };
}

/** Is the place part of a difference that is known already, or the other way round? */
const covers = (item: Drifted, path: Difference['path']): boolean =>
  item.differences.some((own) => {
    const common = Math.min(own.path.length, path.length);
    return own.path.slice(0, common).every((step, at) => step === path[at]);
  });

/** All drift that a plan reports, without noise. */
export const settledDrift = (changes: Changes, around: Surroundings): Drifted[] =>
  changes.drift.flatMap((change) => settle(change, around) ?? []);
