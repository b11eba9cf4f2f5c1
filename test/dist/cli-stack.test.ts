import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { stackDriftSchema } from '../../src/core/drift/report';
import { assessmentSchema } from '../../src/core/risk/assessment';
import { CLI, planseal } from '../cli/run-cli';
import { edit, objectsOf } from '../support/provider/outside';
import { type RunningProvider, startProvider } from '../support/provider/start';
import { findTool } from '../support/tools/find';

const CONFIGURATION = `resource "aws_security_group" "web" {
  name = "web"
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_db_instance" "main" {
  identifier     = "main"
  instance_class = "db.t3.small"
  password       = "correct-horse-battery"
}
`;

// Several real plans one after another, on a machine that others use too.
jest.setTimeout(60_000);

let root: string;
let stack: string;
let temporary: string;
let provider: RunningProvider;
let environment: Record<string, string>;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'planseal-stack-'));
  provider = await startProvider({ cloudFile: join(root, 'cloud.json') });
});
afterAll(() => {
  provider.stop();
  rmSync(root, { recursive: true, force: true });
});
beforeEach(() => {
  rmSync(join(root, 'cloud.json'), { force: true });
  const repository = mkdtempSync(join(root, 'repository-'));
  temporary = mkdtempSync(join(root, 'tmp-'));
  stack = join(repository, 'live/web');
  mkdirSync(join(repository, '.git'));
  mkdirSync(stack, { recursive: true });
  writeFileSync(join(stack, 'main.tf'), CONFIGURATION);
  const terraform = findTool('terraform');
  if (terraform === undefined) throw new Error('terraform is missing: node scripts/tools.mjs terraform');
  environment = {
    PATH: `${dirname(terraform)}:${process.env['PATH'] ?? ''}`,
    HOME: root,
    TMPDIR: temporary,
    TF_CLI_CONFIG_FILE: '/dev/null',
    ...provider.environment,
  };
});
afterEach(() => {
  expect(readdirSync(temporary)).toEqual([]);
  expect(readdirSync(stack).filter((name) => name.includes('lock.info') || name.endsWith('tfplan'))).toEqual([]);
});

const terraform = async (...args: string[]): Promise<void> => {
  const child = spawn(findTool('terraform') ?? '', args, { cwd: stack, env: environment, stdio: 'ignore' });
  expect(await once(child, 'close')).toEqual([0, null]);
};

