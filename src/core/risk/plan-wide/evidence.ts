import { amountOf, compareAmounts, minus, type Amount } from '../../cost/amount';
import type { Cost, PolicyResult } from '../assessment';
import type { RiskSettings } from '../settings';
import type { Ending, Fold, PlanWideFinding } from './fold';

const POLICY_RULES = { deny: 'policy-denied', warn: 'policy-warned', error: 'policy-error' } as const;

/** Cost, policies and the pull request itself. */
export const createEvidence = (): Fold => ({
  hears: [],
  take: () => undefined,
  *finish(ending) {
    yield* costFindings(ending.cost, ending.context.settings.cost);
    yield* policyFindings(ending.policy);
    yield* pullRequestFindings(ending);
  },
});

function* costFindings(cost: Cost, settings: RiskSettings['cost']): Iterable<PlanWideFinding> {
  if (cost.status !== 'ok') yield* unknownCost(cost, settings);
  const delta = amountOf(cost.delta);
  const exceeds = (limit: number): boolean => isMore(delta, limit);
  const above = (limit: 'medium' | 'high'): boolean =>
    exceeds(settings.increase[limit]) ||
    (exceeds(settings.floor) && isMore(amountOf(cost.percent), settings.percent[limit]));
  const before = cost.before === undefined ? {} : { before: `${cost.before} ${cost.currency ?? ''}`.trim() };
  const after = cost.after === undefined ? {} : { after: `${cost.after} ${cost.currency ?? ''}`.trim() };
  if (above('medium')) {
    const title = `The monthly cost rises by ${cost.delta ?? ''} ${cost.currency ?? ''}`.trim();
    yield { rule: 'cost-increase', address: '', level: above('high') ? 'HIGH' : 'MEDIUM', title, ...before, ...after };
  } else if (isMore(delta && minus(delta), settings.increase.high)) {
    yield { rule: 'cost-decrease-large', address: '', ...before, ...after };
  }
}

/** Is the amount known and above the limit? Compared exactly: a cent decides. */
const isMore = (amount: Amount | undefined, limit: number): boolean => {
  const bound = amountOf(limit);
  return amount !== undefined && bound !== undefined && compareAmounts(amount, bound) > 0;
};

function* unknownCost({ status, notes }: Cost, { required }: RiskSettings['cost']): Iterable<PlanWideFinding> {
  if (status === 'absent' && !required) return;
  const why = notes[0] === undefined ? {} : { why: notes[0] };
  yield { rule: 'cost-unknown', address: '', level: required ? 'MEDIUM' : 'LOW', ...why };
}

function* policyFindings(policy: PolicyResult): Iterable<PlanWideFinding> {
  for (const result of policy.results) {
    yield {
      rule: POLICY_RULES[result.outcome],
      address: result.address ?? '',
      title: `${result.tool}: ${result.message}`,
      ...(result.rule !== undefined && { attribute: result.rule }),
      ...(result.level && { level: result.level }),
    };
  }
  if (policy.status === 'error' && !policy.results.some((result) => result.outcome === 'error')) {
    yield { rule: 'policy-error', address: '', ...(policy.notes[0] !== undefined && { why: policy.notes[0] }) };
  }
}

function* pullRequestFindings({ context }: Ending): Iterable<PlanWideFinding> {
  const files = context.controlFilesChanged ?? [];
  if (files.length > 0) {
    yield {
      rule: 'config-changed-in-pr',
      address: '',
      title: `The pull request edits ${files.slice(0, 5).join(', ')}`,
    };
  }
}
