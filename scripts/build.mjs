// Bundles every action and the CLI with ncc. Type checking is `npm run typecheck`; ncc only transpiles, one after
// another, because four type-checking bundlers in parallel take a two-core machine half a minute.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const ncc = `${root}/node_modules/@vercel/ncc/dist/ncc/cli.js`;
const wanted = process.argv.slice(2);
const actions = readdirSync(`${root}/actions`).map((name) => `actions/${name}`);
const targets = [...actions, 'cli'].filter((dir) => existsSync(`${root}/${dir}/main.ts`));

const bundle = (dir, entry, out) => {
  const run = spawnSync(
    process.execPath,
    [
      ncc,
      'build',
      `${dir}/${entry}`,
      '--out',
      out,
      '--transpile-only',
      '--no-cache',
      '--license',
      'licenses.txt',
      '--quiet',
    ],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (run.status !== 0) process.exit(run.status ?? 1);
};

for (const dir of targets) {
  if (wanted.length > 0 && !wanted.includes(dir.replace('actions/', ''))) continue;
  rmSync(`${root}/${dir}/dist`, { recursive: true, force: true });
  bundle(dir, 'main.ts', `${dir}/dist`);
  if (existsSync(`${root}/${dir}/post.ts`)) bundle(dir, 'post.ts', `${dir}/dist/post`);
  console.log(`built ${dir}/dist`);
}
