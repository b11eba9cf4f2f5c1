import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACTIONS, REPOSITORY } from '../actions/actions';
import { CALLERS, PROPOSED } from './documented';
import type { YamlFile } from './github-parser';
import { TEXTS } from './workflows';

/** Our workflows by path, as far as others call them. */
export const CALLED: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(TEXTS).map(([file, content]) => [`.github/workflows/${file}`, content]),
);

/** Every workflow, action, and caller that is documented or proposed. */
export const FILES: readonly YamlFile[] = [
  ...Object.entries(CALLED).map(([name, content]) => ({ name, content })),
  ...['action.yml', ...ACTIONS.map((action) => `actions/${action}/action.yml`)].map((name) => ({
    name,
    content: readFileSync(join(REPOSITORY, name), 'utf8'),
  })),
  ...[...CALLERS, ...PROPOSED].map(({ at, text }) => ({ name: at, content: text })),
];
