import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { betrayed, makeCanaries } from '../support/canary/canary';
import { tracesOf } from '../support/canary/traces';
import { Consumer } from '../support/consumer/consumer';
import { filesOf } from '../support/consumer/workspace';
import { objectsOf, remove } from '../support/provider/outside';
import { findTool } from '../support/tools/find';

const QUICKSTART = filesOf(fileURLToPath(new URL('../../examples/quickstart', import.meta.url)));

describe('the whole workflow on OpenTofu', () => {
  let consumer: Consumer;
  beforeEach(async () => {
    expect(findTool('tofu')).toBeDefined();
    consumer = await Consumer.start({ files: { 'README.md': '# shop\n' }, engine: 'opentofu' });
  });
  afterEach(async () => {
    await consumer.stop();
  });

  it('plans, applies what was approved, and sees what was deleted outside', async () => {
    const { jon } = consumer.people;
    const pull = consumer.openPullRequest('Begin', { 'infra/main.tf': QUICKSTART['infra/main.tf']! });
    const review = await consumer.review(pull);
    expect(review.plan.log).toContain('opentofu 1.');
    pull.review(jon, 'APPROVED');
    pull.merge(jon);
    const { gate } = await consumer.apply(jon);
    expect(gate.outputs).toMatchObject({ decision: 'apply', outcome: 'applied' });
    expect(objectsOf(consumer.cloudFile, 'aws_db_instance')).toHaveLength(1);
    expect((await consumer.drift()).check.outputs['class']).toBe('in-sync');
    remove(consumer.cloudFile, 'aws_cloudwatch_log_group', () => true);
    expect((await consumer.drift()).check.outputs).toMatchObject({ class: 'drift', level: 'HIGH' });
    expect(consumer.github.violations).toEqual([]);
    expect(consumer.steps.flatMap(({ violations }) => violations)).toEqual([]);
  });

  it('hides what a plan that failed holds, as on Terraform', async () => {
    const canaries = makeCanaries();
    const main = `variable "secret" {
  type      = string
  sensitive = true
  default   = ${JSON.stringify(canaries.plain)}
}

resource "terraform_data" "one" {
  input = var.secret
}

output "bad" {
  value = 1

  precondition {
    condition     = var.secret == ""
    error_message = "It is \${nonsensitive(var.secret)} or \${nonsensitive(base64encode(var.secret))}."
  }
}
`;
    const { plan } = await consumer.review(consumer.openPullRequest('Fail', { 'infra/main.tf': main }));
    expect([plan.exitCode, plan.log.includes('It is ***')]).toEqual([1, true]);
    const found = Object.entries(tracesOf(consumer)).map(([where, text]) => [where, betrayed(text, canaries)] as const);
    expect(found.filter(([, names]) => names.length > 0)).toEqual([]);
  });

  it('leaves addresses out, as Terraform cannot', async () => {
    const pull = consumer.openPullRequest('Begin', { 'infra/main.tf': QUICKSTART['infra/main.tf']! });
    const run = consumer.startRun({
      event: 'push',
      headSha: pull.headSha,
      headBranch: 'main',
      actor: consumer.people.jon,
    });
    const whole = await consumer.planJob(run, pull.headSha);
    const { plan } = await consumer.planJob(run, pull.headSha, { exclude: 'aws_cloudwatch_log_group.audit' });
    expect(plan.succeeded).toBe(true);
    expect(Number(plan.outputs['to-create'])).toBeLessThan(Number(whole.plan.outputs['to-create']));
    expect(plan.outputs['change-digest']).not.toBe(whole.plan.outputs['change-digest']);
  });
});
