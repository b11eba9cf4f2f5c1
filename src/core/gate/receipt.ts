import * as v from 'valibot';
import { jobNoticeForm } from './job-notice';

/**
 * What a plan job vouches for. It leaves the job as one notice annotation, which only the runner can write into the
 * job's own check run; job outputs of a matrix would overwrite each other (docs/platform-notes.md#reusable-workflows).
 */
const RECEIPT_TITLE = 'PlanSeal receipt';
const PREFIX = 'planseal-receipt v1 ';

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const maybeHash = v.union([v.literal(''), hash]);
const word = v.pipe(v.string(), v.maxLength(400));

/** Hashes of what the plan was made from; the gate compares them with what it finds when it plans again. */
export const basisSchema = v.strictObject({
  tool: v.picklist(['terraform', 'opentofu']),
  version: word,
  lockFile: maybeHash,
  backend: hash,
  tree: hash,
  /** Hash of the state's lineage, `''` while there is no state. */
  lineage: maybeHash,
  serial: v.pipe(v.number(), v.integer(), v.minValue(0)),
  inputs: hash,
});

export const receiptSchema = v.strictObject({
  stack: v.pipe(word, v.minLength(1)),
  environment: word,
  commit: v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/)),
  changeDigest: hash,
  hasChanges: v.boolean(),
  basis: basisSchema,
  artifact: v.exactOptional(v.strictObject({ id: v.pipe(v.number(), v.integer()), digest: hash })),
});
export type Receipt = v.InferOutput<typeof receiptSchema>;

const form = jobNoticeForm(RECEIPT_TITLE, PREFIX, receiptSchema);

/**
 * The annotation that carries a receipt. The runner cuts annotations at 4,096 characters; a receipt has under 1,500.
 */
export const receiptNotice = form.write;

/**
 * Is this annotation meant to be a receipt? Such a one that cannot be read is a forged or damaged receipt, not none.
 */
export const isReceipt = ({
  title,
  message,
}: {
  readonly title?: string | null;
  readonly message?: string | null;
}): boolean => title === RECEIPT_TITLE || (message ?? '').startsWith('planseal-receipt');

/** Reads a receipt strictly; `undefined` when it is damaged, foreign or of another version. */
export const parseReceipt = form.read;
