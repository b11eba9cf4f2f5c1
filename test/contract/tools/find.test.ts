import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { findProviderMirror, findTool } from '../../support/tools/find';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'find-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const executable = (...path: string[]): string => {
  const file = join(root, ...path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  chmodSync(file, 0o755);
  return file;
};

describe('findTool', () => {
  test('the variable wins over .tools/bin, which wins over PATH', () => {
    const onPath = executable('path', 'tofu');
    const PATH = `:${join(root, 'empty')}:${dirname(onPath)}`;
    expect(findTool('tofu', { PATH }, root)).toBe(onPath);
    const ours = executable('.tools/bin', 'tofu');
    expect(findTool('tofu', { PATH }, root)).toBe(ours);
    const chosen = executable('mine', 'my-tofu');
    expect(findTool('tofu', { PATH, PLANSEAL_TOFU: chosen }, root)).toBe(chosen);
    expect(findTool('tofu', { PATH, PLANSEAL_TOFU: relative(process.cwd(), chosen) }, root)).toBe(chosen);
    expect(findTool('tofu', { PATH, PLANSEAL_TOFU: '' }, root)).toBe(ours);
  });

  test('neither a directory nor a file that cannot be executed is a tool', () => {
    mkdirSync(join(root, 'a/terraform'), { recursive: true });
    mkdirSync(join(root, 'b'));
    writeFileSync(join(root, 'b/terraform'), '');
    expect(findTool('terraform', { PATH: `${root}/a:${root}/b` }, root)).toBeUndefined();
    expect(findTool('terraform', {}, root)).toBeUndefined();
  });

  test('a variable that names nothing is an error', () => {
    expect(() => findTool('moto_server', { PLANSEAL_MOTO_SERVER: join(root, 'nothing') }, root)).toThrow(
      /^PLANSEAL_MOTO_SERVER names .*nothing, which is no executable file/,
    );
  });
});

describe('findProviderMirror', () => {
  const mirror = (...path: string[]): string => {
    mkdirSync(join(root, ...path, 'registry.terraform.io/hashicorp/aws'), { recursive: true });
    return join(root, ...path);
  };

  test('searches the places, three directories deep', () => {
    const found = mirror('opt/a/b/mirror');
    expect(findProviderMirror({}, [join(root, 'missing'), join(root, 'opt')])).toBe(found);
    expect(findProviderMirror({}, [found])).toBe(found);
    expect(findProviderMirror({}, [root])).toBeUndefined();
  });

  test('the variable wins, and must name a mirror', () => {
    const place = mirror('opt');
    const chosen = mirror('mine');
    expect(findProviderMirror({ PLANSEAL_PROVIDER_MIRROR: chosen }, [place])).toBe(chosen);
    expect(() => findProviderMirror({ PLANSEAL_PROVIDER_MIRROR: root }, [place])).toThrow('PLANSEAL_PROVIDER_MIRROR');
  });
});
