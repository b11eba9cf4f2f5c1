import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Octokit } from '@octokit/core';
import { secondaryLimit } from '../../support/github/faults';
import type { Token } from '../../support/github/permissions';
import { RateLimit } from '../../support/github/rate-limit';
import { endScene, refusal, startScene, type Scene } from './world';

let scene: Scene;
beforeEach(async () => {
  scene = await startScene();
});
afterEach(async () => {
  await scene.github.close();
});

const run = promisify(execFile);
const curl = async (...options: string[]): Promise<string> =>
  (await run('curl', ['--silent', '--include', ...options])).stdout;

describe('with curl', () => {
  it('answers as github.com does: status, Date, rate limit, JSON', async () => {
    const job = scene.job({});
    const answer = await curl('-H', `Authorization: Bearer ${job.token}`, `${scene.github.apiUrl}/repos/acme/infra`);
    expect(answer).toMatch(/^HTTP\/1.1 200 OK/);
    expect(answer).toMatch(/^date: \w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT\r$/im);
    expect(answer).toMatch(/^x-ratelimit-remaining: 999\r$/im);
    expect(answer).toMatch(/"full_name":"acme\/infra"/);
    await endScene(scene);
  });

  it.each([
    ['no token', [], 401, 'Requires authentication'],
    ['a wrong token', ['-H', 'Authorization: token nonsense'], 401, 'Bad credentials'],
    ['no user agent', ['-H', 'User-Agent:'], 403, 'Please make sure your request has a User-Agent header'],
  ])('refuses %s', async (_, options, status, message) => {
    const answer = await curl(...options, `${scene.github.apiUrl}/repos/acme/infra`);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toContain(message);
  });

  it('refuses what is no JSON', async () => {
    const token = scene.job({ issues: 'write' }).token;
    const answer = await curl(
      '-H',
      `Authorization: token ${token}`,
      '-d',
      '{',
      `${scene.github.apiUrl}/repos/acme/infra/issues`,
    );
    expect(answer).toContain('Problems parsing JSON');
  });
});

