import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reviewContext } from '../../../src/adapters/git/review-context';
import { headCommit, type RunContext } from '../../../src/adapters/runner/context';

let workspace: string;
let commits: { base: string; head: string; merge: string };
const git = (...args: string[]): string =>
  execFileSync(
    'git',
    ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'init.defaultBranch=main', ...args],
    {
      cwd: workspace,
      encoding: 'utf8',
    },
  ).trim();
const commit = (message: string): string => (
  git('commit', '--quiet', '--allow-empty', '-m', message),
  git('rev-parse', 'HEAD')
);

beforeAll(() => {
  workspace = mkdtempSync(join(tmpdir(), 'review-'));
  git('init', '--quiet');
  const base = commit('base');
  git('checkout', '--quiet', '-b', 'fork');
  const head = commit('head');
  git('checkout', '--quiet', 'main');
  git('merge', '--quiet', '--no-ff', '-m', 'merge', 'fork');
  commits = { base, head, merge: git('rev-parse', 'HEAD') };
});
afterAll(() => {
  rmSync(workspace, { recursive: true, force: true });
});

const context = (more: Partial<RunContext> = {}): RunContext =>
  ({
    eventName: 'workflow_dispatch',
    ref: 'refs/heads/main',
    sha: commits.base,
    serverUrl: 'https://github.com',
    workspace,
    event: { repository: { default_branch: 'main' } },
    ...more,
  }) as RunContext;
const inputs = (number?: number, headSha?: string) => ({ 'pull-request': number, 'head-sha': headSha });

describe('a review that a maintainer started', () => {
  test('is of the pull request whose merge is checked out', async () => {
    const found = await reviewContext(context(), inputs(7, commits.head));
    expect(headCommit(found)).toBe(commits.head);
    expect(found.sha).toBe(commits.merge);
    expect(found.event.pull_request).toMatchObject({ number: 7, base: { sha: commits.base } });
  });

  test('changes nothing where nobody asks for one', async () => {
    const own = context({ eventName: 'pull_request' });
    expect(await reviewContext(own, inputs())).toBe(own);
  });

  test.each([
    ['half of it', () => context(), () => inputs(7), 'Give both'],
    [
      'another event',
      () => context({ eventName: 'pull_request' }),
      () => inputs(7, commits.head),
      'are for `workflow_dispatch`',
    ],
    [
      'another branch, whose configuration would hold',
      () => context({ ref: 'refs/heads/fork' }),
      () => inputs(7, commits.head),
      'Start this run on the default branch',
    ],
    ['another head', () => context(), () => inputs(7, 'e'.repeat(40)), 'Look at the newest commit of #7'],
  ])('is refused with %s', async (_what, from, asked, message) => {
    await expect(reviewContext(from(), asked())).rejects.toThrow(message);
  });

  test('a report has nothing checked out and shows what the plans left', async () => {
    const found = await reviewContext(
      context({ workspace: join(workspace, 'nowhere') }),
      inputs(7, commits.head),
      false,
    );
    expect([headCommit(found), found.sha, found.event.pull_request?.number]).toEqual([commits.head, commits.head, 7]);
  });
});
