import { expect, it } from '@jest/globals';
import { unlinkedOf } from '../../../src/adapters/github/pull-requests';

const account = { id: 1, login: 'mira', type: 'User' };
const commit = (author: object | null, email: string, message = 'Fix', committer: object | null = account) => ({
  author,
  committer,
  commit: { author: { email, name: 'Somebody' }, committer: { email: 'noreply@github.com' }, message },
});

it.each<[string, Parameters<typeof unlinkedOf>[0], string[]]>([
  ['everybody has an account', [commit(account, 'mira@example.com')], []],
  ['an author has none', [commit(null, 'M@Example.com')], ['m@example.com']],
  ['the API gives `{}` for it', [commit({}, 'm@example.com')], ['m@example.com']],
  ['the same one twice', [commit(null, 'm@example.com'), commit(null, 'M@example.com')], ['m@example.com']],
  ['two of them', [commit(null, 'a@example.com'), commit(null, 'b@example.com')], ['a@example.com', 'b@example.com']],
  ['a committer has none', [commit(account, 'mira@example.com', 'Fix', null)], ['noreply@github.com']],
  [
    'a co-author has an address that is not GitHub’s',
    [commit(account, 'x@y', 'Fix\n\nCo-authored-by: Carol <Carol@example.com>')],
    ['carol@example.com'],
  ],
  [
    'a co-author has one of GitHub’s',
    [commit(account, 'x@y', 'Fix\n\nCo-authored-by: C <1+c@users.noreply.github.com>')],
    [],
  ],
])('authors without an account when %s', (_, commits, expected) => {
  expect(unlinkedOf(commits)).toEqual(expected);
});

it('takes no long time over a message made to take long', () => {
  const started = performance.now();
  unlinkedOf([commit(account, 'x@y', `co-authored-by: ${'<a@'.repeat(20_000)}`)]);
  expect(performance.now() - started).toBeLessThan(2_000);
});
