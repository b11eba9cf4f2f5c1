import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldsOf, stackKey } from '../../src/core/drift/marker';
import { markerNode } from '../../src/core/render/marker';
import { Consumer, PERMISSIONS, type StepRun } from '../support/consumer/consumer';
import type { PullRequest } from '../support/github/state/pull-request';
import type { Run } from '../support/github/state/run';

const module = (input: string): string => `variable "size" {
  type = string
}
resource "terraform_data" "app" {
  input = "${input} \${var.size}"
}
`;
const root = (size: string): string => `terraform {
  backend "local" {}
}
module "app" {
  source = "../../../modules/app"
  size   = "${size}"
}
`;
const CONFIG = `version: 1
stacks:
  - path: "live/{environment}/*"
environments:
  dev: { approvals: 0 }
  prod: { apply-after: [dev] }
`;
const DEV = 'live/dev/shop';
const PROD = 'live/prod/shop';
const ORDER = JSON.stringify([[['dev', [DEV]]], [['prod', [PROD]]]]);

jest.setTimeout(240_000); // some twenty steps, each with a tool

describe('two environments whose code is a module', () => {
  let consumer: Consumer;
  beforeAll(async () => {
    consumer = await Consumer.start({
      files: {
        'modules/app/main.tf': module('one'),
        [`${DEV}/main.tf`]: root('small'),
        [`${PROD}/main.tf`]: root('large'),
        '.github/planseal.yml': CONFIG,
      },
      environment: {},
      inputs: { 'pass-env': '' },
    });
    for (const name of ['dev', 'prod'])
      consumer.repository.environments.configure(name, { branches: ['main'], canAdminsBypass: false });
  });
  afterAll(() => consumer.stop());

  const stateOf = (stack: string): string => join(consumer.directory, `${stack.replaceAll('/', '-')}.tfstate`);
  const inputs = (stack: string): Record<string, string> => ({
    stack,
    environment: stack.split('/')[1]!,
    'working-directory': stack,
    'backend-config': `path=${stateOf(stack)}`,
  });
  const inState = (stack: string): string => (existsSync(stateOf(stack)) ? readFileSync(stateOf(stack), 'utf8') : '');

  /** A pull request that a colleague approves and merges; its review plans the stacks that it touches. */
  const merged = async (title: string, files: Record<string, string>, ...stacks: string[]): Promise<PullRequest> => {
    const { jon } = consumer.people;
    const pull = consumer.openPullRequest(title, files);
    const run = consumer.startRun({
      event: 'pull_request',
      headSha: pull.headSha,
      headBranch: pull.headRef,
      actor: pull.issue.user,
      pullRequest: pull,
    });
    const merge = consumer.repository.commits.refs.get(`refs/pull/${pull.number}/merge`)!;
    for (const stack of stacks) await consumer.planJob(run, merge, inputs(stack));
    run.conclude('success');
    pull.review(jon, 'APPROVED');
    pull.merge(jon);
    return pull;
  };
  const started = (event: 'push' | 'workflow_dispatch'): Run =>
    consumer.startRun({ event, headSha: consumer.head, headBranch: 'main', actor: consumer.people.ana });
  const apply = async (run: Run, stack: string): Promise<StepRun> => {
    await consumer.planJob(run, consumer.head, inputs(stack));
    return (await consumer.gateJob(run, consumer.head, inputs(stack))).gate;
  };
  const report = async (run: Run, more: Record<string, string>): Promise<StepRun> => {
    const job = run.startJob('report 1', { permissions: PERMISSIONS.applied });
    const step = await consumer.step(job, 'apply-gate', { mode: 'report', order: ORDER, wave: '1', ...more });
    job.conclude(step.succeeded ? 'success' : 'failure');
    return step;
  };

  it('prod does not get by a second push what dev has not got', async () => {
    const pull = await merged('A, in both', { 'modules/app/main.tf': module('two') }, DEV, PROD);
    const first = consumer.head;
    const failed = started('push');
    await report(failed, { 'plan-result': 'failure', 'apply-result': 'skipped' });
    failed.conclude('failure');
    const said = consumer.repository.deployments.all.map(({ environment, statuses }) => [
      environment,
      statuses.at(-1)?.state,
    ]);
    expect(said).toEqual([
      ['dev', 'failure'],
      ['prod', 'pending'],
    ]);
    expect(pull.issue.comments.at(-1)?.body).toContain('Not decided');

    await merged('B, in prod alone', { [`${PROD}/main.tf`]: root('huge') }, PROD);
    const refused = await apply(started('push'), PROD);
    expect(refused.outputs).toMatchObject({ decision: 'refuse', outcome: 'not-started' });
    expect(refused.summary).toContain(`comes before, and commit \`${first.slice(0, 12)}\` failed there`);
    expect(inState(PROD)).toBe('');
  });

  it('prod gets it with a run that brings it to both', async () => {
    const both = started('workflow_dispatch');
    expect((await apply(both, DEV)).outputs).toMatchObject({ decision: 'apply', outcome: 'applied' });
    const prod = await apply(both, PROD);
    expect(prod.outputs).toMatchObject({ decision: 'apply', outcome: 'applied' });
    expect(inState(PROD)).toContain('two huge');
  });

  it('what is meant for prod alone goes through once nothing is owed', async () => {
    await merged('C, in prod alone', { [`${PROD}/main.tf`]: root('enormous') }, PROD);
    const alone = await apply(started('push'), PROD);
    expect(alone.outputs).toMatchObject({ decision: 'apply', outcome: 'applied' });
    expect(alone.summary).toContain('is not touched by this commit, and lacks none that is known');
  });

  it('prod does not get what was tried on a dev that has drifted since', async () => {
    const fields = fieldsOf({
      stack: stackKey(DEV, 'dev'),
      kind: 'drift',
      fingerprint: '0'.repeat(32),
      items: [],
      names: [],
      level: 'LOW',
      at: Date.parse('2099-01-01') / 1_000,
      since: 1,
      history: [],
    });
    const body = `${markerNode({ kind: 'drift', fields }).value}\nDrift`;
    const issue = consumer.repository.issues.open({
      user: consumer.repository.world.user('github-actions[bot]'),
      title: 'Drift',
      body,
    });
    await merged('D, in prod alone', { [`${PROD}/main.tf`]: root('tiny') }, PROD);
    const refused = await apply(started('push'), PROD);
    expect(refused.outputs).toMatchObject({ decision: 'refuse', outcome: 'not-started' });
    expect(refused.summary).toContain('has drifted since it was applied');
    expect(refused.summary).toContain(`${issue.number}`);
    issue.state = 'closed';
    const again = await apply(started('push'), PROD);
    expect(again.outputs).toMatchObject({ decision: 'apply', outcome: 'applied' });
    expect(again.summary).toContain('no drift of the environments before is known since');
    expect(consumer.github.violations).toEqual([]);
  });
});
