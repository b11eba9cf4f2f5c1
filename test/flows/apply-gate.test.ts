import { describe, expect, it } from '@jest/globals';
import { OperationError } from '../../src/core/errors';
import type { GateResult } from '../../src/flows/apply-fresh';
import { applyGate } from '../../src/flows/apply-gate';
import type { EnvironmentFacts } from '../../src/core/gate/facts';
import type { Assessment } from '../../src/core/risk/assessment';
import type { DecisionRecord } from '../../src/core/gate/decision-record';
import { publishDecision } from '../../src/flows/publish-decision';
import type { ApplyRun } from '../../src/ports/tool';
import { agreementTo } from '../../src/core/gate/incident';
import type { Incidents } from '../../src/ports/incident';
import { agreement, incident, INCIDENT, run } from '../core/gate/emergency-facts';
import { approvedBy, BOB, CAROL, goodFacts, OTHER_COMMIT, soundEnvironment } from '../core/gate/good-facts';
import { ADDRESS, type Answers, APPLIED, ended, planJson, SECRET, shown, worldOf } from './gate-world';

const broken = (): Promise<never> => Promise.reject(new OperationError('GitHub answered 502 when asked for it'));

const gate = async (answers: Answers = {}): Promise<GateResult & { calls: string[]; lines: readonly string[] }> => {
  const world = await worldOf(answers);
  const result = await applyGate(world.request, world);
  return { ...result, calls: world.calls, lines: world.log.lines };
};

const toolCalls = (calls: readonly string[]): string[] =>
  calls.filter((call) => call.startsWith('tool.') && call !== 'tool.directories');

describe('the gate, when everything holds', () => {
  it('applies exactly the plan that it made and judged', async () => {
    const planFile: unknown[] = [];
    const world = await worldOf();
    const apply = world.tool.apply.bind(world.tool);
    const tool = new Proxy(world.tool, {
      get: (target, name) =>
        name === 'apply'
          ? (file: string, onEvent: Parameters<typeof apply>[1]) => {
              planFile.push(file);
              return apply(file, onEvent);
            }
          : (Reflect.get(target, name) as unknown),
    });
    const result = await applyGate(world.request, { ...world, tool });
    expect(result).toMatchObject({ decision: { outcome: 'apply' }, applied: { outcome: 'applied' } });
    expect(result.failure).toBeUndefined();
    expect(planFile).toEqual(['/scratch/plan']);
  });

  it('asks in three stages: GitHub, then the tool, then GitHub again, and only then applies', async () => {
    const { calls } = await gate();
    const stages = calls
      .filter((call) => call !== 'tool.directories')
      .map((call) => (call.startsWith('tool.') ? call : 'github'))
      .filter((call, index, all) => call !== all[index - 1]);
    expect(stages).toEqual([
      'github',
      'tool.initialise',
      'tool.plan',
      'tool.basisOf',
      'tool.showJson',
      'github',
      'tool.isAsJudged',
      'tool.apply',
    ]);
    const again = calls.slice(calls.indexOf('tool.showJson'), calls.indexOf('tool.apply'));
    expect(again).toEqual(expect.arrayContaining(['source.branch', 'source.reviews', 'source.environmentApprovals']));
  });

  it('compares with what was approved, registers secrets, and says so', async () => {
    const { decision, lines, redact } = await gate();
    expect(decision.comparison).toEqual({ verdict: 'same', changes: [] });
    expect(lines).toContain(`secret: ${SECRET}`);
    expect(redact(`it is ${SECRET}`)).not.toContain(SECRET);
  });

  it('has nothing to do where the tool says so and the plan does not gainsay it', async () => {
    const { applied, failure, calls } = await gate({
      'tool.plan': () => Promise.resolve({ ...ended(0), planFile: '/scratch/plan' }),
      'tool.showJson': () =>
        shown(JSON.stringify({ ...(JSON.parse(planJson('approved')) as object), applyable: false })),
    });
    expect(applied.outcome).toBe('nothing-to-do');
    expect(failure).toBeUndefined();
    expect(calls).not.toContain('tool.apply');
  });

  it('asks nobody and starts no tool where the plan of the run changes nothing', async () => {
    const { source } = await worldOf();
    const { decision, applied, failure, calls } = await gate({
      'source.receiptsOfRun': async () =>
        (await source.receiptsOfRun(goodFacts().run.id, 1, 'infra')).map((found) => ({
          ...found,
          receipt: { ...found.receipt!, hasChanges: false },
        })),
      'source.mergeOf': () => Promise.resolve({ repository: goodFacts().repository, pull: 'none' }),
    });
    expect(decision).toMatchObject({ outcome: 'apply', headline: 'the plan changes nothing' });
    expect(applied.outcome).toBe('nothing-to-do');
    expect(failure).toBeUndefined();
    expect(toolCalls(calls)).toEqual([]);
  });

  it('does not believe an exit code of no changes where the plan holds some', async () => {
    const { applied, decision, calls } = await gate({
      'tool.plan': () => Promise.resolve({ ...ended(0), planFile: '/scratch/plan' }),
    });
    expect(decision.outcome).toBe('refuse');
    expect(applied.outcome).toBe('not-started');
    expect(calls).not.toContain('tool.apply');
  });
});

