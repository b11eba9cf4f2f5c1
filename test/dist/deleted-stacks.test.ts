import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { Consumer, type StepRun } from '../support/consumer/consumer';
import type { PullRequest } from '../support/github/state/pull-request';
import type { Run } from '../support/github/state/run';
import { expectHarmless } from './stage';

let consumer: Consumer;
let pull: PullRequest;
let run: Run;
beforeEach(async () => {
  consumer = await Consumer.start({ files: { 'README.md': 'infra', 'live/prod/db/main.tf': '# db\n' } });
  pull = consumer.openPullRequest('Delete the database', { 'live/prod/db/main.tf': null });
  const seed = { event: 'pull_request', headSha: pull.headSha, headBranch: pull.headRef, actor: pull.issue.user };
  run = consumer.startRun({ ...seed, pullRequest: pull });
});
afterEach(async () => {
  const { steps, github } = consumer;
  await consumer.stop();
  for (const step of steps) expectHarmless(step);
  expect([...github.violations, ...github.unexpected]).toEqual([]);
});

const deleted = '[{"stack":"live/prod/db"}]';
const report = async (more: Readonly<Record<string, string>> = { deleted }): Promise<StepRun> => {
  const job = run.startJob('report', { permissions: { contents: 'read', 'pull-requests': 'write' } });
  const step = await consumer.step(job, 'risk', { mode: 'report', 'all-planned': 'true', ...more });
  job.conclude(step.succeeded ? 'success' : 'failure');
  run.conclude(step.succeeded ? 'success' : 'failure');
  return step;
};
const comment = (): string => pull.issue.comments.map(({ body }) => body).join('\n====\n');

it('a pull request that only deletes a stack is told what stays, and is red until a label says that it is meant', async () => {
  const refused = await report({ deleted, notes: 'The change edits the configuration.' });
  expect(refused.exitCode).toBe(1);
  expect(refused.annotations.at(-1)?.message).toContain('deletes live/prod/db, and nothing destroys');
  expect(comment()).toContain('## ⚠️ `live/prod/db` is deleted, but not what it manages');
  expect(comment()).toContain('The change edits the configuration.');

  consumer.repository.issues.addLabels(pull.issue, ['planseal-deleted-stacks']);
  run.rerun(consumer.people.jon);
  expect((await report()).failures).toEqual([]);
  expect(pull.issue.comments).toHaveLength(1);

  // The report after a review or a label has no job `stacks`: it keeps what the review run said.
  const before = comment();
  const again = await consumer.status(pull, 'labeled');
  expect(again.failures).toEqual([]);
  expect(comment()).toContain('is deleted, but not what it manages');
  expect(comment().replace(/<!--.*-->/, '')).toBe(before.replace(/<!--.*-->/, ''));
});

it('a pull request that touches no stack any more has that taken back, with no more rights; one that never did is not told', async () => {
  await report();
  expect(comment()).toContain('is deleted, but not what it manages');
  run.rerun(consumer.people.jon);
  expect((await report({ deleted: '[]', labels: 'true' })).failures).toEqual([]);
  expect(comment()).toContain('## ⚪ No stack is touched');
  expect(pull.issue.comments).toHaveLength(1);

  pull = consumer.openPullRequest('Mend a word', { 'README.md': 'infrastructure' });
  const seed = { event: 'pull_request', headSha: pull.headSha, headBranch: pull.headRef, actor: pull.issue.user };
  run = consumer.startRun({ ...seed, pullRequest: pull });
  expect((await report({ deleted: '[]', labels: 'true' })).failures).toEqual([]);
  expect(pull.issue.comments).toEqual([]);
});

it('in a merge queue it is told on the summary, where the pull request was asked for the label already', async () => {
  const seed = { headSha: pull.headSha, headBranch: 'gh-readonly-queue/main/pr-1', actor: consumer.people.jon };
  const payload = { merge_group: { base_sha: consumer.head } };
  run = consumer.startRun({ event: 'merge_group', ...seed, payload });
  const step = await report();
  expect(step.failures).toEqual([]);
  expect(step.summary).toContain('is deleted, but not what it manages');
  expect(pull.issue.comments).toEqual([]);
});

it('what is no list of deleted stacks is refused, whatever it says', async () => {
  const step = await report({ deleted: '[{"stack":"a","::error::":1}]' });
  expect(step.exitCode).toBe(1);
  expect(step.annotations.map(({ message }) => message)).toEqual([expect.stringContaining('the output `deleted`')]);
  expect(pull.issue.comments).toEqual([]);
});
