import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gitCheckout } from '../../../src/adapters/git/checkout';

let directory: string;
let origin: string;
let commits: readonly [before: string, after: string];

const git = (cwd: string, ...args: string[]): string =>
  execFileSync(
    'git',
    ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'init.defaultBranch=main', ...args],
    {
      cwd,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: directory },
    },
  ).trim();
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(origin, path)), { recursive: true });
  writeFileSync(join(origin, path), text);
};
const open = (workspace: string) => gitCheckout({ workspace, serverUrl: 'https://github.com', token: 'ghs_secret' });

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'checkout-'));
  origin = join(directory, 'origin');
  mkdirSync(origin);
  git(origin, 'init', '--quiet');
  write('a/main.tf', '# a');
  write('odd\n"name".tf', '# odd');
  git(origin, 'add', '--all');
  git(origin, 'commit', '--quiet', '-m', 'one');
  const before = git(origin, 'rev-parse', 'HEAD');
  git(origin, 'mv', 'a/main.tf', 'a/renamed.tf');
  symlinkSync('/etc/passwd', join(origin, 'a/link.tf'));
  git(origin, 'add', '--all');
  git(origin, 'commit', '--quiet', '-m', 'two\n\nparent 1234');
  commits = [before, git(origin, 'rev-parse', 'HEAD')];
  git(origin, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  git(directory, 'clone', '--quiet', '--depth=1', `file://${origin}`, 'shallow');
});
afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

describe('a checkout', () => {
  test('knows its commit and its parents, where the history is cut too', async () => {
    const expected = { sha: commits[1], parents: [commits[0]] };
    expect(await open(origin).head()).toEqual(expected);
    expect(await open(join(directory, 'shallow')).head()).toEqual(expected);
  });

  test('fetches what is missing by its hash, and says when it is gone', async () => {
    const checkout = open(join(directory, 'shallow'));
    await expect(checkout.filesOf(commits[0])).rejects.toThrow(/git ls-tree failed/);
    expect(await checkout.obtain(commits[0])).toBe(true);
    expect((await checkout.filesOf(commits[0])).map(({ path }) => path).sort()).toEqual([
      'a/main.tf',
      'odd\n"name".tf',
    ]);
    expect(await checkout.obtain('e'.repeat(40))).toBe(false);
    expect(await checkout.obtain('--upload-pack=touch /tmp/x')).toBe(false);
  });

  test('names both paths of a rename, and no links among the files', async () => {
    const checkout = open(origin);
    expect([...(await checkout.changedPaths(...commits))].sort()).toEqual(['a/link.tf', 'a/main.tf', 'a/renamed.tf']);
    expect((await checkout.filesOf(commits[1])).map(({ path }) => path).sort()).toEqual([
      'a/renamed.tf',
      'odd\n"name".tf',
    ]);
    expect(checkout.textsOf(['a/link.tf', 'a/renamed.tf', 'a/none.tf', 'a'])).toEqual([
      { path: 'a/renamed.tf', text: '# a' },
    ]);
  });

  test('runs no program that the repository configures', async () => {
    git(directory, 'clone', '--quiet', '--depth=1', `file://${origin}`, 'hooked');
    const hooked = join(directory, 'hooked');
    const marker = join(directory, 'ran');
    writeFileSync(join(hooked, '.git/hooks/reference-transaction'), `#!/bin/sh\ntouch ${marker}\n`, { mode: 0o755 });
    expect(await open(hooked).obtain(commits[0])).toBe(true);
    expect(existsSync(marker)).toBe(false);
    // Without the precaution it would have run.
    git(hooked, 'update-ref', 'refs/heads/other', commits[0]);
    expect(existsSync(marker)).toBe(true);
  });

  test('is asked for where there is none', async () => {
    const empty = mkdtempSync(join(directory, 'empty-'));
    await expect(open(empty).head()).rejects.toThrow(/no checkout of the repository\. Let actions\/checkout run/);
  });
});
