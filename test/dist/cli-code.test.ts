import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { type Assessment, assessmentSchema } from '../../src/core/risk/assessment';
import { GENERATED, planseal } from '../cli/run-cli';

const PLAN = join(GENERATED, 'db-delete.json');
const guarded = (kept: boolean): string =>
  `\n\nresource "aws_db_instance" "orders" {\n  lifecycle {\n    prevent_destroy = ${String(kept)}\n  }\n}\n`;

let directory: string;
let repository: string;
beforeAll(() => {
  directory = realpathSync(mkdtempSync(join(tmpdir(), 'planseal-cli-code-')));
  repository = join(directory, 'work');
  mkdirSync(join(repository, 'infra'), { recursive: true });
  const git = (...args: string[]): Buffer =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
      cwd: repository,
      env: { PATH: process.env['PATH'], HOME: directory },
    });
  git('init', '--quiet', '--initial-branch=main');
  writeFileSync(join(repository, 'infra/db.tf'), guarded(true));
  git('add', '--all');
  git('commit', '--quiet', '-m', 'one');
  // The default branch as a clone knows it.
  git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  writeFileSync(join(repository, 'infra/db.tf'), guarded(false));
});
afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

const judged = async (...args: string[]): Promise<Assessment> => {
  const run = await planseal(['risk', PLAN, '--json', ...args], {
    directory: repository,
    environment: { HOME: directory },
  });
  expect(run).toMatchObject({ code: 0, stderr: '' });
  return v.parse(assessmentSchema, JSON.parse(run.stdout));
};
const ofDatabase = ({ findings }: Assessment) =>
  findings.filter(({ address }) => address === 'aws_db_instance.orders').map(({ rule, location }) => [rule, location]);
const AT = { file: 'infra/db.tf', line: 3 };

describe('planseal risk --code', () => {
  test('names file and line, and the guard that the working copy takes away', async () => {
    expect(ofDatabase(await judged('--code', 'infra'))).toEqual([
      ['data-resource-deleted', AT],
      ['prevent-destroy-removed', AT],
    ]);
  });

  test('compares with the commit that is named', async () => {
    expect(ofDatabase(await judged('--code=infra', '--base=HEAD'))).toContainEqual(['prevent-destroy-removed', AT]);
  });

  test('shows the place to people', async () => {
    const run = await planseal(['risk', PLAN, '--code', 'infra'], { directory: repository });
    expect(run.stdout).toMatch(/^ +at infra\/db\.tf:3$/m);
  });

  test.each([
    [['--base', 'HEAD'], /--base compares code with a commit, so it needs --code/],
    [['--code', 'infra', '--base', 'nowhere'], /--base: `nowhere` is no commit/],
    [['--code', 'nowhere'], /There is no directory `nowhere`/],
  ])('refuses %j', async (args, why) => {
    const run = await planseal(['risk', PLAN, ...args], { directory: repository });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(why);
  });
});
