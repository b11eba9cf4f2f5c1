import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
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
  duration,
  environmentNames,
  oneOf,
  optionalText,
  optionalWholeNumber,
  settings,
} from '../runner/input-types';
import type { Inputs } from '../runner/inputs';
import { cliTool } from './cli';
import { credentialsIn } from './credentials';
import { toolEnvironment } from './environment';
import { locateTool } from './locate';

/** The inputs that say which stack is meant and how its tool is run: the same for every action that runs one. */
export const STACK_INPUTS = {
  'working-directory': argument,
  workspace: argument,
  'var-files': argumentLines,
  variables: assignments,
  'backend-config': settings,
  tool: oneOf('terraform', 'opentofu'),
  'lock-timeout': duration,
  parallelism: optionalWholeNumber(1, 999),
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
  for (const secret of credentialsIn(environment.variables, given.variables, given['backend-config']))
    log.secret(secret);
  const found = await locateTool(given.tool, environment.variables, place.absolute);
  log.info(`${found.name} ${found.version} in ${place.shown}`);
  const tool = cliTool({
    tool: found,
    repository: await realpath(job.workspace),
    directory: place.absolute,
    shownDirectory: place.shown,
    workspace: given.workspace,
    environment: environment.variables,
    scratch: join(scratch.folder),
    varFiles: varFiles.map(({ absolute }) => absolute),
    variables: given.variables,
    backendConfig: given['backend-config'],
    lockTimeout: given['lock-timeout'],
    ...(given.parallelism && { parallelism: given.parallelism }),
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
