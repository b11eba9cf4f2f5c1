import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EVENTS, fieldsOf, markerFrom, stackKey, withEvent } from '../../../src/core/drift/marker';
import type { DriftMarker } from '../../../src/core/drift/marker';
import { readSnooze } from '../../../src/core/drift/snooze';
import { LEVELS } from '../../../src/core/risk/level';
import { markerNode, markerOf } from '../../../src/core/render/marker';

const hex = (length: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`));
const time = fc.integer({ min: 0, max: 99_999_999_999 });
const marker: fc.Arbitrary<DriftMarker> = fc.record(
  {
    stack: hex(16),
    kind: fc.constantFrom('drift', 'error'),
    fingerprint: hex(32),
    items: fc.array(hex(12), { maxLength: 200 }),
    names: fc.array(
      fc.stringMatching(/^[ -~]{1,80}$/).map((name) => name.replace(/\s+/g, ' ')),
      { maxLength: 40 },
    ),
    level: fc.constantFrom(...LEVELS),
    at: time,
    since: time,
    closed: fc.constantFrom('clean', 'ignored', 'snoozed', 'duplicate', 'superseded'),
    until: time,
    asked: time,
    history: fc.array(fc.record({ event: fc.constantFrom(...EVENTS), at: time }), { maxLength: 20 }),
  },
  { requiredKeys: ['stack', 'kind', 'fingerprint', 'items', 'names', 'level', 'at', 'since', 'history'] },
);

describe('the marker', () => {
  it('comes back from the body of an issue as it went in', () => {
    fc.assert(
      fc.property(marker, (written) => {
        const body = `${markerNode({ kind: 'drift', fields: fieldsOf(written) }).value}\nThe rest.`;
        expect(markerFrom(markerOf(body)?.fields ?? {})).toEqual(written);
      }),
    );
  });

  const sound = fieldsOf({
    stack: stackKey('net', 'prod'),
    kind: 'drift',
    fingerprint: '0'.repeat(32),
    items: ['0123456789ab'],
    names: ['aws_vpc.a'],
    level: 'LOW',
    at: 1,
    since: 1,
    history: [{ event: 'opened', at: 1 }],
  });
  it.each([
    ['a field more', { ...sound, evil: '1' }],
    ['a name of the prototype', { ...sound, constructor: '1' }],
    ['another kind', { ...sound, kind: 'assessment' }],
    ['a level that does not exist', { ...sound, level: 'NONE' }],
    ['a short fingerprint', { ...sound, fingerprint: 'abc' }],
    ['no time', { ...sound, at: '' }],
    ['a time with a sign', { ...sound, at: '-1' }],
    ['too many items', { ...sound, items: Array.from({ length: 201 }, () => '0123456789ab').join('.') }],
    ['too much history', { ...sound, history: Array.from({ length: 21 }, () => '0-1').join('.') }],
    ['an event that does not exist', { ...sound, history: '9-1' }],
    ['a name without end', { ...sound, names: 'a'.repeat(201) }],
    ['nothing', {}],
  ])('with %s is none', (_, fields: Record<string, string>) => {
    expect(markerFrom(sound)).toBeDefined();
    expect(markerFrom(fields)).toBeUndefined();
  });

  it('stays within its bounds however much is put into it', () => {
    let long = markerFrom(sound)!;
    for (let at = 0; at < 100; at++) long = withEvent(long, 'changed', at);
    long = {
      ...long,
      items: Array.from({ length: 999 }, () => '0123456789ab'),
      names: Array.from({ length: 999 }, () => 'é\n'.repeat(999)),
    };
    const body = markerNode({ kind: 'drift', fields: fieldsOf(long) }).value;
    expect(body.length).toBeLessThan(60_000);
    expect(markerFrom(markerOf(body)?.fields ?? {})?.history).toHaveLength(20);
  });

  it('tells stacks apart that look alike when joined', () => {
    expect(stackKey('a/b', 'c')).not.toBe(stackKey('a', 'b/c'));
    expect(stackKey('a', 'b')).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe('/planseal snooze', () => {
  it.each([
    ['/planseal snooze 7d because the audit runs', 604_800, 'the audit runs'],
    ['  /planseal snooze 12h because x\n', 43_200, 'x'],
    ['/planseal snooze 2w because <b>&</b> @all', 1_209_600, '<b>&</b> @all'],
  ])('%j', (comment, seconds, reason) => {
    expect(readSnooze(comment)).toEqual({ is: 'command', command: { seconds, reason } });
  });

  it.each([
    '/planseal snooze',
    '/planseal snooze 7d',
    '/planseal snooze 7d because ',
    '/planseal snooze 0d because x',
    '/planseal snooze 91d because x',
    '/planseal snooze 9999w because x',
    '/planseal snooze -1d because x',
    '/planseal snooze 7m because x',
    '/planseal snooze 7d because x\nand y',
    `/planseal snooze 7d because ${'x'.repeat(301)}`,
  ])('%j is a mistake that is explained', (comment) => {
    expect(readSnooze(comment)).toMatchObject({
      is: 'mistake',
      problem: expect.stringContaining('/planseal snooze 7d because'),
    });
  });

  it.each([
    'Please /planseal snooze 7d because x',
    '> /planseal snooze 7d because x',
    '/planseal',
    '/planseal snoozed',
    '',
  ])('%j is no command', (comment) => {
    expect(readSnooze(comment)).toEqual({ is: 'other' });
  });
});
