import { describe, expect, it } from '@jest/globals';
import { appliedNotice } from '../../../src/core/gate/applied-notice';
import { decide } from '../../../src/core/gate/decide';
import type { DecisionRecord } from '../../../src/core/gate/decision-record';
import { adoptCreated } from '../../../src/core/render/adopt-created';
import { draftDecision } from '../../../src/flows/publish-decision';
import { goodFacts } from './good-facts';

const RUN = { repository: 'acme/infra', runUrl: 'https://github.com/x', at: '2026-11-21T10:00:00Z' };
const record = (
  applied: Partial<DecisionRecord['applied']>,
  more: Partial<DecisionRecord['decision']> = {},
): DecisionRecord => {
  const draft = draftDecision(decide(goodFacts(), 'C'), { runId: 1, attempt: 1, commit: 'c'.repeat(40) });
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

  it('is not told where the state is saved', () => {
    expect(adoptCreated(record({ outcome: 'applied', state: 'saved', objects: [object('done', 'a.a', 'x')] }))).toBe(
      '',
    );
  });
});
