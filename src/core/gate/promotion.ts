import type { Counterpart } from '../stacks/counterpart';
import type { AppliedReceipt } from './applied-receipt';

/** What an environment may demand of those before it: `applied`, the same commit; `shape`, changes of the same kinds. */
export const PROMOTION_DEMANDS = ['applied', 'shape'] as const;
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
}
