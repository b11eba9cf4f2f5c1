import { join } from 'node:path';
import { ConfigurationError } from '../../core/errors';
import type { PlanInputs } from '../../core/gate/basis';
import type { Log } from '../../ports/log';
import type { Scratch } from '../../ports/scratch';
import type { InfraTool } from '../../ports/tool';
import { filesInside, insideWorkspace } from '../files/inside';
import { makeScratch } from '../files/scratch';
import {
  argument,
  argumentLines,
  assignments,
  environmentNames,
  lines,
  oneOf,
  optionalArgument,
  optionalText,
  text,
} from '../runner/input-types';
import type { Inputs } from '../runner/inputs';
import { cliTool } from './cli';
import { toolEnvironment } from './environment';
import { locateTool } from './locate';

/** The inputs that say which stack is meant and how its tool is run: the same for every action that runs one. */
export const STACK_INPUTS = {
  'working-directory': text,
  workspace: argument,
  'var-files': argumentLines,
  variables: assignments,
  'backend-config': lines,
  tool: oneOf('terraform', 'opentofu'),
  'lock-timeout': argument,
  parallelism: optionalArgument,
  'pass-env': environmentNames,
  stack: optionalText,
  environment: optionalText,
} as const;

export interface OpenStack {
  readonly tool: InfraTool;
  readonly scratch: Scratch;
  readonly stack: string;
  readonly environment: string;
  readonly directory: string;
  readonly shownDirectory: string;
  readonly inputs: PlanInputs;
  readonly toolEnvironment: Readonly<Record<string, string>>;
}

/** Quiet, non-interactive, no calls home, and no `.terraformrc` of the machine or the repository. */
const CLI_CONFIG = 'disable_checkpoint = true\n';
const ALWAYS = { TF_IN_AUTOMATION: '1', TF_INPUT: '0', CHECKPOINT_DISABLE: '1', AWS_EC2_METADATA_DISABLED: 'true' };

const wholeParallelism = (given: string | undefined): { parallelism?: number } => {
  if (given === undefined) return {};
  if (!/^[1-9]\d{0,2}$/.test(given))
    throw new ConfigurationError(`Input \`parallelism\` must be a whole number from 1 to 999, but is \`${given}\`.`);
  return { parallelism: Number(given) };
};

/** The name of a stack where the caller gives none: its directory, and its workspace when that is not the default. */
const stackName = (directory: string, workspace: string): string =>
  workspace === 'default' ? directory : `${directory}#${workspace}`;

/** Checks everything the caller says about the stack, finds the tool, and makes both ready. */
export const openStack = async (
  given: Inputs<typeof STACK_INPUTS>,
  job: { workspace: string; temporary: string },
  log: Log,
): Promise<OpenStack> => {
  const place = await insideWorkspace(job.workspace, given['working-directory'], 'working-directory', 'directory');
  const varFiles = await filesInside(job.workspace, place.absolute, given['var-files'], 'var-files');
  const scratch = await makeScratch(job.temporary);
  const cliConfig = await scratch.write('cli.tfrc', CLI_CONFIG);
  const environment = toolEnvironment(process.env, given['pass-env'], { ...ALWAYS, TF_CLI_CONFIG_FILE: cliConfig });
  if (environment.dropped.length > 0)
    log.warning(
      `${environment.dropped.join(', ')} would change what the tool does and ${environment.dropped.length === 1 ? 'was' : 'were'} left out. Name in \`pass-env\` what you need.`,
    );
  const found = await locateTool(given.tool, environment.variables, place.absolute);
  log.info(`${found.name} ${found.version} in ${place.shown}`);
  const tool = cliTool({
    tool: found,
    directory: place.absolute,
    shownDirectory: place.shown,
    workspace: given.workspace,
    environment: environment.variables,
    scratch: join(scratch.folder),
    varFiles: varFiles.map(({ absolute }) => absolute),
    variables: given.variables,
    backendConfig: given['backend-config'],
    lockTimeout: given['lock-timeout'],
    ...wholeParallelism(given.parallelism),
  });
  return {
    tool,
    scratch,
    stack: given.stack ?? stackName(place.shown, given.workspace),
    environment: given.environment ?? '',
    directory: place.absolute,
    shownDirectory: place.shown,
    inputs: { workspace: given.workspace, varFiles: varFiles.map(({ shown }) => shown), variables: given.variables },
    toolEnvironment: environment.variables,
  };
};
