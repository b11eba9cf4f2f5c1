import { getIDToken } from '@actions/core';
import * as v from 'valibot';
import { ConfigurationError, OperationError } from '../../core/errors';
import type { IssuedToken } from './token-file';

/** Seconds since 1970 (RFC 7519 §4.1). */
const claims = v.object({ iat: v.number(), exp: v.number() });

/** What the runner gives to a job that may ask for tokens, and to no other. */
const REQUEST_VARIABLES = ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'] as const;

/** What is missing for this job to be able to ask for a token; `undefined` when nothing is. */
export const withoutIdToken = (environment: NodeJS.ProcessEnv): string | undefined =>
  REQUEST_VARIABLES.every((name) => (environment[name] ?? '') !== '')
    ? undefined
    : 'This job may not ask GitHub for an identity token, so no cloud can let it in. Add `id-token: write` to the `permissions:` of the job, and of the job that calls a reusable workflow. Pull requests of forks and of Dependabot never get one.';

const lifetimeOf = (token: string): number => {
  try {
    const { iat, exp } = v.parse(claims, JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()));
    return (exp - iat) * 1_000;
  } catch (cause) {
    throw new OperationError('GitHub answered with an identity token that cannot be read. Run the job again.', {
      cause,
    });
  }
};

/** An identity token of this job for one audience. It is masked before anybody gets it. */
export const issueIdToken = async (audience: string): Promise<IssuedToken> => {
  const missing = withoutIdToken(process.env);
  if (missing !== undefined) throw new ConfigurationError(missing);
  const token = await getIDToken(audience).catch((cause: unknown) => {
    throw new OperationError(
      'GitHub gave no identity token. Run the job again; githubstatus.com says whether Actions has trouble.',
      { cause },
    );
  });
  return { token, lifetime: lifetimeOf(token) };
};
