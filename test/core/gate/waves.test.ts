import { describe, expect, it } from '@jest/globals';
import { ballotOf } from '../../../src/core/gate/ballot-of-facts';
import type { EnvironmentApproval, GateFacts, ShownPlan } from '../../../src/core/gate/facts';
import {
  APPROVAL_ENVIRONMENT,
  approvedBy,
  BOB,
  CAROL,
  DAN,
  DIGEST,
  goodFacts,
  goodFactsOfBoth,
  hex,
  OTHER_COMMIT,
  receipt,
  reviewsOf,
} from './good-facts';

const approversOf = (facts: GateFacts): string[] => (ballotOf(facts)?.approvers ?? []).map(({ login }) => login).sort();

describe('an environment that one run asks twice', () => {
  const both = goodFactsOfBoth();
  const given = (...approvals: Partial<EnvironmentApproval>[]): GateFacts => ({
    ...both,
    policy: { ...both.policy, approvalsFrom: 'environment' },
    approvals: {
      ...both.approvals,
      environmentApprovals: approvals.map((more) => ({
        person: CAROL,
        state: 'approved',
        comment: '',
        environments: [APPROVAL_ENVIRONMENT],
        ...more,
      })),
    },
  });
  const digest = `fine: ${DIGEST.slice(0, 12)}`;

  it.each<[string, GateFacts, string[]]>([
    ['once: no digest is needed', given({}), ['carol']],
    ['twice without the digest: nobody counts, for the waves cannot be told apart', given({}, { person: DAN }), []],
    ['twice, one with the digest', given({}, { person: DAN, comment: digest }), ['dan']],
    ['twice, both with the digest', given({ comment: digest }, { person: DAN, comment: digest }), ['carol', 'dan']],
    [
      'twice under names that differ in case',
      given({}, { person: DAN, environments: [APPROVAL_ENVIRONMENT.toUpperCase()] }),
      [],
    ],
    ['once beside a rejection that was taken back', given({}, { person: DAN, state: 'pending' }), ['carol']],
    [
      'once, named twice in one approval',
      given({ environments: [APPROVAL_ENVIRONMENT, APPROVAL_ENVIRONMENT] }),
      ['carol'],
    ],
    ['once beside another environment', given({}, { person: DAN, environments: ['staging'] }), ['carol']],
  ])('%s', (_, facts, expected) => {
    expect(approversOf(facts)).toEqual(expected);
  });
});

describe('a review run that is repeated', () => {
  const good = goodFacts();
  const last = good.reviewRun as ShownPlan;
  const shown = (completedAt: string | undefined, more: Partial<ShownPlan['receipts'][number]> = {}): ShownPlan => ({
    run: { ...last.run, attempt: 1 },
    receipts: last.receipts.map((one) => ({ ...one, completedAt, ...more })),
  });
  const repeated = (...earlier: ShownPlan[]): GateFacts => ({
    ...good,
    approvals: reviewsOf(approvedBy(BOB, { submittedAt: '2026-11-21T09:30:00Z' })),
    reviewRun: { run: { ...last.run, attempt: 2 }, receipts: shown('2026-11-21T09:45:00Z').receipts, earlier },
  });
  const EARLY = '2026-11-21T09:00:00Z';

  it.each<[string, ShownPlan[], string[]]>([
    ['takes no approval back when it showed the same before', [shown(EARLY)], ['bob']],
    ['by an attempt among others', [shown('2026-11-21T09:40:00Z'), shown(EARLY)], ['bob']],
    ['but nothing was shown before', [], []],
    ['but it showed other changes', [shown(EARLY, { receipt: receipt({ changeDigest: hex('b') }) })], []],
    ['but its plan job failed', [shown(EARLY, { jobConclusion: 'failure' })], []],
    ['but its receipt is damaged', [shown(EARLY, { receipt: undefined })], []],
    ['but nobody knows when', [shown(undefined)], []],
    ['but it was of another commit', [{ ...shown(EARLY), run: { ...last.run, headSha: OTHER_COMMIT } }], []],
    ['but it was of another event', [{ ...shown(EARLY), run: { ...last.run, event: 'push' } }], []],
    ['but it was of another workflow', [{ ...shown(EARLY), run: { ...last.run, path: 'x.yml' } }], []],
    ['but with two receipts', [{ ...shown(EARLY), receipts: [...last.receipts, ...last.receipts] }], []],
    ['but after the approval', [shown('2026-11-21T09:31:00Z')], []],
  ])('%s', (_, earlier, expected) => {
    expect(approversOf(repeated(...earlier))).toEqual(expected);
  });
});
