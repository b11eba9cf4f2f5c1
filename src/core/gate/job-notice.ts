import * as v from 'valibot';

/** What a job says in its own check run, as one annotation of the level notice. */
export interface JobNotice {
  readonly title: string;
  readonly message: string;
}

/** How notices of one kind are written, and read again in another job. */
export interface JobNoticeForm<Input, Output> {
  readonly write: (content: Input) => JobNotice;
  /** Reads strictly; `undefined` when it is none of this kind, damaged, or of another version. */
  readonly read: (message: string) => Output | undefined;
}

/** Notices with this title, whose message is the prefix and the content as JSON. */
export const jobNoticeForm = <S extends v.GenericSchema>(
  title: string,
  prefix: string,
  schema: S,
): JobNoticeForm<v.InferInput<S>, v.InferOutput<S>> => ({
  write: (content) => ({ title, message: `${prefix}${JSON.stringify(v.parse(schema, content))}` }),
  read: (message) => {
    if (!message.startsWith(prefix)) return undefined;
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), message.slice(prefix.length));
    return parsed.success ? parsed.output : undefined;
  },
});
