import { describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { evaluate } from './evaluate';
import { ancestorsOf, type Jobs, needsOf, play, readsInVain, type Result, schedule, type Situation } from './schedule';
import { REUSABLE, type Step } from './workflows';

const jobsOf = (file: string): Jobs => Object.fromEntries(REUSABLE)[file]!.jobs;
const range = (count: number) => Array.from({ length: count }, (_, at) => at + 1);
/** Outputs of the stacks job: matrices and approvals of these waves, the rest empty as the action leaves it. */
const found = (waves: readonly number[], approvals: readonly number[] = []) => ({
  stacks: Object.fromEntries([
    ['count', String(waves.length)],
    ['due', String(waves.length > 0)],
    ['stacks', waves.length === 0 ? '' : 'infra'],
    ['commit', 'c'.repeat(40)],
    ...range(8).map((at) => [`matrix-${at}`, waves.includes(at) ? '{"include":[{"stack":"infra"}]}' : '']),
    ...range(6).map((at) => [`approve-${at}`, approvals.includes(at) ? '{"include":[{"environment":"ok"}]}' : '']),
  ]) as Readonly<Record<string, string>>,
});
const pull = (head: string | null, actor = 'mira') => ({
  event_name: 'pull_request',
  repository: 'acme/infra',
  actor,
  event: { pull_request: { head: { repo: head === null ? null : { full_name: head } } } },
});
const push = { event_name: 'push', repository: 'acme/infra', actor: 'mira', event: {} };

/** Outputs of the first two jobs of an emergency. */
const emergency = { stacks: { matrix: '{"include":[{"stack":"infra"}]}' }, open: { incident: '7' } };

interface Case {
  readonly what: string;
  readonly situation: Situation;
  /** Jobs that run. */
  readonly runs: readonly string[];
}

const wave = (...waves: readonly number[]) => waves.flatMap((at) => [`plan-${at}`, `apply-${at}`, `report-${at}`]);
const own = { github: pull('acme/infra') };
const dispatched = { github: { ...push, event_name: 'workflow_dispatch' } };

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'review.yml': [
    { what: 'one stack', situation: { ...own, outputs: found([1]) }, runs: ['stacks', 'plan-1', 'report'] },
    {
      what: 'many',
      situation: { ...own, outputs: found([1, 2, 3, 4]) },
      runs: ['stacks', 'plan-1', 'plan-2', 'plan-3', 'plan-4', 'report'],
    },
    {
      what: 'two parts',
      situation: { ...own, outputs: found([1, 2]) },
      runs: ['stacks', 'plan-1', 'plan-2', 'report'],
    },
    { what: 'no stack', situation: { ...own, outputs: found([]) }, runs: ['stacks', 'report'] },
    {
      what: 'a plan that failed',
      situation: { ...own, outputs: found([1]), ends: { 'plan-1': 'failure' } },
      runs: ['stacks', 'plan-1', 'report'],
    },
    { what: 'stacks that failed', situation: { ...own, ends: { stacks: 'failure' } }, runs: ['stacks', 'report'] },
    {
      what: 'a cancelled run',
      situation: { ...own, outputs: found([1]), cancelledAfter: 'stacks' },
      runs: ['stacks', 'report'],
    },
    {
      what: 'a fork',
      situation: { github: pull('mallory/infra'), outputs: found([1, 2, 3, 4]) },
      runs: ['stacks', 'static', 'report'],
    },
    {
      what: 'a fork that was deleted',
      situation: { github: pull(null), outputs: found([1]) },
      runs: ['stacks', 'static', 'report'],
    },
    {
      what: 'a fork that touches no stack',
      situation: { github: pull('mallory/infra'), outputs: found([]) },
      runs: ['stacks', 'report'],
    },
    {
      what: 'Dependabot',
      situation: { github: pull('acme/infra', 'dependabot[bot]'), outputs: found([1]) },
      runs: ['stacks', 'static', 'report'],
    },
    {
      what: 'a fork, by hand',
      situation: { ...dispatched, outputs: found([1]) },
      runs: ['stacks', 'plan-1', 'report'],
    },
    {
      what: 'a merge queue',
      situation: { github: { ...push, event_name: 'merge_group' }, outputs: found([1]) },
      runs: ['stacks', 'plan-1', 'report'],
    },
  ],
  'apply.yml': [
    { what: 'no stack', situation: { outputs: found([]) }, runs: ['stacks'] },
    { what: 'stacks that failed', situation: { outputs: found([1]), ends: { stacks: 'failure' } }, runs: ['stacks'] },
    { what: 'one wave', situation: { outputs: found([1]) }, runs: ['stacks', ...wave(1)] },
    { what: 'six waves', situation: { outputs: found(range(6)) }, runs: ['stacks', ...wave(...range(6))] },
    {
      what: 'six waves with approvals',
      situation: { outputs: found(range(6), range(6)) },
      runs: ['stacks', ...wave(...range(6)), ...range(6).map((at) => `approve-${at}`)],
    },
    ...range(6).flatMap((at): Case[] => {
      const before = ['stacks', ...wave(...range(at - 1))];
      const all = { outputs: found(range(6)) };
      const asked = { outputs: found(range(6), [at]) };
      return [
        {
          what: `a plan of wave ${at} that failed`,
          situation: { ...all, ends: { [`plan-${at}`]: 'failure' } },
          runs: [...before, `plan-${at}`, `report-${at}`],
        },
        {
          what: `a plan of wave ${at} that was cancelled`,
          situation: { ...all, ends: { [`plan-${at}`]: 'cancelled' } },
          runs: [...before, `plan-${at}`, `report-${at}`],
        },
        {
          what: `a plan of wave ${at} that failed where approvals are needed`,
          situation: { ...asked, ends: { [`plan-${at}`]: 'failure' } },
          runs: [...before, `plan-${at}`, `report-${at}`],
        },
        {
          what: `an apply of wave ${at} that was refused`,
          situation: { ...all, ends: { [`apply-${at}`]: 'failure' } },
          runs: [...before, ...wave(at)],
        },
        {
          what: `an apply of wave ${at} that was cancelled`,
          situation: { ...all, ends: { [`apply-${at}`]: 'cancelled' } },
          runs: [...before, ...wave(at)],
        },
        {
          what: `an approval of wave ${at} that was given`,
          situation: asked,
          runs: ['stacks', ...wave(...range(6)), `approve-${at}`],
        },
        {
          what: `an approval of wave ${at} that was refused`,
          situation: { ...asked, ends: { [`approve-${at}`]: 'failure' } },
          runs: [...before, `plan-${at}`, `approve-${at}`, `report-${at}`],
        },
        {
          what: `a run that is cancelled after the plans of wave ${at}`,
          situation: { ...all, cancelledAfter: `plan-${at}` },
          runs: [...before, `plan-${at}`, `report-${at}`],
        },
        {
          what: `a run that is cancelled while wave ${at} waits for its approval`,
          situation: { ...asked, cancelledAfter: `plan-${at}` },
          runs: [...before, `plan-${at}`, `report-${at}`],
        },
        {
          what: `a run that is cancelled after wave ${at}`,
          situation: { ...all, cancelledAfter: `apply-${at}` },
          // The next report says what is applied so far.
          runs: [...before, ...wave(at), ...(at < 6 ? [`report-${at + 1}`] : [])],
        },
        { what: `a run of ${at} waves`, situation: { outputs: found(range(at)) }, runs: [...before, ...wave(at)] },
      ];
    }),
  ],
  'unlock.yml': [
    { what: 'no stack', situation: { outputs: found([]) }, runs: ['stacks'] },
    { what: 'stacks that failed', situation: { outputs: found([1]), ends: { stacks: 'failure' } }, runs: ['stacks'] },
    {
      what: 'stacks that failed where approvals are needed',
      situation: { outputs: found([1], [1]), ends: { stacks: 'failure' } },
      runs: ['stacks'],
    },
    { what: 'a stack', situation: { outputs: found([1]) }, runs: ['stacks', 'unlock'] },
    {
      what: 'an approval that was given',
      situation: { outputs: found([1], [1]) },
      runs: ['stacks', 'approve', 'unlock'],
    },
    {
      what: 'an approval that was refused',
      situation: { outputs: found([1], [1]), ends: { approve: 'failure' } },
      runs: ['stacks', 'approve'],
    },
    { what: 'a cancelled run', situation: { outputs: found([1]), cancelledAfter: 'stacks' }, runs: ['stacks'] },
    {
      what: 'a run that is cancelled while it waits for its approval',
      situation: { outputs: found([1], [1]), cancelledAfter: 'stacks' },
      runs: ['stacks'],
    },
  ],
  'break-glass.yml': [
    ...(
      [
        ['an emergency', {}, ['stacks', 'open', 'plan', 'show', 'apply', 'report']],
        ['inputs that mean no stack, or two', { stacks: 'failure' }, ['stacks']],
        ['a reason that is missing', { open: 'failure' }, ['stacks', 'open']],
        ['a plan that failed', { plan: 'failure' }, ['stacks', 'open', 'plan', 'report']],
        ['a plan that nobody could be shown', { show: 'failure' }, ['stacks', 'open', 'plan', 'show', 'report']],
        ['an apply that waits', { apply: 'failure' }, ['stacks', 'open', 'plan', 'show', 'apply', 'report']],
      ] as const
    ).map(([what, ends, runs]): Case => ({ what, situation: { outputs: emergency, ends }, runs })),
    {
      what: 'a run that is cancelled after the plan',
      situation: { outputs: emergency, cancelledAfter: 'plan' },
      runs: ['stacks', 'open', 'plan', 'report'],
    },
    {
      what: 'a run that is cancelled before anything is open',
      situation: { outputs: emergency, cancelledAfter: 'stacks' },
      runs: ['stacks'],
    },
  ],
  'drift.yml': [
    { what: 'no stack that is due', situation: { outputs: found([]) }, runs: ['stacks', 'report'] },
    { what: 'stacks that failed', situation: { ends: { stacks: 'failure' } }, runs: ['stacks', 'report'] },
    {
      what: 'a cancelled run',
      situation: { outputs: found([1]), cancelledAfter: 'stacks' },
      runs: ['stacks', 'report'],
    },
    ...range(8).flatMap((at): Case[] => [
      {
        what: `${at} parts`,
        situation: { outputs: found(range(at)) },
        runs: ['stacks', ...range(at).map((one) => `check-${one}`), 'report'],
      },
      {
        what: `a check of part ${at} that failed`,
        situation: { outputs: found(range(8)), ends: { [`check-${at}`]: 'failure' } },
        runs: ['stacks', ...range(8).map((one) => `check-${one}`), 'report'],
      },
    ]),
  ],
};

