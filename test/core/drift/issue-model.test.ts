import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planIssues } from '../../../src/core/drift/issue-plan';
import type { IssuePlanInput } from '../../../src/core/drift/issue-plan';
import { stackKey } from '../../../src/core/drift/marker';
import { checked, failed, item, settings, Tracker } from './tracker';

const STACK = stackKey('net', 'prod');
const HOUR = 3_600;
/** What a check may see; the last is worse than all others. */
const SIGHTS = [
  [item('a.one')],
  [item('a.two')],
  [item('a.one'), item('a.two', 'MEDIUM')],
  [item('a.three', 'CRITICAL')],
];

type Event =
  | { readonly is: 'drift'; readonly sight: number }
  | { readonly is: 'clean' | 'error' | 'missing' | 'late' | 'copy' | 'lock' | 'remove' | 'close' | 'open' | 'cut' }
  | { readonly is: 'wait' | 'snooze'; readonly hours: number };

const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ is: fc.constant('drift' as const), sight: fc.nat(SIGHTS.length - 1) }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('clean' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      is: fc.constantFrom('error' as const, 'missing', 'late', 'copy', 'lock', 'remove', 'close', 'open', 'cut'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ is: fc.constantFrom('wait' as const, 'snooze'), hours: fc.integer({ min: 1, max: 1_000 }) }),
  },
);

/** The world: the issues, what people asked for, and what the last successful check saw. */
class World {
  readonly tracker = new Tracker();
  snoozes: IssuePlanInput['settings']['snoozes'] = [];
  /** Index into `SIGHTS`, -1 for nothing, `undefined` before the first successful check. */
  seen: number | undefined;
  lastChecked = new Map<string, number>();
  /** Was the sight, at the time, asked to be silent about, and until when? */
  hushed: { readonly sight: number; readonly until: number } | undefined;

  plan(results: IssuePlanInput['results']) {
    const { tracker, snoozes, lastChecked } = this;
    return planIssues({
      results,
      issues: tracker.known(),
      lastChecked,
      settings: { ...settings, snoozes },
      now: tracker.iso(),
    });
  }

  /** Reports a check and then, as a second run would, the same once more. */
  report(results: IssuePlanInput['results'], cutAfter = Infinity): void {
    this.tracker.execute(this.plan(results).slice(0, cutAfter));
    if (cutAfter < Infinity) this.tracker.execute(this.plan(results));
    expect(this.plan(results).filter(({ op }) => op !== 'none')).toEqual([]);
  }
}

const numbers = (world: World) =>
  world.tracker
    .known()
    .filter(({ marker }) => marker.kind === 'drift')
    .map(({ number }) => number);

/** People and accidents: none of them is a check. */
function disturb(world: World, { is }: Event): void {
  const { tracker } = world;
  const last = numbers(world).at(-1);
  if (last === undefined) return;
  if (is === 'copy') tracker.copy(last);
  if (is === 'lock') tracker.lock(last);
  if (is === 'remove') tracker.remove(last);
  if (is === 'close') for (const number of tracker.open('drift')) tracker.closeByHand(number);
  if (is === 'open') tracker.reopenByHand(last);
}

describe('one open issue if and only if the last successful check saw drift', () => {
  it('holds after every successful check, whatever happened before', () => {
    const plain = event.filter(({ is }) => is !== 'snooze');
    fc.assert(
      fc.property(fc.array(plain, { maxLength: 30 }), (events) => {
        const world = new World();
        const { tracker } = world;
        for (const each of events) {
          tracker.now += HOUR;
          const openBefore = tracker.open('drift');
          if (each.is === 'wait') tracker.now += each.hours * HOUR;
          else if (each.is === 'drift' || each.is === 'clean' || each.is === 'cut') {
            world.seen = each.is === 'drift' ? each.sight : each.is === 'cut' ? 0 : -1;
            world.report([checked(tracker, SIGHTS[world.seen] ?? [])], each.is === 'cut' ? 1 : Infinity);
            world.lastChecked.set(STACK, tracker.now);
            expect(tracker.open('drift')).toHaveLength(world.seen >= 0 ? 1 : 0);
            expect(tracker.open('error')).toEqual([]);
          } else if (each.is === 'error' || each.is === 'missing') {
            world.report(each.is === 'error' ? [failed(tracker)] : []);
            expect(tracker.open('drift')).toEqual(openBefore.slice(0, 1));
            if (each.is === 'error') expect(tracker.open('error')).toHaveLength(1);
          } else if (each.is === 'late') {
            const late = {
              ...checked(tracker, SIGHTS[1] ?? []),
              checkedAt: new Date((tracker.now - 2 * HOUR) * 1000).toISOString(),
            };
            if ((world.lastChecked.get(STACK) ?? 0) > tracker.now - 2 * HOUR) {
              world.report([late]);
              expect(tracker.open('drift')).toEqual(openBefore.slice(0, 1));
            }
          } else disturb(world, each);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('holds with snoozes: silent until they are over or it gets worse', () => {
    const calm = event.filter(({ is }) => ['drift', 'clean', 'wait', 'snooze', 'error'].includes(is));
    fc.assert(
      fc.property(fc.array(calm, { maxLength: 30 }), (events) => {
        const world = new World();
        const { tracker } = world;
        let asked: { readonly until: number } | undefined;
        for (const each of events) {
          tracker.now += HOUR;
          if (each.is === 'wait') tracker.now += each.hours * HOUR;
          else if (each.is === 'snooze' && tracker.open('drift').length === 1) {
            asked = { until: tracker.now + each.hours * HOUR };
            world.hushed = undefined;
            world.snoozes = [
              ...world.snoozes,
              {
                issue: tracker.open('drift')[0]!,
                kind: 'drift',
                at: tracker.now,
                until: asked.until,
                reason: 'x',
                by: 'ann',
              },
            ];
          } else if (each.is === 'error') world.report([failed(tracker)]);
          else if (each.is === 'drift' || each.is === 'clean') {
            const worst = each.is === 'drift' ? each.sight : -1;
            const base = world.hushed?.sight ?? world.seen ?? -1;
            const until = world.hushed?.until ?? asked?.until ?? 0;
            const quiet = worst >= 0 && until > tracker.now && !(RANK[worst]! > RANK[base]!);
            world.report([checked(tracker, SIGHTS[worst] ?? [])]);
            expect(tracker.open('drift')).toHaveLength(worst >= 0 && !quiet ? 1 : 0);
            world.hushed = quiet ? { sight: base, until } : undefined;
            if (!quiet && worst >= 0) asked = undefined;
            if (worst < 0 && tracker.open('drift').length === 0) asked = undefined;
            world.seen = worst;
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** By index into `SIGHTS`: the level that decides whether it got worse. */
const RANK = { [-1]: -1, 0: 0, 1: 0, 2: 1, 3: 3 } as Readonly<Record<number, number>>;
