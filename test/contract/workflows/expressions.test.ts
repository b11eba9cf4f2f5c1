import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { REPOSITORY } from '../actions/actions';
import { evaluate } from './evaluate';
import { REUSABLE, type Step, TEXTS } from './workflows';

const stepOf = (file: string, job: string, action: string): Step =>
  Object.fromEntries(REUSABLE)[file]!.jobs[job]!.steps!.find(({ uses }) => uses === `$/actions/${action}`)!;
const valueOf = (step: Step, name: string, contexts: Parameters<typeof evaluate>[1]): string =>
  evaluate(String(step.with![name]), contexts);

describe('what a job is told about its stack', () => {
  const plan = stepOf('review.yml', 'plan-1', 'plan');
  const small = { matrix: { stack: 'infra' }, inputs: { 'aws-plan-role': 'arn:input', 'aws-region': '' } };
  const large = {
    matrix: { stack: 'net:prod', directory: 'net', workspace: 'prod', tool: 'opentofu', 'aws-plan-role': 'arn:config' },
    inputs: { 'aws-plan-role': 'arn:input' },
  };
  test.each([
    ['working-directory', 'infra', 'net'],
    ['workspace', 'default', 'prod'],
    ['tool', 'terraform', 'opentofu'],
    ['aws-role', 'arn:input', 'arn:config'],
  ])('%s', (name, plain, full) => {
    expect(valueOf(plan, name, small)).toBe(plain);
    expect(valueOf(plan, name, large)).toBe(full);
  });

  test('what the matrix leaves out is empty', () => {
    for (const name of ['environment', 'var-files', 'variables', 'backend-config'])
      expect(valueOf(plan, name, small)).toBe('');
  });
});

describe('a review by hand', () => {
  const stacks = stepOf('review.yml', 'stacks', 'stacks');
  const checkout = Object.fromEntries(REUSABLE)['review.yml']!.jobs['stacks']!.steps![0]!;
  test.each([
    ['nothing', { pr: '', 'head-sha': '' }, '', ''],
    ['both', { pr: '7', 'head-sha': 'a'.repeat(40) }, 'refs/pull/7/merge', 'a'.repeat(40)],
    ['only the number, which is refused', { pr: '7', 'head-sha': '' }, 'refs/pull/7/merge', 'none'],
  ])('with %s', (_what, inputs, ref, head) => {
    expect(evaluate(String(checkout.with!['ref']), { inputs })).toBe(ref);
    expect(valueOf(stacks, 'head-sha', { inputs })).toBe(head);
  });
});

describe('the copies of the first wave', () => {
  const check = () =>
    spawnSync(process.execPath, [join(REPOSITORY, 'scripts/workflows.mjs'), '--check'], { encoding: 'utf8' });
  test('are current', () => {
    expect(check()).toMatchObject({ status: 0, stderr: '' });
  });

  test('name nothing of another wave', () => {
    for (const [file, last] of [
      ['review.yml', 4],
      ['apply.yml', 6],
      ['drift.yml', 8],
    ] as const) {
      const [, ...unrolled] = TEXTS[file]!.split('# >>> 1 of');
      expect(unrolled).toHaveLength(file === 'drift.yml' ? 2 : 1);
      for (const text of unrolled) {
        const [, ...blocks] = text.split(/# <<< \d\n/).slice(0, last);
        expect(blocks).toHaveLength(last - 1);
        for (const [index, block] of blocks.entries()) {
          const numbers = [...block.matchAll(/\b(?:matrix|approve|plan|check|part|report)-(\d)/g)].map(([, number]) =>
            Number(number),
          );
          expect([...new Set(numbers)]).toEqual([index + 2]);
          for (const [, number] of block.matchAll(/\bapply-(\d)/g))
            expect([index + 1, index + 2]).toContain(Number(number));
        }
      }
    }
  });
});
