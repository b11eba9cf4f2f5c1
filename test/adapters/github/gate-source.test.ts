import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createClient } from '../../../src/adapters/github/client';
import { githubGateSource } from '../../../src/adapters/github/gate-source';
import { endScene } from '../../contract/github/world';
import type { EnvironmentSeed } from '../../support/github/state/environments';
import type { RunSeed } from '../../support/github/state/run';
import { receipt } from '../../core/gate/good-facts';
import { type GateScene, startGateScene, vouch, WORKFLOW } from './gate-scene';

let scene: GateScene;
beforeEach(async () => {
  scene = await startGateScene();
});
afterEach(async () => {
  await endScene(scene);
  expect(scene.github.faults.pending).toBe(0);
});

const personOf = ({ id, login }: { id: number; login: string }) => ({ id, login, type: 'User' });

describe('a run', () => {
  it('is told with its repository, people, place and the workflows it called', async () => {
    const called = { path: `planseal/planseal/.github/workflows/apply.yml@${'a'.repeat(40)}`, sha: 'a'.repeat(40) };
    const run = scene.run({ actor: scene.alice, triggeringActor: scene.bob, referencedWorkflows: [called] });
    await expect(scene.source().run(run.id)).resolves.toEqual({
      id: run.id,
      attempt: 1,
      repositoryId: scene.repository.id,
      headRepositoryId: scene.repository.id,
      event: 'push',
      path: WORKFLOW,
      headSha: scene.base.sha,
      headBranch: 'main',
      conclusion: undefined,
      actor: personOf(scene.alice),
      triggeringActor: personOf(scene.bob),
      referencedWorkflows: [called],
    });
  });

  it('of a fork says whose code it is', async () => {
    const fork = scene.github.repository('eve', 'infra', { private: true });
    const run = scene.run({ event: 'pull_request', headRepository: fork });
    const { repositoryId, headRepositoryId } = await scene.source().run(run.id);
    expect([repositoryId, headRepositoryId]).toEqual([scene.repository.id, fork.id]);
  });
});

describe('receipts', () => {
  it('are read of every job that ended, each from its own check run, readable or not', async () => {
    const run = scene.run();
    const [plan, noisy, failed, running] = ['plan', 'noisy', 'failed', 'running'].map((name) => run.startJob(name));
    vouch(plan!, receipt());
    noisy!.annotate([
      { level: 'notice', message: 'hello', title: 'PlanSeal' },
      { level: 'notice', message: 'planseal-receipt v1 {"damaged":', title: 'PlanSeal receipt' },
    ]);
    vouch(failed!, receipt({ stack: 'network' }));
    vouch(running!, receipt({ stack: 'running' }));
    plan!.conclude('success');
    noisy!.conclude('success');
    failed!.conclude('failure');
    const completedAt = '2026-11-21T10:00:00Z';
    await expect(scene.source().receiptsOfRun(run.id, 1)).resolves.toEqual([
      { job: 'plan', jobConclusion: 'success', completedAt, receipt: receipt() },
      { job: 'noisy', jobConclusion: 'success', completedAt, receipt: undefined },
      { job: 'failed', jobConclusion: 'failure', completedAt, receipt: receipt({ stack: 'network' }) },
    ]);
  });

  it('are those of the attempt asked for', async () => {
    const run = scene.run();
    const first = run.startJob('plan');
    vouch(first, receipt());
    first.conclude('success');
    run.conclude('failure');
    run.rerun();
    await expect(scene.source().receiptsOfRun(run.id, 1)).resolves.toHaveLength(1);
    await expect(scene.source().receiptsOfRun(run.id, 2)).resolves.toEqual([]);
  });

  it('are asked of the jobs of a stack alone where jobs are named after stacks', async () => {
    const run = scene.run();
    const [own, longer, other] = ['plan 1 (infra)', 'plan 1 (more/infra)', 'plan 1 (network)'].map((name) =>
      run.startJob(name),
    );
    vouch(own!, receipt());
    vouch(longer!, receipt({ stack: 'more/infra' }));
    // Foreign code in the plan of one stack speaks for another.
    vouch(other!, receipt());
    for (const job of [own, longer, other]) job!.conclude('success');
    const receipts = await scene.source().receiptsOfRun(run.id, 1, 'infra');
    expect(receipts.map(({ job }) => job)).toEqual(['plan 1 (infra)']);
    const asked = scene.github.exchanges.filter(({ path }) => path.endsWith('/annotations'));
    expect(asked).toHaveLength(1);
    await expect(scene.source().receiptsOfRun(run.id, 1, 'elsewhere')).resolves.toHaveLength(3);
  });

  it('are found behind a hundred other jobs', async () => {
    const run = scene.run();
    for (let nth = 0; nth < 101; nth++) run.startJob(`job ${nth}`).conclude('skipped');
    const plan = run.startJob('plan');
    vouch(plan, receipt());
    plan.conclude('success');
    await expect(scene.source().receiptsOfRun(run.id, 1)).resolves.toHaveLength(1);
  });
});

