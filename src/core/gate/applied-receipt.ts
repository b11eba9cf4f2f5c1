import * as v from 'valibot';
import { kindHash } from '../changes/kinds';
import { type JobNotice, jobNoticeForm } from './job-notice';

/**
 * What a job that applied vouches for, in a notice of its own check run as the receipt of a plan: later environments
 * want it before they get the same commit.
 */
const TITLE = 'PlanSeal applied';
const PREFIX = 'planseal-applied v1 ';

/** The runner cuts annotations at 4,096 characters. */
const MOST_KINDS = 300;

const word = v.pipe(v.string(), v.maxLength(400));
const appliedSchema = v.strictObject({
  stack: v.pipe(word, v.minLength(1)),
  environment: word,
  commit: v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/)),
  /** Hashes of the kinds of change, one after the other; absent when there were too many. */
  kinds: v.exactOptional(v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{10}){0,300}$/))),
});
export type AppliedReceipt = v.InferOutput<typeof appliedSchema>;

const form = jobNoticeForm(TITLE, PREFIX, appliedSchema);

export const appliedReceiptNotice = (of: Omit<AppliedReceipt, 'kinds'>, kinds: readonly string[]): JobNotice => {
  const hashes = kinds.length > MOST_KINDS ? undefined : kinds.map(kindHash).join('');
  return form.write({ ...of, ...(hashes !== undefined && { kinds: hashes }) });
};

/** Reads a notice strictly; `undefined` when it is none, or damaged. */
export const parseAppliedReceipt = form.read;

/** Those of these kinds that the other apply did not have; `undefined` when it did not say. */
export const kindsBeyond = (kinds: readonly string[], applied: AppliedReceipt): readonly string[] | undefined => {
  if (applied.kinds === undefined) return undefined;
  const known = new Set(applied.kinds.match(/.{10}/g));
  return kinds.filter((kind) => !known.has(kindHash(kind)));
};
