import { expect, it } from '@jest/globals';
import { parseConfig } from '../../../src/core/config/parse';
import { promotionOf } from '../../../src/core/config/promotion';

const CONFIG = `version: 1
stacks:
  - { path: 'live/{environment}/*', exclude: ['live/dev/lost'] }
  - { path: 'eu-{region}/{environment}-{team}', workspace: '{environment}' }
  - { path: dns, environments: [dev, staging, prod] }
  - { path: blue, environments: [dev, prod], workspace: '{environment}-blue' }
  - { path: alone, environments: [prod] }
environments:
  dev: {}
  staging: { apply-after: [dev] }
  prod: { apply-after: [dev, staging], promotion: [applied] }
`;
const parsed = parseConfig(CONFIG, { now: '2026-11-21T10:00:00Z' });
if (!('ok' in parsed)) throw new Error(JSON.stringify(parsed));
const config = parsed.ok;

it.each([
  ['live/prod/shop', 'live/prod/shop', 'prod', ['live/dev/shop', 'live/staging/shop']],
  ['live/prod/prod', 'live/prod/prod', 'prod', ['live/dev/prod', 'live/staging/prod']],
  ['live/staging/shop', 'live/staging/shop', 'staging', ['live/dev/shop']],
  ['live/dev/shop', 'live/dev/shop', 'dev', []],
  ['live/prod/lost', 'live/prod/lost', 'prod', ['live/staging/lost']],
  ['eu-1/prod-web#prod', 'eu-1/prod-web', 'prod', ['eu-1/dev-web#dev', 'eu-1/staging-web#staging']],
  ['dns:prod', 'dns', 'prod', ['dns:dev', 'dns:staging']],
  ['blue#prod-blue:prod', 'blue', 'prod', ['blue#dev-blue:dev']],
  ['alone:prod', 'alone', 'prod', []],
  ['by another name', 'dns', 'prod', []],
  ['elsewhere', 'elsewhere', 'prod', []],
])('%s has as counterparts before it what the configuration says', (name, directory, environment, expected) => {
  const { before } = promotionOf(config, { name, directory, environment });
  expect(before.map((one) => one.name)).toEqual(expected);
});

it('says directory and environment of each, and what is demanded', () => {
  expect(promotionOf(config, { name: 'live/prod/shop', directory: 'live/prod/shop', environment: 'prod' })).toEqual({
    before: [
      { name: 'live/dev/shop', directory: 'live/dev/shop', environment: 'dev' },
      { name: 'live/staging/shop', directory: 'live/staging/shop', environment: 'staging' },
    ],
    demands: ['applied'],
  });
});

it('demands everything where nothing is said, of nobody where there is no such environment', () => {
  expect(promotionOf(config, { name: 'dns:staging', directory: 'dns', environment: 'staging' }).demands).toEqual([
    'applied',
    'shape',
    'drift',
  ]);
  expect(promotionOf({ version: 1 }, { name: 'infra', directory: 'infra', environment: 'toString' }).before).toEqual(
    [],
  );
});
