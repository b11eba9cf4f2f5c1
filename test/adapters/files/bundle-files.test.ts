import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleFiles } from '../../../src/adapters/files/bundle-files';
import type { BundleFiles } from '../../../src/ports/bundle';

let root: string;
let workspace: string;
let scratch: string;
let files: BundleFiles;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bundle-files-'));
  [workspace, scratch] = [join(root, 'workspace'), join(root, 'scratch')];
  for (const folder of [workspace, scratch, join(workspace, 'infra')]) mkdirSync(folder);
  files = bundleFiles(workspace, scratch);
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const file = (path: string, text = 'app', executable = false) => ({ path, content: Buffer.from(text), executable });
const at = (path: string) => join(workspace, path);

describe('build files are put back', () => {
  test('where they were, with the bit that lets them run, and what is there already stays', async () => {
    writeFileSync(at('infra/same.txt'), 'app');
    await files.place([file('infra/build/deep/app.zip'), file('infra/run.sh', '#!', true), file('infra/same.txt')]);
    expect(readFileSync(at('infra/build/deep/app.zip'), 'utf8')).toBe('app');
    expect(lstatSync(at('infra/run.sh')).mode & 0o111).not.toBe(0);
    expect(lstatSync(at('infra/build/deep/app.zip')).mode & 0o111).toBe(0);
    const [carried] = await files.carry(['infra/run.sh']);
    expect(carried).toEqual(file('infra/run.sh', '#!', true));
  });

  test('never over another file', async () => {
    writeFileSync(at('infra/main.tf'), 'committed');
    await expect(files.place([file('infra/main.tf', 'evil')])).rejects.toThrow('nothing is overwritten');
    expect(readFileSync(at('infra/main.tf'), 'utf8')).toBe('committed');
    await expect(files.place([file('infra', 'evil')])).rejects.toThrow('something else is in its place');
  });

  test.each(['../evil', '/tmp/evil', 'infra/../../evil', '.git/hooks/post-checkout', 'infra/.terraform/providers/x'])(
    'not at %s',
    async (path) => {
      await expect(files.place([file(path)])).rejects.toThrow('leads out of the workspace');
    },
  );

  test('not through a link, to a folder or to a file', async () => {
    symlinkSync(scratch, at('infra/out'));
    symlinkSync(join(scratch, 'target'), at('infra/link'));
    await expect(files.place([file('infra/out/evil')])).rejects.toThrow('leads out of the workspace');
    await expect(files.place([file('infra/link')])).rejects.toThrow('something else is in its place');
    expect(existsSync(join(scratch, 'evil'))).toBe(false);
    expect(existsSync(join(scratch, 'target'))).toBe(false);
  });
});

describe('what goes into a bundle', () => {
  test('are regular files of the workspace only', async () => {
    writeFileSync(join(scratch, 'secret'), 'secret');
    symlinkSync(join(scratch, 'secret'), at('infra/link'));
    symlinkSync(scratch, at('infra/out'));
    for (const path of ['infra/link', 'infra/out/secret', 'infra', 'infra/missing', '../scratch/secret'])
      await expect(files.carry([path])).rejects.toThrow('cannot be stored');
  });

  test('is hashed in the given order, and a file that is not there is not an empty one', async () => {
    writeFileSync(at('b'), 'b');
    writeFileSync(at('a'), '');
    expect((await files.hashes(['b', 'a'])).map(({ path }) => path)).toEqual(['b', 'a']);
    await expect(files.hashes(['missing'])).rejects.toThrow('ENOENT');
    expect(await files.read(at('missing'))).toBeUndefined();
    expect(await files.read(at('a'))).toEqual(Buffer.alloc(0));
    await expect(files.read(workspace)).rejects.toThrow('cannot be read');
  });

  test('and comes out of one is kept where nobody else reads', async () => {
    const path = await files.keep('stored.tfplan', Buffer.from('PK'));
    expect([path, lstatSync(path).mode & 0o777]).toEqual([join(scratch, 'stored.tfplan'), 0o600]);
  });
});
