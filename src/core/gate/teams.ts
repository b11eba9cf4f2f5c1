import { weaknessOf } from './environment-weakness';
import type { ApprovalRecord, EnvironmentFacts } from './facts';

/** Somebody who approved as one of a team, by GitHub's own word: their account's id, and the team as `@org/team`. */
export interface InTeam {
  readonly id: number;
  readonly team: string;
}

/** Names of organisations and teams are the same in any case. */
const isTeam = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/**
 * The team that alone can have released an environment: its only required reviewer, where nobody may release what they
 * started, and no administrator may pass by. `undefined` where anybody else can have done it too. Not even `solo` lets
 * self-review prove a team.
 */
export const teamBehind = (environment: EnvironmentFacts | 'missing'): string | undefined => {
  if (environment === 'missing' || weaknessOf(environment, false) !== undefined) return undefined;
  const [only, ...others] = environment.reviewers;
  return only?.type === 'Team' && others.length === 0 ? only.name : undefined;
};

/**
 * The account ids that are known to be of a team: its members where a token could read them, else those who approved as one
 * of it. `undefined` where nobody is known, which is not an empty team.
 */
export const knownOf = (
  team: string,
  members: ApprovalRecord['teams'],
  approved: readonly InTeam[],
): ReadonlySet<number> | undefined => {
  const read = members.get(team);
  if (read !== undefined) return read;
  const ids = approved.filter((one) => isTeam(one.team, team)).map(({ id }) => id);
  return ids.length === 0 ? undefined : new Set(ids);
};

/** The ways in which an approval counts for a team, for whoever has none of them. */
export const WAYS_TO_PROVE_A_TEAM =
  'three ways prove them: a review that GitHub had asked of the team, as it asks code owners; the approval of an environment that counts and whose only reviewer is the team; `team-token`, a token that may read the members of the organisation';
