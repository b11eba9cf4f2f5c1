import * as v from 'valibot';

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

export const holderNotice = (holder: HolderNotice): { readonly title: string; readonly message: string } => ({
  title: TITLE,
  message: `${PREFIX}${JSON.stringify(v.parse(holderSchema, holder))}`,
});

/** Reads a notice strictly; `undefined` when it is none. */
export const parseHolder = (message: string): HolderNotice | undefined => {
  if (!message.startsWith(PREFIX)) return undefined;
  try {
    const parsed = v.safeParse(holderSchema, JSON.parse(message.slice(PREFIX.length)));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
};
