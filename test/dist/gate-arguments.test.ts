import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Consumer } from '../support/consumer/consumer';
import { objectsOf } from '../support/provider/outside';

const INFRA = readFileSync(fileURLToPath(new URL('../../examples/quickstart/infra/main.tf', import.meta.url)), 'utf8');

let consumer: Consumer;
beforeAll(async () => {
  consumer = await Consumer.start({ files: { 'README.md': '# shop\n' } });
}, 120_000);
afterAll(() => consumer.stop());

test('the gate applies nothing that was planned with other arguments', async () => {
  const { jon } = consumer.people;
  const pull = consumer.openPullRequest('Begin', { 'infra/main.tf': INFRA });
  expect((await consumer.review(pull)).report.succeeded).toBe(true);
  pull.review(jon, 'APPROVED');
  pull.merge(jon);
  const run = consumer.startRun({ event: 'push', headSha: consumer.head, headBranch: 'main', actor: jon });
  // The plan job plans the whole stack; the gate is asked to plan without looking at reality first.
  const { plan } = await consumer.planJob(run, consumer.head, { environment: 'production' });
  expect(plan.succeeded).toBe(true);
  const { gate } = await consumer.gateJob(run, consumer.head, { refresh: 'false' });
  expect(gate.outputs).toMatchObject({ decision: 'refuse', outcome: 'not-started' });
  expect(gate.log + gate.summary).toMatch(/inputs|variables/);
  expect(objectsOf(consumer.cloudFile, 'aws_vpc')).toEqual([]);
}, 240_000);
