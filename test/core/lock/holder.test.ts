import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LockHolder } from '../../../src/core/failures/lock-holder';
import { holderNotice, parseHolder } from '../../../src/core/gate/lock-holder-notice';
import { lockCreated } from '../../../src/core/lock/created';
import { type Asker, type Fate, holderOf } from '../../../src/core/lock/holder';
import type { JobTrace } from '../../../src/core/lock/trace';
import { ASKER, LOCK, notice, NOW, running, trace, WHO } from './traces';

interface Row {
  readonly what: string;
  readonly jobs: readonly JobTrace[];
  readonly lock?: { readonly [K in keyof LockHolder]?: string | undefined };
  readonly asker?: Partial<Asker>;
  readonly now?: string | undefined;
  readonly fate: Fate;
  readonly because: string;
  readonly run?: number | undefined;
}

const inRun = (id: number, status = 'completed', mayApply = true) => ({ ...trace().run, id, status, mayApply });
const lost = (more: Partial<JobTrace> = {}) => trace({ endedInOrder: false, conclusion: 'failure', ...more });
const UNCLAIMED = 'no job of `apply-gate` says that it took it';

const ROWS: readonly Row[] = [
  // Dead.
  { what: 'ended in order', jobs: [trace()], fate: 'dead', because: 'it ended `cancelled` at 2026-11-21 10:04 UTC' },
  {
    what: 'ended without a conclusion',
    jobs: [trace({ conclusion: undefined })],
    fate: 'dead',
    because: 'it ended `without a conclusion`',
  },
  {
    what: 'ended in order on a machine of its own',
    jobs: [trace({ notices: [notice({ hosted: false })] })],
    fate: 'dead',
    because: 'it ended',
  },
  {
    what: 'took it the moment its tool began',
    jobs: [trace({ notices: [notice({ since: '2026-11-21T10:00:30.123Z' })] })],
    fate: 'dead',
    because: 'it ended',
  },
  {
    what: 'took it as its job ended',
    jobs: [trace()],
    lock: { created: '2026-11-21 10:06:00 +0000 UTC' },
    fate: 'dead',
    because: 'it ended',
  },
  {
    what: 'has a clock three days ahead',
    jobs: [trace({ notices: [notice({ since: '2026-11-24T10:00:00Z' })] })],
    lock: { created: '2026-11-24 10:00:30 +0000 UTC' },
    fate: 'dead',
    because: 'it ended',
  },
  {
    what: 'spells the environment otherwise',
    jobs: [trace({ notices: [notice({ environment: 'Production' })] })],
    fate: 'dead',
    because: 'it ended',
  },
  {
    what: 'is asked for by a plan of no environment',
    jobs: [trace()],
    asker: { environment: '' },
    fate: 'dead',
    because: 'it ended',
  },
  {
    what: 'is an earlier attempt of the run that asks',
    jobs: [trace({ run: inRun(100, 'in_progress'), attempt: 1 })],
    asker: { attempt: 2 },
    fate: 'dead',
    because: 'it ended',
    run: 100,
  },
  {
    what: 'went with its machine an hour ago',
    jobs: [lost()],
    now: '2026-11-21T11:04:00Z',
    fate: 'dead',
    because: 'GitHub took its lost machine away',
  },
  {
    what: 'is one of two that ended',
    jobs: [trace({ run: inRun(6), notices: [notice({ since: '2026-11-21T09:59:30Z' })] }), trace()],
    fate: 'dead',
    because: 'it ended',
  },
  {
    what: 'ended, while another stack is applied',
    jobs: [trace(), running({ run: inRun(8, 'in_progress'), name: 'apply / apply 1 (net)', notices: [] })],
    fate: 'dead',
    because: 'it ended',
  },
  {
    what: 'ended, while an apply of the stack began after the lock was taken',
    jobs: [trace(), running({ run: inRun(8, 'in_progress'), startedAt: '2026-11-21T10:02:00Z', notices: [] })],
    fate: 'dead',
    because: 'it ended',
  },
  {
    what: 'ended, while an apply of the stack waits',
    jobs: [trace(), running({ run: inRun(8, 'waiting'), status: 'waiting', notices: [] })],
    fate: 'dead',
    because: 'it ended',
  },
  {
    what: 'ended, while tests run',
    jobs: [trace(), running({ run: inRun(8, 'in_progress'), name: 'test', notices: [] })],
    fate: 'dead',
    because: 'it ended',
  },
  {
    what: 'ended, while the report of an apply runs',
    jobs: [trace(), running({ run: inRun(8, 'in_progress'), name: 'apply / report 1', notices: [] })],
    fate: 'dead',
    because: 'it ended',
  },
  {
    what: 'ended, beside the job that asks',
    jobs: [trace(), running({ run: inRun(100, 'in_progress'), notices: [] })],
    fate: 'dead',
    because: 'it ended',
  },

  // Alive.
  { what: 'is in progress', jobs: [running()], fate: 'alive', because: 'it is still `in_progress`' },
  {
    what: 'is in progress, without what it says',
    jobs: [running({ notices: [] })],
    fate: 'alive',
    because: 'it began before the lock was taken',
  },
  {
    what: 'is in its post step',
    jobs: [running({ notices: [notice()] })],
    fate: 'alive',
    because: 'still `in_progress`',
  },
  {
    what: 'ended in a run that goes on',
    jobs: [trace({ run: inRun(7, 'in_progress') })],
    fate: 'alive',
    because: 'its run is still `in_progress`',
  },
  {
    what: 'ended in a run that was started again and is queued',
    jobs: [trace({ run: inRun(7, 'queued') })],
    fate: 'alive',
    because: 'its run is still `queued`',
  },
  {
    what: 'ended in a run that waits for somebody',
    jobs: [trace({ run: inRun(7, 'waiting') })],
    fate: 'alive',
    because: 'its run is still `waiting`',
  },
  {
    what: 'is said to go on in a run that is over',
    jobs: [running({ run: inRun(7) })],
    fate: 'alive',
    because: 'it is still `in_progress`',
  },
  {
    what: 'is a later attempt of the run that asks',
    jobs: [running({ run: inRun(100, 'in_progress'), attempt: 2 })],
    fate: 'alive',
    because: 'it is still',
    run: 100,
  },
  {
    what: 'may be one that ended or one that goes on',
    jobs: [trace(), running({ run: inRun(6, 'in_progress'), notices: [notice({ since: '2026-11-21T09:59:30Z' })] })],
    fate: 'alive',
    because: 'it is still',
    run: 6,
  },
  {
    what: 'ended, while another job of the stack goes on since before',
    jobs: [trace(), running({ run: inRun(8, 'in_progress', false), name: 'plan (infra)', notices: [] })],
    fate: 'alive',
    because: 'it began before',
    run: 8,
  },
  {
    what: 'ended, while a job called apply goes on since before',
    jobs: [trace(), running({ run: inRun(8, 'in_progress'), name: 'Apply', notices: [] })],
    fate: 'alive',
    because: 'it began before',
    run: 8,
  },
  {
    what: 'is lost, while another job of the stack goes on since before',
    jobs: [lost({ notices: [notice({ hosted: false })] }), running({ run: inRun(8, 'in_progress'), notices: [] })],
    fate: 'alive',
    because: 'it began before',
    run: 8,
  },
  {
    what: 'goes on since nobody knows when',
    jobs: [running({ startedAt: undefined, notices: [] })],
    fate: 'alive',
    because: 'it began before',
  },

  // Unknown.
  { what: 'is a laptop', jobs: [], lock: { who: 'ana@laptop' }, fate: 'unknown', because: UNCLAIMED, run: undefined },
  {
    what: 'is a laptop while an apply ended at that time',
    jobs: [trace()],
    lock: { who: 'ana@laptop' },
    fate: 'unknown',
    because: UNCLAIMED,
  },
  { what: 'says nothing', jobs: [trace({ notices: [] })], fate: 'unknown', because: UNCLAIMED },
  {
    what: 'is on a branch where anybody may say anything',
    jobs: [trace({ run: inRun(7, 'completed', false) })],
    fate: 'unknown',
    because: UNCLAIMED,
  },
  {
    what: 'says so of another stack',
    jobs: [trace({ notices: [notice({ stack: 'net' })] })],
    fate: 'unknown',
    because: UNCLAIMED,
  },
  {
    what: 'says so of another environment',
    jobs: [trace({ notices: [notice({ environment: 'staging' })] })],
    fate: 'unknown',
    because: UNCLAIMED,
  },
  {
    what: 'is on another machine',
    jobs: [trace({ notices: [notice({ who: 'runner@other' })] })],
    fate: 'unknown',
    because: UNCLAIMED,
  },
  {
    what: 'began after the lock was taken',
    jobs: [trace({ notices: [notice({ since: '2026-11-21T10:00:31Z' })] })],
    fate: 'unknown',
    because: UNCLAIMED,
  },
  {
    what: 'ended before the lock was taken',
    jobs: [trace()],
    lock: { created: '2026-11-21 10:06:01 +0000 UTC' },
    fate: 'unknown',
    because: UNCLAIMED,
  },
  {
    what: 'ended nobody knows when it began',
    jobs: [trace({ startedAt: undefined })],
    fate: 'unknown',
    because: UNCLAIMED,
  },
  { what: 'is the very job that asks', jobs: [trace({ run: inRun(100) })], fate: 'unknown', because: UNCLAIMED },
  {
    what: 'was lost on a machine of its own',
    jobs: [lost({ runner: 'basement', notices: [notice({ hosted: false })] })],
    fate: 'unknown',
    because: 'GitHub lost its runner `basement`, on which the tool may still be running',
  },
  {
    what: 'was lost on a machine without a name',
    jobs: [lost({ runner: undefined, notices: [notice({ hosted: false })] })],
    fate: 'unknown',
    because: '`without a name`',
  },
  {
    what: 'went with its machine less than an hour ago',
    jobs: [lost()],
    now: '2026-11-21T11:03:59Z',
    fate: 'unknown',
    because: 'GitHub lost its machine, which may live on until 2026-11-21 11:04 UTC',
  },
  {
    what: 'went with its machine, and what time it is is not known',
    jobs: [lost()],
    now: undefined,
    fate: 'unknown',
    because: 'GitHub lost its machine',
  },
  {
    what: 'may be one that ended or one that was lost',
    jobs: [trace(), lost({ run: inRun(6), notices: [notice({ hosted: false, since: '2026-11-21T09:59:30Z' })] })],
    fate: 'unknown',
    because: 'GitHub lost its runner',
    run: 6,
  },
  {
    what: 'is not told by the backend',
    jobs: [trace()],
    lock: { who: undefined },
    fate: 'unknown',
    because: '`http` tells no more than its id',
  },
  {
    what: 'took it at a time that the backend does not tell',
    jobs: [trace()],
    lock: { created: undefined },
    fate: 'unknown',
    because: '`http` tells no more than its id',
  },
  {
    what: 'took it at a time that cannot be read',
    jobs: [trace()],
    lock: { created: 'yesterday' },
    fate: 'unknown',
    because: 'when the lock was taken (`yesterday`) cannot be read',
  },
];

