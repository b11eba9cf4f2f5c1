import { describe, expect, it } from '@jest/globals';
import { driftNotice, entryOfStale } from '../../../src/core/drift/happenings';
import type { NoticeEntry } from '../../../src/core/notify/notice';

const FROM = {
  repository: 'acme/infra',
  runUrl: 'https://github.com/acme/infra/actions/runs/1',
  at: '2026-11-21T00:00:00Z',
};
const entry = (event: NoticeEntry['event'], stack: string, more: Partial<NoticeEntry> = {}): NoticeEntry => ({
  event,
  stack,
  environment: '',
  text: 'x',
  ...more,
});

describe('the notice of a report', () => {
  it('is one, with the most urgent first, each stack once for each event', () => {
    const notice = driftNotice(
      [
        entry('drift-resolved', 'c'),
        entry('drift-new', 'a', { level: 'LOW' }),
        entry('drift-new', 'b', { level: 'CRITICAL' }),
        entry('drift-new', 'b', { level: 'CRITICAL' }),
        entry('check-failing', 'd'),
      ],
      FROM,
    );
    expect(notice?.title).toBe('Drift: 2 drifted, 1 cannot be checked, 1 resolved');
    expect(notice?.entries.map(({ stack }) => stack)).toEqual(['b', 'a', 'd', 'c']);
    expect(notice?.tone).toBe('alarm');
  });

  it.each<[NoticeEntry[], string]>([
    [[entry('drift-new', 'a', { level: 'LOW' })], 'warning'],
    [[entry('drift-worse', 'a', { level: 'HIGH' })], 'alarm'],
    [[entry('check-failing', 'a')], 'warning'],
    [[entry('check-stale', 'a')], 'alarm'],
    [[entry('drift-resolved', 'a'), entry('check-recovered', 'b')], 'good'],
  ])('sounds like what happened: %j', (entries, tone) => {
    expect(driftNotice(entries, FROM)?.tone).toBe(tone);
  });

  it('is none when nothing is new', () => {
    expect(driftNotice([], FROM)).toBeUndefined();
  });

  it('says since when a heartbeat is missing', () => {
    const row = { stack: 'a', environment: '', class: 'in-sync', level: 'LOW', since: 0, checked: 0 } as const;
    expect(entryOfStale({ ...row, succeeded: 1_795_219_200 }).text).toBe(
      'no successful check since 2026-11-21 00:00 UTC',
    );
    expect(entryOfStale({ ...row, succeeded: 0 }).text).toBe('no check ever succeeded');
  });
});
