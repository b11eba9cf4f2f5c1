import * as v from 'valibot';
import { jobNoticeForm } from './job-notice';

/**
 * What a job that takes the state's lock leaves in its own check run, so that a lock can be traced back to it: the tool
 * writes `user@host` and the time into a lock, and nothing of the run.
 */
const TITLE = 'PlanSeal holds the lock';
const PREFIX = 'planseal-holder v1 ';

const word = v.pipe(v.string(), v.maxLength(400));
const holderSchema = v.strictObject({
  stack: word,
  environment: word,
  who: word,
  /** By the machine's clock, as the tool's own time in a lock is. */
  since: v.pipe(word, v.isoTimestamp()),
  /** The machine is GitHub's, and gone when the job is. */
  hosted: v.boolean(),
});
export type HolderNotice = v.InferOutput<typeof holderSchema>;

const form = jobNoticeForm(TITLE, PREFIX, holderSchema);
export const holderNotice = form.write;
/** Reads a notice strictly; `undefined` when it is none. */
export const parseHolder = form.read;
