import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { holdLock, startStateServer } from './held-state';
import { DATABASE, expectHarmless, expectRefusal, filesOf, SMALL, small, Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.start();
});
afterAll(() => stage.stop());

const errorsOf = (result: Awaited<ReturnType<Stage['plan']>>) =>
  result.annotations.filter(({ level }) => level === 'failure');

describe('configuration that is wrong', () => {
  test('is annotated where it cannot be read', async () => {
    const result = await stage.plan({ 'infra/main.tf': `${SMALL}\nresource "terraform_data" "two" {\n  input =\n}\n` });
    expectRefusal(result, 'invalid-configuration', '`validate` of infra failed', 'The annotations say where');
    expect(errorsOf(result)[0]).toMatchObject({ file: 'infra/main.tf', line: 6, title: 'PlanSeal validate' });
    expect(result.outputs).toMatchObject({ guard: 'failed', init: 'skipped', validate: 'failed', plan: 'skipped' });
  });

  test('is annotated once where it means nothing, although validate and plan both say so', async () => {
    const result = await stage.plan({
      'infra/main.tf': 'resource "terraform_data" "one" {\n  input = var.region\n}\n',
    });
    expectRefusal(result, 'invalid-configuration', 'Reference to undeclared input variable');
    const places = errorsOf(result).filter(({ file }) => file !== undefined);
    expect(places).toEqual([expect.objectContaining({ file: 'infra/main.tf', line: 2, col: 11, endColumn: 21 })]);
  });

  test('is annotated in the local module that it is in', async () => {
    const result = await stage.plan({
      'infra/main.tf': 'module "one" {\n  source = "../modules/one"\n}\n',
      'modules/one/main.tf': 'output "a" {\n  value = local.b\n}\n',
    });
    expectRefusal(result, 'invalid-configuration');
    expect(errorsOf(result)[0]).toMatchObject({ file: 'modules/one/main.tf', line: 2 });
  });

  test('is annotated in the root of the repository', async () => {
    const result = await stage.plan(
      { 'main.tf': 'output "a" {\n  value = local.b\n}\n' },
      { 'working-directory': '.' },
    );
    expect(errorsOf(result)[0]).toMatchObject({ file: 'main.tf', line: 2 });
  });

  test('leaves a place for the message that says what to do, however many mistakes there are', async () => {
    const outputs = Array.from({ length: 30 }, (_, at) => `output "o${at}" {\n  value = local.n${at}\n}\n`);
    const result = await stage.plan({ 'infra/main.tf': outputs.join('\n') });
    expectRefusal(result, 'invalid-configuration', '`plan` of infra failed');
    expect(errorsOf(result)).toHaveLength(10);
    expect(result.summary).toContain('n29');
  });

  test('is not there', async () => {
    const result = await stage.plan({ 'infra/README.md': 'later' });
    expectRefusal(result, 'no-configuration', 'holds no .tf file');
  });
});

describe('checks beside the plan', () => {
  const UNFORMATTED = { 'infra/main.tf': 'resource "terraform_data" "one" {\n    input="1"\n}\n' };

  test('fmt shows the difference and names the command', async () => {
    const result = await stage.plan(UNFORMATTED);
    expectRefusal(result, 'check-failed', 'fmt', '`terraform fmt -recursive`');
    expect(result.log).toMatch(/│ \+ {2}input = "1"/);
    expect(result.outputs).toMatchObject({ fmt: 'failed', plan: 'passed' });
    expect(filesOf(result.workspace)['infra/main.tf']).toBe(UNFORMATTED['infra/main.tf']);
  });

  test('fmt may be forgiven', async () => {
    const result = await stage.plan(UNFORMATTED, { 'fail-on': 'validate, plan' });
    expect(result.succeeded).toBe(true);
    expect(result.outputs).toMatchObject({ fmt: 'failed', 'failure-reason': '' });
    expect(result.annotations.map(({ title }) => title)).toEqual(['PlanSeal guard', 'PlanSeal receipt']);
  });

  test('tflint annotates what it finds', async () => {
    const result = await stage.plan(
      small({ 'infra/v.tf': 'variable "unused" {\n  type = string\n  default = ""\n}\n' }),
      {
        tflint: 'true',
        'fail-on': 'plan',
      },
    );
    expectHarmless(result);
    expect(result.annotations).toContainEqual(
      expect.objectContaining({ level: 'warning', title: 'PlanSeal tflint', file: 'infra/v.tf', line: 1 }),
    );
  });

  test.each([
    ['is asked for and not there', undefined, /tflint .*not on PATH/],
    ['prints half of a report', 'echo \'{"issues":[{"rule":{"na\'; exit 2', /tflint .*failed/],
    ['prints something else', 'echo "panic: runtime error"; exit 0', /tflint .*failed/],
    ['is killed', 'kill -9 $$', /tflint .*failed/],
  ])('tflint %s', async (_name, script, says) => {
    const path = [...(script === undefined ? [] : [stage.program('tflint', script)]), ...stage.terraform()];
    expectRefusal(await stage.plan(small(), { tflint: 'true' }, { path }), 'check-failed', says);
  });
});

