import type { CostFile } from '../core/cost/combine';
import type { NoAnswer, PolicyAnswer, PolicyFile } from '../core/policy/model';

/** A tool that estimates costs of a plan by itself. */
export interface CostTool {
  /** The estimate of a plan as JSON, or why there is none. */
  estimate(planJson: string): Promise<CostFile>;
}

/** A tool that evaluates policies over a document. */
export interface PolicyTool {
  /** What the policies say of the plan with `risk` beside its members, as `input.risk`. */
  evaluate(plan: AsyncIterable<Uint8Array>, risk: unknown): Promise<readonly (PolicyAnswer | NoAnswer)[]>;
}

/** What stands beside a plan: files of other tools, and tools of this machine. */
export interface Beside {
  readonly costFiles: readonly CostFile[];
  /** Estimates of the state before the change. */
  readonly costBaseFiles: readonly CostFile[];
  readonly costTool?: CostTool;
  readonly policyFiles: readonly PolicyFile[];
  /** Set where somebody configured policies to be evaluated. */
  readonly policyTool?: PolicyTool;
}
