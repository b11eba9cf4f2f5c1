import type { LockHolder } from '../failures/lock-holder';
import type { HolderNotice } from '../gate/lock-holder-notice';
import { lockCreated } from './created';
import type { JobTrace, Traces } from './trace';

/** `unknown` is treated like `alive`, but for what people are told to do. */
export type Fate = 'alive' | 'dead' | 'unknown';

export interface HolderVerdict {
  readonly fate: Fate;
  /** A clause. */
  readonly because: string;
  /** The job that holds it, where one says so. */
  readonly job?: { readonly name: string; readonly run: number; readonly attempt: number; readonly url: string };
}

/** Who asks: its own job is not the holder. */
export interface Asker {
  readonly stack: string;
  /** `''` for a plan that is of no environment yet. */
  readonly environment: string;
  readonly runId: number;
  readonly attempt: number;
}

const MINUTE = 60_000;
/** GitHub's times have whole seconds, and a job is over a little before it says so. */
const SLACK = MINUTE;
/** A machine of GitHub that was lost is gone by then: it outlives neither its job's tokens nor its cleaning up. */
const LOST_FOR = 60 * MINUTE;

const unknown = (because: string): HolderVerdict => ({ fate: 'unknown', because });

const at = (time: string | undefined): number => Date.parse(time ?? '');
const utc = (time: number): string => `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/**
 * Was the lock taken while the job had its tool? Both ends are by the clock of the machine, which may be wrong: the notice
 * says when the tool began, and the job was over no later than it lasted by the server's clock.
 */
const covers = (notice: HolderNotice, { startedAt, completedAt }: JobTrace, created: number): boolean => {
  const begun = at(notice.since);
  if (!(begun <= created)) return false;
  return completedAt === undefined || created <= begun + (at(completedAt) - at(startedAt)) + SLACK;
};

const namesLock = (notice: HolderNotice, lock: LockHolder, asker: Asker): boolean =>
  notice.stack === asker.stack &&
  (asker.environment === '' || notice.environment.toLowerCase() === asker.environment.toLowerCase()) &&
  notice.who === lock.who;

const jobOf = ({ name, run, attempt }: JobTrace): HolderVerdict['job'] & {} => ({
  name,
  run: run.id,
  attempt,
  url: run.url,
});

const isOver = ({ run, status }: JobTrace, asker: Asker): boolean =>
  // The run that asks is going on because it asks; of its earlier attempts the job alone says whether it is over.
  status === 'completed' && (run.status === 'completed' || run.id === asker.runId);

/** What became of a job that had the lock. */
const fateOf = (trace: JobTrace, hosted: boolean, asker: Asker, now: number): HolderVerdict => {
  const { run, status, conclusion, completedAt, runner } = trace;
  const job = jobOf(trace);
  if (!isOver(trace, asker))
    return {
      fate: 'alive',
      because: status === 'completed' ? `its run is still \`${run.status}\`` : `it is still \`${status}\``,
      job,
    };
  const ended = `it ended \`${conclusion ?? 'without a conclusion'}\` at ${utc(at(completedAt))}`;
  if (trace.endedInOrder) return { fate: 'dead', because: ended, job };
  if (!hosted)
    return {
      fate: 'unknown',
      because: `GitHub lost its runner \`${runner ?? 'without a name'}\`, on which the tool may still be running`,
      job,
    };
  const gone = at(completedAt) + LOST_FOR;
  return gone <= now
    ? { fate: 'dead', because: `${ended}, and GitHub took its lost machine away`, job }
    : { fate: 'unknown', because: `GitHub lost its machine, which may live on until ${utc(gone)}`, job };
};

/** Is a job about this stack by its name? Those of the suite end in it, `apply / apply 1 (infra)`; one's own may just apply. */
const isAbout = (name: string, stack: string): boolean =>
  name.endsWith(` (${stack})`) || (/\bapply\b/i.test(name.split(' / ').at(-1) ?? '') && !name.endsWith(')'));

/**
 * Does a job go on since before the lock was taken? GitHub may show what a job says only when it has ended, so that no
 * notice proves nothing.
 */
const mayHold = ({ name, status, startedAt }: JobTrace, { stack }: Asker, created: number): boolean =>
  status === 'in_progress' && isAbout(name, stack) && !(at(startedAt) > created + SLACK);

/** What every job says of itself that claims the lock; the one that began last comes first. */
const claimsOf = (jobs: readonly JobTrace[], lock: LockHolder, asker: Asker, created: number, now: number) =>
  jobs
    .filter(({ run }) => run.mayApply)
    .flatMap((trace) =>
      trace.notices
        .filter((notice) => namesLock(notice, lock, asker) && covers(notice, trace, created))
        .map((notice) => ({ since: at(notice.since), verdict: fateOf(trace, notice.hosted, asker, now) })),
    )
    .sort((a, b) => b.since - a.since)
    .map(({ verdict }) => verdict);

/**
 * Maps a held lock to the job that holds it, and says whether that is dead. A lock is traced by who took it and when; a
 * job claims it by a notice of its own, from before its tool ran. What nobody claims is unknown; what several claim is dead
 * only if all of them are, and nobody else may hold it.
 */
export const holderOf = (
  lock: LockHolder,
  asker: Asker,
  traces: Traces,
  serverTime: string | undefined,
): HolderVerdict => {
  if (lock.who === undefined || lock.created === undefined)
    return unknown('the backend does not say who took the lock and when; `http` tells no more than its id');
  const created = lockCreated(lock.created);
  if (created === undefined) return unknown(`when the lock was taken (\`${lock.created}\`) cannot be read`);
  if ('unreadable' in traces) return unknown(`the runs of this repository could not be read: ${traces.unreadable}`);
  const others = traces.jobs.filter(({ run, attempt }) => run.id !== asker.runId || attempt !== asker.attempt);
  const claims = claimsOf(others, lock, asker, created, at(serverTime));
  const going = others.find((trace) => mayHold(trace, asker, created));
  return (
    claims.find(({ fate }) => fate === 'alive') ??
    (going && { fate: 'alive', because: 'it began before the lock was taken and goes on', job: jobOf(going) }) ??
    claims.find(({ fate }) => fate === 'unknown') ??
    claims[0] ??
    unknown('no job of `apply-gate` says that it took it; it may belong to a laptop, a plan or another pipeline')
  );
};
