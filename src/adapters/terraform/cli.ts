import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join, posix, relative, sep } from 'node:path';
import { redactorOf } from '../../core/changes/redact';
import { OperationError } from '../../core/errors';
import type { FoundBasis } from '../../core/gate/basis';
import type { CheckRun, InfraTool, PlanOptions, PlanRun } from '../../ports/tool';
import { applyPlan } from './apply';
import { backendFingerprint } from './backend';
import { credentialsIn } from './credentials';
import { diagnosticsOf, eventsOf, validationOf } from './diagnostics';
import { lineKeeper } from './lines';
import type { FoundTool } from './locate';
import { stateOf } from './plan-file';
import { describeEnding, endedWith, run, type ToolProcess } from './process';
import { streamOf } from './stream';
import { localModules, treeHash } from './tree';
import { workspaceCheck } from './workspace';

export interface CliOptions {
  readonly tool: FoundTool;
  /** Absolute path of the repository: nothing outside of it belongs to a stack. */
  readonly repository: string;
  /** Absolute path of the stack. */
  readonly directory: string;
  /** The same, relative to the repository. */
  readonly shownDirectory: string;
  readonly workspace: string;
  readonly environment: Readonly<Record<string, string>>;
  /** A folder of this job for plan files and outputs, outside of the repository. */
  readonly scratch: string;
  readonly varFiles: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  readonly backendConfig: readonly string[];
  readonly lockTimeout: string;
  readonly parallelism?: number;
}

const sha256 = async (file: string): Promise<string> => {
  const content = await readFile(file).catch(() => undefined);
  return content === undefined ? '' : createHash('sha256').update(content).digest('hex');
};

const planArguments = (options: CliOptions, { lock, refreshOnly }: PlanOptions, planFile: string): string[] => [
  'plan',
  '-input=false',
  '-json',
  '-detailed-exitcode',
  `-out=${planFile}`,
  `-lock=${String(lock)}`,
  ...(lock ? [`-lock-timeout=${options.lockTimeout}`] : []),
  ...(refreshOnly === true ? ['-refresh-only'] : []),
  ...(options.parallelism === undefined ? [] : [`-parallelism=${options.parallelism}`]),
  ...options.varFiles.map((file) => `-var-file=${file}`),
  ...Object.entries(options.variables).map(([name, value]) => `-var=${name}=${value}`),
];

/** Terraform or OpenTofu by its command line, in one directory. */
export const cliTool = (options: CliOptions): InfraTool => {
  const { directory, shownDirectory, tool } = options;
  // Also for the default one, or else `.terraform/environment` of an earlier step or of the repository would choose.
  const environment = { ...options.environment, TF_WORKSPACE: options.workspace };
  const process: ToolProcess = { program: tool.program, directory, environment };
  const inDefault = { ...process, environment: { ...environment, TF_WORKSPACE: 'default' } };
  const redact = redactorOf(credentialsIn(environment, options.variables, options.backendConfig));
  const safe = <R extends CheckRun>(run: R): R => ({
    ...run,
    text: redact(run.text),
    diagnostics: run.diagnostics.map((one) => ({ ...one, summary: redact(one.summary), detail: redact(one.detail) })),
  });

  const formatCheck = async (): Promise<CheckRun> => {
    const { ending, stdout, stderr } = await run(process, ['fmt', '-check', '-diff', '-recursive', '-no-color']);
    return safe({ ending, diagnostics: [], text: stdout + stderr });
  };

  const initialise = async (): Promise<CheckRun> => {
    const backend = options.backendConfig.map((setting) => `-backend-config=${setting}`);
    // Not in the workspace of the stack: `init` makes one that is not there (measured on 1.11.4).
    const { ending, stdout, stderr } = await run(inDefault, [
      'init',
      '-input=false',
      '-no-color',
      '-lockfile=readonly',
      ...backend,
    ]);
    const missing = endedWith(ending, 0) ? await workspaceCheck(inDefault, options.workspace) : undefined;
    if (endedWith(ending, 0)) await localModules(directory, options.repository);
    return safe(missing ?? { ending, diagnostics: [], text: stdout + stderr });
  };

  const validate = async (): Promise<CheckRun> => {
    const { ending, stdout, stderr } = await run(process, ['validate', '-json']);
    const diagnostics = validationOf(stdout, shownDirectory);
    if (diagnostics !== undefined) return safe({ ending, diagnostics, text: stderr });
    // What is not its report cannot say that all is well.
    return safe({ ending: endedWith(ending, 0) ? { code: 1 } : ending, diagnostics: [], text: stdout + stderr });
  };

  const plan = async (how: PlanOptions): Promise<PlanRun> => {
    const planFile = join(options.scratch, `${randomUUID()}.tfplan`);
    const kept = lineKeeper((line) => line.includes('"diagnostic"'));
    const { ending, stderr } = await run(process, planArguments(options, how, planFile), kept.take);
    return safe({ ending, planFile, diagnostics: diagnosticsOf(eventsOf(kept.text()), shownDirectory), text: stderr });
  };

  const showText = async (planFile: string): Promise<string> => {
    const { ending, stdout, stderr } = await run(process, ['show', '-no-color', planFile]);
    if (!endedWith(ending, 0))
      throw new OperationError(`\`show\` of the plan failed (${describeEnding(ending)}): ${stderr.slice(0, 1_000)}`);
    return stdout;
  };

  const basisOf = async (planFile: string): Promise<FoundBasis> => ({
    tool: tool.name,
    version: tool.version,
    lockFile: await sha256(join(directory, '.terraform.lock.hcl')),
    backend: await backendFingerprint(directory, options.workspace),
    tree: await treeHash(directory, options.repository, options.varFiles),
    ...(await stateOf(planFile)),
  });

  const directories = async (): Promise<string[]> => {
    const outside = [...(await localModules(directory, options.repository)), ...options.varFiles.map(dirname)];
    const shown = outside.map((path) => posix.join(shownDirectory, relative(directory, path).split(sep).join('/')));
    return [...new Set([shownDirectory, ...shown])];
  };

  return {
    name: tool.name,
    version: tool.version,
    directory: shownDirectory,
    directories,
    formatCheck,
    initialise,
    validate,
    plan,
    showJson: (planFile) => streamOf(process, ['show', '-json', '-no-color', planFile]),
    showText,
    basisOf,
    apply: async (planFile, onEvent) =>
      safe(
        await applyPlan(
          process,
          {
            planFile,
            lockTimeout: options.lockTimeout,
            scratch: options.scratch,
            shownDirectory,
            ...(options.parallelism === undefined ? {} : { parallelism: options.parallelism }),
          },
          onEvent,
        ),
      ),
  };
};
