import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ActConsumer } from '../support/act/consumer';
import { exampleFiles } from '../support/act/examples';
import { callAws, type MockAws, startMockAws, withoutAws } from '../support/aws/mock';
import type { PullRequest } from '../support/github/state/pull-request';

const missing = withoutAws();
const onAws = missing === undefined ? describe : describe.skip;
if (missing !== undefined) process.stdout.write(`skipped: the monorepo under act: ${missing}\n`);

const NETWORKS = ['live/dev/network/main.tf', 'live/prod/network/main.tf'];

onAws('examples/monorepo, executed by act: dev before prod, each by its own approvals', () => {
  let aws: MockAws;
  let consumer: ActConsumer;
  let pull: PullRequest;
  const files = exampleFiles('monorepo');
  beforeAll(async () => {
    aws = await startMockAws();
    await callAws(aws.endpoint, '/acme-terraform-state', { method: 'PUT', service: 's3' });
    consumer = await ActConsumer.start({
      files: Object.fromEntries(Object.entries(files).filter(([path]) => !NETWORKS.includes(path))),
      environment: {
        AWS_ENDPOINT_URL_S3: aws.endpoint,
        AWS_ENDPOINT_URL_STS: aws.endpoint,
        TF_CLI_ARGS_init: '-backend-config=use_path_style=true',
      },
    });
    for (const environment of ['dev', 'prod'])
      consumer.repository.environments.configure(environment, { branches: ['main'], canAdminsBypass: false });
  });
  afterAll(async () => {
    await consumer.stop();
    aws.stop();
  });

  /** Environments whose network exists, by the state in the bucket. */
  const applied = async (): Promise<string[]> => {
    const found = await Promise.all(
      ['dev', 'prod'].map(async (environment) => {
        const path = `/acme-terraform-state/live/${environment}/network.tfstate`;
        const text = await callAws(aws.endpoint, path, { service: 's3' }).catch(() => '{}');
        const { resources = [] } = JSON.parse(text) as { resources?: unknown[] };
        return resources.length === 1 ? [environment] : [];
      }),
    );
    return found.flat();
  };
  /** The roles that applied, in order. */
  const appliers = (): string[] =>
    consumer.cloudIdentities.flatMap(({ command, role, subject }) =>
      command === 'apply' ? [`${role.slice(13)} for ${subject.split(':').slice(2).join(':')}`] : [],
    );

  it('a pull request of both networks is planned stack by stack', async () => {
    pull = consumer.openPullRequest('Networks', Object.fromEntries(NETWORKS.map((path) => [path, files[path]!])));
    const { results, exitCode } = await consumer.review(pull);
    expect(results).toEqual({
      'review / stacks': 'success',
      'review / plan 1 (live/dev/network)': 'success',
      'review / plan 1 (live/prod/network)': 'success',
      'review / report': 'success',
    });
    expect(exitCode).toBe(0);
    expect(pull.issue.comments).toHaveLength(1);
    expect(await applied()).toEqual([]);
  });

  /** What the ledger says of each stack. */
  const ledger = (): Record<string, string | undefined> =>
    Object.fromEntries(
      consumer.repository.deployments.all
        .filter(({ task }) => task === 'planseal')
        .map(({ payload, statuses }) => [(payload as { stack: string }).stack, statuses.at(-1)?.state]),
    );

  it('merged without an approval dev waits, and so does prod, whose wave is not begun', async () => {
    consumer.remote.merge(pull, consumer.people.mira);
    const { results } = await consumer.push(consumer.people.mira);
    expect(results).toEqual({
      'apply / stacks': 'success',
      'apply / plan 1 (live/dev/network)': 'success',
      'apply / apply 1 (live/dev/network)': 'failure',
      'apply / report 1': 'success',
    });
    expect(await applied()).toEqual([]);
    expect(ledger()).toEqual({ 'live/dev/network': 'pending', 'live/prod/network': 'pending' });
    expect(pull.issue.comments.at(-1)?.body).toContain('wave 2 was not begun');
  });

  it('one approval is enough for dev, and prod waits for its second', async () => {
    pull.review(consumer.people.jon, 'APPROVED');
    const { results } = await consumer.rerun(consumer.runs.at(-1)!, consumer.people.mira);
    expect(Object.entries(results)).toEqual([
      ['apply / stacks', 'success'],
      ['apply / plan 1 (live/dev/network)', 'success'],
      ['apply / apply 1 (live/dev/network)', 'success'],
      // In either order: both need the apply of the first wave only.
      ...(['apply / plan 2 (live/prod/network)', 'apply / report 1'] as const)
        .map((name): [string, string] => [name, 'success'])
        .sort(([a], [b]) => Object.keys(results).indexOf(a) - Object.keys(results).indexOf(b)),
      ['apply / apply 2 (live/prod/network)', 'failure'],
      ['apply / report 2', 'success'],
    ]);
    expect(await applied()).toEqual(['dev']);
    expect(appliers()).toEqual(['111122223333:role/apply for environment:dev']);
    expect(ledger()).toEqual({ 'live/dev/network': 'success', 'live/prod/network': 'pending' });
  });

  it('with it, the second wave follows, by the role of the other account', async () => {
    pull.review(consumer.people.ana, 'APPROVED');
    const { exitCode } = await consumer.rerun(consumer.runs.at(-1)!, consumer.people.mira);
    expect(exitCode).toBe(0);
    expect(await applied()).toEqual(['dev', 'prod']);
    expect(appliers().at(-1)).toBe('444455556666:role/apply for environment:prod');
    expect(ledger()).toEqual({ 'live/dev/network': 'success', 'live/prod/network': 'success' });
    expect(consumer.runs.flatMap(({ violations }) => violations)).toEqual([]);
    expect([...consumer.github.violations, ...consumer.github.unexpected]).toEqual([]);
  });

  it('a change of no stack is green at once, and applies nothing', async () => {
    const readme = consumer.openPullRequest('Words', { 'README.md': '# Infrastructure\n' });
    expect((await consumer.review(readme)).results).toEqual({
      'review / stacks': 'success',
      'review / report': 'success',
    });
    consumer.remote.merge(readme, consumer.people.mira);
    const { results, exitCode } = await consumer.push(consumer.people.mira);
    expect(results).toEqual({ 'apply / stacks': 'success' });
    expect(exitCode).toBe(0);
  });
});
