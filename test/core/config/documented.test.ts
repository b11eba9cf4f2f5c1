import { describe, expect, test } from '@jest/globals';
import Ajv from 'ajv';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { GUARD_RULES } from '../../../src/core/guard/guard';
import { configOf, errorsOf } from './config';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const read = (file: string): string => readFileSync(`${ROOT}/${file}`, 'utf8');
const EXAMPLES = [...read('docs/config.md').matchAll(/```yaml\n(version: 1\n[^]*?)```/g)].map(([, text]) => text!);
const agrees = new Ajv({ strict: false }).compile(JSON.parse(read('docs/planseal.schema.json')) as object);

test('the published schema is the one of the parser', () => {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/config-schema.mjs', '--check'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test('the guard’s rules are all in docs/config.md, with what they do by default', () => {
  const documented = [...read('docs/config.md').matchAll(/^\| `([a-z-]+)` +\| (refuse|warn) +\|/gm)];
  expect(Object.fromEntries(documented.map(([, id, level]) => [id, level]))).toEqual(
    Object.fromEntries(GUARD_RULES.map(({ id, level }) => [id, level])),
  );
});

describe('the examples of docs/config.md', () => {
  test('are found', () => {
    expect(EXAMPLES).toHaveLength(5);
  });

  test.each(EXAMPLES)('example %#: parser and schema take it, and keep every word of it', (text) => {
    expect(configOf(text)).toEqual(parse(text));
    expect(agrees(parse(text)) ? [] : agrees.errors).toEqual([]);
  });
});

test.each([
  ['an unknown key', 'version: 1\naprovals: {}\n'],
  ['an unknown key inside', 'version: 1\nenvironments: { prod: { aprovals: 1 } }\n'],
  ['a list for a block', 'version: 1\nenvironments: []\n'],
  ['a misspelt level', 'version: 1\nrules: { large-change: { level: HGH } }\n'],
  ['a number that is too large', 'version: 1\napprovals: { LOW: { reviewers: 200 } }\n'],
  ['a team without its organisation', 'version: 1\napprovals: { LOW: { teams: [sre] } }\n'],
])('parser and schema refuse %s', (_, text) => {
  expect(errorsOf(text)).not.toEqual([]);
  expect(agrees(parse(text))).toBe(false);
});
