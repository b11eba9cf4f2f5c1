import { ConfigurationError } from '../errors';
import { environmentFor } from '../config/stack-settings';
import type { Config } from '../config/schema';
import { asDirectory } from './pattern';
import type { StackSettings } from './settings';
import { type Stack, stackName } from './stack';

/** What the inputs of a job say about its stack. */
export interface GivenStack {
  readonly directory: string | undefined;
  readonly stack: string | undefined;
  readonly environment: string | undefined;
  readonly workspace: string;
  readonly 'var-files': readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  /** `KEY=VALUE` each. */
  readonly 'backend-config': readonly string[];
  readonly tool: 'terraform' | 'opentofu';
}

const pair = (line: string): [string, string] => {
  const at = line.indexOf('=');
  return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
};

/**
 * The one stack that a job names, where the configuration names none. Both at once would be two truths: a
 * `ConfigurationError`.
 */
export function onlyStack(given: GivenStack, config: Config, settings: StackSettings): Stack | undefined {
  if (settings.patterns.length > 0) {
    if (given.directory === undefined) return undefined;
    throw new ConfigurationError(
      `The workflow names the directory \`${given.directory}\`, and the configuration names \`stacks\`. Take \`directory\` out of the workflow; the configuration says more.`,
    );
  }
  const directory = asDirectory(given.directory ?? '.');
  if (directory.startsWith('/') || directory.split('/').includes('..'))
    throw new ConfigurationError(`Input \`directory\` must be a path in the repository, but is \`${directory}\`.`);
  const environment = environmentFor(config, given.environment ?? '', directory);
  const target = settings.environments[environment];
  return {
    name: given.stack ?? stackName(directory, given.workspace, undefined),
    directory,
    environment,
    workspace: given.workspace,
    varFiles: given['var-files'],
    variables: given.variables,
    backendConfig: Object.fromEntries(given['backend-config'].map(pair)),
    tool: given.tool,
    dependsOn: [],
    ...(target && { target }),
  };
}
