import { ApiError, type Call, type Reply, type Route } from '../route';

/** The queries that this github.com answers: who am I, and when was a description edited? */
export const graphqlRoute: Route = { operation: 'POST /graphql', needs: () => [], handle: answer };

function answer(call: Call): Reply {
  const query = String(call.body['query']).replace(/\s+/g, ' ').trim();
  const data = viewer(query, call) ?? edited(query, call);
  if (data === undefined)
    throw new ApiError(
      501,
      'The local GitHub answers only `{ viewer { login databaseId } }` and when a pull request was edited.',
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
