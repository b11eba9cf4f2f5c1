import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { callAws, type MockAws, startMockAws, withoutAws } from '../support/aws/mock';
import { betrayed, makeCanaries } from '../support/canary/canary';
import { tracesOf } from '../support/canary/traces';
import { Consumer, type StepRun } from '../support/consumer/consumer';
import { findTool } from '../support/tools/find';

const MAIN = `terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
  }
  backend "s3" {
  }
}

provider "aws" {
  region = "us-east-1"
}

variable "token" {
  type      = string
  sensitive = true
}

resource "aws_cloudwatch_log_group" "web" {
  name              = "/shop/web"
  retention_in_days = 30
}

resource "aws_ssm_parameter" "token" {
  name  = "/shop/token"
  type  = "SecureString"
  value = var.token
}
`;
/** The same stack, written in another order. */
const REORDERED = MAIN.replace(
  /(resource "aws_cloudwatch_log_group"[^]*?\n}\n)\n(resource "aws_ssm_parameter"[^]*)/,
  '$2\n$1',
);
const TEST = `mock_provider "aws" {}

variables {
  token = "of the test"
}

run "names" {
  command = plan

  assert {
    condition     = aws_ssm_parameter.token.name == "/shop/token"
    error_message = "Another name."
  }
}
`;
const HOLDER = {
  ID: '77ef0d21-0bc9-e873-1233-3be273c6b1e3',
  Operation: 'OperationTypeApply',
  Info: '',
  Who: 'root@runner-7',
  Version: '1.11.4',
  Created: '2026-11-21T03:14:02.277196827Z',
  Path: 'state/shop.tfstate',
};

const missing = withoutAws();
// The one skip that .ci/run allows: the provider is far too large to be fetched or built here.
const onAws = missing === undefined ? describe.each : describe.skip.each;
if (missing !== undefined) process.stdout.write(`skipped: plans on hashicorp/aws: ${missing}\n`);

