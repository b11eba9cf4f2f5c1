import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callAws, enforcePolicies, type MockAws, startMockAws, withoutAws } from '../support/aws/mock';
import { type SessionKeys, startStsFront, type StsFront } from '../support/aws/sts-front';
import { Consumer, jobWorkflowRef } from '../support/consumer/consumer';
import { findTool } from '../support/tools/find';

const ACCOUNT = '123456789012';
const roleArn = (name: string): string => `arn:aws:iam::${ACCOUNT}:role/${name}`;
const READS = { Effect: 'Allow', Action: ['ec2:Describe*', 'sts:GetCallerIdentity'], Resource: '*' };
const CHANGES = { Effect: 'Allow', Action: ['ec2:*', 'sts:GetCallerIdentity'], Resource: '*' };
const NOBODY = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` } }],
});

/** The state is in another account, whose mock checks nothing: it does not know the backend's way to sign. */
const mainWith = (state: string): string => `terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
  backend "s3" {
    bucket         = "state"
    key            = "shop.tfstate"
    region         = "us-east-1"
    use_lockfile   = true
    use_path_style = true
    endpoints      = { s3 = "${state}" }
  }
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
  tags       = { Name = "shop" }
}
`;

const missing = withoutAws();
const onAws = missing === undefined ? describe : describe.skip;
if (missing !== undefined) process.stdout.write(`skipped: roles on hashicorp/aws: ${missing}\n`);

onAws('keyless roles on a mock AWS that checks policies', () => {
  let aws: MockAws;
  let state: MockAws;
  let front: StsFront;
  let consumer: Consumer;
  const sessions = new Map<string, SessionKeys>();

  const iam = (form: Readonly<Record<string, string>>, service = 'iam'): Promise<string> =>
    callAws(aws.endpoint, '/', { method: 'POST', service, body: new URLSearchParams(form) });

  /** A role with a policy, and the session that the front gives to whom it admits. */
  const makeRole = async (name: string, statement: object): Promise<void> => {
    await iam({ Action: 'CreateRole', Version: '2010-05-08', RoleName: name, AssumeRolePolicyDocument: NOBODY });
    const document = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
    await iam({
      Action: 'PutRolePolicy',
      Version: '2010-05-08',
      RoleName: name,
      PolicyName: 'all',
      PolicyDocument: document,
    });
    const form = { RoleArn: roleArn(name), RoleSessionName: name, WebIdentityToken: 'of the front' };
    const xml = await iam({ Action: 'AssumeRoleWithWebIdentity', Version: '2011-06-15', ...form }, 'sts');
    const part = (tag: string): string => new RegExp(`<${tag}>([^<]+)<`).exec(xml)![1]!;
    sessions.set(roleArn(name), {
      accessKeyId: part('AccessKeyId'),
      secretAccessKey: part('SecretAccessKey'),
      sessionToken: part('SessionToken'),
    });
  };

  const lockFileFor = (main: string): string => {
    const directory = mkdtempSync(join(tmpdir(), 'planseal-lock-'));
    writeFileSync(join(directory, 'main.tf'), main.replace(/backend "s3" \{[^]*?\n {2}\}/, ''));
    const options = { cwd: directory, env: { ...process.env, ...aws.environment }, stdio: 'ignore' } as const;
    execFileSync(findTool('terraform')!, ['init', '-input=false'], options);
    return readFileSync(join(directory, '.terraform.lock.hcl'), 'utf8');
  };

  beforeAll(async () => {
    [aws, state] = await Promise.all([startMockAws(), startMockAws()]);
    await callAws(state.endpoint, '/state', { method: 'PUT', service: 's3' });
    await makeRole('plan', READS);
    await makeRole('apply', CHANGES);
    await enforcePolicies(aws.endpoint);
    const main = mainWith(state.endpoint);
    const environment: Record<string, string> = {
      TF_CLI_CONFIG_FILE: aws.environment['TF_CLI_CONFIG_FILE']!,
      AWS_ENDPOINT_URL: aws.endpoint,
      AWS_MAX_ATTEMPTS: '2',
      // Keys that an earlier step left behind must not win.
      AWS_ACCESS_KEY_ID: 'AKIAOFANEARLIERSTEP',
      AWS_SECRET_ACCESS_KEY: 'of-an-earlier-step',
    };
    const [plan, apply] = [roleArn('plan'), roleArn('apply')];
    const reads = { 'aws-role': plan, 'aws-region': 'us-east-1' };
    consumer = await Consumer.start({
      files: { 'infra/main.tf': main, 'infra/.terraform.lock.hcl': lockFileFor(main) },
      engine: 'terraform',
      environment,
      inputs: { 'backend-config': '', 'pass-env': aws.names },
      actionInputs: {
        plan: reads,
        drift: reads,
        'apply-gate': { 'aws-plan-role': plan, 'aws-apply-role': apply, 'aws-region': 'us-east-1' },
      },
    });
    const { repository, github } = consumer;
    const subject = `repo:acme@${repository.owner.id}/infra@${repository.id}`;
    const trust = {
      aud: ['sts.amazonaws.com'],
      sub: [`${subject}:pull_request`, `${subject}:ref:refs/heads/main`, `${subject}:environment:production`],
    };
    front = await startStsFront({
      jwks: `${github.apiUrl}/.well-known/jwks`,
      roles: {
        [plan]: trust,
        [apply]: {
          ...trust,
          sub: [`${subject}:environment:production`],
          job_workflow_ref: [jobWorkflowRef('apply')],
        },
      },
      sessionOf: (role) => sessions.get(role)!,
      behind: aws.endpoint,
    });
    environment['AWS_ENDPOINT_URL_STS'] = front.endpoint;
  });
  afterAll(async () => {
    await consumer.stop();
    await front.stop();
    for (const mock of [aws, state]) mock.stop();
  });

  /** Who was let in, or refused, since the last look, each once: `plan (pull_request)`. */
  let looked = 0;
  const asked = (): string[] => {
    const since = front.assumptions.slice(looked);
    looked = front.assumptions.length;
    const names = since.map(({ role, subject, refused }) => {
      const name = role.split('/').at(-1)!;
      return refused === undefined
        ? `${name} (${/infra@\d+:(.*)/.exec(String(subject))![1]!})`
        : `${name} refused: ${refused}`;
    });
    return [...new Set(names)];
  };
  /** What is in the state, as anybody can read it who may. */
  const inState = (): number => {
    const directory = mkdtempSync(join(tmpdir(), 'planseal-state-'));
    writeFileSync(join(directory, 'main.tf'), mainWith(state.endpoint));
    const options = { cwd: directory, env: { ...process.env, ...state.environment } };
    execFileSync(findTool('terraform')!, ['init', '-input=false'], { ...options, stdio: 'ignore' });
    const output = execFileSync(findTool('terraform')!, ['state', 'list'], { ...options, stdio: 'pipe' }).toString();
    return output.split('\n').filter((line) => line !== '').length;
  };

  it('plan with the plan role, apply with the apply role; neither key nor token is left or printed', async () => {
    const { jon } = consumer.people;
    const pull = consumer.openPullRequest('Begin', { 'README.md': '# shop\n' });
    const review = await consumer.review(pull);
    expect(review.plan.log).toContain('AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY');
    expect(review.risk?.succeeded).toBe(true);
    expect(asked()).toEqual(['plan (pull_request)']);
    pull.review(jon, 'APPROVED');
    pull.merge(jon);

    // The same with an apply role that only reads: the cloud denies what the role may not do.
    const denied = await consumer.apply(jon, 'push', { 'aws-apply-role': roleArn('plan') });
    // It had begun, so it may have changed something, for all the gate can know.
    expect(denied.gate.outputs).toMatchObject({ decision: 'apply', outcome: 'partial' });
    expect(denied.gate.log).toContain('is not authorized to perform: ec2:CreateVpc');
    expect(asked()).toEqual(['plan (ref:refs/heads/main)', 'plan (environment:production)']);
    expect(inState()).toBe(0);

    const { gate } = await consumer.apply(jon);
    expect(gate.outputs).toMatchObject({ decision: 'apply', outcome: 'applied' });
    expect(asked()).toEqual([
      'plan (ref:refs/heads/main)',
      'plan (environment:production)',
      'apply (environment:production)',
    ]);
    expect(inState()).toBe(1);
    expect((await consumer.drift()).check.outputs['class']).toBe('in-sync');
    expect(new Set(front.assumptions.map(({ session }) => session))).toEqual(
      new Set(consumer.steps.flatMap(({ job }) => (job.idToken ? [`GitHubActions-${job.run.id}`] : []))),
    );
    for (const step of consumer.steps) {
      expect(step.environment).toEqual({});
      const masked = step.commands.filter(({ name }) => name === 'add-mask').map(({ data }) => data);
      for (const token of masked.filter((value) => value.startsWith('eyJ')))
        expect(step.log + step.summary + JSON.stringify(step.outputs)).not.toContain(token);
    }
    expect(consumer.github.violations).toEqual([]);
  });

  it('give nothing to a job whose subject the trust policy does not name', async () => {
    asked();
    const check = await consumer.drift({ 'aws-role': roleArn('apply') });
    expect(check.check.outputs['class']).toBe('unreadable');
    expect(check.check.log).toContain('The cloud did not let this job in');
    expect(asked()).toEqual(['apply refused: sub']);
  });

  it('are asked for by nobody while the gate has not decided', async () => {
    const { jon } = consumer.people;
    const pull = consumer.openPullRequest('Another network', {
      'infra/main.tf': mainWith(state.endpoint).replace('10.0.0.0/16', '10.1.0.0/16'),
    });
    await consumer.review(pull);
    pull.merge(jon);
    asked();
    const { gate } = await consumer.apply(jon);
    expect(gate.outputs['decision']).toBe('wait');
    // The plan job of this run asked for its role; the gate, which stands in the environment, for none.
    expect(asked()).toEqual(['plan (ref:refs/heads/main)']);
  });
});