const ran = (results: Readonly<Record<string, Result>>, situation: Situation) =>
  Object.entries(results)
    .filter(
      ([name, result]) => result !== 'skipped' && !(result === 'cancelled' && situation.ends?.[name] !== 'cancelled'),
    )
    .map(([name]) => name)
    .sort();

describe.each(Object.entries(CASES))('%s', (file, cases) => {
  test.each(cases)('$what', ({ situation, runs }) => {
    expect(ran(schedule(jobsOf(file), situation), situation)).toEqual([...runs].sort());
  });
});

test.each(Object.keys(CASES))('%s reads of no job that it does not need', (file) => {
  expect(readsInVain(jobsOf(file))).toEqual([]);
});

describe('deleting any `if`, or any one of `needs`, changes what happens', () => {
  /** How every job ends, and what this one is told, in every case. */
  const outcome = (file: string, jobs: Jobs, name: string): string =>
    createHash('sha256')
      .update(
        JSON.stringify(
          CASES[file]!.map(({ situation }) => {
            const { results, toldTo } = play(jobs, situation);
            return [results, toldTo(name)];
          }),
        ),
      )
      .digest('hex');
  const mutants = Object.keys(CASES).flatMap((file) =>
    Object.entries(jobsOf(file)).flatMap(([name, job]) => [
      ...(job.if === undefined ? [] : [{ file, name, what: 'if', mutant: { ...job, if: 'success()' } }]),
      ...needsOf(job).map((need) => ({
        file,
        name,
        what: need,
        mutant: { ...job, needs: needsOf(job).filter((one) => one !== need) },
      })),
    ]),
  );
  /** A report waits for these so that it comes after them and reads what they left; that it comes at all does not hang on them. */
  const ONLY_ORDER = /^(?:plan|check|apply)-\d$|^static$|^apply$/;

  test.each(mutants)('$file: $name without $what', ({ file, name, what, mutant }) => {
    const jobs = jobsOf(file);
    const mutated = { ...jobs, [name]: mutant };
    if (outcome(file, mutated, name) !== outcome(file, jobs, name)) return;
    expect(`${name} needs ${what} for nothing but order`).toMatch(/^report/);
    expect(what).toMatch(ONLY_ORDER);
    // Were it needed by way of another job as well, it would not have to stand there.
    expect([...ancestorsOf(mutated, name)]).not.toContain(what);
  });

  test.each(['review.yml', 'drift.yml'])('the report of %s comes after every other job', (file) => {
    const jobs = jobsOf(file);
    expect([...needsOf(jobs['report']!)].sort()).toEqual(
      Object.keys(jobs)
        .filter((name) => name !== 'report')
        .sort(),
    );
  });

  test.each(range(6))('report %d of an apply comes after its plan and its apply', (at) => {
    const needs = needsOf(jobsOf('apply.yml')[`report-${at}`]!);
    expect(needs).toEqual(['stacks', ...(at === 1 ? [] : [`apply-${at - 1}`]), `plan-${at}`, `apply-${at}`]);
  });
});

