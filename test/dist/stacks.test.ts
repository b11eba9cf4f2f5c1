import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { LocalGitHub } from '../support/github/local-github';
import { startGitHub } from '../support/github/server';
import type { JobOptions } from '../support/github/state/job';
import { pullRequestJson } from '../support/github/shape/pull-request';
import type { Repository } from '../support/github/state/repository';
import type { RunSeed } from '../support/github/state/run';
import { runAction } from '../support/runner/run-action';

const CONFIG = `version: 1
stacks: [{ path: 'live/{environment}/*' }]
stack-limits: { changed: 1 }
environments:
  dev: { aws: { plan-role: 'arn:aws:iam::111122223333:role/plan' } }
  prod: { apply-after: [dev] }
`;

let directory: string;
let workspace: string;
let github: LocalGitHub;
let repository: Repository;
const commits: { base: string; head: string; merge: string } = { base: '', head: '', merge: '' };

const git = (...args: string[]): string =>
  execFileSync(
    'git',
    ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'init.defaultBranch=main', ...args],
    {
      cwd: workspace,
      encoding: 'utf8',
    },
  ).trim();
const commit = (message: string, files: Readonly<Record<string, string>>): string => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), text);
  }
  git('add', '--all');
  git('commit', '--quiet', '-m', message);
  return git('rev-parse', 'HEAD');
};

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'stacks-'));
  workspace = join(directory, 'workspace');
  mkdirSync(workspace);
  git('init', '--quiet');
  const module = (text: string) => ({ 'modules/app/main.tf': text });
  const app = 'module "app" {\n  source = "../../../modules/app"\n}\n';
  commits.base = commit('base', {
    '.github/planseal.yml': CONFIG,
    'live/dev/app/main.tf': app,
    'live/prod/app/main.tf': app,
    ...module('#'),
  });
  git('checkout', '--quiet', '-b', 'change');
  commits.head = commit('head', { 'live/dev/app/more.tf': '# ::error::never\n' });
  git('checkout', '--quiet', '--detach', 'main');
  git('merge', '--quiet', '--no-ff', '-m', 'merge', 'change');
  commits.merge = git('rev-parse', 'HEAD');
  github = await startGitHub();
  const mira = github.user('mira');
  repository = github.repository('acme', 'infra');
  const files = { '.github/planseal.yml': CONFIG };
  repository.commits.add({ message: 'base', author: mira, files, branch: 'main', sha: commits.base });
  repository.commits.add({
    message: 'head',
    author: mira,
    parents: [commits.base],
    branch: 'change',
    sha: commits.head,
  });
  repository.commits.add({ message: 'merge', author: mira, parents: [commits.base, commits.head], sha: commits.merge });
});
afterAll(async () => {
  await github.close();
  rmSync(directory, { recursive: true, force: true });
  expect([...github.violations, ...github.unexpected]).toEqual([]);
});

const act = (
  inputs: Readonly<Record<string, string>>,
  seed: Partial<RunSeed>,
  permissions: JobOptions['permissions'] = { contents: 'read' },
) => {
  const actor = github.user('mira');
  const run = repository.startRun({
    workflowPath: '.github/workflows/t.yml',
    event: 'push',
    headSha: commits.merge,
    headBranch: 'main',
    actor,
    ...seed,
  });
  const job = run.startJob('stacks', { permissions });
  return runAction({ action: 'stacks', job, workspace, directory: mkdtempSync(join(directory, 'runner-')), inputs });
};

test('the bundle finds the stacks of a pull request, with `contents: read` alone', async () => {
  const pullRequest = repository.pullRequest({
    author: github.user('mira'),
    head: { ref: 'change', sha: commits.head },
    title: 'Change',
  });
  const result = await act(
    { mode: 'review' },
    { event: 'pull_request', pullRequest, headSha: commits.head, headBranch: 'change' },
  );
  expect(result.failures).toEqual([]);
  expect(result.outputs).toMatchObject({
    any: 'true',
    count: '1',
    stacks: 'live/dev/app',
    'matrix-1':
      '{"include":[{"stack":"live/dev/app","environment":"dev","aws-plan-role":"arn:aws:iam::111122223333:role/plan"}]}',
    'matrix-2': '',
    commit: commits.merge,
  });
  expect(result.summary).toContain('1 stack of 2 to plan');
  expect(result.violations).toEqual([]);
});

test('a merge queue compares its group with what the group is put on', async () => {
  const seed = { event: 'merge_group', headBranch: `gh-readonly-queue/main/pr-1-${commits.base}` };
  const result = await act({ mode: 'review' }, { ...seed, payload: { merge_group: { base_sha: commits.base } } });
  expect(result.failures).toEqual([]);
  expect(result.outputs).toMatchObject({ count: '1', stacks: 'live/dev/app', deleted: '[]', commit: commits.merge });
});

test('a label that somebody set after the event counts when the run is run again', async () => {
  git('checkout', '--quiet', '-b', 'many', commits.base);
  const sha = commit('many', { 'modules/app/main.tf': '# new' });
  git('checkout', '--quiet', '--detach', 'main');
  git('merge', '--quiet', '--no-ff', '-m', 'merge many', 'many');
  const author = github.user('mira');
  const merge = git('rev-parse', 'HEAD');
  repository.commits.add({ message: 'many', author, parents: [commits.base], branch: 'many', sha });
  repository.commits.add({ message: 'merge many', author, parents: [commits.base, sha], sha: merge });
  const pullRequest = repository.pullRequest({ author, head: { ref: 'many', sha }, title: 'Many' });
  const stale = { pull_request: { ...pullRequestJson(pullRequest), labels: [] } };
  const seed = { event: 'pull_request', pullRequest, headSha: sha, headBranch: 'many', payload: stale } as const;
  const permissions = { contents: 'read', 'pull-requests': 'read' } as const;
  try {
    const without = await act({ mode: 'review' }, seed, permissions);
    expect(without.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/touches 2 stacks; 1 are allowed.*`planseal-many-stacks`.*re-run the failed jobs/),
    ]);
    repository.issues.addLabels(pullRequest.issue, ['planseal-many-stacks']);
    const labelled = await act({ mode: 'review' }, seed, permissions);
    expect([labelled.failures, labelled.outputs['count']]).toEqual([[], '2']);
  } finally {
    git('checkout', '--quiet', '--detach', commits.merge);
  }
});

test('and refuses what is wrong in one message', async () => {
  const payload = { before: commits.base };
  const both = await act({ mode: 'apply', directory: 'live' }, { payload });
  expect(both.annotations.map(({ message }) => message)).toEqual([
    expect.stringContaining('Take `directory` out of the workflow'),
  ]);
  const unknown = await act({ mode: 'apply', stacks: 'live/prod/ap' }, { event: 'workflow_dispatch' });
  expect(unknown.annotations.map(({ message }) => message)).toEqual([
    expect.stringContaining('Did you mean `live/prod/app`?'),
  ]);
  expect([both.exitCode, unknown.exitCode]).toEqual([1, 1]);
});
