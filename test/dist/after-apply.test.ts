import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { JobOptions } from '../support/github/state/job';
import type { Run } from '../support/github/state/run';
import { Consumer, ENVIRONMENT, PASSWORD, PERMISSIONS } from '../support/consumer/consumer';
import { filesOf } from '../support/consumer/workspace';
import { control } from '../support/provider/outside';

const QUICKSTART = filesOf(fileURLToPath(new URL('../../examples/quickstart', import.meta.url)));
const INFRA = QUICKSTART['infra/main.tf']!;
const OUTPUTS = `
output "region" { value = "eu-central-1" }
output "secret" {
  value     = "${PASSWORD}"
  sensitive = true
}
`;
const CONFIG = `version: 1\nenvironments: { ${ENVIRONMENT}: { url: "https://shop.example.com" } }\n`;

let consumer: Consumer;
beforeEach(async () => {
  consumer = await Consumer.start({ files: { 'README.md': '# shop\n', '.github/planseal.yml': CONFIG } });
});
afterEach(async () => {
  await consumer.stop();
});

const merged = async (files: Readonly<Record<string, string>>) => {
  const pull = consumer.openPullRequest('Change', files);
  await consumer.review(pull);
  pull.review(consumer.people.jon, 'APPROVED');
  pull.merge(consumer.people.jon);
  return pull;
};

/** Plans and applies what is on the default branch; the run goes on, so that it can report again. */
const apply = async (ofGate: Readonly<Record<string, string>> = {}) => {
  const sha = consumer.head;
  const seed = { event: 'push', headSha: sha, headBranch: 'main', actor: consumer.people.jon };
  const run = consumer.startRun(seed);
  await consumer.planJob(run, sha, { environment: ENVIRONMENT });
  return { run, ...(await consumer.gateJob(run, sha, ofGate)) };
};

/** The ledger's deployments as GitHub keeps them, each with its statuses. */
const ledger = () =>
  consumer.repository.deployments.all
    .filter(({ task }) => task === 'planseal')
    .map(({ environment, payload, statuses }) => ({
      environment,
      payload,
      statuses: statuses.map(({ state, environmentUrl }) => [state, environmentUrl]),
    }));

const reportAgain = async (
  run: Run,
  inputs: Readonly<Record<string, string>> = {},
  permissions: JobOptions['permissions'] = PERMISSIONS.applied,
) => {
  const job = run.startJob('apply report', { permissions });
  return consumer.step(job, 'apply-gate', { mode: 'report', ...inputs });
};

const applyIssues = () =>
  consumer.repository.issues.all.filter(({ body }) => body?.startsWith('<!-- planseal:apply v1 ') === true);

const expectClean = (): void => {
  expect(consumer.github.violations).toEqual([]);
  expect(consumer.github.unexpected).toEqual([]);
  for (const exchange of consumer.github.exchanges) expect(exchange.body).not.toContain(PASSWORD);
};

describe('after an apply', () => {
  it('says what was done, what the outputs are, and that a plan finds nothing more; records it with the address', async () => {
    const pull = await merged({ 'infra/main.tf': INFRA, 'infra/outputs.tf': OUTPUTS });
    const { gate, report, run } = await apply({ verify: 'true' });
    expect(gate.outputs).toMatchObject({ decision: 'apply', outcome: 'applied' });
    expect(report.log).not.toContain('::error');
    expect(report.succeeded).toBe(true);
    const comment = pull.issue.comments.at(-1)?.body ?? '';
    expect(comment).toContain('**Verified**: a plan after the apply finds nothing to do');
    expect(comment).toContain('| `region` | `"eu-central-1"` |');
    expect(comment).toContain('| `secret` | (sensitive) |');
    expect(comment).toMatch(/-chdir=infra state show aws_vpc\.\w+/);
    const entry = {
      environment: ENVIRONMENT,
      payload: { schema: 'planseal.ledger/v1', stack: 'infra', environment: ENVIRONMENT },
      statuses: [['success', 'https://shop.example.com']],
    };
    expect(ledger()).toEqual([entry]);
    expect(applyIssues()).toEqual([]);
    // Doing it twice is the same as doing it once.
    await reportAgain(run);
    expect(ledger()).toEqual([entry]);
    expect(pull.issue.comments).toHaveLength(2);
    expectClean();
  });

  it('keeps an issue with the way back while an apply has failed, and closes it with the next that ends well', async () => {
    await merged({ 'infra/main.tf': INFRA });
    const sha = consumer.head;
    control(consumer.cloudFile, { on: 'create', type: 'aws_db_instance', fail: 'InsufficientDBInstanceCapacity' });
    const { gate, report, run } = await apply();
    expect(gate.outputs['outcome']).toBe('partial');
    expect(report.succeeded).toBe(true);
    await reportAgain(run);
    const [issue, ...others] = applyIssues();
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ state: 'open', user: { login: 'github-actions[bot]' } });
    expect(issue?.body).toContain('InsufficientDBInstanceCapacity');
    expect(issue?.body).toContain(`git revert --no-edit $(git rev-parse -q --verify ${sha}^2`);
    expect(issue?.body).toContain('Open a pull request that touches this stack');
    expect(ledger().map(({ statuses }) => statuses.map(([state]) => state))).toEqual([['failure']]);
    // What is left is planned and applied by a new change: the quickest way for a test to have one that is approved.
    control(consumer.cloudFile);
    await merged({ 'infra/more.tf': 'locals {}\n' });
    const next = await apply();
    expect(next.gate.outputs['outcome']).toBe('applied');
    expect(applyIssues()).toMatchObject([{ state: 'closed' }]);
    expect(ledger().map(({ statuses }) => statuses.map(([state]) => state))).toEqual([['failure'], ['success']]);
    expectClean();
  });

  it('records what was refused, without an issue', async () => {
    const pull = consumer.openPullRequest('Change', { 'infra/main.tf': INFRA });
    await consumer.review(pull);
    pull.merge(consumer.people.jon);
    await apply();
    expect(ledger().map(({ statuses }) => statuses)).toEqual([[['pending', 'https://shop.example.com']]]);
    expect(applyIssues()).toEqual([]);
    expectClean();
  });

  it('asks a health address without credentials until it answers well, and says so', async () => {
    const asked: object[] = [];
    const server = createServer(({ url, method, headers }, answer) => {
      asked.push({ url, method, secret: headers.authorization ?? headers.cookie });
      answer.writeHead(200).end('all is well');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      const pull = await merged({ 'infra/main.tf': INFRA });
      const { run } = await apply();
      const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const report = await reportAgain(run, { 'health-url': `dev=${address}/other\n${ENVIRONMENT}=${address}/health` });
      expect(report.succeeded).toBe(true);
      expect(asked).toEqual(Array.from({ length: 3 }, () => ({ url: '/health', method: 'GET', secret: undefined })));
      expect(pull.issue.comments.at(-1)?.body).toContain('answers well: asked 3 times');
      expect(pull.issue.comments).toHaveLength(2);
    } finally {
      server.closeAllConnections();
      server.close();
    }
    expectClean();
  });

  it('says what it may not record, and comments all the same', async () => {
    const pull = await merged({ 'infra/main.tf': INFRA });
    const { run } = await apply();
    const before = ledger();
    const report = await reportAgain(run, {}, PERMISSIONS.report);
    expect(report.succeeded).toBe(true);
    expect(report.log).toContain('Grant the job `permissions: { deployments: ');
    expect(ledger()).toEqual(before);
    expect(pull.issue.comments).toHaveLength(2);
  });
});