describe('the rotation of drift checks', () => {
  const jobs = jobsOf('drift.yml');
  const steps = jobs['stacks']!.steps! as readonly (Step & { readonly if?: string })[];
  const partOf = (at: number) => steps.find(({ id }) => id === `part-${at}`)!;
  const MATRIX = '{"include":[{"batch":"1","stacks":"[]"}]}';

  test('the order is known before stacks are chosen from', () => {
    expect(steps.map(({ id }) => id)).toEqual([undefined, 'stacks', ...range(8).map((at) => `part-${at}`)]);
  });

  test.each(range(8))('part %d is chosen from when there is one, and becomes the matrix of its checks', (at) => {
    const part = partOf(at);
    for (const one of range(8)) {
      const contexts = { steps: { stacks: { outputs: { [`matrix-${one}`]: MATRIX } } } };
      expect(evaluate(part.if!, contexts)).toBe(String(one === at));
    }
    expect(part).toMatchObject({
      uses: '$/actions/drift',
      with: {
        mode: 'select',
        stacks: `\${{ steps.stacks.outputs.matrix-${at} }}`,
        'min-interval': '${{ inputs.min-interval }}',
        batches: '${{ inputs.batches }}',
        'time-budget': '${{ inputs.time-budget }}',
      },
    });
    expect(jobs['stacks']!.outputs![`matrix-${at}`]).toBe(`\${{ steps.part-${at}.outputs.matrix }}`);
    expect(jobs[`check-${at}`]).toMatchObject({
      strategy: { 'fail-fast': false, matrix: `\${{ fromJSON(needs.stacks.outputs.matrix-${at} || '{}') }}` },
      'timeout-minutes': '${{ inputs.job-timeout }}',
    });
    expect(jobs[`check-${at}`]!.steps!.at(-1)!.with).toMatchObject({
      mode: 'check',
      stacks: '${{ matrix.stacks }}',
      'time-budget': '${{ inputs.time-budget }}',
    });
  });

  test.each(range(8))('something is due when only part %d has a batch', (at) => {
    const chosen = { [`part-${at}`]: { outputs: { matrix: MATRIX } } };
    expect(evaluate(jobs['stacks']!.outputs!['due']!, { steps: chosen })).toBe('true');
  });

  test('nothing is due when no part has one', () => {
    const empty = Object.fromEntries(range(8).map((at) => [`part-${at}`, { outputs: { matrix: '' } }]));
    for (const chosen of [{}, empty])
      expect(evaluate(jobs['stacks']!.outputs!['due']!, { steps: chosen })).toBe('false');
  });

  test.each([
    ['something is due', 'success', { due: 'true' }, 'false', 'true'],
    ['nothing is due', 'success', { due: 'false' }, 'false', 'false'],
    ['the choice failed', 'failure', {}, 'true', 'false'],
    ['the choice was cancelled', 'cancelled', {}, 'true', 'false'],
    ['the runner dropped every output', 'success', {}, 'true', 'false'],
    [
      'the runner dropped the batches, for the report finds no result then',
      'success',
      { due: 'true' },
      'false',
      'true',
    ],
  ])('the report when %s', (_what, result, outputs, unknown, reports) => {
    const [refuse, report] = jobs['report']!.steps! as readonly (Step & { readonly if: string })[];
    const contexts = { needs: { stacks: { result, outputs } } };
    expect([refuse, report].map((step) => evaluate(step!.if, contexts))).toEqual([unknown, reports]);
    expect(refuse!.run).toMatch(/\nexit 1\n$/);
  });
});

