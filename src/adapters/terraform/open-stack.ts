import { mkdir, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { type PlanInputs, WHOLE_STACK } from '../../core/gate/basis';
import { stackName } from '../../core/stacks/stack';
import type { Log } from '../../ports/log';
import type { Scratch } from '../../ports/scratch';
import type { RunningTool } from '../../ports/survival';
import type { ConfigurationTests } from '../../ports/tool';
import { cloudAccess } from '../cloud/access';
import { machineClock } from '../cloud/clock';
import { issueIdToken } from '../cloud/oidc';
import type { CloudRoles } from '../cloud/roles';
import { filesInside, futureInside, insideWorkspace, together } from '../files/inside';
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
import { TOOL_INPUTS } from '../tools/inputs';
import { obtainTool } from '../tools/obtain';
import { type CliTool, cliTool } from './cli';
import { credentialsIn, credentialsInSettings, credentialSettings } from './credentials';
import { toolEnvironment } from './environment';
import { PLAN_INPUTS, scopeOf } from './plan-inputs';
import { ENVIRONMENT_INPUTS, givenEnvironment } from './given-environment';
import { findTests } from './tests';

/** The inputs that say which stack is meant and how its tool is run: the same for every action that runs one. */
export const STACK_INPUTS = {
  'working-directory': argument,
  workspace: argument,
  'var-files': argumentLines,
  variables: assignments,
  'backend-config': settings,
  'backend-config-files': argumentLines,
  tool: oneOf('terraform', 'opentofu'),
  ...TOOL_INPUTS,
  'lock-timeout': duration,
  parallelism: optionalWholeNumber(1, 999),
  'pass-env': environmentNames,
  stack: optionalText,
  environment: optionalText,
  ...ENVIRONMENT_INPUTS,
} as const;

export interface OpenStack {
  readonly tool: CliTool;
  readonly scratch: Scratch & { readonly folder: string };
  readonly stack: string;
  readonly environment: string;
  readonly directory: string;
  readonly shownDirectory: string;
  readonly inputs: PlanInputs;
  readonly toolEnvironment: Readonly<Record<string, string>>;
  /** The tests beside the configuration; `undefined` where there are none. */
  readonly tests: () => Promise<ConfigurationTests | undefined>;
}

/** Quiet, non-interactive, no calls home, and no `.terraformrc` of the machine or the repository. */
const CLI_CONFIG = 'disable_checkpoint = true\n';
const ALWAYS = { TF_IN_AUTOMATION: '1', TF_INPUT: '0', CHECKPOINT_DISABLE: '1', AWS_EC2_METADATA_DISABLED: 'true' };

/** What an action that has no such inputs asks for: the whole stack, as it is. */
const ASKED_NOTHING: Inputs<typeof PLAN_INPUTS> = {
  ...WHOLE_STACK,
  target: [],
  replace: [],
  exclude: [],
  'refresh-only': false,
  'create-workspace': false,
  'extra-files': [],
};

/** Checks everything the caller says about the stack, finds the tool, and makes both ready. */
export const openStack = async (
  given: Inputs<typeof STACK_INPUTS> & Partial<Inputs<typeof PLAN_INPUTS>>,
  job: { workspace: string; temporary: string },
  log: Log,
  roles: CloudRoles,
  onStarted?: (running: RunningTool) => void,
): Promise<OpenStack> => {
  const place = await insideWorkspace(job.workspace, given['working-directory'], 'working-directory', 'directory');
  const asked: Inputs<typeof STACK_INPUTS & typeof PLAN_INPUTS> = { ...ASKED_NOTHING, ...given };
  const named = (input: 'var-files' | 'backend-config-files') =>
    filesInside(job.workspace, place.absolute, given[input], input);
  const [varFiles, backendFiles, extraFiles, scope] = await together(
    named('var-files'),
    named('backend-config-files'),
    futureInside(job.workspace, place.absolute, asked['extra-files'], 'extra-files'),
    Promise.resolve().then(() => scopeOf(asked, given.tool)),
  );
  const backendTexts = await Promise.all(backendFiles.map(({ absolute }) => readFile(absolute, 'utf8')));
  const backendSecrets = backendTexts.flatMap(credentialsInSettings);
  const scratch = await makeScratch(job.temporary);
  const cliConfig = await scratch.write('cli.tfrc', CLI_CONFIG);
  const always = { ...ALWAYS, TF_CLI_CONFIG_FILE: cliConfig };
  const own = await givenEnvironment(given, process.env, scratch, log);
  const allowed = [...given['pass-env'], ...Object.keys(own)];
  const environment = toolEnvironment({ ...process.env, ...own }, allowed, always, roles.displaced);
  if (environment.displaced.length > 0)
    log.warning(
      `The inputs of this step name a cloud role, so the tool does not see ${environment.displaced.join(', ')} of an earlier step or of the machine. Remove what sets ${environment.displaced.length === 1 ? 'it' : 'them'}.`,
    );
  if (environment.dropped.length > 0)
    log.warning(
      `${environment.dropped.join(', ')} would change what the tool does and ${environment.dropped.length === 1 ? 'was' : 'were'} left out. Name in \`pass-env\` what you need.`,
    );
  const credentials = credentialsIn(environment.variables, given.variables, given['backend-config']);
  for (const secret of [...credentials, ...backendSecrets]) log.secret(secret);
  const inPlanFile = [
    ...credentialSettings(given['backend-config']),
    ...(backendSecrets.length > 0 ? ['backend-config-files'] : []),
  ];
  if (inPlanFile.length > 0)
    log.warning(
      `The settings of the backend hold credentials (${inPlanFile.join(', ')}), which the tool writes into every plan file and into \`.terraform\`. Give them to the tool by environment variables, or use a role of this job.`,
    );
  const repository = await realpath(job.workspace);
  const found = await obtainTool(
    {
      engine: given.tool,
      version: given['tool-version'],
      mirror: given['tool-mirror'],
      directory: place.absolute,
      repository,
      environment: environment.variables,
      scratch: scratch.folder,
    },
    log,
  );
  log.info(`${found.name} ${found.version} in ${place.shown}`);
  const { federations } = roles;
  const tool = cliTool({
    tool: found,
    cloud: cloudAccess({ federations, folder: scratch.folder, issue: issueIdToken, clock: machineClock, log }),
    repository,
    directory: place.absolute,
    shownDirectory: place.shown,
    workspace: given.workspace,
    environment: environment.variables,
    scratch: join(scratch.folder),
    varFiles: varFiles.map(({ absolute }) => absolute),
    variables: given.variables,
    backendConfig: given['backend-config'],
    backendConfigFiles: backendFiles.map(({ absolute }) => absolute),
    backendSecrets,
    extraFiles: extraFiles.map(({ absolute }) => absolute),
    scope,
    say: (text) => {
      log.info(text);
    },
    createWorkspace: asked['create-workspace'],
    lockTimeout: given['lock-timeout'],
    ...(onStarted && { onStarted }),
    ...(given.parallelism && { parallelism: given.parallelism }),
  });
  return {
    tool,
    scratch,
    stack: given.stack ?? stackName(place.shown, given.workspace, undefined),
    environment: given.environment ?? '',
    directory: place.absolute,
    shownDirectory: place.shown,
    inputs: {
      workspace: given.workspace,
      varFiles: varFiles.map(({ shown }) => shown),
      variables: given.variables,
      scope,
      backendConfigFiles: backendFiles.map(({ shown }) => shown),
      extraFiles: extraFiles.map(({ shown }) => shown),
    },
    toolEnvironment: environment.variables,
    tests: async () => {
      const home = scratch.path('home-of-tests');
      await mkdir(home, { recursive: true });
      return findTests({
        tool: found,
        repository,
        directory: place.absolute,
        shownDirectory: place.shown,
        environment: environment.variables,
        home,
      });
    },
  };
};
