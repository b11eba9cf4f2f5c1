import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LEDGER_SCHEMA, LEDGER_TASK } from '../../src/core/ledger/entry';
import { ActConsumer } from '../support/act/consumer';
import { documentedCaller, quickstart, readRepositoryFile } from '../support/act/examples';
import { edit, objectsOf } from '../support/provider/outside';

const WORKFLOW = '.github/workflows/drift.yml';
const ALL_WELL = { 'drift / stacks': 'success', 'drift / check 1 (1)': 'success', 'drift / report': 'success' };

describe('scheduled drift, executed by act as the documentation prints it', () => {
  let consumer: ActConsumer;
  beforeAll(async () => {
    const main = readRepositoryFile('examples/quickstart/infra/main.tf');
    consumer = await ActConsumer.start(
      quickstart({ [WORKFLOW]: documentedCaller('drift.yml'), 'infra/main.tf': main }),
    );
    await consumer.byHand('infra', ['init', '-input=false'], ['apply', '-input=false', '-auto-approve']);
  });
  afterAll(async () => {
    await consumer.stop();
  });

  const labelled = (label: string) => consumer.repository.issues.all.filter(({ labels }) => labels.includes(label));
  const issues = () => labelled('planseal-drift');
  const cidr = () => objectsOf(consumer.cloudFile, 'aws_security_group').map(({ ingress }) => JSON.stringify(ingress));

  it('opens no issue while reality is what the state says', async () => {
    expect((await consumer.schedule(WORKFLOW)).results).toEqual(ALL_WELL);
    expect(issues()).toEqual([]);
    const used = consumer.cloudIdentities.map(({ role, subject }) => `${role} ${subject.replace(/^repo:[^:]*:/, '')}`);
    expect([...new Set(used)]).toEqual(['arn:aws:iam::111122223333:role/plan ref:refs/heads/main']);
  });

  it('opens one when somebody has changed an object by hand, and changes nothing itself', async () => {
    edit(consumer.cloudFile, 'aws_security_group', () => true, { description: 'Opened by hand' });
    const before = cidr();
    expect((await consumer.schedule(WORKFLOW)).results).toEqual(ALL_WELL);
    expect(issues()).toMatchObject([{ state: 'open', body: expect.stringContaining('aws_security_group.web') }]);
    // What was merged and is not applied is named on the way, in an issue of its own.
    const { deployments, world } = consumer.repository;
    const made = deployments.create({
      sha: consumer.head,
      ref: 'main',
      task: LEDGER_TASK,
      environment: 'production',
      payload: { schema: LEDGER_SCHEMA, stack: 'infra', environment: 'production' },
      creator: world.user('github-actions[bot]'),
    });
    Object.assign(made, { createdAt: '2026-01-01T00:00:00Z' });
    await consumer.schedule(WORKFLOW);
    expect(issues()).toHaveLength(1);
    expect(cidr()).toEqual(before);
    const titles = consumer.repository.issues.all.map(({ title }) => title);
    expect(titles.filter((title) => title.startsWith('Merged'))).toEqual(['Merged but not applied: 1 stack']);
  });

  it('and closes it when it is undone', async () => {
    edit(consumer.cloudFile, 'aws_security_group', () => true, { description: 'Web servers of the shop' });
    await consumer.schedule(WORKFLOW);
    expect(issues()).toMatchObject([{ state: 'closed' }]);
    expect(consumer.runs.flatMap(({ violations }) => violations)).toEqual([]);
    expect([...consumer.github.violations, ...consumer.github.unexpected]).toEqual([]);
  });

  it('a stack that cannot be read is red, and is neither drift nor the absence of it', async () => {
    consumer.remote.commit('main', 'Break it', consumer.people.mira, { 'infra/more.tf': 'resource "aws_vpc" {}\n' }, [
      consumer.head,
    ]);
    const { exitCode, results } = await consumer.schedule(WORKFLOW);
    expect(exitCode).toBe(1);
    expect(results).toMatchObject({ 'drift / check 1 (1)': 'failure' });
    expect(issues()).toMatchObject([{ state: 'closed' }]);
    expect(labelled('planseal-drift-check')).toMatchObject([
      { state: 'open', title: '⛔ Drift check fails for infra' },
    ]);
  });
});
