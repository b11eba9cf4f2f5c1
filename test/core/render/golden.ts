import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from '@jest/globals';

/** Compares with `test/fixtures/FOLDER/NAME`; `UPDATE_GOLDEN=1` writes it, and the difference is then read in the commit. */
export const expectGolden = (name: string, actual: string, folder = 'render'): void => {
  const path = fileURLToPath(new URL(`../../fixtures/${folder}/${name}`, import.meta.url));
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, actual);
  expect(existsSync(path)).toBe(true);
  expect(actual).toBe(readFileSync(path, 'utf8'));
};
