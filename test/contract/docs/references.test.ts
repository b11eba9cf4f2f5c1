import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from '../actions/actions';
import { WORKFLOWS } from '../workflows/workflows';
import { DOCUMENTS, anchorsOf } from './documents';

const SOURCES = readdirSync(join(REPOSITORY, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => [`src/${name}`, readFileSync(join(REPOSITORY, 'src', name), 'utf8')] as const);
const SCRIPTS = WORKFLOWS.flatMap(([file, { jobs }]) =>
  Object.values(jobs).flatMap(({ steps = [] }) => steps.map(({ run = '' }) => [file, run] as const)),
);

interface Reference {
  readonly where: string;
  readonly page: string;
  readonly anchor: string | undefined;
  /** What follows a page and is meant for a heading, though nothing can check it. */
  readonly loose: string | undefined;
}

const references = [...SOURCES, ...SCRIPTS].flatMap(([where, text]) =>
  [...text.matchAll(/\bdocs\/([\w/-]+\.md)(?:#([\w-]+))?(, ["“]?[A-Z])?/g)].map(
    ([, page, anchor, loose]): Reference => ({ where, page: `docs/${page!}`, anchor, loose }),
  ),
);

test('a message that sends somebody to a page names a page and a heading that are there', () => {
  expect(references.length).toBeGreaterThan(8);
  const broken = references.filter(({ page, anchor, loose }) => {
    const found = DOCUMENTS.find(({ path }) => path === page);
    if (found === undefined || loose !== undefined) return true;
    return anchor !== undefined && !anchorsOf(found.text).includes(anchor);
  });
  expect(broken).toEqual([]);
});

const below = (folder: string): (readonly [string, string])[] =>
  readdirSync(join(REPOSITORY, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('node_modules'))
    .map((name) => [`${folder}/${name}`, readFileSync(join(REPOSITORY, folder, name), 'utf8')] as const);
const CODE = ['src', 'test', 'cli', 'actions'].flatMap(below);

test('no comment cites a section of a page that readers cannot open', () => {
  const cited = CODE.flatMap(([where, text]) =>
    [...text.matchAll(/[\w/-]+\.md §[\d.]+/g)].map(([found]) => [where, found]),
  );
  expect(cited).toEqual([]);
});

test('every threat that code or a page names by its number is explained in the threat model', () => {
  const model = DOCUMENTS.find(({ path }) => path === 'docs/security.md')!.text;
  const explained = [...model.matchAll(/^\| T(\d+) +\|/gm)].map(([, number]) => Number(number));
  const pages = DOCUMENTS.map(({ path, text }) => [path, text] as const);
  const named = [...CODE, ...pages].flatMap(([where, text]) =>
    [...text.matchAll(/(?<![\w./"'`#-])T(\d{1,2})(?![\w:.-]*\d|\w)/g)].map(([, number]) => ({
      where,
      number: Number(number),
    })),
  );
  expect(new Set(named.map(({ number }) => number)).size).toBeGreaterThan(20);
  expect(named.filter(({ number }) => !explained.includes(number))).toEqual([]);
  expect(explained).toEqual(explained.map((_, index) => index + 1));
});
