import { access, readFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { ConfigurationError } from '../../core/errors';
import type { PlanInputs } from '../../core/gate/basis';
import { stackName } from '../../core/stacks/stack';
import type { StackCode } from '../../ports/code';
import type { InfraTool, Linter } from '../../ports/tool';
import { cliTool } from '../terraform/cli';
import { locateTool, onPath } from '../terraform/locate';
import { findTflint } from '../tools/tflint';
import { localCode, repositoryOf, slashed } from './local-code';
import { rootModule } from './root-module';
import type { Folder } from './scratch';

/** A stack on this machine, as its user names it. */
export interface LocalStackRequest {
  readonly directory: string;
  readonly tool: 'terraform' | 'opentofu' | undefined;
  readonly workspace: string | undefined;
  readonly varFiles: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  readonly backendConfig: readonly string[];
}

export interface LocalStack {
  readonly tool: InfraTool;
  readonly code: StackCode;
  /** Its real path. */
  readonly directory: string;
  readonly linter: Linter | undefined;
  readonly stack: string;
  readonly inputs: PlanInputs;
  /** Variables of the user that were not handed to the tool. */
  readonly leftOut: readonly string[];
}

const QUIET = { TF_IN_AUTOMATION: '1', TF_INPUT: '0', CHECKPOINT_DISABLE: '1' };
/** Arguments slipped in from outside would make the preview one of something else: `-target`, `-destroy`. */
const isUnwanted = (name: string): boolean => name.startsWith('TF_CLI_ARGS');

/** The user's own environment, credentials and CLI configuration among it: this is his machine. */
const environmentOf = (own: NodeJS.ProcessEnv): { variables: Record<string, string>; leftOut: string[] } => {
  const present = Object.entries(own).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const leftOut = present.map(([name]) => name).filter(isUnwanted);
  return {
    variables: { ...Object.fromEntries(present.filter(([name]) => !isUnwanted(name))), ...QUIET },
    leftOut,
  };
};

/** As CI calls it: by the directory as seen from the repository. */
const nameOf = (directory: string, repository: string, workspace: string): string => {
  const place = repository === '' ? '' : slashed(relative(repository, directory));
  return stackName(place === '' ? basename(directory) : place, workspace, undefined);
};

/** The workspace that `terraform workspace select` left, as the tool itself finds it. */
const selectedWorkspace = async (directory: string, variables: Readonly<Record<string, string>>): Promise<string> => {
  if (variables['TF_WORKSPACE'] !== undefined && variables['TF_WORKSPACE'] !== '') return variables['TF_WORKSPACE'];
  const data = resolve(directory, variables['TF_DATA_DIR'] ?? '.terraform');
  const selected = await readFile(join(data, 'environment'), 'utf8').catch(() => '');
  return selected.trim() || 'default';
};

const readable = (files: readonly string[]): Promise<string[]> =>
  Promise.all(
    files.map(async (file) => {
      await access(file).catch((cause: unknown) => {
        throw new ConfigurationError(`--var-file: there is no readable file \`${file}\`.`, { cause });
      });
      return resolve(file);
    }),
  );

const engineOf = async (
  wanted: LocalStackRequest['tool'],
  variables: Readonly<Record<string, string>>,
): Promise<'terraform' | 'opentofu'> => {
  const search = variables['PATH'] ?? '';
  const commands = { terraform: 'terraform', opentofu: 'tofu' } as const;
  for (const engine of wanted === undefined ? (['terraform', 'opentofu'] as const) : [wanted])
    if ((await onPath(commands[engine], search)) !== undefined) return engine;
  const missing = wanted === undefined ? 'Neither `terraform` nor `tofu` is' : `\`${commands[wanted]}\` is not`;
  throw new ConfigurationError(
    `${missing} on PATH. Install it, or judge a plan made elsewhere: \`planseal risk plan.json\`.`,
  );
};

/** Finds the tool of this machine and makes it ready for one directory. Throws a `ConfigurationError` that says what is missing. */
export const openLocalStack = async (
  request: LocalStackRequest,
  { folder }: Folder,
  own: NodeJS.ProcessEnv,
): Promise<LocalStack> => {
  const directory = await rootModule(request.directory);
  const varFiles = await readable(request.varFiles);
  const { variables: environment, leftOut } = environmentOf(own);
  const engine = await engineOf(request.tool, environment);
  const shownDirectory = slashed(relative(process.cwd(), directory)) || '.';
  const workspace = request.workspace ?? (await selectedWorkspace(directory, environment));
  const repository = repositoryOf(directory);
  const tool = cliTool({
    tool: await locateTool(engine, environment, directory),
    repository,
    directory,
    shownDirectory,
    workspace,
    environment,
    scratch: folder,
    varFiles,
    variables: request.variables,
    backendConfig: request.backendConfig,
    lockTimeout: '0s',
  });
  return {
    tool,
    code: localCode(directory, varFiles),
    directory,
    linter: await findTflint({ directory, shownDirectory, environment }),
    stack: nameOf(directory, repository, workspace),
    inputs: { workspace, varFiles: [...request.varFiles], variables: request.variables },
    leftOut,
  };
};
