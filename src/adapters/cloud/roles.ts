import { ConfigurationError } from '../../core/errors';
import type { CloudStage } from '../../ports/cloud';
import type { Inputs } from '../runner/inputs';
import { AWS_DISPLACED, awsFederation } from './aws';
import { AZURE_DISPLACED, azureFederation } from './azure';
import type { Federation } from './federation';
import { GCP_DISPLACED, gcpFederation } from './gcp';
import type { APPLYING_CLOUD_INPUTS, READING_CLOUD_INPUTS } from './inputs';
import { withoutIdToken } from './oidc';

/** As whom the tool goes where, and which variables of the job it must then not see. */
export interface CloudRoles {
  readonly federations: Readonly<Record<CloudStage, readonly Federation[]>>;
  readonly displaced: readonly string[];
}

interface Pair {
  readonly plan: string | undefined;
  readonly apply: string | undefined;
}

/** What the inputs of any action say, in one form. */
interface Named {
  readonly aws: Pair;
  readonly gcp: Pair;
  readonly azure: Pair;
  readonly places: Pick<
    Inputs<typeof READING_CLOUD_INPUTS>,
    'aws-region' | 'aws-audience' | 'gcp-workload-identity-provider' | 'azure-tenant-id' | 'azure-subscription-id'
  >;
}

const DISPLACED = { aws: AWS_DISPLACED, gcp: GCP_DISPLACED, azure: AZURE_DISPLACED } as const;

const problemsOf = ({ aws, gcp, azure, places }: Named): string[] => {
  const { 'azure-tenant-id': tenant, 'azure-subscription-id': subscription } = places;
  const provider = places['gcp-workload-identity-provider'];
  const client = azure.plan ?? azure.apply;
  const halves = [
    ['aws-plan-role', 'aws-apply-role', aws],
    ['gcp-plan-service-account', 'gcp-apply-service-account', gcp],
    ['azure-plan-client-id', 'azure-apply-client-id', azure],
  ] as const;
  return [
    ...halves.flatMap(([plan, apply, pair]) =>
      pair.plan !== undefined && pair.apply === undefined
        ? [`Input \`${plan}\` is given without \`${apply}\`: the apply would have no role.`]
        : [],
    ),
    ...((gcp.plan ?? gcp.apply) !== undefined && provider === undefined
      ? ['A Google Cloud service account is given without `gcp-workload-identity-provider`.']
      : []),
    ...(client !== undefined && (tenant === undefined || subscription === undefined)
      ? ['An Azure client id is given without both `azure-tenant-id` and `azure-subscription-id`.']
      : []),
    ...(client === undefined && (tenant ?? subscription) !== undefined
      ? ['`azure-tenant-id` or `azure-subscription-id` is given without a client id.']
      : []),
  ];
};

const federationsOf = ({ aws, gcp, azure, places }: Named, stage: CloudStage, runId: number): Federation[] => {
  const { 'azure-tenant-id': tenantId, 'azure-subscription-id': subscriptionId } = places;
  const provider = places['gcp-workload-identity-provider'];
  // Without a role to plan with, the one to apply with does both.
  const [role, clientId] = [aws[stage] ?? aws.apply, azure[stage] ?? azure.apply];
  const [region, audience] = [places['aws-region'], places['aws-audience'] ?? 'sts.amazonaws.com'];
  return [
    ...(role === undefined ? [] : [awsFederation({ role, region, audience, runId })]),
    ...(provider === undefined ? [] : [gcpFederation({ provider, serviceAccount: gcp[stage] ?? gcp.apply })]),
    ...(clientId === undefined || tenantId === undefined || subscriptionId === undefined
      ? []
      : [azureFederation({ clientId, tenantId, subscriptionId })]),
  ];
};

/** Checks all of it at once, and that this job may ask for tokens where a cloud is named. Asks nobody anything. */
const rolesOf = (named: Named, runId: number): CloudRoles => {
  const federations = { plan: federationsOf(named, 'plan', runId), apply: federationsOf(named, 'apply', runId) };
  const missing = federations.apply.length > 0 ? withoutIdToken(process.env) : undefined;
  const problems = [...problemsOf(named), ...(missing === undefined ? [] : [missing])];
  if (problems.length > 0) throw new ConfigurationError(problems.join('\n'));
  return { federations, displaced: federations.apply.flatMap(({ name }) => DISPLACED[name]) };
};

/** The roles of an action that only looks. */
export const readingRoles = (given: Inputs<typeof READING_CLOUD_INPUTS>, { runId }: { runId: number }): CloudRoles => {
  const one = (name: string | undefined): Pair => ({ plan: name, apply: name });
  const [aws, gcp, azure] = [one(given['aws-role']), one(given['gcp-service-account']), one(given['azure-client-id'])];
  return rolesOf({ aws, gcp, azure, places: given }, runId);
};

/** The roles of the gate. */
export const applyingRoles = (given: Inputs<typeof APPLYING_CLOUD_INPUTS>, { runId }: { runId: number }): CloudRoles =>
  rolesOf(
    {
      aws: { plan: given['aws-plan-role'], apply: given['aws-apply-role'] },
      gcp: { plan: given['gcp-plan-service-account'], apply: given['gcp-apply-service-account'] },
      azure: { plan: given['azure-plan-client-id'], apply: given['azure-apply-client-id'] },
      places: given,
    },
    runId,
  );
