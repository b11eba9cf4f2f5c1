// The steps of .ci/run, one after another; each counts as one, tests count each. What is skipped is said by name.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'planseal-ci-'));
const total = { passed: 0, failed: 0, skipped: 0 };
const broken = [];

const STEPS = [
  ['tools', 'npm', ['run', '--silent', 'tools']],
  ['typecheck', 'npm', ['run', '--silent', 'typecheck']],
  ['lint and format', 'npm', ['run', '--silent', 'lint']],
  ['dist', 'npm', ['run', '--silent', 'check:dist']],
  ['documentation', 'node', ['scripts/docs.mjs', '--check']],
  ['workflow tools', 'node', ['scripts/tools.mjs', 'lint']],
  ['workflow lint', 'node', ['scripts/lint-workflows.mjs']],
  ['OpenAPI subset', 'node', ['scripts/openapi-subset.mjs', '--check']],
  // The README's own commands, as a newcomer types them.
  ['test', 'npm', ['test', '--silent']],
  ['end-to-end test', 'npm', ['run', '--silent', 'test:e2e']],
  ['demo', 'npm', ['run', '--silent', 'demo']],
];

for (const [name, command, args] of STEPS) {
  const counts = join(scratch, `${name.replaceAll(' ', '-')}.json`);
  const begun = Date.now();
  console.log(`\n=== ${name}: ${command} ${args.join(' ')}`);
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PLANSEAL_COUNTS: counts },
  });
  const seconds = Math.round((Date.now() - begun) / 1000);
  console.log(`=== ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  const counted = existsSync(counts)
    ? JSON.parse(readFileSync(counts, 'utf8'))
    : { passed: status === 0 ? 1 : 0, failed: 0, skipped: 0 };
  for (const key of Object.keys(total)) total[key] += counted[key];
  if (status !== 0) {
    if (counted.failed === 0) total.failed += 1;
    broken.push(name);
  }
}

if (broken.length > 0) console.log(`\nFailed: ${broken.join(', ')}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(broken.length > 0 || total.failed > 0 ? 1 : 0);
