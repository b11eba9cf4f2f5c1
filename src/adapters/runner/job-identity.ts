import * as core from '@actions/core';
import * as v from 'valibot';
import { OperationError } from '../../core/errors';
import type { JobIdentity } from '../../ports/job';
import { withoutIdToken } from '../cloud/oidc';

/** No cloud trusts this audience: the token is good for nothing but to be read here. */
const AUDIENCE = 'planseal-gate';

const AGAIN = 'Run the job again; githubstatus.com says whether Actions has trouble.';

const numeral = v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number));
const claims = v.object({
  repository_id: numeral,
  run_id: numeral,
  run_attempt: numeral,
  environment: v.exactOptional(v.string()),
});

const payloadOf = (token: string): unknown =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));

/**
 * Reads the claims of an OIDC token that GitHub makes for this job (GitHub docs, "OpenID Connect reference"). It comes
 * straight from GitHub over TLS, so its signature adds nothing here.
 */
export const jobIdentity: JobIdentity = {
  read: async () => {
    if (withoutIdToken(process.env) !== undefined)
      throw new OperationError(
        'GitHub gave no token that names the environment of this job. Grant the job `id-token: write`.',
      );
    const token = await core.getIDToken(AUDIENCE).catch((cause: unknown) => {
      throw new OperationError(
        `GitHub's token service gave no token that names the environment of this job. ${AGAIN}`,
        {
          cause,
        },
      );
    });
    try {
      const { repository_id, run_id, run_attempt, environment } = v.parse(claims, payloadOf(token));
      return { repositoryId: repository_id, runId: run_id, attempt: run_attempt, environment };
    } catch (cause) {
      throw new OperationError(`GitHub's token of this job cannot be read. ${AGAIN}`, { cause });
    }
  },
};
