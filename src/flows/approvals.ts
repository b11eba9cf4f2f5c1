import type { Requirements } from '../core/risk/assessment';
import type { ApprovalRecord, MergedPull } from '../core/gate/facts';
import type { GateSource } from '../ports/github';

const readReviews = async (
  source: GateSource,
  pull: Pick<MergedPull, 'number'> | 'none',
  withTeams: boolean,
): Promise<Pick<ApprovalRecord, 'reviews' | 'permissions'>> => {
  const reviews = pull === 'none' ? [] : await source.reviews(pull.number, withTeams);
  const people = new Map(
    reviews.flatMap(({ person }) => (person === undefined ? [] : [[person.id, person.login] as const])),
  );
  const permissions = await Promise.all(
    [...people].map(async ([id, login]) => [id, await source.permission(login)] as const),
  );
  return { reviews, permissions: new Map(permissions) };
};

type Teams = ApprovalRecord['teams'];

/** Members of the teams asked for; a team that no token may read is absent. */
const readTeams = async (source: GateSource, asked: Requirements['teams']): Promise<Teams> => {
  const names = [...new Set(asked.map(({ team }) => team))];
  const read = await Promise.all(names.map(async (team) => [team, await source.teamMembers(team)] as const));
  return new Map(read.flatMap(([team, members]) => (members === undefined ? [] : [[team, members] as const])));
};

/**
 * Reads who approved: reviews with each reviewer's permission, environment approvals of a run, members of the teams asked for.
 * Where members of one cannot be read, it is asked in whose name reviews were given.
 */
export const readApprovals = async (
  source: GateSource,
  asked: {
    readonly pullRequest: Pick<MergedPull, 'number'> | 'none';
    readonly run?: number;
    readonly teams: Requirements['teams'];
  },
): Promise<ApprovalRecord> => {
  const reading = readTeams(source, asked.teams);
  const [reviewed, teams, environmentApprovals] = await Promise.all([
    reading.then((teams) =>
      readReviews(
        source,
        asked.pullRequest,
        asked.teams.some(({ team }) => !teams.has(team)),
      ),
    ),
    reading,
    asked.run === undefined ? [] : source.environmentApprovals(asked.run),
  ]);
  return { ...reviewed, environmentApprovals, teams };
};
