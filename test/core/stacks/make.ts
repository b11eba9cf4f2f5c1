import type { EnvironmentTarget, StackPattern, StackSettings } from '../../../src/core/stacks/settings';
import type { Stack } from '../../../src/core/stacks/stack';

export const stack = (name: string, more: Partial<Stack> = {}): Stack => ({
  name,
  directory: name,
  environment: '',
  workspace: 'default',
  varFiles: [],
  variables: {},
  backendConfig: {},
  tool: 'terraform',
  dependsOn: [],
  ...more,
});

export const pattern = (path: string, more: Partial<StackPattern> = {}): StackPattern => ({
  path,
  exclude: [],
  environments: [],
  workspace: 'default',
  varFiles: [],
  variables: {},
  backendConfig: {},
  tool: 'terraform',
  dependsOn: [],
  ...more,
});

export const target = (more: Partial<EnvironmentTarget> = {}): EnvironmentTarget => ({
  match: [],
  applyAfter: [],
  store: 'none',
  sealTo: [],
  aws: {},
  gcp: {},
  azure: {},
  ...more,
});

export const settings = (patterns: readonly StackPattern[], more: Partial<StackSettings> = {}): StackSettings => ({
  patterns,
  environments: {},
  defaultEnvironment: '',
  limits: { changed: 256, overrideLabel: 'planseal-many-stacks' },
  ...more,
});
