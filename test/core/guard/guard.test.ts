import { describe, expect, test } from '@jest/globals';
import { readHcl } from '../../../src/adapters/hcl/file';
import { DEFAULT_GUARD_SETTINGS, guard, GUARD_RULES } from '../../../src/core/guard/guard';
import type { GuardedFile } from '../../../src/core/guard/rule';
import type { GuardSettings } from '../../../src/core/guard/settings';
import { configurationOf } from '../hcl/configuration';

const BACKEND = 'terraform {\n  backend "gcs" {}\n}\n';
const PINNED = '0123456789abcdef0123456789abcdef01234567';
// Put together here, so that no scanner takes this file for a leak.
const KEY_ID = ['AKIA', 'Q3EGZ7TWJ5RYPB2M'].join('');
const SECRET = ['wJalrXUtnFEMI/K7MDENG+', 'bPxRfiCYzq81kdLm2T'].join('');
const AZURE = ['a1B8Q~', 'kz0PqWvRtYxUcJmNbHsLdFgEo3i75T2w9'].join('');
const PEM = '-----BEGIN PRIVATE KEY-----';

interface Case {
  readonly name: string;
  readonly rule: string;
  /** Root module, and files beside it: a string is their text. */
  readonly code?: string;
  readonly others?: Readonly<Record<string, string>>;
  readonly settings?: Partial<GuardSettings>;
  /** Lines of the findings of the rule. */
  readonly lines: readonly number[];
  readonly says?: string;
}

const module = (source: string, more = ''): string => `module "m" {\n  source = "${source}"\n${more}\n}\n`;
const s3 = (settings: string): string => `terraform {\n  backend "s3" {\n    ${settings}\n  }\n}\n`;
const key = (path: string, text: string, lines: readonly number[], says?: string): Case => ({
  name: `${path}: ${text.replace(/[A-Za-z0-9/+~]{20,}/g, '…').replaceAll('\n', ' ')}`,
  rule: 'static-cloud-key',
  others: { [path]: text },
  lines,
  ...(says !== undefined && { says }),
});
const workflow = '.github/workflows/apply.yml';
const lint = (text: string, lines: readonly number[], says?: string): Case => ({
  name: text.replaceAll('\n', ' '),
  rule: 'tflint-plugin-not-allowed',
  others: { '.tflint.hcl': text },
  lines,
  ...(says !== undefined && { says }),
});
const unpinned = (name: string, code: string, says?: string): Case => ({
  name,
  rule: 'module-unpinned',
  code,
  lines: says === undefined ? [] : [1],
  ...(says !== undefined && { says }),
});
const only = (...providers: string[]): Partial<GuardSettings> => ({ providers });
const required = (source: string): string =>
  `terraform {\n  required_providers {\n    aws = { source = ${source} }\n  }\n}\n`;

