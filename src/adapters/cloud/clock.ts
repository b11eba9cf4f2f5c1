import type { Clock } from './token-file';

/** Timers that keep no process alive. */
export const machineClock: Clock = {
  now: () => performance.now(),
  after: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds).unref();
    return () => {
      clearTimeout(timer);
    };
  },
};
