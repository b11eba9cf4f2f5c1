import type { Federation } from './federation';

export interface AzureIdentity {
  readonly clientId: string;
  readonly tenantId: string;
  readonly subscriptionId: string;
}

/**
 * An app registration or managed identity with a federated credential, for the providers azurerm, azuread and azapi and for
 * the azurerm backend (their docs, "Authenticating using a Service Principal with OpenID Connect"). azurerm reads the file
 * when it starts (hashicorp/terraform-provider-azurerm#29799), so there one access token is what an apply has.
 */
export const azureFederation = ({ clientId, tenantId, subscriptionId }: AzureIdentity): Federation => ({
  cloud: 'Azure',
  name: 'azure',
  audience: 'api://AzureADTokenExchange',
  identity: clientId,
  atApply:
    'The azurerm provider and backend read their credentials when they start, and nothing renews them: this apply has the time of one access token, about an hour. Split changes that take longer into several pull requests or stacks. If it stops half-way nevertheless, the report tells the way on.',
  variables: ({ token }) => ({
    ARM_USE_OIDC: 'true',
    ARM_OIDC_TOKEN_FILE_PATH: token,
    ARM_CLIENT_ID: clientId,
    ARM_TENANT_ID: tenantId,
    ARM_SUBSCRIPTION_ID: subscriptionId,
    // Where the federation fails, no other identity of the machine may step in.
    ARM_USE_CLI: 'false',
    ARM_USE_MSI: 'false',
  }),
});

export const AZURE_DISPLACED = [
  'ARM_CLIENT_SECRET',
  'ARM_CLIENT_SECRET_FILE_PATH',
  'ARM_CLIENT_ID_FILE_PATH',
  'ARM_CLIENT_CERTIFICATE',
  'ARM_CLIENT_CERTIFICATE_PATH',
  'ARM_CLIENT_CERTIFICATE_PASSWORD',
  'ARM_OIDC_TOKEN',
  'ARM_OIDC_REQUEST_TOKEN',
  'ARM_OIDC_REQUEST_URL',
  'ARM_OIDC_AZURE_SERVICE_CONNECTION_ID',
  'ARM_ADO_PIPELINE_SERVICE_CONNECTION_ID',
  'ARM_USE_AKS_WORKLOAD_IDENTITY',
] as const;
