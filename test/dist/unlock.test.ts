import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ENVIRONMENT } from '../support/consumer/consumer';
import { LockScene, type Struck } from '../support/consumer/dead-holder';
import { LOCK_KEY } from '../support/aws/state-bucket';

// Each case is a whole run or three with a real tool, on a machine that others use too.
jest.setTimeout(180_000);

const OTHER = '00000000-1111-4222-8333-444444444444';

describe('a lock that an apply left behind when its tool was killed', () => {
  let scene: LockScene;
  let struck: Struck;
  let left: string;

  beforeAll(async () => {
    scene = await LockScene.start();
    struck = await scene.strike();
    left = scene.bucket.objects.get(LOCK_KEY)!;
  });
  afterAll(async () => {
    await scene.stop();
  });
  beforeEach(() => {
    scene.bucket.before = () => undefined;
    scene.bucket.objects.set(LOCK_KEY, left);
  });

  const people = () => scene.consumer.people;
  const held = () => scene.bucket.lock()?.ID;
  const runUrl = () => `/actions/runs/${struck.run.id}`;

  it('is told by the step that left it', () => {
    expect(struck.gate.succeeded).toBe(false);
    expect(struck.gate.log).toContain(struck.lock);
    expect(struck.gate.log).toContain('the workflow `unlock` finds out');
  });

  it('is not released while its job goes on, and the next apply says that it is alive', async () => {
    const next = await scene.apply();
    next.job.conclude('failure');
    next.run.conclude('failure');
    expect(next.gate.outputs).toMatchObject({ decision: 'refuse', outcome: 'not-started' });
    const message = next.gate.annotations.map((one) => one.message).join('\n');
    expect(message).toContain(`run ${struck.run.id}, is alive: it is still \`in_progress\``);
    expect(next.gate.summary).toContain(runUrl());
    expect(next.gate.summary).toContain('Wait until run');

    await scene.unlock(struck.lock, people().mira);
    const { step, record } = await scene.unlock(struck.lock, people().jon);
    expect(step.outputs).toMatchObject({ decision: 'wait', outcome: 'kept' });
    expect(step.succeeded).toBe(false);
    expect(record).toMatchObject({ unlock: { holder: { fate: 'alive', job: { run: struck.run.id } } } });
    expect(step.summary).toContain('Lock not released: its holder is alive');
    expect(held()).toBe(struck.lock);
  });

  it('is not released while the run of its job goes on', async () => {
    struck.job.conclude('failure');
    const { step } = await scene.unlock(struck.lock, people().jon);
    expect(step.outputs).toMatchObject({ decision: 'wait', outcome: 'kept' });
    expect(step.log).toContain('its run is still `in_progress`');
    expect(held()).toBe(struck.lock);
  });

  describe('once its run is over', () => {
    beforeAll(() => {
      struck.run.conclude('failure');
    });

    it('is named by the next apply as that of a dead run, with the command that releases it', async () => {
      const next = await scene.apply();
      next.job.conclude('failure');
      next.run.conclude('failure');
      expect(next.gate.outputs).toMatchObject({ decision: 'refuse', outcome: 'not-started' });
      expect(next.gate.log).toContain(`run ${struck.run.id}, is dead: it ended \`failure\``);
      const command = `gh workflow run unlock.yml -f lock-id=${struck.lock} -f stack=infra`;
      expect(next.gate.log).toContain(command);
      expect(next.gate.summary).toContain(command);
      expect(next.gate.summary).toContain(runUrl());
      expect(scene.decisionOf(next.run)).toMatchObject({
        decision: { outcome: 'refuse', next: [{ command, url: expect.stringContaining(runUrl()) }] },
      });
      expect(held()).toBe(struck.lock);
    });

    it('is not released for one person alone', async () => {
      const { step, record } = await scene.unlock(struck.lock, people().lee);
      // Jon and Mira have asked for it above; Lee is the third, so take a lock that nobody asked for.
      expect(step.outputs['decision']).toBe('apply');
      scene.bucket.objects.set(LOCK_KEY, left.replace(struck.lock, OTHER));
      const alone = await scene.unlock(OTHER, people().lee);
      expect(alone.step.outputs).toMatchObject({ decision: 'wait', outcome: 'kept' });
      expect(alone.step.summary).toContain('a second person must agree');
      const again = await scene.unlock(OTHER, people().lee);
      expect(again.step.outputs).toMatchObject({ decision: 'wait', outcome: 'kept' });
      expect(held()).toBe(OTHER);
      expect(record).toMatchObject({ unlock: { release: 'released' } });
    });

    it('is released for a second person, by its id, and read back as free', async () => {
      const { step, run, record } = await scene.unlock(struck.lock, people().jon);
      expect(step.log).not.toContain('::error');
      expect(step.outputs).toMatchObject({ decision: 'apply', outcome: 'released' });
      expect(step.succeeded).toBe(true);
      expect(held()).toBeUndefined();
      expect(record).toMatchObject({
        schema: 'planseal.decision/v1',
        decision: { approvers: ['lee', 'mira'], outcome: 'apply', environment: ENVIRONMENT },
        unlock: { id: struck.lock, release: 'released', holder: { fate: 'dead', job: { run: struck.run.id } } },
      });
      expect(scene.decisionOf(run)).toEqual(record);
      expect(step.summary).toContain('Lock released');
      expect(step.summary).toContain('read back: the state is free');
    });

    it('leaves alone what another run took meanwhile, whichever id is asked for', async () => {
      scene.bucket.objects.set(LOCK_KEY, left.replace(struck.lock, OTHER));
      const { step } = await scene.unlock(struck.lock, people().jon);
      expect(step.outputs).toMatchObject({ decision: 'refuse', outcome: 'kept' });
      expect(step.log).toContain(`lock \`${struck.lock}\` is not held any more`);
      expect(step.log).toContain(OTHER);
      expect(held()).toBe(OTHER);
    });

    it('leaves alone what another run took between the check and the release', async () => {
      let reads = 0;
      scene.bucket.before = (method, key) => {
        if (method !== 'GET' || key !== LOCK_KEY) return;
        reads += 1;
        // The first is the check, the second is the tool's own before it releases.
        if (reads === 2) scene.bucket.objects.set(LOCK_KEY, left.replace(struck.lock, OTHER));
      };
      const { step } = await scene.unlock(struck.lock, people().jon);
      expect(step.outputs).toMatchObject({ decision: 'apply', outcome: 'kept' });
      expect(step.succeeded).toBe(false);
      expect(step.log).toContain('somebody took the state anew between the check and the release');
      expect(held()).toBe(OTHER);
    });

    it('is nothing to release where the state is free, which is no failure', async () => {
      scene.bucket.objects.delete(LOCK_KEY);
      const { step } = await scene.unlock(struck.lock, people().jon);
      expect(step.outputs).toMatchObject({ decision: 'superseded', outcome: 'gone' });
      expect(step.succeeded).toBe(true);
      expect(scene.bucket.objects.has(LOCK_KEY)).toBe(false);
    });

    it('is not released by a laptop that took it at the same time', async () => {
      scene.bucket.objects.set(LOCK_KEY, left.replace(/"Who":"[^"]*"/, '"Who":"ana@laptop"'));
      const { step } = await scene.unlock(struck.lock, people().jon);
      expect(step.outputs).toMatchObject({ decision: 'refuse', outcome: 'kept' });
      expect(step.log).toContain('its holder is not known');
      expect(step.log).toContain('taken by `ana@laptop`');
      expect(held()).toBe(struck.lock);
    });

    it('is released for a reviewer of the environment, where its protection means something', async () => {
      const { repository } = scene.consumer;
      const strict = { branches: ['main'], canAdminsBypass: false, reviewers: [people().ana], preventSelfReview: true };
      scene.bucket.objects.set(LOCK_KEY, left.replace(struck.lock, OTHER));
      repository.environments.configure(ENVIRONMENT, { ...strict, preventSelfReview: false });
      const approve = (run: Parameters<NonNullable<Parameters<LockScene['unlock']>[3]>>[0]) => {
        run.approve(people().ana, [ENVIRONMENT]);
      };
      const weak = await scene.unlock(OTHER, people().lee, {}, approve);
      expect(weak.step.outputs).toMatchObject({ decision: 'wait' });
      expect(held()).toBe(OTHER);
      repository.environments.configure(ENVIRONMENT, strict);
      const { step, record } = await scene.unlock(OTHER, people().lee, {}, approve);
      expect(step.outputs).toMatchObject({ decision: 'apply', outcome: 'released' });
      expect(record).toMatchObject({ decision: { approvers: ['ana'] } });
      expect(held()).toBeUndefined();
      repository.environments.configure(ENVIRONMENT, { branches: ['main'], canAdminsBypass: false, reviewers: [] });
    });

    it('is not released on another event, nor without an id', async () => {
      const { step } = await scene.unlock(undefined, people().jon);
      expect(step.succeeded).toBe(false);
      expect(step.log).toContain('Input `lock-id` is missing');
      expect(held()).toBe(struck.lock);
    });

    it('never lets the runner or the local github.com complain', () => {
      expect(scene.consumer.github.violations).toEqual([]);
      for (const { violations } of scene.consumer.steps) expect(violations).toEqual([]);
    });
  });
});

describe('a lock of a machine that GitHub lost', () => {
  it.each([
    ['its own, is never released', 'self-hosted', 'on which the tool may still be running'],
    ['of GitHub, is not released within the hour', 'github-hosted', 'GitHub lost its machine, which may live on until'],
  ])('%s', async (_, runner, because) => {
    const scene = await LockScene.start();
    try {
      const { lock, job, run } = await scene.strike({ RUNNER_ENVIRONMENT: runner });
      job.lose();
      run.conclude('failure');
      const { step } = await scene.unlock(lock, scene.consumer.people.jon, { solo: 'true' });
      expect(step.outputs).toMatchObject({ decision: 'refuse', outcome: 'kept' });
      expect(step.log).toContain(because);
      expect(scene.bucket.lock()?.ID).toBe(lock);
    } finally {
      await scene.stop();
    }
  });
});