const CASES: readonly Case[] = [
  { name: 'an unterminated block', rule: 'unreadable-configuration', code: 'resource "a" "b" {', lines: [1] },
  { name: 'odd but valid HCL', rule: 'unreadable-configuration', code: 'locals { a = "}" }\n/* { */', lines: [] },
  {
    name: 'expressions',
    rule: 'unreadable-configuration',
    code: 'locals {\n  a = [for x in var.y : x if x != ""]\n}',
    lines: [],
  },

  { name: 'a cloud block', rule: 'hcp-cloud', code: 'terraform {\n  cloud {}\n}', lines: [2], says: 'HCP Terraform' },
  { name: 'the remote backend', rule: 'hcp-cloud', code: 'terraform {\n  backend "remote" {}\n}', lines: [2] },
  {
    name: 'a resource called cloud',
    rule: 'hcp-cloud',
    code: 'resource "x_cloud" "cloud" {\n  cloud {}\n}',
    lines: [],
  },
  {
    name: 'a cloud block with expressions',
    rule: 'hcp-cloud',
    code: 'terraform {\n  cloud {\n    organization = var.o\n  }\n}',
    lines: [2],
  },

  { name: 'a unit', rule: 'terragrunt', others: { 'terragrunt.hcl': '' }, lines: [1] },
  { name: 'a unit elsewhere', rule: 'terragrunt', others: { 'other/terragrunt.hcl': '' }, lines: [] },
  { name: 'a name like it', rule: 'terragrunt', others: { 'terragrunt.hcl.md': '' }, lines: [] },

  { name: 'no backend', rule: 'backend-local', code: 'terraform {}', lines: [1] },
  { name: 'the local backend', rule: 'backend-local', code: 'terraform {\n  backend "local" {}\n}', lines: [2] },
  { name: 'a backend with settings elsewhere', rule: 'backend-local', code: BACKEND, lines: [] },
  {
    name: 'a local backend at a path that is an expression',
    rule: 'backend-local',
    code: 'terraform {\n  backend "local" {\n    path = var.p\n  }\n}',
    lines: [3],
  },

  {
    name: 'data',
    rule: 'external-data',
    code: 'data "external" "x" {\n  program = ["sh"]\n}',
    lines: [1],
    says: 'data.external.x',
  },
  { name: 'data with an escaped name', rule: 'external-data', code: 'data "ext\\u0065rnal" "x" {}', lines: [1] },
  { name: 'data in a check', rule: 'external-data', code: 'check "c" {\n  data "external" "x" {}\n}', lines: [2] },
  {
    name: 'data in a local module',
    rule: 'external-data',
    others: { 'm/x.tf': '\ndata "external" "x" {}' },
    code: module('./m'),
    lines: [2],
  },
  { name: 'data of another type', rule: 'external-data', code: 'data "aws_ami" "external" {}', lines: [] },
  {
    name: 'a program that is an expression',
    rule: 'external-data',
    code: 'data "external" "x" {\n  program = var.p\n}',
    lines: [1],
  },

  {
    name: 'local-exec',
    rule: 'provisioner',
    code: 'resource "a_b" "c" {\n  provisioner "local-exec" {\n    command = "id"\n  }\n}',
    lines: [2],
    says: 'local-exec',
  },
  {
    name: 'remote-exec in removed',
    rule: 'provisioner',
    code: 'removed {\n  provisioner "remote-exec" {}\n}',
    lines: [2],
  },
  { name: 'file', rule: 'provisioner', code: 'resource "a_b" "c" {\n  provisioner "file" {}\n}', lines: [] },
  {
    name: 'a command that is an expression',
    rule: 'provisioner',
    code: 'resource "a_b" "c" {\n  provisioner "local-exec" {\n    command = var.c\n  }\n}',
    lines: [2],
  },

  {
    name: 'a misspelt namespace',
    rule: 'provider-not-allowed',
    code: required('"hashlcorp/aws"'),
    settings: only('hashicorp/*'),
    lines: [3],
    says: 'hashlcorp/aws',
  },
  {
    name: 'another host',
    rule: 'provider-not-allowed',
    code: required('"evil.example/hashicorp/aws"'),
    settings: only('hashicorp/*'),
    lines: [3],
  },
  {
    name: 'an implied namespace',
    rule: 'provider-not-allowed',
    code: 'resource "random_id" "x" {}',
    settings: only('acme/*'),
    lines: [1],
  },
  {
    name: 'an allowed one with its host',
    rule: 'provider-not-allowed',
    code: required('"registry.terraform.io/hashicorp/AWS"'),
    settings: only('hashicorp/*'),
    lines: [],
  },
  {
    name: 'a builtin one',
    rule: 'provider-not-allowed',
    code: 'resource "terraform_data" "x" {}',
    settings: only('acme/*'),
    lines: [],
  },
  { name: 'no list', rule: 'provider-not-allowed', code: required('"acme/aws"'), lines: [] },
  {
    name: 'a source that is an expression',
    rule: 'provider-not-allowed',
    code: required('var.s'),
    settings: only('**'),
    lines: [3],
    says: 'cannot be checked',
  },

  {
    name: 'a resource',
    rule: 'provider-without-source',
    code: 'resource "aws_vpc" "v" {}\nresource "aws_vpc" "w" {}',
    lines: [1],
    says: 'hashicorp/aws',
  },
  {
    name: 'only a version',
    rule: 'provider-without-source',
    code: 'terraform {\n  required_providers {\n    aws = "~> 5.0"\n  }\n}',
    lines: [3],
  },
  {
    name: 'a provider argument',
    rule: 'provider-without-source',
    code: `${required('"hashicorp/aws"')}resource "other_x" "v" {\n  provider = aws.west\n}`,
    lines: [],
  },
  {
    name: 'all named',
    rule: 'provider-without-source',
    code: `${required('"hashicorp/aws"')}resource "aws_vpc" "v" {}`,
    lines: [],
  },
  { name: 'a source that is an expression', rule: 'provider-without-source', code: required('var.s'), lines: [] },

  unpinned('registry without version', module('a/b/c'), 'the newest'),
  unpinned('registry with an open version', module('a/b/c', 'version = ">= 1.0"'), 'no upper bound'),
  unpinned(
    'registry with a pessimistic version that bounds nothing',
    module('a/b/c', 'version = "~> 5"'),
    'no upper bound',
  ),
  unpinned('registry with a pessimistic version', module('a/b/c//sub', 'version = "~> 5.1"')),
  unpinned('private registry with an exact version', module('tf.example.com/a/b/c', 'version = "1.2.3"')),
  unpinned('registry with a range', module('a/b/c', 'version = ">= 1.0, < 2.0"')),
  unpinned('registry with a version that is an expression', module('a/b/c', 'version = var.v'), 'cannot be checked'),
  unpinned('git without ref', module('git::https://example.com/x.git'), 'default branch'),
  unpinned('git on a branch', module('git::https://example.com/x.git?ref=main'), '`main`'),
  unpinned('git on a release branch', module('github.com/a/b?ref=release-1.2'), '`release-1.2`'),
  unpinned('git at a short hash, which a branch can be called', module('github.com/a/b?ref=abc1234'), 'no commit'),
  unpinned('git at a tag of one number, which moves', module('github.com/a/b?ref=v1'), '`v1`'),
  unpinned('git at a commit', module(`git@github.com:a/b.git?depth=1&ref=${PINNED}`)),
  unpinned('git at a tag', module('git::ssh://git@example.com/x.git//sub?ref=v1.2.3')),
  unpinned('git at a tag with a name', module('github.com/a/b?ref=vpc/v1.2.3-rc.1')),
  unpinned('http archive', module('https://example.com/m.zip'), 'checksum'),
  unpinned('http archive with a checksum', module('https://example.com/m.zip?checksum=sha256:00')),
  unpinned('OCI by tag', module('oci://example.com/m?tag=1.0'), 'digest'),
  unpinned('OCI by digest', module('oci://example.com/m?digest=sha256:00')),
  unpinned('an absolute path', module('/elsewhere/m'), 'path'),
  unpinned('a local one', module('./m')),
  unpinned('a source that is an expression', module('git::${var.url}'), 'expression'),
  {
    ...unpinned('a trusted one', module('tf.example.com/acme/b/c')),
    settings: { unpinnedModules: ['tf.example.com/acme/**'] },
  },

  {
    name: 'a committed one',
    rule: 'committed-terraform-directory',
    others: { '.terraform/modules/modules.json': '', '.terraform/environment': '' },
    lines: [1],
  },
  { name: 'a committed link', rule: 'committed-terraform-directory', others: { 'a/.terraform': '' }, lines: [1] },
  { name: 'the lock file', rule: 'committed-terraform-directory', others: { '.terraform.lock.hcl': '' }, lines: [] },

  { name: 'override.tf', rule: 'override-file', others: { 'override.tf': '' }, lines: [1] },
  { name: 'x_override.tofu.json', rule: 'override-file', others: { 'x_override.tofu.json': '{}' }, lines: [1] },
  {
    name: 'override-bucket.tf',
    rule: 'override-file',
    others: { 'override-bucket.tf': '', 'nooverride.tf': '' },
    lines: [],
  },

  { name: '.terraformrc', rule: 'cli-configuration', others: { 'sub/.terraformrc': '' }, lines: [1] },
  { name: 'terraform.rc', rule: 'cli-configuration', others: { 'terraform.rc': '' }, lines: [1] },
  { name: 'a name like it', rule: 'cli-configuration', others: { 'terraformrc.md': '' }, lines: [] },

  {
    name: 'a plugin',
    rule: 'committed-tflint-plugins',
    others: { '.tflint.d/plugins/tflint-ruleset-x': '' },
    lines: [1],
  },
  { name: 'its configuration', rule: 'committed-tflint-plugins', others: { '.tflint.hcl': '' }, lines: [] },

  lint('plugin "x" {\n  source = "github.com/acme/tflint-ruleset-x"\n}', [1], 'not on the list'),
  lint('plugin "x" {}', [1], 'no source'),
  lint('config {\n  plugin_dir = "p"\n}', [2]),
  lint('plugin "x" {\n  source = "${var.x}"\n}', [1], 'cannot be checked'),
  lint('plugin "terraform" {', [1], 'Cannot be checked'),
  lint('plugin "terraform" {\n  preset = "all"\n}', []),
  lint('plugin "x" {\n  enabled = false\n  source = "github.com/acme/x"\n}', []),
  lint('plugin "aws" {\n  source = "github.com/terraform-linters/tflint-ruleset-aws"\n}', []),

  key('main.tf', `provider "aws" {\n  access_key = "${KEY_ID}"\n  secret_key = "${SECRET}"\n}`, [2, 3]),
  key('prod.tfvars', `secret_key = "${SECRET}"`, [1], 'AWS secret access key'),
  key('x.auto.tfvars.json', `{"client_secret": "${AZURE}"}`, [1], 'Azure'),
  key(
    'main.tf',
    `provider "google" {\n  credentials = <<E\n{"private_key": "${PEM}\\nMIIE"}\nE\n}`,
    [3],
    'private key',
  ),
  key(workflow, `env:\n  AWS_SECRET_ACCESS_KEY: ${SECRET}`, [2]),
  key(workflow, `env:\n  ARM_CLIENT_SECRET: '${AZURE}'`, [2]),
  key(workflow, 'AWS_SECRET_ACCESS_KEY: ${{ secrets.AWS_SECRET_ACCESS_KEY_OF_PRODUCTION }}', []),
  key(workflow, 'AWS_SECRET_ACCESS_KEY: test\nARM_CLIENT_SECRET: 00000000-0000-0000-0000-000000000000', []),
  key('main.tf', 'access_key = "AKIAIOSFODNN7EXAMPLE"\nsecret_key = "mock_secret_key"', []),
  key('main.tf', 'client_secret = var.azure_client_secret_of_production_1', []),
  key('main.tf', 'key = "-----BEGIN PUBLIC KEY-----"', []),

  { name: 's3 without a lock', rule: 'backend-unlocked', code: s3('bucket = "b"'), lines: [2] },
  {
    name: 's3 with its lock off',
    rule: 'backend-unlocked',
    code: s3('bucket = "b"\nuse_lockfile = false'),
    lines: [2],
  },
  {
    name: 'http without a lock',
    rule: 'backend-unlocked',
    code: 'terraform {\n  backend "http" {\n    address = "x"\n  }\n}',
    lines: [2],
  },
  { name: 's3 with a lock', rule: 'backend-unlocked', code: s3('bucket = "b"\nuse_lockfile = true'), lines: [] },
  { name: 's3 with a table', rule: 'backend-unlocked', code: s3('bucket = "b"\ndynamodb_table = "t"'), lines: [] },
  { name: 's3 with settings elsewhere', rule: 'backend-unlocked', code: s3('region = "r"'), lines: [] },
  {
    name: 's3 with a lock that is an expression',
    rule: 'backend-unlocked',
    code: s3('bucket = "b"\nuse_lockfile = var.l'),
    lines: [],
  },

  { name: 'encrypt = false', rule: 'backend-unencrypted', code: s3('encrypt = false'), lines: [3] },
  { name: 'encrypt = true', rule: 'backend-unencrypted', code: s3('encrypt = true'), lines: [] },
  { name: 'the encryption of the bucket', rule: 'backend-unencrypted', code: s3('bucket = "b"'), lines: [] },
  { name: 'encryption by an expression', rule: 'backend-unencrypted', code: s3('encrypt = var.e'), lines: [] },
];

