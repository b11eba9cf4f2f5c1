import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planseal } from '../cli/run-cli';
import type { LocalGitHub } from '../support/github/local-github';
import { startGitHub } from '../support/github/server';

const SHA = '5'.repeat(40);
const WORKFLOW = `name: terraform
on:
  pull_request:
  push: { branches: [main] }
permissions: {}
jobs:
  review:
    permissions: { contents: read, pull-requests: write, id-token: write }
    uses: planseal/planseal/.github/workflows/review.yml@${SHA}
    with: { directory: infra, aws-plan-role: "arn:aws:iam::111122223333:role/plan" }
  apply:
    permissions: { contents: read, actions: read, checks: read, pull-requests: write, issues: write, deployments: write, id-token: write }
    uses: planseal/planseal/.github/workflows/apply.yml@${SHA}
    with: { directory: infra, environment: production }
`;
const CONFIG = `version: 1
environments: { production: { seal-to: [age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p] } }
`;

let github: LocalGitHub;
let directory: string;
let token: string;
beforeAll(async () => {
  github = await startGitHub();
  const repository = github.repository('acme', 'infra', { private: true });
  const ada = github.user('ada');
  repository.commits.add({ message: 'Begin', author: ada, files: { 'infra/main.tf': '' }, branch: 'main' });
  repository.collaborator(ada, 'admin');
  token = github.userToken(ada);
  directory = mkdtempSync(join(tmpdir(), 'planseal-doctor-'));
  mkdirSync(join(directory, '.github/workflows'), { recursive: true });
  writeFileSync(join(directory, '.github/workflows/terraform.yml'), WORKFLOW);
  writeFileSync(join(directory, '.github/planseal.yml'), CONFIG);
  execFileSync('git', ['init', '-q', directory]);
  execFileSync('git', ['-C', directory, 'remote', 'add', 'origin', 'git@github.com:acme/infra.git']);
});
afterAll(async () => {
  expect([...github.violations, ...github.unexpected]).toEqual([]);
  await github.close();
  rmSync(directory, { recursive: true, force: true });
});

const doctor = (...args: string[]) =>
  planseal(['doctor', directory, ...args], { environment: { GH_TOKEN: token, GITHUB_API_URL: github.apiUrl } });

test('what is missing is named with the command that mends it, and nothing is changed', async () => {
  const run = await doctor();
  expect({ ...run, stdout: '' }).toEqual({ code: 1, stdout: '', stderr: '' });
  expect(run.stdout).toContain('✗ Branch rules: `main` can be pushed to without a pull request.');
  expect(run.stdout).toContain('✗ Environment production: it does not exist');
  expect(run.stdout).toContain('gh api -X POST repos/acme/infra/environments/production/deployment-branch-policies');
  expect(run.stdout).toContain('✓ OIDC subject');
  expect(github.exchanges.every(({ method }) => method === 'GET')).toBe(true);
});

test('sound settings end with 0', async () => {
  const repository = github.repository('acme', 'infra');
  repository.environments.configure('production', { branches: ['main'] });
  const source = { ruleset_source_type: 'Repository', ruleset_source: 'acme/infra', ruleset_id: 7 };
  const parameters = {
    required_status_checks: [{ context: 'review / report' }],
    strict_required_status_checks_policy: false,
  };
  repository.rules.set('main', [
    {
      type: 'pull_request',
      ...source,
      parameters: {
        dismiss_stale_reviews_on_push: true,
        require_code_owner_review: false,
        require_last_push_approval: false,
        required_approving_review_count: 1,
        required_review_thread_resolution: false,
      },
    },
    { type: 'required_status_checks', ...source, parameters },
    { type: 'non_fast_forward', ...source },
  ]);
  const run = await doctor('--json');
  const advice = JSON.parse(run.stdout) as { state: string }[];
  expect(advice.filter(({ state }) => state !== 'good')).toEqual([]);
  expect(run.code).toBe(0);
});

test('what a token may not see is said, and never taken for good', async () => {
  const reader = github.user('reader');
  github.repository('acme', 'infra').collaborator(reader, 'none');
  const run = await planseal(['doctor', directory, '--json'], {
    environment: { GH_TOKEN: github.userToken(reader), GITHUB_API_URL: github.apiUrl },
  });
  const advice = JSON.parse(run.stdout) as { check: string; state: string }[];
  const states = new Map(advice.map(({ check, state }) => [check, state]));
  expect([states.get('branch'), states.get('environment'), states.get('token')]).toEqual([
    'unknown',
    'unknown',
    'unknown',
  ]);
  expect(run.code).toBe(1);
});

test('without a token it says how to give one', async () => {
  const run = await planseal(['doctor', directory]);
  expect(run.code).toBe(2);
  expect(run.stderr).toContain('GH_TOKEN=$(gh auth token) planseal doctor');
});
