import { randomUUID } from 'node:crypto';
import { requestViolations, responseViolations } from './openapi';
import { acceptedPermissions, allows, type Token } from './permissions';
import { RateLimit } from './rate-limit';
import { ApiError, repositoryOf, type Call, type Json, type RawRequest, type Reply, type Route } from './route';
import { Router } from './router';
import { routes } from './routes';
import type { World } from './state/world';

/** api.github.com: from authentication to the validated answer. */
export class Rest {
  /** What broke GitHub's description, of requests and of our own answers. Tests expect none. */
  readonly violations: string[] = [];
  /** Requests that no route serves. Tests expect none. */
  readonly unexpected: string[] = [];
  readonly #world: World;
  readonly #router = new Router(routes);
  readonly #rateLimit: RateLimit;

  constructor(world: World) {
    this.#world = world;
    this.#rateLimit = new RateLimit(() => world.date());
  }

  handle(request: RawRequest): Reply {
    const headers: Record<string, string> = {
      'x-github-media-type': 'github.v3; format=json',
      'x-github-api-version-selected': '2022-11-28',
      'x-github-request-id': randomUUID(),
    };
    try {
      const reply = this.#answer(request, headers);
      return { ...reply, headers: { ...headers, ...reply.headers } };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const reply = error.reply();
      return { ...reply, headers: { ...headers, ...reply.headers } };
    }
  }

  tokenOf(request: RawRequest): Token | undefined {
    const value = /^(?:token|bearer)\s+(\S+)$/i.exec(String(request.headers['authorization'] ?? ''))?.[1];
    return value === undefined ? undefined : this.#world.tokens.get(value);
  }

  #answer(request: RawRequest, headers: Record<string, string>): Reply {
    if (request.headers['user-agent'] === undefined)
      throw new ApiError(
        403,
        'Request forbidden by administrative rules. Please make sure your request has a User-Agent header',
      );
    const token = this.#authenticate(request);
    Object.assign(headers, this.#rateLimit.count(token));
    const match = this.#router.match(request.method, request.path);
    if (!match) return this.#unknown(request);
    const call = this.#call(request, token, match.params);
    const { operation } = match.route;
    if (operation === 'POST /graphql') return match.route.handle(call);
    const { params, query } = call;
    const body = request.body.length === 0 ? undefined : call.body;
    const problems = requestViolations(operation, { params, query, body });
    if (problems.length > 0) return this.#violated(operation, problems);
    return this.#validated(operation, perform(match.route, call));
  }

  #authenticate(request: RawRequest): Token {
    if (request.headers['authorization'] === undefined) throw new ApiError(401, 'Requires authentication');
    const token = this.tokenOf(request);
    if (!token || token.expired) throw new ApiError(401, 'Bad credentials');
    return token;
  }

  #call(request: RawRequest, token: Token, params: Readonly<Record<string, string>>): Call {
    const { query, path } = request;
    const search = query.size > 0 ? `?${query.toString()}` : '';
    const accept = String(request.headers['accept'] ?? '');
    return { world: this.#world, token, params, query, body: parsed(request.body), accept, url: `${path}${search}` };
  }

  #unknown({ method, path }: RawRequest): Reply {
    this.unexpected.push(`${method} ${path}`);
    return new ApiError(501, `The local GitHub does not serve ${method} ${path}`).reply();
  }

  #validated(operation: string, reply: Reply): Reply {
    if (reply.raw) return reply;
    const problems = responseViolations(operation, reply.status, reply.body);
    return problems.length > 0 ? this.#violated(operation, problems) : reply;
  }

  #violated(operation: string, problems: readonly string[]): Reply {
    this.violations.push(...problems.map((problem) => `${operation}: ${problem}`));
    return new ApiError(500, `${operation} breaks GitHub's description: ${problems.join('; ')}`).reply();
  }
}

/** An error is answered here already, so that it is validated as every answer is. */
function perform(route: Route, call: Call): Reply {
  try {
    const needs = route.needs(call);
    if (!allows(call.token, repositoryOf(call), needs)) {
      const message =
        call.token.kind === 'user' ? 'Must have admin rights to Repository.' : 'Resource not accessible by integration';
      throw new ApiError(403, message, undefined, { 'x-accepted-github-permissions': acceptedPermissions(needs) });
    }
    return route.handle(call);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return error.reply();
  }
}

function parsed(body: Buffer): Json {
  if (body.length === 0) return {};
  try {
    return JSON.parse(body.toString('utf8')) as Json;
  } catch {
    throw new ApiError(400, 'Problems parsing JSON');
  }
}
