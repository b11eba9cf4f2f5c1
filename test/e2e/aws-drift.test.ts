import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StackDriftResult } from '../../src/core/drift/report';
import { callAws, type MockAws, startMockAws, withoutAws } from '../support/aws/mock';
import { Consumer, type StepRun } from '../support/consumer/consumer';
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
}

resource "aws_vpc_security_group_ingress_rule" "https" {
  security_group_id = aws_security_group.web.id
  cidr_ipv4         = "203.0.113.0/24"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}

resource "aws_iam_role" "worker" {
  name               = "worker"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }] })
}

resource "aws_iam_role_policy" "queue" {
  name   = "queue"
  role   = aws_iam_role.worker.id
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ["sqs:ReceiveMessage"], Resource = "*" }] })
}

resource "aws_sqs_queue" "jobs" {
  name                       = "jobs"
  visibility_timeout_seconds = 60
}

resource "aws_sns_topic" "alarms" {
  name = "alarms"
}
`;
const S3_BACKEND = ['bucket=state', 'key=shop.tfstate', 'region=us-east-1', 'use_lockfile=true'].join('\n');
const ADMIN = JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] });

/** An edit by hand: as the AWS CLI says it, where there is one, and as the API does. */
interface Edit {
  readonly cli: readonly string[];
  readonly service: string;
  readonly api: Readonly<Record<string, string>>;
}

const edits = (ids: {
  readonly vpc: string;
  readonly group: string;
  readonly queue: string;
  readonly topic: string;
}): Edit[] => [
  {
    cli: ['sqs', 'set-queue-attributes', '--queue-url', ids.queue, '--attributes', 'VisibilityTimeout=900'],
    service: 'sqs',
    api: {
      Action: 'SetQueueAttributes',
      Version: '2012-11-05',
      QueueUrl: ids.queue,
      'Attribute.1.Name': 'VisibilityTimeout',
      'Attribute.1.Value': '900',
    },
  },
  {
    cli: [
      'ec2',
      'authorize-security-group-ingress',
      '--group-id',
      ids.group,
      '--protocol',
      'tcp',
      '--port',
      '22',
      '--cidr',
      '0.0.0.0/0',
    ],
    service: 'ec2',
    api: {
      Action: 'AuthorizeSecurityGroupIngress',
      Version: '2016-11-15',
      GroupId: ids.group,
      'IpPermissions.1.IpProtocol': 'tcp',
      'IpPermissions.1.FromPort': '22',
      'IpPermissions.1.ToPort': '22',
      'IpPermissions.1.IpRanges.1.CidrIp': '0.0.0.0/0',
    },
  },
  {
    cli: ['sns', 'delete-topic', '--topic-arn', ids.topic],
    service: 'sns',
    api: { Action: 'DeleteTopic', Version: '2010-03-31', TopicArn: ids.topic },
  },
  {
    cli: ['ec2', 'create-tags', '--resources', ids.vpc, '--tags', 'Key=Name,Value=mine'],
    service: 'ec2',
    api: {
      Action: 'CreateTags',
      Version: '2016-11-15',
      'ResourceId.1': ids.vpc,
      'Tag.1.Key': 'Name',
      'Tag.1.Value': 'mine',
    },
  },
  {
    cli: ['iam', 'put-role-policy', '--role-name', 'worker', '--policy-name', 'queue', '--policy-document', ADMIN],
    service: 'iam',
    api: {
      Action: 'PutRolePolicy',
      Version: '2010-05-08',
      RoleName: 'worker',
      PolicyName: 'queue',
      PolicyDocument: ADMIN,
    },
  },
];

const missing = withoutAws();
const onAws = missing === undefined ? describe : describe.skip;
if (missing !== undefined) process.stdout.write(`skipped: drift on hashicorp/aws: ${missing}\n`);

onAws('drift on hashicorp/aws against a mock AWS', () => {
  let aws: MockAws;
  let consumer: Consumer;

  beforeAll(async () => {
    aws = await startMockAws();
    await callAws(aws.endpoint, '/state', { method: 'PUT', service: 's3' });
    const directory = mkdtempSync(join(tmpdir(), 'planseal-drift-'));
    writeFileSync(join(directory, 'main.tf'), MAIN);
    const options = { cwd: directory, env: { ...process.env, ...aws.environment }, stdio: 'ignore' } as const;
    const backend = S3_BACKEND.split('\n').map((setting) => `-backend-config=${setting}`);
    execFileSync(findTool('terraform')!, ['init', '-input=false', ...backend], options);
    const lockFile = readFileSync(join(directory, '.terraform.lock.hcl'), 'utf8');
    // A plain apply: what becomes of approvals is told elsewhere.
    execFileSync(findTool('terraform')!, ['apply', '-input=false', '-auto-approve'], options);
    consumer = await Consumer.start({
      files: { 'infra/main.tf': MAIN, 'infra/.terraform.lock.hcl': lockFile },
      engine: 'terraform',
      environment: aws.environment,
      inputs: { 'backend-config': S3_BACKEND, 'pass-env': aws.names },
    });
  });
  afterAll(async () => {
    await consumer.stop();
    aws.stop();
  });

  const resultOf = (check: StepRun): StackDriftResult =>
    JSON.parse(readFileSync(check.outputs['result']!, 'utf8')) as StackDriftResult;
  const ask = (service: string, query: Readonly<Record<string, string>>): Promise<string> =>
    callAws(aws.endpoint, '/', { method: 'POST', service, body: new URLSearchParams(query) });
  const found = async (service: string, query: Readonly<Record<string, string>>, pattern: RegExp): Promise<string> =>
    pattern.exec(await ask(service, query))![1]!;

  const perform = async ({ cli, service, api }: Edit): Promise<void> => {
    const command = findTool('aws');
    if (command === undefined) await ask(service, api);
    else
      execFileSync(command, ['--endpoint-url', aws.endpoint, ...cli], {
        env: { ...process.env, ...aws.environment, AWS_PAGER: '', AWS_DEFAULT_REGION: 'us-east-1' },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
  };

  it('takes the noise after a fresh apply for in-sync, and sees five edits by hand', async () => {
    const before = await consumer.drift();
    expect(before.check.outputs['class']).toBe('in-sync');

    const named = { 'Filter.1.Name': 'group-name', 'Filter.1.Value.1': 'web' };
    const ids = {
      vpc: await found(
        'ec2',
        { Action: 'DescribeVpcs', Version: '2016-11-15', 'Filter.1.Name': 'tag:Name', 'Filter.1.Value.1': 'shop' },
        /<vpcId>(vpc-[0-9a-f]+)</,
      ),
      group: await found(
        'ec2',
        { Action: 'DescribeSecurityGroups', Version: '2016-11-15', ...named },
        /<groupId>(sg-[0-9a-f]+)</,
      ),
      queue: `${aws.endpoint}/123456789012/jobs`,
      topic: 'arn:aws:sns:us-east-1:123456789012:alarms',
    };
    for (const edit of edits(ids)) await perform(edit);

    const { check } = await consumer.drift();
    const { items, adopt, ...result } = resultOf(check);
    expect(result.class).toBe('drift');
    expect(check.outputs['level']).toBe('CRITICAL');
    const seen = items.map(({ address, gone, fate, settings }) => [address, gone ? 'gone' : settings[0]?.path, fate]);
    expect(seen.sort()).toEqual([
      ['aws_iam_role_policy.queue', 'policy', 'reverts'],
      ['aws_security_group.web', 'ingress', 'untouched'],
      ['aws_sns_topic.alarms', 'gone', 'recreates'],
      ['aws_sqs_queue.jobs', 'visibility_timeout_seconds', 'reverts'],
      ['aws_vpc.main', 'tags.Name', 'reverts'],
    ]);
    expect(adopt).toContain('  visibility_timeout_seconds = 900\n');
    const [issue] = consumer.repository.issues.all.filter(({ labels }) => labels.includes('planseal-drift'));
    expect(issue).toMatchObject({ state: 'open' });
    expect(issue?.body).toContain('visibility_timeout_seconds = 900');
    expect(consumer.github.violations).toEqual([]);
  });
});
