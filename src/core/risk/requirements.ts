import { amountOf, compareAmounts } from '../cost/amount';
import type { Cost, Requirements } from './assessment';
import { clip } from './clip';
import type { JudgeContext } from './context';
import { matchesGlob } from './glob';
import type { Tally } from './ledger';
import { rank, type Level } from './level';
import { ruleOf } from './rules/catalogue';
import type { Demand, ExtraDemand } from './settings';

const MOST = 50;

interface Judged {
  readonly level: Level;
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly cost: Cost;
}

/** Everything that the level, the environment, the findings and the cost demand: the highest number, all teams, all evidence. */
export function requirementsOf(judged: Judged, context: JudgeContext): Requirements {
  const { approvals } = context.settings;
  const ofEnvironment = Object.hasOwn(approvals.byEnvironment, context.environment)
    ? approvals.byEnvironment[context.environment]
    : undefined;
  const ofLevel = { demand: approvals.byLevel[judged.level], because: `the level is ${judged.level}` };
  const demands: { demand: Demand; because: string }[] = ofEnvironment?.approvals === 0 ? [] : [ofLevel];
  if (ofEnvironment) demands.push({ demand: ofEnvironment, because: `the environment is ${context.environment}` });
  for (const extra of approvals.extra) {
    const because = reasonFor(extra.when, judged, context.environment);
    if (because !== undefined) demands.push({ demand: extra, because });
  }
  return {
    approvals: Math.max(0, ...demands.map(({ demand }) => demand.approvals ?? 0)),
    teams: teamsOf(demands),
    evidence: evidenceOf(demands, context),
    blockers: blockersOf(judged, context),
  };
}

type Demands = readonly { readonly demand: Demand; readonly because: string }[];

function teamsOf(demands: Demands): Requirements['teams'] {
  const teams = new Map<string, Requirements['teams'][number]>();
  for (const { demand, because } of demands) {
    for (const { team, count } of demand.teams ?? []) {
      const known = teams.get(team);
      if (!known || known.count < count) teams.set(team, { team, count, because: clip(because, 400) });
    }
  }
  return [...teams.values()].slice(0, MOST);
}

function evidenceOf(demands: Demands, { settings }: JudgeContext): Requirements['evidence'] {
  const evidence = new Map<string, Requirements['evidence'][number]>();
  for (const { demand, because } of demands) {
    for (const id of demand.evidence ?? []) {
      const text = settings.approvals.evidence[id]?.text ?? id;
      if (!evidence.has(id)) evidence.set(id, { id, text: clip(text, 400), because: clip(because, 400) });
    }
  }
  return [...evidence.values()].slice(0, MOST);
}

/** Why an extra demand counts, in words; `undefined` when it does not. */
function reasonFor(when: ExtraDemand['when'], { tallies, cost }: Judged, environment: string): string | undefined {
  if (when.environment !== undefined && !matchesGlob(when.environment, environment)) return undefined;
  const reasons: string[] = [];
  if (when.costAbove !== undefined) {
    const [delta, limit] = [amountOf(cost.delta), amountOf(when.costAbove)];
    if (delta === undefined || limit === undefined || compareAmounts(delta, limit) <= 0) return undefined;
    reasons.push(`the monthly cost rises by more than ${when.costAbove} ${cost.currency ?? ''}`.trimEnd());
  }
  if (when.rule !== undefined || when.class !== undefined || when.atLeast !== undefined) {
    const fitting = [...tallies].find(
      ([id, tally]) =>
        (when.rule === undefined || matchesGlob(when.rule, id)) &&
        (when.class === undefined || when.class === tally.class) &&
        rank(tally.level) >= rank(when.atLeast ?? 'LOW'),
    );
    if (!fitting) return undefined;
    reasons.push(`of ${fitting[0]}`);
  }
  return reasons.length > 0 ? reasons.join(' and ') : `the environment is ${environment}`;
}

const POLICY_OUTCOMES: Readonly<Record<string, 'deny' | 'warn' | 'error'>> = {
  'policy-denied': 'deny',
  'policy-warned': 'warn',
  'policy-error': 'error',
};

function blockersOf({ tallies }: Judged, { settings }: JudgeContext): string[] {
  return [...tallies]
    .filter(([id]) => {
      const outcome = POLICY_OUTCOMES[id];
      return outcome ? settings.policy.failOn.includes(outcome) : ruleOf(id)?.blocks === true;
    })
    .map(([id, { address, count }]) => {
      const rule = ruleOf(id);
      const where = address === '' ? '' : `${address} `;
      const more = count > 1 ? ` (and ${count - 1} more)` : '';
      return clip(`${where}${rule?.title ?? id}${more}: ${rule?.remedy ?? ''}`, 400);
    })
    .slice(0, MOST);
}
