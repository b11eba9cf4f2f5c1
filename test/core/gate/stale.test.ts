import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compare, type PlanComparison } from '../../../src/core/changes/compare';
import { digestOfFingerprints } from '../../../src/core/changes/digest';
import type { Fingerprint } from '../../../src/core/changes/fingerprint';
import { verifiedFingerprints } from '../../../src/core/gate/claims';
import { decide } from '../../../src/core/gate/decide';
import type { GateFacts } from '../../../src/core/gate/facts';
import type { Assessment } from '../../../src/core/risk/assessment';
import {
  approvedBy,
  BOB,
  CAROL,
  goodFacts,
  goodFactsOfStored,
  hex,
  receipt,
  requirements,
  reviewsOf,
} from './good-facts';

const VERDICTS = ['same', 'narrower', 'wider', 'different'] as const;
const compared = (verdict: PlanComparison['verdict']): PlanComparison => ({
  verdict,
  changes: verdict === 'same' ? [] : [{ address: 'aws_instance.a', was: 'create' }],
});
type Stale = 'same' | 'narrower' | undefined;
const under = (stale: Stale, facts: GateFacts = goodFacts()): GateFacts => ({
  ...facts,
  policy: { ...facts.policy, ...(stale && { stale }) },
});

/** Reviewers saw other changes than this run planned. */
const sawOther = (verdict: PlanComparison['verdict'], stale: Stale, seen = requirements()): GateFacts => {
  const facts = goodFacts();
  const shown = facts.reviewRun as Exclude<typeof facts.reviewRun, 'none'>;
  return {
    ...under(stale, facts),
    reviewRun: {
      ...shown,
      receipts: shown.receipts.map((found) => ({ ...found, receipt: receipt({ changeDigest: hex('b') }) })),
    },
    reviewed: { comparison: compared(verdict), requirements: seen },
  };
};
/** The gate planned other changes than the plan job did. */
const plannedOther = (verdict: PlanComparison['verdict'], stale: Stale, facts = goodFacts()): GateFacts => ({
  ...under(stale, facts),
  fresh: { ...facts.fresh, changeDigest: hex('f'), comparison: compared(verdict) },
});
const repeated = (facts: GateFacts): GateFacts => {
  const run = { ...facts.run!, attempt: 2 };
  const job = { ...facts.job!, attempt: 2 };
  return { ...facts, asked: { ...facts.asked, attempt: 2 }, run, job, again: { ...facts.again!, run, job } };
};
const failedIn = (facts: GateFacts): readonly string[] =>
  decide(facts, 'C')
    .checks.filter(({ status }) => status === 'fail')
    .map(({ id }) => id);

describe('a plan that changed after it was approved', () => {
  const rows = (['same', 'narrower', undefined] as const).flatMap((stale) =>
    VERDICTS.map((verdict) => [stale ?? 'nothing', verdict, stale] as const),
  );

  it.each(rows)('with `stale: %s`, reviewers saw another plan than the run made: %s', (_, verdict, stale) => {
    const may = stale === 'narrower' && verdict === 'narrower';
    const decision = decide(sawOther(verdict, stale), 'C');
    expect(decision.outcome).toBe(may ? 'apply' : 'stale');
    expect(failedIn(sawOther(verdict, stale))).toEqual(may ? [] : ['review-run']);
    expect(decision.comparison).toEqual(compared(verdict));
    if (!may) expect(decision.next.length).toBeGreaterThan(0);
  });

  it.each(rows)('with `stale: %s`, the fresh plan is another one than that of the run: %s', (_, verdict, stale) => {
    const may = stale === 'narrower' && verdict === 'narrower';
    expect(decide(plannedOther(verdict, stale), 'C').outcome).toBe(may ? 'apply' : 'stale');
    expect(failedIn(plannedOther(verdict, stale))).toEqual(may ? [] : ['freshness']);
  });

  it('is not applied where nobody knows what changed', () => {
    const { reviewed, ...unknown } = sawOther('narrower', 'narrower');
    expect(reviewed).toBeDefined();
    expect(failedIn(unknown)).toEqual(['review-run']);
    const facts = plannedOther('narrower', 'narrower');
    expect(failedIn({ ...facts, fresh: { ...facts.fresh!, comparison: undefined } })).toEqual(['freshness']);
  });

  it('is not applied in a repeated attempt, which is told the command of a new run', () => {
    for (const facts of [sawOther('narrower', 'narrower'), plannedOther('narrower', 'narrower')]) {
      const decision = decide(repeated(facts), 'C');
      expect(decision.outcome).toBe('stale');
      expect(decision.next).toContainEqual(
        expect.objectContaining({ command: 'gh workflow run terraform.yml --ref main' }),
      );
    }
  });

  it('is not applied where a stored plan is, which does all of it', () => {
    expect(failedIn(plannedOther('narrower', 'narrower', goodFactsOfStored()))).toEqual(['freshness']);
  });

  it('needs what the whole needed, when it is decided and once more right before the apply', () => {
    const two = requirements({ approvals: 2 });
    const facts = sawOther('narrower', 'narrower', two);
    expect(decide(facts, 'C')).toMatchObject({ outcome: 'wait' });
    expect(failedIn(facts)).toEqual(['review-run']);
    const both = reviewsOf(approvedBy(BOB), approvedBy(CAROL));
    const approved = { ...facts, approvals: both, again: { ...facts.again!, approvals: both } };
    expect(failedIn(approved)).toEqual([]);
    expect(failedIn({ ...approved, again: { ...approved.again, approvals: reviewsOf(approvedBy(BOB)) } })).toEqual([
      'still-approved',
    ]);
  });

  it('keeps the evidence and the blockers of the whole', () => {
    const ticket = { id: 'verified-backup', text: 'a backup', because: 'it was deleted' };
    expect(failedIn(sawOther('narrower', 'narrower', requirements({ evidence: [ticket] })))).toEqual(['evidence']);
    expect(failedIn(sawOther('narrower', 'narrower', requirements({ blockers: ['denied'] })))).toEqual(['blockers']);
  });

  it('says in one list what changed since the reviews and since the plan', () => {
    const facts = sawOther('narrower', 'narrower');
    const fresh = { ...facts.fresh!, changeDigest: hex('f'), comparison: { ...compared('different') } };
    const other = { ...fresh, comparison: { ...fresh.comparison, changes: [{ address: 'aws_db.b', now: 'delete' }] } };
    expect(decide({ ...facts, fresh: other }, 'C').comparison).toEqual({
      verdict: 'different',
      changes: [
        { address: 'aws_db.b', now: 'delete' },
        { address: 'aws_instance.a', was: 'create' },
      ],
    });
  });
});

