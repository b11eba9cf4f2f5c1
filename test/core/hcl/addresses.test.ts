import { expect, test } from '@jest/globals';
import { joined, locateResources, locator } from '../../../src/core/hcl/addresses';
import { requiredVersions, requiredProviders, settingsOf } from '../../../src/core/hcl/queries';
import { configurationOf } from './configuration';

const TEXTS = {
  'live/main.tf': `resource "aws_vpc" "main" {}

data "aws_ami" "x" {}
module "net" {
  source = "../net"
}
module "far" {
  source = "terraform-aws-modules/vpc/aws"
}
`,
  'live/z_override.tf': 'resource "aws_vpc" "main" {}\n',
  'net/a.tf': '\n\n  resource "aws_subnet" "s" {}\n',
};

test('every address has the file and line of its block, not of what overrides it', async () => {
  const found = locateResources(await configurationOf(TEXTS, 'live'));
  expect(Object.fromEntries(found)).toEqual({
    'aws_vpc.main': { file: 'live/main.tf', line: 1, column: 1 },
    'data.aws_ami.x': { file: 'live/main.tf', line: 3, column: 1 },
    'module.net': { file: 'live/main.tf', line: 4, column: 1 },
    'module.far': { file: 'live/main.tf', line: 7, column: 1 },
    'module.net.aws_subnet.s': { file: 'net/a.tf', line: 3, column: 3 },
  });
});

test.each([
  ['module.net["a.b"].aws_subnet.s[0]', 'net/a.tf', 3],
  ['module.far[0].module.inner.aws_vpc.this["k"]', 'live/main.tf', 7],
  ['module.net.aws_subnet.gone', 'live/main.tf', 4],
  ['aws_vpc.gone', undefined, undefined],
])('%s is found in %s', async (address, file, line) => {
  const place = locator(await configurationOf(TEXTS, 'live'))(address);
  expect([place?.file, place?.line]).toEqual([file, line]);
});

test.each([
  ['live', '../net', 'net'],
  ['.', './a//b/', 'a/b'],
  ['a/b', '../..', '.'],
  ['a', '../../x', undefined],
  ['.', '..', undefined],
])('from %s, %s is %s', (directory, path, expected) => {
  expect(joined(directory, path)).toBe(expected);
});

test('the settings of the terraform block can be asked for', async () => {
  const configuration = await configurationOf({
    'main.tf': `terraform {
  required_version = ">= 1.10"
  backend "s3" {}
  required_providers {
    aws = { source = "hashicorp/aws", version = "~> 6.0" }
    old = "~> 1.0"
  }
}`,
  });
  const root = configuration.modules.get('.')!;
  expect(requiredVersions(root)).toEqual([{ kind: 'literal', value: '>= 1.10' }]);
  expect(settingsOf(root, 'backend').map(({ labels }) => labels)).toEqual([['s3']]);
  expect(requiredProviders(root)).toMatchObject([
    { name: 'aws', source: { value: 'hashicorp/aws' }, version: { value: '~> 6.0' } },
    { name: 'old', source: undefined, version: { value: '~> 1.0' } },
  ]);
});
