import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { baseFiles } from '../../../src/adapters/git/commit-code';
import { readConfigurationIn } from '../../../src/adapters/hcl/read-configuration';
import { preventDestroyOf } from '../../../src/core/hcl/prevent-destroy';
import { ConfigurationError } from '../../../src/core/errors';

let directory: string;
let origin: string;
let clone: string;

const git = (cwd: string, ...args: string[]): string =>
  execFileSync(
    'git',
    ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'init.defaultBranch=trunk', ...args],
    { cwd, encoding: 'utf8', env: { PATH: process.env['PATH'], HOME: directory } },
  ).trim();
const write = (root: string, path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const commit = (root: string, message: string): void => {
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '-m', message);
};
const guarded = (name: string, kept: boolean): string =>
  `resource "aws_db_instance" "${name}" {\n  lifecycle { prevent_destroy = ${String(kept)} }\n}\n`;

beforeAll(() => {
  directory = realpathSync(mkdtempSync(join(tmpdir(), 'commit-code-')));
  origin = join(directory, 'origin');
  clone = join(directory, 'clone');
  mkdirSync(origin);
  git(origin, 'init', '--quiet');
  write(origin, 'live/db/main.tf', `${guarded('orders', true)}module "m" {\n  source = "../../modules/m"\n}\n`);
  write(origin, 'modules/m/main.tf', guarded('inner', true));
  symlinkSync('/etc/passwd', join(origin, 'live/db/link.tf'));
  commit(origin, 'one');
  git(directory, 'clone', '--quiet', origin, 'clone');
  git(clone, 'switch', '--quiet', '--create', 'work');
  write(clone, 'live/db/main.tf', guarded('orders', false));
  commit(clone, 'on the branch');
  write(origin, 'live/db/main.tf', guarded('later', true));
  commit(origin, 'meanwhile on the default branch');
  git(clone, 'fetch', '--quiet');
});
afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

const guardsAt = async (repository: string, revision?: string): Promise<string[] | undefined> => {
  const files = await baseFiles(repository, revision);
  if (files === undefined) return undefined;
  return [...preventDestroyOf(await readConfigurationIn(files, 'live/db'))].sort();
};

describe('the code that a working copy is compared with', () => {
  test('is that of the commit where it left the default branch, with its modules', async () => {
    expect(await guardsAt(clone)).toEqual(['aws_db_instance.orders', 'module.m.aws_db_instance.inner']);
  });

  test('is that of the commit where it left the one that is named', async () => {
    expect(await guardsAt(clone, 'HEAD')).toEqual([]);
    expect(await guardsAt(clone, 'origin/trunk~1')).toEqual([
      'aws_db_instance.orders',
      'module.m.aws_db_instance.inner',
    ]);
  });

  test('has no links and nothing from outside', async () => {
    const files = await baseFiles(clone, undefined);

    expect(await files?.names('live/db')).toEqual(['main.tf']);
    expect(await files?.text('live/db/link.tf')).toHaveProperty('refused');
    expect(await files?.text('../../etc/passwd')).toHaveProperty('refused');
    expect(await files?.obstacle('no/such')).toBe('does not exist there');
  });

  test('is nothing where there is no such branch, and no repository', async () => {
    expect(await guardsAt(origin)).toBeUndefined();
    expect(await guardsAt(directory)).toBeUndefined();
  });

  test.each(['no-such-branch', '--output=x', ''])('refuses %j', async (revision) => {
    await expect(baseFiles(clone, revision)).rejects.toThrow(ConfigurationError);
  });
});