describe('the required check', () => {
  const [known, planned, report] = jobsOf('review.yml')['report']!.steps!;
  const state = (result: Result, outputs: Readonly<Record<string, string>>, isStatic: Result = 'skipped') => ({
    needs: { stacks: { result, outputs: { deleted: '[]', ...outputs } }, static: { result: isStatic, outputs: {} } },
    github: { event: { action: 'opened' } },
    inputs: { pr: '' },
  });
  test.each([
    ['stacks are known', state('success', { count: '2', stacks: 'a\nb' }), 'false', 'false', 'true'],
    ['there are none', state('success', { count: '0', stacks: '' }), 'false', 'false', 'false'],
    ['the search failed', state('failure', { deleted: '' }), 'true', 'false', 'true'],
    ['the search was cancelled', state('cancelled', { deleted: '' }), 'true', 'false', 'true'],
    ['the runner dropped every output', state('success', { deleted: '' }), 'true', 'false', 'true'],
    ['there are none but deleted ones', state('success', { count: '0', deleted: '[{}]' }), 'false', 'false', 'true'],
    ['the runner dropped what is deleted', state('success', { count: '0', deleted: '' }), 'true', 'false', 'true'],
    ['the runner dropped the names', state('success', { count: '2' }), 'true', 'false', 'true'],
    ['a fork was only looked at', state('success', { count: '1', stacks: 'a' }, 'success'), 'false', 'true', 'true'],
    ['what a fork brings is wrong', state('success', { count: '1', stacks: 'a' }, 'failure'), 'false', 'true', 'true'],
  ])('when %s', (_what, contexts, unknown, unplanned, reports) => {
    const conditions = [known, planned, report].map((step) => evaluate((step as { if: string }).if, contexts));
    expect(conditions).toEqual([unknown, unplanned, reports]);
  });

  test.each([
    ['every plan', ['success', 'skipped'], 'true'],
    ['not every plan', ['success', 'failure'], 'false'],
    ['a plan that was cancelled', ['cancelled', 'skipped'], 'false'],
  ] as const)('takes what an earlier attempt planned after %s', (_what, ends, believes) => {
    const needs = { stacks: 'success', 'plan-1': ends[0], 'plan-2': ends[1], static: 'skipped' };
    const contexts = { needs: Object.fromEntries(Object.entries(needs).map(([job, result]) => [job, { result }])) };
    expect(evaluate(String(report!.with!['all-planned']), contexts)).toBe(believes);
  });

  test('ends red at once where it refuses, and otherwise expects an assessment of every stack', () => {
    for (const step of [known, planned]) expect(step!.run).toMatch(/\nexit 1\n$/);
    expect(planned!.run).toContain('-f pr=$NUMBER -f head-sha=$HEAD');
    expect(report!.with).toMatchObject({
      mode: 'report',
      stacks: '${{ needs.stacks.outputs.stacks }}',
      deleted: '${{ needs.stacks.outputs.deleted }}',
      notes: '${{ needs.stacks.outputs.notes }}',
    });
  });
});
