import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DashboardRow } from '../../../src/core/drift/dashboard';
import { rotate, type RotationLimits } from '../../../src/core/drift/rotation';

const NOW = 1_800_000_000;
const HOUR = 3_600;
const LIMITS: RotationLimits = { minInterval: 0, budget: 600, batches: 2 };
const stack = (name: string) => ({ stack: name, environment: '' });
const row = (name: string, hoursAgo: number, more: Partial<DashboardRow> = {}): DashboardRow => ({
  ...stack(name),
  class: 'in-sync',
  level: 'LOW',
  since: 0,
  checked: NOW - hoursAgo * HOUR,
  succeeded: NOW - hoursAgo * HOUR,
  seconds: 300,
  ...more,
});
const names = (stacks: readonly { readonly stack: string }[]) => stacks.map((one) => one.stack);
const rotation = (rows: readonly DashboardRow[], all: readonly string[], limits: Partial<RotationLimits> = {}) => {
  const { batches, fresh, waiting } = rotate(all.map(stack), rows, NOW, { ...LIMITS, ...limits });
  return { batches: batches.map(names), fresh: names(fresh), waiting: names(waiting) };
};

describe('what a run checks', () => {
  it('is what was checked longest ago, what was never checked first, until the time is spent', () => {
    const rows = [row('a', 5), row('b', 30), row('c', 20), row('d', 10), row('e', 1)];
    expect(rotation(rows, ['a', 'b', 'c', 'd', 'e', 'new'])).toEqual({
      batches: [
        ['new', 'c'],
        ['b', 'd'],
      ],
      fresh: [],
      waiting: ['a', 'e'],
    });
  });

  it('leaves out what was checked with success within the interval, and tries again what failed', () => {
    const rows = [row('a', 5), row('b', 1), row('c', 1, { class: 'error', succeeded: NOW - 40 * HOUR })];
    expect(rotation(rows, ['a', 'b', 'c'], { minInterval: 2 * HOUR })).toEqual({
      batches: [['a'], ['c']],
      fresh: ['b'],
      waiting: [],
    });
  });

  it('does not let a stack that always fails keep the others waiting', () => {
    const rows = [row('bad', 1, { class: 'error', succeeded: 0 }), row('a', 5)];
    expect(rotation(rows, ['bad', 'a'], { batches: 1, budget: 300 })).toMatchObject({
      batches: [['a']],
      waiting: ['bad'],
    });
  });

  it('gives a stack that takes longer than a batch one of its own, and one without a known time the usual one', () => {
    const rows = [row('long', 9, { seconds: 5_000 }), row('a', 8), row('b', 7)];
    expect(rotation(rows, ['long', 'a', 'b'], { batches: 2, budget: 600 }).batches).toEqual([['long'], ['a', 'b']]);
    expect(rotation([], ['a', 'b', 'c'], { batches: 1, budget: 240 })).toMatchObject({
      batches: [['a', 'b']],
      waiting: ['c'],
    });
  });

  it('loses and doubles nothing, keeps to its limits, and reaches every stack in time', () => {
    const stacks = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(
        stacks,
        fc.infiniteStream(fc.integer({ min: 1, max: 700 })),
        fc.integer({ min: 1, max: 5 }),
        (all, durations, batches) => {
          let rows: DashboardRow[] = all.map((name) => row(name, 100, { seconds: durations.next().value as number }));
          const reached = new Set<string>();
          for (let run = 0; run < all.length; run++) {
            const now = NOW + run * HOUR;
            const found = rotate(all.map(stack), rows, now, { ...LIMITS, batches });
            const chosen = names(found.batches.flat());
            expect([...chosen, ...names(found.waiting)].sort()).toEqual([...all].sort());
            expect(found.batches.length).toBeLessThanOrEqual(batches);
            for (const batch of found.batches) {
              const seconds = batch.map((one) => rows.find((known) => known.stack === one.stack)!.seconds!);
              if (batch.length > 1) expect(seconds.reduce((a, b) => a + b)).toBeLessThanOrEqual(LIMITS.budget);
            }
            for (const name of chosen) reached.add(name);
            rows = rows.map((known) =>
              chosen.includes(known.stack) ? { ...known, checked: now, succeeded: now } : known,
            );
          }
          expect(reached.size).toBe(all.length);
        },
      ),
      { numRuns: 100 },
    );
  });
});
