import type { Level } from '../risk/level';
import type { DriftItem, StackDriftResult } from './report';
import type { DriftMarker, IssueKind } from './marker';
import type { Snooze } from './snooze';

/** An issue of ours: found by marker, author id and label, never by title. */
export interface KnownIssue {
  readonly number: number;
  readonly state: 'open' | 'closed';
  readonly locked: boolean;
  /** Seconds since 1970; for closed issues. */
  readonly closedAt?: number;
  readonly labels: readonly string[];
  readonly marker: DriftMarker;
}

/** What the body of an issue says; the marker goes into its first line. */
export interface IssueView {
  readonly marker: DriftMarker;
  readonly result: StackDriftResult;
  readonly level: Level;
  /** Drift that is there but ignored by a rule that has not expired. */
  readonly ignored: readonly {
    readonly address: string;
    readonly reason: string;
    readonly owner: string;
    readonly expires: string;
  }[];
}

/** What is new and what is gone since the issue was last written. */
export interface News {
  /** Drifted since, or drifted otherwise than before. */
  readonly fresh: readonly DriftItem[];
  /** Addresses that no longer drift. */
  readonly gone: readonly string[];
  /** Items that are gone as well and whose address the issue does not remember. */
  readonly goneUnnamed: number;
}

export type IssueComment =
  | {
      readonly event: 'changed' | 'worse' | 'again' | 'closed-by-hand' | 'snooze-over';
      readonly level: Level;
      readonly news: News;
    }
  /** Of an issue about a check that fails: still, again, or for another reason. */
  | { readonly event: 'failing'; readonly how: 'changed' | 'again' | 'closed-by-hand' | 'snooze-over' }
  | { readonly event: 'clean' | 'recovered'; readonly checkedAt: string; readonly class: StackDriftResult['class'] }
  | { readonly event: 'ignored'; readonly ignored: IssueView['ignored'] }
  | { readonly event: 'snoozed'; readonly snooze: Snooze }
  | { readonly event: 'duplicate'; readonly of: number };

/**
 * One step. `close`, `reopen` and `merge` set state and body in one request, so that a crash leaves no issue whose marker
 * and state disagree. `mark` and `close` replace only the marker, the first line of the body; `open`, `update` and `reopen` write the whole body.
 */
export type IssueOperation =
  | {
      readonly op: 'open';
      readonly kind: IssueKind;
      readonly view: IssueView;
      readonly labels: readonly string[];
      readonly assignees: readonly string[];
    }
  | { readonly op: 'update' | 'reopen'; readonly number: number; readonly view: IssueView }
  | { readonly op: 'mark'; readonly number: number; readonly marker: DriftMarker }
  | {
      readonly op: 'close';
      readonly number: number;
      readonly marker: DriftMarker;
      readonly reason: 'completed' | 'not_planned';
    }
  | { readonly op: 'merge'; readonly number: number; readonly into: number; readonly marker: DriftMarker }
  | { readonly op: 'comment'; readonly number: number; readonly comment: IssueComment }
  | {
      readonly op: 'label';
      readonly number: number;
      readonly add: readonly string[];
      readonly remove: readonly string[];
    }
  /** Nothing is done although there is drift or a failure, and why. */
  | {
      readonly op: 'none';
      readonly stack: string;
      readonly kind: IssueKind;
      readonly because: 'older' | 'snoozed' | 'cap';
    };
