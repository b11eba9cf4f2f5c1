import { describe, expect, it } from '@jest/globals';
import type { DecisionRecord } from '../../../src/core/gate/decision-record';
import { LEDGER_SCHEMA, LEDGER_TASK, payloadOf, type SeenDeployment, stateOf } from '../../../src/core/ledger/entry';
import { deploymentsFor, type LedgerRun, planEntry } from '../../../src/core/ledger/plan';
import { type FoundDeployment, ledgerOf, unappliedOf } from '../../../src/core/ledger/read';
import { wantedEntry } from '../../../src/core/ledger/wanted';
import { appliedRecord } from '../after-apply/record';

const SELF = 1;
const COMMIT = 'c'.repeat(40);
const at = (runId: number, attempt: number): string =>
  `https://github.com/acme/infra/actions/runs/${runId}/attempts/${attempt}`;
const run: LedgerRun = { runId: 100, attempt: 2, commit: COMMIT, logUrl: at(100, 2) };

const deployment = (id: number, more: Partial<SeenDeployment> = {}): SeenDeployment => ({
  id,
  sha: COMMIT,
  task: LEDGER_TASK,
  environment: 'production',
  payload: { schema: LEDGER_SCHEMA, stack: 'infra', environment: 'production' },
  creatorId: SELF,
  createdAt: '2026-11-21T10:00:00Z',
  ...more,
});

describe('what the ledger says', () => {
  it.each<[DecisionRecord['applied']['outcome'], DecisionRecord['decision']['outcome'], string, string]>([
    ['applied', 'apply', 'applied', 'applied exactly as approved'],
    ['nothing-to-do', 'apply', 'applied', 'nothing to apply'],
    ['partial', 'apply', 'failed', 'applied in part'],
    ['failed', 'apply', 'failed', 'the apply failed'],
    ['interrupted', 'apply', 'failed', 'the apply was interrupted'],
    ['not-started', 'apply', 'pending', 'apply: headline'],
    ['not-started', 'wait', 'pending', 'wait: headline'],
    ['not-started', 'superseded', 'superseded', 'superseded: headline'],
    ['not-started', 'refuse', 'failed', 'refuse: headline'],
    ['not-started', 'stale', 'failed', 'stale: headline'],
  ])('of %s after %s is %s', (outcome, decided, state, words) => {
    const record = appliedRecord({ outcome }, { outcome: decided, headline: 'headline' });
    expect(wantedEntry(record)).toMatchObject({ stack: 'infra', state, description: `infra: ${words}` });
  });

  it('fits in a status, whatever the stack is called', () => {
    const record = appliedRecord({}, { stack: 'x'.repeat(400) });
    expect(wantedEntry(record).description).toHaveLength(140);
  });

  it.each([
    ['https://example.com/a', 'https://example.com/a'],
    ['http://example.com', undefined],
    ['javascript:alert(1)', undefined],
    ['https://example.com/<b>', undefined],
  ])('leads to %s only by https', (url, wanted) => {
    const record = appliedRecord({});
    expect(wantedEntry({ ...record, place: { ...record.place!, url } }).url).toBe(wanted);
  });
});

describe('a deployment', () => {
  it.each<[string, Partial<SeenDeployment>, boolean]>([
    ['as we write it', {}, true],
    ['with its payload as text', { payload: JSON.stringify(deployment(1).payload) }, true],
    ['of another task', { task: 'deploy' }, false],
    ['that somebody else made', { creatorId: 2 }, false],
    ['that nobody made', { creatorId: undefined }, false],
    ['with another payload', { payload: { stack: 'infra' } }, false],
    ['with a payload that is no JSON', { payload: '{' }, false],
    ['of another environment than its payload says', { environment: 'dev' }, false],
  ])('%s counts: %#', (_, more, ours) => {
    expect(payloadOf(deployment(1, more), SELF) !== undefined).toBe(ours);
  });

  it('is the oldest of a stack where two were made at once', () => {
    const stack = { stack: 'infra', environment: 'production' };
    const found = deploymentsFor([deployment(7), deployment(5), deployment(3, { sha: 'x' })], SELF, stack, COMMIT);
    expect(found.map(({ id }) => id)).toEqual([5, 7]);
  });

  it('says with a status of others that the apply is still to come, unless it is an error', () => {
    expect([undefined, 'in_progress', 'queued', 'error', 'success', 'inactive', 'failure'].map(stateOf)).toEqual([
      'pending',
      'pending',
      'pending',
      'failed',
      'applied',
      'superseded',
      'failed',
    ]);
  });
});

