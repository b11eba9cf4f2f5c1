import type { DecisionRecord } from '../gate/decision-record';
import { displayText } from '../render/display-text';
import type { RunOrder, StackPlace } from '../stacks/run-order';
import { MOST_DESCRIPTION, type WantedEntry } from './wanted';

/** What the report of a wave knows of its run without any decision. */
export interface WaveEnd {
  readonly order: RunOrder;
  /** Counted from 1. */
  readonly wave: number;
  /** Results of all plan jobs and of all apply jobs of the wave together, as `needs.*.result` says them. */
  readonly plan: string;
  readonly apply: string;
}

/** A stack of the run of which the gate said nothing. */
export interface Undecided extends StackPlace {
  /** Its wave began. Otherwise nothing went wrong with it: it waits for what comes before. */
  readonly begun: boolean;
  /** Part of a sentence. */
  readonly why: string;
}

const whyOf = ({ plan, apply }: WaveEnd): string => {
  if (plan === 'failure')
    return 'its plan failed, or that of another stack of its wave, and then nothing of it is applied';
  if (plan !== 'success') return 'the plans of its wave were cancelled or never began';
  if (apply === 'skipped') return 'the approval of its wave was rejected or failed, or the run was cancelled before it';
  if (apply === 'cancelled') return 'its apply job was cancelled before the gate decided';
  if (apply === 'failure')
    return 'its apply job was rejected by the reviewers of its environment, failed, or was lost before the gate decided';
  return 'its apply job left no decision';
};

/**
 * The stacks of the wave that has just ended, and where it was not applied as a whole those of all later waves, without a
 * decision. An earlier wave was applied as a whole, and a later one that begins has a report of its own.
 */
export const undecidedOf = (end: WaveEnd, records: readonly DecisionRecord[]): readonly Undecided[] => {
  const decided = new Set(records.map(({ decision }) => JSON.stringify([decision.stack, decision.environment])));
  return end.order
    .flatMap((stacks, at): Undecided[] => {
      const nth = at + 1;
      if (nth < end.wave || (nth > end.wave && end.apply === 'success')) return [];
      const begun = nth === end.wave;
      const why = begun ? whyOf(end) : `wave ${nth} was not begun, for wave ${end.wave} was not applied as a whole`;
      return stacks.map(({ stack, environment }) => ({ stack, environment, begun, why }));
    })
    .filter(({ stack, environment }) => !decided.has(JSON.stringify([stack, environment])));
};

/** What the ledger shall say of it, unless the commit was applied already. */
export const undecidedEntry = ({ stack, environment, begun, why }: Undecided): WantedEntry => ({
  stack,
  environment,
  state: begun ? 'failed' : 'pending',
  description: displayText(`${stack}: ${begun ? 'not decided: ' : ''}${why}`, MOST_DESCRIPTION),
  url: undefined,
  notBegun: true,
});