describe('what reviewers saw, where the run planned something else', () => {
  const MORE = planJson('approved', ['a', 'b']);
  const afterReview = async (reviewed: string, stale: 'same' | 'narrower' = 'same', answers: Answers = {}) => {
    const world = await worldOf(answers, 'none', reviewed);
    const policy = { ...world.request.policy, stale };
    const result = await applyGate({ ...world.request, policy }, world);
    return { ...result, otherRuns: world.calls.filter((call) => call.startsWith('otherRuns.')) };
  };

  it('is told change by change, and nothing is applied', async () => {
    const { decision, applied, otherRuns } = await afterReview(MORE);
    expect(decision.outcome).toBe('stale');
    expect(applied.outcome).toBe('not-started');
    expect(decision.comparison).toEqual({
      verdict: 'narrower',
      changes: [{ address: 'terraform_data.b', was: 'create' }],
    });
    expect(otherRuns).toEqual(['otherRuns.ofRun', 'otherRuns.textFile']);
  });

  it('is read only then', async () => {
    expect((await afterReview(planJson('approved'))).otherRuns).toEqual([]);
    expect((await afterReview(MORE, 'same', { 'source.reviews': () => Promise.resolve([]) })).otherRuns).toHaveLength(
      2,
    );
    expect((await afterReview(MORE, 'same', { 'source.reviewRuns': () => Promise.resolve([]) })).otherRuns).toEqual([]);
  });

  it('lets what is left of it be applied where the configuration does, and tells what is gone', async () => {
    const { decision, applied } = await afterReview(MORE, 'narrower');
    expect(applied.outcome).toBe('applied');
    expect(decision.comparison).toMatchObject({ verdict: 'narrower', changes: [{ address: 'terraform_data.b' }] });
  });

  it('lets nothing else be applied', async () => {
    const { decision, applied } = await afterReview(planJson('other', ['a', 'b']), 'narrower');
    expect([decision.outcome, applied.outcome]).toEqual(['stale', 'not-started']);
    expect(decision.comparison?.verdict).toBe('different');
  });

  it('is not believed where it does not add up to the receipt of the review run, or cannot be read', async () => {
    const own = (await worldOf()).artifacts;
    const [artifact] = await own.ofRun(1);
    const foreign = () => own.textFile(artifact!, 'assessment.json', 1_000_000);
    for (const answers of [{ 'otherRuns.textFile': foreign }, { 'otherRuns.ofRun': broken }]) {
      const { decision, applied } = await afterReview(MORE, 'narrower', answers);
      expect([decision.outcome, applied.outcome]).toEqual(['stale', 'not-started']);
      expect(decision.comparison).toBeUndefined();
    }
  });
});

