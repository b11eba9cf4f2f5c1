import type { EnvironmentTarget } from './settings';

/** A root module in a directory, with what it is planned with. */
export interface Stack {
  /** Unique in the repository: the directory, its workspace and environment where one directory is several stacks. */
  readonly name: string;
  /** Relative to the repository, `.` for its root. */
  readonly directory: string;
  /** `''` when nothing says it: judged as production. */
  readonly environment: string;
  readonly workspace: string;
  /** Relative to the directory. */
  readonly varFiles: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  readonly backendConfig: Readonly<Record<string, string>>;
  readonly tool: 'terraform' | 'opentofu';
  /** Directories or patterns of stacks that must be applied before, with their names filled in. */
  readonly dependsOn: readonly string[];
  readonly target?: EnvironmentTarget;
}

/** `network`, `network#blue`, `network:prod`: a workspace that is called like the environment is not said twice. */
export function stackName(directory: string, workspace: string, listedEnvironment: string | undefined): string {
  const blue = workspace === 'default' || workspace === listedEnvironment ? '' : `#${workspace}`;
  return `${directory}${blue}${listedEnvironment === undefined ? '' : `:${listedEnvironment}`}`;
}
