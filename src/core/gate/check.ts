import type { NextStep, Outcome, Stage } from './decision';
import type { GateFacts } from './facts';

export type Verdict =
  | { readonly pass: true; readonly fact: string }
  | {
      readonly pass: false;
      readonly outcome: Exclude<Outcome, 'apply'>;
      readonly fact: string;
      readonly next: readonly NextStep[];
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

/** The verdict of a check whose facts could not be had. */
export const unknownFact = (what: string): Verdict =>
  refuse(
    `${what} could not be read, and what is not known is a no`,
    'Run the job again. If it stays so, look at its log for the API call that failed.',
  );

export const short = (hash: string): string => hash.slice(0, 12);