describe('tokens', () => {
  it('of a job see no other private repository, and only read a public one', async () => {
    scene.github.repository('acme', 'secret', { private: true });
    scene.github.repository('acme', 'open');
    const octokit = scene.as(scene.job({ issues: 'write' }).token);
    const get = 'GET /repos/{owner}/{repo}/issues';
    expect(await refusal(octokit(get, { repo: 'secret' }))).toMatchObject({ status: 404 });
    expect((await octokit(get, { repo: 'open' })).status).toBe(200);
    expect(await refusal(octokit('POST /repos/{owner}/{repo}/issues', { repo: 'open', title: 'x' }))).toMatchObject({
      status: 403,
    });
  });

  it('of a job cannot read teams; those of an app with members: read can', async () => {
    const team = scene.github.team('acme', 'sre', [scene.alice]);
    team.members.set(scene.bob.id, 'pending');
    const membership = 'GET /orgs/{org}/teams/{team_slug}/memberships/{username}';
    const of = (username: string): { org: string; team_slug: string; username: string } => ({
      org: 'acme',
      team_slug: 'sre',
      username,
    });
    const job = new Octokit({ baseUrl: scene.github.apiUrl, auth: scene.job({ contents: 'read' }).token });
    const refused = await refusal(job.request(membership, of('alice')));
    expect(refused.status).toBe(403);
    expect(refused.headers['x-accepted-github-permissions']).toBe('members=read');
    const app = new Octokit({
      baseUrl: scene.github.apiUrl,
      auth: scene.github.appToken('planseal', { members: 'read' }),
    });
    expect((await app.request(membership, of('alice'))).data.state).toBe('active');
    expect((await app.request(membership, of('bob'))).data.state).toBe('pending');
    expect(await refusal(app.request(membership, of('mallory')))).toMatchObject({ status: 404 });
    await endScene(scene);
  });

  it('tell what a person may do in the repository', async () => {
    scene.repository.collaborator(scene.github.user('mia'), 'maintain');
    scene.github.user('mallory');
    const octokit = scene.as(scene.job({}).token);
    const permission = async (username: string): Promise<unknown[]> => {
      const { data } = await octokit('GET /repos/{owner}/{repo}/collaborators/{username}/permission', { username });
      return [data.permission, data.role_name];
    };
    expect(await permission('bob')).toEqual(['admin', 'admin']);
    expect(await permission('mia')).toEqual(['write', 'maintain']);
    expect(await permission('mallory')).toEqual(['none', 'none']);
    expect(await refusal(permission('nobody'))).toMatchObject({ status: 404 });
    await endScene(scene);
  });

  it('say whose they are to GraphQL', async () => {
    const octokit = new Octokit({ baseUrl: scene.github.apiUrl, auth: scene.job({}).token });
    const answer = await octokit.graphql('{ viewer { login databaseId } }');
    expect(answer).toEqual({ viewer: { login: 'github-actions[bot]', databaseId: 41898282 } });
  });

  it('of a job are limited to a thousand requests an hour for each repository', async () => {
    let now = new Date('2026-11-21T10:00:00Z');
    const limit = new RateLimit(() => now);
    const actor = scene.github.user('github-actions[bot]');
    const token = (value: string): Token => ({
      name: value,
      value,
      actor,
      kind: 'job',
      permissions: new Map(),
      repository: scene.repository,
      expired: false,
    });
    for (let count = 0; count < 999; count += 1) limit.count(token('first'));
    expect(limit.count(token('second'))['x-ratelimit-remaining']).toBe('0');
    expect(() => limit.count(token('third'))).toThrow('API rate limit exceeded');
    now = new Date('2026-11-21T11:00:01Z');
    expect(limit.count(token('third'))['x-ratelimit-remaining']).toBe('999');
    const answer = await scene.as(scene.job({}).token)('GET /repos/{owner}/{repo}');
    expect(answer.headers).toMatchObject({ 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': '999' });
  });

  it('start a workflow, which is recorded', async () => {
    const octokit = scene.as(scene.job({ actions: 'write' }).token);
    const dispatch = 'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches';
    await octokit(dispatch, { workflow_id: 'terraform.yml', ref: 'main', inputs: { reason: 'x' } });
    expect(scene.repository.dispatches).toMatchObject([
      { workflow: 'terraform.yml', ref: 'main', inputs: { reason: 'x' } },
    ]);
    expect(await refusal(octokit(dispatch, { workflow_id: 'other.yml', ref: 'main' }))).toMatchObject({ status: 404 });
  });
});

describe('faults', () => {
  const create = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
  const body = { issue_number: 1, body: 'x' };
  const comments = (): number => scene.pull.issue.comments.length;

  it('answer with a status as often as scripted, and do nothing', async () => {
    scene.github.faults.script({ method: 'POST', path: /\/comments$/, times: 2, fault: { status: 502 } });
    const octokit = scene.as(scene.job({ issues: 'write' }).token);
    expect(await refusal(octokit(create, body))).toMatchObject({ status: 502 });
    await octokit('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', { issue_number: 1 });
    expect(scene.github.faults.pending).toBe(1);
    expect(await refusal(octokit(create, body))).toMatchObject({ status: 502 });
    expect(comments()).toBe(0);
    expect((await octokit(create, body)).status).toBe(201);
  });

  it('know the secondary limit', async () => {
    scene.github.faults.script({ path: /./, times: 1, fault: secondaryLimit(7) });
    const refused = await refusal(scene.as(scene.job({}).token)('GET /repos/{owner}/{repo}'));
    expect(refused).toMatchObject({ status: 403, headers: { 'retry-after': '7' } });
  });

  it.each([
    ['cut-before', 0],
    ['cut-after-commit', 1],
  ] as const)('%s end the connection; comments made: %i', async (fault, made) => {
    scene.github.faults.script({ path: /comments/, times: 1, fault });
    const refused = await refusal(scene.as(scene.job({ issues: 'write' }).token)(create, body));
    expect(refused.status).toBe(500); // octokit's own number for "no answer"
    expect(comments()).toBe(made);
  });

  it('never answer when they time out', async () => {
    scene.github.faults.script({ path: /comments/, times: 1, fault: 'timeout' });
    const request = { signal: AbortSignal.timeout(50) };
    await refusal(scene.as(scene.job({ issues: 'write' }).token)(create, { ...body, request }));
    expect(comments()).toBe(0);
    expect(scene.github.exchanges.at(-1)).toMatchObject({ fault: 'timeout', status: null });
  });
});

describe('what is wrong', () => {
  it('is recorded: an operation that is not served', async () => {
    const refused = await refusal(scene.as(scene.job({}).token)('GET /repos/{owner}/{repo}/milestones'));
    expect(refused.status).toBe(501);
    expect(scene.github.unexpected).toEqual(['GET /repos/acme/infra/milestones']);
    await expect(endScene(scene)).rejects.toThrow('milestones');
  });

  it.each([
    ['no body at all', { issue_number: 1 }, 'the request has no body'],
    ['a missing field', { issue_number: 1, bdy: 'x' }, "must have required property 'body'"],
    ['a field of the wrong type', { issue_number: 1, body: 7 }, 'body must be string'],
    ['a field that GitHub does not know', { issue_number: 1, body: 'x', markdown: true }, 'markdown'],
  ])('is recorded: %s', async (_, parameters, message) => {
    const octokit = scene.as(scene.job({ issues: 'write' }).token) as (
      route: string,
      parameters: object,
    ) => Promise<unknown>;
    const refused = await refusal(octokit('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', parameters));
    expect(refused.status).toBe(500);
    expect(refused.message).toContain(message);
    expect(scene.github.violations.join()).toContain(message);
  });

  it('is recorded: a query parameter that GitHub does not know, or refuses', async () => {
    const octokit = scene.as(scene.job({ issues: 'read' }).token) as (
      route: string,
      parameters: object,
    ) => Promise<unknown>;
    await refusal(octokit('GET /repos/{owner}/{repo}/issues', { labels: 'a', stat: 'all' }));
    await refusal(octokit('GET /repos/{owner}/{repo}/issues', { state: 'all of them' }));
    expect(scene.github.violations.join('\n')).toMatch(
      /query parameter "stat" is unknown[^]*query parameter "state" must be equal/,
    );
  });

  it('is recorded: an answer of ours that GitHub would not give', async () => {
    scene.repository.rules.set('main', [{ type: 'deletion', invented: true }]);
    const refused = await refusal(
      scene.as(scene.job({}).token)('GET /repos/{owner}/{repo}/rules/branches/{branch}', { branch: 'main' }),
    );
    expect(refused.status).toBe(500);
    expect(scene.github.violations.join()).toContain(
      'GET /repos/{owner}/{repo}/rules/branches/{branch}: response 200/0',
    );
  });
});

it('records every exchange with the name of its token', async () => {
  const job = scene.job({ issues: 'write' });
  await scene.as(job.token)('POST /repos/{owner}/{repo}/issues', { title: 'x' });
  expect(scene.github.exchanges).toEqual([
    {
      method: 'POST',
      path: '/repos/acme/infra/issues',
      query: '',
      status: 201,
      token: `test#${job.run.id}`,
      body: '{"title":"x"}',
      fault: undefined,
    },
  ]);
});
