import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Consumer, STACK, type StepRun } from '../support/consumer/consumer';
import type { PullRequest } from '../support/github/state/pull-request';
import type { Run } from '../support/github/state/run';
import { expectHarmless } from './stage';

const CODE = 'terraform {\n  backend "local" {\n  }\n}\n\nresource "terraform_data" "one" {\n  input = "1"\n}\n';

let consumer: Consumer;
let pull: PullRequest;
let run: Run;
beforeEach(async () => {
  consumer = await Consumer.start({ files: { 'README.md': 'infra' } });
  pull = consumer.openPullRequest('Begin', { 'infra/main.tf': CODE });
  ({ run } = await consumer.review(pull));
  // "Re-run failed jobs": the job that planned has succeeded, so it does not run in this attempt.
  run.rerun(consumer.people.jon);
});
afterEach(async () => {
  const { steps, github } = consumer;
  await consumer.stop();
  for (const step of steps) expectHarmless(step);
  expect([...github.violations, ...github.unexpected]).toEqual([]);
});

const report = async (more: Readonly<Record<string, string>>): Promise<StepRun> => {
  const job = run.startJob('report', { permissions: { contents: 'read', 'pull-requests': 'write' } });
  const step = await consumer.step(job, 'risk', { mode: 'report', stacks: STACK, ...more });
  job.conclude(step.succeeded ? 'success' : 'failure');
  run.conclude(step.succeeded ? 'success' : 'failure');
  return step;
};
const comment = (): string => pull.issue.comments.map(({ body }) => body).join('\n====\n');

describe('the second attempt of a review, in which only what failed runs', () => {
  it('shows what the first one planned, and the gate applies it', async () => {
    const step = await report({ 'all-planned': 'true' });
    expect([step.failures, step.outputs['level']]).toEqual([[], 'LOW']);
    expect(comment()).toContain(`run=${run.id}.2 -->`);
    expect(comment()).not.toContain('NOT JUDGED');

    pull.review(consumer.people.jon, 'APPROVED');
    expect((await consumer.status(pull)).succeeded).toBe(true);
    expect(comment()).not.toContain('NOT JUDGED');
    pull.merge(consumer.people.jon);
    const { gate } = await consumer.apply(consumer.people.jon);
    expect(gate.outputs).toMatchObject({ decision: 'apply', outcome: 'applied' });
  });

  it('says which attempt planned a stack where not every plan job succeeded, and is red', async () => {
    const step = await report({ 'all-planned': 'false' });
    expect(step.exitCode).toBe(1);
    expect(comment()).toContain('NOT JUDGED');
    expect(comment()).toContain('Attempt 1 of this run left an assessment of it, attempt 2 none');
    expect(comment()).not.toContain('No job of this run left');
  });
});
