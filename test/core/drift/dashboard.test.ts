import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DRIFT_CLASSES } from '../../../src/core/drift/classify';
import { dashboardFields, lastChecked, rowsFrom, staleRows, updatedRows } from '../../../src/core/drift/dashboard';
import type { DashboardRow } from '../../../src/core/drift/dashboard';
import { stackKey } from '../../../src/core/drift/marker';
import { markerNode, markerOf } from '../../../src/core/render/marker';
import { LEVELS } from '../../../src/core/risk/level';
import { checked, failed, item, Tracker } from './tracker';

const time = fc.integer({ min: 0, max: 9_999_999_999 });
const row: fc.Arbitrary<DashboardRow> = fc.record({
  stack: fc.stringMatching(/^[ -~]{1,60}$/),
  environment: fc.stringMatching(/^[ -~]{0,30}$/),
  class: fc.constantFrom(...DRIFT_CLASSES),
  level: fc.constantFrom(...LEVELS),
  since: time,
  checked: time,
  succeeded: time,
});
const low = () => 'LOW' as const;

describe('the dashboard', () => {
  it('comes back from the body of an issue as it went in, the latest checks first', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
        const body = `${markerNode({ kind: 'drift', fields: dashboardFields(rows) }).value}\n`;
        expect(rowsFrom(markerOf(body)?.fields ?? {})).toEqual([...rows].sort((a, b) => b.checked - a.checked));
      }),
    );
  });

  it.each<[string, Record<string, string>]>([
    ['another kind', { kind: 'drift' }],
    ['a field more', { kind: 'dashboard', evil: '1' }],
    ['a class that does not exist', { kind: 'dashboard', rows: '9.0.1.1.1\tprod\tnet' }],
    ['a line that is cut', { kind: 'dashboard', rows: '0.0.1.1.1\tprod' }],
    [
      'too many lines',
      { kind: 'dashboard', rows: Array.from({ length: 301 }, () => '0.0.1.1.1\tprod\tnet').join('\n') },
    ],
  ])('with %s is none', (_, fields) => {
    expect(rowsFrom(fields)).toBeUndefined();
  });

  it('keeps the heartbeat through failures, and since when it is so', () => {
    const tracker = new Tracker();
    const start = tracker.now;
    let rows = updatedRows([], [checked(tracker, [item('a.b')])], low);
    tracker.now += 60;
    rows = updatedRows(rows, [checked(tracker, [item('a.b')])], low);
    tracker.now += 60;
    rows = updatedRows(rows, [failed(tracker)], low);
    expect(rows).toMatchObject([{ class: 'error', since: start + 120, checked: start + 120, succeeded: start + 60 }]);
    expect(lastChecked(rows)).toEqual(new Map([[stackKey('net', 'prod'), start + 60]]));
    expect(staleRows(rows, start + 100, 60)).toEqual([]);
    expect(staleRows(rows, start + 121, 60)).toHaveLength(1);
  });

  it('does not go back to an older check, and leaves other stacks alone', () => {
    const tracker = new Tracker();
    const old = checked(tracker, []);
    tracker.now += 60;
    const other = checked(tracker, [], 'other');
    const rows = updatedRows([], [checked(tracker, [item('a.b')]), other], low);
    expect(updatedRows(rows, [old], low)).toEqual(rows);
    expect(rows.map(({ stack }) => stack).sort()).toEqual(['net', 'other']);
  });
});
