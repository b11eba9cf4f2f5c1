import type { PlanComparison } from '../changes/compare';
import type { GateFacts } from './facts';

/**
 * What may be applied of a plan that changed after it was approved. `same`: nothing. `narrower`: what is left, where each
 * remaining change is identical to an approved one.
 */
export const STALE_POLICIES = ['same', 'narrower'] as const;
export type StalePolicy = (typeof STALE_POLICIES)[number];

/**
 * May it be applied although it is not what was approved? Only what is known to be narrower, only where the configuration
 * says so, and never in a repeated attempt: what an earlier one left is the business of a new run.
 */
export const mayBeNarrower = (
  { policy, asked }: Pick<GateFacts, 'policy' | 'asked'>,
  compared: PlanComparison | undefined,
): boolean => policy.stale === 'narrower' && asked.attempt === 1 && compared?.verdict === 'narrower';

/** As many as the record of a decision takes. */
const MOST_CHANGES = 10_000;

/** What changed since the approval: from what reviewers saw to the plan of this run, and from there to the fresh plan. */
export const changedSince = ({ reviewed, fresh }: GateFacts): PlanComparison | undefined => {
  const seen = reviewed?.comparison;
  const now = fresh?.comparison;
  if (seen === undefined || now === undefined) return seen ?? now;
  const verdict = now.verdict === 'same' || now.verdict === seen.verdict ? seen.verdict : 'different';
  const changes = [...seen.changes, ...now.changes].sort((a, b) => (a.address < b.address ? -1 : 1));
  return { verdict, changes: changes.slice(0, MOST_CHANGES) };
};
