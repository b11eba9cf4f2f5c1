import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ActRun, ActConsumer } from '../support/act/consumer';
import { documentedCaller, FIRST_DAY, quickstart, readRepositoryFile } from '../support/act/examples';
import { without } from '../support/act/without';
import type { PullRequest } from '../support/github/state/pull-request';
import { objectsOf } from '../support/provider/outside';

const DRIFT = '.github/workflows/drift.yml';
type Results = Readonly<Record<string, string>>;
type Row = readonly [file: string, job: string, key: 'needs' | 'if', results: Results];

let consumer: ActConsumer;
beforeAll(async () => {
  const workflows = { '.github/workflows/terraform.yml': FIRST_DAY, [DRIFT]: documentedCaller('drift.yml') };
  consumer = await ActConsumer.start(quickstart(workflows));
  consumer.repository.environments.configure('production', { branches: ['main'], canAdminsBypass: false });
});
afterAll(async () => {
  await consumer.stop();
});

const applied = (): boolean => objectsOf(consumer.cloudFile, 'aws_vpc').length > 0;
const open = (title: string, path: string, text: string): PullRequest =>
  consumer.openPullRequest(title, { [path]: text });
/** A run of the suite without that line. */
const damaged = async ([file, job, key]: Row, run: () => Promise<ActRun>): Promise<Results> => {
  consumer.useSuite(without(file, job, key));
  const { results } = await run();
  consumer.useSuite();
  return results;
};

// Each row is what the run comes to without that one line; test/e2e/act-first-day.test.ts and act-drift.test.ts demand otherwise of the whole file.
describe('a line that is taken away is seen by act in', () => {
  let pull: PullRequest | undefined;

  it('a review whose stacks are not known: the required check would be missing', async () => {
    const row: Row = ['review.yml', 'report', 'if', { 'review / stacks': 'failure' }];
    const words = open('Words', 'README.md', 'No infrastructure yet\n');
    expect(await damaged(row, () => consumer.review(words))).toEqual(row[3]);
    expect((await consumer.review(words)).results).toEqual({
      'review / stacks': 'failure',
      'review / report': 'failure',
    });
  });

  it.each<Row>([
    ['review.yml', 'plan-1', 'needs', { 'review / stacks': 'success', 'review / report': 'failure' }],
    [
      'review.yml',
      'report',
      'needs',
      { 'review / stacks': 'success', 'review / report': 'failure', 'review / plan 1 (infra)': 'success' },
    ],
  ])('%s: %s without `%s`, on a change of a stack', async (...row) => {
    pull ??= open('Build the shop', 'infra/main.tf', readRepositoryFile('examples/quickstart/infra/main.tf'));
    const opened = pull;
    expect(await damaged(row, () => consumer.review(opened))).toEqual(row[3]);
  });

  it.each<Row>([
    ['apply.yml', 'plan-1', 'needs', { 'apply / stacks': 'success', 'apply / report 1': 'failure' }],
    [
      'apply.yml',
      'apply-1',
      'needs',
      { 'apply / stacks': 'success', 'apply / plan 1 (infra)': 'success', 'apply / report 1': 'failure' },
    ],
    [
      'apply.yml',
      'apply-1',
      'if',
      { 'apply / stacks': 'success', 'apply / plan 1 (infra)': 'success', 'apply / report 1': 'failure' },
    ],
  ])('%s: %s without `%s`: approved, and yet not applied', async (...row) => {
    if (pull!.merged === null) {
      expect((await consumer.review(pull!)).exitCode).toBe(0);
      pull!.review(consumer.people.jon, 'APPROVED');
      consumer.remote.merge(pull!, consumer.people.jon);
    }
    expect(await damaged(row, () => consumer.push(consumer.people.jon))).toEqual(row[3]);
    expect(applied()).toBe(false);
  });

  it.each<Row>([
    [
      'apply.yml',
      'report-1',
      'if',
      {
        'apply / stacks': 'success',
        'apply / plan 1 (infra)': 'success',
        'apply / apply 1 (infra)': 'success',
      },
    ],
  ])('%s: %s without `%s`: applied, and nobody is told', async (...row) => {
    expect(await damaged(row, () => consumer.push(consumer.people.jon))).toEqual(row[3]);
    expect(applied()).toBe(true);
    // The runs before this one, in which nothing was decided, were told; that it is applied by now is not.
    const told = pull!.issue.comments.map(({ body }) => body);
    expect(told.at(-1)).toContain('Not decided');
    expect(told.filter((body) => body.includes('Applied'))).toEqual([]);
  });

  it.each<Row>([
    ['review.yml', 'plan-1', 'if', { 'review / plan 1 ()': 'failure' }],
    ['apply.yml', 'plan-1', 'if', { 'apply / plan 1 ()': 'failure' }],
  ])('%s: %s without `%s`, on a change of no stack: something is planned', async (...row) => {
    const words = open('Words', 'README.md', `A shop, ${row[0]}\n`);
    const run = (): Promise<ActRun> => {
      if (row[0] === 'review.yml') return consumer.review(words);
      consumer.remote.merge(words, consumer.people.mira);
      return consumer.push(consumer.people.mira);
    };
    expect(await damaged(row, run)).toMatchObject(row[3]);
  });

  it.each<Row>([
    ['drift.yml', 'check-1', 'needs', { 'drift / stacks': 'success', 'drift / report': 'failure' }],
    [
      'drift.yml',
      'report',
      'needs',
      { 'drift / stacks': 'success', 'drift / report': 'failure', 'drift / check 1 (1)': 'success' },
    ],
  ])('%s: %s without `%s`', async (...row) => {
    expect(await damaged(row, () => consumer.schedule(DRIFT))).toEqual(row[3]);
  });

  it('drift.yml: report without `if`: a check that fails is told to nobody', async () => {
    const row: Row = ['drift.yml', 'report', 'if', { 'drift / stacks': 'success', 'drift / check 1 (1)': 'failure' }];
    const broken = { 'infra/more.tf': 'resource "aws_vpc" {}\n' };
    consumer.remote.commit('main', 'Break it', consumer.people.mira, broken, [consumer.head]);
    expect(await damaged(row, () => consumer.schedule(DRIFT))).toEqual(row[3]);
  });
});
