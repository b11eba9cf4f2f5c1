import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { parseConfig } from '../../../src/core/config/parse';
import { stackSettingsOf } from '../../../src/core/config/stack-settings';
import { discoverStacks } from '../../../src/core/stacks/discover';
import { metadataOf, REPOSITORY } from '../actions/actions';
import { EXAMPLES } from './examples';
import { githubErrors } from './github-parser';
import { askedBy, REUSABLE, type Step, TEXTS, type WorkflowJob } from './workflows';

const called = Object.fromEntries(REUSABLE);
const PLACEHOLDER = '0'.repeat(40);
const jobs = EXAMPLES.flatMap(({ at, workflow }) =>
  Object.entries(workflow.jobs).map(([name, job]) => ({ at: `${at}: ${name}`, job })),
);
const steps = jobs.flatMap(({ at, job }) => (job.steps ?? []).map((step) => ({ at, step })));
const ours = ({ uses = '' }: Step) => /^planseal\/planseal\/actions\/([a-z-]+)@/.exec(uses)?.[1];

test('there is an example to copy', () => {
  const names = ['aws', 'migration/atlantis/after', 'migration/workflow/after', 'monorepo', 'quickstart', 'sealed'];
  expect(EXAMPLES.map(({ at }) => at)).toEqual(names.map((name) => `examples/${name}/.github/workflows/terraform.yml`));
});

test('each has a page that says what to do first, the lock file among it', () => {
  for (const name of ['aws', 'migration', 'quickstart', 'sealed'])
    expect(readFileSync(join(REPOSITORY, 'examples', name, 'README.md'), 'utf8')).toContain('providers lock');
});

test("what Atlantis had is what the migrated configuration finds, in Atlantis' order", () => {
  const read = (path: string) => readFileSync(join(REPOSITORY, 'examples/migration/atlantis', path), 'utf8');
  const { projects } = parse(read('before/atlantis.yaml')) as { projects: { dir: string; workspace?: string }[] };
  const config = parseConfig(read('after/.github/planseal.yml'), { now: '2026-11-21T10:00:00Z' });
  if (!('ok' in config)) throw new Error(JSON.stringify(config.errors));
  const found = discoverStacks(
    stackSettingsOf(config.ok),
    projects.map(({ dir }) => dir),
  );
  expect(found).toMatchObject({ missing: [], empty: [], mistakes: [] });
  expect(found.stacks.map(({ directory, workspace }) => [directory, workspace]).sort()).toEqual(
    projects.map(({ dir, workspace = 'default' }) => [dir, workspace]).sort(),
  );
  expect(config.ok.environments?.['prod']?.['apply-after']).toEqual(['dev']);
});

