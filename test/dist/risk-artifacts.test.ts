import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { artifactName } from '../../src/core/report/artifact-name';
import { Consumer, STACK, type StepRun } from '../support/consumer/consumer';
import type { Run } from '../support/github/state/run';
import { expectHarmless, small } from './stage';

let consumer: Consumer;
let genuine: string;
beforeAll(async () => {
  consumer = await Consumer.start({ files: { 'README.md': 'infra' } });
  const files = { ...small(), 'infra/backend.tf': 'terraform {\n  backend "local" {\n  }\n}\n' };
  const { run, report } = await consumer.review(consumer.openPullRequest('Begin', files));
  expect(report.succeeded).toBe(true);
  const [stored] = consumer.repository.artifacts.all.filter((one) => one.run === run);
  genuine = new TextDecoder().decode(unzipSync(consumer.repository.world.blobs.read(stored!.blob)!)['assessment.json']);
}, 60_000);
afterAll(() => consumer.stop());

const zipOf = (entries: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)])));
const digestOf = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/** A report job in a run in which other jobs have left these artifacts. */
const reportOn = async (leave: (run: Run) => void, action: 'risk' | 'drift' = 'risk'): Promise<StepRun> => {
  const run = consumer.startRun({
    event: 'push',
    headSha: consumer.head,
    headBranch: 'main',
    actor: consumer.people.mira,
  });
  leave(run);
  const job = run.startJob('report', { permissions: { contents: 'read', issues: 'write', 'pull-requests': 'write' } });
  return consumer.step(job, action, { mode: 'report', ...(action === 'risk' && { stacks: STACK }) });
};

const left =
  (kind: 'assessment' | 'drift', stack: string, bytes: Uint8Array, digest: string | null = digestOf(bytes)) =>
  (run: Run) => {
    consumer.repository.artifacts.seed(run, artifactName(kind, 1, stack, ''), bytes, digest);
  };

describe('assessments that are not what PlanSeal stores', () => {
  test('a genuine one is reported', async () => {
    const result = await reportOn(left('assessment', STACK, zipOf({ 'assessment.json': genuine })));
    expectHarmless(result);
    expect([result.succeeded, result.outputs['level']]).toEqual([true, 'LOW']);
  });

  test.each([
    ['none at all', () => undefined, 'No job of this run left an assessment'],
    [
      'of another schema',
      left('assessment', STACK, zipOf({ 'assessment.json': '{"schema":99}' })),
      'is not what PlanSeal writes',
    ],
    ['no JSON', left('assessment', STACK, zipOf({ 'assessment.json': '::add-mask::high' })), 'JSON'],
    ['with another entry', left('assessment', STACK, zipOf({ 'assessment.json': '{}', '../../x': '' })), 'an entry'],
    ['no zip', left('assessment', STACK, strToU8('no zip')), 'not a readable zip'],
    [
      'changed after it was stored',
      left('assessment', STACK, zipOf({ 'assessment.json': '{}' }), `sha256:${'0'.repeat(64)}`),
      'digest',
    ],
    [
      'far too large',
      left('assessment', STACK, zipOf({ 'assessment.json': ' '.repeat(17 * 1024 * 1024) })),
      'are allowed',
    ],
  ] as const)('%s', async (_name, leave, why) => {
    const result = await reportOn(leave);
    expectHarmless(result);
    expect(result.exitCode).toBe(1);
    expect(result.annotations.at(-1)?.message).toContain('No verified assessment of');
    expect(result.summary.replaceAll('\\', '')).toContain(why);
    expect(result.outputs['level'] ?? '').toBe('');
  });

  test('two of one stack', async () => {
    const result = await reportOn((run) => {
      left('assessment', STACK, zipOf({ 'assessment.json': genuine }))(run);
      left('assessment', 'other', zipOf({ 'assessment.json': genuine.replace('"LOW"', '"CRITICAL"') }))(run);
    });
    expectHarmless(result);
    expect(result.exitCode).toBe(1);
    expect(result.summary).toContain('2 jobs of this run left an assessment of it');
  });
});

describe('plans that the judge is given', () => {
  test.each([
    ['a path of nothing', { 'plan-json': '/nowhere/plan.json', stack: 'infra' }, '`/nowhere/plan.json` cannot be read'],
    ['no path', { stack: 'infra' }, '`plan-json` is missing'],
    ['an environment of the kernel', { 'plan-json': '/proc/self/environ', stack: 'infra' }, 'not JSON'],
    ['no stack', { 'plan-json': '/dev/null' }, '`stack` or `plan-facts` is missing'],
    ['an empty file', { 'plan-json': '/dev/null', stack: 'infra' }, 'empty'],
    [
      'facts of somebody else',
      { 'plan-json': '/dev/null', 'plan-facts': '/etc/passwd' },
      "is not what PlanSeal's plan step writes",
    ],
    ['an unknown mode', { mode: 'guess' }, 'must be one of `judge`, `report`, `both`'],
  ])('%s', async (_name, inputs, why) => {
    const run = consumer.startRun({
      event: 'push',
      headSha: consumer.head,
      headBranch: 'main',
      actor: consumer.people.mira,
    });
    const result = await consumer.step(run.startJob('judge', { permissions: { contents: 'read' } }), 'risk', {
      mode: 'judge',
      ...inputs,
    });
    expectHarmless(result);
    expect(result.exitCode).toBe(1);
    expect(result.annotations.map(({ message }) => message).join('\n')).toContain(why);
    expect(consumer.repository.artifacts.all.filter((one) => one.run === run)).toEqual([]);
    expect(result.everyByte.toString()).not.toContain('GITHUB_RUN_ID');
  });
});
