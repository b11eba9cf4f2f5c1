import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfigFile } from '../../../src/adapters/config/file';
import { CONFIG_INPUT } from '../../../src/adapters/config/load';

const NOW = '2026-11-21T06:00:00Z';
let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'config-'));
});
afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

test('a file is read, refused with its places, or missed by name', async () => {
  const file = join(directory, 'planseal.yml');
  writeFileSync(file, 'version: 1\n');
  await expect(readConfigFile(file, NOW)).resolves.toEqual({ version: 1 });
  writeFileSync(file, 'version: 2\n');
  await expect(readConfigFile(file, NOW)).rejects.toThrow(`${file}:1:10: version: must be \`1\`, but is \`2\`.`);
  await expect(readConfigFile(join(directory, 'none.yml'), NOW)).rejects.toThrow('none.yml` cannot be read');
});

test.each(['', '/etc/passwd', '../planseal.yml', 'a//b', './a'])('the input does not take %j', (path) => {
  expect(() => CONFIG_INPUT.config(path)).toThrow('must be a path in the repository');
});
