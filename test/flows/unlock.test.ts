import { describe, expect, it } from '@jest/globals';
import { ConfigurationError, OperationError } from '../../src/core/errors';
import type { LockState } from '../../src/core/lock/lock-state';
import type { PlanReport } from '../../src/flows/plan';
import { withHolder } from '../../src/flows/plan-locked';
import { unlock, type UnlockPorts } from '../../src/flows/unlock';
import { ENVIRONMENT, goodFacts, soundEnvironment } from '../core/gate/good-facts';
import { LOCK, NOW, trace } from '../core/lock/traces';
import { type Answers, ended, worldOf } from './gate-world';

interface Scene {
  readonly lockId?: string | undefined;
  readonly environment?: string;
  readonly answers?: Answers;
  /** What the tool finds, one after the other. */
  readonly found?: readonly LockState[];
  readonly release?: number;
  readonly stopped?: boolean;
}

const HELD: LockState = { state: 'held', holder: LOCK };
const broken = (): Promise<never> => Promise.reject(new OperationError('GitHub answered 502'));

/** A run that Mira dispatched, Carol approved, whose lock belongs to a dead run; but for what a scene says. */
const play = async (scene: Scene = {}) => {
  const good = goodFacts();
  const approved = [{ person: soundCarol, state: 'approved', comment: '', environments: [ENVIRONMENT] }];
  const world = await worldOf({
    'source.run': () => Promise.resolve({ ...good.run, event: 'workflow_dispatch' }),
    'source.serverTime': () => NOW,
    'source.environment': () => Promise.resolve(soundEnvironment(ENVIRONMENT)),
    'source.environmentApprovals': () => Promise.resolve(approved),
    'locks.jobsAround': () => Promise.resolve([trace()]),
    'locks.serverTime': () => NOW,
    ...scene.answers,
  });
  const done: string[] = [];
  const found = [...(scene.found ?? [HELD, { state: 'free' } as const])];
  const records: unknown[] = [];
  const pages: string[] = [];
  const ports: UnlockPorts = {
    ...world,
    openStack: () =>
      Promise.resolve({
        tool: {
          ...world.tool,
          directory: 'infra',
          name: 'terraform' as const,
          initialise: () => {
            done.push('init');
            return world.tool.initialise();
          },
          lock: (stage) => ({
            probe: () => {
              done.push(`probe as ${stage}`);
              return Promise.resolve(found.shift() ?? { state: 'free' });
            },
            release: (id) => {
              done.push(`release ${id}`);
              return Promise.resolve(ended(scene.release ?? 0));
            },
          }),
        },
        stack: 'infra',
        environment: scene.environment ?? ENVIRONMENT,
      }),
    upload: {
      upload: (name) => {
        done.push(`upload ${name.replace(/[0-9a-f]{16}$/, 'HASH')}`);
        return Promise.resolve({ id: 5, digest: '' });
      },
    },
    scratch: {
      path: (name) => name,
      write: (name, text) => {
        records.push(JSON.parse(text));
        return Promise.resolve(name);
      },
      copyTo: (_, chunks) => chunks,
    },
    summary: {
      add: (page) => {
        pages.push(page);
        return Promise.resolve();
      },
    },
    stopped: () => scene.stopped ?? false,
  };
  const { asked, policy } = world.request;
  const result = await unlock(
    { lockId: 'lockId' in scene ? scene.lockId : LOCK.id, asked, policyFor: () => Promise.resolve(policy) },
    ports,
  );
  return { ...result, done, record: records[0], page: pages[0], calls: world.calls, lines: world.log.lines };
};
const soundCarol = { id: 3, login: 'carol', type: 'User' };
const UPLOAD = 'upload planseal-decision-1-HASH';

