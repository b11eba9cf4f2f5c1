import type { ChangePart, ChangesHeader } from '../../changes/model';
import type { Cost, Counts, PolicyResult, Rollback } from '../assessment';
import type { JudgeContext } from '../context';
import type { Level } from '../level';
import type { Subject } from '../rule';

/** A finding that needs more than one change to be seen. The rule's own words stand where none are given. */
export interface PlanWideFinding {
  readonly rule: string;
  /** Empty for the plan as a whole. */
  readonly address: string;
  readonly type?: string;
  readonly level?: Level;
  readonly attribute?: string;
  readonly before?: string;
  readonly after?: string;
  readonly title?: string;
  readonly why?: string;
  readonly remedy?: string;
  readonly paste?: string;
  readonly rollback?: Rollback;
}

export interface Ending {
  readonly context: JudgeContext;
  readonly header: ChangesHeader;
  readonly counts: Counts;
  readonly cost: Cost;
  readonly policy: PolicyResult;
}

/** A kind of part, or only the resource changes that do something. */
export type Heard = ChangePart['part'] | 'acting';

/** Sees the parts that it wants once, in any order, and keeps a bounded amount of them. */
export interface Fold {
  /** Most of a plan is of no interest to most folds, and a plan has hundreds of thousands of parts. */
  readonly hears: readonly Heard[];
  /** `subject` is given for resource changes that do something. */
  take(part: ChangePart, subject: Subject | undefined, rules: ReadonlySet<string>): void;
  finish(ending: Ending): Iterable<PlanWideFinding>;
  /** What could not be looked at, for the notes. */
  limits?(): readonly string[];
}

/** "1 object", "7 objects". */
export const countText = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
