import type { Counterpart } from '../stacks/counterpart';
import type { LedgerState } from '../ledger/entry';
import type { AppliedReceipt } from './applied-receipt';

/**
 * What an environment may demand of those before it: `applied`, the same commit and none before it that is owed; `shape`,
 * changes of the same kinds; `drift`, no drift that is known since.
 */
export const PROMOTION_DEMANDS = ['applied', 'shape', 'drift'] as const;
export type PromotionDemand = (typeof PROMOTION_DEMANDS)[number];

/** What is asked of one stack before this one may be applied. */
export interface Promotion {
  readonly before: readonly Counterpart[];
  readonly demands: readonly PromotionDemand[];
}

/** What became of one counterpart at the commit that is to be applied. */
export interface CounterpartFacts extends Counterpart {
  /** A run of this commit had jobs for it, so the commit touches it, or somebody asked for it. */
  readonly chosen: boolean;
  /** What a job that succeeded vouches for; `none` where there is no such job. */
  readonly applied: AppliedReceipt | 'none';
  /** Not touched by this commit, and its newest record in the ledger is of a commit that is not applied there. */
  readonly owed?: Owed;
  /**
   * Not touched by this commit, while the stack that asks brings along a commit that it did not get itself: what the newest
   * apply there vouches for.
   */
  readonly lastApplied?: AppliedReceipt | 'unknown';
  /** Number of its open drift issue, seen after it was applied. */
  readonly drift?: number;
}

/** A merged commit that a stack has not got. The ledger only ever says no: nothing passes because of it. */
export interface Owed {
  readonly commit: string;
  readonly state: Exclude<LedgerState, 'applied'>;
  /** Page of the run that said so. */
  readonly runUrl: string | undefined;
}