const findingsOf = async ({ code = '', others = {}, settings = {} }: Partial<Case>) => {
  const sources = Object.entries(others).filter(([path]) => /\.(?:tf|tofu)(?:\.json)?$/.test(path));
  const configuration = await configurationOf({ 'a.tf': code, ...Object.fromEntries(sources) });
  const files = Object.entries(others).map(async ([path, text]): Promise<GuardedFile> =>
    path.endsWith('.tflint.hcl') ? { path, hcl: await readHcl(text, path) } : { path, text },
  );
  return guard(configuration, await Promise.all(files), { ...DEFAULT_GUARD_SETTINGS, ...settings });
};

describe.each(GUARD_RULES)('$id', (rule) => {
  const own = CASES.filter((row) => row.rule === rule.id);
  test.each(own)('$name', async (row) => {
    const found = (await findingsOf(row)).filter((finding) => finding.rule === rule.id);
    expect(found.map(({ line }) => line)).toEqual(row.lines);
    for (const { message, level } of found) {
      expect(level).toBe(rule.level);
      expect(message).toContain(row.says ?? '');
    }
  });

  test('has cases that it finds and cases that it leaves alone', () => {
    expect(own.some(({ lines }) => lines.length > 0)).toBe(true);
    expect(own.some(({ lines }) => lines.length === 0)).toBe(true);
  });

  test('says why and what to do', () => {
    expect([rule.title, rule.why, rule.remedy].every((text) => text.endsWith('.') !== (text === rule.title))).toBe(
      true,
    );
  });
});

