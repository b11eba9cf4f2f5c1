import { type HealthAnswer, isGood } from './health';

/** One answer and when it came, in milliseconds since 1970. */
export interface TimedAnswer {
  readonly at: number;
  readonly answer: HealthAnswer;
}

/** Bad answers, one after the other, with nothing good between them. */
export interface BadStretch {
  /** When the first of them came, in milliseconds since 1970. */
  readonly since: number;
  readonly answers: number;
  readonly last: HealthAnswer;
  /** When the address answered well again; absent where it did not. */
  readonly until?: number;
}

/** How an address was over a time that the caller chose. */
export interface HealthWatch {
  readonly minutes: number;
  readonly good: number;
  readonly stretches: readonly BadStretch[];
}

/** Fewer than so many bad answers in a row are a hiccup: they are counted, and nobody is told when they came. */
export const BAD_IN_A_ROW = 3;
/** Milliseconds between two answers of a watch: a bad stretch is known after a minute. */
export const WATCH_PAUSE = 30_000;

/** For people, who look at logs of the same day: `10:02:30 UTC`. */
export const clockTime = (milliseconds: number): string => `${new Date(milliseconds).toISOString().slice(11, 19)} UTC`;

/** Runs of at least three bad answers, in the order in which they came. */
export const badStretches = (answers: readonly TimedAnswer[]): readonly BadStretch[] => {
  const stretches: BadStretch[] = [];
  let open: BadStretch | undefined;
  const close = (until?: number): void => {
    if (open !== undefined && open.answers >= BAD_IN_A_ROW)
      stretches.push({ ...open, ...(until !== undefined && { until }) });
    open = undefined;
  };
  for (const { at, answer } of answers)
    if (isGood(answer)) close(at);
    else open = { since: open?.since ?? at, answers: (open?.answers ?? 0) + 1, last: answer };
  close();
  return stretches;
};

/** What a watch of so many minutes has seen. */
export const watchOf = (answers: readonly TimedAnswer[], minutes: number): HealthWatch => ({
  minutes,
  good: answers.filter(({ answer }) => isGood(answer)).length,
  stretches: badStretches(answers),
});

/** Milliseconds to wait for the next answer; `undefined` when the watch, which began at `since`, is over. */
export const nextPause = (since: number, now: number, minutes: number): number | undefined => {
  const left = since + minutes * 60_000 - now;
  return left <= 0 ? undefined : Math.min(WATCH_PAUSE, left);
};
