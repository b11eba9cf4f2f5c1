import { getOctokit } from '@actions/github';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { NotPermitted, OperationError } from '../../core/errors';
import type { Log } from '../../ports/log';

export interface ClientOptions {
  readonly token: string;
  readonly apiUrl: string;
  readonly owner: string;
  readonly repository: string;
  readonly log: Log;
  /** Milliseconds in a second of waiting; tests make it short. */
  readonly second?: number;
}

/** Time after which a single request counts as lost, in milliseconds. */
const TIMEOUT = 30_000;
const MOST_RETRIES = 3;

type Octokit = ReturnType<typeof getOctokit>;

export interface GitHubClient {
  readonly octokit: Octokit;
  readonly repo: { readonly owner: string; readonly repo: string };
  /** `Date` header of the last answer. */
  readonly serverTime: () => string | undefined;
  /**
   * Runs one call, and what is made of its answer, and turns a failure of either into an `OperationError` that says what
   * was wanted and what to do: an answer of another shape than GitHub describes is one as well.
   */
  readonly ask: <T>(what: string, call: () => Promise<T>) => Promise<T>;
}

interface ApiError {
  readonly status: number;
  readonly message: string;
  readonly response?: { readonly headers?: Readonly<Record<string, string | undefined>> };
}

const isApiError = (error: unknown): error is ApiError =>
  error instanceof Error && 'status' in error && typeof error.status === 'number';

/** Status of an API error, `undefined` for anything else. */
export const statusOf = (error: unknown): number | undefined => (isApiError(error) ? error.status : undefined);

/** GitHub's `issues=write; pull_requests=write` (one of them, a comma joins what is needed together) as a workflow writes it. */
const asPermissions = (needed: string): string =>
  needed
    .split(';')
    .map((alternative) => {
      const written = alternative.split(',').map((one) => one.trim().replace('=', ': ').replaceAll('_', '-'));
      return `\`permissions: { ${written.join(', ')} }\``;
    })
    .join(' or ');

const AGAIN = 'Run the job again; githubstatus.com says whether GitHub has trouble.';

/** An answer that could not be understood. The words of our own language help nobody; the trace keeps the place. */
const misread = (what: string, error: unknown): OperationError => {
  const told = new OperationError(`GitHub's answer about ${what} is not as GitHub describes its answers. ${AGAIN}`);
  if (error instanceof Error && error.stack !== undefined) told.stack = error.stack;
  return told;
};

const explain = (what: string, error: unknown): OperationError => {
  if (error instanceof OperationError) return error;
  if (error instanceof Error && error.name === 'GraphqlResponseError')
    return new OperationError(`GitHub did not answer when asked for ${what}: ${error.message.slice(0, 300)}`, {
      cause: error,
    });
  if (!isApiError(error)) return misread(what, error);
  if (error.response === undefined)
    return new OperationError(
      `GitHub did not answer when asked for ${what}: ${error.message.slice(0, 300)}. ${AGAIN}`,
      {
        cause: error,
      },
    );
  const needed = error.response.headers?.['x-accepted-github-permissions'];
  if (error.status === 403 && needed !== undefined)
    return new NotPermitted(`The token may not read or write ${what}. Grant the job ${asPermissions(needed)}.`, {
      cause: error,
    });
  return new OperationError(`GitHub answered ${error.status} when asked for ${what}: ${error.message.slice(0, 300)}`, {
    cause: error,
  });
};

/** A request that is given up after a while, so that a silent server cannot hold the job. */
const fetchInTime: typeof fetch = (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(TIMEOUT) });

const throttle = (log: Log) => {
  const again =
    (kind: string) =>
    (
      seconds: number,
      request: { readonly method: string; readonly url: string },
      _: unknown,
      count: number,
    ): boolean => {
      log.info(`GitHub's ${kind} rate limit was met on ${request.method} ${request.url}; waiting ${seconds} s.`);
      return count < MOST_RETRIES;
    };
  return { onRateLimit: again('primary'), onSecondaryRateLimit: again('secondary') };
};

/**
 * The GitHub client: octokit with its retry and throttling plugins. Reads are repeated after server errors; a POST is
 * not, because the server may have done it (T24): whoever creates something looks before it tries again.
 */
export const createClient = (options: ClientOptions): GitHubClient => {
  const { token, apiUrl, owner, repository, log, second = 1_000 } = options;
  const octokit = getOctokit(
    token,
    {
      baseUrl: apiUrl,
      request: { fetch: fetchInTime },
      // Limits belong to a server: two servers never wait for each other.
      throttle: { ...throttle(log), id: apiUrl, retryAfterBaseValue: second },
      retry: { retries: MOST_RETRIES, retryAfterBaseValue: second },
    },
    retry,
    throttling,
  );
  let lastDate: string | undefined;
  octokit.hook.before('request', (request) => {
    if (request.method === 'POST') request.request['retries'] = 0;
  });
  octokit.hook.after('request', (response) => {
    lastDate = response.headers.date ?? lastDate;
  });
  return {
    octokit,
    repo: { owner, repo: repository },
    serverTime: () => (lastDate === undefined ? undefined : new Date(lastDate).toISOString()),
    ask: async (what, call) => {
      try {
        return await call();
      } catch (error) {
        throw explain(what, error);
      }
    },
  };
};
