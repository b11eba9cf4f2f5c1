import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CALLERS } from '../../contract/workflows/documented';
import { filesOf } from '../consumer/workspace';
import { SUITE_SHA } from './act-process';
import type { ActConsumerOptions } from './consumer';
import type { Files } from './git-remote';

const REPOSITORY = fileURLToPath(new URL('../../..', import.meta.url));
export const readRepositoryFile = (path: string): string => readFileSync(join(REPOSITORY, path), 'utf8');

/** As the documentation tells everybody to: the zeros become the commit of a release. */
export const pinned = (workflow: string): string => workflow.replaceAll('0'.repeat(40), SUITE_SHA);

/** The documented workflow that calls these files of ours, as it is printed. */
export const documentedCaller = (...files: string[]): string => {
  const found = CALLERS.find(({ text }) => files.every((file) => text.includes(`/workflows/${file}@`)));
  if (found === undefined) throw new Error(`No document has a caller of ${files.join(' and ')}.`);
  return pinned(found.text);
};

/** The caller of the first day as the design prints it (§3). */
export const PRINTED = `name: terraform
on: { pull_request: , push: { branches: [main] } }
permissions: {}
jobs:
  review:
    if: github.event_name == 'pull_request'
    permissions: { contents: read, pull-requests: write, id-token: write }
    uses: planseal/planseal/.github/workflows/review.yml@<sha>
    with: { directory: infra, aws-plan-role: "arn:aws:iam::111122223333:role/plan" }
  apply:
    if: github.event_name == 'push'
    permissions: { contents: read, actions: read, checks: read, pull-requests: write, issues: write, deployments: write, id-token: write }
    uses: planseal/planseal/.github/workflows/apply.yml@<sha>
    with: { directory: infra, environment: production, aws-plan-role: "…/plan", aws-apply-role: "…/apply" }
`;

/** That caller with what a team fills in: the commit, and the account where the page says `…`. */
export const FIRST_DAY = PRINTED.replaceAll('<sha>', SUITE_SHA).replaceAll('"…/', '"arn:aws:iam::111122223333:role/');

/** A repository that begins with these files, on a machine for `examples/quickstart`. */
export const quickstart = (files: Files): ActConsumerOptions => ({
  files: { 'README.md': 'infra\n', ...files },
  environment: {
    TF_VAR_database_password: 'correct-horse-battery-staple',
    TF_CLI_ARGS_init: '-backend-config=path=DIRECTORY/terraform.tfstate',
  },
});

/** Every file of `examples/NAME` by its path there; workflows with a commit where the example has zeros. */
export const exampleFiles = (name: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(filesOf(join(REPOSITORY, 'examples', name))).map(([path, text]) => [path, pinned(text)]),
  );