onAws([
  ['terraform', 'terraform'],
  ['opentofu', 'tofu'],
] as const)('the plan action with %s on hashicorp/aws and a state in S3', (engine, command) => {
  const canaries = makeCanaries();
  let aws: MockAws;
  let consumer: Consumer;
  let stack: string;

  const lockTable = (action: string, body: unknown) =>
    callAws(aws.endpoint, '/', {
      method: 'POST',
      service: 'dynamodb',
      headers: { 'x-amz-target': `DynamoDB_20120810.${action}`, 'content-type': 'application/x-amz-json-1.0' },
      body: JSON.stringify(body),
    });
  const settings = (lock: string): string[] => ['bucket=state', 'key=shop.tfstate', 'region=us-east-1', lock];
  const tool = (cwd: string, ...args: string[]): void => {
    const env = { ...process.env, ...aws.environment, TF_IN_AUTOMATION: '1', TF_VAR_token: canaries.plain };
    execFileSync(findTool(command)!, args, { cwd, env, stdio: 'pipe' });
  };

  beforeAll(async () => {
    aws = await startMockAws();
    await callAws(aws.endpoint, '/state', { method: 'PUT', service: 's3' });
    await lockTable('CreateTable', {
      TableName: 'locks',
      AttributeDefinitions: [{ AttributeName: 'LockID', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'LockID', KeyType: 'HASH' }],
      BillingMode: 'PAY_PER_REQUEST',
    });
    consumer = await Consumer.start({
      files: { 'README.md': '# shop\n' },
      engine,
      environment: { ...aws.environment, TF_VAR_token: canaries.plain },
    });
    stack = join(mkdtempSync(join(consumer.directory, 'stack-')), 'infra');
    mkdirSync(join(stack, 'tests'), { recursive: true });
    writeFileSync(join(stack, 'main.tf'), MAIN);
    writeFileSync(join(stack, 'tests/names.tftest.hcl'), TEST);
    tool(stack, 'init', '-input=false', ...settings('use_lockfile=true').map((one) => `-backend-config=${one}`));
    tool(stack, 'apply', '-input=false', '-auto-approve');
    rmSync(join(stack, '.terraform'), { recursive: true });
  });
  afterAll(async () => {
    await consumer.stop();
    aws.stop();
  });

  const plan = async (
    more: { lock?: string; main?: string; token?: string; inputs?: Record<string, string> } = {},
  ): Promise<StepRun> => {
    const workspace = mkdtempSync(join(consumer.directory, 'checkout-'));
    cpSync(stack, join(workspace, 'infra'), { recursive: true });
    writeFileSync(join(workspace, 'infra/main.tf'), more.main ?? MAIN);
    const run = consumer.startRun({
      event: 'push',
      headSha: consumer.head,
      headBranch: 'main',
      actor: consumer.people.jon,
    });
    const job = run.startJob('plan', { permissions: { contents: 'read' } });
    const inputs = {
      'backend-config': settings(more.lock ?? 'use_lockfile=true').join('\n'),
      'pass-env': aws.names,
      tflint: 'true',
      ...more.inputs,
    };
    const environment = more.token === undefined ? {} : { TF_VAR_token: more.token };
    return consumer.step(job, 'plan', consumer.stackInputs(inputs), { workspace, environment });
  };
  const digestOf = ({ outputs }: StepRun): string => outputs['change-digest']!;

  it('checks, tests with mocks, and plans the same twice, in whatever order it is written', async () => {
    const first = await plan({ token: canaries.variable });
    expect(first.annotations.filter(({ level }) => level === 'failure')).toEqual([]);
    const passed = {
      fmt: 'passed',
      guard: 'passed',
      init: 'passed',
      validate: 'passed',
      test: 'passed',
      plan: 'passed',
    };
    expect(first.outputs).toMatchObject({ ...passed, 'to-update': '1', 'to-create': '0', 'has-changes': 'true' });
    const again = await plan({ token: canaries.variable });
    const reordered = await plan({ token: canaries.variable, main: REORDERED });
    expect(REORDERED).not.toBe(MAIN);
    expect([digestOf(again), digestOf(reordered)]).toEqual([digestOf(first), digestOf(first)]);
    // Only the secret differs: the digest says so, and nothing that left the process says what it is.
    const other = await plan({ token: canaries.special });
    expect(other.outputs).toMatchObject({ 'to-update': '1', 'to-create': '0' });
    expect(digestOf(other)).not.toBe(digestOf(first));
    const found = Object.entries(tracesOf(consumer)).map(([where, text]) => [where, betrayed(text, canaries)] as const);
    expect(found.filter(([, names]) => names.length > 0)).toEqual([]);
  });

  it.each([
    [
      'a lock file',
      'use_lockfile=true',
      () =>
        callAws(aws.endpoint, '/state/shop.tfstate.tflock', {
          method: 'PUT',
          service: 's3',
          body: JSON.stringify(HOLDER),
        }),
      () => callAws(aws.endpoint, '/state/shop.tfstate.tflock', { method: 'DELETE', service: 's3' }),
    ],
    [
      'a lock table',
      'dynamodb_table=locks',
      () =>
        lockTable('PutItem', {
          TableName: 'locks',
          Item: { LockID: { S: 'state/shop.tfstate' }, Info: { S: JSON.stringify(HOLDER) } },
        }),
      () => lockTable('DeleteItem', { TableName: 'locks', Key: { LockID: { S: 'state/shop.tfstate' } } }),
    ],
  ])('takes %s when it is asked to, and says who holds it', async (_name, lock, hold, release) => {
    const inputs = { lock: 'true', 'lock-timeout': '0s', 'terraform-test': 'false', tflint: 'false' };
    await hold();
    const locked = await plan({ lock, inputs });
    expect(locked.outputs).toMatchObject({ 'failure-reason': 'state-locked', plan: 'failed', init: 'passed' });
    expect(JSON.parse(locked.outputs['lock-info']!)).toMatchObject({
      id: HOLDER.ID,
      who: HOLDER.Who,
      operation: HOLDER.Operation,
    });
    const message = locked.annotations.map((one) => one.message).join('\n');
    expect(message).toContain(`by ${HOLDER.Who}`);
    expect(message).toContain(`\`${command} force-unlock ${HOLDER.ID}\``);
    // Without the lock nobody is asked: what a role that only reads can do.
    expect((await plan({ lock, inputs: { ...inputs, lock: 'false' } })).outputs['plan']).toBe('passed');
    await release();
    expect((await plan({ lock, inputs })).outputs).toMatchObject({ plan: 'passed', 'failure-reason': '' });
    // What was taken is given back: it can be taken again.
    expect((await plan({ lock, inputs })).outputs['plan']).toBe('passed');
  });

  it('refuses a lock file that lacks the provider', async () => {
    const text = readFileSync(join(stack, '.terraform.lock.hcl'), 'utf8');
    expect(readdirSync(stack)).toContain('.terraform.lock.hcl');
    writeFileSync(join(stack, '.terraform.lock.hcl'), '');
    const result = await plan();
    writeFileSync(join(stack, '.terraform.lock.hcl'), text);
    expect(result.outputs['failure-reason']).toBe('lock-file-incomplete');
    expect(result.log).toContain(`${command} providers lock`);
  });
});
