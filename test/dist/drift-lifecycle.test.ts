import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { DriftItem, StackDriftResult } from '../../src/core/drift/report';
import { artifactName } from '../../src/core/report/artifact-name';
import { item } from '../core/drift/tracker';
import { Consumer, type StepRun } from '../support/consumer/consumer';
import { secondaryLimit } from '../support/github/faults';
import type { Run } from '../support/github/state/run';
import { expectHarmless } from './stage';

const MINUTE = 60_000;
const low = [item('aws_vpc.a')];

/** The action as the runner starts it, in the one job that may write; what checks left is seeded. */
class Schedule {
  readonly consumer: Consumer;
  /** Time of the checks. They lie in the past, so that none is of the future. */
  #minutes = 0;
  readonly #begun = Date.now() - 120 * MINUTE;

  constructor(consumer: Consumer) {
    this.consumer = consumer;
  }

  at = (): string => new Date(this.#begun + this.#minutes * MINUTE).toISOString();
  pass(): void {
    this.#minutes += 1;
  }

  result = (items: readonly DriftItem[], stack = 'net', checkedAt = this.at()): StackDriftResult => ({
    schema: 'planseal.drift/v1',
    stack,
    environment: 'prod',
    class: items.length === 0 ? 'in-sync' : 'drift',
    checkedAt,
    items: [...items],
    itemsLeftOut: 0,
    pending: [],
    pendingLeftOut: 0,
  });
  failure = (stack = 'net'): StackDriftResult => ({ ...this.result([], stack), class: 'error', reason: 'exit 1' });

  run(results: readonly StackDriftResult[]): Run {
    const { repository, head, people } = this.consumer;
    const run = this.consumer.startRun({ event: 'schedule', headSha: head, headBranch: 'main', actor: people.mira });
    for (const result of results) {
      const bytes = zipSync({ 'drift.json': strToU8(JSON.stringify(result)) });
      const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
      repository.artifacts.seed(run, artifactName('drift', 1, result.stack, result.environment), bytes, digest);
    }
    return run;
  }

  async report(run: Run, inputs: Readonly<Record<string, string>> = {}): Promise<StepRun> {
    const job = run.startJob('report', { permissions: { contents: 'read', issues: 'write' } });
    const step = await this.consumer.step(job, 'drift', { mode: 'report', ...inputs });
    expectHarmless(step);
    return step;
  }

  /** What one report wrote, in order, and how often it read. */
  async operations(...results: readonly StackDriftResult[]): Promise<string[]> {
    const { exchanges } = this.consumer.github;
    const before = exchanges.length;
    await this.report(this.run(results));
    this.pass();
    return exchanges
      .slice(before)
      .filter(({ method, path }) => method !== 'GET' && path.startsWith('/repos/'))
      .map(({ method, path }) => `${method} ${path.replace('/repos/acme/infra', '')}`);
  }

  issue = (number: number) => this.consumer.repository.issues.find(number)!;
  open = () =>
    this.consumer.repository.issues.all
      .filter(({ state, title }) => state === 'open' && /Drift in|Drift check/.test(title))
      .map(({ number }) => number);
}

let schedule: Schedule;
beforeEach(async () => {
  schedule = new Schedule(await Consumer.start({ files: { 'README.md': 'infra' } }));
});
afterEach(async () => {
  const { violations, unexpected } = schedule.consumer.github;
  await schedule.consumer.stop();
  expect([...violations, ...unexpected]).toEqual([]);
});

const DASHBOARD = 'PATCH /issues/2';

describe('the life of an issue, as the action leads it', () => {
  test('drift, drift, error, clean, drift', async () => {
    const { operations, result, failure } = bound(schedule);
    expect(await operations(result(low))).toEqual(['POST /issues', 'POST /issues']);
    expect(await operations(result(low))).toEqual([DASHBOARD]);
    expect(await operations(failure())).toEqual(['POST /issues', DASHBOARD]);
    expect(schedule.open()).toEqual([1, 3]);
    expect(await operations(result([]))).toEqual([
      'PATCH /issues/1',
      'POST /issues/1/comments',
      'PATCH /issues/3',
      'POST /issues/3/comments',
      DASHBOARD,
    ]);
    expect(schedule.open()).toEqual([]);
    expect(await operations(result(low))).toEqual(['PATCH /issues/1', 'POST /issues/1/comments', DASHBOARD]);
    expect(schedule.open()).toEqual([1]);
    expect(schedule.issue(1)).toMatchObject({ stateReason: 'reopened', title: '🟢 Drift in net' });
  }, 180_000);

  test('run order swapped, and what people do: closed, deleted, imitated, relabelled, locked', async () => {
    const { operations, result } = bound(schedule);
    const { issues } = schedule.consumer.repository;
    const { ana, lee } = schedule.consumer.people;
    await operations(result(low));
    const late = result([], 'net', new Date(Date.parse(schedule.at()) - 5 * MINUTE).toISOString());
    expect(await operations(late)).toEqual([DASHBOARD]);
    expect(schedule.open()).toEqual([1]);

    issues.setState(schedule.issue(1), 'closed', 'completed', ana);
    issues.open({
      user: lee,
      title: schedule.issue(1).title,
      body: schedule.issue(1).body,
      labels: ['planseal-drift'],
    });
    expect(await operations(result(low))).toEqual(['PATCH /issues/1', 'POST /issues/1/comments', DASHBOARD]);

    issues.addLabels(schedule.issue(1), ['drifting']);
    schedule.issue(1).labels = ['drifting'];
    schedule.issue(1).locked = true;
    expect(await operations(result(low))).toEqual(['PATCH /issues/1', DASHBOARD]);
    expect(schedule.issue(1).labels).toEqual(['drifting', 'planseal-drift']);
    expect(await operations(result([]))).toEqual(['PATCH /issues/1', DASHBOARD]);
    expect(schedule.issue(3)).toMatchObject({ state: 'open', comments: [] });
  }, 180_000);

  test('two reports at once leave one open issue and one dashboard', async () => {
    const run = schedule.run([schedule.result(low)]);
    await Promise.all([schedule.report(run), schedule.report(run)]);
    schedule.pass();
    await schedule.operations(schedule.result(low));
    expect(schedule.open()).toHaveLength(1);
    const boards = schedule.consumer.repository.issues.all.filter(({ title }) => title === 'Drift dashboard');
    expect(boards.filter(({ state }) => state === 'open')).toHaveLength(1);
  }, 180_000);

  test('a rate limit in the middle is waited out, and nothing is written twice', async () => {
    const { operations, result } = bound(schedule);
    schedule.consumer.github.faults.script({ method: 'POST', path: /issues$/, times: 1, fault: secondaryLimit(1) });
    const asked = await operations(result(low, 'a'), result(low, 'b'));
    expect(asked.filter((one) => one === 'POST /issues')).toHaveLength(4);
    expect(schedule.open()).toHaveLength(2);
  }, 180_000);

  test('300 stacks and bodies over the limit: the worst first, no more than the cap, and one dashboard of all', async () => {
    const huge = Array.from({ length: 199 }, (_, nth) => ({
      ...item(`aws_x.${'n'.repeat(180)}${nth}`),
      settings: [{ path: 'p', before: 'b'.repeat(2_000), after: 'a'.repeat(2_000) }],
    }));
    const worst = schedule.result([...huge, item('aws_x.worst', 'CRITICAL')], 'live/worst');
    const others = Array.from({ length: 299 }, (_, nth) => schedule.result(low, `live/stack-${nth}`));
    const step = await schedule.report(schedule.run([...others, worst]), { 'max-new-issues': '2' });
    expect(step.outputs).toMatchObject({ stacks: '300', drifted: '300', 'not-checked': '0' });
    expect(schedule.open()).toEqual([1, 2]);
    expect(schedule.issue(1).title).toContain('live/worst');
    expect(schedule.issue(1).body!.length).toBeLessThan(65_536);
    expect(schedule.issue(1).body).toContain('aws_x.worst');
    expect(schedule.issue(3)).toMatchObject({ title: 'Drift dashboard' });
    expect(schedule.issue(3).body).toContain('live/stack-298');
    expect(readdirSync(step.outputs['sarif']!).filter((name) => name.endsWith('.sarif'))).toHaveLength(15);
  }, 180_000);
});

describe('other channels', () => {
  let server: Server;
  const bodies: unknown[] = [];
  beforeEach(async () => {
    bodies.length = 0;
    server = createServer((request, response) => {
      let text = '';
      request.on('data', (chunk: Buffer) => (text += chunk.toString()));
      request.on('end', () => {
        bodies.push(JSON.parse(text));
        response.writeHead(200).end('ok');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  test('are told what is new, and one that is down is a warning', async () => {
    const { port } = server.address() as AddressInfo;
    const found = [
      { ...item('aws_security_group.web', 'CRITICAL'), fate: 'reverts' as const, at: { file: 'net/main.tf', line: 3 } },
    ];
    const step = await schedule.report(schedule.run([schedule.result(found)]), {
      webhook: `http://127.0.0.1:${port}/secret-hook`,
      'slack-webhook': 'http://127.0.0.1:1/secret-slack',
      'apply-workflow': 'terraform.yml',
    });
    expect(step.succeeded).toBe(true);
    expect(bodies).toMatchObject([
      {
        schema: 'planseal.notice/v1',
        tone: 'alarm',
        title: 'Drift: 1 drifted',
        entries: [{ event: 'drift-new', stack: 'net' }],
      },
    ]);
    expect(step.annotations.map(({ message }) => message)).toEqual([
      expect.stringContaining('Slack was not told: it could not be reached'),
    ]);
    expect(step.log).not.toMatch(/secret-(hook|slack)/);
    expect(schedule.issue(1).body).toContain('/acme/infra/actions/workflows/terraform.yml');
    const sarif = readFileSync(join(step.outputs['sarif']!, 'drift-1.sarif'), 'utf8');
    expect(sarif).toContain('"uri":"net/main.tf"');
  }, 60_000);
});

function bound(of: Schedule) {
  return {
    operations: (...results: readonly StackDriftResult[]) => of.operations(...results),
    result: of.result,
    failure: of.failure,
  };
}
