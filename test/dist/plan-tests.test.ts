import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASE, expectHarmless, expectRefusal, small, Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.start();
});
afterAll(() => stage.stop());

const GOOD =
  'run "good" {\n  assert {\n    condition     = terraform_data.one.output == "1"\n    error_message = "Not 1."\n  }\n}\n';
const BAD =
  'run "bad" {\n  assert {\n    condition     = terraform_data.one.output == "2"\n    error_message = "Not 2 but ${terraform_data.one.output}."\n  }\n}\n';
const MOCKED =
  'mock_provider "aws" {}\n\nvariables {\n  database_password = "for the test"\n}\n\nrun "plan" {\n  command = plan\n\n  assert {\n    condition     = aws_db_instance.orders.identifier == "orders"\n    error_message = "Another name."\n  }\n}\n';

describe('terraform test', () => {
  test('passes beside the plan', async () => {
    const result = await stage.plan(small({ 'infra/tests/a.tftest.hcl': GOOD }));
    expectHarmless(result);
    expect(result.outputs).toMatchObject({ test: 'passed', plan: 'passed' });
  });

  test('is annotated where it fails, and fails the job', async () => {
    const result = await stage.plan(small({ 'infra/one.tftest.hcl': GOOD, 'infra/tests/b.tftest.hcl': BAD }));
    expectRefusal(result, 'check-failed', 'test (1 error, exit code 1) failed');
    expect(result.annotations).toContainEqual(
      expect.objectContaining({
        level: 'failure',
        title: 'PlanSeal test',
        file: 'infra/tests/b.tftest.hcl',
        line: 3,
        message: expect.stringContaining('Not 2 but 1.'),
      }),
    );
    expect(result.outputs).toMatchObject({ test: 'failed', plan: 'passed' });
  });

  test('may be forgiven, switched off, and asked for where there is none', async () => {
    const files = small({ 'infra/tests/b.tftest.hcl': BAD });
    expect((await stage.plan(files, { 'fail-on': 'plan' })).outputs).toMatchObject({
      test: 'failed',
      'failure-reason': '',
    });
    expect((await stage.plan(files, { 'terraform-test': 'false' })).outputs).toMatchObject({ test: 'skipped' });
    expectRefusal(await stage.plan(small(), { 'terraform-test': 'true' }), 'check-failed', 'test (no test files)');
    expect((await stage.plan(small())).outputs).toMatchObject({ test: 'skipped', 'failure-reason': '' });
  });

  test('runs with mocks of every provider, and has no credentials', async () => {
    const directory = stage.directory({});
    const real = join(stage.terraform()[0]!, 'terraform');
    const path = [stage.program('terraform', `case "$1" in test) env > "${directory}/env" ;; esac\nexec ${real} "$@"`)];
    const secrets = {
      AWS_ACCESS_KEY_ID: 'AKIAQ3EGRTYHBVCXZ2MA',
      AWS_SECRET_ACCESS_KEY: 'of-the-plan-role',
      GOOGLE_APPLICATION_CREDENTIALS: '/x',
      ARM_CLIENT_SECRET: 'y',
      TF_TOKEN_example_com: 'z',
      TF_VAR_more: 'w',
      MY_API_KEY: 'named',
      SSH_AUTH_SOCK: '/s',
    };
    const inputs = { 'pass-env': 'TF_REATTACH_PROVIDERS\nMY_API_KEY', 'fail-on': 'test, plan' };
    const result = await stage.plan({ 'infra/main.tf': DATABASE, 'infra/tests/a.tftest.hcl': MOCKED }, inputs, {
      path,
      environment: secrets,
    });
    expectHarmless(result);
    expect(result.outputs).toMatchObject({ test: 'passed', plan: 'passed' });
    const names = readFileSync(`${directory}/env`, 'utf8')
      .split('\n')
      .map((line) => line.split('=')[0]!);
    expect(names.filter((name) => Object.hasOwn(secrets, name) || name === 'TF_VAR_database_password')).toEqual([]);
    expect(names).toEqual(expect.arrayContaining(['PATH', 'HOME', 'TF_REATTACH_PROVIDERS']));
    expect(readFileSync(`${directory}/env`, 'utf8')).toMatch(/^HOME=.*home-of-tests$/m);
  });

  test.each([
    ['does not mock a provider', MOCKED.replace('mock_provider "aws" {}\n', ''), 'It does not mock `aws`'],
    ['configures one for real', `provider "aws" {}\n${MOCKED}`, 'It configures the provider `aws` for real'],
    ['mocks another configuration of it', MOCKED.replace('{}', '{\n  alias = "west"\n}'), 'It does not mock `aws`'],
    [
      'runs a module from elsewhere',
      `${MOCKED}\nrun "m" {\n  module {\n    source = "acme/x/aws"\n  }\n}\n`,
      'which cannot be looked at',
    ],
    [
      'runs a module that reaches more',
      `${MOCKED}\nrun "m" {\n  module {\n    source = "./setup"\n  }\n}\n`,
      'It does not mock `random`',
    ],
    ['cannot be read', `${MOCKED}\nrun {{{`, 'It cannot be read'],
  ])('is not run when it %s, which is said', async (_name, text, says) => {
    const directory = stage.directory({});
    // A tool that takes everything: `init` would download what such a test names.
    const script = `echo "$1" >> "${directory}/ran"
case "$1" in version) echo '{"terraform_version":"1.11.4"}' ;; validate) echo '{"diagnostics":[]}' ;; plan) exit 1 ;; esac`;
    const path = [stage.program('terraform', script)];
    const files = {
      'infra/main.tf': DATABASE,
      'infra/tests/a.tftest.hcl': text,
      'infra/setup/main.tf': 'resource "random_id" "x" {\n  byte_length = 1\n}\n',
    };
    const result = await stage.plan(files, { 'fail-on': 'test, plan' }, { path });
    expect(readFileSync(`${directory}/ran`, 'utf8').split('\n')).not.toContain('test');
    expect(result.annotations).toContainEqual(
      expect.objectContaining({
        level: 'warning',
        title: 'PlanSeal test',
        file: 'infra/tests/a.tftest.hcl',
        message: expect.stringContaining(says),
      }),
    );
  });
});
