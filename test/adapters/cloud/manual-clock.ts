import type { Clock } from '../../../src/adapters/cloud/token-file';

/** A clock that stands still until it is told: calls that are due are made on the way. */
export const manualClock = (): Clock & {
  readonly pass: (milliseconds: number) => void;
  readonly due: () => number[];
} => {
  let now = 0;
  let waiting: { at: number; call: () => void }[] = [];
  return {
    now: () => now,
    after: (milliseconds, call) => {
      const one = { at: now + milliseconds, call };
      waiting.push(one);
      return () => {
        waiting = waiting.filter((other) => other !== one);
      };
    },
    pass: (milliseconds) => {
      now += milliseconds;
      const due = waiting.filter(({ at }) => at <= now);
      waiting = waiting.filter(({ at }) => at > now);
      for (const { call } of due) call();
    },
    due: () => waiting.map(({ at }) => at - now),
  };
};

/** Waits for something that other processes or the file system bring about, without a fixed time. */
export const until = async (holds: () => boolean): Promise<void> => {
  const end = performance.now() + 20_000;
  while (!holds()) {
    if (performance.now() > end) throw new Error('It did not come about.');
    await new Promise((resolve) => setImmediate(resolve));
  }
};
