import { describe, expect, it } from '@jest/globals';
import { appliedNotice } from '../../../src/core/gate/applied-notice';
import type { Decision } from '../../../src/core/gate/decision';
import type { DecisionRecord } from '../../../src/core/gate/decision-record';
import { adoptCreated } from '../../../src/core/render/adopt-created';
import { draftDecision } from '../../../src/flows/publish-decision';

const RUN = { repository: 'acme/infra', runUrl: 'https://github.com/x', at: '2026-11-21T10:00:00Z' };
const DECISION: Decision = {
  outcome: 'apply',
  stack: 'infra',
  environment: 'production',
  headline: 'all that was approved still holds',
  checks: [{ stage: 'A', id: 'event', title: 'Event', status: 'pass', fact: 'started by `push`' }],
  approvers: ['bob'],
  next: [],
  leftOut: [],
  notes: [],
};
const record = (
  applied: Partial<DecisionRecord['applied']>,
  more: Partial<DecisionRecord['decision']> = {},
): DecisionRecord => {
  const draft = draftDecision(DECISION, { runId: 1, attempt: 1, commit: 'c'.repeat(40) });
  return { ...draft, decision: { ...draft.decision, ...more }, applied: { ...draft.applied, ...applied } };
};
const object = (status: 'done' | 'begun', address: string, id?: string) => ({
  address,
  action: 'create',
  status,
  ...(id !== undefined && { id }),
});

describe('what people outside are told', () => {
  it.each<[string, DecisionRecord, string | undefined, string | undefined]>([
    ['applied', record({ outcome: 'applied' }), 'good', 'apply-done'],
    ['in part', record({ outcome: 'partial' }), 'alarm', 'apply-partial'],
    ['interrupted', record({ outcome: 'interrupted' }), 'alarm', 'apply-partial'],
    ['failed', record({ outcome: 'failed' }), 'alarm', 'apply-failed'],
    ['waiting', record({ outcome: 'not-started' }, { outcome: 'wait' }), 'plain', 'apply-waiting'],
    ['refused', record({ outcome: 'not-started' }, { outcome: 'refuse' }), 'warning', 'apply-refused'],
    ['stale', record({ outcome: 'not-started' }, { outcome: 'stale' }), 'warning', 'apply-refused'],
    ['superseded', record({ outcome: 'not-started' }, { outcome: 'superseded' }), undefined, undefined],
    ['nothing to do', record({ outcome: 'nothing-to-do' }), undefined, undefined],
  ])('when it is %s', (_, one, tone, event) => {
    const notice = appliedNotice([one], RUN);
    expect(notice?.tone).toBe(tone);
    expect(notice?.entries.map((entry) => entry.event)).toEqual(event === undefined ? undefined : [event]);
  });

  it('that a stack was not decided, and why', () => {
    const undecided = { stack: 'net', environment: 'prod', begun: true, why: 'its job was lost' };
    const told = appliedNotice([], RUN, [undecided, { ...undecided, begun: false }]);
    expect(told).toMatchObject({ tone: 'alarm' });
    expect(told?.entries).toEqual([
      expect.objectContaining({
        stack: 'net',
        environment: 'prod',
        event: 'apply-failed',
        text: 'not decided: its job was lost',
      }),
    ]);
  });

  it('names the worst first, counts what is done, and says what is with the state', () => {
    const objects = [object('done', 'a.a'), object('begun', 'a.b')];
    const notice = appliedNotice(
      [record({ outcome: 'applied' }), record({ outcome: 'partial', objects, state: 'unknown' })],
      RUN,
    );
    expect(notice).toMatchObject({ tone: 'alarm', title: 'An apply did not end well' });
    expect(notice?.entries.map(({ event }) => event)).toEqual(['apply-partial', 'apply-done']);
    expect(notice?.entries[0]?.text).toBe(
      'applied in part: 1 of 2 begun objects done; whether the state is saved is not known',
    );
  });
});

