// What actions/checkout does for our workflows: one commit into an empty workspace, with `origin` to fetch others from.
import { execFileSync } from 'node:child_process';

const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_SHA, GITHUB_WORKSPACE } = process.env;
if (process.env['INPUT_PERSIST-CREDENTIALS'] !== 'false') throw new Error('Our workflows never persist credentials.');

const git = (...args) => execFileSync('git', args, { cwd: GITHUB_WORKSPACE, stdio: 'inherit' });
git('init', '--quiet');
git('remote', 'add', 'origin', `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}`);
git(
  'fetch',
  '--quiet',
  '--no-tags',
  `--depth=${process.env['INPUT_FETCH-DEPTH']}`,
  'origin',
  process.env['INPUT_REF'] || GITHUB_SHA,
);
git('checkout', '--quiet', '--detach', 'FETCH_HEAD');
