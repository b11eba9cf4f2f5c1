import type { DashboardRow } from './dashboard';
import { isFailure } from './classify';
import { stackKey } from './marker';

/** What a run may spend. Times are seconds. */
export interface RotationLimits {
  /** A stack whose check succeeded less than this ago has its turn later; 0 checks all. */
  readonly minInterval: number;
  /** What the checks of one batch, one after the other, should take. */
  readonly budget: number;
  /** Most batches: each is a job of the matrix, and all run side by side. */
  readonly batches: number;
}

export interface Rotation<T> {
  /** Within a batch the stack that was checked longest ago comes first. */
  readonly batches: readonly (readonly T[])[];
  /** Checked with success within the interval. */
  readonly fresh: readonly T[];
  /** Due, but there is no time left in this run: they come first in the next. The longest waiting first. */
  readonly waiting: readonly T[];
}

/** Of a stack that was never checked, where nothing is known of the others either: init and two plans of a middling stack. */
const USUAL_SECONDS = 120;

/**
 * Which stacks a run checks, and in which batches: those checked longest ago first (a check that failed counts as one,
 * so that a stack that cannot be checked does not keep the others waiting), until the time of all batches is spent. Each goes to the
 * batch that has least to do. A stack that takes longer than a whole batch gets one of its own. `now` is seconds since 1970.
 */
export function rotate<T extends { readonly stack: string; readonly environment: string }>(
  stacks: readonly T[],
  rows: readonly DashboardRow[],
  now: number,
  { minInterval, budget, batches: most }: RotationLimits,
): Rotation<T> {
  const known = new Map(rows.map((row) => [stackKey(row.stack, row.environment), row]));
  const usual = median(rows.flatMap(({ seconds }) => seconds ?? [])) ?? USUAL_SECONDS;
  const all = stacks.map((stack) => {
    const row = known.get(stackKey(stack.stack, stack.environment));
    const isFresh = row !== undefined && !isFailure(row.class) && now - row.succeeded < minInterval;
    return { stack, isFresh, checked: row?.checked ?? 0, seconds: row?.seconds ?? usual };
  });
  const due = all.filter(({ isFresh }) => !isFresh).sort((a, b) => a.checked - b.checked);
  const batches = Array.from({ length: Math.min(most, due.length) }, () => ({ stacks: [] as T[], seconds: 0 }));
  const waiting: T[] = [];
  for (const { stack, seconds } of due) {
    const least = batches.reduce((best, batch) => (batch.seconds < best.seconds ? batch : best));
    if (least.seconds > 0 && least.seconds + seconds > budget) waiting.push(stack);
    else {
      least.stacks.push(stack);
      least.seconds += seconds;
    }
  }
  return {
    batches: batches.map((batch) => batch.stacks).filter(({ length }) => length > 0),
    fresh: all.filter(({ isFresh }) => isFresh).map(({ stack }) => stack),
    waiting,
  };
}

function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