describe('planseal preview', () => {
  test('plans and judges, with the steps aside', async () => {
    const run = await planseal(['preview', stack], { environment });
    expect(run.code).toBe(0);
    expect(run.stderr).toMatch(/^ {2}init +█+ /m);
    expect(run.stderr).toMatch(/^ {2}fmt +ok +validate {2}ok +tflint {2}/m);
    expect(run.stderr).toMatch(/^ {2}plan +█+ .* 2 to add$/m);
    expect(run.stdout).toMatch(/^ {2}CRITICAL {2}live\/web$/m);
    expect(run.stdout + run.stderr).not.toContain('correct-horse-battery');
    expect(readdirSync(stack).filter((name) => name !== '.terraform')).toEqual(['main.tf']);
  });

  test('answers with JSON alone on standard output', async () => {
    const run = await planseal(['preview', '--json', '--environment', 'dev'], { environment, directory: stack });
    expect(run.code).toBe(0);
    expect(v.parse(assessmentSchema, JSON.parse(run.stdout))).toMatchObject({ environment: 'dev', stack: 'live/web' });
  });

  test('reads the code too: where things stand, and which guard goes since the default branch', async () => {
    const guarded = (kept: boolean): string =>
      CONFIGURATION.replace('  password', `  lifecycle {\n    prevent_destroy = ${String(kept)}\n  }\n  password`);
    const repository = join(stack, '../..');
    const git = (...args: string[]): Buffer =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
        cwd: repository,
        env: { PATH: process.env['PATH'], HOME: root },
      });
    writeFileSync(join(stack, 'main.tf'), guarded(true));
    git('init', '--quiet', '--initial-branch=main');
    git('add', '--all');
    git('commit', '--quiet', '-m', 'one');
    git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    writeFileSync(join(stack, 'main.tf'), guarded(false));
    const run = await planseal(['preview', stack, '--json'], { environment });
    const { findings } = v.parse(assessmentSchema, JSON.parse(run.stdout));
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'prevent-destroy-removed', address: 'aws_db_instance.main', level: 'HIGH' }),
    );
    expect(findings.find(({ address }) => address === 'aws_security_group.web')?.location).toEqual({
      file: 'live/web/main.tf',
      line: 1,
    });
  });

  test('leaves out arguments from the environment, and says so', async () => {
    const run = await planseal(['preview', stack, '--json'], {
      environment: { ...environment, TF_CLI_ARGS_plan: '-destroy' },
    });
    expect(run.stderr).toMatch(/TF_CLI_ARGS_plan: not handed on/);
    expect(JSON.parse(run.stdout)).toMatchObject({ counts: { create: 2, delete: 0 } });
  });

  test('a mistake in the configuration is said once, with its place, and there is no answer', async () => {
    writeFileSync(join(stack, 'main.tf'), `${CONFIGURATION}\noutput "x" { value = aws_nothing.there }\n`);
    const run = await planseal(['preview', stack], { environment });
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toMatch(/main\.tf:\d+/);
    expect(run.stderr.match(/✖ .*Reference to undeclared resource .*main\.tf/g)).toHaveLength(1);
    expect(run.stderr).toMatch(/^planseal: `plan` of .* failed/m);
  });

  test.each([
    [['nowhere'], /There is no directory `nowhere`/],
    [['.git'], /`\.git` holds no \.tf file/],
    [['live/web', '--tool', 'pulumi'], /--tool must be `terraform` or `tofu`, but is `pulumi`/],
    [['live/web', '--var', 'x'], /NAME=VALUE, but is `x`/],
    [['live/web', '--var-file', 'none.tfvars'], /no readable file `none\.tfvars`/],
  ])('preview %j is bad input', async (args, message) => {
    const run = await planseal(['preview', ...args], { environment, directory: join(stack, '../..') });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(message);
  });

  test('what the guard refuses is told before anything is run', async () => {
    writeFileSync(join(stack, 'cloud.tf'), 'terraform {\n  cloud {\n  }\n}\n');
    const run = await planseal(['preview', stack], { environment });
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toMatch(/✖ guard: A `cloud` block hands planning .*cloud\.tf:2/);
    expect(run.stderr).toMatch(/^planseal: The guard refuses .*hcp-cloud/m);
    expect(readdirSync(stack).sort()).toEqual(['cloud.tf', 'main.tf']);
  });

  test('says when there is no tool', async () => {
    const run = await planseal(['preview', stack], { environment: { ...environment, PATH: temporary } });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(/Neither `terraform` nor `tofu` is on PATH/);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('%s ends the tool and leaves nothing behind', async (signal) => {
    const mark = join(stack, 'begun');
    // A tool that plans until it is told to stop, as Terraform does over a slow cloud.
    const tool = join(stack, 'terraform');
    const script = `#!/bin/sh
case "$1" in
  version) echo '{"terraform_version":"1.11.4"}' ;;
  plan) trap 'echo stopped > "${mark}.end"; exit 1' INT TERM; echo > "${mark}"; while :; do sleep 0.05; done ;;
esac
`;
    writeFileSync(tool, script, { mode: 0o755 });
    const env = { ...environment, PATH: `${stack}:${environment['PATH'] ?? ''}` };
    const child = spawn(process.execPath, [CLI, 'preview', stack], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    const closed = once(child, 'close');
    while (!existsSync(mark)) await new Promise(setImmediate);
    child.kill(signal);
    expect(await closed).toEqual([signal === 'SIGINT' ? 130 : 143, null]);
    expect(stderr).toContain(`planseal: stopped by ${signal}. Nothing was changed`);
    expect(existsSync(`${mark}.end`)).toBe(true);
  });
});

describe('planseal drift', () => {
  test('tells in-sync, pending and drift apart, and judges the drift', async () => {
    writeFileSync(join(stack, 'main.tf'), CONFIGURATION.replace('0.0.0.0/0', '10.0.0.0/8'));
    const pending = await planseal(['drift', stack], { environment });
    expect(pending.code).toBe(0);
    expect(pending.stdout).toMatch(/^ {2}PENDING {2}live\/web$/m);
    await terraform('apply', '-auto-approve');
    const clean = await planseal(['drift', stack], { environment });
    expect(clean.stdout).toMatch(/^ {2}IN SYNC {2}live\/web$/m);

    const cloudFile = join(root, 'cloud.json');
    const [group] = objectsOf(cloudFile, 'aws_security_group');
    const rules = (group?.['ingress'] ?? []) as Record<string, unknown>[];
    const opened = rules.map((rule) => ({ ...rule, cidr_blocks: ['0.0.0.0/0'] }));
    edit(cloudFile, 'aws_security_group', () => true, { ingress: opened });
    const drifted = await planseal(['drift', stack], { environment });
    expect(drifted.stdout).toMatch(/^ {2}DRIFT {2}CRITICAL {2}live\/web$/m);
    expect(drifted.stdout).toContain('aws_security_group.web');
    const json = await planseal(['drift', stack, '--json'], { environment });
    expect(v.parse(stackDriftSchema, JSON.parse(json.stdout))).toMatchObject({ class: 'drift', stack: 'live/web' });
    const markdown = await planseal(['drift', stack, '--markdown'], { environment });
    expect(markdown.stdout).toMatch(/^## .*1 drifted/);
  });

  test('a check that fails is not drift', async () => {
    writeFileSync(join(stack, 'main.tf'), 'resource "aws_vpc" {');
    const run = await planseal(['drift', stack], { environment });
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toMatch(/^planseal: `init` of .* failed/m);
  });
});
