import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { strToU8, zipSync } from 'fflate';
import { artifactName } from '../../src/core/report/artifact-name';
import { appliedRecord } from '../core/after-apply/record';
import { Consumer, ENVIRONMENT, PERMISSIONS, STACK, type StepRun } from '../support/consumer/consumer';
import { expectHarmless } from './stage';

interface Received {
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let consumer: Consumer;
let server: Server;
let address: string;
const received: Received[] = [];
beforeAll(async () => {
  consumer = await Consumer.start({ files: { 'README.md': '# shop\n' } });
  const pull = consumer.openPullRequest('SHOP-7: a bigger database', { 'infra/main.tf': '' });
  pull.merge(consumer.people.jon);
  server = createServer((request, answer) => {
    void text(request).then((body) => {
      received.push({ path: request.url, headers: request.headers, body });
      answer.writeHead(201, { 'content-type': 'application/json' }).end('{}');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}, 60_000);
afterAll(async () => {
  server.close();
  await consumer.stop();
});

/** The report of a run whose gate has applied. */
const report = async (inputs: Readonly<Record<string, string>>): Promise<StepRun> => {
  const run = consumer.startRun({
    event: 'push',
    headSha: consumer.head,
    headBranch: 'main',
    actor: consumer.people.jon,
  });
  const record = { ...appliedRecord({ outcome: 'applied' }), commit: consumer.head, runId: run.id };
  const bytes = zipSync({ 'decision.json': strToU8(JSON.stringify(record)) });
  const name = artifactName('decision', 1, STACK, ENVIRONMENT);
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  consumer.repository.artifacts.seed(run, name, bytes, digest);
  const job = run.startJob('apply / report 1', { permissions: PERMISSIONS.applied });
  const step = await consumer.step(job, 'apply-gate', { mode: 'report', ...inputs });
  expectHarmless(step);
  return step;
};

it('a target that is down is a warning, and the report is green', async () => {
  const dead = createServer().listen(0, '127.0.0.1');
  await once(dead, 'listening');
  const { port } = dead.address() as AddressInfo;
  await new Promise((done) => dead.close(done));
  const step = await report({ 'slack-webhook': `http://127.0.0.1:${port}/hook` });
  expect([step.exitCode, step.annotations.map(({ level }) => level)]).toEqual([0, ['warning']]);
  expect(step.annotations[0]?.message).toMatch(/Slack/i);
}, 60_000);

it('the ticket of the pull request gets a comment', async () => {
  const step = await report({ 'jira-url': address, 'jira-token': 'ticket-token' });
  expect([step.exitCode, step.annotations]).toEqual([0, []]);
  expect(received).toMatchObject([
    { path: '/rest/api/2/issue/SHOP-7/comment', headers: { authorization: 'Bearer ticket-token' } },
  ]);
  expect(received[0]?.body).toContain('applied exactly as approved');
  expect(step.log).not.toContain('ticket-token');
}, 60_000);
