import * as v from 'valibot';
import { jobNoticeForm } from '../gate/job-notice';

/** What a job leaves in its own check run that somebody started to have a lock released: a second person's is an approval. */
const TITLE = 'PlanSeal is asked to release a lock';
const PREFIX = 'planseal-unlock v1 ';

const word = v.pipe(v.string(), v.maxLength(400));
const requestSchema = v.strictObject({ stack: word, environment: word, lock: word });
export type RequestNotice = v.InferOutput<typeof requestSchema>;

const form = jobNoticeForm(TITLE, PREFIX, requestSchema);
export const requestNotice = form.write;
/** Reads a notice strictly; `undefined` when it is none. */
export const parseRequest = form.read;
