import type { Federation } from './federation';

export interface GcpIdentity {
  /** `projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER` */
  readonly provider: string;
  /** Service account to act as; without one the pool's principal itself has the permissions. */
  readonly serviceAccount?: string | undefined;
}

/**
 * An external account (Google AIP-4117, and "Workload identity federation" of Google's docs): the tool's own library reads
 * the token's file at every exchange. The default audience of a provider is its name with this prefix.
 */
export const gcpFederation = ({ provider, serviceAccount }: GcpIdentity): Federation => ({
  cloud: 'Google Cloud',
  name: 'gcp',
  audience: `https://iam.googleapis.com/${provider}`,
  identity: serviceAccount ?? provider,
  companion: (tokenFile) =>
    JSON.stringify({
      type: 'external_account',
      universe_domain: 'googleapis.com',
      audience: `//iam.googleapis.com/${provider}`,
      subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
      token_url: 'https://sts.googleapis.com/v1/token',
      ...(serviceAccount === undefined
        ? {}
        : {
            service_account_impersonation_url: `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${serviceAccount}:generateAccessToken`,
          }),
      credential_source: { file: tokenFile, format: { type: 'text' } },
    }),
  variables: ({ companion }) => ({ GOOGLE_APPLICATION_CREDENTIALS: companion }),
});

/** Provider and gcs backend prefer these to GOOGLE_APPLICATION_CREDENTIALS. */
export const GCP_DISPLACED = [
  'GOOGLE_CREDENTIALS',
  'GOOGLE_APPLICATION_CREDENTIALS',
  'GOOGLE_BACKEND_CREDENTIALS',
  'GOOGLE_CLOUD_KEYFILE_JSON',
  'GCLOUD_KEYFILE_JSON',
  'GOOGLE_OAUTH_ACCESS_TOKEN',
  'GOOGLE_IMPERSONATE_SERVICE_ACCOUNT',
  'GOOGLE_BACKEND_IMPERSONATE_SERVICE_ACCOUNT',
  'CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE',
  'CLOUDSDK_AUTH_ACCESS_TOKEN',
] as const;