describe('in words', () => {
  const objects = [object('done', 'a.a'), object('begun', 'a.b'), object('done', 'a.c')];
  const failing = { ...DECISION.checks[0]!, status: 'fail' as const, fact: 'the run is of a fork' };
  const passing = { ...failing, status: 'pass' as const, fact: 'well' };

  it.each<[string, DecisionRecord, string, string]>([
    [
      'applied',
      record({ outcome: 'applied', objects }),
      'Applied',
      'applied exactly as approved (2 of 3 begun objects done)',
    ],
    [
      'in part, and unsaved',
      record({ outcome: 'partial', objects, state: 'unsaved' }),
      'An apply did not end well',
      'applied in part: 2 of 3 begun objects done; the state is NOT saved',
    ],
    [
      'interrupted, but saved',
      record({ outcome: 'interrupted', objects, state: 'saved' }),
      'An apply did not end well',
      'interrupted: 2 of 3 begun objects done',
    ],
    [
      'failed, and nobody knows of the state',
      record({ outcome: 'failed', state: 'unknown' }),
      'An apply did not end well',
      'the apply failed before it changed anything; whether the state is saved is not known',
    ],
    [
      'refused',
      record(
        { outcome: 'not-started' },
        { outcome: 'refuse', headline: 'a check refused it', checks: [passing, failing] },
      ),
      'An apply was refused',
      'a check refused it: the run is of a fork',
    ],
    [
      'waiting, and no check says why',
      record({ outcome: 'not-started' }, { outcome: 'wait', headline: 'approval is missing', checks: [passing] }),
      'An apply waits for approval',
      'approval is missing',
    ],
  ])('%s', (_, one, title, text) => {
    expect(appliedNotice([one], RUN)).toEqual({
      ...RUN,
      tone: expect.any(String),
      title,
      entries: [{ event: expect.any(String), stack: 'infra', environment: 'production', text, url: RUN.runUrl }],
    });
  });

  it('an apply that left something to do wants a look', () => {
    const verified = { verdict: 'differs' as const, changes: [], changesLeftOut: 3 };
    expect(appliedNotice([record({ outcome: 'applied', verified })], RUN)).toMatchObject({
      tone: 'warning',
      title: 'Applied, but something is still to do',
      entries: [{ event: 'apply-done', text: 'applied (0 of 0 begun objects done), but a plan after it is not empty' }],
    });
  });

  it('the worst comes first, whatever the order', () => {
    const all = [
      record({ outcome: 'applied' }),
      record({ outcome: 'not-started' }, { outcome: 'wait' }),
      record({ outcome: 'not-started' }, { outcome: 'stale' }),
      record({ outcome: 'failed' }),
    ];
    for (const records of [all, all.toReversed()])
      expect(appliedNotice(records, RUN)?.entries.map(({ event }) => event)).toEqual([
        'apply-failed',
        'apply-refused',
        'apply-waiting',
        'apply-done',
      ]);
  });

  it('nothing is told of what was stopped before it began', () => {
    expect(appliedNotice([record({ outcome: 'not-started' }, { outcome: 'apply' })], RUN)).toBeUndefined();
    expect(appliedNotice([record({ outcome: 'nothing-to-do' }, { outcome: 'refuse' })], RUN)).toBeUndefined();
    expect(appliedNotice([], RUN)).toBeUndefined();
  });
});

describe('what a killed tool created', () => {
  const killed = (...objects: DecisionRecord['applied']['objects']): string =>
    adoptCreated(record({ outcome: 'interrupted', state: 'unknown', objects }));

  it('is adopted by import blocks, what was only begun is not', () => {
    expect(killed(object('done', 'aws_vpc.a["x"]', 'vpc-1'), object('begun', 'aws_vpc.b'))).toBe(
      'import {\n  to = aws_vpc.a["x"]\n  id = "vpc-1"\n}',
    );
  });

  it('cannot break out of the quotes by its id', () => {
    const [, , line = ''] = killed(object('done', 'a.a', '"}\n${file("x")}%{if true}')).split('\n');
    expect(line).toBe('  id = "\\"}\\n$${file(\\"x\\")}%%{if true}"');
  });

  it('is named where HCL has no sure way to write its id', () => {
    expect(killed(object('done', 'a.a', '$${x}'))).toBe(
      '# a.a: its id cannot be written in HCL; import it with `terraform import`',
    );
  });

  it('is not told where the state is saved', () => {
    expect(adoptCreated(record({ outcome: 'applied', state: 'saved', objects: [object('done', 'a.a', 'x')] }))).toBe(
      '',
    );
  });
});
