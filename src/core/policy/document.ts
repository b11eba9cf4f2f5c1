import type { Assessment } from '../risk/assessment';

/** What a policy may ask of our judgement, under `input.risk`. It is as redacted as the assessment; the plan beside it is not. */
export const riskDocument = ({ stack, environment, level, findings, counts, cost, requirements }: Assessment) => ({
  stack,
  environment,
  level,
  counts,
  cost: { status: cost.status, currency: cost.currency, before: cost.before, after: cost.after, delta: cost.delta },
  approvals: requirements.approvals,
  findings: findings.map(({ rule, level: of, class: kind, address, attribute }) => ({
    rule,
    level: of,
    class: kind,
    address,
    attribute,
  })),
});
