import type { PlanComparison } from '../changes/compare';
import type { Lift } from './lift';

export const OUTCOMES = ['apply', 'wait', 'refuse', 'superseded', 'stale'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A: no credentials. B: plan role. C: apply role. */
export type Stage = 'A' | 'B' | 'C';

export interface NextStep {
  readonly text: string;
  readonly command?: string;
  readonly url?: string;
}

export interface CheckResult {
  readonly stage: Stage;
  readonly id: string;
  readonly title: string;
  /** `lifted`: it failed, and the emergency lifts it. */
  readonly status: 'pass' | 'fail' | 'lifted' | 'not-reached';
  readonly fact: string;
}

/** An emergency: the incident in whose name it asks, what that may lift, and the people. */
export interface Emergency {
  readonly incident: number;
  readonly lifts: readonly Lift[];
  /** Logins of those who opened the incident and started this run. */
  readonly startedBy: readonly string[];
  /** Logins of those who agreed to exactly these changes. */
  readonly agreedBy: readonly string[];
}

/** The gate's answer with every check, its stage, fact and reason. */
export interface Decision {
  readonly outcome: Outcome;
  readonly stack: string;
  readonly environment: string;
  readonly changeDigest?: string;
  /** The verdict in words. */
  readonly headline: string;
  readonly checks: readonly CheckResult[];
  readonly approvers: readonly string[];
  readonly next: readonly NextStep[];
  /** Where it is applied: the way on, should the apply not end well. */
  readonly afterTrouble?: readonly NextStep[];
  readonly comparison?: PlanComparison;
  /** Attributes that were left out of the digest, by config. */
  readonly leftOut: readonly string[];
  /** What a reader of the decision must know: the author may approve, secrets are not in the digest. */
  readonly notes: readonly string[];
  readonly emergency?: Emergency;
}
