import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InputType } from '../../../src/adapters/runner/input-types';
import { FAILURE_REASONS } from '../../../src/core/failures/failure';
import { ACTIONS, codeOf, metadataOf, REPOSITORY } from './actions';

const accepts = (parser: InputType<unknown>, value: string): boolean => {
  try {
    parser(value);
    return true;
  } catch {
    return false;
  }
};

test('the actions of the design are there', () => {
  expect(ACTIONS).toEqual(expect.arrayContaining(['apply-gate', 'drift', 'plan', 'risk', 'stacks']));
});

test('the reasons of a failed plan are listed where people look for them', () => {
  const { description } = metadataOf('plan').outputs['failure-reason']!;
  const listed = [...description.slice(description.indexOf('One of')).matchAll(/`([a-z-]+)`/g)].map(
    ([, reason]) => reason!,
  );
  expect(listed.sort()).toEqual([...FAILURE_REASONS].sort());
});

describe.each(ACTIONS)('actions/%s', (action) => {
  const metadata = metadataOf(action);

  test('inputs of action.yml are those that the code reads', async () => {
    const { inputs } = await codeOf(action);
    expect(Object.keys(metadata.inputs).sort()).toEqual(Object.keys(inputs).sort());
  });

  test('outputs of action.yml are those that the code declares', async () => {
    const { outputs } = await codeOf(action);
    expect(Object.keys(metadata.outputs).sort()).toEqual([...outputs].sort());
  });

  test('every default parses, and an input without a usable default says that it is required', async () => {
    const { inputs } = await codeOf(action);
    const wrong = Object.entries(metadata.inputs).flatMap(([name, { default: value = '', required = false }]) => {
      if (value.includes('${{')) return [];
      if (accepts(inputs[name]!, value)) return [];
      return required && value === '' ? [] : [`${name}: ${value}`];
    });
    expect(wrong).toEqual([]);
  });

  test('a default or `required`, never both; all text, as the runner has it', () => {
    for (const input of Object.values(metadata.inputs)) {
      expect(input.required === true).not.toBe(input.default !== undefined);
      if (input.default !== undefined) expect(typeof input.default).toBe('string');
    }
  });

  test('everything is described', () => {
    const texts = [metadata, ...Object.values(metadata.inputs), ...Object.values(metadata.outputs)];
    for (const { description } of texts) expect(description.trim()).toMatch(/\S.*\S/s);
  });

  test('it runs on Node 24 from files that are committed', () => {
    expect(metadata.runs.using).toBe('node24');
    const { main, post } = metadata.runs;
    for (const file of [main, post].filter((name) => name !== undefined))
      expect(existsSync(join(REPOSITORY, 'actions', action, file))).toBe(true);
  });

  test('its README says how to use it, with placeholders for the commit, and every mode', () => {
    const readme = readFileSync(join(REPOSITORY, 'actions', action, 'README.md'), 'utf8');
    expect(readme).toContain(`uses: planseal/planseal/actions/${action}@${'0'.repeat(40)}`);
    expect(readme).toContain('## Permissions of the job');
    const uses = [...readme.matchAll(/uses: (\S+)/g)].map(([, name]) => name!);
    for (const name of uses) expect(name).toMatch(/@[0-9a-f]{40}$/);
  });
});

describe('the tables in the READMEs', () => {
  const check = (root: string) =>
    spawnSync(process.execPath, [join(REPOSITORY, 'scripts/docs.mjs'), '--check', root], { encoding: 'utf8' });

  test('are current', () => {
    expect(check(REPOSITORY)).toMatchObject({ status: 0, stderr: '' });
  });

  test('are found out when action.yml says something else', () => {
    const root = mkdtempSync(join(tmpdir(), 'docs-'));
    try {
      mkdirSync(join(root, 'actions/plan'), { recursive: true });
      for (const file of ['action.yml', 'README.md'])
        cpSync(join(REPOSITORY, 'actions/plan', file), join(root, 'actions/plan', file));
      const yml = join(root, 'actions/plan/action.yml');
      writeFileSync(yml, readFileSync(yml, 'utf8').replace('Name of the stack.', 'Another | meaning.'));
      const { status, stderr } = check(root);
      expect(status).toBe(1);
      expect(stderr).toContain('actions/plan/README.md');
      expect(stderr).toContain('npm run docs');
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
});
