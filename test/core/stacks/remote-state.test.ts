import { describe, expect, test } from '@jest/globals';
import { readHcl } from '../../../src/adapters/hcl/file';
import { orderOf } from '../../../src/flows/stacks-order';
import { stack } from './make';

const reads = (backend: string, config: string) =>
  `data "terraform_remote_state" "x" {\n  backend = "${backend}"\n  config = { ${config} }\n}\n`;
const keeps = (backend: string, settings: string) => `terraform {\n  backend "${backend}" {\n    ${settings}\n  }\n}\n`;

const order = async (files: Readonly<Record<string, string>>, backendConfig: Readonly<Record<string, string>> = {}) => {
  const names = Object.keys(files).filter((name) => !name.startsWith('modules/'));
  const found = await orderOf(
    names.map((name) => stack(name, name === 'net' ? { backendConfig } : {})),
    {
      filesIn: (directory) => {
        const text = files[directory];
        return text === undefined ? [] : [{ path: `${directory}/main.tf`, text }];
      },
      referencesOf: (directory) => (files[directory]?.includes('modules/m') === true ? ['modules/m'] : []),
      readHcl,
    },
  );
  return found.get('app') ?? [];
};

describe('who reads whose state', () => {
  test.each([
    [
      'the same bucket and key',
      reads('s3', 'bucket = "b", key = "net/x.tfstate"'),
      keeps('s3', 'bucket = "b"\nkey = "net/x.tfstate"'),
      ['net'],
    ],
    [
      'a bucket that only one names',
      reads('s3', 'bucket = "b", key = "net/x.tfstate"'),
      keeps('s3', 'key = "net/x.tfstate"'),
      ['net'],
    ],
    [
      'another bucket',
      reads('s3', 'bucket = "c", key = "net/x.tfstate"'),
      keeps('s3', 'bucket = "b"\nkey = "net/x.tfstate"'),
      [],
    ],
    [
      'another key',
      reads('s3', 'bucket = "b", key = "other/x.tfstate"'),
      keeps('s3', 'bucket = "b"\nkey = "net/x.tfstate"'),
      [],
    ],
    ['another kind of backend', reads('gcs', 'bucket = "b", prefix = "x"'), keeps('s3', 'bucket = "b"\nkey = "x"'), []],
    ['a prefix', reads('gcs', 'bucket = "b", prefix = "net"'), keeps('gcs', 'bucket = "b"\nprefix = "net"'), ['net']],
    [
      'a local path, from where each stands',
      reads('local', 'path = "../net/terraform.tfstate"'),
      keeps('local', 'path = "terraform.tfstate"'),
      ['net'],
    ],
    [
      'a key that an expression makes',
      reads('s3', 'bucket = "b", key = "${var.x}/x"'),
      keeps('s3', 'bucket = "b"\nkey = "net/x"'),
      [],
    ],
  ])('%s', async (_what, app, net, before) => {
    expect(await order({ app, net })).toEqual(before);
  });

  test('a backend that the configuration completes, and a state that a module reads', async () => {
    const files = {
      app: 'module "m" { source = "../modules/m" }',
      'modules/m': reads('s3', 'bucket = "b", key = "n"'),
      net: keeps('s3', ''),
    };
    expect(await order(files, { key: 'n' })).toEqual(['net']);
  });
});
