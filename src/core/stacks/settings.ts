/** One entry of `stacks`: which directories are stacks, and what they are given. Names in braces are filled in. */
export interface StackPattern {
  /** `live/{environment}/*`: `*` and `{name}` within a segment, `**` across segments. */
  readonly path: string;
  readonly exclude: readonly string[];
  /** One stack for each; empty when the path says the environment, or nothing does. */
  readonly environments: readonly string[];
  readonly workspace: string;
  readonly varFiles: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  readonly backendConfig: Readonly<Record<string, string>>;
  readonly tool: 'terraform' | 'opentofu';
  /** Directories or patterns of stacks that must be applied before. */
  readonly dependsOn: readonly string[];
}

/** How one environment is planned and applied. */
export interface EnvironmentTarget {
  /** Globs of directories that belong here when nothing else says so. */
  readonly match: readonly string[];
  readonly applyAfter: readonly string[];
  readonly url?: string;
  readonly store: 'none' | 'sealed' | 'plain';
  readonly sealTo: readonly string[];
  readonly aws: Readonly<{ 'plan-role'?: string; 'apply-role'?: string; region?: string }>;
  readonly gcp: Readonly<Record<string, string>>;
  readonly azure: Readonly<Record<string, string>>;
}

/** What the stacks action needs of the configuration. */
export interface StackSettings {
  /** Empty: the one stack is what the input `directory` names. */
  readonly patterns: readonly StackPattern[];
  readonly environments: Readonly<Record<string, EnvironmentTarget>>;
  /** For stacks of which nothing says the environment; `''` is judged as production. */
  readonly defaultEnvironment: string;
  readonly limits: { readonly changed: number; readonly overrideLabel: string };
}
