import type { DecisionRecord } from '../gate/decision-record';
import { isLink } from '../notify/notice';
import { displayText } from '../render/display-text';
import type { LedgerState } from './entry';

/** What the ledger shall say of one stack of a run. */
export interface WantedEntry {
  readonly stack: string;
  readonly environment: string;
  readonly state: LedgerState;
  /** One line, at most `MOST_DESCRIPTION` characters. */
  readonly description: string;
  /** Address of the environment. */
  readonly url: string | undefined;
  /** Nothing was begun in this run: it takes nothing back that another one has applied. */
  readonly notBegun?: true;
}

/** Characters of a status' description (REST docs, "Create a deployment status"). */
export const MOST_DESCRIPTION = 140;

/** Refused and stale are `failed`: somebody must act, or the commit is never applied. To wait for approval is not. */
const stateOf = ({ decision, applied }: DecisionRecord): LedgerState => {
  switch (applied.outcome) {
    case 'applied':
    case 'nothing-to-do':
      return 'applied';
    case 'partial':
    case 'failed':
    case 'interrupted':
      return 'failed';
    case 'not-started':
      if (decision.outcome === 'superseded') return 'superseded';
      return decision.outcome === 'wait' || decision.outcome === 'apply' ? 'pending' : 'failed';
  }
};

const WORDS = {
  applied: 'applied exactly as approved',
  'nothing-to-do': 'nothing to apply',
  partial: 'applied in part',
  failed: 'the apply failed',
  interrupted: 'the apply was interrupted',
} as const;

/** What the ledger shall say of a decision. */
export const wantedEntry = (record: DecisionRecord): WantedEntry => {
  const { decision, applied, place } = record;
  const words =
    applied.outcome === 'not-started' ? `${decision.outcome}: ${decision.headline}` : WORDS[applied.outcome];
  return {
    stack: decision.stack,
    environment: decision.environment,
    state: stateOf(record),
    description: displayText(`${decision.stack}: ${words}`, MOST_DESCRIPTION),
    url: place?.url !== undefined && place.url.startsWith('https:') && isLink(place.url) ? place.url : undefined,
    ...(applied.outcome === 'not-started' && { notBegun: true }),
  };
};
