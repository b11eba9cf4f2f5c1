import type { RunFacts } from '../core/gate/facts';
import type { AppliedReceipt } from '../core/gate/applied-receipt';

/** What one run did about a stack. */
export interface RunOfStack {
  readonly run: RunFacts;
  /** It had jobs that are named after the stack. */
  readonly chosen: boolean;
  /** What its jobs that succeeded vouch for. */
  readonly applied: readonly AppliedReceipt[];
  /** RFC 3339: when the last of them was over. */
  readonly appliedAt?: string;
}

export interface PromotionSource {
  /** The latest runs of a workflow at a commit, the newest first, and what each did about these stacks, in their order. */
  runsOf(commit: string, workflowPath: string, stacks: readonly string[]): Promise<readonly (readonly RunOfStack[])[]>;
}