describe('stage A', () => {
  const REFUSALS: [string, Answers, string][] = [
    ['nobody approved', { 'source.reviews': () => Promise.resolve([]) }, 'wait'],
    [
      'somebody rejected',
      { 'source.reviews': () => Promise.resolve([approvedBy(BOB), approvedBy(CAROL, { state: 'CHANGES_REQUESTED' })]) },
      'refuse',
    ],
    ['the approver may only read', { 'source.permission': () => Promise.resolve('read') }, 'wait'],
    ['the environment does not exist', { 'source.environment': () => Promise.resolve('missing') }, 'refuse'],
    ['no plan job vouched for it', { 'source.receiptsOfRun': () => Promise.resolve([]) }, 'refuse'],
    [
      'there was no pull request',
      { 'source.mergeOf': () => Promise.resolve({ repository: goodFacts().repository, pull: 'none' }) },
      'wait',
    ],
    ['nothing was reviewed', { 'source.reviewRuns': () => Promise.resolve([]) }, 'wait'],
    ['the clock of the server is not known', { 'source.serverTime': () => undefined }, 'refuse'],
    ['no judge left an assessment', { 'artifacts.ofRun': () => Promise.resolve([]) }, 'refuse'],
    ['the assessment is no JSON', { 'artifacts.textFile': () => Promise.resolve('{') }, 'refuse'],
    [
      'a newer commit touches the stack',
      {
        'source.branch': () => Promise.resolve({ headSha: OTHER_COMMIT, protected: true }),
        'source.changedFiles': () => Promise.resolve(['README.md', 'infra/db.tf']),
      },
      'superseded',
    ],
    [
      'the history was rewritten',
      {
        'source.branch': () => Promise.resolve({ headSha: OTHER_COMMIT, protected: true }),
        'source.changedFiles': () => Promise.resolve(undefined),
      },
      'superseded',
    ],
  ];

  it.each(REFUSALS)('stops before any tool is started when %s', async (_, answers, outcome) => {
    const { decision, applied, failure, calls } = await gate(answers);
    expect(decision.outcome).toBe(outcome);
    expect(applied.outcome).toBe('not-started');
    expect(toolCalls(calls)).toEqual([]);
    // `superseded` is neutral: the newer run does the work.
    if (outcome === 'superseded') expect(failure).toBeUndefined();
    else expect(failure).toMatch(/^Not applied: /);
  });

  it('goes on when what was merged since touches nothing of the stack', async () => {
    const { applied } = await gate({
      'source.branch': () => Promise.resolve({ headSha: OTHER_COMMIT, protected: true }),
      'source.changedFiles': () => Promise.resolve(['README.md', 'infrastructure/x.tf']),
    });
    expect(applied.outcome).toBe('applied');
  });

  const READ = [
    'source.run',
    'source.receiptsOfRun',
    'source.branch',
    'source.environment',
    'source.mergeOf',
    'source.contentsOf',
    'source.reviews',
    'source.permission',
    'source.reviewRuns',
    'job.read',
    'artifacts.ofRun',
    'artifacts.textFile',
    'ledger.page',
    'issues.openBy',
  ];

  it.each(READ)('takes an error of %s for a no, and says which fact is missing', async (call) => {
    const { decision, applied, failure, calls } = await gate({ [call]: broken });
    expect(calls).toContain(call);
    expect(decision.outcome).toBe('refuse');
    expect(applied.outcome).toBe('not-started');
    expect(failure).toContain('what is not known is a no');
    expect(toolCalls(calls)).toEqual([]);
  });

  it('asks for the repository where no pull request names it', async () => {
    const { decision, calls } = await gate({
      'source.mergeOf': () => Promise.resolve({ repository: undefined, pull: 'none' }),
      'source.repository': broken,
    });
    expect(calls).toContain('source.repository');
    expect(decision.outcome).toBe('refuse');
  });

  it('reads every fact that the list above breaks, and no other', async () => {
    const { calls } = await gate();
    const asked = calls.slice(0, calls.indexOf('tool.initialise')).filter((call) => !call.startsWith('tool.'));
    expect([...new Set(asked)].sort()).toEqual([...READ, 'source.serverTime'].sort());
  });
});