const lockWith = (more: Row['lock']): LockHolder =>
  Object.fromEntries(
    Object.entries({ ...LOCK, ...more }).filter(([, value]) => value !== undefined),
  ) as unknown as LockHolder;

describe('the holder of a lock', () => {
  it.each(ROWS)('$fate: $what', ({ jobs, lock, asker, fate, because, ...row }) => {
    const now = 'now' in row ? row.now : NOW;
    const verdict = holderOf(lockWith(lock), { ...ASKER, ...asker }, { jobs }, now);
    expect(verdict).toMatchObject({ fate, because: expect.stringContaining(because) });
    const expected =
      'run' in row
        ? row.run
        : because === UNCLAIMED || because.includes('cannot be read') || because.includes('`http`')
          ? undefined
          : 7;
    expect(verdict.job?.run).toBe(expected);
  });

  it('names the job that holds it', () => {
    expect(holderOf(LOCK, ASKER, { jobs: [trace({ attempt: 3 })] }, NOW).job).toEqual({
      name: 'apply / apply 1 (infra)',
      run: 7,
      attempt: 3,
      url: 'https://github.com/acme/infra/actions/runs/7',
    });
  });

  it('names the one that began last where several that ended may hold it', () => {
    const earlier = trace({ run: inRun(6), notices: [notice({ since: '2026-11-21T09:59:30Z' })] });
    for (const jobs of [
      [earlier, trace()],
      [trace(), earlier],
    ])
      expect(holderOf(LOCK, ASKER, { jobs }, NOW).job?.run).toBe(7);
  });

  it('is not known where the runs cannot be read', () => {
    expect(holderOf(LOCK, ASKER, { unreadable: 'GitHub answered 403' }, NOW)).toEqual({
      fate: 'unknown',
      because: 'the runs of this repository could not be read: GitHub answered 403',
    });
  });

  it('is never dead while a job that may hold it goes on, whatever else ended', () => {
    const job = fc.constantFrom(
      trace(),
      trace({ run: inRun(6), notices: [notice({ since: '2026-11-21T09:59:30Z' })] }),
      lost(),
      lost({ run: inRun(5), notices: [notice({ hosted: false })] }),
      trace({ run: inRun(4), notices: [notice({ stack: 'net' })] }),
    );
    const alive = fc.constantFrom(
      running(),
      running({ notices: [] }),
      trace({ run: inRun(9, 'in_progress') }),
      trace({ run: inRun(9, 'queued') }),
    );
    fc.assert(
      fc.property(fc.array(job), alive, fc.array(job), (before, one, after) => {
        expect(holderOf(LOCK, ASKER, { jobs: [...before, one, ...after] }, NOW).fate).toBe('alive');
      }),
    );
  });
});

