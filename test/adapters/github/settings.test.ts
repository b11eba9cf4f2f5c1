import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { createClient } from '../../../src/adapters/github/client';
import { settingsSource } from '../../../src/adapters/github/settings';
import { endScene } from '../../contract/github/world';
import { type GateScene, startGateScene } from './gate-scene';

let scene: GateScene;
beforeEach(async () => {
  scene = await startGateScene();
});
afterEach(() => endScene(scene));

const branch = () => {
  const { github, log, bob } = scene;
  const client = { apiUrl: github.apiUrl, owner: 'acme', repository: 'infra', log, second: 1 };
  return settingsSource(createClient({ ...client, token: github.userToken(bob) })).branch('main');
};

it('the rules of a branch say how many pull requests its merge queue merges in one push', async () => {
  expect(await branch()).toMatchObject({ known: { name: 'main' } });
  expect(await branch()).not.toHaveProperty('known.mergedAtOnce');
  scene.repository.rules.set('main', [
    {
      type: 'merge_queue',
      ruleset_source_type: 'Repository',
      ruleset_source: 'acme/infra',
      ruleset_id: 7,
      parameters: {
        check_response_timeout_minutes: 60,
        grouping_strategy: 'ALLGREEN',
        max_entries_to_build: 5,
        max_entries_to_merge: 4,
        merge_method: 'MERGE',
        min_entries_to_merge: 1,
        min_entries_to_merge_wait_minutes: 5,
      },
    },
  ]);
  expect(await branch()).toMatchObject({ known: { mergedAtOnce: 4 } });
});
