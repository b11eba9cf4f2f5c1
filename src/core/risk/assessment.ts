import * as v from 'valibot';
import { CHANGE_KINDS } from '../changes/model';
import { ASSESSMENT_SCHEMA, FINDING_CLASSES, ROLLBACKS } from './assessment-words';
import { LEVELS } from './level';

export * from './assessment-words';

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const list = <S extends v.GenericSchema>(item: S, most: number) => v.pipe(v.array(item), v.maxLength(most));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** How long something may be down: minutes, with the basis of the estimate. */
const downtime = v.strictObject({
  minMinutes: v.exactOptional(v.number()),
  maxMinutes: v.exactOptional(v.number()),
  text: text(400),
  basis: text(400),
});

/** How the change can be undone, with exact commands where there are some. */
const rollback = v.strictObject({
  class: v.picklist(ROLLBACKS),
  text: text(1_000),
  commands: list(text(1_000), 10),
});

/** One rule's verdict on one change. All values are masked and bounded for display. */
export const findingSchema = v.strictObject({
  rule: text(80),
  level: v.picklist(LEVELS),
  class: v.picklist(FINDING_CLASSES),
  address: text(1_000),
  attribute: v.exactOptional(text(400)),
  before: v.exactOptional(text(1_000)),
  after: v.exactOptional(text(1_000)),
  /** One short clause for a heading: "is destroyed, and its final snapshot is switched off". */
  title: text(400),
  why: text(1_000),
  remedy: v.exactOptional(text(2_000)),
  /** HCL to paste, when there is some (moved blocks). */
  paste: v.exactOptional(text(8_000)),
  downtime: v.exactOptional(downtime),
  rollback: v.exactOptional(rollback),
  /** File and line of the HCL block, when the configuration was at hand. */
  location: v.exactOptional(v.strictObject({ file: text(400), line: count })),
  /** Address of the change whose consequence this one is. */
  cause: v.exactOptional(text(1_000)),
});

/** What the level, findings, cost and environment demand before the plan may be applied. */
export const requirementsSchema = v.strictObject({
  approvals: count,
  teams: list(v.strictObject({ team: text(200), count, because: text(400) }), 50),
  evidence: list(v.strictObject({ id: text(80), text: text(400), because: text(400) }), 50),
  /** Findings that forbid the apply outright, whoever approves. */
  blockers: list(text(400), 50),
});

/** One change as shown to people: settings with masked before and after. */
export const changeViewSchema = v.strictObject({
  address: text(1_000),
  previousAddress: v.exactOptional(text(1_000)),
  module: text(1_000),
  type: text(200),
  kind: text(40),
  deposed: v.exactOptional(text(40)),
  importing: v.exactOptional(v.boolean()),
  level: v.picklist(LEVELS),
  settings: list(
    v.strictObject({
      path: text(400),
      before: v.exactOptional(text(2_000)),
      after: v.exactOptional(text(2_000)),
      /** Why a value is not shown. */
      beforeHidden: v.exactOptional(v.picklist(['sensitive', 'unknown'])),
      afterHidden: v.exactOptional(v.picklist(['sensitive', 'unknown'])),
      forcesReplacement: v.exactOptional(v.boolean()),
      /** How to show the difference: lines of a text, elements of a list, or plain before → after. */
      form: v.exactOptional(v.picklist(['lines', 'elements', 'json'])),
    }),
    200,
  ),
  settingsLeftOut: count,
});

export const countsSchema = v.strictObject({
  create: count,
  update: count,
  replace: count,
  delete: count,
  forget: count,
  read: count,
  import: count,
  move: count,
  unchanged: count,
  outputs: count,
  drift: count,
  deferred: count,
});

export const COST_STATUSES = ['ok', 'partial', 'no-baseline', 'error', 'absent'] as const;

