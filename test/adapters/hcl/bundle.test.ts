import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const root = fileURLToPath(new URL('../../..', import.meta.url));

test('the parser works in a bundle, far from its packages, and leaves nothing behind', () => {
  const bundle = mkdtempSync(join(tmpdir(), 'planseal-bundle-'));
  const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js');
  const options = ['--out', bundle, '--transpile-only', '--no-cache', '--quiet'];
  execFileSync(process.execPath, [ncc, 'build', 'test/fixtures/hcl/main.ts', ...options], { cwd: root });
  const told = execFileSync(process.execPath, [join(bundle, 'index.js')], { cwd: bundle, encoding: 'utf8' });
  expect(told.split('\n')).toEqual(['external.hcl false', 'external.json false', '']);
  expect(readdirSync(bundle).filter((name) => !/\.js(?:on)?$/.test(name))).toEqual([]);
  rmSync(bundle, { recursive: true });
});
