import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ActConsumer } from '../support/act/consumer';
import { FIRST_DAY, quickstart, readRepositoryFile } from '../support/act/examples';
import { without } from '../support/act/without';
import type { Job } from '../support/github/state/job';
import type { PullRequest } from '../support/github/state/pull-request';
import { objectsOf } from '../support/provider/outside';

const CONFIG = `version: 1
environments:
  production: { approvals: { from: environment, environments: [prod-owners] } }
`;

describe('people who approve in an environment, executed by act', () => {
  let consumer: ActConsumer;
  let pull: PullRequest;
  let answer: (job: Job) => void = () => undefined;
  const asked: string[] = [];
  beforeAll(async () => {
    const files = { '.github/workflows/terraform.yml': FIRST_DAY, '.github/planseal.yml': CONFIG };
    const onWaiting = (job: Job): void => {
      asked.push(job.name);
      answer(job);
    };
    consumer = await ActConsumer.start({ ...quickstart(files), onWaiting });
    const { environments } = consumer.repository;
    environments.configure('production', { branches: ['main'], canAdminsBypass: false });
    environments.configure('prod-owners', {
      branches: ['main'],
      canAdminsBypass: false,
      reviewers: [consumer.people.ana, consumer.people.lee],
      preventSelfReview: true,
    });
    pull = consumer.openPullRequest('Build the shop', {
      'infra/main.tf': readRepositoryFile('examples/quickstart/infra/main.tf'),
    });
    expect((await consumer.review(pull)).exitCode).toBe(0);
    consumer.remote.merge(pull, consumer.people.jon);
  });
  afterAll(async () => {
    await consumer.stop();
  });

  const inCloud = (): number => objectsOf(consumer.cloudFile, 'aws_vpc').length;
  const planned = { 'apply / stacks': 'success', 'apply / plan 1 (infra)': 'success' };

  it('while they do not answer, nothing of the job runs, and nothing is applied', async () => {
    const { results } = await consumer.push(consumer.people.jon);
    expect(asked).toEqual(['apply / approve 1 (prod-owners)']);
    // act waits for nobody, so the job that nobody released fails there; on GitHub it waits.
    expect(results).toEqual({
      ...planned,
      'apply / approve 1 (prod-owners)': 'failure',
      'apply / report 1': 'failure',
    });
    expect(inCloud()).toBe(0);
  });

  it('without the `needs` of the job that asks them, nobody is asked, and nothing is applied', async () => {
    consumer.useSuite(without('apply.yml', 'approve-1', 'needs'));
    const { results } = await consumer.push(consumer.people.jon);
    consumer.useSuite();
    expect(asked).toHaveLength(1);
    expect(results).toEqual({ ...planned, 'apply / report 1': 'failure' });
    expect(inCloud()).toBe(0);
  });

  it('one of them approves, and it is applied', async () => {
    answer = ({ run }) => {
      run.approve(consumer.people.ana, ['prod-owners']);
    };
    const { results, exitCode, violations } = await consumer.push(consumer.people.jon);
    expect(results).toEqual({
      ...planned,
      'apply / approve 1 (prod-owners)': 'success',
      'apply / apply 1 (infra)': 'success',
      'apply / report 1': 'success',
    });
    expect(exitCode).toBe(0);
    expect(inCloud()).toBe(1);
    expect(pull.issue.comments.at(-1)!.body).toMatch(/approved by [^\n]*ana/);
    expect(violations).toEqual([]);
    expect([...consumer.github.violations, ...consumer.github.unexpected]).toEqual([]);
  });
});
