import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { endScene, refusal, startScene, type InRepository, type Scene } from './world';

let scene: Scene;
let octokit: InRepository;
beforeEach(async () => {
  scene = await startScene();
  octokit = scene.as(scene.job({ contents: 'read', 'pull-requests': 'read' }).token);
});
afterEach(() => endScene(scene));

describe('pull requests', () => {
  it('show both ends, what they change and that they are open', async () => {
    const { data } = await octokit('GET /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: 1 });
    expect(data).toMatchObject({ number: 1, state: 'open', merged: false, changed_files: 1, commits: 1 });
    expect([data.head.sha, data.base.sha]).toEqual([scene.head.sha, scene.base.sha]);
    expect(data.head.repo.id).toBe(data.base.repo.id);
    const files = await octokit('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', { pull_number: 1 });
    expect(files.data.map(({ filename, status }) => [filename, status])).toEqual([['c/c.tf', 'added']]);
    const commits = await octokit('GET /repos/{owner}/{repo}/pulls/{pull_number}/commits', { pull_number: 1 });
    expect(commits.data.map(({ sha, author }) => [sha, author?.login])).toEqual([[scene.head.sha, 'alice']]);
  });

  it('list reviews in order, with the commit that was reviewed; a deleted account is null', async () => {
    scene.pull.review(scene.bob, 'APPROVED', { body: 'fine' });
    const pushed = scene.repository.commits.add({ message: 'More', author: scene.alice, branch: 'feature' });
    scene.pull.push(pushed.sha);
    scene.pull.review(null, 'CHANGES_REQUESTED');
    const { data } = await octokit('GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews', { pull_number: 1 });
    expect(data.map(({ state, commit_id, user }) => [state, commit_id, user?.login])).toEqual([
      ['APPROVED', scene.head.sha, 'bob'],
      ['CHANGES_REQUESTED', pushed.sha, undefined],
    ]);
  });

  it('cannot be approved by their author, nor merged twice', () => {
    expect(() => scene.pull.review(scene.alice, 'APPROVED')).toThrow('alice is the author of #1');
    scene.pull.merge(scene.bob);
    expect(() => scene.pull.merge(scene.bob)).toThrow('#1 is closed');
  });

  it.each(['merge', 'squash'] as const)(
    'become, by %s, the head of the base, and are found from that commit',
    async (method) => {
      const commit = scene.pull.merge(scene.bob, { method });
      const { data } = await octokit('GET /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: 1 });
      expect(data).toMatchObject({
        state: 'closed',
        merged: true,
        merge_commit_sha: commit.sha,
        merged_by: { login: 'bob' },
      });
      const found = await octokit('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', { commit_sha: commit.sha });
      expect(found.data.map(({ number }) => number)).toEqual([1]);
      const branch = await octokit('GET /repos/{owner}/{repo}/branches/{branch}', { branch: 'main' });
      expect(branch.data.commit.sha).toBe(commit.sha);
      const list = await octokit('GET /repos/{owner}/{repo}/pulls', { state: 'closed', base: 'main' });
      expect(list.data).toHaveLength(1);
    },
  );

  it('of a fork say so', async () => {
    const fork = scene.github.repository('mallory', 'infra', { ownerType: 'User' });
    scene.repository.pullRequest({
      author: scene.github.user('mallory'),
      head: { ref: 'x', sha: scene.head.sha, repository: fork },
    });
    const { data } = await octokit('GET /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: 2 });
    expect(data.head.repo.full_name).toBe('mallory/infra');
    expect(data.author_association).toBe('NONE');
  });
});

describe('commits and refs', () => {
  it('are found by SHA, short SHA and branch', async () => {
    for (const ref of [scene.head.sha, scene.head.sha.slice(0, 8), 'feature', 'heads/feature']) {
      const { data } = await octokit('GET /repos/{owner}/{repo}/commits/{ref}', { ref });
      expect(data).toMatchObject({
        sha: scene.head.sha,
        parents: [{ sha: scene.base.sha }],
        commit: { message: 'Add c' },
      });
      expect(data.files?.map(({ filename }) => filename)).toEqual(['c/c.tf']);
    }
    const missing = await refusal(octokit('GET /repos/{owner}/{repo}/commits/{ref}', { ref: 'f'.repeat(40) }));
    expect(missing).toMatchObject({ status: 422, message: `No commit found for SHA: ${'f'.repeat(40)}` });
  });

  it.each([
    ['main...feature', 'ahead', 1, 0],
    ['feature...main', 'behind', 0, 1],
    ['main...main', 'identical', 0, 0],
    ['other/one...feature', 'diverged', 1, 1],
  ])('compare %s as %s', async (basehead, status, ahead, behind) => {
    scene.repository.commits.add({
      message: 'Aside',
      author: scene.bob,
      branch: 'other/one',
      parents: [scene.base.sha],
    });
    const { data } = await octokit('GET /repos/{owner}/{repo}/compare/{basehead}', { basehead });
    expect(data).toMatchObject({
      status,
      ahead_by: ahead,
      behind_by: behind,
      merge_base_commit: { sha: expect.any(String) },
    });
    expect(data.commits).toHaveLength(ahead);
  });

  it('know branches with a slash, and which are protected', async () => {
    scene.repository.commits.setBranch('release/1', scene.base.sha, { protected: true });
    const branch = await octokit('GET /repos/{owner}/{repo}/branches/{branch}', { branch: 'release/1' });
    expect(branch.data).toMatchObject({ name: 'release/1', protected: true });
    const ref = await octokit('GET /repos/{owner}/{repo}/git/ref/{ref}', { ref: 'heads/release/1' });
    expect(ref.data.object.sha).toBe(scene.base.sha);
    const missing = await refusal(octokit('GET /repos/{owner}/{repo}/branches/{branch}', { branch: 'release/2' }));
    expect(missing).toMatchObject({ status: 404, message: 'Branch not found' });
  });

  it('list the rules of a branch', async () => {
    const rule = { type: 'deletion', ruleset_source_type: 'Repository', ruleset_source: 'acme/infra', ruleset_id: 7 };
    scene.repository.rules.set('main', [rule]);
    const { data } = await octokit('GET /repos/{owner}/{repo}/rules/branches/{branch}', { branch: 'main' });
    expect(data).toEqual([rule]);
  });
});

describe('contents', () => {
  it('are given as JSON, raw, or as a directory, for any ref', async () => {
    const file = await octokit('GET /repos/{owner}/{repo}/contents/{path}', { path: 'c/c.tf', ref: scene.head.sha });
    const { content } = file.data as { content: string };
    expect(Buffer.from(content, 'base64').toString()).toBe('c\n');
    const headers = { accept: 'application/vnd.github.raw+json' };
    const raw = await octokit('GET /repos/{owner}/{repo}/contents/{path}', { path: 'main.tf', headers });
    expect(raw.data).toBe('resource "a" "b" {}\n');
    const folder = await octokit('GET /repos/{owner}/{repo}/contents/{path}', { path: '.github' });
    expect(folder.data).toMatchObject([{ type: 'dir', path: '.github/workflows' }]);
    const missing = await refusal(
      octokit('GET /repos/{owner}/{repo}/contents/{path}', { path: 'c/c.tf', ref: 'main' }),
    );
    expect(missing.status).toBe(404);
  });
});
