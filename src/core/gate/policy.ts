import type { Store } from '../bundle/storage';
import type { EvidenceRules } from '../evidence/rule';
import type { Lift } from './lift';
import type { StackPlace } from '../stacks/places';
import type { Promotion } from './promotion';
import type { StalePolicy } from './stale';
import type { Suite } from './suite';

/** What the configuration and the inputs demand of an apply: no fact, and never read from a job. */
export interface GatePolicy {
  readonly approvalsFrom: 'reviews' | 'environment' | 'both';
  /** Environments whose approvals count, when approvals come from environments. */
  readonly approvalEnvironments: readonly string[];
  /** The author's own approval counts, and none but it may be needed. Said in every decision. */
  readonly solo: boolean;
  readonly maxAgeHours: number;
  /** The suite whose called workflows must have run; `undefined` when actions are used directly. */
  readonly suite: Suite | undefined;
  readonly allowIncomplete: boolean;
  /** How plans of this environment are stored; with `none` the gate applies its own fresh plan. */
  readonly store: Store;
  /** What may be applied of a plan that changed after it was approved; `same` where it is missing. */
  readonly stale?: StalePolicy;
  /** How evidence is proven, by its id; what stands in none of these rules is not proven. */
  readonly evidence?: EvidenceRules;
  /** What the environments before must have got first; absent where none comes before. */
  readonly promotion?: Promotion;
  /** The stacks that the configuration has in the directory and workspace of this job; `anywhere` where it names none at all. */
  readonly places?: readonly StackPlace[] | 'anywhere';
  /** Where the configuration and its policies stand, relative to the repository: an older run would go by older rules. */
  readonly rules?: readonly string[];
  /** The environments that the configuration describes. GitHub finds them in any case, the configuration does not. */
  readonly environments?: readonly string[];
  /** What an emergency may lift; nothing where it is missing. */
  readonly breakGlass?: BreakGlass;
}

/** What the configuration lets an emergency lift in an environment. */
export interface BreakGlass {
  readonly lifts: readonly Lift[];
  /** Hours after which an incident lifts nothing any more. */
  readonly expiresHours: number;
  /** Logins of those who may be the second person; anybody who may write where it is missing. */
  readonly people?: readonly string[];
}
