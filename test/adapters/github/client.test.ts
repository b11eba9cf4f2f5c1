import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { githubComments } from '../../../src/adapters/github/comments';
import { githubIncidents } from '../../../src/adapters/github/incidents';
import { OperationError } from '../../../src/core/errors';
import { assessmentMarkerOf } from '../../../src/core/render/marker';
import { writeSticky } from '../../../src/flows/sticky-comment';
import { endScene } from '../../contract/github/world';
import { type Fault, secondaryLimit } from '../../support/github/faults';
import { type GateScene, startGateScene } from './gate-scene';

let scene: GateScene;
beforeEach(async () => {
  scene = await startGateScene();
});
afterEach(async () => {
  await endScene(scene);
  // A fault that did not happen is a test that has not seen what it meant to.
  expect(scene.github.faults.pending).toBe(0);
});

const KEY = { key: 'acme/infra#1', runId: 7, attempt: 1 };
const BODY = '<!-- planseal:assessment v1 key=acme/infra#1 run=7.1 -->\n\nAll is well.';
const COMMENTS = /\/issues\/1\/comments$/;
const commentBodies = (): string[] => scene.pull.issue.comments.map(({ body }) => body);
const stick = (): Promise<void> =>
  writeSticky(githubComments(scene.client()), scene.log, 1, KEY, BODY, assessmentMarkerOf);
const errorOf = async (call: Promise<unknown>): Promise<unknown> =>
  call.then(() => undefined).catch((error: unknown) => error);

describe('a read', () => {
  it.each<[string, Fault]>([
    ['502', { status: 502 }],
    ['503', { status: 503 }],
    ['429 with a time to wait', { ...(secondaryLimit(1) as object), status: 429 }],
    ['a cut connection', 'cut-before'],
    ['a secondary rate limit', secondaryLimit(1)],
  ])('is repeated after %s', async (_, fault) => {
    scene.github.faults.script({ method: 'GET', path: /\/infra$/, times: 2, fault });
    await expect(scene.source().repository()).resolves.toEqual({ id: scene.repository.id, defaultBranch: 'main' });
    expect(scene.asked('GET')).toHaveLength(3);
  });

  it('is given up after three repetitions, with what was wanted and what GitHub said', async () => {
    scene.github.faults.script({
      path: /\/infra$/,
      times: 4,
      fault: { status: 502, body: { message: 'Bad gateway' } },
    });
    const error = await errorOf(scene.source().repository());
    expect(error).toBeInstanceOf(OperationError);
    expect((error as Error).message).toMatch(/^GitHub answered 502 when asked for this repository: Bad gateway/);
    expect(scene.asked('GET')).toHaveLength(4);
  });

  it('waits as often for a rate limit, and says so', async () => {
    scene.github.faults.script({ path: /\/infra$/, times: 4, fault: secondaryLimit(2) });
    const error = await errorOf(scene.source().repository());
    expect((error as Error).message).toContain('secondary rate limit');
    expect(scene.asked('GET')).toHaveLength(4);
    expect(
      scene.log.lines.filter((line) => /secondary rate limit was met on GET .*; waiting 2 s/.test(line)),
    ).toHaveLength(4);
  });

  it('is not repeated when it is refused', async () => {
    scene.github.faults.script({ path: /\/infra$/, times: 1, fault: { status: 404, body: { message: 'Not Found' } } });
    await expect(scene.source().repository()).rejects.toThrow('GitHub answered 404 when asked for this repository');
    expect(scene.asked('GET')).toHaveLength(1);
  });
});

describe('a POST', () => {
  it.each<[string, Fault]>([
    ['502', { status: 502 }],
    ['a cut connection', 'cut-before'],
    ['an answer that was lost', 'cut-after-commit'],
  ])('is not repeated blindly after %s', async (_, fault) => {
    scene.github.faults.script({ method: 'POST', path: COMMENTS, times: 1, fault });
    await expect(githubComments(scene.client()).create(1, 'hello')).rejects.toThrow(OperationError);
    expect(scene.asked('POST')).toEqual(['/issues/1/comments']);
  });

  it('is repeated when a secondary rate limit kept it from being done', async () => {
    scene.github.faults.script({ method: 'POST', path: COMMENTS, times: 1, fault: secondaryLimit(1) });
    await githubComments(scene.client()).create(1, 'hello');
    expect(commentBodies()).toEqual(['hello']);
  });

  it('that was done but not answered leaves exactly one comment (T24)', async () => {
    scene.github.faults.script({ method: 'POST', path: COMMENTS, times: 1, fault: 'cut-after-commit' });
    await stick();
    expect(commentBodies()).toEqual([BODY]);
    expect(scene.asked('POST')).toEqual(['/graphql', '/issues/1/comments']);
  });
});