describe('a release', () => {
  it('looks at the lock with the role that writes, releases it by its id, and reads back', async () => {
    const result = await play();
    expect(result.done).toEqual(['init', 'probe as apply', `release ${LOCK.id}`, 'probe as apply', UPLOAD]);
    expect(result.outputs).toMatchObject({ decision: 'apply', outcome: 'released', 'artifact-id': 5 });
    expect(result).not.toHaveProperty('failure');
    expect(result.record).toMatchObject({
      decision: { approvers: ['carol'] },
      unlock: { id: LOCK.id, release: 'released', held: LOCK, holder: { fate: 'dead', job: { run: 7 } } },
    });
    expect(result.page).toContain('Lock released');
    // A reviewer agreed: nobody is asked for requests.
    expect(result.calls).not.toContain('locks.requests');
    expect(result.lines.some((line) => line.includes('planseal-unlock v1'))).toBe(true);
  });

  it('asks nothing of a cloud where nobody else agrees', async () => {
    const result = await play({ answers: { 'source.environmentApprovals': () => Promise.resolve([]) } });
    expect(result.done).toEqual([UPLOAD]);
    expect(result.calls).toContain('locks.requests');
    expect(result.outputs).toMatchObject({ decision: 'wait', outcome: 'kept' });
    expect(result.failure).toContain('nobody but the one who started this run agrees');
    expect(result.page).toContain('⏳ Lock not released: a second person must agree');
  });

  it.each<[string, Scene, string, string | undefined]>([
    ['free', { found: [{ state: 'free' }] }, 'superseded', undefined],
    [
      'held by a living run',
      { answers: { 'locks.jobsAround': () => Promise.resolve([trace({ status: 'in_progress' })]) } },
      'wait',
      'is alive',
    ],
    [
      'held by nobody knows whom',
      { answers: { 'locks.jobsAround': () => Promise.resolve([]) } },
      'refuse',
      'its holder is not known',
    ],
    ['held under another id', { lockId: 'older' }, 'refuse', 'lock `older` is not held any more'],
    ['not to be found out', { found: [{ state: 'unknown', because: 'no way in' }] }, 'refuse', 'no way in'],
    [
      'of a stack that cannot be initialised',
      { answers: { 'tool.initialise': () => Promise.resolve(ended(1)) } },
      'refuse',
      '`init` of infra failed',
    ],
    [
      'of runs that cannot be read',
      { answers: { 'locks.jobsAround': broken } },
      'refuse',
      'could not be read: GitHub answered 502',
    ],
  ])('touches nothing where the state is %s', async (_, scene, decision, failure) => {
    const result = await play(scene);
    expect(result.outputs.decision).toBe(decision);
    expect(result.done.filter((one) => one.startsWith('release'))).toEqual([]);
    if (failure === undefined) expect(result).not.toHaveProperty('failure');
    else expect(result.failure).toContain(failure);
  });

  it.each(['run', 'repository', 'environment', 'environmentApprovals'])(
    'is refused where GitHub does not answer for %s, before any cloud is asked',
    async (fact) => {
      const result = await play({ answers: { [`source.${fact}`]: broken } });
      expect(result.outputs.decision).toBe('refuse');
      expect(result.done).toEqual([UPLOAD]);
    },
  );

  it('is refused where earlier requests cannot be read', async () => {
    const result = await play({
      answers: { 'source.environmentApprovals': () => Promise.resolve([]), 'locks.requests': broken },
    });
    expect(result.outputs.decision).toBe('refuse');
    expect(result.failure).toContain('Who else agrees could not be read');
  });

  it.each<[string, Scene, string, boolean]>([
    [
      'somebody else took the state anew',
      { release: 1, found: [HELD, { state: 'held', holder: { ...LOCK, id: 'newer' } }] },
      'kept',
      false,
    ],
    ['somebody else released it', { release: 1, found: [HELD, { state: 'free' }] }, 'gone', true],
    ['the tool could not', { release: 1, found: [HELD, HELD] }, 'failed', false],
    ['it cannot be read back', { found: [HELD, { state: 'unknown', because: 'x' }] }, 'failed', false],
  ])('says so where %s', async (_, scene, outcome, isWell) => {
    const result = await play(scene);
    expect(result.outputs).toMatchObject({ decision: 'apply', outcome });
    expect('failure' in result).toBe(!isWell);
    expect(result.done.filter((one) => one.startsWith('release'))).toEqual([`release ${LOCK.id}`]);
  });

  it('does not begin in a job that was told to stop', async () => {
    const result = await play({ stopped: true });
    expect(result.outputs.outcome).toBe('kept');
    expect(result.failure).toContain('cancelled before the lock was released');
    expect(result.done.filter((one) => one.startsWith('release'))).toEqual([]);
  });

  it('needs an id and an environment, and says both at once', async () => {
    const missing = play({ lockId: undefined, environment: '' });
    await expect(missing).rejects.toThrow(ConfigurationError);
    await expect(missing).rejects.toThrow(/`lock-id` is missing[^]*`environment` is missing/);
  });
});

describe('a plan that met a lock', () => {
  const report = (more: Partial<PlanReport> = {}): PlanReport => ({
    checks: [],
    ending: { code: 1 },
    made: undefined,
    failure: { reason: 'state-locked', message: 'as before' },
    lock: LOCK,
    redact: (text) => text,
    ...more,
  });
  const told = async (of: PlanReport, answers: Answers) => {
    const world = await worldOf({ 'locks.serverTime': () => NOW, ...answers });
    const asker = { stack: 'infra', environment: '', runId: 100, attempt: 1 };
    return (await withHolder(of, asker, world)).failure;
  };

  it('names the run that holds it', async () => {
    const failure = await told(report(), { 'locks.jobsAround': () => Promise.resolve([trace()]) });
    expect(failure?.reason).toBe('state-locked');
    expect(failure?.message).toContain('run 7, is dead');
    expect(failure?.message).toContain(`gh workflow run unlock.yml -f lock-id=${LOCK.id}`);
  });

  it.each<[string, PlanReport, Answers]>([
    ['nobody knows which run holds it', report(), {}],
    ['the job may not read runs', report(), { 'locks.jobsAround': broken }],
  ])('says what it said before where %s', async (_, of, answers) => {
    expect(await told(of, answers)).toEqual({ reason: 'state-locked', message: 'as before' });
  });

  it('asks nobody where there was no lock', async () => {
    expect(await told(report({ lock: undefined }), { 'locks.jobsAround': broken })).toEqual(report().failure);
  });
});
