import { fail, type GateCheck, pass, refuse, unknownFact } from '../gate/check';
import { ENVIRONMENT_CHECKS } from '../gate/checks/environment';
import { JOB_CHECKS } from '../gate/checks/job';
import { PRODUCER_CHECKS } from '../gate/checks/producer';
import { rejectionCheck } from '../gate/checks/rejection';
import type { HolderVerdict } from './holder';
import type { LockState } from './lock-state';
import { REQUEST_HOURS, secondPeople, type UnlockRequest } from './second-person';
import { holderWords, lockedNext, lockedWords, unlockCommand } from './words';

/** What a release is decided on, besides the facts of the gate. */
export interface UnlockFacts {
  /** The lock that somebody asked to have released. */
  readonly id: string;
  /** What people type. */
  readonly tool: string;
  readonly requests?: readonly UnlockRequest[];
  readonly lock?: LockState;
  readonly holder?: HolderVerdict;
}

/** Of the producer only who it is: a release needs no plan. */
const WHO_ASKS = new Set(['repository', 'default-branch', 'workflow', 'commit']);
const START = 'Start a new run of the workflow `unlock` on the default branch.';

/** Every verification before a lock is released. A: without credentials. B: is there a lock? C: is it the one, and is its holder dead? */
export const unlockChecks = (unlock: UnlockFacts): readonly GateCheck[] => [
  ...PRODUCER_CHECKS.filter(({ id }) => WHO_ASKS.has(id)),
  {
    id: 'event',
    stage: 'A',
    title: 'Event',
    verify: ({ run }) => {
      if (run === undefined) return unknownFact('The event of the run');
      return run.event === 'workflow_dispatch'
        ? pass('started by a person')
        : refuse(`a lock is released by a person, not on \`${run.event}\``, START);
    },
  },
  {
    id: 'attempt',
    stage: 'A',
    title: 'Attempt',
    verify: ({ run, asked }) => {
      if (run === undefined) return unknownFact('The attempt');
      return run.attempt === 1 && asked.attempt === 1
        ? pass('the first')
        : refuse('GitHub does not say for which attempt an approval was given', START);
    },
  },
  ...JOB_CHECKS,
  ...ENVIRONMENT_CHECKS.filter(({ id }) => id === 'environment'),
  rejectionCheck('Settle it with them; a rejection is a no.'),
  {
    id: 'second-person',
    stage: 'A',
    title: 'Second person',
    verify: (facts) => {
      const people = unlock.requests && secondPeople(facts, unlock.id, unlock.requests);
      if (people === undefined) return unknownFact('Who else agrees');
      if (people.length > 0) return pass(people.map(({ login }) => `@${login}`).join(', '));
      if (facts.policy.solo) return pass('`solo` is on: nobody else needs to agree');
      const command = unlockCommand(unlock.id, facts.asked.stack);
      return fail('wait', 'nobody but the one who started this run agrees to the release', {
        text: `Let a second person who may write to this repository ask for the same within ${REQUEST_HOURS} hours: that run releases the lock. Or give the environment required reviewers, forbid self-review and bypass, and let one of them approve.`,
        ...(command !== undefined && { command }),
      });
    },
  },
  {
    id: 'lock-held',
    stage: 'B',
    title: 'Lock',
    verify: () => {
      const { lock } = unlock;
      if (lock === undefined) return unknownFact('The lock');
      switch (lock.state) {
        case 'free':
          return fail('superseded', 'the state is not locked', {
            text: 'Nothing to do: start the run that was held up.',
          });
        case 'unknown':
          return refuse(
            `whether the state is locked could not be found out: ${lock.because}`,
            'Mend that first. A backend without locks has none to release, and a role that may not write the state cannot take them.',
          );
        case 'held':
          return pass('the state is locked');
      }
    },
  },
  {
    id: 'lock-id',
    stage: 'C',
    title: 'Lock id',
    verify: ({ asked }) => {
      const { lock, holder, id, tool } = unlock;
      if (lock?.state !== 'held') return unknownFact('The id of the lock');
      if (lock.holder.id === id) return pass(`\`${id}\` is what is held right now`);
      if (holder === undefined) return unknownFact('The holder of the lock');
      const next = lockedNext(lock.holder, holder, asked.stack, tool);
      return fail('refuse', `lock \`${id}\` is not held any more; ${lockedWords(lock.holder, holder)}`, next);
    },
  },
  {
    id: 'holder',
    stage: 'C',
    title: 'Holder',
    verify: ({ asked }) => {
      const { lock, holder, tool } = unlock;
      if (lock?.state !== 'held' || holder === undefined) return unknownFact('The holder of the lock');
      if (holder.fate === 'dead') return pass(holderWords(holder));
      const next = lockedNext(lock.holder, holder, asked.stack, tool);
      return fail(holder.fate === 'alive' ? 'wait' : 'refuse', lockedWords(lock.holder, holder), next);
    },
  },
];
