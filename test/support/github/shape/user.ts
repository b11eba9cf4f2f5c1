import { nodeId, type Team, type User, type World } from '../state/world';
import type { Json } from '../route';

/** `simple-user` */
export function userJson(world: World, user: User): Json {
  const url = `${world.apiUrl}/users/${encodeURIComponent(user.login)}`;
  const page = user.type === 'Bot' ? `apps/${user.login.replace('[bot]', '')}` : user.login;
  return {
    login: user.login,
    id: user.id,
    node_id: nodeId(user.type, user.id),
    avatar_url: `https://avatars.githubusercontent.com/u/${user.id}?v=4`,
    gravatar_id: '',
    url,
    html_url: `${world.serverUrl}/${page}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: user.type,
    user_view_type: 'public',
    site_admin: false,
  };
}

/** `public-user` */
export function publicUserJson(world: World, user: User): Json {
  const told = ['name', 'company', 'location', 'email', 'hireable', 'bio'];
  return {
    ...userJson(world, user),
    ...Object.fromEntries(told.map((key) => [key, null])),
    blog: '',
    ...Object.fromEntries(['public_repos', 'public_gists', 'followers', 'following'].map((key) => [key, 0])),
    created_at: '2020-01-01T00:00:00Z',
    updated_at: '2020-01-01T00:00:00Z',
  };
}

/** `team` */
export function teamJson(world: World, team: Team): Json {
  const organization = world.user(team.organization, 'Organization');
  const url = `${world.apiUrl}/organizations/${organization.id}/team/${team.id}`;
  return {
    id: team.id,
    node_id: nodeId('Team', team.id),
    name: team.slug,
    slug: team.slug,
    description: null,
    privacy: 'closed',
    notification_setting: 'notifications_enabled',
    url,
    html_url: `${world.serverUrl}/orgs/${team.organization}/teams/${team.slug}`,
    members_url: `${url}/members{/member}`,
    repositories_url: `${url}/repos`,
    type: 'organization',
    organization_id: organization.id,
    permission: 'pull',
    parent: null,
  };
}

/** `integration`: the GitHub App that stands behind a token of this login. */
export function appJson(world: World, slug: string): Json {
  const actions = slug === 'github-actions';
  const owner = world.user(actions ? 'github' : slug, 'Organization');
  return {
    id: actions ? 15368 : world.user(`${slug}[bot]`).id,
    client_id: actions ? 'Iv1.05c79e9ad1f6bdfa' : `Iv1.${slug}`,
    slug,
    node_id: nodeId('App', slug),
    owner: userJson(world, owner),
    name: actions ? 'GitHub Actions' : slug,
    description: '',
    external_url: 'https://help.github.com/en/actions',
    html_url: `${world.serverUrl}/apps/${slug}`,
    created_at: '2018-07-30T09:30:17Z',
    updated_at: '2024-04-10T20:33:16Z',
    permissions: {},
    events: [],
  };
}

/** The slug of the app that acts as this bot; null for people. */
export function appSlug(user: User): string | null {
  return user.type === 'Bot' ? user.login.replace(/\[bot\]$/, '') : null;
}
