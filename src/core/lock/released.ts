import type { LockState } from './lock-state';

/** What became of the lock. `kept`: it was left alone. `gone`: somebody else released it. `failed`: nobody knows, or it is still there. */
export const RELEASES = ['released', 'kept', 'gone', 'failed'] as const;
export type Release = (typeof RELEASES)[number];

/** What the tool did with the one lock that it was asked to release, by its exit code and by what is held afterwards. */
export const releaseOf = (
  id: string,
  succeeded: boolean,
  after: LockState,
): { readonly release: Release; readonly fact: string } => {
  const other = after.state === 'held' && after.holder.id !== id ? after.holder : undefined;
  const newer = other && `lock \`${other.id}\`${other.who === undefined ? '' : ` by \`${other.who}\``}`;
  if (succeeded) {
    if (newer !== undefined)
      return { release: 'released', fact: `lock \`${id}\` is released; the next one already has the state (${newer})` };
    if (after.state === 'free')
      return { release: 'released', fact: `lock \`${id}\` is released; read back: the state is free` };
  } else {
    if (newer !== undefined)
      return {
        release: 'kept',
        fact: `somebody took the state anew between the check and the release (${newer}); that lock was left alone`,
      };
    if (after.state === 'free')
      return { release: 'gone', fact: `lock \`${id}\` was released by somebody else meanwhile; the state is free` };
  }
  return {
    release: 'failed',
    fact:
      after.state === 'unknown'
        ? `the tool ${succeeded ? 'says that it released' : 'could not release'} lock \`${id}\`, and whether the state is free could not be read back`
        : `lock \`${id}\` is still held, although the tool was asked to release it`,
  };
};
