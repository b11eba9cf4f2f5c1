import type { RawRequest } from './route';

/**
 * `timeout`: no answer ever comes. `cut-before`: the connection ends before anything was done. `cut-after-commit`: everything was done,
 * then the connection ends without an answer.
 */
export type Fault =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown }
  | 'timeout'
  | 'cut-before'
  | 'cut-after-commit';

export interface FaultScript {
  readonly method?: string;
  readonly path: RegExp;
  /** How many matching requests it befalls, from now on. */
  readonly times: number;
  /** How many matching requests it spares before; none by default. */
  readonly after?: number;
  readonly fault: Fault;
}

/** GitHub's secondary rate limit (docs.github.com, "Rate limits for the REST API"). */
export const secondaryLimit = (retryAfterSeconds: number): Fault => ({
  status: 403,
  headers: { 'retry-after': String(retryAfterSeconds) },
  body: {
    message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
    status: '403',
  },
});

/** Faults in the order in which they were scripted; each is used up. */
export class Faults {
  readonly #scripts: { script: FaultScript; left: number; spared: number }[] = [];

  script(script: FaultScript): void {
    this.#scripts.push({ script, left: script.times, spared: script.after ?? 0 });
  }

  /** Everything goes well again. */
  clear(): void {
    this.#scripts.length = 0;
  }

  /** Scripted faults that have not happened yet: a test that ends with some has not seen what it meant to. */
  get pending(): number {
    return this.#scripts.reduce((sum, { left }) => sum + left, 0);
  }

  next(request: Pick<RawRequest, 'method' | 'path'>): Fault | undefined {
    const due = this.#scripts.find(
      ({ script, left }) =>
        left > 0 && (script.method ?? request.method) === request.method && script.path.test(request.path),
    );
    if (!due) return undefined;
    if (due.spared > 0) {
      due.spared -= 1;
      return undefined;
    }
    due.left -= 1;
    return due.script.fault;
  }
}
