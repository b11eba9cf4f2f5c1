import type { Change, ChangeKind } from '../changes/model';
import type { Downtime, FindingClass, Rollback } from './assessment';
import type { Pair } from './attribute';
import type { Level } from './level';
import type { PlainSecret } from './plain-secrets';
import type { Traits } from './resource-classes';
import type { RiskSettings } from './settings';

/** One change with what the rules ask of it. */
export interface Subject {
  readonly change: Change;
  readonly traits: Traits;
  /** Names of the top-level attributes that differ or may differ; empty spellings of "not set" count as equal. */
  readonly changed: ReadonlySet<string>;
  readonly settings: RiskSettings;
  /** Credentials that the change brings in where nothing marks them as sensitive. */
  readonly plainSecrets: readonly PlainSecret[];
  /** The role with which the pipeline applies. */
  readonly deployRoleArn?: string;
}

/** A rule's "yes" for one change, with what is particular to this case. */
export interface Hit {
  /** The place that gave it away; shown with its values before and after. */
  readonly pair?: Pair;
  /** Shown instead of the pair's own values, when these would not be readable: already free of secrets. */
  readonly before?: string;
  readonly after?: string;
  readonly level?: Level;
  readonly title?: string;
  readonly why?: string;
  readonly remedy?: string;
  /** No environment lowers this case. */
  readonly firm?: boolean;
}

/** Which changes a rule looks at, and its question to them. The first three only save time: they pick the rules to ask. */
export interface When {
  readonly kinds: readonly ChangeKind[];
  readonly traits?: (traits: Traits) => boolean;
  readonly types?: readonly string[];
  /** Dotted attribute paths; the rule is asked only when the first step of one of them changed. */
  readonly attributes?: readonly string[];
  /** The hits: none means "no" or "unknown", for an unknown value alone proves nothing. */
  readonly match: (subject: Subject) => readonly Hit[];
}

/**
 * One rule: everything that the engine, the comment and `planseal explain` know of it stands in its entry.
 * Rules without `when` are judged over the whole plan (plan-wide/).
 */
export interface Rule {
  readonly id: string;
  readonly class: FindingClass;
  /** The level in production. */
  readonly level: Level;
  /** Which cases have another level; for `planseal explain`, as whoever reads a finding sees its own. */
  readonly levels?: string;
  /** A clause that follows the address: "is destroyed". */
  readonly title: string;
  readonly why: string;
  /** A plan line or HCL edit that the rule meets. */
  readonly example: string;
  readonly remedy: string;
  readonly when?: When;
  /** Rules that say less about the same change and are not shown beside this one. */
  readonly hides?: readonly string[];
  /** No environment lowers it. */
  readonly firm?: boolean;
  /** Does it forbid the apply, whoever approves? */
  readonly blocks?: boolean;
  readonly downtime?: (subject: Subject, hit: Hit) => Downtime | undefined;
  /** Where undoing differs from what rollback.ts says for the kind of change. */
  readonly rollback?: (subject: Subject, hit: Hit) => Rollback;
}
