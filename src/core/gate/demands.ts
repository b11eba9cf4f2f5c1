import type { Requirements } from '../risk/assessment';
import type { GateFacts } from './facts';

/** What people have to give: so many of them, and so many of certain teams. */
export type PeopleDemanded = Pick<Requirements, 'approvals' | 'teams'>;

/**
 * What is demanded of people by everything known so far: the plan job, which alone knows cost and policies, the fresh plan,
 * and the stored one where there is one.
 */
export const demandsOf = ({
  claimed,
  fresh,
  stored,
}: Pick<GateFacts, 'claimed' | 'fresh' | 'stored'>): readonly Requirements[] =>
  [claimed, fresh?.requirements, stored?.requirements].filter((demand) => demand !== undefined);

/** What satisfies all of these demands: the highest number, and of each team the highest. */
export const strictest = (demands: readonly PeopleDemanded[]): PeopleDemanded => {
  const teams = new Map<string, PeopleDemanded['teams'][number]>();
  for (const demand of demands.flatMap((one) => one.teams))
    if (demand.count > (teams.get(demand.team)?.count ?? 0)) teams.set(demand.team, demand);
  return { approvals: Math.max(0, ...demands.map(({ approvals }) => approvals)), teams: [...teams.values()] };
};
