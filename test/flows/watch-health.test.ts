import { describe, expect, it } from '@jest/globals';
import type { HealthAnswer } from '../../src/core/after-apply/health';
import { watchHealth } from '../../src/flows/watch-health';
import type { Log } from '../../src/ports/log';
import { keepingLog } from './silent-log';

/** `+` is a good answer, `-` a bad one and `?` none. */
const ANSWERS: Readonly<Record<string, HealthAnswer>> = {
  '+': { status: 200 },
  '-': { status: 503 },
  '?': { problem: 'it did not answer in time' },
};

describe('watching an address', () => {
  const url = 'https://example.com';
  const watched = async (signs: string, minutes: number, slow = 0) => {
    let time = Date.parse('2026-11-21T10:00:00Z');
    let asked = 0;
    const events: string[] = [];
    const log: Log = { ...keepingLog(), warning: (text) => events.push(text) };
    const [health] = await watchHealth([url], minutes, {
      probe: () => {
        time += slow;
        events.push(signs[asked]!);
        return Promise.resolve(ANSWERS[signs[asked++]!]!);
      },
      pause: (milliseconds) => {
        time += milliseconds;
        return Promise.resolve();
      },
      clock: () => time,
      log,
    });
    return { health, events };
  };

  it('says in the log when it turned bad, once for each time, and as soon as that is known', async () => {
    const { events } = await watched('+----+---', 4);
    const since = (at: string) =>
      `${url} does not answer well after the apply: it answered 503, and badly since ${at} UTC.`;
    expect(events).toEqual(['+', '-', '-', '-', since('10:00:30'), '-', '+', '-', '-', '-', since('10:03:00')]);
  });

  it('is over in time, however slowly the address answers', async () => {
    const { health } = await watched('?'.repeat(99), 30, 5_000);
    expect(health?.answers).toHaveLength(53);
  });
});
