// Exits 1 when git sees any difference below the given paths, untracked files included: node scripts/check-clean.mjs PATH…
import { spawnSync } from 'node:child_process';

const paths = process.argv.slice(2);
const { stdout, status } = spawnSync(
  'git',
  ['status', '--porcelain', '--', ...paths.map((path) => `:(glob)${path}/**`)],
  { encoding: 'utf8' },
);
if (status !== 0 || stdout.trim() !== '') {
  console.error(`These files are not what their sources make. Run \`npm run build\` and commit the result:\n${stdout}`);
  process.exit(1);
}
console.log(`${paths.join(', ')}: equal to their sources`);
