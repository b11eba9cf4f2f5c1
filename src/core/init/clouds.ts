import type { RootModule } from './survey';

/** Who a job is in a cloud, to be filled in. The input of a workflow is called `CLOUD-KEY` (docs/credentials.md). */
export interface Placeholder {
  readonly key: string;
  readonly value: (environment: string | undefined) => string;
  /** Is it of use to the apply alone? */
  readonly onlyToApply?: boolean;
}

export interface Cloud {
  readonly name: 'aws' | 'gcp' | 'azure';
  /** What has to be replaced. */
  readonly what: string;
  readonly providers: readonly string[];
  readonly backend: string;
  readonly placeholders: readonly Placeholder[];
}

const dashed = (word: string, environment: string | undefined): string =>
  environment === undefined ? word : `${word}-${environment}`;
const NO_ID = '00000000-0000-0000-0000-000000000000';

const CLOUDS: readonly Cloud[] = [
  {
    name: 'aws',
    what: 'the role ARNs',
    providers: ['aws'],
    backend: 's3',
    placeholders: [
      { key: 'plan-role', value: (environment) => `arn:aws:iam::111122223333:role/${dashed('plan', environment)}` },
      {
        key: 'apply-role',
        value: (environment) => `arn:aws:iam::111122223333:role/${dashed('apply', environment)}`,
        onlyToApply: true,
      },
    ],
  },
  {
    name: 'gcp',
    what: 'the workload identity provider and the service accounts',
    providers: ['google', 'google-beta'],
    backend: 'gcs',
    placeholders: [
      {
        key: 'workload-identity-provider',
        value: () => 'projects/111122223333/locations/global/workloadIdentityPools/github/providers/planseal',
      },
      {
        key: 'plan-service-account',
        value: (environment) => `${dashed('plan', environment)}@PROJECT.iam.gserviceaccount.com`,
      },
      {
        key: 'apply-service-account',
        value: (environment) => `${dashed('apply', environment)}@PROJECT.iam.gserviceaccount.com`,
        onlyToApply: true,
      },
    ],
  },
  {
    name: 'azure',
    what: 'the ids of tenant, subscription and clients',
    providers: ['azurerm', 'azuread', 'azapi'],
    backend: 'azurerm',
    placeholders: [
      { key: 'tenant-id', value: () => NO_ID },
      { key: 'subscription-id', value: () => NO_ID },
      { key: 'plan-client-id', value: () => NO_ID },
      { key: 'apply-client-id', value: () => NO_ID, onlyToApply: true },
    ],
  },
];

/** The clouds that the code of these roots works in, or keeps its state in. */
export const cloudsOf = (roots: readonly RootModule[]): Cloud[] =>
  CLOUDS.filter(({ providers, backend }) =>
    roots.some((root) => root.backend === backend || root.providers.some((name) => providers.includes(name))),
  );

/** The same as inputs of a workflow that knows one environment: those of every job, or those of the apply alone. */
export const cloudInputs = (clouds: readonly Cloud[], onlyToApply: boolean): [name: string, value: string][] =>
  clouds.flatMap(({ name, placeholders }) =>
    placeholders
      .filter((one) => (one.onlyToApply ?? false) === onlyToApply)
      .map(({ key, value }): [string, string] => [`${name}-${key}`, value(undefined)]),
  );
