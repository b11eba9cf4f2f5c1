import { messageOf } from '../core/errors';
import type { LockHolder } from '../core/failures/lock-holder';
import { lockCreated } from '../core/lock/created';
import { type Asker, holderOf, type HolderVerdict } from '../core/lock/holder';
import type { LockedState } from '../core/gate/facts';
import { lockedMessage } from '../core/lock/words';
import type { LockSource } from '../ports/lock-source';
import type { Log } from '../ports/log';
import type { InfraTool } from '../ports/tool';
import { commandOf } from './tool-failure';

/** Whose lock it is, and whether that job is dead. Never throws: what cannot be read is not known. */
export const whoHolds = async (lock: LockHolder, asker: Asker, source: LockSource): Promise<HolderVerdict> => {
  const created = lockCreated(lock.created);
  // Such a lock cannot be traced, whatever ran at the time.
  if (lock.who === undefined || created === undefined) return holderOf(lock, asker, { jobs: [] }, undefined);
  const traces = await source.jobsAround(asker.stack, created).then(
    (jobs) => ({ jobs }),
    (error: unknown) => ({ unreadable: messageOf(error) }),
  );
  return holderOf(lock, asker, traces, source.serverTime());
};

/** The same as the decision tells it, when the gate meets a lock; the log tells it first. */
export const lockedState = async (
  lock: LockHolder,
  asker: Asker,
  { locks, tool, log }: { readonly locks: LockSource; readonly tool: InfraTool; readonly log: Log },
): Promise<LockedState> => {
  const locked = { lock, holder: await whoHolds(lock, asker, locks), tool: commandOf(tool) };
  log.error(lockedMessage(locked, asker.stack), 'The state is locked');
  return locked;
};
