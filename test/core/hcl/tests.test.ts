import { describe, expect, test } from '@jest/globals';
import { readHcl } from '../../../src/adapters/hcl/file';
import { lockedProviders, reachedProviders, unmocked } from '../../../src/core/hcl/tests';
import type { Configuration } from '../../../src/core/hcl/model';

const configuration = async (...texts: string[]): Promise<Configuration> => {
  const modules = await Promise.all(
    texts.map(async (text, at) => {
      const directory = at === 0 ? '.' : `module-${at}`;
      return [directory, { directory, files: [await readHcl(text, `${directory}/main.tf`)] }] as const;
    }),
  );
  return { root: '.', modules: new Map(modules) };
};
const reached = async (texts: string[], locked: string[] = []) =>
  [...reachedProviders([await configuration(...texts)], locked)].sort();

describe('what tests would reach', () => {
  test('providers of resources, data, requirements, aliases, modules and of the lock file', async () => {
    const root = `
terraform {
  required_providers {
    random = { source = "hashicorp/random" }
  }
}
provider "aws" {}
provider "aws" {
  alias = "west"
}
resource "terraform_data" "x" {}
data "http" "x" { url = "https://example.com" }
resource "x_y" "z" { provider = amazon.east }
`;
    const module = 'resource "google_project" "p" {}\n';
    expect(await reached([root, module], ['null'])).toEqual([
      'amazon',
      'aws',
      'aws.west',
      'google',
      'http',
      'null',
      'random',
    ]);
  });

  test('nothing where nothing is used but what is built in', async () => {
    expect(await reached(['resource "terraform_data" "x" {}\n'])).toEqual([]);
  });

  test('the lock file names its providers by their sources', async () => {
    const lock =
      'provider "registry.terraform.io/hashicorp/aws" {\n  version = "5.0.0"\n}\nprovider "example.com/acme/dns" {}\n';
    expect(lockedProviders(await readHcl(lock, '.terraform.lock.hcl'))).toEqual(['aws', 'dns']);
  });
});

describe('a test file', () => {
  const of = async (text: string, ...names: string[]) =>
    unmocked(await readHcl(text, 'a.tftest.hcl'), new Set(names))?.message;

  test('may run when all that is reached is mocked, each alias too', async () => {
    const mocks = 'mock_provider "aws" {}\nmock_provider "aws" {\n  alias = "west"\n}\n';
    expect(await of(mocks, 'aws', 'aws.west')).toBeUndefined();
    expect(await of(mocks, 'aws', 'aws.east', 'http')).toBe('It does not mock `aws.east`, `http`');
    expect(await of('run "x" {}\n')).toBeUndefined();
  });

  test.each([
    ['a provider for real', 'mock_provider "aws" {}\nprovider "aws" {}\n', 'configures the provider `aws` for real'],
    ['a module of a registry', 'run "x" {\n  module {\n    source = "a/b/c"\n  }\n}\n', 'module `a/b/c`'],
    [
      'a module that is an expression',
      'run "x" {\n  module {\n    source = "./${var.x}"\n  }\n}\n',
      'cannot be looked at',
    ],
    ['what cannot be read', 'mock_provider "aws" {}\nrun {{{\n', 'It cannot be read'],
  ])('may not run with %s', async (_name, text, says) => {
    expect(await of(text, 'aws')).toContain(says);
  });
});