describe('stage B', () => {
  it.each<[string, Answers, string, RegExp]>([
    ['init fails', { 'tool.initialise': () => Promise.resolve(ended(1)) }, 'refuse', /planning again failed/],
    [
      'the plan fails',
      { 'tool.plan': () => Promise.resolve({ ...ended(1), planFile: '/scratch/plan' }) },
      'refuse',
      /planning again failed/,
    ],
    [
      'the plan is killed',
      { 'tool.plan': () => Promise.resolve({ ...ended(0), ending: { signal: 'SIGKILL' }, planFile: '/scratch/plan' }) },
      'refuse',
      /planning again failed/,
    ],
    [
      'the tool cannot show its plan',
      {
        'tool.showJson': () => {
          throw new OperationError('terraform show failed');
        },
      },
      'refuse',
      /planning again failed/,
    ],
    ['the basis cannot be read', { 'tool.basisOf': broken }, 'refuse', /planning again failed/],
    [
      'the plan is another one',
      { 'tool.showJson': () => shown(planJson('changed')) },
      'stale',
      /the fresh plan is \*different\*/,
    ],
    [
      'the state is another one',
      {
        'tool.basisOf': () =>
          Promise.resolve({
            tool: 'terraform',
            version: '1.11.4',
            lockFile: '',
            backend: '2'.repeat(64),
            tree: '3'.repeat(64),
            lineage: 'another',
            serial: 7,
          }),
      },
      'refuse',
      /lineage/,
    ],
  ])('stops before the apply when %s', async (_, answers, outcome, why) => {
    const { decision, applied, failure, calls } = await gate(answers);
    expect(decision.outcome).toBe(outcome);
    expect(applied.outcome).toBe('not-started');
    expect(decision.checks.map(({ fact }) => fact).join('\n')).toMatch(why);
    expect(failure).toMatch(/^Not applied: /);
    expect(calls).not.toContain('tool.apply');
    for (const { stage, status } of decision.checks) if (stage === 'C') expect(status).toBe('not-reached');
    // Nothing is read a second time for a decision that stands.
    const planned = calls.slice(calls.indexOf('tool.initialise'));
    expect(planned.filter((call) => call !== 'source.evidence' && !call.startsWith('tool.'))).toEqual([]);
  });

  it('says why the tool could not plan, and whether it was killed', async () => {
    const killed = await gate({
      'tool.plan': () => Promise.resolve({ ...ended(0), ending: { signal: 'SIGKILL' }, planFile: '/scratch/plan' }),
    });
    expect(killed.killed).toBe(true);
    const failed = await gate({ 'tool.initialise': () => Promise.resolve(ended(1)) });
    expect(failed.killed).toBe(false);
    for (const { lines } of [killed, failed]) expect(lines.some((line) => /^error: ./.test(line))).toBe(true);
    const unseen = await gate({ 'tool.basisOf': broken });
    expect(unseen.killed).toBe(false);
    expect(unseen.lines).toContain('error: GitHub answered 502 when asked for it');
  });

  it('does not hide a mistake of its own behind a refusal', async () => {
    const mistake = () => Promise.reject(new TypeError('undefined is not a function'));
    await expect(gate({ 'tool.plan': mistake })).rejects.toThrow(TypeError);
  });
});

