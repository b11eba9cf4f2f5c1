// Runs jest as this project needs it (ES modules) and ends with a plain closing line: node scripts/jest.mjs [jest's arguments]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const counts = process.env.PLANSEAL_COUNTS ?? join(mkdtempSync(join(tmpdir(), 'planseal-jest-')), 'counts.json');
const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
const { status } = spawnSync(
  process.execPath,
  [...flags, `${root}node_modules/jest/bin/jest.js`, ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PLANSEAL_COUNTS: counts },
  },
);
const { passed, failed, skipped } = existsSync(counts)
  ? JSON.parse(readFileSync(counts, 'utf8'))
  : { passed: 0, failed: 1, skipped: 0 };
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(status ?? 1);
