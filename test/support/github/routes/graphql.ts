import { allows } from '../permissions';
import { ApiError, type Call, type Json, type Reply, type Route } from '../route';
import type { User } from '../state/world';

/**
 * The queries that this github.com answers: who am I, when was a description edited, in whose name was it reviewed, an
 * incident, and deployments.
 */
export const graphqlRoute: Route = { operation: 'POST /graphql', needs: () => [], handle: answer };

function answer(call: Call): Reply {
  const query = String(call.body['query']).replace(/\s+/g, ' ').trim();
  const whole = incident(query, call) ?? onBehalfOf(query, call) ?? deployments(query, call);
  if (whole !== undefined) return { status: 200, body: whole };
  const data = viewer(query, call) ?? edited(query, call);
  if (data === undefined)
    throw new ApiError(
      501,
      'The local GitHub answers only `{ viewer { login databaseId } }`, when a pull request was edited, in whose name it was approved, an issue with its comments, and deployments.',
    );
  return { status: 200, body: { data } };
}

/** A GITHUB_TOKEN has no GET /user. */
function viewer(query: string, { token }: Call): object | undefined {
  const fields = /^(?:query )?\{ viewer \{ ([\w ]+?) \} \}$/.exec(query)?.[1];
  const known: Readonly<Record<string, unknown>> = { login: token.actor.login, databaseId: token.actor.id };
  const asked = fields?.split(' ') ?? [];
  if (asked.length === 0 || asked.some((name) => !(name in known))) return undefined;
  return { viewer: Object.fromEntries(asked.map((name) => [name, known[name]])) };
}

/** Null where nothing of the name is visible, as GraphQL answers what REST calls 404. */
function edited(query: string, { body, world }: Call): object | undefined {
  const form =
    'query ($owner: String!, $name: String!, $number: Int!) { repository(owner: $owner, name: $name) { pullRequest(number: $number) { lastEditedAt } } }';
  if (query !== form) return undefined;
  const { owner, name, number } = body['variables'] as { owner: string; name: string; number: number };
  const issue = world.findRepository(owner, name)?.issues.find(number);
  return { repository: { pullRequest: issue?.pull === undefined ? null : { lastEditedAt: issue.bodyEditedAt } } };
}

const ON_BEHALF_OF =
  'query ($owner: String!, $name: String!, $number: Int!) { repository(owner: $owner, name: $name) { pullRequest(number: $number) { reviews(last: 100, states: [APPROVED]) { nodes { databaseId onBehalfOf(first: 20) { nodes { slug organization { login } } } } } } } }';

/** The newest approvals of a pull request, each with the teams in whose name it was given. */
function onBehalfOf(query: string, { body, token, world }: Call): Json | undefined {
  if (query !== ON_BEHALF_OF) return undefined;
  const { owner, name, number } = body['variables'] as { owner: string; name: string; number: number };
  const repository = world.findRepository(owner, name);
  if (!allows(token, repository, [{ pull_requests: 'read' }]))
    return {
      data: { repository: null },
      errors: [{ type: 'FORBIDDEN', path: ['repository'], message: 'Resource not accessible by integration' }],
    };
  const approvals = repository?.issues.find(number)?.pull?.reviews.filter(({ state }) => state === 'APPROVED');
  const nodes = approvals?.slice(-100).map(({ id, onBehalfOf: teams }) => ({
    databaseId: id,
    onBehalfOf: {
      nodes: teams.slice(0, 20).map(({ slug, organization }) => ({ slug, organization: { login: organization } })),
    },
  }));
  return { data: { repository: { pullRequest: nodes === undefined ? null : { reviews: { nodes } } } } };
}

const ACTOR = 'author { __typename login ... on User { databaseId } ... on Bot { databaseId } }';
const INCIDENT = `query ($owner: String!, $name: String!, $number: Int!, $after: String) { viewer { databaseId } repository(owner: $owner, name: $name) { issue(number: $number) { state createdAt lastEditedAt body ${ACTOR} comments(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { lastEditedAt body ${ACTOR} } } } } }`;

