import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { endScene, refusal, startScene, type Scene } from './world';

let scene: Scene;
beforeEach(async () => {
  scene = await startScene({ now: () => new Date('2026-11-21T10:00:00.500Z') });
});
afterEach(() => endScene(scene));

describe('comments', () => {
  it('are made, read, changed and deleted by a job that may write to pull requests', async () => {
    const octokit = scene.as(scene.job({ 'pull-requests': 'write' }).token);
    const made = await octokit('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      issue_number: 1,
      body: 'one',
    });
    const comment_id = made.data.id;
    expect(made.status).toBe(201);
    expect(made.data.user).toMatchObject({ login: 'github-actions[bot]', id: 41898282, type: 'Bot' });
    expect(made.data.created_at).toBe('2026-11-21T10:00:00Z');
    expect(made.headers.date).toBe('Sat, 21 Nov 2026 10:00:00 GMT');
    await octokit('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id, body: 'two' });
    const listed = await octokit('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', { issue_number: 1 });
    expect(listed.data.map(({ id, body }) => ({ id, body }))).toEqual([{ id: comment_id, body: 'two' }]);
    await octokit('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id });
    const gone = await refusal(octokit('GET /repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id }));
    expect(gone.status).toBe(404);
  });

  it('on an issue need the permission for issues; the refusal names it', async () => {
    scene.repository.issues.open({ user: scene.bob, title: 'Drift' });
    const octokit = scene.as(scene.job({ 'pull-requests': 'write' }).token);
    const refused = await refusal(
      octokit('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', { issue_number: 2, body: 'x' }),
    );
    expect(refused).toMatchObject({ status: 403, message: 'Resource not accessible by integration' });
    expect(refused.headers['x-accepted-github-permissions']).toBe('issues=write');
    const onPull = await refusal(
      scene.as(scene.job({}).token)('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        issue_number: 1,
        body: 'x',
      }),
    );
    expect(onPull.headers['x-accepted-github-permissions']).toBe('issues=write; pull_requests=write');
  });

  it.each([
    ['blank', '  \n'],
    ['of 65537 characters', 'x'.repeat(65_537)],
  ])('%s are refused with 422', async (_, body) => {
    const octokit = scene.as(scene.job({ 'pull-requests': 'write' }).token);
    const refused = await refusal(
      octokit('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', { issue_number: 1, body }),
    );
    expect(refused).toMatchObject({ status: 422, message: 'Validation Failed' });
  });

  it('of 65536 characters are accepted', async () => {
    const octokit = scene.as(scene.job({ 'pull-requests': 'write' }).token);
    const body = 'ä'.repeat(65_536);
    const made = await octokit('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', { issue_number: 1, body });
    expect(made.data.body).toBe(body);
  });

  it('of somebody else can be changed by writers only', async () => {
    const reader = scene.github.user('rita');
    scene.repository.collaborator(reader, 'read');
    const comment = scene.repository.issues.comment(scene.pull.issue, scene.bob, 'mine');
    const change = { comment_id: comment.id, body: 'yours' };
    const asReader = scene.as(scene.github.userToken(reader));
    const refused = await refusal(asReader('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', change));
    expect(refused.status).toBe(403);
    const deletion = await refusal(
      asReader('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id: comment.id }),
    );
    expect(deletion.status).toBe(403);
    const asWriter = scene.as(scene.github.userToken(scene.alice));
    const changed = await asWriter('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', change);
    expect(changed.data.body).toBe('yours');
  });

  it('on a locked conversation are for writers only', async () => {
    const reader = scene.github.user('rita');
    scene.repository.collaborator(reader, 'read');
    await scene.as(scene.github.userToken(scene.bob))('PUT /repos/{owner}/{repo}/issues/{issue_number}/lock', {
      issue_number: 1,
      lock_reason: 'resolved',
    });
    const comment = { issue_number: 1, body: 'x' };
    const create = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
    expect(await refusal(scene.as(scene.github.userToken(reader))(create, comment))).toMatchObject({ status: 403 });
    expect((await scene.as(scene.job({ issues: 'write' }).token)(create, comment)).status).toBe(201);
  });
});

describe('issues', () => {
  it('are opened with labels, found by label and state, closed with a reason and reopened', async () => {
    const octokit = scene.as(scene.job({ issues: 'write' }).token);
    const opened = await octokit('POST /repos/{owner}/{repo}/issues', {
      title: 'Drift in network',
      body: 'x',
      labels: ['drift', 'infra'],
    });
    const issue_number = opened.data.number;
    expect(issue_number).toBe(2);
    const find = async (state: 'open' | 'closed' | 'all', labels: string): Promise<number[]> => {
      const { data } = await octokit('GET /repos/{owner}/{repo}/issues', {
        state,
        labels,
        creator: 'github-actions[bot]',
      });
      return data.map(({ number }) => number);
    };
    expect(await find('open', 'drift,infra')).toEqual([2]);
    expect(await find('open', 'other')).toEqual([]);
    const update = 'PATCH /repos/{owner}/{repo}/issues/{issue_number}';
    const closed = await octokit(update, { issue_number, state: 'closed', state_reason: 'not_planned' });
    expect(closed.data).toMatchObject({
      state: 'closed',
      state_reason: 'not_planned',
      closed_at: '2026-11-21T10:00:00Z',
    });
    expect(await find('open', 'drift')).toEqual([]);
    expect(await find('closed', 'drift')).toEqual([2]);
    const reopened = await octokit(update, { issue_number, state: 'open' });
    expect(reopened.data).toMatchObject({ state: 'open', state_reason: 'reopened', closed_at: null });
  });

  it('list pull requests among them, marked as such', async () => {
    const { data } = await scene.as(scene.job({ issues: 'read' }).token)('GET /repos/{owner}/{repo}/issues');
    expect(data.map(({ number, pull_request }) => [number, pull_request !== undefined])).toEqual([[1, true]]);
  });

  it('are paged with Link', async () => {
    for (let count = 0; count < 249; count += 1) scene.repository.issues.open({ user: scene.bob, title: `#${count}` });
    const octokit = scene.as(scene.job({ issues: 'read' }).token);
    const first = await octokit('GET /repos/{owner}/{repo}/issues', { per_page: 100, state: 'all' });
    expect(first.data).toHaveLength(100);
    const last = '<[^>]+state=all&page=3>; rel="last"';
    expect(first.headers.link).toMatch(new RegExp(`^<[^>]+state=all&page=2>; rel="next", ${last}$`));
    const third = await octokit('GET /repos/{owner}/{repo}/issues', { per_page: 100, state: 'all', page: 3 });
    expect(third.data).toHaveLength(50);
    expect(third.headers.link).toMatch(/page=2>; rel="prev", .*page=1>; rel="first"$/);
    const byDefault = await octokit('GET /repos/{owner}/{repo}/issues');
    expect(byDefault.data).toHaveLength(30);
  });
});

describe('labels', () => {
  it('are created once, and are found without regard to case', async () => {
    const octokit = scene.as(scene.job({ issues: 'write' }).token);
    const label = { name: 'risk: high', color: 'ff0000', description: 'Think twice' };
    expect((await octokit('POST /repos/{owner}/{repo}/labels', label)).data).toMatchObject(label);
    expect(await refusal(octokit('POST /repos/{owner}/{repo}/labels', { name: 'RISK: high' }))).toMatchObject({
      status: 422,
    });
    const found = await octokit('GET /repos/{owner}/{repo}/labels/{name}', { name: 'Risk: High' });
    expect(found.data.name).toBe('risk: high');
  });

  it('are put on and taken off a pull request; taking off what is not there is 404', async () => {
    const octokit = scene.as(scene.job({ 'pull-requests': 'write' }).token);
    const add = await octokit('POST /repos/{owner}/{repo}/issues/{issue_number}/labels', {
      issue_number: 1,
      labels: ['a', 'b', 'A'],
    });
    expect(add.data.map(({ name }) => name)).toEqual(['a', 'b']);
    const remove = 'DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}';
    expect((await octokit(remove, { issue_number: 1, name: 'a' })).data.map(({ name }) => name)).toEqual(['b']);
    expect(await refusal(octokit(remove, { issue_number: 1, name: 'a' }))).toMatchObject({ status: 404 });
  });
});
