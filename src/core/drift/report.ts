import * as v from 'valibot';
import { changeViewSchema } from '../risk/assessment';
import { LEVELS } from '../risk/level';
import { DRIFT_CLASSES } from './classify';
import { FATES } from './fate';

/**
 * `drift.json`: the redacted result of checking one stack, safe to publish. The report job reads it as untrusted text,
 * so the schema also bounds every string and list.
 */
export const DRIFT_SCHEMA = 'planseal.drift/v1';

/** Most drifted objects in one report; the most dangerous come first. */
export const MOST_ITEMS = 200;
/** Most pending changes in one report. */
export const MOST_PENDING = 100;

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const time = v.pipe(v.string(), v.maxLength(40), v.isoTimestamp());

/** One drifted object as shown to people: what state says and what reality is, masked. */
export const driftItemSchema = v.strictObject({
  fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)),
  address: text(1_000),
  type: text(200),
  /** Deleted outside, rather than changed. */
  gone: v.boolean(),
  level: v.picklist(LEVELS),
  /** What the pending plan would do to it. */
  fate: v.picklist(FATES),
  /** Titles of the findings of the rules, the most dangerous first. */
  findings: v.pipe(v.array(text(400)), v.maxLength(10)),
  /** `before` is what state says, `after` what reality is. */
  settings: changeViewSchema.entries.settings,
  settingsLeftOut: count,
  /** Where the code declares it: path in the repository, line from 1. Absent for modules from elsewhere. */
  at: v.exactOptional(
    v.strictObject({
      file: v.pipe(text(400), v.regex(/^(?!\/)(?!(?:.*\/)?\.\.(?:\/|$))[^\\\0]+$/)),
      line: v.pipe(count, v.minValue(1)),
    }),
  ),
  /** Who touched it last by its own word, and the attribute that says so: a hint, no proof. */
  by: v.exactOptional(v.strictObject({ by: text(100), from: text(200) })),
});

export const stackDriftSchema = v.strictObject({
  schema: v.literal(DRIFT_SCHEMA),
  stack: text(400),
  environment: text(200),
  class: v.picklist(DRIFT_CLASSES),
  /** When the check was made, RFC 3339. */
  checkedAt: time,
  commit: v.exactOptional(text(64)),
  /** Where the root module is, and what runs it: for the commands that an issue shows. */
  directory: v.exactOptional(text(400)),
  tool: v.exactOptional(v.picklist(['terraform', 'opentofu'])),
  /** How long the check took. */
  seconds: v.exactOptional(v.pipe(count, v.maxValue(999_999))),
  items: v.pipe(v.array(driftItemSchema), v.maxLength(MOST_ITEMS)),
  itemsLeftOut: count,
  pending: v.pipe(v.array(v.strictObject({ address: text(1_000), kind: text(40) })), v.maxLength(MOST_PENDING)),
  pendingLeftOut: count,
  /** HCL that would make the code match reality, for simple attributes. */
  adopt: v.exactOptional(text(20_000)),
  /** Why it could not be told, for `unreadable` and `error`. */
  reason: v.exactOptional(text(2_000)),
});

export type DriftItem = v.InferOutput<typeof driftItemSchema>;
export type StackDriftResult = v.InferOutput<typeof stackDriftSchema>;
