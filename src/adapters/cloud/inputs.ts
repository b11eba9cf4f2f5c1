import { type InputType, Malformed } from '../runner/input-types';

const shaped =
  (pattern: RegExp, example: string): InputType<string | undefined> =>
  (raw) => {
    if (raw === '') return undefined;
    if (pattern.test(raw)) return raw;
    throw new Malformed(`must be like \`${example}\`, but is \`${raw.slice(0, 200)}\``);
  };

const awsRole = shaped(
  /^arn:aws(-[a-z]+)*:iam::\d{12}:role\/[\w+=,.@/-]{1,576}$/,
  'arn:aws:iam::111122223333:role/plan',
);
const serviceAccount = shaped(/^[\w.-]+@[\w.-]+\.gserviceaccount\.com$/, 'plan@project.iam.gserviceaccount.com');
const uuid = shaped(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, '00000000-0000-0000-0000-000000000000');

/** Where the cloud is, whatever the role. */
const PLACES = {
  'aws-region': shaped(/^[a-z]{2,3}(-[a-z]+)+-\d{1,2}$/, 'eu-central-1'),
  'aws-audience': shaped(/^[\w.:/-]{1,200}$/, 'sts.amazonaws.com'),
  'gcp-workload-identity-provider': shaped(
    /^projects\/\d+\/locations\/global\/workloadIdentityPools\/[a-z0-9-]{4,32}\/providers\/[a-z0-9-]{4,32}$/,
    'projects/123456789012/locations/global/workloadIdentityPools/github/providers/planseal',
  ),
  'azure-tenant-id': uuid,
  'azure-subscription-id': uuid,
} as const;

/** Of actions that only look: one role. */
export const READING_CLOUD_INPUTS = {
  'aws-role': awsRole,
  'gcp-service-account': serviceAccount,
  'azure-client-id': uuid,
  ...PLACES,
} as const;

/** Of the gate: one role to plan with, one to apply with. */
export const APPLYING_CLOUD_INPUTS = {
  'aws-plan-role': awsRole,
  'aws-apply-role': awsRole,
  'gcp-plan-service-account': serviceAccount,
  'gcp-apply-service-account': serviceAccount,
  'azure-plan-client-id': uuid,
  'azure-apply-client-id': uuid,
  ...PLACES,
} as const;