/** An app is called by its slug here, and by `slug[bot]` in REST. */
const actorJson = (user: User): Json => ({
  __typename: user.type,
  login: user.login.replace(/\[bot\]$/, ''),
  databaseId: user.id,
});

/** An issue with its comments, page by page. Errors come with status 200. */
function incident(query: string, { body, token, world }: Call): Json | undefined {
  if (query !== INCIDENT) return undefined;
  const { owner, name, number, after } = body['variables'] as {
    owner: string;
    name: string;
    number: number;
    after: string | null;
  };
  const repository = world.findRepository(owner, name);
  const viewer = { databaseId: token.actor.id };
  const refused = (type: string, message: string): Json => ({
    data: { viewer, repository: type === 'FORBIDDEN' ? null : { issue: null } },
    errors: [{ type, path: ['repository', 'issue'], message }],
  });
  if (!allows(token, repository, [{ issues: 'read' }]))
    return refused('FORBIDDEN', 'Resource not accessible by integration');
  const issue = repository?.issues.find(number);
  if (issue === undefined || issue.pull !== undefined)
    return refused('NOT_FOUND', `Could not resolve to an Issue with the number of ${number}.`);
  const from = after === null ? 0 : Number(after);
  const page = issue.comments.slice(from, from + 100);
  const json = {
    state: issue.state.toUpperCase(),
    createdAt: issue.createdAt,
    lastEditedAt: issue.bodyEditedAt,
    body: issue.body ?? '',
    author: actorJson(issue.user),
    comments: {
      pageInfo: { hasNextPage: from + 100 < issue.comments.length, endCursor: String(from + page.length) },
      nodes: page.map(({ editedAt, body: text, user }) => ({
        lastEditedAt: editedAt,
        body: text,
        author: actorJson(user),
      })),
    },
  };
  return { data: { viewer, repository: { issue: json } } };
}

const DEPLOYMENTS = `query ($owner: String!, $name: String!, $environments: [String!], $after: String) { viewer { login databaseId } repository(owner: $owner, name: $name) { deployments(first: 100, after: $after, environments: $environments, orderBy: { field: CREATED_AT, direction: DESC }) { pageInfo { hasNextPage endCursor } nodes { commitOid task environment payload createdAt creator { ... on User { databaseId } ... on Bot { databaseId } } latestStatus { state description logUrl createdAt } } } } }`;

/** Deployments with their newest status, newest first. A payload is JSON as text, states are in capitals. */
function deployments(query: string, { body, token, world }: Call): Json | undefined {
  if (query !== DEPLOYMENTS) return undefined;
  const { owner, name, environments, after } = body['variables'] as {
    owner: string;
    name: string;
    environments: string[] | null;
    after: string | null;
  };
  const repository = world.findRepository(owner, name);
  const viewer = { login: token.actor.login, databaseId: token.actor.id };
  if (repository === undefined || !allows(token, repository, [{ deployments: 'read' }]))
    return {
      data: { viewer, repository: null },
      errors: [
        {
          type: 'FORBIDDEN',
          path: ['repository', 'deployments'],
          message: 'Resource not accessible by integration',
        },
      ],
    };
  const wanted = repository.deployments.all
    .filter(({ environment }) => environments?.includes(environment) ?? true)
    .toReversed();
  const from = after === null ? 0 : Number(after);
  const nodes = wanted.slice(from, from + 100).map((one) => {
    const latest = one.statuses.at(-1);
    return {
      commitOid: one.sha,
      task: one.task,
      environment: one.environment,
      payload: JSON.stringify(one.payload),
      createdAt: one.createdAt,
      creator: { databaseId: one.creator.id },
      latestStatus:
        latest === undefined
          ? null
          : {
              state: latest.state.toUpperCase(),
              description: latest.description,
              logUrl: latest.logUrl,
              createdAt: latest.createdAt,
            },
    };
  });
  const endCursor = nodes.length === 0 ? null : String(from + nodes.length);
  const pageInfo = { hasNextPage: from + 100 < wanted.length, endCursor };
  return { data: { viewer, repository: { deployments: { pageInfo, nodes } } } };
}
