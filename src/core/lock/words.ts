import type { LockHolder } from '../failures/lock-holder';
import type { NextStep } from '../gate/decision';
import type { LockedState } from '../gate/facts';
import type { HolderVerdict } from './holder';

/** What may stand in a command that people copy: the words of a backend may be anything. */
const PLAIN = /^[\w.:@/#-]{1,200}$/;

/** Who took the lock for what, as the backend tells. */
const takenBy = ({ id, who, operation, created }: LockHolder): string =>
  [
    `lock \`${id}\``,
    who && `taken by \`${who}\``,
    operation && `for \`${operation}\``,
    created && `at ${created.replace(/\.\d+/, '').replace(' +0000', '')}`,
  ]
    .filter(Boolean)
    .join(' ');

const FATES = { alive: 'alive', dead: 'dead', unknown: 'not known to be dead' } as const;

const jobWords = ({ name, run, attempt }: NonNullable<HolderVerdict['job']>): string =>
  `job \`${name}\` of run ${run}${attempt === 1 ? '' : `, attempt ${attempt}`}`;

/** The holder in one clause: the run that holds the lock, whether it is dead, and why. */
export const holderWords = ({ fate, because, job }: HolderVerdict): string =>
  job === undefined
    ? `its holder is not known: ${because}`
    : `its holder, ${jobWords(job)}, is ${FATES[fate]}: ${because}`;

/** The state is locked: by whom, since when, and whether that run is dead. */
export const lockedWords = (lock: LockHolder, holder: HolderVerdict): string =>
  `the state is locked (${takenBy(lock)}); ${holderWords(holder)}`;

/** How the workflow that releases locks is started. */
export const unlockCommand = (id: string, stack: string): string | undefined =>
  PLAIN.test(id) && PLAIN.test(stack) && !id.startsWith('-') && !stack.startsWith('-')
    ? `gh workflow run unlock.yml -f lock-id=${id} -f stack=${stack}`
    : undefined;

const pageOf = ({ job }: HolderVerdict): Pick<NextStep, 'url'> => (job === undefined ? {} : { url: job.url });

/** What to do about a lock that somebody else holds. `tool` is what people type. */
export const lockedNext = (lock: LockHolder, holder: HolderVerdict, stack: string, tool: string): NextStep => {
  const command = unlockCommand(lock.id, stack);
  switch (holder.fate) {
    case 'alive':
      return { text: `Wait until run ${holder.job?.run ?? ''} has ended, then start a new run.`, ...pageOf(holder) };
    case 'dead':
      return {
        text: `Release lock \`${lock.id}\` with the workflow \`unlock\`; a second person must agree. Then start a new run.`,
        ...(command !== undefined && { command }),
        ...pageOf(holder),
      };
    case 'unknown':
      return {
        text: `Find out who holds it and whether that is still running. The workflow \`unlock\` refuses what it cannot prove to be dead; whoever is sure releases it by hand with \`${tool} force-unlock\` and the id of the lock.`,
        ...pageOf(holder),
      };
  }
};

/** All of it in one message: what holds the lock, whether that is dead, and what to do next. */
export const lockedMessage = ({ lock, holder, tool }: LockedState, stack: string): string => {
  const { text, command, url } = lockedNext(lock, holder, stack, tool);
  const words = lockedWords(lock, holder);
  return [`${words.charAt(0).toUpperCase()}${words.slice(1)}.`, text, command && `\`${command}\``, url]
    .filter(Boolean)
    .join(' ');
};
