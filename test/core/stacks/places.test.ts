import { expect, it } from '@jest/globals';
import { stackSettingsOf } from '../../../src/core/config/stack-settings';
import type { Config } from '../../../src/core/config/schema';
import { placesIn } from '../../../src/core/stacks/places';

const CONFIG: Config = {
  version: 1,
  stacks: [
    { path: 'live/{environment}/*', exclude: ['live/prod/old'] },
    { path: 'network', environments: ['dev', 'prod'], workspace: '{environment}' },
    { path: 'shared' },
    { path: 'matched/*' },
  ],
  environments: { dev: {}, prod: { match: ['matched/**'] } },
};
const at = (directory: string, workspace = 'default', config = CONFIG) =>
  placesIn(stackSettingsOf(config), directory, workspace);

it.each<[string, string, ReturnType<typeof at>['places']]>([
  ['live/prod/shop', 'default', [{ name: 'live/prod/shop', environment: 'prod' }]],
  ['./live/dev/shop/', 'default', [{ name: 'live/dev/shop', environment: 'dev' }]],
  ['live/prod/shop', 'blue', []],
  ['live/prod/old', 'default', []],
  ['elsewhere', 'default', []],
  ['network', 'prod', [{ name: 'network:prod', environment: 'prod' }]],
  ['network', 'dev', [{ name: 'network:dev', environment: 'dev' }]],
  ['shared', 'default', [{ name: 'shared', environment: '' }]],
  ['matched/app', 'default', [{ name: 'matched/app', environment: 'prod' }]],
])('%s with the workspace %s', (directory, workspace, places) => {
  const found = at(directory, workspace);
  expect(found.mistakes).toEqual([]);
  expect(found.places).toEqual(
    places === 'anywhere' ? places : places.map((place) => expect.objectContaining(place) as unknown),
  );
});

it('is anywhere where no stacks are named', () => {
  expect(at('infra', 'default', { version: 1, environments: { prod: {} } })).toEqual({
    places: 'anywhere',
    mistakes: [],
  });
});

it('tells what is wrong with this directory', () => {
  expect(at('live/prdo/shop').mistakes).toEqual([expect.stringContaining('`prdo`, which is not described')]);
});
