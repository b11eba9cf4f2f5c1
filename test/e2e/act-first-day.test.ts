import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import type { Workflow } from '../contract/workflows/workflows';
import { objectsOf } from '../support/provider/outside';
import { SUITE_SHA } from '../support/act/act-process';
import { ActConsumer } from '../support/act/consumer';
import { documentedCaller, FIRST_DAY, quickstart, readRepositoryFile } from '../support/act/examples';
import type { PullRequest } from '../support/github/state/pull-request';

const PLAN = 'arn:aws:iam::111122223333:role/plan';
const APPLY = 'arn:aws:iam::111122223333:role/apply';
const TYPES = ['aws_vpc', 'aws_security_group', 'aws_db_instance', 'aws_cloudwatch_log_group'];

let consumer: ActConsumer;
beforeAll(async () => {
  consumer = await ActConsumer.start(quickstart({ '.github/workflows/terraform.yml': FIRST_DAY }));
  consumer.repository.environments.configure('production', { branches: ['main'], canAdminsBypass: false });
});
afterAll(async () => {
  await consumer.stop();
});

const inCloud = (): string[] => TYPES.filter((type) => objectsOf(consumer.cloudFile, type).length === 1);
let seen = 0;
/** The identities that were used since the last call, each once: `apply APPLY-ROLE CONTEXT`. */
const identities = (): string[] => {
  const fresh = consumer.cloudIdentities.slice(seen);
  seen += fresh.length;
  const short = fresh.map(({ command, role, subject, workflow }) => {
    const [, file = '', sha] = /^planseal\/planseal\/\.github\/workflows\/(\w+)\.yml@(.*)$/.exec(workflow) ?? [];
    expect(sha).toBe(SUITE_SHA);
    return `${file}: ${command} as ${role} for ${subject.replace(/^repo:[^:]*:/, '')}`;
  });
  return [...new Set(short)].filter((line) => /: (plan|apply) as /.test(line));
};

describe('the first day, executed by act as the design prints it', () => {
  it('is what the guide prints, which grants no more than is asked for', () => {
    const jobs = (text: string) =>
      Object.values((parse(text) as Workflow).jobs).map(({ permissions, ...job }) => [job, permissions] as const);
    const documented = jobs(documentedCaller('review.yml', 'apply.yml'));
    expect(jobs(FIRST_DAY)).toEqual(documented.map(([job, grants]) => [job, expect.objectContaining(grants!)]));
  });

  let pull: PullRequest;

  it('a pull request is planned, judged and commented on, and nothing changes', async () => {
    pull = consumer.openPullRequest('Build the shop', {
      'infra/main.tf': readRepositoryFile('examples/quickstart/infra/main.tf'),
    });
    const { results, exitCode } = await consumer.review(pull);
    expect(results).toEqual({
      'review / stacks': 'success',
      'review / plan 1 (infra)': 'success',
      'review / report': 'success',
    });
    expect(exitCode).toBe(0);
    expect(pull.issue.comments.map(({ body }) => body)).toEqual([expect.stringContaining('## 🟢 LOW')]);
    expect(inCloud()).toEqual([]);
    expect(identities()).toEqual([`review: plan as ${PLAN} for pull_request`]);
  });

  it('merged without an approval, nothing is applied, and the pull request says why', async () => {
    consumer.remote.merge(pull, consumer.people.mira);
    const { results, exitCode } = await consumer.push(consumer.people.mira);
    expect(results).toEqual({
      'apply / stacks': 'success',
      'apply / plan 1 (infra)': 'success',
      'apply / apply 1 (infra)': 'failure',
      'apply / report 1': 'success',
    });
    expect(exitCode).toBe(1);
    expect(inCloud()).toEqual([]);
    // The gate asked for no role.
    expect(identities()).toEqual([`apply: plan as ${PLAN} for ref:refs/heads/main`]);
    expect(pull.issue.comments.at(-1)!.body).toContain('⏳ Waiting: approval is missing');
  });

  it('approved and run again, exactly this is applied', async () => {
    pull.review(consumer.people.jon, 'APPROVED');
    const { results, exitCode, run } = await consumer.rerun(consumer.runs.at(-1)!, consumer.people.mira);
    expect(run.attempts).toHaveLength(2);
    expect(results).toEqual({
      'apply / stacks': 'success',
      'apply / plan 1 (infra)': 'success',
      'apply / apply 1 (infra)': 'success',
      'apply / report 1': 'success',
    });
    expect(exitCode).toBe(0);
    expect(inCloud()).toEqual(TYPES);
    expect(identities()).toEqual([
      `apply: plan as ${PLAN} for ref:refs/heads/main`,
      `apply: plan as ${PLAN} for environment:production`,
      `apply: apply as ${APPLY} for environment:production`,
    ]);
    expect(pull.issue.comments.at(-1)!.body).toContain('Applied exactly as approved');
    expect(pull.issue.comments).toHaveLength(2);
  });

  it('a change that nobody can plan is red in the required check', async () => {
    const broken = consumer.openPullRequest('Break it', { 'infra/more.tf': 'resource "aws_vpc" {}\n' });
    const { results, exitCode } = await consumer.review(broken);
    expect(results).toEqual({
      'review / stacks': 'success',
      'review / plan 1 (infra)': 'failure',
      'review / report': 'failure',
    });
    expect(exitCode).toBe(1);
  });

  it('a reviewed change that also touches its own workflow is refused, and stays out of the cloud', async () => {
    const sly = consumer.openPullRequest('Two things', {
      '.github/workflows/terraform.yml': `${FIRST_DAY}# by the way\n`,
      'infra/more.tf': 'resource "aws_vpc" "second" {\n  cidr_block = "10.1.0.0/16"\n}\n',
    });
    expect((await consumer.review(sly)).exitCode).toBe(0);
    sly.review(consumer.people.jon, 'APPROVED');
    consumer.remote.merge(sly, consumer.people.jon);
    const { results } = await consumer.push(consumer.people.jon);
    expect(results['apply / apply 1 (infra)']).toBe('failure');
    expect(sly.issue.comments.at(-1)!.body).toMatch(/⛔ .*\.github/);
    expect(objectsOf(consumer.cloudFile, 'aws_vpc')).toHaveLength(1);
  });

  it('no step acted on the runner, and github.com was asked for nothing that it does not know', () => {
    expect(consumer.runs.flatMap(({ violations }) => violations)).toEqual([]);
    expect([...consumer.github.violations, ...consumer.github.unexpected]).toEqual([]);
  });
});
