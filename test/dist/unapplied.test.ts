import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { LEDGER_SCHEMA, LEDGER_TASK } from '../../src/core/ledger/entry';
import { Consumer, PERMISSIONS, type StepRun } from '../support/consumer/consumer';
import { expectHarmless } from './stage';

let consumer: Consumer;
beforeAll(async () => {
  consumer = await Consumer.start({ files: { 'infra/main.tf': '' } });
}, 60_000);
afterAll(() => consumer.stop());

const look = async (permissions: Record<string, 'read' | 'write'> = PERMISSIONS.issues): Promise<StepRun> => {
  const run = consumer.startRun({
    event: 'schedule',
    headSha: consumer.head,
    headBranch: 'main',
    actor: consumer.people.mira,
  });
  const step = await consumer.step(run.startJob('drift / report', { permissions }), 'drift', {
    mode: 'unapplied',
    'unapplied-after': '24',
    'apply-workflow': 'terraform.yml',
  });
  expectHarmless(step);
  return step;
};
const issues = () => consumer.repository.issues.all.filter(({ pull }) => pull === undefined);

it('the scheduled look names what was merged and is not applied, once, and closes it when it is', async () => {
  const { deployments, world } = consumer.repository;
  const creator = world.user('github-actions[bot]');
  const sha = consumer.head;
  const payload = { schema: LEDGER_SCHEMA, stack: 'infra', environment: 'production' };
  const made = deployments.create({ sha, ref: sha, task: LEDGER_TASK, environment: 'production', payload, creator });
  const logUrl = `${consumer.repository.url}/actions/runs/7/attempts/1`;
  deployments.addStatus(made, { state: 'pending', creator, description: 'infra: wait: 0 of 1 approvals', logUrl });
  expect((await look()).outputs['unapplied']).toBe('0');
  Object.assign(made, { createdAt: '2026-01-01T00:00:00Z' });
  for (let nth = 0; nth < 2; nth++) expect((await look()).outputs['unapplied']).toBe('1');
  expect(issues()).toMatchObject([{ state: 'open', title: 'Merged but not applied: 1 stack' }]);
  const refused = await look({ contents: 'read', issues: 'write' });
  expect([refused.exitCode, refused.annotations.at(-1)?.message]).toEqual([
    1,
    expect.stringContaining('deployments: read'),
  ]);
  deployments.addStatus(made, { state: 'success', creator });
  await look();
  expect(issues()).toMatchObject([{ state: 'closed', stateReason: 'completed' }]);
}, 60_000);
