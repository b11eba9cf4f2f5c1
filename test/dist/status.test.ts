import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Consumer } from '../support/consumer/consumer';
import type { PullRequest } from '../support/github/state/pull-request';
import { expectHarmless } from './stage';

const CONFIG = `version: 1
approvals:
  LOW: { reviewers: 1, require: [migration-plan, change-ticket, verified-backup] }
`;
const STACK = 'terraform {\n  backend "local" {\n  }\n}\n\nresource "terraform_data" "one" {\n  input = "1"\n}\n';
const PLAN = `## Migration plan\n\n${'Move one table after another. '.repeat(10)}`;

let consumer: Consumer;
let pull: PullRequest;
beforeEach(async () => {
  consumer = await Consumer.start({ files: { 'README.md': 'infra', '.github/planseal.yml': CONFIG } });
  for (const name of ['bug', 'backup-verified', 'planseal: critical'])
    consumer.repository.label(name, 'ededed', 'A label of this repository');
  pull = consumer.openPullRequest('Begin', { 'infra/main.tf': STACK });
});
afterEach(async () => {
  const { steps, github } = consumer;
  await consumer.stop();
  for (const step of steps) expectHarmless(step);
  expect(github.violations).toEqual([]);
  expect(github.unexpected).toEqual([]);
});

const comment = (): string => pull.issue.comments.map(({ body }) => body).join('\n====\n');
const ticked = (): string[] =>
  [...comment().matchAll(/^- \[(.)\] \**([\w -]+)/gm)].map(
    ([, done, what]) => `${done === 'x' ? '✓' : '·'} ${what?.trim() ?? ''}`,
  );

describe('the checklist, without a plan', () => {
  it('follows evidence, reviews and labels, names what is missing, and the gate agrees', async () => {
    const { run } = await consumer.review(pull);
    expect(comment()).toContain('to do: add the heading `## Migration plan`');
    expect(ticked()).toEqual([
      '· 1 approval',
      '· A migration plan',
      '· The number of a change ticket',
      '· A verified backup',
    ]);

    consumer.repository.issues.editBody(pull.issue, `Grow it, CHG-4711.\n\n${PLAN}`);
    expect((await consumer.status(pull, 'edited')).succeeded).toBe(true);
    expect(ticked()).toEqual([
      '· 1 approval',
      '✓ A migration plan',
      '✓ The number of a change ticket',
      '· A verified backup',
    ]);

    pull.review(consumer.people.jon, 'APPROVED');
    await consumer.status(pull);
    consumer.repository.issues.addLabels(pull.issue, ['backup-verified'], consumer.people.ana);
    await consumer.status(pull, 'labeled');
    expect(ticked()).toEqual([
      '✓ 1 approval',
      '✓ A migration plan',
      '✓ The number of a change ticket',
      '✓ A verified backup',
    ]);
    expect(comment()).toContain(`run=${run.id}.1 -->`);
    expect(comment()).toContain('label `backup-verified` by `@ana`');
    expect(pull.issue.comments).toHaveLength(1);
    // No plan was made on these events: nothing but the report ran in their jobs.
    expect(consumer.steps.filter(({ job }) => job.name === 'status / report')).toHaveLength(3);

    pull.merge(consumer.people.jon);
    const { gate } = await consumer.apply(consumer.people.jon);
    expect(gate.outputs).toMatchObject({ decision: 'apply', outcome: 'applied' });
  });

  it('does not write a comment that would say the same again', async () => {
    await consumer.review(pull);
    const before = consumer.github.exchanges.length;
    const again = await consumer.status(pull);
    expect(again.log).toContain('The comment says this already.');
    const writes = consumer.github.exchanges
      .slice(before)
      .filter(({ method, path }) => method !== 'GET' && !/graphql|ListArtifacts/.test(path));
    expect(writes.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });

  it('leaves the comment alone while nothing has planned the newest commit', async () => {
    await consumer.review(pull);
    const before = comment();
    const { sha } = consumer.repository.commits.add({
      message: 'More',
      author: consumer.people.mira,
      files: { 'infra/more.tf': 'locals {}\n' },
      parents: [pull.headSha],
      branch: pull.headRef,
    });
    pull.push(sha);
    const report = await consumer.status(pull, 'labeled');
    expect(report.succeeded).toBe(true);
    expect(report.log).toContain('There is nothing to report of this commit: no review run has planned it yet.');
    expect(comment()).toBe(before);
  });

  it('shows a stack whose assessment is gone as not judged', async () => {
    const { run } = await consumer.review(pull);
    for (const artifact of consumer.repository.artifacts.all.filter((one) => one.run === run))
      consumer.repository.artifacts.remove(artifact);
    const report = await consumer.status(pull);
    expect(report.succeeded).toBe(false);
    expect(comment()).toContain('NOT JUDGED');
  });

  it('lets the gate refuse evidence that was edited after the approval, and says what to do', async () => {
    consumer.repository.issues.editBody(pull.issue, `CHG-4711\n\n${PLAN}`);
    consumer.repository.issues.addLabels(pull.issue, ['backup-verified'], consumer.people.ana);
    await consumer.review(pull);
    pull.review(consumer.people.jon, 'APPROVED');
    pull.merge(consumer.people.jon);
    consumer.repository.issues.editBody(pull.issue, `CHG-4711\n\n${PLAN} and drop the old one`);
    pull.issue.bodyEditedAt = new Date(Date.now() + 60_000).toISOString();
    const { gate } = await consumer.apply(consumer.people.jon);
    expect(gate.outputs).toMatchObject({ decision: 'refuse', outcome: 'not-started' });
    expect(gate.summary).toContain('after the last approval');
    expect(gate.summary).toContain('ask for a new approval');
  });
});

describe('the label of the level', () => {
  it('is set and replaced, and no other label is touched', async () => {
    consumer.repository.issues.addLabels(pull.issue, ['bug', 'planseal: critical'], consumer.people.jon);
    await consumer.review(pull);
    expect(pull.issue.labels).toEqual(['bug', 'planseal: critical']);
    await consumer.status(pull, 'labeled', { labels: 'true' });
    expect(pull.issue.labels).toEqual(['bug', 'planseal: low']);
    const before = consumer.github.exchanges.length;
    await consumer.status(pull, 'labeled', { labels: 'true' });
    expect(consumer.github.exchanges.slice(before).filter(({ path }) => path.includes('/labels'))).toEqual([]);
  });
});

describe('a token that may only read', () => {
  it('leaves the report on the summary, says which permission is missing, and is not red', async () => {
    await consumer.review(pull);
    const reading = { contents: 'read', actions: 'read', checks: 'read', 'pull-requests': 'read' } as const;
    pull.review(consumer.people.jon, 'APPROVED');
    const report = await consumer.status(pull, 'pull_request_review', { labels: 'true' }, reading);
    expect(report.succeeded).toBe(true);
    expect(report.summary).toContain('Before this may be applied');
    const warnings = report.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);
    expect(warnings.join('\n')).toContain('pull-requests: write');
    expect(warnings.join('\n')).toContain('The job summary has the report instead.');
    expect(pull.issue.labels).toEqual([]);
  });
});
