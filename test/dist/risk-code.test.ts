import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { assessmentSchema } from '../../src/core/risk/assessment';
import { Consumer } from '../support/consumer/consumer';
import { expectHarmless, small, Stage } from './stage';

const GENERATED = new URL('../fixtures/plans/generated/', import.meta.url);
const DATABASE = (kept: boolean): string =>
  `\n\nresource "aws_db_instance" "orders" {\n  lifecycle {\n    prevent_destroy = ${String(kept)}\n  }\n}\n`;

let stage: Stage;
/** A job stores one assessment of a stack. */
let stacks = 0;
beforeAll(async () => {
  stage = await Stage.start();
});
afterAll(() => stage.stop());

const judged = async (files: Readonly<Record<string, string>>, inputs: Readonly<Record<string, string>>) => {
  const plan = { 'plan.json': readFileSync(new URL('db-delete.json', GENERATED), 'utf8') };
  const workspace = stage.directory({ ...files, ...plan });
  const result = await stage.run('risk', workspace, {
    mode: 'judge',
    stack: `infra-${++stacks}`,
    environment: 'production',
    'plan-json': `${workspace}/plan.json`,
    ...inputs,
  });
  expectHarmless(result);
  return result;
};
const assessmentOf = (path = '') => v.parse(assessmentSchema, JSON.parse(readFileSync(path, 'utf8')));

describe('the judge that has the code', () => {
  test('names file and line, and a guard that is taken away with what it guarded', async () => {
    const files = { 'infra/db.tf': DATABASE(false), 'before/infra/db.tf': DATABASE(true) };
    const result = await judged(files, { 'head-config': 'infra', 'base-config': 'before/infra' });
    const { findings } = assessmentOf(result.outputs['assessment']);

    expect(findings.filter(({ address }) => address === 'aws_db_instance.orders')).toEqual([
      expect.objectContaining({ rule: 'data-resource-deleted', location: { file: 'infra/db.tf', line: 3 } }),
      expect.objectContaining({ rule: 'prevent-destroy-removed', level: 'CRITICAL' }),
    ]);
  });

  test('says nothing of the code where nobody says where it is', async () => {
    const { findings } = assessmentOf((await judged({}, {})).outputs['assessment']);

    expect(findings.every((finding) => finding.location === undefined)).toBe(true);
  });

  test.each([
    [{ 'head-config': 'nowhere' }, 'Input `head-config`: `nowhere` does not exist'],
    [{ 'head-config': '../..' }, 'Input `head-config`: `../..` leads out of the workspace'],
    [{ 'head-config': 'infra', 'base-config': 'gone' }, 'Input `base-config`: `gone` does not exist'],
  ])('refuses %j', async (inputs, why) => {
    const result = await judged({ 'infra/db.tf': '' }, inputs);

    expect(result.exitCode).toBe(1);
    expect(result.annotations.map(({ message }) => message).join('\n')).toContain(why);
  });
});

describe('a review', () => {
  test('reads the base of the pull request through the API', async () => {
    const guarded = (kept: boolean): string =>
      small()['infra/main.tf']!.replace(
        'input =',
        `lifecycle {\n    prevent_destroy = ${String(kept)}\n  }\n  input =`,
      );
    const backend = { 'infra/backend.tf': 'terraform {\n  backend "local" {\n  }\n}\n' };
    const consumer = await Consumer.start({ files: { 'infra/main.tf': guarded(true), ...backend } });
    try {
      const pull = consumer.openPullRequest('Let it go', { 'infra/main.tf': guarded(false) });
      const { report } = await consumer.review(pull);

      expect(report.outputs['level']).toBe('HIGH');
      expect(report.summary.replaceAll('\\', '')).toContain('prevent_destroy');

      // The gate asks what the plan's job of the push found, which compares with what the branch was before.
      pull.merge(consumer.people.jon);
      const { risk } = await consumer.apply(consumer.people.jon);
      expect(risk?.outputs['level']).toBe('HIGH');
      expect(consumer.github.violations).toEqual([]);
    } finally {
      await consumer.stop();
    }
  });
});