describe('what is refused for want of a permission', () => {
  it.each<[string, object, () => Promise<unknown>, string]>([
    ['one', {}, () => scene.source({}).environment('production'), '`permissions: { actions: read }`'],
    [
      'either of two',
      {},
      () => githubComments(scene.client({})).create(1, 'x'),
      '`permissions: { issues: write }` or `permissions: { pull-requests: write }`',
    ],
  ])('names %s as a workflow writes it', async (_, __, call, permissions) => {
    const error = (await errorOf(call())) as Error;
    expect(error).toBeInstanceOf(OperationError);
    expect(error.message).toContain(`Grant the job ${permissions}.`);
  });

  it('names what is needed together', async () => {
    const headers = { 'x-accepted-github-permissions': 'contents=read,pull_requests=write' };
    scene.github.faults.script({ path: /\/infra$/, times: 1, fault: { status: 403, headers } });
    await expect(scene.source().repository()).rejects.toThrow(
      'The token may not read or write this repository. Grant the job `permissions: { contents: read, pull-requests: write }`.',
    );
  });
});

describe('an answer of another shape than GitHub describes', () => {
  const COMMIT = 'c'.repeat(40);
  it.each<[string, RegExp, unknown, (of: GateScene) => Promise<unknown>, string]>([
    ['a run that is empty', /\/runs\/7$/, {}, (of) => of.source().run(7), 'run 7'],
    ['a run that is nothing', /\/runs\/7$/, null, (of) => of.source().run(7), 'run 7'],
    [
      'jobs without names',
      /\/jobs$/,
      { jobs: [{}] },
      (of) => of.source().receiptsOfRun(7, 1, 'x'),
      'the jobs of run 7',
    ],
    [
      'pull requests without base',
      /\/pulls$/,
      [{}],
      (of) => of.source().mergeOf(COMMIT),
      `the pull requests of ${COMMIT}`,
    ],
    ['reviews that are none', /\/reviews$/, [null], (of) => of.source().reviews(1), 'the reviews of #1'],
    ['a branch that is empty', /\/branches\/main$/, {}, (of) => of.source().branch('main'), 'branch main'],
    [
      'an issue that is none',
      /\/graphql$/,
      { data: { repository: { issue: {} } } },
      (of) => githubIncidents(of.client()).read(1),
      'the incident #1',
    ],
  ])('%s is told in words, and without those of our language', async (_, path, body, call, what) => {
    scene.github.faults.script({ path, times: 1, fault: { status: 200, body } });
    const error = await errorOf(call(scene));
    expect(error).toBeInstanceOf(OperationError);
    expect((error as Error).message).toBe(
      `GitHub's answer about ${what} is not as GitHub describes its answers. Run the job again; githubstatus.com says whether GitHub has trouble.`,
    );
    expect((error as Error).cause).toBeUndefined();
  });

  it('is not what a server that says nothing gives', async () => {
    scene.github.faults.script({ path: /\/infra$/, times: 4, fault: 'cut-before' });
    await expect(scene.source().repository()).rejects.toThrow(
      /^GitHub did not answer when asked for this repository: .*Run the job again; githubstatus\.com/,
    );
  });
});

describe('the time', () => {
  it('is the server’s, of the last answer, and not known before it', async () => {
    const source = scene.source();
    expect(source.serverTime()).toBeUndefined();
    await source.repository();
    expect(source.serverTime()).toBe('2026-11-21T10:00:00.000Z');
  });
});

describe('comments', () => {
  it('are read to the last page, where the own one may stand (T23)', async () => {
    const bot = scene.github.user('github-actions[bot]');
    for (let nth = 0; nth < 249; nth++) scene.repository.issues.comment(scene.pull.issue, scene.bob, `words ${nth}`);
    const old = scene.repository.issues.comment(scene.pull.issue, bot, BODY.replace('7.1', '6.1'));
    await expect(githubComments(scene.client()).list(1)).resolves.toHaveLength(250);
    await stick();
    expect(scene.pull.issue.comments).toHaveLength(250);
    expect(old.body).toBe(BODY);
    expect(scene.asked('POST')).toEqual(['/graphql']);
  });

  it('with our marker by somebody else are not ours (T22)', async () => {
    scene.repository.issues.comment(scene.pull.issue, scene.alice, BODY);
    await stick();
    expect(scene.pull.issue.comments.map(({ user }) => user.login)).toEqual(['alice', 'github-actions[bot]']);
  });

  it('that are gone already count as removed', async () => {
    await expect(githubComments(scene.client()).remove(999_999)).resolves.toBeUndefined();
  });
});
