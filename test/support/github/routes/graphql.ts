import { ApiError, type Call, type Reply, type Route } from '../route';

/** The one query that this github.com answers: who am I? A GITHUB_TOKEN has no GET /user. */
export const graphqlRoute: Route = { operation: 'POST /graphql', needs: () => [], handle: viewer };

function viewer({ body, token }: Call): Reply {
  const fields = /^\s*(?:query\s*)?\{\s*viewer\s*\{\s*([\w\s]+?)\s*\}\s*\}\s*$/.exec(String(body['query']))?.[1];
  const known: Readonly<Record<string, unknown>> = { login: token.actor.login, databaseId: token.actor.id };
  const asked = fields?.split(/\s+/) ?? [];
  if (asked.length === 0 || asked.some((name) => !(name in known)))
    throw new ApiError(501, 'The local GitHub answers only `{ viewer { login databaseId } }`.');
  return { status: 200, body: { data: { viewer: Object.fromEntries(asked.map((name) => [name, known[name]])) } } };
}