test('the first day refuses these and warns of the rest', () => {
  expect(DEFAULT_GUARD_SETTINGS.refuse).toEqual([
    'unreadable-configuration',
    'hcp-cloud',
    'terragrunt',
    'provider-not-allowed',
    'committed-terraform-directory',
    'committed-tflint-plugins',
    'tflint-plugin-not-allowed',
    'static-cloud-key',
  ]);
});

test('the policy decides what refuses, what warns and what is off', async () => {
  const code = `${BACKEND}data "external" "x" {}\nresource "terraform_data" "x" {\n  provisioner "local-exec" {}\n}`;
  const levels = async (settings: Partial<GuardSettings>) =>
    Object.fromEntries((await findingsOf({ code, settings })).map(({ rule, level }) => [rule, level]));
  const external = { 'provider-without-source': 'warn' };
  expect(await levels({})).toEqual({ ...external, 'external-data': 'warn', provisioner: 'warn' });
  expect(await levels({ refuse: ['external-data'], ignore: ['provisioner'] })).toEqual({
    ...external,
    'external-data': 'refuse',
  });
});

test('refusals come first, and no message holds a key', async () => {
  const found = await findingsOf({
    code: 'data "external" "x" {}',
    others: { 'main.tf': `secret_key = "${SECRET}"\naccess_key = "${KEY_ID}"\nclient_secret = "${AZURE}"` },
  });
  const levels = found.map(({ level }) => level);
  expect(levels).toEqual([...levels].sort());
  expect(levels).toContain('refuse');
  for (const secret of [SECRET, KEY_ID, AZURE]) expect(JSON.stringify(found)).not.toContain(secret);
});
