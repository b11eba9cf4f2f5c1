import * as v from 'valibot';

/** What a job leaves in its own check run that somebody started to have a lock released: a second person's is an approval. */
const TITLE = 'PlanSeal is asked to release a lock';
const PREFIX = 'planseal-unlock v1 ';

const word = v.pipe(v.string(), v.maxLength(400));
const requestSchema = v.strictObject({ stack: word, environment: word, lock: word });
export type RequestNotice = v.InferOutput<typeof requestSchema>;

export const requestNotice = (request: RequestNotice): { readonly title: string; readonly message: string } => ({
  title: TITLE,
  message: `${PREFIX}${JSON.stringify(v.parse(requestSchema, request))}`,
});

/** Reads a notice strictly; `undefined` when it is none. */
export const parseRequest = (message: string): RequestNotice | undefined => {
  if (!message.startsWith(PREFIX)) return undefined;
  try {
    const parsed = v.safeParse(requestSchema, JSON.parse(message.slice(PREFIX.length)));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
};