describe('when a lock was taken', () => {
  it.each([
    ['2026-11-21 10:00:30.123456789 +0000 UTC', '2026-11-21T10:00:30.123Z'],
    ['2026-11-21 10:00:30.5 +0000 UTC', '2026-11-21T10:00:30.500Z'],
    ['2026-11-21 10:00:30 +0000 UTC', '2026-11-21T10:00:30.000Z'],
    ['2026-11-21T10:00:30.123456Z', '2026-11-21T10:00:30.123Z'],
  ])('%s', (created, time) => {
    expect(new Date(lockCreated(created)!).toISOString()).toBe(time);
  });

  it.each([
    undefined,
    '',
    'soon',
    '2026-11-21',
    '2026-13-21 10:00:30 +0000 UTC',
    '2026-11-21 10:00:30 +0100 CET',
    '2026-11-21 10:00:30',
    'x2026-11-21 10:00:30 +0000 UTC',
    '2026-11-21 10:00:30 +0000 UTC m=+0.1',
  ])('%s is no time of a lock', (created) => {
    expect(lockCreated(created)).toBeUndefined();
  });
});

describe('the notice of a holder', () => {
  it('is read as it was written', () => {
    expect(parseHolder(holderNotice(notice()).message)).toEqual(notice());
  });

  it.each([
    ['another text', 'hello'],
    ['no JSON', 'planseal-holder v1 {'],
    ['a field too many', `planseal-holder v1 ${JSON.stringify({ ...notice(), more: 1 })}`],
    ['a field too few', `planseal-holder v1 ${JSON.stringify({ ...notice(), hosted: undefined })}`],
    ['no time', `planseal-holder v1 ${JSON.stringify({ ...notice(), since: 'now' })}`],
    ['another version', `planseal-holder v2 ${JSON.stringify(notice())}`],
    ['something before it', ` planseal-holder v1 ${JSON.stringify(notice())}`],
    ['a name without end', `planseal-holder v1 ${JSON.stringify(notice({ who: WHO.repeat(100) }))}`],
  ])('%s is none', (_, message) => {
    expect(parseHolder(message)).toBeUndefined();
  });
});
