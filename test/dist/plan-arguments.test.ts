import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectHarmless, expectRefusal, SMALL, small, Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.start();
});
afterAll(() => stage.stop());

/** A real Terraform that notes with which arguments it is called. */
const noted = () => {
  const directory = stage.directory({});
  const real = join(stage.terraform()[0]!, 'terraform');
  const path = [
    stage.program(
      'terraform',
      `for each in "$@"; do printf '%s\\n' "$each"; done > "${directory}/$1"\nexec ${real} "$@"`,
    ),
  ];
  const argumentsOf = (command: string): string[] => readFileSync(join(directory, command), 'utf8').trim().split('\n');
  return { path, argumentsOf };
};

const TWO = `${SMALL}\nresource "terraform_data" "two" {\n  input = "2"\n}\n`;

describe('arguments of the plan', () => {
  test('are exactly those that are asked for, each as one word', async () => {
    const { path, argumentsOf } = noted();
    const files = small({ 'infra/main.tf': TWO, 'infra/a b.tfvars': '', 'infra/prod.tfbackend': '' });
    const inputs = {
      target: 'terraform_data.two\nterraform_data.one["x -destroy"]',
      replace: 'terraform_data.two',
      refresh: 'false',
      parallelism: '3',
      'var-files': 'a b.tfvars',
      'backend-config-files': 'prod.tfbackend',
      variables: 'n=$(touch /tmp/pwned) -destroy',
      lock: 'true',
    };
    const result = await stage.plan({ ...files, 'infra/v.tf': 'variable "n" {\n  type = string\n}\n' }, inputs, {
      path,
    });
    expect(result.annotations.filter(({ level }) => level === 'failure')).toEqual([]);
    const [command, ...given] = argumentsOf('plan');
    expect([command, ...given.filter((one) => !one.startsWith('-out='))]).toEqual([
      'plan',
      '-input=false',
      '-json',
      '-detailed-exitcode',
      '-lock=true',
      '-lock-timeout=60s',
      '-refresh=false',
      '-target=terraform_data.two',
      '-target=terraform_data.one["x -destroy"]',
      '-replace=terraform_data.two',
      '-parallelism=3',
      `-var-file=${join(result.workspace, 'infra/a b.tfvars')}`,
      '-var=n=$(touch /tmp/pwned) -destroy',
    ]);
    expect(argumentsOf('init')).toContain(`-backend-config=${join(result.workspace, 'infra/prod.tfbackend')}`);
    expect(result.outputs).toMatchObject({ 'to-create': '1', 'has-changes': 'true' });
  });

  test('a plan to destroy and one that only refreshes', async () => {
    const workspace = stage.directory(small());
    const state = { version: 4, terraform_version: '1.6.0', serial: 1, lineage: 'l-1', outputs: {}, resources: [] };
    const resource = {
      mode: 'managed',
      type: 'terraform_data',
      name: 'one',
      provider: 'provider["terraform.io/builtin/terraform"]',
      instances: [{ schema_version: 0, attributes: { id: '1', input: null, output: null, triggers_replace: null } }],
    };
    writeFileSync(join(workspace, 'infra/terraform.tfstate'), JSON.stringify({ ...state, resources: [resource] }));
    const destroy = await stage.plan(workspace, { destroy: 'true' });
    expect(destroy.outputs).toMatchObject({ 'to-delete': '1', 'to-create': '0', 'exit-code': '2' });
    expect(JSON.parse(destroy.outputs['counts']!)).toMatchObject({ delete: 1, create: 0, update: 0, replace: 0 });
    const refresh = await stage.plan(workspace, { 'refresh-only': 'true' });
    expect(refresh.outputs).toMatchObject({ 'to-delete': '0', 'exit-code': '0', 'has-changes': 'false' });
    const replace = await stage.plan(workspace, { replace: 'terraform_data.one' });
    expect(replace.outputs).toMatchObject({ 'to-replace': '1' });
    const basisOf = ({ outputs }: typeof destroy) =>
      (JSON.parse(outputs['receipt']!) as { basis: { inputs: string } }).basis.inputs;
    expect(new Set([destroy, refresh, replace].map(basisOf)).size).toBe(3);
  });

  test('that contradict each other are told all at once, with everything else', async () => {
    const result = await stage.plan(small(), {
      exclude: 'a.b',
      target: 'c.d',
      'refresh-only': 'true',
      refresh: 'false',
      destroy: 'true',
      replace: 'e.f',
      'var-files': 'none.tfvars\n/etc/passwd',
      'backend-config-files': '../x',
      'extra-files': '../../y',
    });
    expectRefusal(
      result,
      'invalid-input',
      'Terraform has no such option, only OpenTofu 1.9',
      '`target` and `exclude` cannot',
      '`refresh-only` and `destroy`',
      '`refresh-only` and `refresh: false`',
      '`refresh-only` and `replace`',
      '`destroy` and `replace`',
      '`none.tfvars` does not exist',
      '`/etc/passwd` leads out',
      /`backend-config-files`: `..\/x`/,
      /`extra-files`: `..\/..\/y` leads out/,
    );
    expect(result.annotations).toHaveLength(1);
  });

  test.each([
    ['target', '-destroy'],
    ['replace', '-lock=false'],
    ['exclude', '-var=x=y'],
    ['backend-config-files', '-migrate-state'],
    ['extra-files', '-x'],
    ['target', 'a\u001b[2Jb'],
  ])('%s that could be an option or act: %j', async (input, value) => {
    expectRefusal(await stage.plan(small(), { [input]: value }), 'invalid-input', `\`${input}\``);
  });

  test.each(['backend-config-files', 'extra-files'])('%s through a link out of the workspace', async (input) => {
    const workspace = stage.directory(small());
    symlinkSync('/etc', join(workspace, 'infra/out'));
    expectRefusal(
      await stage.plan(workspace, { [input]: 'out/hostname' }),
      'invalid-input',
      'leads out of the workspace',
    );
  });
});

