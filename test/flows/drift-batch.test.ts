import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { githubComments } from '../../src/adapters/github/comments';
import { githubIssues } from '../../src/adapters/github/issues';
import { NO_CONFIG } from '../../src/core/config/schema';
import type { StackEntry } from '../../src/core/drift/stack-entries';
import { ConfigurationError } from '../../src/core/errors';
import { type BatchPorts, checkBatch } from '../../src/flows/drift-batch';
import { selectStacks } from '../../src/flows/drift-select';
import type { InfraTool } from '../../src/ports/tool';
import { DriftWorld, item } from './drift-world';
import { keepingLog } from './silent-log';

const entry = (stack: string): StackEntry => ({ stack, environment: 'prod' });
const failing = {
  text: '',
  diagnostics: [{ severity: 'error', summary: 'No access', detail: '' }],
  ending: { code: 1 },
} as const;

/** A batch on a clock that each check turns by a quarter of an hour. */
const stage = () => {
  const log = keepingLog();
  const uploads = new Map<string, { class?: string; stack?: string; stacks?: { stack: string }[]; reason?: string }>();
  let minutes = 0;
  let last = '';
  const ports: BatchPorts = {
    log,
    now: () => new Date(Date.UTC(2026, 10, 21, 0, minutes)).toISOString(),
    elapsed: () => minutes * 60,
    scratch: {
      path: (name) => name,
      write: (name, text) => {
        last = text;
        return Promise.resolve(name);
      },
      copyTo: (_, chunks) => chunks,
    },
    upload: {
      upload: (name) => {
        uploads.set(name, JSON.parse(last) as object);
        return Promise.resolve({ id: uploads.size, digest: '' });
      },
    },
    openEntry: (one) => {
      minutes += 15;
      if (one.stack === 'gone') throw new ConfigurationError('`gone` does not exist.');
      if (one.stack === 'odd') throw new Error('secret-of-a-provider');
      const tool = {
        name: 'terraform',
        directory: one.stack,
        initialise: () => Promise.resolve(failing),
      } as unknown as InfraTool;
      return Promise.resolve({ ...one, tool, locator: () => Promise.resolve(() => undefined) });
    },
  };
  const check = (...stacks: string[]) =>
    checkBatch({ attempt: 1, commit: 'c', config: NO_CONFIG, entries: stacks.map(entry), timeBudget: 40 * 60 }, ports);
  return { check, log, uploads };
};

describe('a batch', () => {
  it('begins no check after its time, and says which stacks had no turn', async () => {
    const { check, log, uploads } = stage();
    const { outputs } = await check('a', 'b', 'c', 'd', 'e');
    expect(outputs).toEqual({ stacks: 3, drifted: 0, 'not-checked': 2 });
    const left = [...uploads];
    expect(left.slice(0, 3).map(([, { stack }]) => stack)).toEqual(['a', 'b', 'c']);
    expect(left.at(-1)).toEqual([
      expect.stringMatching(/^planseal-unreached-1-[0-9a-f]{16}$/),
      {
        schema: 'planseal.unreached/v1',
        stacks: [
          { stack: 'd', environment: 'prod' },
          { stack: 'e', environment: 'prod' },
        ],
      },
    ]);
    expect(log.lines.join('\n')).toMatch(
      /warning: Not checked, because the time budget of 40 minutes was spent: d, e\./,
    );
  });

  it('goes on after a stack that cannot be looked at, and shows of it no more than is known to be harmless', async () => {
    const { check, uploads } = stage();
    const { outputs, failure } = await check('gone', 'odd', 'a');
    expect(outputs.stacks).toBe(3);
    expect([...uploads.values()].map(({ class: found, reason }) => [found, reason])).toEqual([
      ['error', '`gone` does not exist.'],
      ['error', 'The check stopped before it had a result. See its log.'],
      ['error', expect.stringContaining('init')],
    ]);
    expect(JSON.stringify([...uploads])).not.toContain('secret-of-a-provider');
    expect(failure).toContain('The drift check of gone failed');
  });
});

