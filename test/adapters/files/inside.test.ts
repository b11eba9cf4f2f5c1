import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesInside, insideWorkspace } from '../../../src/adapters/files/inside';

let outside: string;
let root: string;
beforeAll(() => {
  outside = realpathSync(mkdtempSync(join(tmpdir(), 'inside-')));
  root = join(outside, 'work');
  for (const path of ['work/infra/deep', 'work-of-others']) mkdirSync(join(outside, path), { recursive: true });
  for (const path of ['work/infra/main.tf', 'work-of-others/x.tfvars']) writeFileSync(join(outside, path), '');
  const links = {
    up: '..',
    root: '/',
    twin: '../work-of-others',
    loop: 'loop',
    good: 'infra',
    proc: '/proc/self',
    dangling: 'nowhere',
  };
  for (const [name, target] of Object.entries(links)) symlinkSync(target, join(root, name));
});
afterAll(() => {
  rmSync(outside, { recursive: true, force: true });
});

describe('a place inside of the workspace', () => {
  test.each([
    ...[
      '..',
      '../',
      '../work-of-others',
      'infra/../..',
      './../',
      '/',
      '/etc',
      '/etc/passwd',
      '/proc/self/environ',
      '/dev/fd/0',
    ],
    ...['up', 'up/work-of-others', 'root', 'root/etc', 'twin', 'twin/x.tfvars', 'proc', 'proc/environ', 'infra/../up'],
    ...[
      'loop',
      'dangling',
      'nothing',
      'infra/main.tf/x',
      '~',
      '$HOME',
      'infra\u0000',
      'infra\n',
      '\u0007',
      'in\u007ffra',
      'file:///etc',
      '..\\..',
    ],
  ])('%j is refused', async (path) => {
    for (const kind of ['directory', 'file'] as const)
      await expect(insideWorkspace(root, path, 'working-directory', kind)).rejects.toMatchObject({
        name: 'ConfigurationError',
        message: expect.stringContaining('Input `working-directory`: `') as unknown,
      });
  });

  test('its name is no longer one’s own by a common beginning', async () => {
    await expect(insideWorkspace(root, join(outside, 'work-of-others'), 'x', 'directory')).rejects.toThrow('leads out');
  });

  test.each([
    ['infra', 'infra'],
    ['./infra//deep/..', 'infra'],
    ['.', '.'],
    ['good', 'infra'],
    ['infra/deep', 'infra/deep'],
  ])('%s is %s', async (path, shown) => {
    expect(await insideWorkspace(root, path, 'x', 'directory')).toMatchObject({ shown });
    expect(await insideWorkspace(root, join(root, path), 'x', 'directory')).toMatchObject({ shown });
  });

  test('files are looked for in the directory of the stack', async () => {
    expect(await filesInside(root, join(root, 'infra'), ['main.tf'], 'var-files')).toMatchObject([
      { shown: 'infra/main.tf' },
    ]);
    await expect(
      filesInside(root, join(root, 'infra'), ['main.tf', '../../work-of-others/x.tfvars'], 'var-files'),
    ).rejects.toThrow('`var-files`');
  });
});
