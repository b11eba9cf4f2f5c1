import { describe, expect, it } from '@jest/globals';
import { decide } from '../../../src/core/gate/decide';
import type { GateFacts } from '../../../src/core/gate/facts';
import type { GatePolicy } from '../../../src/core/gate/policy';
import { changedSince, type StalePolicy } from '../../../src/core/gate/stale';
import { wayOn } from '../../../src/core/gate/way-on';
import { expectGolden } from '../render/golden';
import { emergency } from './emergency-facts';
import { goodFacts } from './good-facts';

const FROM = ['reviews', 'environment', 'both'] as const;
const STALE = [undefined, 'same', 'narrower'] as const;
const under = (approvalsFrom: GatePolicy['approvalsFrom'], stale: StalePolicy | undefined): GateFacts => {
  const facts = goodFacts();
  return { ...facts, policy: { ...facts.policy, approvalsFrom, ...(stale && { stale }) } };
};
const { repository, ...nowhere } = goodFacts();

describe('how what is left comes to be applied', () => {
  it('is told for each policy', () => {
    const told = FROM.flatMap((from) =>
      STALE.map((stale) => {
        const steps = wayOn(under(from, stale)).map(
          ({ text, command }) => `  - ${text}\n    ${command ?? '(no command)'}`,
        );
        return `${from}, stale: ${stale ?? '(not said)'}\n${steps.join('\n')}\n`;
      }),
    );
    expectGolden('way-on.golden.txt', told.join('\n'), 'gate');
  });

  it('names the default branch, and `main` where it is not known', () => {
    const policy = { ...nowhere.policy, approvalsFrom: 'environment' as const };
    const commands = (facts: GateFacts) => wayOn(facts).map(({ command }) => command);
    expect(commands({ ...nowhere, policy, repository: { ...repository, defaultBranch: 'trunk' } })).toEqual([
      'gh workflow run terraform.yml --ref trunk',
    ]);
    expect(commands({ ...nowhere, policy })).toEqual(['gh workflow run terraform.yml --ref main']);
    const asked = { ...nowhere.asked, workflowPath: '.github/workflows/' };
    expect(commands({ ...nowhere, policy, asked })).toEqual(["gh workflow run '' --ref main"]);
  });

  it('is ready for an apply that does not end well, and for no other decision', () => {
    const facts = goodFacts();
    expect(decide(facts, 'C').afterTrouble).toEqual(wayOn(facts));
    expect(decide({ ...facts, approvals: { ...facts.approvals, reviews: [] } }, 'C')).not.toHaveProperty(
      'afterTrouble',
    );
    expect(decide(emergency(), 'C').outcome).toBe('apply');
    expect(decide(emergency(), 'C')).not.toHaveProperty('afterTrouble');
  });
});

describe('what changed since the approval', () => {
  const compared = (verdict: 'same' | 'narrower' | 'wider', ...addresses: string[]) => ({
    verdict,
    changes: addresses.map((address) => ({ address, now: 'create' })),
  });
  const between = (seen: ReturnType<typeof compared>, now: ReturnType<typeof compared>) => {
    const facts = goodFacts();
    const { requirements } = facts.fresh;
    return changedSince({
      ...facts,
      reviewed: { comparison: seen, requirements },
      fresh: { ...facts.fresh, comparison: now },
    });
  };

  it('is one verdict of two, and one list in the order of addresses', () => {
    expect(between(compared('narrower', 'b'), compared('same'))?.verdict).toBe('narrower');
    expect(between(compared('narrower', 'b'), compared('narrower', 'a'))).toEqual(compared('narrower', 'a', 'b'));
    expect(between(compared('narrower', 'a'), compared('wider', 'b'))?.verdict).toBe('different');
    expect(between(compared('wider', 'c', 'a'), compared('wider', 'b'))?.changes.map(({ address }) => address)).toEqual(
      ['a', 'b', 'c'],
    );
  });

  it('is no longer than the record of a decision takes', () => {
    const many = Array.from({ length: 6_000 }, (_, nth) => `a[${nth}]`);
    expect(between(compared('wider', ...many), compared('wider', ...many))?.changes).toHaveLength(10_000);
  });
});
