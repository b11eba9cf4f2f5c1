import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { findPolicyTool } from '../../../src/adapters/tools/policies';
import { policyOf } from '../../../src/core/policy/combine';
import { chunked, program } from './scripts';

const CONFTEST = '[{"filename":"x","namespace":"main","successes":1}]';
const evaluate = async (path: string, plan = '{"resource_changes":[]}', risk: unknown = { level: 'HIGH' }) => {
  const scratchFile = join(mkdtempSync(join(tmpdir(), 'planseal-input-')), 'input.json');
  const tool = await findPolicyTool({
    directory: '/policies',
    environment: { PATH: path, GITHUB_TOKEN: 'secret' },
    scratchFile,
  });
  const result = policyOf(await tool.evaluate(chunked(plan), risk), true);
  expect(existsSync(scratchFile)).toBe(false);
  return result;
};

describe('conftest on PATH', () => {
  it('gets the plan with our judgement in it, and no token', async () => {
    const seen = join(mkdtempSync(join(tmpdir(), 'planseal-seen-')), 'seen');
    const path = program(
      'conftest',
      `for last; do :; done; [ -z "$GITHUB_TOKEN" ] || exit 9; /bin/cat "$last" > ${seen}; echo "$*" > ${seen}.args; echo '${CONFTEST}'`,
    );
    expect(await evaluate(path, ' \n{"a":"b","c":[]}')).toMatchObject({
      status: 'passed',
      passed: 1,
      tools: ['conftest'],
    });
    expect(JSON.parse(readFileSync(seen, 'utf8'))).toEqual({ risk: { level: 'HIGH' }, a: 'b', c: [] });
    expect(readFileSync(`${seen}.args`, 'utf8')).toMatch(
      /^test --output json --no-color --all-namespaces --rego-version v1 --policy \/policies \S+$/m,
    );
  });

  it("is asked again in old Rego where today's does not parse, and says so", async () => {
    const path = program(
      'conftest',
      `case "$*" in *v0*) echo '${CONFTEST}';; *) echo "rego_parse_error: if is needed" >&2; exit 1;; esac`,
    );
    const result = await evaluate(path);
    expect(result.status).toBe('passed');
    expect(result.notes[0]).toContain('Rego of before OPA 1.0');
  });

  it.each([
    ['parses in neither', 'echo "rego_parse_error: no" >&2; exit 1', 'rego_parse_error: no'],
    ['says nothing', 'true', 'gave no result (exit code 0)'],
    ['dies', 'kill -9 $$', 'killed by'],
    ['tests nothing', "echo '[]'", 'tested nothing'],
  ])('that %s is an error, not a pass', async (_, script, why) => {
    const result = await evaluate(program('conftest', script));
    expect(result.status).toBe('error');
    expect(result.results[0]?.message).toContain(why);
  });
});

it('without conftest and opa there is no pass', async () => {
  const result = await evaluate('/nowhere');
  expect(result).toMatchObject({ status: 'error', results: [{ outcome: 'error' }] });
  expect(result.results[0]?.message).toContain('neither `conftest` nor `opa` is on PATH');
});

it.each(['', '[]', '   '])('a plan %p is given to no policy', async (plan) => {
  const result = await evaluate(program('opa', "echo '{}'"), plan);
  expect(result.results[0]?.message).toContain('The plan cannot be given to a policy');
});
