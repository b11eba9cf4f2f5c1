import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { artifactName } from '../../src/core/report/artifact-name';
import { Consumer, STACK } from '../support/consumer/consumer';
import { findTool } from '../support/tools/find';
import { DATABASE, expectHarmless } from './stage';
import { checkOut } from '../support/consumer/workspace';
import { edit, objectsOf } from '../support/provider/outside';

const FILES = { 'infra/main.tf': DATABASE.replace('terraform {', 'terraform {\n  backend "local" {\n  }\n') };
let consumer: Consumer;
beforeAll(async () => {
  consumer = await Consumer.start({ files: FILES });
  const { jon } = consumer.people;
  const pull = consumer.openPullRequest('Begin', { 'infra/x.tf': 'output "x" {\n  value = 1\n}\n' });
  await consumer.review(pull);
  pull.review(jon, 'APPROVED');
  pull.merge(jon);
  await consumer.apply(jon);
  expect(objectsOf(consumer.cloudFile, 'aws_db_instance')).toHaveLength(1);
}, 60_000);
afterAll(() => consumer.stop());

/** A Terraform that is killed whenever it plans. */
const killing = (): string => {
  const directory = mkdtempSync(join(consumer.directory, 'tool-'));
  const real = findTool('terraform') ?? 'terraform';
  writeFileSync(
    join(directory, 'terraform'),
    `#!/bin/sh\ncase "$1" in plan) kill -9 $$ ;; *) exec ${real} "$@" ;; esac\n`,
    { mode: 0o755 },
  );
  return directory;
};

const issue = () => consumer.repository.issues.all.find(({ pull }) => pull === undefined);

describe('results that contradict each other', () => {
  test('close nothing: two of one stack are none', async () => {
    edit(consumer.cloudFile, 'aws_db_instance', () => true, { instance_class: 'db.m5.large' });
    const { run } = await consumer.drift();
    expect(issue()?.state).toBe('open');
    const [stored] = consumer.repository.artifacts.all.filter((one) => one.run === run);
    const genuine = new TextDecoder().decode(
      unzipSync(consumer.repository.world.blobs.read(stored!.blob)!)['drift.json'],
    );
    const clean = { ...(JSON.parse(genuine) as object), class: 'in-sync', items: [] };
    const again = consumer.startRun({
      event: 'schedule',
      headSha: consumer.head,
      headBranch: 'main',
      actor: consumer.people.mira,
    });
    for (const [name, text] of [
      [STACK, JSON.stringify(clean)],
      ['decoy', genuine],
    ] as const) {
      const bytes = zipSync({ 'drift.json': strToU8(text) });
      consumer.repository.artifacts.seed(
        again,
        artifactName('drift', 1, name, ''),
        bytes,
        `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
      );
    }
    const report = await consumer.step(
      again.startJob('report', { permissions: { contents: 'read', issues: 'write' } }),
      'drift',
      { mode: 'report' },
    );
    expectHarmless(report);
    expect([report.exitCode, report.annotations.at(-1)?.message]).toEqual([
      1,
      expect.stringContaining('2 jobs of this run left a result for infra'),
    ]);
    expect(issue()?.state).toBe('open');
  }, 60_000);
});

describe('a check that cannot tell', () => {
  test.each([
    ['a directory that is missing', { 'working-directory': 'infar' }, '`infar` does not exist'],
    ['a workspace that is missing', { workspace: 'prdo' }, 'The workspace "prdo" does not exist'],
    ['a tool that is killed', {}, 'killed'],
  ])(
    'because of %s is an error, never "no drift"',
    async (name, inputs, why) => {
      const run = consumer.startRun({
        event: 'schedule',
        headSha: consumer.head,
        headBranch: 'main',
        actor: consumer.people.mira,
      });
      const job = run.startJob('drift', { permissions: { contents: 'read' } });
      const workspace = checkOut(consumer.repository.commits.get(consumer.head), consumer.directory);
      const more = name.includes('killed') ? { path: [killing()] } : {};
      const check = await consumer.step(job, 'drift', consumer.stackInputs({ mode: 'check', ...inputs }), {
        workspace,
        ...more,
      });
      expectHarmless(check);
      expect(check.exitCode).toBe(1);
      expect(check.annotations.map(({ message }) => message).join('\n')).toContain(why);
      expect(['in-sync', 'drift', 'pending', 'both']).not.toContain(check.outputs['class']);
      job.conclude('failure');
      const report = await consumer.step(
        run.startJob('report', { permissions: { contents: 'read', issues: 'write' } }),
        'drift',
        { mode: 'report' },
      );
      expectHarmless(report);
      expect(issue()?.state).toBe('open');
    },
    60_000,
  );
});
