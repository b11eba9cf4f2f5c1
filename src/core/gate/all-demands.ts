import type { Requirements } from '../risk/assessment';
import { demandsOf } from './demands';
import type { GateFacts } from './facts';
import { reviewsMatter } from './reviews-matter';

/**
 * Every demand that must be met: those of the plans and, where less is left than reviewers saw, that of what they saw. What
 * remains of a dangerous change never needs less than the whole did.
 */
export const allDemands = (facts: GateFacts): readonly Requirements[] => {
  const { reviewed } = facts;
  const isLeft = reviewed?.comparison.verdict === 'narrower' && reviewsMatter(facts);
  return [...demandsOf(facts), ...(isLeft ? [reviewed.requirements] : [])];
};