describe('stage C', () => {
  it('reads again the teams that only the plan job demanded', async () => {
    const world = await worldOf();
    const [artifact] = await world.artifacts.ofRun(1);
    const claim = JSON.parse(await world.artifacts.textFile(artifact!, 'assessment.json', 1_000)) as Assessment;
    const requirements = { ...claim.requirements, teams: [{ team: '@acme/finops', count: 1, because: 'the cost' }] };
    const { decision, calls } = await gate({
      'artifacts.textFile': () => Promise.resolve(JSON.stringify({ ...claim, requirements })),
      'source.teamMembers': (nth) => Promise.resolve(new Set(nth === 1 ? [BOB.id] : [])),
    });
    expect(decision.checks.find(({ status }) => status === 'fail')).toMatchObject({
      id: 'still-approved',
      fact: 'an approval was taken back; now missing: 0 of 1 approvals of @acme/finops',
    });
    expect(calls).not.toContain('tool.apply');
  });

  const second =
    <T>(first: T, later: () => Promise<T>) =>
    (nth: number): Promise<T> =>
      nth === 1 ? Promise.resolve(first) : later();
  const head = { headSha: goodFacts().asked.commit, protected: true };
  const reviews = [approvedBy(BOB)];

  it.each<[string, Answers, string]>([
    [
      'a newer commit was merged meanwhile (T4)',
      {
        'source.branch': second(head, () => Promise.resolve({ headSha: OTHER_COMMIT, protected: true })),
        'source.changedFiles': () => Promise.resolve(['infra/main.tf']),
      },
      'superseded',
    ],
    ['the approval was dismissed meanwhile', { 'source.reviews': second(reviews, () => Promise.resolve([])) }, 'wait'],
    [
      'somebody rejected meanwhile',
      {
        // Where reviews alone count, it is asked for the first time here.
        'source.environmentApprovals': () =>
          Promise.resolve([{ person: CAROL, state: 'rejected', comment: '', environments: ['x'] }]),
      },
      'refuse',
    ],
    ['the branch cannot be read again', { 'source.branch': second(head, broken) }, 'refuse'],
    ['the reviews cannot be read again', { 'source.reviews': second(reviews, broken) }, 'refuse'],
    ['a permission cannot be read again', { 'source.permission': second('write', broken) }, 'refuse'],
    ['the approvals of the run cannot be read', { 'source.environmentApprovals': broken }, 'refuse'],
    ['the run cannot be read again', { 'source.run': second(goodFacts().run, broken) }, 'refuse'],
    ['GitHub no longer says where the job stands', { 'job.read': second(goodFacts().job, broken) }, 'refuse'],
    [
      'the environment cannot be read again',
      { 'source.environment': second(goodFacts().environment, broken) },
      'refuse',
    ],
    [
      'the environment was opened to every branch meanwhile',
      {
        'source.environment': second<EnvironmentFacts | 'missing'>(goodFacts().environment, () =>
          Promise.resolve({ ...soundEnvironment('production'), branches: { kind: 'any' } }),
        ),
      },
      'refuse',
    ],
    [
      'another attempt was started meanwhile',
      { 'source.run': second(goodFacts().run, () => Promise.resolve({ ...goodFacts().run, attempt: 2 })) },
      'refuse',
    ],
    ['the stack cannot say where it lies', { 'tool.directories': second(['infra'], broken) }, 'refuse'],
  ])('stops right before the apply when %s', async (_, answers, outcome) => {
    const { decision, applied, calls } = await gate(answers);
    expect(decision.outcome).toBe(outcome);
    expect(applied.outcome).toBe('not-started');
    expect(calls).not.toContain('tool.apply');
    for (const { stage, status } of decision.checks) if (stage !== 'C') expect(status).toBe('pass');
  });
});

describe('in an emergency', () => {
  const RUN = { ...run, headSha: goodFacts().asked.commit };
  const emergencyOf = async (incidents: (digest: string) => Incidents, answers: Answers = {}) => {
    const world = await worldOf({
      'source.run': () => Promise.resolve(RUN),
      'source.reviews': () => Promise.resolve([]),
      ...answers,
    });
    const { asked, policy } = world.request;
    const [found] = await world.source.receiptsOfRun(asked.runId, 1, asked.stack);
    world.calls.length = 0;
    const request = {
      ...world.request,
      asked: { ...asked, incident: INCIDENT },
      policy: { ...policy, breakGlass: { lifts: ['approvals'], expiresHours: 2 } },
    } as const;
    const result = await applyGate(request, {
      ...world,
      incidents: incidents(found?.receipt?.changeDigest ?? ''),
    });
    return { ...result, calls: world.calls, lines: world.log.lines };
  };
  const agreed =
    (...nth: boolean[]) =>
    (digest: string): Incidents => {
      let reads = 0;
      return {
        read: () => {
          const { remarks, ...read } = incident({ remarks: [agreement(CAROL, { body: agreementTo(digest) })] });
          reads += 1;
          return Promise.resolve({ ...read, remarks: nth[reads - 1] === true ? remarks : [] });
        },
        authorsOf: () => Promise.resolve({ author: undefined, contributors: [], coAuthors: [], unlinked: [] }),
      };
    };

  it('applies what a second person agreed to, and reads the incident again right before', async () => {
    const { decision, applied } = await emergencyOf(agreed(true, true));
    expect(decision).toMatchObject({
      outcome: 'apply',
      emergency: { incident: INCIDENT, lifts: ['approvals'], startedBy: ['bob'], agreedBy: ['carol'] },
    });
    expect(applied.outcome).toBe('applied');
  });

  it('waits before any tool is started where nobody agreed', async () => {
    const { decision, calls } = await emergencyOf(agreed(false));
    expect(decision.outcome).toBe('wait');
    expect(toolCalls(calls)).toEqual([]);
  });

  it('applies nothing where the agreement was taken back meanwhile', async () => {
    const { decision, calls } = await emergencyOf(agreed(true, false));
    expect(decision.outcome).toBe('wait');
    expect(calls).toContain('tool.plan');
    expect(calls).not.toContain('tool.apply');
  });

  it('takes an incident that cannot be read for a no, and says so', async () => {
    const { decision, calls, lines } = await emergencyOf((digest) => ({ ...agreed(true)(digest), read: broken }));
    expect(decision.outcome).toBe('refuse');
    expect(decision.checks.find(({ id }) => id === 'incident')?.fact).toContain('could not be read');
    expect(lines).toContain('warning: A fact is missing: GitHub answered 502 when asked for it');
    expect(toolCalls(calls)).toEqual([]);
  });
});

