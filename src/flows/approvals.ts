import type { Requirements } from '../core/risk/assessment';
import type { ApprovalRecord, MergedPull } from '../core/gate/facts';
import type { GateSource } from '../ports/github';

const readReviews = async (
  source: GateSource,
  pull: Pick<MergedPull, 'number'> | 'none',
): Promise<Pick<ApprovalRecord, 'reviews' | 'permissions'>> => {
  const reviews = pull === 'none' ? [] : await source.reviews(pull.number);
  const people = new Map(
    reviews.flatMap(({ person }) => (person === undefined ? [] : [[person.id, person.login] as const])),
  );
  const permissions = await Promise.all(
    [...people].map(async ([id, login]) => [id, await source.permission(login)] as const),
  );
  return { reviews, permissions: new Map(permissions) };
};

/** Reads who approved: reviews with each reviewer's permission, environment approvals of a run, members of the teams asked for. */
export const readApprovals = async (
  source: GateSource,
  asked: {
    readonly pullRequest: Pick<MergedPull, 'number'> | 'none';
    readonly run?: number;
    readonly teams: Requirements['teams'];
  },
): Promise<ApprovalRecord> => {
  const [reviewed, teams, environmentApprovals] = await Promise.all([
    readReviews(source, asked.pullRequest),
    Promise.all(
      [...new Set(asked.teams.map(({ team }) => team))].map(
        async (team) => [team, await source.teamMembers(team)] as const,
      ),
    ),
    asked.run === undefined ? [] : source.environmentApprovals(asked.run),
  ]);
  return {
    ...reviewed,
    environmentApprovals,
    teams: new Map(teams.flatMap(([team, members]) => (members === undefined ? [] : [[team, members] as const]))),
  };
};
