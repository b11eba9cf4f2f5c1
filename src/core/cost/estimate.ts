import type { Cost } from '../risk/assessment';
import type { Amount } from './amount';

/** What is known of the cost when nobody asked for an estimate. It is not an estimate of zero. */
export const NO_COST: Cost = { status: 'absent', notes: [], resources: [] };

/** Monthly costs of one project at one time. */
export interface Breakdown {
  readonly total: Amount;
  /** What of it depends on usage; absent when the tool does not say. */
  readonly usage?: Amount;
  /** By name of the resource, which is its address. One without a known cost is not listed. */
  readonly resources: ReadonlyMap<string, Amount>;
}

/** One root module in one estimate. */
export interface EstimatedProject {
  readonly name: string;
  readonly now: Breakdown;
  /** What it costs before the change; absent when this estimate compares with nothing. */
  readonly past?: Breakdown;
  /**
   * Why its figures mean nothing: a project that could not be read is reported as costing `0`
   * (docs/risk.md#cost-estimates).
   */
  readonly problems: readonly string[];
  /** What has no price in it, so that it costs at least what is said. */
  readonly gaps: readonly string[];
  /** What a reader should know and which makes nothing wrong. */
  readonly remarks: readonly string[];
}

/** One file of an estimating tool, whichever generation wrote it. */
export interface Estimate {
  /** ISO 4217. */
  readonly currency: string;
  readonly projects: readonly EstimatedProject[];
}

/** A file that holds no estimate, and why. */
export interface NoEstimate {
  readonly problem: string;
}
