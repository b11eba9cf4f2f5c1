import type { Needs, Token } from './permissions';
import type { Repository } from './state/repository';
import type { World } from './state/world';

export type Json = Record<string, unknown>;

/** A request as it came over the wire. */
export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** What is answered: JSON in `body`, or bytes in `raw`. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly raw?: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An authenticated request to one operation, its parameters and body already valid by GitHub's description. */
export interface Call {
  readonly world: World;
  readonly token: Token;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Json;
  readonly accept: string;
  /** Path and query as asked for, for links to other pages. */
  readonly url: string;
}

export interface RepositoryCall extends Call {
  readonly repository: Repository;
}

/** One line of the route table: the operation as GitHub's description names it, what it needs, what it does. */
export interface Route {
  readonly operation: string;
  needs(call: Call): Needs;
  handle(call: Call): Reply;
}

/** An error in GitHub's own form: `{ message, documentation_url, status, errors? }`. */
export class ApiError extends Error {
  readonly status: number;
  readonly errors: readonly Json[] | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    message: string,
    errors?: readonly Json[],
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.status = status;
    this.errors = errors;
    this.headers = headers;
  }

  reply(): Reply {
    const body = {
      message: this.message,
      ...(this.errors === undefined ? {} : { errors: this.errors }),
      documentation_url: 'https://docs.github.com/rest',
      status: String(this.status),
    };
    return { status: this.status, body, headers: this.headers };
  }
}

/** GitHub's answer for what does not exist and for what the token may not see alike. */
export function notFound(): ApiError {
  return new ApiError(404, 'Not Found');
}

/** What was found; throws 404 where it was not. */
export function found<T>(value: T | undefined): T {
  if (value === undefined) throw notFound();
  return value;
}

export function invalid(resource: string, field: string, code: string, message?: string): ApiError {
  return new ApiError(422, 'Validation Failed', [
    { resource, field, code, ...(message === undefined ? {} : { message }) },
  ]);
}

/** An operation on a repository; 404 for one that the token cannot see. */
export function onRepository(
  operation: string,
  needs: Needs | ((call: RepositoryCall) => Needs),
  handle: (call: RepositoryCall) => Reply,
): Route {
  const resolve = (call: Call): RepositoryCall => ({ ...call, repository: visible(call) });
  return {
    operation,
    needs: (call) => {
      const resolved = resolve(call); // 404 for what the token cannot see comes before 403 for what it may not do
      return typeof needs === 'function' ? needs(resolved) : needs;
    },
    handle: (call) => handle(resolve(call)),
  };
}

export const repositoryOf = (call: Call): Repository | undefined =>
  call.params['owner'] === undefined
    ? undefined
    : call.world.findRepository(call.params['owner'], call.params['repo'] ?? '');

function visible(call: Call): Repository {
  const repository = found(repositoryOf(call));
  const { token } = call;
  const own =
    token.repository === undefined
      ? token.kind !== 'user' || canRead(call, repository)
      : token.repository === repository;
  if (repository.private && !own) throw notFound();
  return repository;
}

const canRead = (call: Call, repository: Repository): boolean => repository.permissionOf(call.token.actor) !== 'none';
