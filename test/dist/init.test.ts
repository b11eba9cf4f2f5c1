import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { planseal } from '../cli/run-cli';

let directory: string;
const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(directory, path)), { recursive: true });
  writeFileSync(join(directory, path), text);
};
const read = (path: string): string => readFileSync(join(directory, path), 'utf8');

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'planseal-init-'));
  execFileSync('git', ['init', '-q', '-b', 'trunk', directory]);
  put('live/dev/main.tf', 'terraform {\n  backend "s3" {}\n}\nmodule "net" {\n  source = "../../modules/net"\n}\n');
  put('live/dev/.terraform.lock.hcl', '');
  put('live/dev/.terraform-version', '1.9.8\n');
  put('live/prod/main.tf', 'terraform {\n  backend "s3" {}\n}\n');
  put('modules/net/main.tf', 'provider "aws" {}\nresource "aws_vpc" "main" {}\n');
  put(
    '.github/workflows/old.yml',
    'jobs:\n  a:\n    steps:\n      - run: terraform -chdir=live/prod apply -auto-approve\n',
  );
});
afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

test('shows what it would write, and writes nothing without consent', async () => {
  const run = await planseal(['init', directory]);
  expect(run.code).toBe(0);
  expect(run.stdout).toContain('path: "live/{environment}"');
  expect(run.stdout).toContain('branches: [trunk]');
  expect(run.stdout).toContain('`live/prod` has no lock file');
  expect(run.stdout).toContain('`live/dev/.terraform-version` says `1.9.8`');
  expect(run.stdout).toContain('Nothing says which version `live/prod` wants');
  expect(run.stdout).toContain('`.github/workflows/old.yml` applies without a gate');
  expect(run.stdout).not.toContain('modules/net');
  expect(run.stderr).toContain('planseal init --write');
  expect(existsSync(join(directory, '.github/planseal.yml'))).toBe(false);
});

test('writes on consent, and what it wrote is valid and written once', async () => {
  const first = await planseal(['init', directory, '--write', '--commit', '5'.repeat(40)]);
  expect([first.code, first.stderr]).toEqual([
    0,
    `Written: ${['terraform', 'terraform-status', 'drift', 'unlock', 'break-glass'].map((name) => `.github/workflows/${name}.yml, `).join('')}.github/planseal.yml.\n`,
  ]);
  expect(read('.github/workflows/terraform.yml')).toContain(`review.yml@${'5'.repeat(40)}`);
  const check = await planseal(['config', 'check', join(directory, '.github/planseal.yml')]);
  expect([check.code, check.stdout]).toEqual([
    0,
    `${directory}/.github/planseal.yml is a valid configuration: 1 pattern, 2 environments, 0 accepted risks.\n`,
  ]);
  put('.github/workflows/drift.yml', 'mine');
  const second = await planseal(['init', directory, '--write', '--commit', '5'.repeat(40)]);
  expect(second.stderr).toContain('`.github/workflows/drift.yml` exists with other content and stays as it is');
  expect(read('.github/workflows/drift.yml')).toBe('mine');
});

test('a mistake in the configuration is told with its place', async () => {
  put('.github/planseal.yml', 'version: 1\nstakcs: []\n');
  const check = await planseal(['config', 'check', join(directory, '.github/planseal.yml')]);
  expect(check.code).toBe(2);
  expect(check.stderr).toMatch(/planseal\.yml:2:1.*stacks/);
});

test.each([
  [['init', '.', '--commit', 'v1'], 'no full commit hash'],
  [['config', 'chekc'], 'planseal config check'],
])('%j is refused with what to do', async (args, words) => {
  const run = await planseal(args);
  expect([run.code, run.stderr.includes(words)]).toEqual([2, true]);
});
