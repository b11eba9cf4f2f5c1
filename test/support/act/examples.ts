import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CALLERS } from '../../contract/workflows/documented';
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

/** The whole caller of `docs/getting-started.md`. */
export const FIRST_DAY = documentedCaller('review.yml', 'apply.yml');

/** A repository that begins with these files, on a machine for `examples/quickstart`. */
export const quickstart = (files: Files): ActConsumerOptions => ({
  files: { 'README.md': 'infra\n', ...files },
  environment: {
    TF_VAR_database_password: 'correct-horse-battery-staple',
    TF_CLI_ARGS_init: '-backend-config=path=DIRECTORY/terraform.tfstate',
  },
});
