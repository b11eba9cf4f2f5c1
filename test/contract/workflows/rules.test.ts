import { describe, expect, test } from '@jest/globals';
import { metadataOf } from '../actions/actions';
import { REUSABLE, runsForeignCode, type Step, TEXTS, WORKFLOWS } from './workflows';

const jobsOf = (list: typeof WORKFLOWS) =>
  list.flatMap(([file, { jobs }]) => Object.entries(jobs).map(([name, job]) => ({ at: `${file}: ${name}`, job })));
const steps = jobsOf(WORKFLOWS).flatMap(({ at, job }) => (job.steps ?? []).map((step) => ({ at, step })));
const ours = (step: Step) => /^\$\/actions\/([a-z-]+)$/.exec(step.uses ?? '')?.[1];

test('the workflows of the first day are there', () => {
  expect(REUSABLE.map(([file]) => file).sort()).toEqual([
    'apply.yml',
    'break-glass.yml',
    'drift.yml',
    'review.yml',
    'status.yml',
    'unlock.yml',
  ]);
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

describe('policies', () => {
  const judges = jobsOf(REUSABLE).filter(({ job }) =>
    job.steps?.some((step) => ours(step) === 'risk' && step.with?.['mode'] === 'judge'),
  );

  test('are judged in the jobs of reviews and of applies', () => {
    expect(judges.length).toBeGreaterThanOrEqual(10);
  });

  test.each(judges)('$at: wherever a plan is judged OPA is there for the policies that are named', ({ job }) => {
    const steps = job.steps!;
    const engine = steps.findIndex(({ uses }) => uses?.startsWith('open-policy-agent/setup-opa@') === true);
    const judge = steps.findIndex((step) => ours(step) === 'risk');

    expect(steps[engine]).toMatchObject({ if: "inputs.policy-dir != ''" });
    expect(engine).toBeLessThan(judge);
    expect(steps[judge]?.with).toMatchObject({ 'policy-dir': '${{ inputs.policy-dir }}' });
  });
});

describe('foreign code and write tokens', () => {
  const writes = (permissions: Readonly<Record<string, string>>) =>
    Object.entries(permissions).filter(([name, level]) => level === 'write' && name !== 'id-token');

  test.each(jobsOf(REUSABLE))('$at: never runs foreign code beside a token that writes', ({ job }) => {
    if (runsForeignCode(job)) expect(writes(job.permissions!)).toEqual([]);
    if (writes(job.permissions!).length === 0) return;
    // A job with a writing token has only our actions in modes that start no tool, and scripts of our own.
    for (const step of job.steps!)
      if (step.uses !== undefined) {
        expect(ours(step)).toBeDefined();
        expect(['report', 'unapplied', 'open-incident', 'show-plan']).toContain(step.with?.['mode']);
      }
  });

  test('a job that runs no foreign code asks for no cloud role', () => {
    for (const { at, job } of jobsOf(REUSABLE))
      if (!runsForeignCode(job))
        expect([at, job.permissions]).not.toEqual([at, expect.objectContaining({ 'id-token': 'write' })]);
  });

  test('every action that has modes is told one, and never `both`', () => {
    for (const { step } of steps) {
      const action = ours(step);
      if (action !== undefined && 'mode' in metadataOf(action).inputs)
        expect(
          action === 'stacks'
            ? ['review', 'apply', 'drift']
            : ['judge', 'select', 'check', 'apply', 'report', 'unapplied', 'unlock', 'open-incident', 'show-plan'],
        ).toContain(step.with?.['mode']);
    }
  });

  test('only actions that run the tool are given secrets, and no step has any in its environment', () => {
    for (const { at, step } of steps) {
      expect(JSON.stringify([step.env, step.run])).not.toContain('secrets.');
      if (JSON.stringify(step.with ?? {}).includes('secrets.') && at !== 'ci.yml')
        expect(['plan', 'drift', 'apply-gate']).toContain(ours(step));
    }
    for (const { job } of jobsOf(REUSABLE)) expect(JSON.stringify(job.env ?? {})).not.toContain('secrets.');
  });

  test('only reports are told where notices go, and they are told no secret of the tool', () => {
    const CHANNELS = ['slack-webhook', 'teams-webhook', 'webhook', 'webhook-secret'];
    const JIRA = [...CHANNELS, 'jira-token'];
    const told = steps.flatMap(({ at, step }) => {
      const named = [...JSON.stringify(step.with ?? {}).matchAll(/secrets\.([\w-]+)/g)].map(([, name]) => name!);
      return named.length === 0 || at === 'ci.yml' ? [] : [{ at, mode: step.with?.['mode'], named }];
    });
    const notified = told.filter(({ named }) => named.some((name) => JIRA.includes(name)));
    expect(notified).toEqual([
      ...[1, 2, 3, 4, 5, 6].map((at) => ({ at: `apply.yml: report-${at}`, mode: 'report', named: JIRA })),
      { at: 'break-glass.yml: report', mode: 'report', named: CHANNELS },
      { at: 'drift.yml: report', mode: 'report', named: CHANNELS },
    ]);
    for (const { mode, named } of told) if (mode === 'report') expect(JIRA).toEqual(expect.arrayContaining(named));
  });

  test('choosing what is due reads issues and writes nothing', () => {
    const choosing = jobsOf(REUSABLE).filter(({ job }) =>
      job.steps!.some(({ with: given }) => given?.['mode'] === 'select'),
    );
    expect(choosing.map(({ at, job }) => [at, job.permissions])).toEqual([
      ['drift.yml: stacks', { contents: 'read', issues: 'read' }],
    ]);
  });

  test('no step gets or hands on credentials: the actions ask for them when their tool runs', () => {
    for (const { step } of steps) {
      expect(step.uses ?? '').not.toMatch(/configure-aws-credentials|google-github-actions\/auth|azure\/login/i);
      expect(JSON.stringify(step.env ?? {})).not.toMatch(/AWS_|GOOGLE_|ARM_|AZURE_/);
    }
  });

  test('only jobs that may ask for an identity are told a role', () => {
    for (const { at, job } of jobsOf(REUSABLE))
      for (const step of job.steps ?? []) {
        if (!/\b(aws|gcp|azure)-/.test(Object.keys(step.with ?? {}).join(' '))) continue;
        expect([at, ours(step)]).toEqual([at, expect.stringMatching(/^(plan|drift|apply-gate)$/)]);
        expect(job.permissions).toHaveProperty('id-token', 'write');
      }
  });

  test('the role that applies, and its secrets, are only told to the gate; the judge learns the name of the role', () => {
    for (const { step } of steps.filter(({ step }) => ours(step) !== 'apply-gate')) {
      const others = Object.entries(step.with ?? {}).filter(([name]) => name !== 'deploy-role-arn');
      expect(JSON.stringify({ ...step, with: Object.fromEntries(others) })).not.toMatch(
        /apply-(role|env|service-account|client-id)/,
      );
    }
  });

  test('reports run whatever became of the jobs before them', () => {
    const reports = jobsOf(REUSABLE).filter(({ at }) => /: report(-\d)?$/.test(at));
    expect(reports).toHaveLength(10);
    for (const { job } of reports) expect(job.if).toMatch(/^always\(\)/);
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

  test('applies of one stack and environment wait for each other, and so do reports of drift; nothing else does', () => {
    const waiting = jobsOf(REUSABLE).filter(({ job }) => job.concurrency !== undefined);
    expect(waiting.map(({ at }) => at)).toEqual([
      ...[1, 2, 3, 4, 5, 6].map((at) => `apply.yml: apply-${at}`),
      'break-glass.yml: apply',
      'drift.yml: report',
    ]);
    for (const { at, job } of waiting)
      if (at.includes(': apply'))
        expect(job.concurrency!.group).toBe('planseal/apply/${{ matrix.environment }}/${{ matrix.stack }}');
  });
});

describe('the unlock job', () => {
  const workflows = Object.fromEntries(REUSABLE);
  const job = workflows['unlock.yml']!.jobs['unlock']!;
  const gateOf = (found: typeof job) => found.steps!.find((step) => ours(step) === 'apply-gate')!.with!;

  test('stands in the environment, without a cache, and trusts only its own commit', () => {
    expect(job).toMatchObject({ environment: { name: '${{ matrix.environment }}' }, 'cache-mode': 'none' });
    expect(gateOf(job)).toMatchObject({
      mode: 'unlock',
      'lock-id': '${{ inputs.lock-id }}',
      'trusted-suite': '${{ job.workflow_repository }}@${{ job.workflow_sha }}',
    });
    expect(workflows['unlock.yml']!.jobs['approve']).toMatchObject({
      environment: { deployment: false },
      permissions: {},
    });
  });

  test('is told the same of the stack and of the roles as the apply whose lock it may release', () => {
    const apply = gateOf(workflows['apply.yml']!.jobs['apply-1']!);
    for (const [name, value] of Object.entries(gateOf(job)))
      if (!['mode', 'lock-id'].includes(name)) expect([name, apply[name]]).toEqual([name, value]);
  });

  test('writes nothing to GitHub, and may read no pull request', () => {
    expect(job.permissions).toEqual({ contents: 'read', actions: 'read', checks: 'read', 'id-token': 'write' });
  });
});

describe('the apply jobs', () => {
  const { jobs } = Object.fromEntries(REUSABLE)['apply.yml']!;
  const review = Object.fromEntries(REUSABLE)['review.yml']!.jobs;
  const stepOf = (name: string, from = jobs) => from[name]!.steps!.find((step) => ours(step) !== undefined)!;
  /** What a stack is, as opposed to who plans or applies it. */
  const ABOUT = [
    'stack',
    'environment',
    'working-directory',
    'workspace',
    'var-files',
    'variables',
    'backend-config',
    'tool',
    'tool-version',
    'env',
  ];

  test.each([1, 2, 3, 4, 5, 6])(
    'wave %d stands in the environment, without a cache, and trusts only its own commit',
    (at) => {
      const job = jobs[`apply-${at}`]!;
      expect(job).toMatchObject({ environment: { name: '${{ matrix.environment }}' }, 'cache-mode': 'none' });
      expect(job['timeout-minutes']).toBeUndefined();
      expect(stepOf(`apply-${at}`).with).toMatchObject({
        mode: 'apply',
        'trusted-suite': '${{ job.workflow_repository }}@${{ job.workflow_sha }}',
      });
      expect(jobs[`approve-${at}`]).toMatchObject({ environment: { deployment: false }, permissions: {} });
    },
  );

  test.each([1, 2, 3, 4, 5, 6])('wave %d tells its report the stacks of the run, and how it ended', (at) => {
    const report = jobs[`report-${at}`]!;
    expect(stepOf(`report-${at}`).with).toMatchObject({
      order: '${{ needs.stacks.outputs.order }}',
      wave: at,
      'plan-result': `\${{ needs.plan-${at}.result }}`,
      'apply-result': `\${{ needs.apply-${at}.result }}`,
    });
    expect(report.needs).toEqual(expect.arrayContaining(['stacks', `plan-${at}`, `apply-${at}`]));
    expect(jobs['stacks']!.outputs).toHaveProperty('order', '${{ steps.stacks.outputs.order }}');
  });

  test.each(ABOUT)('are told the same %s in an emergency, plan and gate', (name) => {
    const { jobs: emergency } = Object.fromEntries(REUSABLE)['break-glass.yml']!;
    const said = stepOf('plan-1').with![name];
    expect([stepOf('plan', emergency).with![name], stepOf('apply', emergency).with![name]]).toEqual([said, said]);
  });

  test('of an emergency stands in the environment, without a cache, and names the incident', () => {
    const { apply, report, show } = Object.fromEntries(REUSABLE)['break-glass.yml']!.jobs;
    expect(apply).toMatchObject({ environment: { name: '${{ matrix.environment }}' }, 'cache-mode': 'none' });
    expect(apply!['timeout-minutes']).toBeUndefined();
    const incident = '${{ needs.open.outputs.incident }}';
    for (const job of [apply, report, show]) expect(job!.steps!.at(-1)!.with).toMatchObject({ incident });
    expect(apply!.steps!.at(-1)!.with).toMatchObject({
      mode: 'apply',
      'trusted-suite': '${{ job.workflow_repository }}@${{ job.workflow_sha }}',
    });
    // One account alone: no input loosens whose word counts.
    expect(Object.keys(apply!.steps!.at(-1)!.with!)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(solo|max-age|approvals-from|approval-environments)$/)]),
    );
  });

  test.each(ABOUT)('are told the same %s as the plan and the review, or the gate would refuse', (name) => {
    const [gate, plan, reviewed] = [stepOf('apply-1'), stepOf('plan-1'), stepOf('plan-1', review)];
    expect(gate.with).toHaveProperty([name]);
    expect([plan.with![name], reviewed.with![name]]).toEqual([gate.with![name], gate.with![name]]);
  });
});
