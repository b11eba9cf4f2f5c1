import type { LockHolder } from '../core/failures/lock-holder';
import type { CheckRun } from './tool';

export type LockState =
  | { readonly state: 'free' }
  | { readonly state: 'held'; readonly holder: LockHolder }
  /** The backend could not be asked. */
  | { readonly state: 'unknown'; readonly because: string };

/** The lock of one stack's state. */
export interface StateLock {
  probe(): Promise<LockState>;
  /** Releases the lock of this id and no other. */
  release(id: string): Promise<CheckRun>;
}
