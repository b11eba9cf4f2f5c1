import { describe, expect, test } from '@jest/globals';
import { CALLERS, type DocumentedCaller, PROPOSED } from './documented';
import { askedBy, REUSABLE } from './workflows';

const called = Object.fromEntries(REUSABLE);
const jobsOf = (callers: readonly DocumentedCaller[]) =>
  callers.flatMap(({ at, workflow }) =>
    Object.entries(workflow.jobs).map(([name, job]) => {
      const [, file = '', commit = ''] =
        /^planseal\/planseal\/\.github\/workflows\/([^@]+)@(.*)$/.exec(job.uses ?? '') ?? [];
      return { at: `${at}: ${name}`, job, file, commit };
    }),
  );

const jobs = jobsOf([...CALLERS, ...PROPOSED]);

test.each([
  ['documented', CALLERS],
  ['proposed', PROPOSED],
])('every workflow has a %s caller', (_, callers) => {
  expect([...new Set(jobsOf(callers).map(({ file }) => file))].sort()).toEqual(Object.keys(called).sort());
});

test.each([...CALLERS, ...PROPOSED])('$at grants nothing by itself', ({ workflow }) => {
  expect(workflow.permissions).toEqual({});
  expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
});

describe.each(jobs)('$at', ({ job, file, commit }) => {
  test('grants exactly what the jobs of the workflow ask for', () => {
    expect(job.permissions).toEqual(askedBy(called[file]!));
  });

  test('gives inputs that exist, and all that are required', () => {
    const { inputs } = called[file]!.on.workflow_call!;
    const given = Object.keys(job.with ?? {});
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(given));
    const required = Object.entries(inputs).flatMap(([name, input]) => (input.required === true ? [name] : []));
    expect(given).toEqual(expect.arrayContaining(required));
  });

  test('gives secrets that exist', () => {
    const { secrets = {} } = called[file]!.on.workflow_call!;
    expect(Object.keys(secrets)).toEqual(expect.arrayContaining(Object.keys(job.secrets ?? {})));
  });

  test('pins a commit, which the reader must fill in', () => {
    expect(commit).toBe('0'.repeat(40));
  });
});

test('init proposes for many stacks what the documentation says', () => {
  const proposed = PROPOSED.find(({ at }) => at === 'init 4 terraform.yml')!.workflow;
  const documented = CALLERS.find(({ at }) => at.startsWith('docs/workflows.md'))!.workflow;
  expect(proposed).toEqual(documented);
});
