// How long the plan action takes against its six commands by hand, one after another: npm run bench -- plan
// hashicorp/aws with 50 resources on a mock AWS, the state in S3; both in the same run, in turns, each in a fresh checkout.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callAws, startMockAws, withoutAws } from '../test/support/aws/mock';
import { Consumer } from '../test/support/consumer/consumer';
import { findTool } from '../test/support/tools/find';

const RESOURCES = 50;
const ROUNDS = 5;
const TARGET = 0.9;
const BACKEND = ['bucket=state', 'key=bench.tfstate', 'region=us-east-1', 'use_lockfile=true'];
const MAIN = `terraform {
  required_version = ">= 1.6"
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
${Array.from(
  { length: RESOURCES / 2 },
  (_, at) => `
resource "aws_cloudwatch_log_group" "service_${at}" {
  name              = "/shop/service-${at}"
  retention_in_days = 30
}

resource "aws_ssm_parameter" "service_${at}" {
  name  = "/shop/service-${at}/log-group"
  type  = "String"
  value = aws_cloudwatch_log_group.service_${at}.name
}
`,
).join('')}`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Programs that note how they are called and become the real ones. */
const noting = (directory: string, log: string): string => {
  for (const tool of ['terraform', 'tflint'] as const) {
    const real = findTool(tool);
    if (real === undefined) throw new Error(`${tool} is missing: npm run tools`);
    writeFileSync(join(directory, tool), `#!/bin/sh\necho "${tool} $*" >> "${log}"\nexec "${real}" "$@"\n`);
    chmodSync(join(directory, tool), 0o755);
  }
  return directory;
};

/** What the log of child processes must show, whoever started them. */
const SIX = [
  'terraform fmt',
  'terraform init',
  'terraform validate',
  'tflint --',
  'terraform plan',
  'terraform show -json',
];

const expectSix = (log: string, who: string): void => {
  const missing = SIX.filter((words) => !log.split('\n').some((line) => line.startsWith(words)));
  if (missing.length > 0) throw new Error(`${who} did not run ${missing.join(', ')}:\n${log}`);
};

export const benchPlan = async (): Promise<void> => {
  const missing = withoutAws();
  if (missing !== undefined) {
    say(`The plan action against its commands by hand: not measured, ${missing}`);
    return;
  }
  const scratch = mkdtempSync(join(tmpdir(), 'planseal-bench-plan-'));
  const aws = await startMockAws();
  const consumer = await Consumer.start({ files: { 'README.md': '' }, environment: aws.environment });
  try {
    await callAws(aws.endpoint, '/state', { method: 'PUT', service: 's3' });
    const log = join(scratch, 'children.log');
    mkdirSync(join(scratch, 'bin'));
    mkdirSync(join(scratch, 'stack/infra'), { recursive: true });
    const path = noting(join(scratch, 'bin'), log);
    const env = {
      ...process.env,
      ...aws.environment,
      PATH: `${path}:${process.env['PATH'] ?? ''}`,
      TF_IN_AUTOMATION: '1',
    };
    const ran = (cwd: string, command: string, args: readonly string[], stdout: 'ignore' | 'pipe' = 'ignore'): void => {
      const { status, stderr } = spawnSync(command, args, {
        cwd,
        env,
        stdio: ['ignore', stdout, 'pipe'],
        maxBuffer: 1 << 30,
      });
      if (![0, 2].includes(status ?? 1)) throw new Error(`${command} ${args.join(' ')} failed: ${String(stderr)}`);
    };
    const stack = join(scratch, 'stack/infra');
    writeFileSync(join(stack, 'main.tf'), MAIN);
    ran(stack, 'terraform', ['fmt']);
    ran(stack, 'terraform', ['init', '-backend=false']);
    rmSync(join(stack, '.terraform'), { recursive: true });

    const fresh = (): string => {
      const workspace = mkdtempSync(join(scratch, 'checkout-'));
      cpSync(join(scratch, 'stack'), workspace, { recursive: true });
      writeFileSync(log, '');
      return workspace;
    };
    const byHand = (): number => {
      const workspace = fresh();
      const cwd = join(workspace, 'infra');
      const begun = performance.now();
      ran(cwd, 'terraform', ['fmt', '-check', '-diff', '-recursive']);
      ran(cwd, 'terraform', [
        'init',
        '-input=false',
        '-lockfile=readonly',
        ...BACKEND.map((one) => `-backend-config=${one}`),
      ]);
      ran(cwd, 'terraform', ['validate', '-json']);
      ran(cwd, 'tflint', ['--format=json']);
      ran(cwd, 'terraform', ['plan', '-input=false', '-lock=false', '-detailed-exitcode', '-out=tfplan']);
      ran(cwd, 'terraform', ['show', '-json', 'tfplan'], 'pipe');
      const took = performance.now() - begun;
      expectSix(readFileSync(log, 'utf8'), 'The hand');
      return took;
    };
    const byAction = async (): Promise<number> => {
      const workspace = fresh();
      const run = consumer.startRun({
        event: 'push',
        headSha: consumer.head,
        headBranch: 'main',
        actor: consumer.people.jon,
      });
      const job = run.startJob('bench', { permissions: { contents: 'read' } });
      const inputs = consumer.stackInputs({
        tool: 'terraform',
        'backend-config': BACKEND.join('\n'),
        'pass-env': aws.names,
        tflint: 'true',
      });
      const result = await consumer.step(job, 'plan', inputs, { workspace, path: [path] });
      const children = readFileSync(log, 'utf8');
      if (!result.succeeded || result.outputs['to-create'] !== String(RESOURCES))
        throw new Error(`The action failed: ${result.log}`);
      expectSix(children, 'The action');
      return result.durationMs;
    };

    say(
      `The plan action on hashicorp/aws, ${RESOURCES} resources, against its six commands by hand (target: at most ${TARGET})`,
    );
    byHand();
    const rounds: { hand: number; action: number }[] = [];
    for (let at = 0; at < ROUNDS; at++) {
      const round = { hand: byHand(), action: await byAction() };
      rounds.push(round);
      say(
        `  by hand ${(round.hand / 1_000).toFixed(2)} s   action ${(round.action / 1_000).toFixed(2)} s   ratio ${(round.action / round.hand).toFixed(2)}`,
      );
    }
    say('  child processes of the last action:');
    for (const line of readFileSync(log, 'utf8').trim().split('\n'))
      say(`    ${line.split(' ').slice(0, 3).join(' ')}`);
    const ratio = median(rounds.map(({ hand, action }) => action / hand));
    say(`  median ratio ${ratio.toFixed(2)}`);
    if (ratio > TARGET) process.exitCode = 1;
  } finally {
    await consumer.stop();
    aws.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
};

if (process.argv[1]?.endsWith('bench-plan.ts')) await benchPlan();
