import type { Mistake, Place } from '../error';
import type { Config } from '../schema';

/** Longest time for which a risk may be accepted, in days. */
const MOST_DAYS = 180;
const DAY = 86_400_000;

/** Risks and drift that are accepted for too long. One that is over is no mistake: it counts again, and the report says so. */
export function acceptanceMistakes({ ignore = [], drift }: Config, now: string): Mistake[] {
  const latest = new Date(Date.parse(now) + MOST_DAYS * DAY).toISOString().slice(0, 10);
  const tooLong = (expires: string, place: Place): Mistake[] =>
    expires <= latest
      ? []
      : [
          {
            place,
            at: 'value',
            message: `is \`${expires}\`, more than ${MOST_DAYS} days ahead. The latest day is \`${latest}\`; decide again then.`,
          },
        ];
  return [
    ...ignore.flatMap(({ expires }, at) => tooLong(expires, ['ignore', at, 'expires'])),
    ...(drift?.ignore ?? []).flatMap(({ expires }, at) => tooLong(expires, ['drift', 'ignore', at, 'expires'])),
  ];
}
