import type { Around } from '../report/around';
import type { Assessment } from '../risk/assessment';
import { rank } from '../risk/level';

/** A stack whose plan was judged, or why it was not. A stack is never left out. */
export type StackReport =
  Assessment | { readonly stack: string; readonly environment?: string; readonly error: string };

export interface Run {
  readonly id: number;
  readonly attempt: number;
  readonly url: string;
}

/** Who has approved what so far; judged by the gate's rules, shown here. */
export interface ApprovalState {
  readonly given: readonly { readonly login: string; readonly teams: readonly string[] }[];
  /** Approvals that do not count, and why: of an older commit, by the author. */
  readonly notCounted: readonly { readonly login: string; readonly because: string }[];
  /** Evidence by the id of the requirement: the fact that proves it, or what has to be done. */
  readonly evidence: readonly { readonly id: string; readonly fact?: string; readonly missing?: string }[];
}

export interface ReportLinks {
  /** Where the assessments can be had in full. */
  readonly report?: string;
  /** The documentation of levels and rules. */
  readonly rules?: string;
}

/** What a report says, wherever it was made; on a laptop there is neither run nor commit. */
export interface ShownReport {
  readonly run?: Run;
  readonly repository: string;
  readonly commit?: string;
  /** When the plans were made, as it should be read: `14:02 UTC`. */
  readonly plannedAt?: string;
  readonly stacks: readonly StackReport[];
  readonly author?: string;
  readonly approvals?: ApprovalState;
  /** What the change does beside these stacks. */
  readonly around?: Around;
  readonly links: ReportLinks;
}

/** Everything that one report says, for one pull request or run. */
export interface Report extends ShownReport {
  readonly run: Run;
  readonly commit: string;
}

export const isFailure = (report: StackReport): report is Exclude<StackReport, Assessment> => 'error' in report;

export const assessmentsOf = (stacks: readonly StackReport[]): Assessment[] =>
  stacks
    .filter((report): report is Assessment => !isFailure(report))
    .toSorted((a, b) => rank(b.level) - rank(a.level) || b.score - a.score);

/** Stacks in the order of concern: failures first, then the most dangerous. */
export const inOrder = (stacks: readonly StackReport[]): StackReport[] => [
  ...stacks.filter(isFailure),
  ...assessmentsOf(stacks),
];
