import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACTIONS, REPOSITORY } from '../actions/actions';

export interface Document {
  /** Relative to the repository, with `/`. */
  readonly path: string;
  readonly text: string;
}

const below = (folder: string): string[] =>
  readdirSync(join(REPOSITORY, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);

/** Everything that people read. */
export const DOCUMENTS: readonly Document[] = [
  ...readdirSync(REPOSITORY).filter((name) => name.endsWith('.md')),
  ...below('docs'),
  ...below('examples'),
  ...ACTIONS.map((action) => `actions/${action}/README.md`),
]
  .sort()
  .map((path) => ({ path, text: readFileSync(join(REPOSITORY, path), 'utf8') }));

/** The anchors that GitHub gives to headings. */
export const anchorsOf = (text: string): string[] =>
  [...text.replace(/^```.*?^```$/gms, '').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
