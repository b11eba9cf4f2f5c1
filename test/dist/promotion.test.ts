import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Consumer, type StepRun } from '../support/consumer/consumer';
import type { PullRequest } from '../support/github/state/pull-request';
import type { Run } from '../support/github/state/run';

const main = (input: string): string => `terraform {
  backend "local" {}
}

variable "environment" {
  type = string
}

resource "terraform_data" "app" {
  input = ${input}
}
`;
const CONFIG = `version: 1
stacks:
  - path: infra
    environments: [dev, production]
environments:
  dev: { approvals: 0 }
  production: { apply-after: [dev] }
`;

jest.setTimeout(240_000); // some twenty steps, each with a tool

describe('two environments of one stack', () => {
  let consumer: Consumer;
  beforeAll(async () => {
    consumer = await Consumer.start({
      files: { 'infra/main.tf': main('"one"'), '.github/planseal.yml': CONFIG },
      environment: {},
      inputs: { 'pass-env': '' },
    });
    consumer.repository.environments.configure('dev', { branches: ['main'], canAdminsBypass: false });
  });
  afterAll(() => consumer.stop());

  const stateOf = (environment: string): string => join(consumer.directory, `${environment}.tfstate`);
  const inputs = (environment: string): Record<string, string> => ({
    stack: `infra:${environment}`,
    environment,
    variables: `environment=${environment}`,
    'backend-config': `path=${stateOf(environment)}`,
  });
  const inState = (environment: string): string =>
    existsSync(stateOf(environment)) ? readFileSync(stateOf(environment), 'utf8') : '';

  /** A pull request that a colleague approves and merges, both environments planned in its review. */
  const merged = async (title: string, input: string): Promise<PullRequest> => {
    const { jon } = consumer.people;
    const pull = consumer.openPullRequest(title, { 'infra/main.tf': main(input) });
    const run = consumer.startRun({
      event: 'pull_request',
      headSha: pull.headSha,
      headBranch: pull.headRef,
      actor: pull.issue.user,
      pullRequest: pull,
    });
    const merge = consumer.repository.commits.refs.get(`refs/pull/${pull.number}/merge`)!;
    for (const environment of ['dev', 'production']) await consumer.planJob(run, merge, inputs(environment));
    run.conclude('success');
    pull.review(jon, 'APPROVED');
    pull.merge(jon);
    return pull;
  };
  const pushed = (): Run =>
    consumer.startRun({ event: 'push', headSha: consumer.head, headBranch: 'main', actor: consumer.people.jon });
  const dispatched = (): Run =>
    consumer.startRun({
      event: 'workflow_dispatch',
      headSha: consumer.head,
      headBranch: 'main',
      actor: consumer.people.ana,
    });
  const apply = async (run: Run, environment: string): Promise<StepRun> => {
    await consumer.planJob(run, consumer.head, inputs(environment));
    const { gate } = await consumer.gateJob(run, consumer.head, inputs(environment));
    return gate;
  };

  it('get the same commit one after the other', async () => {
    await merged('Two', '"two"');
    const run = pushed();
    expect((await apply(run, 'dev')).outputs).toMatchObject({ decision: 'apply', outcome: 'applied' });
    const production = await apply(run, 'production');
    expect(production.outputs).toMatchObject({ decision: 'apply', outcome: 'applied' });
    expect(production.summary).toContain('has this commit');
    expect(inState('production')).toContain('two');
  });

  it('do not get it when the one before did not, until both are applied in one run', async () => {
    await merged('Three', '"three"');
    const push = pushed();
    await consumer.planJob(push, consumer.head, inputs('dev'));
    const refused = await apply(push, 'production');
    expect(refused.outputs).toMatchObject({ decision: 'refuse', outcome: 'not-started' });
    expect(refused.summary).toContain('was not applied to');
    push.conclude('failure');

    const alone = await apply(dispatched(), 'production');
    expect(alone.outputs['decision']).toBe('refuse');
    expect(alone.summary).toContain('dispatch the workflow with both stacks');
    expect(inState('production')).not.toContain('three');

    const both = dispatched();
    expect((await apply(both, 'dev')).outputs).toMatchObject({ decision: 'apply', outcome: 'applied' });
    expect((await apply(both, 'production')).outputs).toMatchObject({ decision: 'apply', outcome: 'applied' });
    expect(inState('production')).toContain('three');
  });

  it('do not get what the one before never saw', async () => {
    await merged('Four, in production alone', 'var.environment == "dev" ? "three" : "four"');
    const run = pushed();
    expect((await apply(run, 'dev')).outputs).toMatchObject({ decision: 'apply', outcome: 'nothing-to-do' });
    const refused = await apply(run, 'production');
    expect(refused.outputs).toMatchObject({ decision: 'refuse', outcome: 'not-started' });
    expect(refused.summary).toContain('had no such change');
    expect(refused.summary).toContain('terraform_data update input');
    expect(inState('production')).not.toContain('four');
    expect(consumer.github.violations).toEqual([]);
  });
});
