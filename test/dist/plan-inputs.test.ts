import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startReleaseServer } from '../support/releases/release-server';
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
    ['a version that is none', { 'tool-version': '1.x' }, '`1.x`'],
    ['a mirror without encryption', { 'tool-mirror': 'http://releases.example.com' }, '`https://`'],
    ['a mirror with a password', { 'tool-mirror': 'https://me:secret@example.com' }, 'without user'],
    ['a role that is none', { 'aws-role': 'plan' }, '`arn:aws:iam::111122223333:role/plan`'],
    ['a region that could be an option', { 'aws-region': '-eu' }, '`eu-central-1`'],
    ['a client id that is none', { 'azure-client-id': 'me' }, '`00000000-'],
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

  test('roles that are told by half, in a job that may not ask for them', async () => {
    const result = await stage.plan(small(), {
      'aws-role': 'arn:aws:iam::111122223333:role/plan',
      'gcp-service-account': 'plan@shop.iam.gserviceaccount.com',
      'azure-client-id': '11111111-0000-0000-0000-000000000000',
    });
    expectRefusal(
      result,
      'invalid-input',
      '`gcp-workload-identity-provider`',
      '`azure-tenant-id` and `azure-subscription-id`',
      'Add `id-token: write`',
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
    const result = await stage.plan(workspace);
    expectRefusal(
      result,
      'guard-refused',
      'The module `../../m` leads out of the workspace',
      'unreadable-configuration',
    );
    expect(result.outputs).toMatchObject({ guard: 'failed', init: 'skipped' });
  });
});

describe('the engine', () => {
  test('is not on PATH, and neither is a release of it where it should come from', async () => {
    const mirror = await startReleaseServer();
    const inputs = { 'tool-mirror': mirror.base, 'tool-version': '1.11.4' };
    expectRefusal(await stage.plan(small(), inputs, { path: [] }), 'tool-missing', 'There is no release at');
    const other = { path: [stage.program('terraform', 'exit 0')] };
    const tofu = await stage.plan(small(), { ...inputs, tool: 'opentofu' }, other);
    expectRefusal(tofu, 'tool-missing', 'There is no release at', 'tofu_1.11.4_SHA256SUMS');
    await mirror.stop();
  });

  test('is one of another version than the repository asks for', async () => {
    const mirror = await startReleaseServer();
    const files = small({ '.terraform-version': '1.0.0\n' });
    const result = await stage.plan(files, { 'tool-mirror': mirror.base, tool: 'terraform' });
    expectRefusal(result, 'tool-missing', 'There is no release at', 'terraform_1.0.0_SHA256SUMS');
    await mirror.stop();
  });

  test('is one of a release that nobody has signed', async () => {
    const mirror = await startReleaseServer();
    for (const name of ['SHA256SUMS', 'SHA256SUMS.sig'])
      mirror.files.set(`1.0.0/terraform_1.0.0_${name}`, Buffer.from('nonsense'));
    const result = await stage.plan(small(), { 'tool-mirror': mirror.base, 'tool-version': '1.0.0' });
    expectRefusal(result, 'tool-error', 'its checksums are not signed by the publisher');
    await mirror.stop();
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