/** A few objects with a few digests each, so that plans often share some. */
const fingerprint = fc
  .record({ object: fc.nat(3), value: fc.nat(2), what: fc.constantFrom('resource', 'output') })
  .map(({ object, value, what }): Fingerprint => {
    const digest = hex(String(object), 32) + hex(String(value), 31) + (what === 'output' ? 'e' : '0');
    return { what: what, address: `a.${object}`, kind: 'create', digest, attributes: [] };
  });
const plan = fc.array(fingerprint, { maxLength: 5 });
const left = fc.tuple(plan, fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), plan).map(([all, kept, more]) => ({
  all,
  less: all.filter((_, at) => kept[at]),
  more,
}));

it('never applies a change that was not approved, whatever plans and claims there are', () => {
  let applied = 0;
  fc.assert(
    fc.property(left, left, fc.boolean(), fc.boolean(), (one, two, liesOfReview, liesOfRun) => {
      const seen = one.all;
      const planned = one.more.length > 3 ? one.more : one.less;
      const fresh = two.more.length > 3 ? two.all : planned.filter((_, at) => at % 2 === 0);
      // What is published may say anything; the receipts say what was planned.
      const claimOf = (truth: Fingerprint[], lies: boolean) =>
        ({ fingerprints: lies ? [...truth, ...fresh] : truth }) as unknown as Assessment;
      const of = (all: readonly Fingerprint[]) => receipt({ changeDigest: digestOfFingerprints(all) });
      const seenProven = verifiedFingerprints(claimOf(seen, liesOfReview), of(seen));
      const plannedProven = verifiedFingerprints(claimOf(planned, liesOfRun), of(planned));
      const facts = goodFacts();
      const found = facts.receipts.map((each) => ({ ...each, receipt: of(planned) }));
      const shown = facts.reviewRun as Exclude<typeof facts.reviewRun, 'none'>;
      const decision = decide(
        {
          ...under('narrower', facts),
          receipts: found,
          reviewRun: { ...shown, receipts: shown.receipts.map((each) => ({ ...each, receipt: of(seen) })) },
          ...(seenProven &&
            plannedProven && {
              reviewed: {
                comparison: compare(seenProven, plannedProven),
                requirements: requirements(),
              },
            }),
          fresh: {
            ...facts.fresh,
            changeDigest: digestOfFingerprints(fresh),
            comparison: plannedProven && compare(plannedProven, fresh),
          },
          again: { ...facts.again, receipts: found },
        },
        'C',
      );
      if (decision.outcome !== 'apply') return;
      applied += 1;
      const approved = seen.map(({ digest }) => digest);
      for (const { digest } of fresh) {
        expect(approved).toContain(digest);
        approved.splice(approved.indexOf(digest), 1);
      }
    }),
    { numRuns: 2_000 },
  );
  expect(applied).toBeGreaterThan(50);
});
