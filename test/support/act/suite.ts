import { copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rewriteForAct } from './rewrite';

const REPOSITORY = fileURLToPath(new URL('../../..', import.meta.url));

/** A change to one of our workflow files. */
export type Change = (file: string, text: string) => string;

/** Writes the suite as act finds it: the workflows rewritten, the actions with their committed bundles. */
export const writeSuite = (directory: string, sha: string, change: Change = (_, text) => text): void => {
  const workflows = join(REPOSITORY, '.github/workflows');
  mkdirSync(join(directory, '.github/workflows'), { recursive: true });
  for (const file of readdirSync(workflows)) {
    const text = change(file, readFileSync(join(workflows, file), 'utf8'));
    writeFileSync(join(directory, '.github/workflows', file), rewriteForAct(text, sha));
  }
  for (const action of readdirSync(join(REPOSITORY, 'actions'))) {
    mkdirSync(join(directory, 'actions', action), { recursive: true });
    copyFileSync(join(REPOSITORY, 'actions', action, 'action.yml'), join(directory, 'actions', action, 'action.yml'));
    // A link: act copies the whole suite for every step.
    symlinkSync(join(REPOSITORY, 'actions', action, 'dist'), join(directory, 'actions', action, 'dist'));
  }
};

/** The actions of others that our workflows name, `owner/repo@commit`. */
export const foreignActions = (): string[] => {
  const workflows = join(REPOSITORY, '.github/workflows');
  const texts = readdirSync(workflows).map((file) => readFileSync(join(workflows, file), 'utf8'));
  const named = texts.flatMap((text) => [...text.matchAll(/uses: ([\w-]+\/[\w-]+@[0-9a-f]{40})/g)]);
  return [...new Set(named.map(([, name]) => name!))];
};
