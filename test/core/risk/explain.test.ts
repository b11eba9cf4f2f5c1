import { describe, expect, it } from '@jest/globals';
import { explainRule, ruleIds } from '../../../src/core/risk/explain';

const suggestionsFor = (id: string): readonly string[] => {
  const answer = explainRule(id);
  return 'suggestions' in answer ? answer.suggestions : [];
};

describe('the explanation of a rule', () => {
  it.each(ruleIds())('%s says what, why, an example and what to do', (id) => {
    const answer = explainRule(id);
    if (!('rule' in answer)) throw new Error(`${id} has no explanation`);
    const { title, why, example, remedy, environments } = answer.rule;

    for (const text of [title, why, example, remedy, environments]) expect(text).toMatch(/\S \S/);
  });

  it.each([
    ['data-resource-delted', 'data-resource-deleted'],
    ['mass-deletions', 'mass-deletion'],
    ['iam-admin', 'iam-admin-wildcard'],
  ])('of %s is not there, but %s is near', (id, near) => {
    expect(suggestionsFor(id)).toContain(near);
  });

  it.each(['', 'x'.repeat(100_000), 'completely different words'])(
    'of nonsense is not there, and nothing is near',
    (id) => {
      expect(suggestionsFor(id)).toEqual([]);
    },
  );
});
