import { expect, it } from '@jest/globals';
import { coAuthorsOf } from '../../../src/adapters/github/pull-requests';
import { runOf } from '../../../src/adapters/github/runs';

it.each<[string, string[]]>([
  ['Fix\n\nCo-authored-by: Carol <carol@users.noreply.github.com>', ['carol']],
  ['Fix\n\nCo-authored-by: Carol <4711+Carol@users.noreply.github.com>', ['4711', 'carol']],
  ['Fix\n\nco-AUTHORED-by: Carol <carol@users.noreply.github.com>  ', ['carol']],
  ['Fix\r\n\r\nCo-authored-by: Carol <carol@users.noreply.github.com>\r\n', ['carol']],
  [
    'Co-authored-by: A <1+a@users.noreply.github.com>\nCo-authored-by: B <2+b@users.noreply.github.com>',
    ['1', 'a', '2', 'b'],
  ],
  ['Co-authored-by: x <y> <4711+carol@users.noreply.github.com>', ['4711', 'carol']],
  ['Co-authored-by: bot <49699333+dependabot[bot]@users.noreply.github.com>', ['49699333', 'dependabot[bot]']],
  ['Co-authored-by: Carol <carol@example.com>', []],
  ['Co-authored-by: Carol <carol@users.noreply.github.com.example.com>', []],
  ['See Co-authored-by: Carol <carol@users.noreply.github.com>', []],
  ['Co-authored-by: Carol carol@users.noreply.github.com', []],
  ['', []],
])('the co-authors that %j names', (message, expected) => {
  expect(coAuthorsOf(message)).toEqual(expected);
});

it('takes no long time over a message made to take long', () => {
  const started = performance.now();
  coAuthorsOf(`co-authored-by: ${'<1+'.repeat(20_000)}`);
  coAuthorsOf(`co-authored-by: ${'<1'.repeat(20_000)}@users.noreply.github.com>`);
  expect(performance.now() - started).toBeLessThan(2_000);
});

it('takes the ref off the path of a run', () => {
  const api = {
    id: 1,
    repository: { id: 2 },
    head_repository: null,
    event: 'push',
    path: '.github/workflows/a.yml@refs/heads/main',
    head_sha: 'a',
    head_branch: null,
    conclusion: null,
  };
  expect(runOf(api)).toEqual({
    id: 1,
    attempt: 1,
    repositoryId: 2,
    headRepositoryId: undefined,
    event: 'push',
    path: '.github/workflows/a.yml',
    headSha: 'a',
    headBranch: undefined,
    conclusion: undefined,
    actor: undefined,
    triggeringActor: undefined,
    referencedWorkflows: [],
  });
});
