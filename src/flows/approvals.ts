import type { Requirements } from '../core/risk/assessment';
import type { ApprovalRecord, PullRequestFacts } from '../core/gate/facts';
import type { GateSource } from '../ports/github';

/** Reads who approved: reviews with each reviewer's permission, environment approvals of a run, members of the teams asked for. */
export const readApprovals = async (
  source: GateSource,
  asked: {
    readonly pullRequest: PullRequestFacts | 'none';
    readonly run?: number;
    readonly teams: Requirements['teams'];
  },
): Promise<ApprovalRecord> => {
  const reviews = asked.pullRequest === 'none' ? [] : await source.reviews(asked.pullRequest.number);
  const people = new Map(
    reviews.flatMap(({ person }) => (person === undefined ? [] : [[person.id, person.login] as const])),
  );
  const permissions = await Promise.all(
    [...people].map(async ([id, login]) => [id, await source.permission(login)] as const),
  );
  const teams = await Promise.all(
    [...new Set(asked.teams.map(({ team }) => team))].map(
      async (team) => [team, await source.teamMembers(team)] as const,
    ),
  );
  return {
    reviews,
    permissions: new Map(permissions),
    environmentApprovals: asked.run === undefined ? [] : await source.environmentApprovals(asked.run),
    teams: new Map(teams.flatMap(([team, members]) => (members === undefined ? [] : [[team, members] as const]))),
  };
};