describe('what is selected and what is reported', () => {
  let world: DriftWorld;
  beforeEach(async () => {
    world = await DriftWorld.start();
  });
  afterEach(() => world.stop());
  const select = (names: readonly string[], minInterval = 0) => {
    const client = world.client();
    return selectStacks(
      { entries: names.map(entry), limits: { minInterval, budget: 600, batches: 1 }, now: world.iso() },
      { issues: githubIssues(client), comments: githubComments(client), log: world.log },
    );
  };
  const stacksOf = (matrix: string) =>
    (JSON.parse(matrix) as { include: { batch: string; stacks: string }[] }).include.map(({ batch, stacks }) => [
      batch,
      (JSON.parse(stacks) as StackEntry[]).map(({ stack }) => stack),
    ]);

  it('is what the dashboard has not heard of longest', async () => {
    expect(stacksOf((await select(['a', 'b'])).outputs.matrix)).toEqual([['1', expect.arrayContaining(['a', 'b'])]]);
    await world.report([{ ...world.result([], 'a'), seconds: 400 }]);
    world.now += 3_600;
    await world.report([{ ...world.result([], 'b'), seconds: 400 }]);
    world.now += 3_600;
    const { outputs } = await select(['a', 'b', 'c']);
    expect(stacksOf(outputs.matrix)).toEqual([['1', ['c']]]);
    expect(outputs).toMatchObject({ stacks: 1, 'not-checked': 2 });
    expect(world.log.lines.join('\n')).toContain('2 stacks are due but have no time in this run');
    expect(world.log.lines.join('\n')).toContain('longest is a, last checked 2026-11-21 00:00 UTC');
    expect((await select(['a', 'b'], 86_400)).outputs).toEqual({ matrix: '', stacks: 0, 'not-checked': 0 });
  });

  it('is never clean without a turn: the summary says so and the dashboard keeps what it knew', async () => {
    await world.report([world.result([item('aws_vpc.a')], 'a')]);
    world.now += 3_600;
    const { outputs } = await world.report([world.result([], 'b')], {}, undefined, [entry('a')]);
    expect(outputs).toMatchObject({ stacks: 1, drifted: 0, 'not-checked': 1 });
    expect(world.summaries.at(-1)).toMatch(/`a` \| prod \| not checked: no time left/);
    expect(world.summaries.at(-1)).not.toContain('No drift in');
    expect(world.open('drift')).toHaveLength(1);
    expect(world.dashboards()[0]?.body).toContain('LOW drift');
  });

  it('is told once to other channels: what is new, got worse, is over, fails, and stays away', async () => {
    const titles = () => world.notices.splice(0).map(({ title, tone }) => [tone, title]);
    await world.report([world.result([item('aws_vpc.a')], 'a'), world.failure('b')]);
    expect(world.notices[0]?.entries.map(({ url, text }) => [url, text])).toEqual([
      [expect.stringContaining('/issues/'), 'aws_vpc.a: was changed'],
      [expect.stringContaining('/issues/'), 'check fails: exit 1'],
    ]);
    expect(titles()).toEqual([['warning', 'Drift: 1 drifted, 1 cannot be checked']]);
    world.now += 3_600;
    await world.report([world.result([item('aws_vpc.a')], 'a'), world.failure('b')]);
    expect(titles()).toEqual([]);
    world.now += 3_600;
    await world.report([world.result([item('aws_vpc.a'), item('aws_x.y', 'CRITICAL')], 'a'), world.result([], 'b')]);
    expect(titles()).toEqual([['alarm', 'Drift: 1 got worse, 1 can be checked again']]);
    world.now += 3_600;
    await world.report([world.result([], 'a')]);
    expect(titles()).toEqual([['good', 'Drift: 1 resolved']]);
    world.now += 4 * 86_400;
    await world.report([world.result([], 'a')]);
    expect(titles()).toEqual([['alarm', 'Drift: 1 without a heartbeat']]);
  });
});
