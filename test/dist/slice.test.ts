import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Consumer, PASSWORD, type StepRun } from '../support/consumer/consumer';
import { filesOf } from '../support/consumer/workspace';
import { control, edit, objectsOf } from '../support/provider/outside';

const QUICKSTART = filesOf(fileURLToPath(new URL('../../examples/quickstart', import.meta.url)));
const INFRA = QUICKSTART['infra/main.tf']!;

/** Nothing that GitHub or its runner would refuse, and no secret in anything that left a process. */
const expectClean = (consumer: Consumer): void => {
  expect(consumer.github.violations).toEqual([]);
  expect(consumer.github.unexpected).toEqual([]);
  const said = (step: StepRun): string => step.everyByte.toString('utf8').replaceAll(/^::add-mask::.*$/gm, '');
  for (const step of consumer.steps) {
    expect(step.violations).toEqual([]);
    expect(said(step)).not.toContain(PASSWORD);
  }
  for (const exchange of consumer.github.exchanges) expect(exchange.body).not.toContain(PASSWORD);
};

describe('the whole workflow, from committed bundles on a real engine', () => {
  let consumer: Consumer;
  beforeEach(async () => {
    consumer = await Consumer.start({ files: { 'README.md': '# shop\n' } });
  });
  afterEach(async () => {
    await consumer.stop();
  });

  const merged = async (approvers: readonly ('jon' | 'ana' | 'lee')[], main = INFRA) => {
    const pull = consumer.openPullRequest('Change', { 'infra/main.tf': main });
    const review = await consumer.review(pull);
    for (const name of approvers) pull.review(consumer.people[name], 'APPROVED');
    pull.merge(consumer.people.jon);
    return { pull, review };
  };

  it('plans, judges, comments once, counts the approval, applies, and says so', async () => {
    const { pull, review } = await merged(['jon']);
    expect(review.risk?.outputs).toMatchObject({ level: 'LOW', approvals: '1', blocked: 'false' });
    expect(pull.issue.comments).toHaveLength(1);
    const { gate, report } = await consumer.apply(consumer.people.jon);
    expect(gate.outputs).toMatchObject({
      decision: 'apply',
      outcome: 'applied',
      'change-digest': review.plan.outputs['change-digest'],
    });
    expect(report.succeeded).toBe(true);
    expect(objectsOf(consumer.cloudFile, 'aws_db_instance')).toHaveLength(1);
    expect(pull.issue.comments.map(({ body }) => body.slice(0, 26))).toEqual([
      '<!-- planseal:assessment v',
      '<!-- planseal:decision v1 ',
    ]);
    expectClean(consumer);
  });

  it('waits for a missing approval, and changes nothing', async () => {
    await merged([]);
    const { gate } = await consumer.apply(consumer.people.jon);
    expect(gate.outputs).toMatchObject({ decision: 'wait', outcome: 'not-started' });
    expect(gate.exitCode).toBe(1);
    expect(gate.log).toContain('1 approvals');
    expect(objectsOf(consumer.cloudFile, 'aws_vpc')).toEqual([]);
    expectClean(consumer);
  });

  it('refuses to apply when files change between plan and apply', async () => {
    await merged(['jon']);
    const run = consumer.startRun({
      event: 'push',
      headSha: consumer.head,
      headBranch: 'main',
      actor: consumer.people.jon,
    });
    await consumer.planJob(run, consumer.head, { environment: 'production' });
    const { sha } = consumer.repository.commits.add({
      message: 'Sneak',
      author: consumer.people.lee,
      parents: [consumer.head],
      files: { 'infra/main.tf': INFRA.replace('10.0.0.0/16', '10.9.0.0/16') },
    });
    const { gate } = await consumer.gateJob(run, sha);
    expect(gate.outputs).toMatchObject({ decision: 'stale', outcome: 'not-started' });
    expect(objectsOf(consumer.cloudFile, 'aws_vpc')).toEqual([]);
    expectClean(consumer);
  });

  it('is superseded, not red, when a newer commit touches the stack', async () => {
    await merged(['jon']);
    const old = consumer.head;
    const run = consumer.startRun({ event: 'push', headSha: old, headBranch: 'main', actor: consumer.people.jon });
    await consumer.planJob(run, old, { environment: 'production' });
    consumer.repository.commits.add({
      message: 'Newer',
      author: consumer.people.lee,
      files: { 'infra/more.tf': 'locals {}\n' },
      branch: 'main',
    });
    const { gate } = await consumer.gateJob(run, old);
    expect(gate.outputs).toMatchObject({ decision: 'superseded', outcome: 'not-started' });
    expect(gate.exitCode).toBe(0);
    expectClean(consumer);
  });

  it('opens one drift issue, keeps it while the drift is the same, and closes it when it is gone', async () => {
    await merged(['jon']);
    await consumer.apply(consumer.people.jon);
    const issues = () => consumer.repository.issues.all.filter(({ labels }) => labels.includes('planseal-drift'));
    const before = await consumer.drift();
    expect(before.check.outputs['class']).toBe('in-sync');
    expect(issues()).toEqual([]);
    const [rule] = objectsOf(consumer.cloudFile, 'aws_security_group')[0]!['ingress'] as Record<
      string,
      string | number | string[] | null
    >[];
    const open = { ...rule, description: 'debug', from_port: 22, to_port: 22, cidr_blocks: ['0.0.0.0/0'] };
    edit(consumer.cloudFile, 'aws_security_group', () => true, { ingress: [rule!, open] });
    await consumer.drift();
    const again = await consumer.drift();
    expect(again.check.outputs).toMatchObject({ class: 'drift', level: 'CRITICAL' });
    expect(issues()).toHaveLength(1);
    expect(issues()[0]).toMatchObject({ state: 'open', comments: [] });
    edit(consumer.cloudFile, 'aws_security_group', () => true, { ingress: [rule!] });
    await consumer.drift();
    expect(issues()).toHaveLength(1);
    expect(issues()[0]).toMatchObject({ state: 'closed', comments: [expect.anything()] });
    expectClean(consumer);
  });

  it('says what was done and what was not when the apply fails in the middle', async () => {
    await merged(['jon']);
    writeFail(consumer.cloudFile);
    const { gate, report } = await consumer.apply(consumer.people.jon);
    expect(gate.outputs).toMatchObject({ decision: 'apply', outcome: 'partial' });
    expect(gate.exitCode).toBe(1);
    expect(gate.summary).toContain('Applied in part');
    expect(report.succeeded).toBe(true);
    expect(readFileSync(consumer.stateFile, 'utf8')).toContain('aws_vpc');
    expectClean(consumer);
  });
});

const writeFail = (cloudFile: string): void => {
  control(cloudFile, {
    on: 'create',
    type: 'aws_db_instance',
    fail: 'InsufficientDBInstanceCapacity: try another class',
  });
};