describe('a risk that somebody accepts for a while', () => {
  const custom = { id: 'own', level: 'HIGH', class: 'data', message: 'Ask', when: { type: 'terraform_data' } } as const;
  const accepted = { rule: 'own', address: '**', reason: 'known', owner: '@acme/sre' };

  // The time of the server is 2026-11-21: that of the machine decides nothing.
  it.each([
    ['2026-11-21', 'apply'],
    ['2026-11-20', 'wait'],
  ])("counts until the end of %s by the server's time: %s", async (expires, outcome) => {
    const world = await worldOf();
    const settings = {
      ...world.request.settings,
      custom: [custom],
      suppressions: [{ ...accepted, expires }],
    };
    expect((await applyGate({ ...world.request, settings }, world)).decision.outcome).toBe(outcome);
  });
});

describe('before the apply', () => {
  it('says which fact is missing', async () => {
    const { lines } = await gate({
      'job.read': (nth) => (nth === 1 ? Promise.resolve(goodFacts().job) : broken()),
    });
    expect(lines).toContain('warning: A fact is missing: GitHub answered 502 when asked for it');
  });

  it('tells what was decided so far before the tool first runs', async () => {
    const world = await worldOf();
    const told: string[] = [];
    await applyGate(world.request, {
      ...world,
      begin: (early) => {
        told.push(`${early.outcome} ${String(world.calls.includes('tool.initialise'))}`);
        return Promise.resolve();
      },
    });
    expect(told).toEqual(['apply false']);
  });

  it('begins nothing when the job was told to stop, and says so', async () => {
    for (const stopped of [true, false]) {
      const world = await worldOf();
      const { applied, failure, decision } = await applyGate(world.request, { ...world, stopped: () => stopped });
      expect(decision.outcome).toBe('apply');
      expect(applied.outcome).toBe(stopped ? 'not-started' : 'applied');
      expect(world.calls.includes('tool.apply')).toBe(!stopped);
      if (stopped) expect(failure).toMatch(/cancelled before the apply began/);
    }
  });

  it('reads each environment whose approvals count a second time', async () => {
    const asked: string[] = [];
    const world = await worldOf();
    const source = new Proxy(world.source, {
      get: (target, name) =>
        name === 'environment'
          ? (wanted: string) => {
              asked.push(wanted);
              return Promise.resolve(soundEnvironment(wanted));
            }
          : (Reflect.get(target, name) as unknown),
    });
    const policy = { ...world.request.policy, approvalsFrom: 'both', approvalEnvironments: ['one', 'two'] } as const;
    const { decision } = await applyGate({ ...world.request, policy }, { ...world, source });
    expect(decision.outcome).toBe('apply');
    expect(asked.toSorted()).toEqual(['one', 'one', 'production', 'production', 'two', 'two']);
  });
});

describe('a plan after the apply', () => {
  const verifying = async (verify: boolean | undefined) => {
    const world = await worldOf({
      'tool.plan': (nth) => Promise.resolve({ ...ended(nth === 1 ? 2 : 0), planFile: '/scratch/plan' }),
    });
    const request = { ...world.request, ...(verify !== undefined && { verify }) };
    const { verified } = await applyGate(request, world);
    return { verified, plans: world.calls.filter((call) => call === 'tool.plan').length };
  };

  it('is made where one is asked for, and found empty', async () => {
    expect(await verifying(true)).toEqual({
      verified: { verdict: 'empty', changes: [], changesLeftOut: 0 },
      plans: 2,
    });
  });

  it.each([false, undefined])('is not made where it is not: %p', async (verify) => {
    expect(await verifying(verify)).toEqual({ verified: undefined, plans: 1 });
  });
});

