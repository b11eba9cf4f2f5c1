import type { UnlockRequest } from '../core/lock/second-person';
import type { JobTrace } from '../core/lock/trace';

/** What GitHub knows of who may hold a lock. Every method throws an `OperationError` when it cannot be had. */
export interface LockSource {
  /** Time of the server as of the last answer. */
  serverTime(): string | undefined;
  /** The jobs that may hold a lock of this stack which was taken at that time (milliseconds since 1970). */
  jobsAround(stack: string, created: number): Promise<readonly JobTrace[]>;
  /** Runs of one workflow file on the default branch that were asked to release a lock since then (RFC 3339). */
  requests(workflowPath: string, since: string): Promise<readonly UnlockRequest[]>;
}
