import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callAws, type MockAws, startMockAws, withoutAws } from '../support/aws/mock';
import { Consumer } from '../support/consumer/consumer';
import { findTool } from '../support/tools/find';

const MAIN = `terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
  backend "s3" {
  }
}

provider "aws" {
  region = "us-east-1"
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
  tags       = { Name = "shop" }
}

resource "aws_security_group" "web" {
  name   = "web"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["203.0.113.0/24"]
  }
}

resource "aws_dynamodb_table" "orders" {
  name         = "orders"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }
}
`;
const S3_BACKEND = ['bucket=state', 'key=shop.tfstate', 'region=us-east-1', 'use_lockfile=true'].join('\n');

const missing = withoutAws();
// The one skip that .ci/run allows: the provider is far too large to be fetched or built here.
const onAws = missing === undefined ? describe : describe.skip;
if (missing !== undefined) process.stdout.write(`skipped: tests on hashicorp/aws: ${missing}\n`);

onAws('on hashicorp/aws against a mock AWS, with the state in S3', () => {
  let aws: MockAws;
  let consumer: Consumer;
  let lockFile: string;

  beforeAll(async () => {
    aws = await startMockAws();
    await callAws(aws.endpoint, '/state', { method: 'PUT', service: 's3' });
    const directory = mkdtempSync(join(tmpdir(), 'planseal-lock-'));
    writeFileSync(join(directory, 'main.tf'), MAIN.replace('backend "s3" {\n  }', ''));
    execFileSync(findTool('terraform')!, ['init', '-input=false'], {
      cwd: directory,
      env: { ...process.env, ...aws.environment },
      stdio: 'ignore',
    });
    lockFile = readFileSync(join(directory, '.terraform.lock.hcl'), 'utf8');
    consumer = await Consumer.start({
      files: { 'README.md': '# shop\n' },
      engine: 'terraform',
      environment: aws.environment,
      inputs: { 'backend-config': S3_BACKEND, 'pass-env': aws.names },
    });
  });
  afterAll(async () => {
    await consumer.stop();
    aws.stop();
  });

  const groupOf = async (): Promise<string> => {
    const body = new URLSearchParams({
      Action: 'DescribeSecurityGroups',
      Version: '2016-11-15',
      'Filter.1.Name': 'group-name',
      'Filter.1.Value.1': 'web',
    });
    return callAws(aws.endpoint, '/', { method: 'POST', service: 'ec2', body });
  };

  it('refuses to plan without a lock file, with the line that makes one', async () => {
    const pull = consumer.openPullRequest('No lock file', { 'infra/main.tf': MAIN });
    const { plan } = await consumer.review(pull);
    expect(plan.exitCode).toBe(1);
    expect(plan.outputs['failure-reason']).toBe('lock-file-incomplete');
    expect(plan.log).toContain('terraform providers lock');
  });

  it('applies what was approved; a clean apply is in-sync; a port opened by hand is drift', async () => {
    const { jon } = consumer.people;
    const pull = consumer.openPullRequest('Begin', { 'infra/main.tf': MAIN, 'infra/.terraform.lock.hcl': lockFile });
    const review = await consumer.review(pull);
    expect(review.risk?.outputs['level']).toBe('LOW');
    pull.review(jon, 'APPROVED');
    pull.merge(jon);
    const { gate } = await consumer.apply(jon);
    expect(gate.outputs).toMatchObject({ decision: 'apply', outcome: 'applied' });
    expect((await consumer.drift()).check.outputs['class']).toBe('in-sync');

    const group = /<groupId>(sg-[0-9a-f]+)<\/groupId>/.exec(await groupOf())![1]!;
    const body = new URLSearchParams({
      Action: 'AuthorizeSecurityGroupIngress',
      Version: '2016-11-15',
      GroupId: group,
      'IpPermissions.1.IpProtocol': 'tcp',
      'IpPermissions.1.FromPort': '22',
      'IpPermissions.1.ToPort': '22',
      'IpPermissions.1.IpRanges.1.CidrIp': '0.0.0.0/0',
    });
    await callAws(aws.endpoint, '/', { method: 'POST', service: 'ec2', body });
    expect((await consumer.drift()).check.outputs).toMatchObject({ class: 'drift', level: 'CRITICAL' });
    expect(consumer.github.violations).toEqual([]);
  });
});
