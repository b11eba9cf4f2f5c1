import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { evaluate } from './evaluate';
import { REUSABLE, type Step } from './workflows';

const step = (Object.fromEntries(REUSABLE)['review.yml']!.jobs['report']!.steps as (Step & { name?: string })[]).find(
  ({ name }) => name === 'Refuse what was not planned',
)!;
const SHA = '0123456789abcdef0123456789abcdef01234567';

/** What the step prints for a pull request that a workflow of this name was started by. */
const printed = (workflow: string, inPart = false) => {
  const env = {
    COUNT: '300',
    IN_PART: String(inPart),
    NUMBER: '12',
    HEAD: SHA,
    REPOSITORY: 'acme/infra',
    WORKFLOW: workflow,
  };
  return spawnSync('bash', ['-e', '-c', step.run!], { encoding: 'utf8', env: { PATH: process.env['PATH'], ...env } });
};

describe('what a maintainer is told to do for a fork', () => {
  test('every variable of the message is one that the step is given', () => {
    expect(Object.keys(step.env ?? {}).sort()).toEqual([
      'COUNT',
      'HEAD',
      'IN_PART',
      'NUMBER',
      'REPOSITORY',
      'WORKFLOW',
    ]);
    expect(step.env).toMatchObject({ WORKFLOW: '${{ github.workflow_ref }}' });
  });

  test('is a command for the workflow file of the caller', () => {
    const { stdout, status } = printed('acme/infra/.github/workflows/terraform.yml@refs/pull/12/merge');
    expect(status).toBe(1);
    expect(stdout).toContain(`gh workflow run terraform.yml --repo acme/infra -f pr=12 -f head-sha=${SHA}%0A`);
    expect(stdout).toContain('inputs `pr` and `head-sha`');
    expect(stdout).toContain('stays red');
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  });

  test('says that not all stacks were checked where one matrix does not hold them', () => {
    const { stdout, status } = printed('acme/infra/.github/workflows/terraform.yml@refs/pull/12/merge', true);
    expect(status).toBe(1);
    expect(stdout.split('\n')[0]).toMatch(/^::warning .*first part of the 300 stacks/);
    for (const [matrix, is] of [
      ['', 'false'],
      ['{"include":[]}', 'true'],
    ] as const) {
      const needs = { stacks: { outputs: { 'matrix-2': matrix } } };
      expect(evaluate(step.env!['IN_PART']!, { needs })).toBe(is);
    }
  });

  test.each(['a b.yml', 'x;id.yml', '$(id).yml', '--help.yml', 'a\n::warning::x.yml', '`id`.yml', ''])(
    'has no name in it that is more than a name: %j',
    (file) => {
      const { stdout, status } = printed(`acme/infra/.github/workflows/${file}@refs/pull/12/merge`);
      expect(status).toBe(1);
      expect(stdout).toContain('gh workflow run YOUR-WORKFLOW.yml --repo');
      expect(stdout.trimEnd().split('\n')).toHaveLength(1);
      if (file !== '') expect(stdout).not.toContain(file);
    },
  );
});
