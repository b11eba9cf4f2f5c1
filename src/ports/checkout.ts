import type { TreeFile } from '../core/stacks/gone';
import type { SourceFile } from '../core/stacks/references';

/** The repository as a step before has checked it out. Every method throws an `OperationError` when git fails. */
export interface Checkout {
  /** The commit that is checked out, and its parents as it names them, also where the history is shallow. */
  head(): Promise<{ readonly sha: string; readonly parents: readonly string[] }>;
  /** Makes sure that a commit can be looked at, by fetching it where it is missing; `false` when GitHub has it no more. */
  obtain(commit: string): Promise<boolean>;
  /** The files of a commit. */
  filesOf(commit: string): Promise<readonly TreeFile[]>;
  /** Paths at which two commits differ. A file that was renamed is there twice, with its old path and its new one. */
  changedPaths(from: string, to: string): Promise<readonly string[]>;
  /** Text of files of the checked-out commit; those that are links, too large or unreadable are left out. */
  textsOf(paths: readonly string[]): SourceFile[];
}