describe('what the plan needs', () => {
  /** A mirror on disk with a provider that `init` installs and nobody starts. */
  const mirrored = (installation?: string) => {
    const directory = stage.directory({});
    const package_ = join(
      directory,
      'registry.terraform.io/hashicorp/aws/5.0.0',
      `linux_${process.arch === 'arm64' ? 'arm64' : 'amd64'}`,
    );
    mkdirSync(package_, { recursive: true });
    writeFileSync(join(package_, 'terraform-provider-aws_v5.0.0'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    const mirror = installation ?? `filesystem_mirror {\n    path = "${directory}"\n  }`;
    writeFileSync(join(directory, 'rc'), `provider_installation {\n  ${mirror}\n}\n`);
    return { environment: { TF_CLI_CONFIG_FILE: join(directory, 'rc'), TF_REATTACH_PROVIDERS: '{}' } };
  };
  const PASSED = { 'pass-env': 'TF_CLI_CONFIG_FILE' };
  const LOCK = (hash: string): string =>
    `provider "registry.terraform.io/hashicorp/aws" {\n  version = "5.0.0"\n  hashes = [\n    "${hash}",\n  ]\n}\n`;

  test('a lock file: the line that makes one', async () => {
    const result = await stage.plan({ 'infra/main.tf': DATABASE }, PASSED, mirrored());
    expectRefusal(
      result,
      'lock-file-incomplete',
      '`init` of infra failed',
      'Run `terraform providers lock -platform=linux_amd64 -platform=darwin_arm64` in this directory and commit',
    );
    expect(result.log).not.toContain('It is run again');
  });

  test.each([
    ['of another package', LOCK(`h1:${'A'.repeat(43)}=`)],
    ['of another version', LOCK(`h1:${'A'.repeat(43)}=`).replace('5.0.0', '4.0.0')],
  ])('a lock file that is complete, not one %s', async (_name, lock) => {
    const files = {
      'infra/main.tf': DATABASE.replace('"hashicorp/aws"', '"hashicorp/aws"\n      version = "5.0.0"'),
      'infra/.terraform.lock.hcl': lock,
    };
    expectRefusal(await stage.plan(files, PASSED, mirrored()), 'lock-file-incomplete', '`terraform providers lock');
  });

  test('a registry that answers: asked three times, which is said', async () => {
    const nobody = await startStateServer({});
    await nobody.close();
    const mirror = `network_mirror {\n    url = "${nobody.url.replace('http:', 'https:')}/"\n  }`;
    const result = await stage.plan({ 'infra/main.tf': DATABASE }, PASSED, mirrored(mirror));
    expectRefusal(
      result,
      'registry-unreachable',
      '`init` of infra failed',
      'A registry or module source did not answer',
    );
    expect(result.log).toMatch(/attempt 1 of 3\).*\n(.*\n)*.*attempt 2 of 3/);
    expect(JSON.stringify(result.annotations)).toContain('`init` was run 3 times');
  });

  test('a registry that answers in the end', async () => {
    const real = join(stage.terraform()[0]!, 'terraform');
    const mark = join(stage.directory({}), 'mark');
    const once = `case "$1" in init) if [ ! -e "${mark}" ]; then touch "${mark}"; echo "Error: Failed to query available provider packages: connection reset by peer" >&2; exit 1; fi ;; esac\nexec ${real} "$@"`;
    const result = await stage.plan(small(), {}, { path: [stage.program('terraform', once)] });
    expect(result.succeeded).toBe(true);
    expect(result.log).toContain('attempt 1 of 3');
    expect(JSON.stringify(result.annotations)).toContain('`init` was run 2 times');
    expect(result.outputs).toMatchObject({ init: 'passed', 'failure-reason': '' });
  });

  test('a mirror that has the provider: a mistake is not tried again', async () => {
    const result = await stage.plan(
      { 'infra/main.tf': DATABASE },
      PASSED,
      mirrored('filesystem_mirror {\n    path = "/nowhere"\n  }'),
    );
    expectRefusal(result, 'registry-unreachable', '`init` of infra failed');
    expect(result.log).not.toContain('It is run again');
  });

  test('a workspace that is there', async () => {
    const result = await stage.plan(small(), { workspace: 'prdo' });
    expectRefusal(result, 'workspace-missing', 'The workspace "prdo" does not exist. There is default', '`workspace`');
    expect(existsSync(join(result.workspace, 'infra/terraform.tfstate.d'))).toBe(false);
  });

  test('not the workspace that a file of an earlier step chooses', async () => {
    const workspace = stage.directory(small({ 'infra/w.tf': 'output "w" {\n  value = terraform.workspace\n}\n' }));
    execFileSync('git', ['init', '-q'], { cwd: workspace });
    execFileSync('git', ['add', '.'], { cwd: workspace });
    mkdirSync(join(workspace, 'infra/.terraform'));
    writeFileSync(join(workspace, 'infra/.terraform/environment'), 'prod');
    const result = await stage.plan(workspace);
    expect(result.succeeded).toBe(true);
    expect(result.log).toContain('w = "default"');
  });

  test('a value for each variable', async () => {
    const result = await stage.plan({ 'infra/main.tf': 'variable "region" {\n  type = string\n}\n' });
    expectRefusal(result, 'tool-error', 'No value for required variable');
    expect(errorsOf(result)[0]).toMatchObject({ file: 'infra/main.tf', line: 1 });
  });

  test('conditions that hold', async () => {
    const condition =
      'lifecycle {\n    precondition {\n      condition     = local.size > 2\n      error_message = "Too small."\n    }\n  }\n';
    const result = await stage.plan({
      'infra/main.tf': `locals {\n  size = 1\n}\n\nresource "terraform_data" "one" {\n  ${condition}}\n`,
    });
    expectRefusal(result, 'tool-error', 'Resource precondition failed', 'Too small.');
  });
});

describe('a state that cannot be had', () => {
  const WHO = { ID: '77ef0d21-0bc9-e873-1233-3be273c6b1e3', Operation: 'OperationTypeApply', Who: 'root@runner-7' };
  const backend = (kind: string, settings: string): Record<string, string> =>
    small({ 'infra/backend.tf': `terraform {\n  backend "${kind}" {\n${settings}  }\n}\n` });

  test('because another run holds the lock: who, since when, and how to release it', async () => {
    const workspace = stage.directory(small());
    const held = await holdLock(stage, workspace);
    const result = await stage.plan(workspace, { lock: 'true', 'lock-timeout': '0s' });
    const { id, who } = held.holder();
    expectRefusal(
      result,
      'state-locked',
      `\`terraform force-unlock ${id}\``,
      `by ${who}`,
      'since 20',
      'OperationTypeApply',
    );
    expect(JSON.parse(result.outputs['lock-info']!)).toMatchObject({ id, who });
    await held.release();
    expect((await stage.plan(workspace, { lock: 'true' })).succeeded).toBe(true);
  });

  test('because a state server says that it is locked: only its id is the holder’s', async () => {
    const server = await startStateServer({ lock: JSON.stringify(WHO) });
    const files = backend('http', `    address      = "${server.url}"\n    lock_address = "${server.url}"\n`);
    const result = await stage.plan(files, { lock: 'true', 'lock-timeout': '0s' });
    await server.close();
    expectRefusal(result, 'state-locked', `lock ${WHO.ID}`);
    expect(JSON.parse(result.outputs['lock-info']!)).toEqual({ id: WHO.ID });
  });

  test('because the server refuses', async () => {
    const server = await startStateServer({ status: 403 });
    const result = await stage.plan(backend('http', `    address = "${server.url}"\n    retry_max = 0\n`));
    await server.close();
    expectRefusal(result, 'backend-unreachable', 'state could not be read', "job's role");
  });

  test('because nobody answers', async () => {
    const server = await startStateServer({});
    await server.close();
    const result = await stage.plan(backend('http', `    address = "${server.url}"\n    retry_max = 0\n`));
    expectRefusal(result, 'backend-unreachable', 'state could not be read');
  });

  test('because it is no state', async () => {
    const result = await stage.plan(small({ 'infra/terraform.tfstate': '{"version":4,"serial"' }));
    expectRefusal(result, 'backend-unreachable', 'state could not be read');
  });
});
