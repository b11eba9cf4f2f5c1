import { LEVELS } from '../risk/level';
import { DEFAULT_SETTINGS, type Demand, type ExtraDemand, type RiskSettings, type TeamCount } from '../risk/settings';
import type { EvidenceRules } from '../evidence/rule';
import { evidenceRule } from './evidence-rule';
import type { Config } from './schema';

type Approvals = NonNullable<Config['approvals']>;
type Written = NonNullable<Approvals['LOW']>;

/** What the level, the environment, the findings and the cost demand, as the configuration says it. */
export function approvalDemands(config: Config): RiskSettings['approvals'] {
  const { approvals = {}, environments = {} } = config;
  const standard = DEFAULT_SETTINGS.approvals;
  const levels = LEVELS.map((level) => [level, { ...standard.byLevel[level], ...demandOf(approvals[level] ?? {}) }]);
  const evidence = Object.entries(approvals.evidence ?? {}).map(([id, one]) => [id, evidenceRule(id, one)]);
  return {
    byLevel: Object.fromEntries(levels) as RiskSettings['approvals']['byLevel'],
    byEnvironment: Object.fromEntries(
      Object.entries(environments).flatMap(([name, { approvals: own }]) =>
        own === undefined ? [] : [[name, typeof own === 'number' ? { approvals: own } : demandOf(own)]],
      ),
    ),
    extra: [...(approvals.extra ?? []).map(extraOf), ...costOwners(config)],
    evidence: { ...standard.evidence, ...(Object.fromEntries(evidence) as EvidenceRules) },
  };
}

const demandOf = ({ reviewers, teams, require: evidence }: Written): Demand => ({
  ...(reviewers !== undefined && { approvals: reviewers }),
  ...(teams && { teams: teams.map(teamOf) }),
  ...(evidence && { evidence }),
});

const teamOf = (team: NonNullable<Written['teams']>[number]): TeamCount =>
  typeof team === 'string' ? { team, count: 1 } : { team: team.team, count: team.count ?? 1 };

function extraOf({ when, ...demand }: NonNullable<Approvals['extra']>[number]): ExtraDemand {
  const { 'at-least': atLeast, 'cost-increase': costAbove, ...rest } = when;
  return {
    when: { ...rest, ...(atLeast && { atLeast }), ...(costAbove !== undefined && { costAbove }) },
    ...demandOf(demand),
  };
}

/** Who answers for money is asked when the cost finding is MEDIUM, and when it is HIGH. */
function costOwners({ cost = {} }: Config): ExtraDemand[] {
  const limits = { ...DEFAULT_SETTINGS.cost.increase, ...cost.increase };
  const from = (teams: readonly string[] | undefined, costAbove: number): ExtraDemand[] =>
    teams === undefined || teams.length === 0 ? [] : [{ when: { costAbove }, teams: teams.map(teamOf) }];
  return [...from(cost.owners, limits.medium), ...from(cost.management, limits.high)];
}
