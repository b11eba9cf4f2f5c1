import type { NextStep, Outcome, Stage } from './decision';
import type { GateFacts } from './facts';
import type { Lift } from './lift';

export type Verdict =
  | { readonly pass: true; readonly fact: string }
  | {
      readonly pass: false;
      readonly outcome: Exclude<Outcome, 'apply'>;
      readonly fact: string;
      readonly next: readonly NextStep[];
      /** What lifts it in an emergency, where the configuration names that. Without it nothing does. */
      readonly lift?: Lift;
    };

/** One verification. Whatever it needs and does not find is a refusal. */
export interface GateCheck {
  readonly id: string;
  readonly stage: Stage;
  readonly title: string;
  readonly verify: (facts: GateFacts) => Verdict;
}

export const pass = (fact: string): Verdict => ({ pass: true, fact });

export const fail = (outcome: Exclude<Outcome, 'apply'>, fact: string, ...next: NextStep[]): Verdict => ({
  pass: false,
  outcome,
  fact,
  next,
});

export const refuse = (fact: string, next: string, command?: string): Verdict =>
  fail('refuse', fact, { text: next, ...(command === undefined ? {} : { command }) });

/** The same verdict, which an emergency may lift. What is not known is not said this way, so nothing lifts it. */
export const liftedBy = (lift: Lift, verdict: Verdict): Verdict => (verdict.pass ? verdict : { ...verdict, lift });

/** The verdict of a check whose facts could not be had. */
export const unknownFact = (what: string): Verdict =>
  refuse(
    `${what} could not be read, and what is not known is a no`,
    'Run the job again. If it stays so, look at its log for the API call that failed.',
  );

export const short = (hash: string): string => hash.slice(0, 12);
