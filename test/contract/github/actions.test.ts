import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { endScene, refusal, startScene, type Scene } from './world';
import type { Run, RunSeed } from '../../support/github/state/run';

let scene: Scene;
beforeEach(async () => {
  scene = await startScene();
});
afterEach(() => endScene(scene));

function startRun(more: Partial<RunSeed> = {}): Run {
  const { base, bob } = scene;
  const workflowPath = '.github/workflows/terraform.yml';
  return scene.repository.startRun({
    workflowPath,
    event: 'push',
    headSha: base.sha,
    headBranch: 'main',
    actor: bob,
    ...more,
  });
}

describe('runs', () => {
  it('tell what ran, for whom, from which files', async () => {
    const sha = 'a'.repeat(40);
    const run = startRun({
      event: 'pull_request',
      headSha: scene.head.sha,
      headBranch: 'feature',
      actor: scene.alice,
      pullRequest: scene.pull,
      referencedWorkflows: [{ path: 'planseal/planseal/.github/workflows/review.yml', sha, ref: 'refs/tags/v1' }],
    });
    const octokit = scene.as(scene.job({ actions: 'read' }).token);
    const { data } = await octokit('GET /repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: run.id });
    expect(data).toMatchObject({
      id: run.id,
      event: 'pull_request',
      head_sha: scene.head.sha,
      path: '.github/workflows/terraform.yml',
      run_attempt: 1,
      status: 'in_progress',
      conclusion: null,
      actor: { login: 'alice' },
      pull_requests: [{ number: 1 }],
      referenced_workflows: [{ sha }],
      head_repository: { full_name: 'acme/infra' },
    });
  });

  it('are listed newest first by head, event, branch and status', async () => {
    startRun().conclude('success');
    const second = startRun({ event: 'workflow_dispatch' });
    const octokit = scene.as(second.startJob('list', { permissions: { actions: 'read' } }).token);
    const ids = async (filter: object): Promise<number[]> => {
      const { data } = await octokit('GET /repos/{owner}/{repo}/actions/runs', { head_sha: scene.base.sha, ...filter });
      return data.workflow_runs.map(({ run_number }) => run_number);
    };
    expect(await ids({})).toEqual([2, 1]);
    expect(await ids({ event: 'workflow_dispatch' })).toEqual([2]);
    expect(await ids({ status: 'success' })).toEqual([1]);
    expect(await ids({ branch: 'other' })).toEqual([]);
  });

  it('keep their attempts, whose jobs differ', async () => {
    const run = startRun();
    run.startJob('plan').conclude('failure');
    run.conclude('failure');
    run.rerun(scene.alice);
    const job = run.startJob('plan', { permissions: { actions: 'read' } });
    expect(job.environment()).toMatchObject({
      GITHUB_RUN_ATTEMPT: '2',
      GITHUB_TRIGGERING_ACTOR: 'alice',
      GITHUB_ACTOR: 'bob',
    });
    const octokit = scene.as(job.token);
    const first = await octokit('GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}', {
      run_id: run.id,
      attempt_number: 1,
    });
    expect(first.data).toMatchObject({ run_attempt: 1, conclusion: 'failure', triggering_actor: { login: 'bob' } });
    const jobs = async (filter: 'latest' | 'all'): Promise<unknown[]> => {
      const { data } = await octokit('GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs', {
        run_id: run.id,
        filter,
      });
      return data.jobs.map(({ run_attempt, status, conclusion }) => [run_attempt, status, conclusion]);
    };
    expect(await jobs('latest')).toEqual([[2, 'in_progress', null]]);
    expect(await jobs('all')).toEqual([
      [1, 'completed', 'failure'],
      [2, 'in_progress', null],
    ]);
  });

  it('cannot be asked with the token of a job that has ended', async () => {
    const job = scene.job({ actions: 'read' });
    job.conclude('success');
    const refused = await refusal(scene.as(job.token)('GET /repos/{owner}/{repo}/actions/runs'));
    expect(refused).toMatchObject({ status: 401, message: 'Bad credentials' });
  });
});

describe('environments', () => {
  it('hold a job back until a listed reviewer who did not start it approves', async () => {
    const team = scene.github.team('acme', 'sre', [scene.alice, scene.bob]);
    scene.repository.environments.configure('production', {
      reviewers: [team],
      preventSelfReview: true,
      branches: ['main'],
    });
    const run = startRun();
    run.queueJob('apply', { environment: 'Production' });
    expect(() => run.startJob('apply')).toThrow('cannot start before production is approved');
    const octokit = scene.as(run.startJob('look', { permissions: { actions: 'read' } }).token);
    const pending = await octokit('GET /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments', {
      run_id: run.id,
    });
    expect(pending.data).toMatchObject([
      { environment: { name: 'production' }, reviewers: [{ type: 'Team' }], current_user_can_approve: false },
    ]);
    expect(() => {
      run.approve(scene.bob, ['production']);
    }).toThrow('bob may not review production');
    expect(() => {
      run.approve(scene.github.user('mallory'), ['production']);
    }).toThrow('mallory may not review production');
    run.approve(scene.alice, ['production'], 'digest 123');
    expect(run.startJob('apply').status).toBe('in_progress');
    const approvals = await octokit('GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals', { run_id: run.id });
    expect(approvals.data).toMatchObject([
      { state: 'approved', comment: 'digest 123', user: { login: 'alice' }, environments: [{ name: 'production' }] },
    ]);
    const deployments = await octokit('GET /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments', {
      run_id: run.id,
    });
    expect(deployments.data).toEqual([]);
  });

  it('reject: the job and the run fail, and nothing starts afterwards', () => {
    scene.repository.environments.configure('production', { reviewers: [scene.alice] });
    const run = startRun();
    const job = run.queueJob('apply', { environment: 'production' });
    run.reject(scene.alice, ['production']);
    expect([job.conclusion, run.attempt.conclusion]).toEqual(['failure', 'failure']);
    expect(() => run.startJob('apply', { environment: 'production' })).toThrow('is failure: no job can start');
    expect(() => {
      run.approve(scene.alice, ['production']);
    }).toThrow('nothing waits for a review');
  });

  it('ask anew after a re-run, while the old approval stays listed', () => {
    scene.repository.environments.configure('production', { reviewers: [scene.alice] });
    const run = startRun();
    run.approve(scene.alice, ['production']);
    run.startJob('apply', { environment: 'production' }).conclude('failure');
    run.conclude('failure');
    run.rerun();
    expect(() => run.startJob('apply', { environment: 'production' })).toThrow('before production is approved');
    expect(run.approvals).toHaveLength(1);
  });

  it('show their rules, and what the description forgets', async () => {
    scene.repository.environments.configure('production', {
      reviewers: [scene.alice],
      preventSelfReview: true,
      waitTimer: 5,
      branches: ['main', 'release/*'],
      canAdminsBypass: false,
    });
    const octokit = scene.as(scene.job({ actions: 'read' }).token);
    const environment_name = 'production';
    const { data } = await octokit('GET /repos/{owner}/{repo}/environments/{environment_name}', { environment_name });
    expect(data).toMatchObject({
      can_admins_bypass: false,
      deployment_branch_policy: { protected_branches: false, custom_branch_policies: true },
      protection_rules: [
        { type: 'wait_timer', wait_timer: 5 },
        {
          type: 'required_reviewers',
          prevent_self_review: true,
          reviewers: [{ type: 'User', reviewer: { login: 'alice' } }],
        },
        { type: 'branch_policy' },
      ],
    });
    const policies = await octokit(
      'GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies',
      { environment_name },
    );
    expect(policies.data.branch_policies.map(({ name }) => name)).toEqual(['main', 'release/*']);
    const unprotected = scene.repository.environments.configure('dev');
    const dev = await octokit('GET /repos/{owner}/{repo}/environments/{environment_name}', {
      environment_name: unprotected.name,
    });
    expect(dev.data).toMatchObject({ protection_rules: [], deployment_branch_policy: null, can_admins_bypass: true });
  });

  it.each([
    [['main'], 'feature', false],
    [['main'], 'main', true],
    [['*'], 'feature', true],
    [['*'], 'feature/x', false],
    [['release/**/*'], 'release/a/b', true],
    [['ma.n'], 'main', false],
  ])('with branches %j admit %s: %s', (branches, headBranch, admitted) => {
    scene.repository.environments.configure('production', { branches });
    const start = (): unknown => startRun({ headBranch }).startJob('apply', { environment: 'production' });
    if (admitted) expect(start()).toBeDefined();
    else expect(start).toThrow('is not allowed to deploy to production');
  });

  it('come into being, unprotected, when a job names them', async () => {
    startRun().startJob('apply', { environment: 'prodction' });
    const octokit = scene.as(scene.job({ actions: 'read', deployments: 'read' }).token);
    const { data } = await octokit('GET /repos/{owner}/{repo}/environments');
    expect(data).toMatchObject({ total_count: 1, environments: [{ name: 'prodction', protection_rules: [] }] });
    const deployments = await octokit('GET /repos/{owner}/{repo}/deployments', { environment: 'prodction' });
    expect(deployments.data).toMatchObject([{ sha: scene.base.sha, ref: 'main' }]);
  });
});

describe('deployments', () => {
  it('follow the job with the environment', async () => {
    const job = startRun().startJob('apply', { environment: 'production' });
    job.conclude('success');
    const octokit = scene.as(scene.job({ deployments: 'read' }).token);
    const deployment_id = scene.repository.deployments.all[0]?.id ?? 0;
    const { data } = await octokit('GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', { deployment_id });
    expect(data.map(({ state }) => state)).toEqual(['success', 'in_progress']);
  });

  it('are made with statuses by who may write them', async () => {
    const octokit = scene.as(scene.job({ deployments: 'write' }).token);
    const made = await octokit('POST /repos/{owner}/{repo}/deployments', {
      ref: 'main',
      environment: 'dev',
      required_contexts: [],
      auto_merge: false,
    });
    const { id } = made.data as { id: number };
    const status = { deployment_id: id, state: 'success' as const, environment_url: 'https://example.com' };
    await octokit('POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', status);
    const { data } = await octokit('GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', {
      deployment_id: id,
    });
    expect(data).toMatchObject([{ state: 'success', environment: 'dev', environment_url: 'https://example.com' }]);
    const reader = scene.as(scene.job({ deployments: 'read' }).token);
    const refused = await refusal(reader('POST /repos/{owner}/{repo}/deployments', { ref: 'main' }));
    expect(refused.headers['x-accepted-github-permissions']).toBe('deployments=write');
  });
});

describe('checks', () => {
  it('of a job carry what the runner reports: ten of each level and step', async () => {
    const job = scene.job({ checks: 'read' });
    const notices = Array.from({ length: 12 }, (_, index) => ({
      level: 'notice' as const,
      message: `n${index}`,
      title: 'receipt',
    }));
    job.annotate([...notices, { level: 'failure', message: 'x'.repeat(5000), file: 'main.tf', line: 3 }]);
    const octokit = scene.as(job.token);
    const { data } = await octokit('GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations', {
      check_run_id: job.id,
    });
    expect(data.filter(({ annotation_level }) => annotation_level === 'notice')).toHaveLength(10);
    expect(data.find(({ annotation_level }) => annotation_level === 'failure')).toMatchObject({
      path: 'main.tf',
      start_line: 3,
      message: 'x'.repeat(4096),
    });
    const check = await octokit('GET /repos/{owner}/{repo}/check-runs/{check_run_id}', { check_run_id: job.id });
    expect(check.data).toMatchObject({
      name: 'test',
      head_sha: scene.base.sha,
      app: { slug: 'github-actions', id: 15368 },
      output: { annotations_count: 11 },
    });
    const jobs = await scene.as(scene.job({ actions: 'read' }).token)(
      'GET /repos/{owner}/{repo}/actions/jobs/{job_id}',
      { job_id: job.id },
    );
    expect(jobs.data.check_run_url).toMatch(new RegExp(`/check-runs/${job.id}$`));
  });

  it('of a job cannot be changed by anybody else', async () => {
    const job = scene.job({ checks: 'write' });
    const annotation = {
      path: 'x',
      start_line: 1,
      end_line: 1,
      annotation_level: 'notice' as const,
      message: 'forged',
    };
    const change = { check_run_id: job.id, output: { title: 't', summary: 's', annotations: [annotation] } };
    const refused = await refusal(scene.as(job.token)('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', change));
    expect(refused.status).toBe(403);
    expect(job.check.annotations).toEqual([]);
  });

  it('of an app are made, appended to and concluded by that app', async () => {
    const octokit = scene.as(scene.job({ checks: 'write' }).token);
    const annotation = { path: 'x', start_line: 1, end_line: 1, annotation_level: 'notice' as const, message: 'm' };
    const output = { title: 't', summary: 's', annotations: [annotation] };
    const made = await octokit('POST /repos/{owner}/{repo}/check-runs', {
      name: 'planseal',
      head_sha: scene.head.sha,
      external_id: 'e',
      output,
    });
    const change = { check_run_id: made.data.id as number, conclusion: 'success' as const, output };
    const changed = await octokit('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', change);
    expect(changed.data).toMatchObject({
      status: 'completed',
      conclusion: 'success',
      external_id: 'e',
      output: { annotations_count: 2 },
    });
    const listed = await octokit('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
      ref: scene.head.sha,
      check_name: 'planseal',
    });
    expect(listed.data).toMatchObject({ total_count: 1, check_runs: [{ name: 'planseal' }] });
    const other = scene.as(scene.github.appToken('other', { checks: 'write' }));
    expect(await refusal(other('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', change))).toMatchObject({
      status: 403,
    });
  });
});
