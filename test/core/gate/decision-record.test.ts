import { expect, it } from '@jest/globals';
import * as v from 'valibot';
import {
  APPLY_OUTCOMES,
  type AppliedRollback,
  type DecisionRecord,
  decisionRecordSchema,
  type StackPlace,
  type Verified,
} from '../../../src/core/gate/decision-record';
import { LIFTS } from '../../../src/core/gate/lift';
import { ROLLBACKS } from '../../../src/core/risk/assessment';
import { RELEASES } from '../../../src/core/lock/released';
import { OUTCOMES } from '../../../src/core/gate/decision';

const reads = (record: unknown): boolean => v.safeParse(decisionRecordSchema, record).success;

const check = { stage: 'A', id: 'event', title: 'Event', status: 'pass', fact: 'started by `push`' } as const;
const object = { address: 'a.b', action: 'create', status: 'done', seconds: 2, id: 'i-1' } as const;
const output = { name: 'url', sensitive: false, value: '"https://x"' } as const;
const verified: Verified = { verdict: 'differs', changes: [{ address: 'a.b', kind: 'update' }], changesLeftOut: 1 };
const rollback: AppliedRollback = { address: 'a.b', class: 'forward-only', text: 'It is gone.', commands: ['restore'] };
const place: StackPlace = { directory: 'infra', workspace: 'default', command: 'terraform', url: 'https://x' };
const full: DecisionRecord = {
  schema: 'planseal.decision/v1',
  commit: 'c'.repeat(40),
  runId: 100,
  attempt: 1,
  place,
  decision: {
    outcome: 'apply',
    stack: 'infra',
    environment: 'production',
    changeDigest: 'd'.repeat(64),
    headline: 'all that was approved still holds',
    checks: [check],
    approvers: ['bob'],
    next: [{ text: 'Do it.', command: 'gh run', url: 'https://x' }],
    comparison: { verdict: 'wider', changes: [{ address: 'a.b', was: 'update', now: 'replace' }] },
    leftOut: ['aws_x.ami'],
    notes: ['`solo` is on'],
    emergency: { incident: 12, lifts: [...LIFTS], startedBy: ['bob'], agreedBy: ['carol'] },
  },
  applied: {
    outcome: 'applied',
    objects: [object],
    errors: ['no'],
    state: 'saved',
    outputs: [output],
    verified,
    rollbacks: [rollback],
  },
};
const { decision, applied } = full;
const { emergency } = decision;
const job = { name: 'apply', run: 9, attempt: 1, url: 'https://x' };
const holder = { fate: 'dead', because: 'its run ended', job };
const held = { id: 'l-1', who: 'runner@host', operation: 'OperationTypeApply', created: 'then', path: 's3://x' };
const unlock = { id: 'l-1', release: RELEASES[0], fact: 'released', held, holder };
const withUnlock = (more: object): unknown => ({ ...full, unlock: { ...unlock, ...more } });
const withDecision = (more: object): unknown => ({ ...full, decision: { ...decision, ...more } });
const withApplied = (more: object): unknown => ({ ...full, applied: { ...applied, ...more } });
const withObject = (more: object): unknown => withApplied({ objects: [{ ...object, ...more }] });
const withCheck = (more: object): unknown => withDecision({ checks: [{ ...check, ...more }] });
const withPlace = (more: object): unknown => ({ ...full, place: { ...place, ...more } });
const withVerified = (more: object): unknown => withApplied({ verified: { ...verified, ...more } });
const withOutput = (more: object): unknown => withApplied({ outputs: [{ ...output, ...more }] });
const withRollback = (more: object): unknown => withApplied({ rollbacks: [{ ...rollback, ...more }] });
const withEmergency = (more: object): unknown => withDecision({ emergency: { ...emergency, ...more } });
const withVerdict = (verdict: string): unknown => withDecision({ comparison: { verdict, changes: [] } });
const many = <T>(one: T, count: number): T[] => Array<T>(count).fill(one);
const long = (length: number): string => 'x'.repeat(length);

it('reads back what was written, whole', () => {
  expect(v.parse(decisionRecordSchema, JSON.parse(JSON.stringify(full)))).toEqual(full);
});

