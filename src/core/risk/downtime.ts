import type { Downtime } from './assessment';

/** An estimate in minutes with where it comes from. */
export const minutes = (minMinutes: number, maxMinutes: number, basis: string): Downtime => ({
  minMinutes,
  maxMinutes,
  text: spanText(minMinutes, maxMinutes),
  basis,
});

function spanText(min: number, max: number): string {
  if (min === 0) return `up to ${durationText(max)}`;
  return min === max ? durationText(max) : `${durationText(min)} to ${durationText(max)}`;
}

function durationText(minutes: number): string {
  if (minutes < 1) return `${Math.max(1, Math.round(minutes * 60))} s`;
  if (minutes < 120) return `${Math.round(minutes * 10) / 10} min`;
  return `${Math.round(minutes / 6) / 10} h`;
}

/**
 * The total over a plan: at least the longest, at most all of them one after the other, because changes that depend on
 * each other are applied in turn. A part that nobody can estimate makes the total "at least".
 */
export interface DowntimeTotal {
  add(ofOneObject: readonly Downtime[]): void;
  total(): Downtime | undefined;
}

export function createDowntimeTotal(): DowntimeTotal {
  let [objects, unestimated, min, max] = [0, 0, 0, 0];
  return {
    add: (estimates) => {
      if (estimates.length === 0) return;
      const timed = estimates.filter((estimate) => estimate.maxMinutes !== undefined);
      if (timed.length === 0) {
        unestimated += 1;
        return;
      }
      objects += 1;
      min = Math.max(min, ...timed.map((estimate) => estimate.minMinutes ?? 0));
      max += Math.max(...timed.map((estimate) => estimate.maxMinutes ?? 0));
    },
    total: () => {
      if (objects === 0 && unestimated === 0) return undefined;
      if (objects === 0) return { text: 'not estimated', basis: `${unestimated} changes without an estimate` };
      const more = unestimated > 0 ? `, plus ${unestimated} not estimated` : '';
      return {
        minMinutes: min,
        maxMinutes: max,
        text: `${spanText(min, max)}${more}`,
        basis: objects === 1 ? 'the only change with an estimate' : `the longest, to the sum of ${objects} changes`,
      };
    },
  };
}
