import type { LockHolder } from '../failures/lock-holder';

/** The lock of one stack's state, as the tool itself finds it. */
export type LockState =
  | { readonly state: 'free' }
  | { readonly state: 'held'; readonly holder: LockHolder }
  /** The backend could not be asked. */
  | { readonly state: 'unknown'; readonly because: string };
