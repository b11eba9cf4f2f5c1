import { found, type Call, type Reply, type Route } from '../route';
import { list } from '../pagination';
import { userJson } from '../shape/user';
import type { Team } from '../state/world';

/** A GITHUB_TOKEN cannot be granted `members`: it gets 403 (docs/platform-notes.md#environments-and-approvals). */
const needs = () => [{ members: 'read' }] as const;

export const teamRoutes: readonly Route[] = [
  { operation: 'GET /orgs/{org}/teams/{team_slug}/members', needs, handle: listMembers },
  { operation: 'GET /orgs/{org}/teams/{team_slug}/memberships/{username}', needs, handle: getMembership },
];

function teamOf({ world, params }: Call): Team {
  return found(world.teams.get(`${params['org'] ?? ''}/${params['team_slug'] ?? ''}`.toLowerCase()));
}

function listMembers(call: Call): Reply {
  const { members } = teamOf(call);
  const active = [...call.world.users.values()].filter((user) => members.get(user.id) === 'active');
  return list(call, active, (user) => userJson(call.world, user));
}

/** 404 for who is not a member; `pending` for who has not accepted the invitation. */
function getMembership(call: Call): Reply {
  const { world, params } = call;
  const team = teamOf(call);
  const user = found(world.users.get((params['username'] ?? '').toLowerCase()));
  const state = found(team.members.get(user.id));
  const organization = world.user(team.organization, 'Organization');
  const url = `${world.apiUrl}/organizations/${organization.id}/team/${team.id}/memberships/${user.login}`;
  return { status: 200, body: { state, role: 'member', url } };
}
