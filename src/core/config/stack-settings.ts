import type { EnvironmentTarget, StackPattern, StackSettings } from '../stacks/settings';
import { canFitSame } from './checks/overlap';
import type { Config, EnvironmentConfig } from './schema';

/** Which stacks there are and where they belong. */
export const stackSettingsOf = (config: Config): StackSettings => ({
  patterns: (config.stacks ?? []).map(patternOf),
  environments: Object.fromEntries(
    Object.entries(config.environments ?? {}).map(([name, environment]) => [name, targetOf(environment)]),
  ),
  defaultEnvironment: config['default-environment'] ?? '',
  limits: {
    changed: config['stack-limits']?.changed ?? 256,
    overrideLabel: config['stack-limits']?.['override-label'] ?? 'planseal-many-stacks',
  },
});

const patternOf = (stack: NonNullable<Config['stacks']>[number]): StackPattern => ({
  path: stack.path,
  exclude: stack.exclude ?? [],
  environments: stack.environments ?? [],
  workspace: stack.workspace ?? 'default',
  varFiles: stack['var-files'] ?? [],
  variables: stack.variables ?? {},
  backendConfig: stack['backend-config'] ?? {},
  tool: stack.tool ?? 'terraform',
  dependsOn: stack['depends-on'] ?? [],
});

const targetOf = (environment: EnvironmentConfig): EnvironmentTarget => ({
  match: environment.match ?? [],
  applyAfter: environment['apply-after'] ?? [],
  ...(environment.url !== undefined && { url: environment.url }),
  store: environment.store ?? 'none',
  sealTo: environment['seal-to'] ?? [],
  aws: environment.aws ?? {},
  gcp: environment.gcp ?? {},
  azure: environment.azure ?? {},
});

/**
 * The environment by whose rules a stack is judged: the one that the job names, else the first whose `match` fits the
 * stack's directory, else the default one. `''` is judged as production.
 */
export function environmentFor(config: Config, named: string, directory: string): string {
  if (named !== '') return named;
  const [fitting] = Object.entries(config.environments ?? {}).filter(([, { match = [] }]) =>
    match.some((glob) => canFitSame(glob, directory)),
  );
  return fitting?.[0] ?? config['default-environment'] ?? '';
}

/** Who applies in an environment, as the configuration says: the ARN of a role, or what a service account is called. */
export function deployRoleOf(config: Config, environment: string): string | undefined {
  const environments = config.environments ?? {};
  const described = Object.hasOwn(environments, environment) ? environments[environment] : undefined;
  return (
    described?.aws?.['apply-role'] ?? described?.gcp?.['apply-service-account'] ?? described?.azure?.['apply-client-id']
  );
}