describe('what became of the apply', () => {
  const event = (type: 'start' | 'done' | 'failed', address = ADDRESS) => ({ type, address, action: 'create' });
  const error = (summary: string, detail = '') => ({ severity: 'error' as const, summary, detail });

  it.each<[string, Partial<ApplyRun>, string, RegExp | undefined]>([
    ['exit 0', {}, 'applied', undefined],
    [
      'exit 1 with one done and one failed',
      { ending: { code: 1 }, events: [event('done'), event('failed', 'x.b')] },
      'partial',
      /some changes are done/,
    ],
    [
      'exit 1 with one failed: it may be there all the same',
      { ending: { code: 1 }, events: [event('start'), event('failed')] },
      'partial',
      /some changes are done/,
    ],
    [
      'exit 1 with one begun and no word of its end',
      { ending: { code: 1 }, events: [event('start')] },
      'partial',
      /some changes are done/,
    ],
    ['exit 1 before anything began', { ending: { code: 1 }, events: [] }, 'failed', /before it changed anything/],
    ['a signal', { ending: { signal: 'SIGKILL' }, events: [event('done')] }, 'interrupted', /interrupted/],
    [
      'an interrupt that the tool obeyed',
      { ending: { code: 1 }, events: [event('done')], diagnostics: [error('execution halted')] },
      'interrupted',
      /interrupted/,
    ],
  ])('%s', async (_, run, outcome, failure) => {
    const result = await gate({ 'tool.apply': () => Promise.resolve({ ...APPLIED, ...run }) });
    expect(result.decision.outcome).toBe('apply');
    expect(result.applied.outcome).toBe(outcome);
    if (failure === undefined) expect(result.failure).toBeUndefined();
    else expect(result.failure).toMatch(failure);
  });

  const LOCKED = error(
    'Error acquiring the state lock',
    'Lock Info:\n  ID:        6f1d\n  Operation: OperationTypeApply\n  Who:       runner@host\n  Created:   2026-11-21 10:00:30 +0000 UTC',
  );
  const HOLDER = {
    run: { id: 7, url: 'https://github.com/acme/infra/actions/runs/7', status: 'completed', mayApply: true },
    attempt: 1,
    name: 'apply (infra)',
    status: 'completed',
    conclusion: 'failure',
    startedAt: '2026-11-21T09:59:00Z',
    completedAt: '2026-11-21T10:04:00Z',
    endedInOrder: true,
    runner: 'GitHub Actions 1',
    notices: [
      { stack: 'infra', environment: 'production', who: 'runner@host', since: '2026-11-21T10:00:00Z', hosted: true },
    ],
  };

  it.each([
    [
      'the apply',
      { 'tool.apply': () => Promise.resolve({ ...APPLIED, ending: { code: 1 }, events: [], diagnostics: [LOCKED] }) },
    ],
    [
      'the fresh plan',
      { 'tool.plan': () => Promise.resolve({ ...ended(1, { diagnostics: [LOCKED] }), planFile: '' }) },
    ],
  ])('meets a lock: %s says which run holds it and what to do, and nothing is applied', async (_, answers) => {
    const result = await gate({ ...answers, 'locks.jobsAround': () => Promise.resolve([HOLDER]) });
    expect(result.applied).toEqual({ outcome: 'not-started' });
    expect(result.decision).toMatchObject({
      outcome: 'refuse',
      next: [{ command: 'gh workflow run unlock.yml -f lock-id=6f1d -f stack=infra', url: HOLDER.run.url }],
    });
    expect(result.failure).toContain('run 7, is dead: it ended `failure` at 2026-11-21 10:04 UTC');
    expect(result.lines.filter((line) => line.startsWith('error')).join('\n')).toContain('gh workflow run unlock.yml');
    // The tool's words where it said something, then ours, once.
    expect(result.lines.flatMap((line) => /^error: ([^:]+): /.exec(line)?.[1] ?? [])).toEqual([
      ...('tool.apply' in answers ? ['Error acquiring the state lock'] : []),
      'The state is locked',
    ]);
    expect(result.lines.filter((line) => line.startsWith('error'))).toHaveLength('tool.apply' in answers ? 2 : 1);
    expect(result.calls.filter((call) => call.startsWith('locks.'))).toEqual(['locks.jobsAround', 'locks.serverTime']);
  });

  it('meets a lock whose holder cannot be found out, and says so', async () => {
    const result = await gate({
      'tool.plan': () => Promise.resolve({ ...ended(1, { diagnostics: [LOCKED] }), planFile: '' }),
      'locks.jobsAround': broken,
    });
    expect(result.decision.outcome).toBe('refuse');
    expect(result.failure).toContain('could not be read: GitHub answered 502');
  });

  it('is said without the secrets of the plan', async () => {
    const run = { ...APPLIED, text: `text ${SECRET}`, diagnostics: [error(`summary ${SECRET}`)] };
    const { lines } = await gate({ 'tool.apply': () => Promise.resolve(run) });
    expect(lines.filter((line) => line.includes(SECRET))).toEqual([`secret: ${SECRET}`]);
    expect(lines.filter((line) => line.includes('summary ') || line.includes('text '))).toHaveLength(2);
  });

  it('calls a plan stale when the tool finds the state changed under the lock, and nothing was done (T5)', async () => {
    const stale = { ending: { code: 1 }, events: [], diagnostics: [error('Saved plan is stale')] };
    const result = await gate({ 'tool.apply': () => Promise.resolve({ ...APPLIED, ...stale }) });
    expect(result.decision.outcome).toBe('stale');
    expect(result.applied.outcome).toBe('not-started');
    expect(result.failure).toMatch(/the state changed between/);
  });

  it('is refused by a check of its own when the tool cannot be started or the plan file was changed', async () => {
    const changed = new OperationError('The plan file changed after it was judged.');
    const { decision, applied, failure } = await gate({ 'tool.apply': () => Promise.reject(changed) });
    expect(applied).toEqual({ outcome: 'not-started' });
    expect(decision).toMatchObject({ outcome: 'refuse', headline: 'the tool was not started' });
    expect(decision.checks.at(-1)).toMatchObject({
      stage: 'C',
      id: 'start',
      status: 'fail',
      fact: 'The plan file changed after it was judged.',
    });
    expect(failure).toMatch(/^Not applied: .*The plan file changed/);
  });

  it('begins nothing where the plan file is not the one that was judged', async () => {
    const { decision, calls } = await gate({ 'tool.isAsJudged': () => Promise.resolve(false) });
    expect(decision.checks.filter(({ status }) => status === 'fail').map(({ id }) => id)).toEqual(['still-judged']);
    expect(calls).not.toContain('tool.apply');
  });

  const SECRETLY = `no space left for ${SECRET}`;
  it.each([
    ['says that it could not be read', () => Promise.resolve({ ...APPLIED, unread: SECRETLY }), ['start', 'done']],
    [
      'throws when something was begun',
      (_: string, onEvent: (event: (typeof APPLIED.events)[number]) => void) => {
        onEvent(APPLIED.events[0]!);
        return Promise.reject(new Error(SECRETLY));
      },
      ['start'],
    ],
  ])('is interrupted, with what is known of it, when the tool %s', async (_, apply, events) => {
    const world = await worldOf();
    const tool = { ...world.tool, apply } as typeof world.tool;
    const result = await applyGate(world.request, { ...world, tool });
    expect(result.decision.outcome).toBe('apply');
    expect(result.applied).toMatchObject({ outcome: 'interrupted', run: { events: events.map((type) => ({ type })) } });
    expect(result.failure).toMatch(/could not be followed to its end: no space left.*Look at the state/);
    const kept: DecisionRecord[] = [];
    await publishDecision(
      result,
      { runId: 1, attempt: 1, commit: 'c'.repeat(40) },
      {
        artifacts: { upload: () => Promise.resolve({ id: 1, digest: '' }) },
        summary: { add: () => Promise.resolve() },
        scratch: {
          path: (name) => name,
          copyTo: (_name, chunks) => chunks,
          write: (name, text) => {
            kept.push(JSON.parse(text) as DecisionRecord);
            return Promise.resolve(name);
          },
        },
      },
    );
    const [{ applied } = { applied: undefined }] = kept;
    expect(applied).toMatchObject({ outcome: 'interrupted', state: 'unknown', objects: [{ address: ADDRESS }] });
    expect(applied?.errors[0]).toMatch(/^The apply could not be followed to its end: no space left for/);
    expect(JSON.stringify(kept)).not.toContain(SECRET);
  });
});
