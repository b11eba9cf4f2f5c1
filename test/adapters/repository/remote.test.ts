import { expect, test } from '@jest/globals';
import { remoteOf } from '../../../src/adapters/repository/remote';

test.each([
  ['https://github.com/acme/infra.git'],
  ['https://github.com/acme/infra'],
  ['https://x-access-token@github.com/acme/infra/'],
  ['git@github.com:acme/infra.git'],
  ['ssh://git@github.com:22/acme/infra.git'],
  ['GitHub.com:acme/infra'],
])('%s', (url) => {
  expect(remoteOf(url)).toEqual({ host: 'github.com', owner: 'acme', name: 'infra' });
});

test('another server is told by its name', () => {
  expect(remoteOf('git@git.acme.example:platform/infra.git')?.host).toBe('git.acme.example');
});

test.each(['/srv/git/infra.git', '../infra', 'https://github.com/acme'])('%s is on no server', (url) => {
  expect(remoteOf(url)).toBeUndefined();
});