describe('a workspace', () => {
  test('is made where that is asked for, and said', async () => {
    const workspace = stage.directory(small({ 'infra/w.tf': 'output "w" {\n  value = terraform.workspace\n}\n' }));
    const result = await stage.plan(workspace, { workspace: 'blue', 'create-workspace': 'true' });
    expect(result.succeeded).toBe(true);
    expect(result.log).toContain('w = "blue"');
    expect(JSON.stringify(result.annotations)).toContain('was not there and was made');
    rmSync(join(workspace, 'infra/.terraform'), { recursive: true });
    expect((await stage.plan(workspace, { workspace: 'blue' })).succeeded).toBe(true);
  });
});

describe('files that are made at plan time', () => {
  const treeOf = ({ outputs }: { outputs: Readonly<Record<string, string>> }) =>
    (JSON.parse(outputs['receipt']!) as { basis: { tree: string } }).basis.tree;

  test('are part of what the plan is bound to, and must be there', async () => {
    const workspace = stage.directory(small());
    const state = { version: 4, terraform_version: '1.6.0', serial: 1, lineage: 'l-1', outputs: {}, resources: [] };
    writeFileSync(join(workspace, 'infra/terraform.tfstate'), JSON.stringify(state));
    const given = { 'extra-files': '../build' };
    expectRefusal(await stage.plan(workspace, given), 'tool-error', '`build` is not there after the plan');
    mkdirSync(join(workspace, 'build/deep'), { recursive: true });
    writeFileSync(join(workspace, 'build/deep/lambda.zip'), 'one');
    const first = await stage.plan(workspace, given);
    const again = await stage.plan(workspace, given);
    writeFileSync(join(workspace, 'build/deep/lambda.zip'), 'two');
    const changed = await stage.plan(workspace, given);
    expect([first.succeeded, treeOf(again), treeOf(changed) === treeOf(first)]).toEqual([true, treeOf(first), false]);
    symlinkSync('/etc/hostname', join(workspace, 'build/out'));
    expectRefusal(await stage.plan(workspace, given), 'tool-error', 'leads out of the repository');
  });
});

test('credentials that are given by flags are masked, and said to be in plan files', async () => {
  const files = small({ 'infra/prod.tfbackend': 'password = "hunter2-in-a-file"\n' });
  const backend = {
    'infra/b.tf': 'terraform {\n  backend "http" {\n    address   = "http://127.0.0.1:1/"\n    retry_max = 0\n  }\n}\n',
  };
  const result = await stage.plan(
    { ...files, ...backend },
    {
      'backend-config-files': 'prod.tfbackend',
      'backend-config': 'username=shop\nclient_password=hunter2-on-a-line',
    },
  );
  expectHarmless(result);
  const warned = result.annotations.map(({ message }) => message).join('\n');
  expect(warned).toContain('(client_password, backend-config-files)');
  expect(result.masks).toEqual(expect.arrayContaining(['hunter2-in-a-file', 'hunter2-on-a-line']));
  expect(result.log + result.summary + warned).not.toContain('hunter2');
});
