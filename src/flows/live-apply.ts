import type { ApplyEvent, ApplyProgress } from '../ports/tool';

/** Milliseconds between two lines about what is still being worked on. */
const EVERY = 30_000;
/** Objects named in one such line. */
const MOST_NAMED = 10;

const WORDS = { start: 'begins', done: 'done', failed: 'FAILED' } as const;

const lasting = (seconds: number): string =>
  seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;

/**
 * What a running apply tells, as lines of the log: each object when it is begun and when it ends, and about every half a
 * minute what is still being worked on. `actions` is how many the plan has, a replacement being two; `clock` is in milliseconds.
 */
export const liveApply = (actions: number, clock: () => number): ((event: ApplyEvent | ApplyProgress) => string[]) => {
  const working = new Map<string, ApplyEvent | ApplyProgress>();
  let done = 0;
  let said = clock();
  const count = (): string => `${done} of ${Math.max(actions, done)} done`;
  return (event) => {
    const { type, address, action, seconds } = event;
    const key = `${action} ${address}`;
    if (type === 'start' || type === 'progress') working.set(key, event);
    else working.delete(key);
    if (type === 'progress') {
      if (clock() - said < EVERY) return [];
      said = clock();
      const named = [...working.values()].map((one) =>
        one.seconds === undefined
          ? `${one.address} (${one.action})`
          : `${one.address} (${one.action}, ${lasting(one.seconds)})`,
      );
      const more = named.length > MOST_NAMED ? ` and ${named.length - MOST_NAMED} more` : '';
      return [`Still at work, ${count()}: ${named.slice(0, MOST_NAMED).join(', ')}${more}`];
    }
    // What is read is no change of the plan.
    const counts = type === 'done' && action !== 'read';
    if (counts) done += 1;
    const after = seconds === undefined ? '' : ` after ${lasting(seconds)}`;
    return [`${address}: ${action} ${WORDS[type]}${after}${counts ? ` (${count()})` : ''}`];
  };
};