describe.each(EXAMPLES)('$at', ({ at, text, workflow }) => {
  test('grants nothing by itself, says why of each permission, and runs on no dangerous event', () => {
    expect(workflow.permissions).toEqual({});
    for (const job of Object.values(workflow.jobs)) expect(job.permissions).toBeDefined();
    for (const line of text.split('\n').filter((one) => /^ {6}[a-z-]+: (read|write)\b/.test(one)))
      expect(line).toMatch(/ # to [a-z].{8}/);
    for (const event of ['pull_request_target', 'workflow_run', 'issue_comment'])
      expect(Object.keys(workflow.on)).not.toContain(event);
  });

  test("is accepted by GitHub's parser", async () => {
    const files = Object.fromEntries(
      Object.entries(TEXTS).map(([file, content]) => [`.github/workflows/${file}`, content]),
    );
    // References to other repositories are resolved as those to this one.
    const local = text.replaceAll(/planseal\/planseal\/(\.github\/workflows\/[\w-]+\.yml)@0{40}/g, './$1');
    const errors = await githubErrors([{ name: at, content: local }], files);
    expect(errors[at]!.filter((message) => !message.endsWith("Unexpected value 'cache-mode'"))).toEqual([]);
  });

  test('has a configuration that is read without a mistake, or needs none', () => {
    const path = join(REPOSITORY, dirname(dirname(at)), 'planseal.yml');
    if (!existsSync(path)) {
      for (const job of Object.values(workflow.jobs)) expect(job.with).toHaveProperty('directory');
      return;
    }
    expect(parseConfig(readFileSync(path, 'utf8'), { now: '2026-11-21T10:00:00Z' })).toHaveProperty('ok');
  });
});

describe('jobs', () => {
  const writes = ({ permissions = {} }: WorkflowJob) =>
    Object.entries(permissions).filter(([name, level]) => level === 'write' && name !== 'id-token');

  test.each(jobs.filter(({ job }) => job.uses !== undefined))(
    '$at calls a workflow as it wants to be called',
    ({ job }) => {
      const [, file = '', commit = ''] = /^planseal\/planseal\/\.github\/workflows\/([^@]+)@(.*)$/.exec(job.uses!)!;
      expect(commit).toBe(PLACEHOLDER);
      expect(job.permissions).toEqual(askedBy(called[file]!));
      expect(Object.keys(called[file]!.on.workflow_call!.inputs)).toEqual(
        expect.arrayContaining(Object.keys(job.with ?? {})),
      );
    },
  );

  test.each(jobs.filter(({ job }) => job.steps !== undefined))(
    '$at runs foreign code or writes to GitHub',
    ({ job }) => {
      const foreign = job.steps!.some((step) => /setup-(terraform|opentofu)@/.test(step.uses ?? ''));
      expect(foreign).toBe(writes(job).length === 0);
      if (!foreign)
        for (const step of job.steps!)
          expect([ours(step), step.with?.['mode']]).toEqual([expect.any(String), 'report']);
    },
  );

  test('secrets reach only the gate, in the job that stands in the environment', () => {
    for (const { at, job } of jobs) {
      const told = (job.steps ?? []).filter((step) => JSON.stringify(step).includes('secrets.'));
      expect([at, told.map(ours)]).toEqual([at, told.map(() => 'apply-gate')]);
      if (told.length > 0) expect(job).toMatchObject({ 'cache-mode': 'none', concurrency: { queue: 'max' } });
      if (told.length > 0) expect(job.environment).toBeDefined();
    }
    expect(
      jobs.flatMap(({ job }) => job.steps ?? []).filter((step) => step.with?.['seal-identity'] !== undefined),
    ).toHaveLength(1);
  });
});

describe('steps', () => {
  test.each(steps.filter(({ step }) => step.uses !== undefined))('$at: $step.uses is bound to a commit', ({ step }) => {
    const [, action, commit] = /^([\w./-]+)@([0-9a-f]{40})$/.exec(step.uses!)!;
    if (ours(step) !== undefined) expect(commit).toBe(PLACEHOLDER);
    // The same commit as in our own workflows, which are kept up to date.
    else expect(Object.values(TEXTS).some((text) => text.includes(`uses: ${action!}@${commit!} # v`))).toBe(true);
  });

  test('no script has an expression in it, no checkout leaves a token behind, no tool has a wrapper', () => {
    for (const { step } of steps) {
      expect(step.run ?? '').not.toContain('${{');
      if (step.uses?.startsWith('actions/checkout@') === true) expect(step.with?.['persist-credentials']).toBe(false);
      if (step.uses?.includes('/setup-terraform@') === true) expect(step.with?.['terraform_wrapper']).toBe(false);
      if (step.uses?.includes('/setup-opentofu@') === true) expect(step.with?.['tofu_wrapper']).toBe(false);
    }
  });

  test.each(steps.filter(({ step }) => ours(step) !== undefined))(
    '$at gives $step.uses only inputs that it has',
    ({ step }) => {
      expect(Object.keys(metadataOf(ours(step)!).inputs)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
    },
  );

  test('outputs of earlier steps exist', () => {
    for (const { at, job } of jobs)
      for (const [, id, output] of JSON.stringify(job).matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)) {
        const step = job.steps?.find((candidate) => candidate.id === id);
        expect([at, id, Object.keys(metadataOf(ours(step!)!).outputs)]).toEqual([
          at,
          id,
          expect.arrayContaining([output]),
        ]);
      }
  });

  test('plan and gate say the same of the stack', () => {
    const roles: Readonly<Record<string, string>> = { 'aws-role': 'aws-plan-role' };
    for (const { workflow } of EXAMPLES) {
      const all = Object.values(workflow.jobs).flatMap((job) => job.steps ?? []);
      const plan = all.find((step) => ours(step) === 'plan');
      const gate = all.find((step) => ours(step) === 'apply-gate' && step.with?.['mode'] === 'apply');
      for (const [name, value] of Object.entries(plan?.with ?? {}))
        expect(gate!.with).toHaveProperty(roles[name] ?? name, value);
    }
  });
});