it.each<[string, unknown]>([
  ...OUTCOMES.map((outcome) => [`the outcome ${outcome}`, withDecision({ outcome })] as [string, unknown]),
  ...APPLY_OUTCOMES.map((outcome) => [`what became of it: ${outcome}`, withApplied({ outcome })] as [string, unknown]),
  ...['A', 'B', 'C'].map((stage) => [`the stage ${stage}`, withCheck({ stage })] as [string, unknown]),
  ...['pass', 'fail', 'not-reached'].map(
    (status) => [`the status ${status}`, withCheck({ status })] as [string, unknown],
  ),
  ...['done', 'failed', 'begun'].map((status) => [`an object ${status}`, withObject({ status })] as [string, unknown]),
  ...['saved', 'unsaved', 'unknown'].map((state) => [`a state ${state}`, withApplied({ state })] as [string, unknown]),
  ...['same', 'narrower', 'wider', 'different'].map(
    (is) => [`the comparison ${is}`, withVerdict(is)] as [string, unknown],
  ),
  ...['alive', 'dead', 'unknown'].map(
    (fate) => [`a holder ${fate}`, withUnlock({ holder: { ...holder, fate } })] as [string, unknown],
  ),
  ...['terraform', 'tofu'].map((command) => [`the command ${command}`, withPlace({ command })] as [string, unknown]),
  ...['empty', 'differs', 'failed'].map(
    (verdict) => [`a plan afterwards that ${verdict}`, withVerified({ verdict })] as [string, unknown],
  ),
  ...ROLLBACKS.map((kind) => [`the rollback ${kind}`, withRollback({ class: kind })] as [string, unknown]),
  ...LIFTS.map((lift) => [`an emergency that lifts ${lift}`, withEmergency({ lifts: [lift] })] as [string, unknown]),
  ['a check that was lifted', withCheck({ status: 'lifted' })],
  ['as many checks as may be', withDecision({ checks: many(check, 100) })],
  ['a fact as long as may be', withCheck({ fact: long(4_000) })],
])('knows %s', (_, record) => {
  expect(reads(record)).toBe(true);
});

it.each<[string, unknown]>([
  ['of another version', { ...full, schema: 'planseal.decision/v2' }],
  ['of no version', { ...full, schema: '' }],
  ['with a member more', { ...full, approved: true }],
  ['with a member more in its decision', withDecision({ by: 'me' })],
  ['with a member more in a check', withCheck({ by: 'me' })],
  ['with a member more in what to do', withDecision({ next: [{ text: 'x', by: 'me' }] })],
  ['with a member more in the comparison', withDecision({ comparison: { verdict: 'same', changes: [], by: 'me' } })],
  [
    'with a member more in a change',
    withDecision({ comparison: { verdict: 'same', changes: [{ address: 'a', by: 'me' }] } }),
  ],
  ['with a member more in what became of it', withApplied({ by: 'me' })],
  ['with a member more in an object', withObject({ by: 'me' })],
  ['with a member more in what was released', withUnlock({ by: 'me' })],
  ['with a member more in the lock', withUnlock({ held: { ...held, by: 'me' } })],
  ['with a member more in the holder', withUnlock({ holder: { ...holder, by: 'me' } })],
  ['with a member more in the job of the holder', withUnlock({ holder: { ...holder, job: { ...job, by: 'me' } } })],
  ['with a holder of no fate', withUnlock({ holder: { ...holder, fate: '' } })],
  ['with a member more in the place of the stack', withPlace({ by: 'me' })],
  ['with a member more in an output', withOutput({ by: 'me' })],
  ['with a member more in the plan afterwards', withVerified({ by: 'me' })],
  [
    'with a member more in what the plan afterwards finds',
    withVerified({ changes: [{ ...verified.changes[0], by: 'me' }] }),
  ],
  ['with a member more in a rollback', withRollback({ by: 'me' })],
  ['with a member more in the emergency', withEmergency({ by: 'me' })],
  ['with no command', withPlace({ command: '' })],
  ['with a command of its own', withPlace({ command: 'rm' })],
  ['with a plan afterwards of no verdict', withVerified({ verdict: '' })],
  ['with a rollback of no class', withRollback({ class: '' })],
  ['with a lift that is none', withEmergency({ lifts: ['receipt'] })],
  ['with more lifts than there are', withEmergency({ lifts: [...LIFTS, LIFTS[0]] })],
  ['with an incident that is no number', withEmergency({ incident: '12' })],
  ['with an outcome of the future', withDecision({ outcome: 'perhaps' })],
  ['with no outcome', withDecision({ outcome: '' })],
  ['with no stage', withCheck({ stage: '' })],
  ['with no status', withCheck({ status: '' })],
  ['with no verdict', withVerdict('')],
  ['with an object of no status', withObject({ status: '' })],
  ['with no state', withApplied({ state: '' })],
  ['with too many checks', withDecision({ checks: many(check, 101) })],
  ['with too long a fact', withCheck({ fact: long(4_001) })],
  ['with too many errors', withApplied({ errors: many('x', 51) })],
  ['with too many objects', withApplied({ objects: many(object, 5_001) })],
  ['with what is no text', withDecision({ stack: 7 })],
])('refuses one %s', (_, record) => {
  expect(reads(record)).toBe(false);
});
