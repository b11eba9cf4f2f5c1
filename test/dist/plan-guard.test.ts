import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { Consumer } from '../support/consumer/consumer';
import { expectHarmless, expectRefusal, SMALL, small, Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.start();
});
afterAll(() => stage.stop());

const BACKEND = 'terraform {\n  backend "s3" {\n  }\n}\n';
const GUARDED = [
  [
    'HCP Terraform',
    'hcp-cloud',
    { 'infra/cloud.tf': 'terraform {\n  cloud {\n  }\n}\n' },
    2,
    'there is no plan file here',
  ],
  [
    'HCP Terraform by its backend',
    'hcp-cloud',
    { 'infra/cloud.tf': 'terraform {\n  backend "remote" {\n  }\n}\n' },
    2,
    'there is no plan file here',
  ],
  ['Terragrunt', 'terragrunt', { 'infra/terragrunt.hcl': 'include "root" {}\n' }, 1, 'Terragrunt writes backend'],
  [
    'a committed .terraform',
    'committed-terraform-directory',
    { 'infra/.terraform/modules/modules.json': '{}' },
    1,
    'git rm -r --cached .terraform',
  ],
  [
    'plugins of tflint, also to ask for its version',
    'committed-tflint-plugins',
    { 'infra/.tflint.d/plugins/tflint-ruleset-x': '#!/bin/sh\n' },
    1,
    'git rm -r --cached .tflint.d',
  ],
  [
    'a tflint plugin of anybody',
    'tflint-plugin-not-allowed',
    { 'infra/.tflint.hcl': 'plugin "x" {\n  enabled = true\n  source  = "github.com/x/y"\n  version = "0.1.0"\n}\n' },
    1,
    'tflint downloads plugins',
  ],
  [
    'a cloud key',
    'static-cloud-key',
    { 'infra/p.tf': 'locals {\n  key = "AKIAQ3EGRTYHBVCXZ2MA"\n}\n' },
    2,
    'Revoke the key now',
  ],
] as const;

describe('what is refused before anything of it runs', () => {
  test.each(GUARDED)('%s', async (_name, rule, files, line, says) => {
    const directory = stage.directory({});
    const spy = (name: string): string =>
      stage.program(
        name,
        `echo "${name} $*" >> "${directory}/ran"; case "$1" in version) echo '{"terraform_version":"1.11.4"}' ;; esac`,
      );
    const result = await stage.plan(small(files), { tflint: 'true' }, { path: [spy('terraform'), spy('tflint')] });
    expectRefusal(result, 'guard-refused', `(${rule}, `, says);
    expect(result.annotations).toContainEqual(
      expect.objectContaining({
        level: 'failure',
        title: 'PlanSeal guard',
        line,
        message: expect.stringContaining(rule),
      }),
    );
    expect(result.outputs).toMatchObject({ guard: 'failed', init: 'skipped', validate: 'skipped', plan: 'skipped' });
    // Formatting reads text, and the version is asked for: nothing else was started.
    const ran = readFileSync(`${directory}/ran`, 'utf8')
      .split('\n')
      .map((words) => words.split(' ').slice(0, 2).join(' '));
    expect([...new Set(ran)].sort()).toEqual(['', 'terraform fmt', 'terraform version']);
    expect(JSON.stringify(result.annotations)).not.toContain('AKIAQ3EGRTYHBVCXZ2MA');
  });

  test('several reasons at once, and no more than three in one sentence', async () => {
    const files = Object.fromEntries(GUARDED.flatMap(([, , given]) => Object.entries(given)));
    const result = await stage.plan(small({ ...files, 'infra/p.tf': 'locals {\n  key = "AKIAQ3EGRTYHBVCXZ2MA"\n}\n' }));
    expectRefusal(result, 'guard-refused', 'And ', 'hcp-cloud', 'committed-terraform-directory');
  });
});

describe('what is told and goes on', () => {
  test('with a place for each, and a row of the summary', async () => {
    const provisioner =
      'resource "terraform_data" "two" {\n  provisioner "local-exec" {\n    command = "true"\n  }\n}\n';
    const result = await stage.plan(
      small({ 'infra/two.tf': provisioner, '.terraformrc': '', 'infra/main_override.tf': SMALL }),
    );
    expectHarmless(result);
    expect(result.succeeded).toBe(true);
    const warnings = result.annotations.filter(({ title }) => title === 'PlanSeal guard');
    expect(warnings.map(({ level, file, line, col }) => [level, file, line, col])).toEqual([
      ['warning', '.terraformrc', 1, 1],
      ['warning', 'infra/main.tf', 1, 1],
      ['warning', 'infra/main_override.tf', 1, 1],
      ['warning', 'infra/two.tf', 2, 3],
    ]);
    expect(result.summary).toMatch(/✅.*guard.*4 warnings/);
    expect(result.outputs['guard']).toBe('passed');
  });

  test('nothing where there is nothing', async () => {
    const result = await stage.plan(small({ 'infra/backend.tf': BACKEND.replace('s3', 'http') }), {
      'backend-config': 'address=http://127.0.0.1:1/state\nretry_max=0',
    });
    expect(result.annotations.filter(({ title }) => title === 'PlanSeal guard')).toEqual([]);
    expect(result.outputs).toMatchObject({ guard: 'passed', 'failure-reason': 'backend-unreachable' });
  });
});

describe('the configuration of the base', () => {
  let consumer: Consumer;
  beforeAll(async () => {
    const guard =
      'version: 1\nguard:\n  rules: { provisioner: refuse, backend-local: off }\n  providers: ["hashicorp/*"]\n';
    consumer = await Consumer.start({ files: { 'README.md': '', '.github/planseal.yml': guard } });
  });
  afterAll(() => consumer.stop());

  test('decides what is refused, and a pull request cannot soften it', async () => {
    const provisioner =
      'resource "terraform_data" "two" {\n  provisioner "local-exec" {\n    command = "true"\n  }\n}\n';
    const soft = 'version: 1\nguard:\n  rules: { provisioner: off, backend-local: refuse }\n';
    const pull = consumer.openPullRequest('Soften', { 'infra/main.tf': provisioner, '.github/planseal.yml': soft });
    const { plan } = await consumer.review(pull);
    expectRefusal(plan, 'guard-refused', 'provisioner');
    expect(JSON.stringify(plan.annotations)).not.toContain('backend-local');
  });

  test('limits the providers', async () => {
    const foreign = 'terraform {\n  required_providers {\n    aws = {\n      source = "hashcorp/aws"\n    }\n  }\n}\n';
    const { plan } = await consumer.review(consumer.openPullRequest('Typo', { 'infra/main.tf': foreign }));
    expectRefusal(plan, 'guard-refused', 'hashcorp/aws', 'provider-not-allowed');
  });
});
