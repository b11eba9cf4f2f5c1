import { expect, it } from '@jest/globals';
import { countBallot } from '../../../src/core/gate/approvals';
import { demandedEvidence, judgedBy } from '../../../src/core/gate/evidence';
import { exclusionOf } from '../../../src/core/gate/exclusion';
import type { Review } from '../../../src/core/gate/facts';
import { approvedBy, BOB, CAROL, DAN, goodFacts, HEAD, MIRA, requirements, reviewsOf } from './good-facts';

const { policy, pullRequest, asked, claimed, fresh } = goodFacts();
const at = (minute: number, more: Partial<Review> = {}): Review =>
  approvedBy(BOB, { submittedAt: `2026-11-21T09:${minute}:00Z`, ...more });

const approvedAt = (reviews: Review[], from = policy.approvalsFrom): string | undefined => {
  const record = reviewsOf(...reviews);
  const exclusion = exclusionOf(policy, pullRequest, []);
  const ballot = countBallot(record, policy, exclusion, { commit: HEAD, plannedAt: '2026-11-21T09:00:00Z' });
  return judgedBy(ballot, record, { ...policy, approvalsFrom: from }, exclusion).approvedAt;
};

// An edit of the description after this time takes its evidence away.
it.each<[string, Review[], string | undefined]>([
  ['nobody approved', [], undefined],
  ['of the last approval', [at(40), at(30, { person: CAROL })], '2026-11-21T09:40:00Z'],
  ['of the last one of the same person', [at(30), at(20)], '2026-11-21T09:30:00Z'],
  ['not of one that does not count', [at(30), at(50, { person: MIRA })], '2026-11-21T09:30:00Z'],
  ['not of a comment', [at(30), at(50, { state: 'COMMENTED' })], '2026-11-21T09:30:00Z'],
  ['not of a deleted account', [at(30), at(50, { person: undefined })], '2026-11-21T09:30:00Z'],
  ['not of one without a time', [at(30), at(50, { submittedAt: undefined })], '2026-11-21T09:30:00Z'],
])('the time of the last approval that counts: %s', (_, reviews, expected) => {
  expect(approvedAt(reviews)).toBe(expected);
});

it('is not known of environment approvals, which have none', () => {
  expect(approvedAt([at(30)], 'both')).toBe('2026-11-21T09:30:00Z');
  expect(approvedAt([at(30)], 'environment')).toBeUndefined();
});

it('says whose word does not count', () => {
  const exclusion = exclusionOf(policy, pullRequest, [DAN]);
  const ballot = countBallot(reviewsOf(), policy, exclusion, undefined);
  const { because } = judgedBy(ballot, reviewsOf(), policy, exclusion);
  expect([MIRA, BOB, DAN].map(because)).toEqual(['is the author of the pull request', undefined, 'started this run']);
});

it('demands each evidence once, whoever asks for it', () => {
  const demand = (id: string, because: string) => ({ id, text: id, because });
  const wants = (...evidence: ReturnType<typeof demand>[]) => requirements({ evidence });
  const demanded = demandedEvidence({
    asked,
    policy,
    claimed: wants(demand('a', 'cost'), demand('b', 'cost')),
    fresh: { ...fresh, requirements: wants(demand('b', 'risk'), demand('c', 'risk')) },
  });
  expect(demanded.map(({ id, because }) => `${id} ${because}`)).toEqual(['a cost', 'b risk', 'c risk']);
  expect(demandedEvidence({ asked, policy })).toEqual([]);
  expect(demandedEvidence({ asked, policy, claimed })).toEqual([]);
});
