import type { Federation } from './federation';

export interface AwsRole {
  /** ARN of an IAM role. */
  readonly role: string;
  readonly region?: string | undefined;
  readonly audience: string;
  readonly runId: number;
}

/**
 * A role by web identity. The AWS SDK in provider and S3 backend reads the token file whenever it needs a new session, so
 * a fresh file carries a long apply over the end of a session (AWS SDKs reference, "Assume role credential provider").
 */
export const awsFederation = ({ role, region, audience, runId }: AwsRole): Federation => ({
  cloud: 'AWS',
  name: 'aws',
  audience,
  identity: role,
  variables: ({ token }) => ({
    AWS_ROLE_ARN: role,
    AWS_WEB_IDENTITY_TOKEN_FILE: token,
    // What CloudTrail shows. At most 64 of `\w+=,.@-` (API reference of AssumeRoleWithWebIdentity).
    AWS_ROLE_SESSION_NAME: `GitHubActions-${runId}`,
    ...(region === undefined ? {} : { AWS_REGION: region, AWS_DEFAULT_REGION: region }),
  }),
});

/** The SDK prefers keys, and a named profile, to a web identity. */
export const AWS_DISPLACED = [
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'AWS_SECURITY_TOKEN',
  'AWS_PROFILE',
  'AWS_DEFAULT_PROFILE',
  'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
  'AWS_CONTAINER_CREDENTIALS_FULL_URI',
] as const;
