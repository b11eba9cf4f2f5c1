import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { metadataOf } from './actions';
import { runAction } from '../../support/runner/run-action';

/** Three mistakes for each action, which its committed bundle must all tell at once. */
const MISTAKES = {
  stacks: { mode: 'all', 'head-sha': 'main', 'var-files': '-x' },
  plan: { tool: 'pulumi', lock: 'perhaps', 'var-files': '-destroy' },
  risk: { mode: 'guess', solo: 'yes', 'approvals-from': 'everybody' },
  drift: { mode: 'look', 'max-new-issues': 'many', 'pass-env': 'A=B' },
  'apply-gate': { mode: 'force', 'max-age': '0', variables: 'no value' },
} as const;

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'bad-inputs-'));
});
afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

const job = {
  token: 'ghs_token',
  environment: () => ({ GITHUB_REPOSITORY: 'acme/infra' }),
  event: () => ({}),
  annotate: () => undefined,
};

test.each(Object.entries(MISTAKES))('%s tells every wrong input in one error', async (action, inputs) => {
  const workspace = join(directory, action);
  mkdirSync(workspace);
  const result = await runAction({ action, job, workspace, directory: join(directory, `${action}-runner`), inputs });
  expect(result.exitCode).toBe(1);
  const errors = result.annotations.filter(({ level }) => level === 'failure');
  expect(errors).toHaveLength(1);
  for (const name of Object.keys(inputs)) expect(errors[0]!.message).toContain(`Input \`${name}\``);
  expect(errors[0]!.message).toContain('Correct the `with:` block');
  expect(result.log).not.toMatch(/^\s+at /m);
  // Nothing but the reason, where the action has an output for it.
  const { outputs } = metadataOf(action);
  expect(result.outputs).toEqual('failure-reason' in outputs ? { 'failure-reason': 'invalid-input' } : {});
  expect(result.violations).toEqual([]);
});
