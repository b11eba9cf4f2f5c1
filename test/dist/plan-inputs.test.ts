import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectRefusal, filesOf, small, Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.start();
});
afterAll(() => stage.stop());

describe('inputs that mean nothing good', () => {
  test.each([
    ['a directory that is missing', { 'working-directory': 'infar' }, '`infar` does not exist in the workspace'],
    ['a directory above the workspace', { 'working-directory': '..' }, 'leads out of the workspace'],
    ['a path through the workspace and out of it', { 'working-directory': 'infra/../../..' }, 'leads out'],
    ['an absolute path', { 'working-directory': '/' }, 'leads out of the workspace'],
    ['a file for a directory', { 'working-directory': 'infra/main.tf' }, 'is not a directory'],
    ['a path that could be an option', { 'working-directory': '-chdir=infra' }, 'must not start with a dash'],
    ['control characters in a path', { 'working-directory': 'in\u0007fra' }, 'control characters'],
    ['an environment file of the kernel', { 'var-files': '/proc/self/environ' }, 'leads out of the workspace'],
    ['a directory for a var file', { 'var-files': '.' }, 'is not a file'],
    ['a var file that could be an option', { 'var-files': '-lock=false' }, 'must not start with a dash'],
    ['a backend file, which Terraform would read and quote', { 'backend-config': '/etc/passwd' }, '`KEY=VALUE`'],
    ['a workspace that could be an option', { workspace: '-lock=false' }, 'must not start with a dash'],
    ['a workspace with control characters', { workspace: 'a\u001b[2Jb' }, 'control characters'],
    ['a time without unit', { 'lock-timeout': '60' }, 'for example `60s`'],
    ['parallelism that could be an option', { parallelism: '1 -lock=false' }, 'whole number'],
    ['an unknown engine', { tool: 'pulumi' }, 'must be one of `terraform`, `opentofu`'],
    ['an unknown check', { 'fail-on': 'fmt, lint' }, 'is `lint`'],
    ['a variable without value', { variables: 'region' }, '`NAME=VALUE`'],
    ['a variable that could be an option', { variables: '-destroy=x' }, '`NAME=VALUE`'],
    ['a name that no variable can have', { 'pass-env': 'A-B' }, 'names of environment variables'],
    ['a linter configuration outside', { tflint: 'auto', 'tflint-config': '../x.hcl' }, '`tflint-config`'],
  ])('%s', async (_name, inputs, says) => {
    const result = await stage.plan(small(), inputs);
    expectRefusal(result, 'invalid-input', says, `\`${Object.keys(inputs).at(-1)!}\``);
  });

  test('all mistakes are told at once', async () => {
    const result = await stage.plan(small(), { tool: 'x', lock: 'maybe', parallelism: '-1', 'fail-on': 'y' });
    expectRefusal(
      result,
      'invalid-input',
      '`tool`',
      '`lock`',
      '`parallelism`',
      '`fail-on`',
      'Correct the `with:` block',
    );
    expect(result.annotations).toHaveLength(1);
  });

  test('links that lead out of the workspace', async () => {
    const workspace = stage.directory(small());
    symlinkSync('/', join(workspace, 'root'));
    symlinkSync('/etc/hostname', join(workspace, 'infra/prod.tfvars'));
    expectRefusal(await stage.plan(workspace, { 'working-directory': 'root' }), 'invalid-input', '`root` leads out');
    expectRefusal(await stage.plan(workspace, { 'var-files': 'prod.tfvars' }), 'invalid-input', 'leads out');
  });

  test('links inside of the workspace are followed', async () => {
    const workspace = stage.directory(small());
    symlinkSync('infra', join(workspace, 'live'));
    const result = await stage.plan(workspace, { 'working-directory': 'live' });
    expect(result.succeeded).toBe(true);
    expect(result.outputs['stack']).toBe('infra');
  });

  test('a local module outside of the repository is not read', async () => {
    const outside = stage.directory({ 'm/main.tf': '' });
    const workspace = join(outside, 'checkout');
    mkdirSync(join(workspace, 'infra'), { recursive: true });
    writeFileSync(join(workspace, 'infra/main.tf'), 'module "m" {\n  source = "../../m"\n}\n');
    expectRefusal(await stage.plan(workspace), 'invalid-input', 'out of the repository', '`../m`');
  });
});

describe('the engine', () => {
  test('is not on PATH', async () => {
    const result = await stage.plan(small(), {}, { path: [] });
    expectRefusal(result, 'tool-missing', '`terraform` was not found on PATH', 'hashicorp/setup-terraform');
  });

  test('is not the one that is on PATH', async () => {
    const result = await stage.plan(small(), { tool: 'opentofu' }, { path: [stage.program('terraform', 'exit 0')] });
    expectRefusal(result, 'tool-missing', '`tofu` was not found on PATH', 'opentofu/setup-opentofu');
  });

  test('does not say its version', async () => {
    const path = [stage.program('terraform', 'echo "Segmentation fault"; exit 139')];
    expectRefusal(await stage.plan(small(), {}, { path }), 'tool-missing', '`terraform version -json` failed');
  });

  test('says its version in no way that is understood', async () => {
    const path = [stage.program('terraform', 'echo "Terraform v0.11"')];
    expectRefusal(await stage.plan(small(), {}, { path }), 'tool-missing', 'version', 'Terraform v0.11');
  });

  test('is a wrapper, which is passed by', async () => {
    const path = [stage.program('terraform', 'echo "::add-mask::high"; exit 1'), ...stage.terraform()];
    symlinkSync(join(stage.terraform()[0]!, 'terraform'), join(path[0]!, 'terraform-bin'));
    const result = await stage.plan(small(), {}, { path });
    expect(result.succeeded).toBe(true);
  });
});

test('what is refused leaves the workspace as it was', async () => {
  const workspace = stage.directory(small());
  const before = filesOf(workspace);
  await stage.plan(workspace, { 'var-files': '../../x' });
  await stage.plan(workspace, { tool: 'x' });
  expect(filesOf(workspace)).toEqual(before);
});
