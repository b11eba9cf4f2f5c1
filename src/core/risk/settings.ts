import { STANDARD_EVIDENCE, type EvidenceRules } from '../evidence/rule';
import type { FindingClass } from './assessment';
import type { Condition } from './custom';
import type { Level } from './level';

/** How far an environment moves the level of findings. CRITICAL never falls below `criticalFloor`. */
export interface EnvironmentSettings {
  /** Steps by class, `*` for the classes not named: `{ '*': -1, security: 0 }`. */
  readonly shift: Readonly<Partial<Record<FindingClass | '*', number>>>;
  readonly criticalFloor: Level;
}

/** What the configuration says of one rule. */
export interface RuleSettings {
  readonly enabled?: boolean;
  readonly level?: Level;
  /** A locked rule can be neither suppressed, lowered nor switched off. */
  readonly locked?: boolean;
  /** Levels for some addresses, types or environments; the first that fits counts. */
  readonly overrides?: readonly RuleOverride[];
  /** Source ranges that count as our own, for rules about open ports. */
  readonly allowCidrs?: readonly string[];
  /** Ports that may be open, for rules about open ports. */
  readonly allowPorts?: readonly number[];
}

export interface RuleOverride {
  readonly type?: string;
  readonly address?: string;
  readonly environments?: readonly string[];
  readonly level: Level;
  readonly reason: string;
}

/** A risk that somebody accepts for a while. It is shown, never hidden. */
export interface Suppression {
  readonly rule: string;
  readonly address: string;
  readonly environments?: readonly string[];
  readonly reason: string;
  readonly owner: string;
  /** Last day on which it counts, `2027-01-31`. */
  readonly expires: string;
}

export interface CustomRule {
  readonly id: string;
  readonly level: Level;
  readonly class: FindingClass;
  readonly message: string;
  readonly remedy?: string;
  readonly when: Condition;
}

export interface TeamCount {
  readonly team: string;
  readonly count: number;
}

/** Who must approve and what must be shown. Demands add up: the highest number, all teams, all evidence. */
export interface Demand {
  readonly approvals?: number;
  readonly teams?: readonly TeamCount[];
  readonly evidence?: readonly string[];
}

/** A demand for certain findings or costs. All conditions given must hold. */
export interface ExtraDemand extends Demand {
  readonly when: {
    readonly rule?: string;
    readonly class?: FindingClass;
    readonly atLeast?: Level;
    readonly environment?: string;
    /** Monthly increase above this, in the currency of the estimate. */
    readonly costAbove?: number;
  };
}

export interface RiskSettings {
  readonly environments: Readonly<Record<string, EnvironmentSettings>>;
  readonly thresholds: {
    readonly massDeletion: { readonly count: number; readonly percent: number; readonly min: number };
    readonly largeChange: number;
    readonly planMaxAgeHours: number;
    readonly adminPorts: readonly number[];
    /** Share of agreeing settings, 0 to 1, from which a delete and a create look like one rename. */
    readonly missingMovedSimilarity: number;
    readonly hubDependents: number;
  };
  readonly cost: {
    /** Is a plan without a cost estimate a finding at MEDIUM? */
    readonly required: boolean;
    /** Monthly increases above which cost is MEDIUM and HIGH, in the currency of the estimate. */
    readonly increase: { readonly medium: number; readonly high: number };
    /** The same in per cent; counts only for increases above `floor`. */
    readonly percent: { readonly medium: number; readonly high: number };
    readonly floor: number;
  };
  readonly policy: { readonly failOn: readonly ('deny' | 'warn' | 'error')[] };
  readonly rules: Readonly<Record<string, RuleSettings>>;
  readonly resourceClasses: { readonly data: readonly string[]; readonly benign: readonly string[] };
  readonly suppressions: readonly Suppression[];
  readonly custom: readonly CustomRule[];
  readonly approvals: {
    readonly byLevel: Readonly<Record<Level, Demand>>;
    /** A number above zero is a minimum; `approvals: 0` says that nobody need approve here, whatever the level. */
    readonly byEnvironment: Readonly<Record<string, Demand>>;
    readonly extra: readonly ExtraDemand[];
    /** What each evidence id asks for, and how it is proven. */
    readonly evidence: EvidenceRules;
  };
}

/** Ports of administration and of databases: whoever reaches them owns the machine or the data. */
const ADMIN_PORTS = [
  22, 23, 445, 1433, 1521, 2375, 2376, 2379, 2380, 3306, 3389, 5432, 5439, 5601, 5900, 5984, 5985, 5986, 6379, 6443,
  8086, 9042, 9200, 9300, 10250, 11211, 27017, 27018,
];

/** The rules of the first day (docs/config.md): an environment that is not named here is judged as production. */
export const DEFAULT_SETTINGS: RiskSettings = {
  environments: {
    staging: { shift: { availability: -1, structure: -1 }, criticalFloor: 'HIGH' },
    dev: { shift: { '*': -1, security: 0, process: 0 }, criticalFloor: 'MEDIUM' },
  },
  thresholds: {
    massDeletion: { count: 15, percent: 25, min: 5 },
    largeChange: 50,
    planMaxAgeHours: 24,
    adminPorts: ADMIN_PORTS,
    missingMovedSimilarity: 0.75,
    hubDependents: 5,
  },
  cost: {
    required: false,
    increase: { medium: 50, high: 100 },
    percent: { medium: 20, high: 50 },
    floor: 25,
  },
  policy: { failOn: ['deny', 'error'] },
  rules: {},
  resourceClasses: { data: [], benign: [] },
  suppressions: [],
  custom: [],
  approvals: {
    byLevel: {
      LOW: { approvals: 1 },
      MEDIUM: { approvals: 1 },
      HIGH: { approvals: 2 },
      CRITICAL: { approvals: 3 },
    },
    byEnvironment: {},
    extra: [],
    evidence: STANDARD_EVIDENCE,
  },
};
