import type { HolderNotice } from '../gate/lock-holder-notice';

/** One job that may hold a lock, as GitHub tells of it. Times are RFC 3339, by the server's clock. */
export interface JobTrace {
  readonly run: {
    readonly id: number;
    readonly url: string;
    /** `completed`, or whatever a run is that is not over: also when a later attempt is going on. */
    readonly status: string;
    /** On the default branch, by an event that may apply. Only then its notices count: others write what they like. */
    readonly mayApply: boolean;
  };
  readonly attempt: number;
  readonly name: string;
  readonly status: string;
  readonly conclusion: string | undefined;
  readonly startedAt: string | undefined;
  readonly completedAt: string | undefined;
  /** The runner said itself that the job is over; by then it has ended every process of the job. */
  readonly endedInOrder: boolean;
  readonly runner: string | undefined;
  /** Locks that it said it may take. */
  readonly notices: readonly HolderNotice[];
}

/** The jobs that may hold a lock, or why nobody can say which they are. */
export type Traces = { readonly jobs: readonly JobTrace[] } | { readonly unreadable: string };
