import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { wishOfRepository } from '../../../src/adapters/tools/version-files';
import type { Engine } from '../../../src/core/tools/known-versions';

describe('what a repository says of its tool’s version', () => {
  let above: string;
  beforeEach(() => {
    above = realpathSync(mkdtempSync(join(tmpdir(), 'planseal-versions-')));
  });
  afterEach(() => {
    rmSync(above, { recursive: true, force: true });
  });

  const wish = (files: Readonly<Record<string, string>>, engine: Engine = 'terraform') => {
    for (const [path, text] of Object.entries({ 'repository/infra/shop/x.txt': '', ...files })) {
      mkdirSync(dirname(join(above, path)), { recursive: true });
      writeFileSync(join(above, path), text);
    }
    return wishOfRepository(engine, join(above, 'repository/infra/shop'), join(above, 'repository'));
  };
  const TF = 'terraform {\n  required_version = "~> 1.11.0"\n}\n';

  test('is in the nearest file of a version manager', async () => {
    expect(
      await wish({
        'repository/.terraform-version': '1.10.0\n',
        'repository/infra/shop/.terraform-version': '\n# ours\n 1.11.4 # pinned\n',
        'repository/infra/shop/main.tf': TF,
      }),
    ).toEqual({ source: '`infra/shop/.terraform-version`', says: '1.11.4' });
  });

  test('may stand above the stack, but not above the repository', async () => {
    expect(await wish({ 'repository/.terraform-version': '1.10.0' })).toEqual({
      source: '`.terraform-version`',
      says: '1.10.0',
    });
    rmSync(join(above, 'repository/.terraform-version'));
    expect(await wish({ '.terraform-version': '1.0.0' })).toBeUndefined();
  });

  test('is the engine’s own: the other one’s file is not read', async () => {
    const files = {
      'repository/.terraform-version': '1.11.4',
      'repository/.opentofu-version': '1.10.10',
      'repository/infra/.tool-versions': 'nodejs 24.0.0\nterraform 1.9.8 1.9.7\nopentofu 1.9.4\n',
    };
    expect((await wish(files))?.says).toBe('1.9.8');
    expect((await wish(files, 'opentofu'))?.says).toBe('1.9.4');
    rmSync(join(above, 'repository/infra/.tool-versions'));
    expect(
      (await wishOfRepository('opentofu', join(above, 'repository/infra/shop'), join(above, 'repository')))?.says,
    ).toBe('1.10.10');
  });

  test('is every `required_version` of the stack and its local modules together', async () => {
    expect(
      await wish({
        'repository/infra/shop/main.tf': `${TF}module "m" {\n  source = "../m"\n}\n`,
        'repository/infra/m/main.tf': 'terraform {\n  required_version = ">= 1.6, != 1.11.1"\n}\n',
      }),
    ).toEqual({ source: '`required_version`', says: '~> 1.11.0, >= 1.6, != 1.11.1' });
    expect((await wish({ 'repository/.terraform-version': 'latest-allowed' }))?.source).toBe('`required_version`');
  });

  test('is nothing where there is nothing, or an expression', async () => {
    expect(await wish({ 'repository/infra/shop/main.tf': 'locals {}\n' })).toBeUndefined();
    expect(await wish({ 'repository/infra/shop/main.tf': TF.replace('"~> 1.11.0"', 'var.v') })).toBeUndefined();
  });

  test('is not in a file that only leads elsewhere, in a folder, or in something huge', async () => {
    await wish({ 'secret.txt': 'hunter2', 'repository/infra/folder/x': '' });
    const file = join(above, 'repository/infra/shop/.terraform-version');
    const asked = () => wishOfRepository('terraform', dirname(file), join(above, 'repository'));
    symlinkSync(join(above, 'secret.txt'), file);
    await expect(asked()).rejects.toThrow('`infra/shop/.terraform-version` is no file of the repository');
    rmSync(file);
    symlinkSync('/proc/self/environ', file);
    await expect(asked()).rejects.toThrow('is no file of the repository');
    rmSync(file);
    mkdirSync(file);
    await expect(asked()).rejects.toThrow('is no file of the repository');
    rmSync(file, { recursive: true });
    writeFileSync(file, '1.11.4\n'.repeat(5_000));
    await expect(asked()).rejects.toThrow('larger than any list');
  });
});
