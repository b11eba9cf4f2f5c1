import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** A line of act's JSON log, as far as it is read here. Lines of act itself, before and after all jobs, name no job. */
export interface LogLine {
  readonly msg: string;
  readonly level: string;
  /** `CALLER/WORKFLOW/NAME` of a job in a called workflow, filled up with blanks. */
  readonly job?: string;
  readonly jobID?: string;
  readonly matrix?: Readonly<Record<string, string>> | null;
  readonly stepID?: readonly string[];
  readonly stage?: string;
  /** What a step printed stands in `msg` where this is set … */
  readonly raw_output?: boolean;
  /** … and here where act took it for a workflow command. */
  readonly raw?: string;
  readonly jobResult?: 'success' | 'failure' | 'skipped';
}

/** Hands over each line in order; the promise ends with the stream. */
export const readLog = async (stream: Readable, onLine: (line: LogLine) => void): Promise<void> => {
  for await (const text of createInterface({ input: stream }))
    onLine(text.startsWith('{') ? (JSON.parse(text) as LogLine) : { msg: text, level: 'info' });
};

/** What the step printed, or undefined where act speaks. */
export const printedIn = ({ raw, raw_output, msg }: LogLine): string | undefined =>
  raw ?? (raw_output === true ? msg : undefined);