describe('branches and what changed', () => {
  const onMain = (files: Record<string, string | null>) =>
    scene.repository.commits.add({ message: 'More', author: scene.bob, branch: 'main', files });

  it.each([true, false])('the head and whether the branch is protected: %p (T8d)', async (isProtected) => {
    scene.repository.commits.setBranch('main', scene.base.sha, { protected: isProtected });
    await expect(scene.source().branch('main')).resolves.toEqual({ headSha: scene.base.sha, protected: isProtected });
  });

  it('the files of the commits that came since', async () => {
    const head = onMain({ 'a.tf': 'a', 'main.tf': null });
    await expect(scene.source().changedFiles(scene.base.sha, head.sha)).resolves.toEqual(['a.tf', 'main.tf']);
  });

  it('nobody can say after a force-push, of another line or of an older commit', async () => {
    const head = onMain({ 'a.tf': 'a' });
    const source = scene.source();
    await expect(source.changedFiles(head.sha, scene.base.sha)).resolves.toBeUndefined();
    await expect(source.changedFiles(head.sha, scene.head.sha)).resolves.toBeUndefined();
    await expect(source.changedFiles(head.sha, head.sha)).resolves.toBeUndefined();
  });

  it.each([
    [299, true],
    [300, false],
  ])('of %d files can be said: %p, for GitHub cuts the list', async (count, whole) => {
    const files = Object.fromEntries(Array.from({ length: count }, (_, nth) => [`f/${nth}.txt`, 'x']));
    const changed = await scene.source().changedFiles(scene.base.sha, onMain(files).sha);
    expect(changed?.length).toBe(whole ? count : undefined);
  });

  it('names both places of a renamed file', async () => {
    const body = { status: 'ahead', files: [{ filename: 'new/a.tf', previous_filename: 'infra/a.tf' }] };
    scene.github.faults.script({ path: /\/compare\//, times: 1, fault: { status: 200, body } });
    await expect(scene.source().changedFiles('a', 'b')).resolves.toEqual(['new/a.tf', 'infra/a.tf']);
  });
});

describe('an environment (T8c, T8d, T8e)', () => {
  const sound: EnvironmentSeed = { preventSelfReview: true, branches: ['main'], canAdminsBypass: false };

  it('that does not exist is missing', async () => {
    await expect(scene.source().environment('prodction')).resolves.toBe('missing');
  });

  it('is told with reviewers, self-review, bypass and branches, whatever the case of its name', async () => {
    const team = scene.github.team('acme', 'sre', [scene.bob]);
    scene.repository.environments.configure('production', { ...sound, reviewers: [scene.bob, team] });
    await expect(scene.source().environment('Production')).resolves.toEqual({
      name: 'production',
      canAdminsBypass: false,
      preventSelfReview: true,
      reviewers: [
        { type: 'User', id: scene.bob.id, name: 'bob' },
        { type: 'Team', id: team.id, name: '@acme/sre' },
      ],
      branches: { kind: 'custom', patterns: [{ name: 'main', type: 'branch' }] },
    });
  });

  it.each<[string, EnvironmentSeed, object]>([
    ['has no rules', {}, { reviewers: [], preventSelfReview: false, canAdminsBypass: true, branches: { kind: 'any' } }],
    ['only waits', { waitTimer: 5 }, { reviewers: [], branches: { kind: 'any' } }],
    ['admits protected branches', { ...sound, branches: 'protected' }, { branches: { kind: 'protected' } }],
    ['admits no branch', { ...sound, branches: [] }, { branches: { kind: 'custom', patterns: [] } }],
  ])('that %s says so', async (_, seed, expected) => {
    scene.repository.environments.configure('production', seed);
    await expect(scene.source().environment('production')).resolves.toMatchObject(expected);
  });

  it.each([
    [
      { name: 'production', protection_rules: [] },
      { canAdminsBypass: undefined, branches: { kind: 'any' } },
    ],
    [
      { name: 'production', protection_rules: [{ type: 'required_reviewers', reviewers: [] }] },
      { preventSelfReview: false, reviewers: [] },
    ],
  ])('of which GitHub does not tell everything proves nothing: %j', async (body, expected) => {
    scene.github.faults.script({ path: /\/environments\/production$/, times: 1, fault: { status: 200, body } });
    await expect(scene.source().environment('production')).resolves.toMatchObject(expected);
  });

  it('that is not what GitHub describes is an error, not a weaker environment', async () => {
    const body = { name: 'production', protection_rules: [{ type: 'required_reviewers', reviewers: [{}] }] };
    scene.github.faults.script({ path: /\/environments\/production$/, times: 1, fault: { status: 200, body } });
    await expect(scene.source().environment('production')).rejects.toThrow();
  });

  it('has approvals, told with person, state, comment and names', async () => {
    scene.repository.environments.configure('production', { ...sound, reviewers: [scene.bob] });
    const run = scene.run();
    run.queueJob('apply', { environment: 'production' });
    run.approve(scene.bob, ['production'], 'fine');
    await expect(scene.source().environmentApprovals(run.id)).resolves.toEqual([
      { person: personOf(scene.bob), state: 'approved', comment: 'fine', environments: ['production'] },
    ]);
  });
});

describe('the pull request of a commit', () => {
  it('is the one whose merge made it, with files, authors and co-authors', async () => {
    const trailer = `Tidy\n\nCo-authored-by: Carol <4711+Carol@users.noreply.github.com>`;
    const more = { message: trailer, author: scene.bob, branch: 'feature', files: { 'main.tf': null } };
    scene.pull.push(scene.repository.commits.add(more).sha);
    const merged = scene.pull.merge(scene.bob, { method: 'squash' });
    const facts = await scene.source().mergedPullRequest(merged.sha);
    expect(facts).toEqual({
      number: 1,
      title: 'Add c',
      author: personOf(scene.alice),
      mergedBy: personOf(scene.bob),
      headSha: scene.pull.headSha,
      headRepositoryId: scene.repository.id,
      body: '',
      labels: [],
      files: ['c/c.tf', 'main.tf'],
      contributors: [scene.alice, scene.alice, scene.bob, scene.bob].map(personOf),
      coAuthors: ['4711', 'carol'],
      unlinked: [],
    });
    await expect(scene.source().pullRequest(1)).resolves.toEqual(facts);
    const { repository, pull } = await scene.source().mergeOf(merged.sha);
    expect(repository).toEqual({ id: scene.repository.id, defaultBranch: 'main' });
    if (pull === 'none') throw new Error('no pull request');
    await expect(scene.source().contentsOf(pull)).resolves.toEqual(facts);
  });

  it.each(['files', 'commits'])('is refused when its list of %s is not whole', async (list) => {
    scene.pull.merge(scene.bob);
    scene.github.faults.script({ path: new RegExp(`/pulls/1/${list}$`), times: 1, fault: { status: 200, body: [] } });
    await expect(scene.source().pullRequest(1)).rejects.toThrow(
      /GitHub says that #1 has 1 .*, but lists 0\. Run the job/,
    );
  });

  it('says nothing of the repository where the list is empty', async () => {
    await expect(scene.source().mergeOf(scene.base.sha)).resolves.toEqual({ repository: undefined, pull: 'none' });
  });

  it('is none for a commit that was pushed, for one of its own, and while it is open', async () => {
    const source = scene.source();
    await expect(source.mergedPullRequest(scene.base.sha)).resolves.toBe('none');
    await expect(source.mergedPullRequest(scene.head.sha)).resolves.toBe('none');
    scene.pull.merge(scene.bob);
    await expect(source.mergedPullRequest(scene.head.sha)).resolves.toBe('none');
  });

  it('is none when it was merged into another branch: it was reviewed against other workflows', async () => {
    scene.repository.commits.setBranch('dev', scene.base.sha);
    const head = scene.repository.commits.add({
      message: 'd',
      author: scene.alice,
      branch: 'd',
      parents: [scene.base.sha],
      files: { d: 'd' },
    });
    const pull = scene.repository.pullRequest({ author: scene.alice, base: 'dev', head: { ref: 'd', sha: head.sha } });
    const merged = pull.merge(scene.bob);
    scene.repository.commits.setBranch('main', merged.sha);
    await expect(scene.source().mergedPullRequest(merged.sha)).resolves.toBe('none');
  });

  it('with more commits than GitHub lists is refused', async () => {
    let sha = scene.head.sha;
    for (let nth = 0; nth < 249; nth++)
      sha = scene.repository.commits.add({ message: `${nth}`, author: scene.alice, parents: [sha] }).sha;
    scene.pull.push(sha);
    await expect(scene.source().pullRequest(1)).rejects.toThrow('#1 has 250 or more commits, more than GitHub lists');
  });

  it('has all its reviews, also those of people who are gone', async () => {
    for (let nth = 0; nth < 120; nth++) scene.pull.review(scene.bob, 'COMMENTED');
    scene.pull.review(null, 'APPROVED', { commitId: null });
    const reviews = await scene.source().reviews(1);
    expect(reviews).toHaveLength(121);
    expect(reviews.at(-1)).toEqual({
      person: undefined,
      state: 'APPROVED',
      commit: undefined,
      submittedAt: '2026-11-21T10:00:00Z',
    });
  });
});

describe('in whose name a review was given', () => {
  const onBehalf = async (): Promise<unknown> => (await scene.source().reviews(1, true)).map((one) => one.onBehalfOf);

  it('is told of approvals, and asked for with one request', async () => {
    const teams = ['sre', 'dba'].map((slug) => scene.github.team('acme', slug, [scene.bob]));
    scene.pull.review(scene.bob, 'COMMENTED', { onBehalfOf: teams });
    scene.pull.review(scene.bob, 'APPROVED', { onBehalfOf: teams });
    await expect(onBehalf()).resolves.toEqual([[], ['@acme/sre', '@acme/dba']]);
    expect(scene.asked('POST')).toEqual(['/graphql']);
  });

  it('is not asked where nobody wants to know', async () => {
    scene.pull.review(scene.bob, 'APPROVED', { onBehalfOf: [scene.github.team('acme', 'sre', [scene.bob])] });
    const [review] = await scene.source().reviews(1);
    expect(review).not.toHaveProperty('onBehalfOf');
    expect(scene.asked('POST')).toEqual([]);
  });

  it.each([
    ['sees no teams', []],
    ['sees that there is one, and not which', [null]],
  ])('is nobody where the token %s', async (_, teams) => {
    const { id } = scene.pull.review(scene.bob, 'APPROVED');
    const reviews = { nodes: [{ databaseId: id, onBehalfOf: { nodes: teams } }] };
    const body = { data: { repository: { pullRequest: { reviews } } } };
    scene.github.faults.script({ path: /graphql$/, times: 1, fault: { status: 200, body } });
    await expect(onBehalf()).resolves.toEqual([[]]);
  });

  it('is nobody where GitHub refuses to say, and where it knows no such pull request', async () => {
    scene.pull.review(scene.bob, 'APPROVED');
    const refused = { data: { repository: null }, errors: [{ type: 'FORBIDDEN', message: 'not by integration' }] };
    for (const body of [refused, { data: { repository: null } }, { data: { repository: { pullRequest: null } } }]) {
      scene.github.faults.script({ path: /graphql$/, times: 1, fault: { status: 200, body } });
      await expect(onBehalf()).resolves.toEqual([[]]);
    }
  });

  it('is not known where GitHub does not answer', async () => {
    scene.github.faults.script({ path: /graphql$/, times: 1, fault: { status: 502 } });
    await expect(scene.source().reviews(1, true)).rejects.toThrow('GitHub answered 502 when asked for the teams');
  });
});

describe('the review run', () => {
  const review = (more: Partial<RunSeed> = {}, conclusion: 'success' | 'failure' | null = 'success') => {
    const run = scene.run({
      event: 'pull_request',
      headSha: scene.head.sha,
      headBranch: 'feature',
      pullRequest: scene.pull,
      ...more,
    });
    if (conclusion !== null) run.conclude(conclusion);
    return run;
  };

  it('are those that succeeded of this workflow for the head, newest first', async () => {
    const older = review();
    const wanted = review();
    review({}, 'failure');
    review({}, null);
    review({ workflowPath: '.github/workflows/other.yml' });
    review({ event: 'push' });
    review({ headSha: scene.base.sha });
    await expect(scene.source().reviewRuns(scene.head.sha, WORKFLOW)).resolves.toMatchObject(
      [wanted, older].map(({ id }) => ({
        id,
        event: 'pull_request',
        conclusion: 'success',
        headSha: scene.head.sha,
      })),
    );
  });

  it('is none where none succeeded', async () => {
    review({}, 'failure');
    await expect(scene.source().reviewRuns(scene.head.sha, WORKFLOW)).resolves.toEqual([]);
  });
});

describe('people', () => {
  it.each(['admin', 'write', 'read'] as const)('have the permission %s (T8f)', async (role) => {
    scene.repository.collaborator(scene.github.user('rita'), role);
    await expect(scene.source().permission('rita')).resolves.toBe(role);
  });

  it('that nobody knows have none', async () => {
    scene.github.faults.script({ path: /\/permission$/, times: 1, fault: { status: 404 } });
    await expect(scene.source().permission('nobody')).resolves.toBe('none');
  });

  it('of a team are not known without a token that may read it', async () => {
    scene.github.team('acme', 'sre', [scene.bob]);
    await expect(scene.source().teamMembers('@acme/sre')).resolves.toBeUndefined();
  });

  it('of a team are its active members, with such a token', async () => {
    const pending = scene.github.user('pia');
    const team = scene.github.team('acme', 'sre', [scene.bob, scene.alice]);
    team.members.set(pending.id, 'pending');
    const of = (permissions: Record<string, 'read'>) =>
      createClient({
        token: scene.github.appToken('teams', permissions),
        apiUrl: scene.github.apiUrl,
        owner: 'acme',
        repository: 'infra',
        log: scene.log,
        second: 1,
      });
    const source = githubGateSource(scene.client(), of({ members: 'read' }));
    await expect(source.teamMembers('@acme/sre')).resolves.toEqual(new Set([scene.bob.id, scene.alice.id]));
    await expect(source.teamMembers('acme/sre')).resolves.toEqual(new Set([scene.bob.id, scene.alice.id]));
    await expect(source.teamMembers('sre')).resolves.toBeUndefined();
    await expect(source.teamMembers('@acme/unknown')).rejects.toThrow('the members of @acme/unknown');
    const powerless = githubGateSource(scene.client(), of({}));
    await expect(powerless.teamMembers('@acme/sre')).rejects.toThrow();
  });
});
