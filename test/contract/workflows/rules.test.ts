import { describe, expect, test } from '@jest/globals';
import { metadataOf } from '../actions/actions';
import { REUSABLE, runsForeignCode, type Step, TEXTS, WORKFLOWS } from './workflows';

const jobsOf = (list: typeof WORKFLOWS) =>
  list.flatMap(([file, { jobs }]) => Object.entries(jobs).map(([name, job]) => ({ at: `${file}: ${name}`, job })));
const steps = jobsOf(WORKFLOWS).flatMap(({ at, job }) => (job.steps ?? []).map((step) => ({ at, step })));
const ours = (step: Step) => /^\$\/actions\/([a-z-]+)$/.exec(step.uses ?? '')?.[1];

test('the workflows of the first day are there', () => {
  expect(REUSABLE.map(([file]) => file).sort()).toEqual(['apply.yml', 'drift.yml', 'review.yml']);
});

describe.each(WORKFLOWS)('%s', (file, workflow) => {
  test('grants nothing by itself, and each job says what it needs and why', () => {
    expect(workflow.permissions).toEqual({});
    for (const job of Object.values(workflow.jobs)) expect(job.permissions).toBeDefined();
    const granted = TEXTS[file]!.split('\n').filter((line) => /^ {6}[a-z-]+: (read|write)\b/.test(line));
    for (const line of granted) expect(line).toMatch(/ # to [a-z].{8}/);
  });

  test('is not started by an event that gives foreign code rights', () => {
    for (const event of ['pull_request_target', 'workflow_run', 'issue_comment'])
      expect(Object.keys(workflow.on)).not.toContain(event);
  });
});

describe('steps', () => {
  test.each(steps.filter(({ step }) => step.uses !== undefined))('$at: $step.uses is bound to a commit', ({ step }) => {
    expect(step.uses).toMatch(/^(\$\/actions\/[a-z-]+|[\w.-]+\/[\w./-]+@[0-9a-f]{40})$/);
  });

  test('third-party actions say their version, and have one commit everywhere', () => {
    const pinned = Object.values(TEXTS).flatMap((text) => [...text.matchAll(/uses: ([^$\s]+)@(\S+)(.*)$/gm)]);
    const commits = new Map<string, Set<string>>();
    for (const [, name = '', commit = '', rest = ''] of pinned) {
      expect(rest).toMatch(/^ # v\d+\.\d+\.\d+$/);
      commits.set(name, (commits.get(name) ?? new Set()).add(commit + rest));
    }
    expect([...commits].filter(([, found]) => found.size > 1)).toEqual([]);
  });

  test('no script has an expression in it', () => {
    for (const { step } of steps) expect(step.run ?? '').not.toContain('${{');
  });

  test('no checkout leaves a token behind', () => {
    const checkouts = steps.filter(({ step }) => step.uses?.startsWith('actions/checkout@') === true);
    expect(checkouts.length).toBeGreaterThan(0);
    for (const { step } of checkouts) {
      expect(step.with?.['persist-credentials']).toBe(false);
      expect(step.with).not.toHaveProperty('allow-unsafe-pr-checkout');
    }
  });

  test('the tools are set up without a wrapper', () => {
    for (const { step } of steps) {
      if (step.uses?.includes('/setup-terraform@') === true) expect(step.with?.['terraform_wrapper']).toBe(false);
      if (step.uses?.includes('/setup-opentofu@') === true) expect(step.with?.['tofu_wrapper']).toBe(false);
    }
  });

  test.each(steps.filter(({ step }) => ours(step) !== undefined))(
    '$at gives $step.uses only inputs that it has',
    ({ step }) => {
      const { inputs, outputs } = metadataOf(ours(step)!);
      expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
      const missing = Object.entries(inputs).filter(
        ([name, { required }]) => required === true && step.with?.[name] === undefined,
      );
      expect(missing).toEqual([]);
      expect(outputs).toBeDefined();
    },
  );

  test('outputs of earlier steps exist', () => {
    for (const { at, job } of jobsOf(WORKFLOWS)) {
      const text = JSON.stringify(job);
      for (const [, id, output] of text.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)) {
        const step = job.steps?.find((candidate) => candidate.id === id);
        expect([at, id, step]).not.toEqual([at, id, undefined]);
        const action = ours(step!);
        if (action !== undefined) expect(Object.keys(metadataOf(action).outputs)).toContain(output);
      }
    }
  });
});

describe('inputs', () => {
  test.each(REUSABLE)('%s uses every input that it declares, and none that it does not', (file, { on }) => {
    const used = new Set([...TEXTS[file]!.matchAll(/\binputs\.([\w-]+)/g)].map(([, name]) => name));
    expect([...used].sort()).toEqual(Object.keys(on.workflow_call!.inputs).sort());
  });
});

describe('foreign code and write tokens', () => {
  const writes = (permissions: Readonly<Record<string, string>>) =>
    Object.entries(permissions).filter(([name, level]) => level === 'write' && name !== 'id-token');

  test.each(jobsOf(REUSABLE))('$at: either runs foreign code or writes to GitHub', ({ job }) => {
    const foreign = runsForeignCode(job);
    expect(foreign).toBe(writes(job.permissions!).length === 0);
    if (foreign) return;
    // A job with a writing token has only our actions in report mode, and scripts of our own.
    for (const step of job.steps!)
      if (step.uses !== undefined) expect([ours(step), step.with?.['mode']]).toEqual([expect.any(String), 'report']);
  });

  test('every action that has modes is told one, and never `both`', () => {
    for (const { step } of steps) {
      const action = ours(step);
      if (action !== undefined && 'mode' in metadataOf(action).inputs)
        expect(['judge', 'check', 'apply', 'report']).toContain(step.with?.['mode']);
    }
  });

  test('only the step that runs the tool sees the credentials', () => {
    for (const { job } of jobsOf(REUSABLE))
      for (const step of job.steps ?? []) {
        if (step.uses?.startsWith('aws-actions/') === true) {
          expect(step.with).toMatchObject({ 'output-credentials': true, 'output-env-credentials': false });
          expect(job.permissions).toHaveProperty('id-token', 'write');
        }
        if (JSON.stringify(step.env ?? {}).includes('steps.aws'))
          expect(['plan', 'drift', 'apply-gate']).toContain(ours(step));
      }
  });

  test('reports run whatever became of the jobs before them', () => {
    const reports = jobsOf(REUSABLE).filter(({ at }) => at.endsWith(': report'));
    expect(reports).toHaveLength(3);
    for (const { job } of reports) expect(job.if).toBe('always()');
  });
});

describe('concurrency', () => {
  test.each(REUSABLE)('%s never cancels and never drops a run', (_file, workflow) => {
    expect(workflow.concurrency).toBeUndefined();
    for (const { concurrency } of Object.values(workflow.jobs)) {
      if (concurrency === undefined) continue;
      expect(concurrency.queue).toBe('max');
      expect(concurrency['cancel-in-progress'] ?? false).toBe(false);
      // The caller's workflow name would join what must wait apart, and part what must wait together.
      expect(concurrency.group).toMatch(/^planseal\//);
    }
  });

  test('applies of one stack and environment wait for each other; nothing else does', () => {
    const { jobs } = Object.fromEntries(REUSABLE)['apply.yml']!;
    expect(jobs['apply']!.concurrency?.group).toContain(
      '${{ inputs.environment }}/${{ inputs.stack || inputs.directory }}',
    );
    expect(
      Object.entries(jobs)
        .filter(([, job]) => job.concurrency !== undefined)
        .map(([name]) => name),
    ).toEqual(['apply']);
  });
});

describe('the apply job', () => {
  const { jobs } = Object.fromEntries(REUSABLE)['apply.yml']!;
  const gate = jobs['apply']!.steps!.find((step) => ours(step) === 'apply-gate')!;
  const plan = jobs['plan']!.steps!.find((step) => ours(step) === 'plan')!;

  test('stands in the environment, after the plan, without a cache, and trusts only its own commit', () => {
    expect(jobs['apply']).toMatchObject({
      needs: 'plan',
      environment: '${{ inputs.environment }}',
      'cache-mode': 'none',
    });
    expect(jobs['apply']!.if).toBeUndefined();
    expect(gate.with).toMatchObject({
      mode: 'apply',
      'trusted-suite': '${{ job.workflow_repository }}@${{ job.workflow_sha }}',
    });
  });

  test('says the same of the stack as the plan job, or the gate would refuse', () => {
    for (const [name, value] of Object.entries(plan.with!)) expect(gate.with).toHaveProperty(name, value);
  });

  test('is reviewed with the same inputs', () => {
    const review = Object.fromEntries(REUSABLE)['review.yml']!.jobs['plan']!.steps!.find(
      (step) => ours(step) === 'plan',
    )!;
    expect(review.with).toEqual(plan.with);
  });
});
