import type { LockState } from '../core/lock/lock-state';
import type { CheckRun } from './tool';

export type { LockState };

/** The lock of one stack's state. */
export interface StateLock {
  probe(): Promise<LockState>;
  /** Releases the lock of this id and no other. */
  release(id: string): Promise<CheckRun>;
}