describe('writing', () => {
  const entry = wantedEntry(appliedRecord({}));
  const status = (more: object) => ({
    id: 9,
    state: 'success',
    description: entry.description,
    logUrl: at(100, 2),
    ...more,
  });
  it.each<[string, ReturnType<typeof status> | undefined, object]>([
    ['nothing yet', undefined, { do: 'say', deployment: 5 }],
    ['the same', status({}), { do: 'nothing', because: 'same' }],
    ['another state', status({ state: 'pending' }), { do: 'say' }],
    ['other words', status({ description: 'x' }), { do: 'say' }],
    ['the same of an earlier run', status({ logUrl: at(99, 7) }), { do: 'say' }],
    ['what an earlier attempt said', status({ state: 'failure', logUrl: at(100, 1) }), { do: 'say' }],
    ['what a later run said', status({ state: 'failure', logUrl: at(101, 1) }), { do: 'nothing', because: 'newer' }],
    [
      'what a later attempt said',
      status({ state: 'failure', logUrl: at(100, 3) }),
      { do: 'nothing', because: 'newer' },
    ],
    ['what nobody says', status({ state: 'failure', logUrl: '' }), { do: 'say' }],
  ])('over %s', (_, newest, step) => {
    expect(planEntry(entry, { deployment: deployment(5), newest }, run)).toMatchObject(step);
  });

  it('makes a deployment where there is none', () => {
    expect(planEntry(entry, undefined, run)).toEqual({ do: 'create', entry });
  });
});

describe('reading', () => {
  const found = (
    id: number,
    sha: string,
    state: string | undefined,
    more: Partial<SeenDeployment> = {},
  ): FoundDeployment => ({
    ...deployment(id, { sha, ...more }),
    statuses:
      state === undefined
        ? []
        : [
            { id: id + 1, state: 'pending', description: '', logUrl: '' },
            { id: id + 2, state, description: '', logUrl: at(id, 1) },
          ].reverse(),
  });
  const network = { payload: { schema: LEDGER_SCHEMA, stack: 'network', environment: 'production' } };
  const words = (all: readonly FoundDeployment[]): string[] =>
    ledgerOf(all, SELF).map(({ commit, stack, state }) => `${commit} ${stack} ${state}`);

  it('gives the newest commit first, each stack with its newest status', () => {
    expect(words([found(10, 'a', 'success'), found(20, 'b', 'failure'), found(30, 'b', undefined, network)])).toEqual([
      'b network pending',
      'b infra failed',
      'a infra applied',
    ]);
  });

  it('takes what a later commit of the same stack has applied for superseded, and no other', () => {
    expect(
      words([
        found(10, 'a', 'failure'),
        found(15, 'a', 'pending', network),
        found(20, 'b', 'success'),
        found(30, 'c', 'failure'),
      ]),
    ).toEqual(['c infra failed', 'b infra applied', 'a network pending', 'a infra superseded']);
  });

  it('keeps what was applied before something else was', () => {
    expect(words([found(10, 'a', 'success'), found(20, 'b', 'success')])).toEqual([
      'b infra applied',
      'a infra applied',
    ]);
  });

  it('counts a deployment that was made twice once, and what is not ours not at all', () => {
    expect(
      words([found(20, 'a', 'success'), found(10, 'a', 'failure'), found(30, 'a', 'success', { creatorId: 3 })]),
    ).toEqual(['a infra failed']);
  });

  it('says when and what the run said last, and when it was first decided on', () => {
    const newest = {
      id: 9,
      state: 'failure',
      description: 'infra: lost',
      logUrl: at(1, 1),
      createdAt: '2026-11-22T00:00:00Z',
    };
    const [entry] = ledgerOf([{ ...deployment(10), statuses: [newest] }], SELF);
    expect(entry).toMatchObject({ at: '2026-11-21T10:00:00Z', saidAt: newest.createdAt, description: 'infra: lost' });
    expect(ledgerOf([found(10, 'a', undefined)], SELF)).toMatchObject([
      { saidAt: '2026-11-21T10:00:00Z', description: '' },
    ]);
  });

  it.each([
    ['an object', (payload: object): unknown => payload],
    ['JSON', (payload: object) => JSON.stringify(payload)],
    ['JSON of JSON', (payload: object) => JSON.stringify(JSON.stringify(payload))],
  ])('reads a payload that is %s', (_, as) => {
    const payload = as({ schema: LEDGER_SCHEMA, stack: 'infra', environment: 'production' });
    expect(payloadOf(deployment(1, { payload }), SELF)).toMatchObject({ stack: 'infra' });
  });

  it('names what was merged and is not applied', () => {
    const ledger = ledgerOf([found(10, 'a', 'failure'), found(20, 'b', 'success'), found(30, 'c', 'pending')], SELF);
    expect(unappliedOf(ledger)).toMatchObject([{ commit: 'c', state: 'pending', logUrl: at(30, 1) }]);
  });
});
