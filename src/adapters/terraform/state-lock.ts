import { messageOf } from '../../core/errors';
import { explainFailure } from '../../core/failures/failure';
import { lockHolder } from '../../core/failures/lock-holder';
import type { StateLock } from '../../ports/state-lock';
import type { Finished } from './process';
import { endedWith } from './process';

/** An object that no configuration has: taking the lock is all that the command does. */
const NOTHING = 'planseal_lock.probe';

/**
 * The lock as the tool itself sees it. `untaint -allow-missing` of an object that does not exist takes the lock, changes
 * nothing, starts no provider and gives the lock back (measured on Terraform 1.11.4 and OpenTofu 1.12.6).
 */
export const stateLockOf = (ask: (args: readonly string[]) => Promise<Finished>): StateLock => ({
  probe: async () => {
    try {
      const { ending, stdout, stderr } = await ask([
        'untaint',
        '-no-color',
        '-allow-missing',
        '-lock-timeout=0s',
        NOTHING,
      ]);
      if (endedWith(ending, 0)) return { state: 'free' };
      const words = stdout + stderr;
      const holder = explainFailure(words, ending).reason === 'state-locked' ? lockHolder(words) : undefined;
      return holder === undefined
        ? { state: 'unknown', because: words.trim().split('\n').slice(0, 12).join('\n') }
        : { state: 'held', holder };
    } catch (error) {
      return { state: 'unknown', because: messageOf(error) };
    }
  },
  release: async (id) => {
    const { ending, stdout, stderr } = await ask(['force-unlock', '-force', id]);
    return { ending, diagnostics: [], text: stdout + stderr };
  },
});