/** Money is a decimal string in `currency`, per month; missing is never zero. */
export const costSchema = v.strictObject({
  status: v.picklist(COST_STATUSES),
  currency: v.exactOptional(text(10)),
  before: v.exactOptional(text(60)),
  after: v.exactOptional(text(60)),
  delta: v.exactOptional(text(60)),
  /** Whole per cent of `before`; absent when `before` is zero or unknown. */
  percent: v.exactOptional(text(20)),
  notes: list(text(400), 20),
  resources: list(
    v.strictObject({
      name: text(1_000),
      before: v.exactOptional(text(60)),
      after: v.exactOptional(text(60)),
      delta: text(60),
    }),
    100,
  ),
});

/** The result of other policy tools over the same plan. */
export const policySchema = v.strictObject({
  status: v.picklist(['passed', 'denied', 'warned', 'error', 'absent']),
  tools: list(text(80), 20),
  passed: count,
  failed: count,
  warned: count,
  results: list(
    v.strictObject({
      tool: text(80),
      outcome: v.picklist(['deny', 'warn', 'error']),
      rule: v.exactOptional(text(200)),
      message: text(1_000),
      address: v.exactOptional(text(1_000)),
      /** The level that the policy itself asks for. */
      level: v.exactOptional(v.picklist(LEVELS)),
    }),
    200,
  ),
  notes: list(text(400), 20),
});

/** One change without its values (`Fingerprint` of changes/fingerprint.ts). */
export const fingerprintSchema = v.strictObject({
  what: v.picklist(['resource', 'output', 'deferred', 'invocation']),
  address: text(4_000),
  deposed: v.exactOptional(text(40)),
  kind: v.picklist(CHANGE_KINDS),
  digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  attributes: list(text(400), 400),
});

export const assessmentSchema = v.strictObject({
  schema: v.literal(ASSESSMENT_SCHEMA),
  stack: text(400),
  environment: text(200),
  level: v.picklist(LEVELS),
  /** For sorting stacks only; never compared with a threshold. */
  score: count,
  plan: v.strictObject({
    engine: text(40),
    engineVersion: v.exactOptional(text(40)),
    formatVersion: v.exactOptional(text(20)),
    createdAt: v.exactOptional(text(60)),
    commit: v.exactOptional(text(64)),
    changeDigest: v.exactOptional(text(80)),
    /** Attributes that config leaves out of the digest. */
    leftOut: list(text(400), 100),
    /** Sensitive leaves are part of the digest only when the state's lineage is known. */
    secretsInDigest: v.exactOptional(v.boolean()),
  }),
  counts: countsSchema,
  findings: list(findingSchema, 500),
  findingsLeftOut: count,
  accepted: list(
    v.strictObject({ finding: findingSchema, reason: text(1_000), owner: text(200), expires: text(40) }),
    200,
  ),
  requirements: requirementsSchema,
  /** Total estimate over the plan; absent when nothing is estimated to go down. */
  downtime: v.exactOptional(downtime),
  cost: costSchema,
  policy: policySchema,
  /** For comparing with a later plan; absent when there are too many. They add up to `plan.changeDigest`. */
  fingerprints: v.exactOptional(list(fingerprintSchema, 5_000)),
  changes: list(changeViewSchema, 1_000),
  changesLeftOut: count,
  /** Things that the reader of a verdict must know: config judged by the base branch, unknown format, expired waiver. */
  notes: list(text(1_000), 50),
});

export type FindingClass = (typeof FINDING_CLASSES)[number];
export type Downtime = v.InferOutput<typeof downtime>;
export type Rollback = v.InferOutput<typeof rollback>;
export type Finding = v.InferOutput<typeof findingSchema>;
export type Requirements = v.InferOutput<typeof requirementsSchema>;
export type ChangeView = v.InferOutput<typeof changeViewSchema>;
export type Counts = v.InferOutput<typeof countsSchema>;
export type Cost = v.InferOutput<typeof costSchema>;
export type PolicyResult = v.InferOutput<typeof policySchema>;
export type Assessment = v.InferOutput<typeof assessmentSchema>;
