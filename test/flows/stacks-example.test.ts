import { beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseConfig } from '../../src/core/config/parse';
import { stackSettingsOf } from '../../src/core/config/stack-settings';
import type { StackSettings } from '../../src/core/stacks/settings';
import { filesOf } from '../support/consumer/workspace';
import { play, push } from './stacks-world';

const MONOREPO = fileURLToPath(new URL('../../examples/monorepo', import.meta.url));

let files: Readonly<Record<string, string>>;
let settings: StackSettings;
beforeAll(() => {
  files = filesOf(MONOREPO);
  const parsed = parseConfig(readFileSync(join(MONOREPO, '.github/planseal.yml'), 'utf8'), {
    now: '2026-11-21T10:00:00Z',
  });
  settings = stackSettingsOf('ok' in parsed ? parsed.ok : { version: 1 });
});

describe('the example of a monorepo does what its README says', () => {
  test.each([
    ['a network', ['live/dev/network/main.tf'], [['live/dev/network']]],
    ['the module', ['modules/shop/main.tf'], [['live/dev/shop'], ['live/prod/shop']]],
    ['a var file', ['dns/environments/prod.tfvars'], [['dns:prod']]],
    [
      'the networks and the module',
      ['live/dev/network/main.tf', 'live/prod/network/main.tf', 'modules/shop/main.tf'],
      [['live/dev/network'], ['live/dev/shop'], ['live/prod/network'], ['live/prod/shop']],
    ],
    [
      'everything',
      ['live/dev/network/main.tf', 'live/prod/network/main.tf', 'modules/shop/main.tf', 'dns/main.tf'],
      [['live/dev/network'], ['live/dev/shop'], ['dns:dev'], ['live/prod/network'], ['live/prod/shop'], ['dns:prod']],
    ],
    ['the page that explains it', ['README.md'], []],
  ])('%s', async (_what, paths, waves) => {
    const changes = Object.fromEntries(paths.map((path) => [path, `${files[path]!}\n`]));
    const { matrices } = await play({ files, changes, request: { ...push(), settings } });
    expect(matrices.map((matrix) => matrix.map(({ stack }) => stack))).toEqual(waves);
  });

  test('each stack has its own state and the role of its environment', async () => {
    const { matrices } = await play({ files, request: { mode: 'drift', event: { name: 'schedule' }, settings } });
    expect(matrices.flat()).toHaveLength(6);
    expect(matrices.flat().find(({ stack }) => stack === 'dns:prod')).toMatchObject({
      directory: 'dns',
      'var-files': 'environments/prod.tfvars',
      'backend-config': 'bucket=acme-terraform-state\nregion=eu-west-1\nkey=dns/prod.tfstate',
      'aws-plan-role': 'arn:aws:iam::444455556666:role/plan',
    });
  });
});
