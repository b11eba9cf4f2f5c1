import { gatePolicyOf } from '../config/gate-policy';
import type { Config, EnvironmentConfig } from '../config/schema';
import type { Caller, WorkflowName } from './caller';
import type { OwnJob } from './own-jobs';

/** What a repository says of itself: its workflow files and its configuration. */
export interface Repository {
  readonly callers: readonly Caller[];
  readonly ownJobs: readonly OwnJob[];
  readonly config: Config;
}

/** Workflows with a job that stands in the environment that they are given. */
const STANDS_IN: ReadonlySet<WorkflowName> = new Set(['apply', 'break-glass', 'unlock']);

/**
 * Every environment that a job stands in or the configuration describes, and those whose approvals count: `true` for the
 * latter.
 */
export function askedEnvironments({ callers, ownJobs, config }: Repository): Map<string, boolean> {
  const applied = [
    ...callers.flatMap(({ workflow, environment }) => (STANDS_IN.has(workflow) && environment ? [environment] : [])),
    ...ownJobs.flatMap(({ environment }) => environment ?? []),
    ...Object.keys(config.environments ?? {}),
    ...(config['default-environment'] === undefined ? [] : [config['default-environment']]),
  ];
  const found = new Map(applied.map((name) => [name, false]));
  for (const name of applied)
    for (const counting of gatePolicyOf(config, name).approvalEnvironments) found.set(counting, true);
  return found;
}

/** An input, or `CLOUD-KEY` of an environment in the configuration, that names who a job is in a cloud. */
export const namesRole = (input: string): boolean =>
  /^(?:aws-(?:\w+-)?role|gcp-(?:workload-identity-provider|(?:\w+-)?service-account)|azure-(?:\w+-)?client-id)$/.test(
    input,
  );

const namesRoleIn = (environment: EnvironmentConfig): boolean =>
  (['aws', 'gcp', 'azure'] as const).some((cloud) =>
    Object.keys(environment[cloud] ?? {}).some((key) => namesRole(`${cloud}-${key}`)),
  );

/** Does a job take a cloud role by OIDC, by its inputs or by the configuration? */
export const usesRoles = ({ callers, ownJobs, config }: Repository): boolean =>
  [...callers, ...ownJobs].some(({ inputs }) =>
    Object.entries(inputs).some(([name, value]) => namesRole(name) && value !== ''),
  ) || Object.values(config.environments ?? {}).some(namesRoleIn);
