import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join, posix, relative, sep } from 'node:path';
import { redactorOf } from '../../core/changes/redact';
import { OperationError } from '../../core/errors';
import { NoCredentials } from '../../core/failures/failure';
import { type FoundBasis, type PlanScope, WHOLE_STACK } from '../../core/gate/basis';
import { type CloudAccess, type CloudStage, NO_CLOUD } from '../../ports/cloud';
import type { StateLock } from '../../ports/state-lock';
import type { RunningTool } from '../../ports/survival';
import type { ApplyRun, CheckRun, ExtraFile, InfraTool, PlanOptions, PlanRun } from '../../ports/tool';
import { applyPlan } from './apply';
import { backendFingerprint } from './backend';
import { credentialsIn } from './credentials';
import { diagnosticsOf, eventsOf, validationOf } from './diagnostics';
import { extraFilesAt } from './extra-files';
import { initialiseIn } from './init';
import { lineKeeper } from './lines';
import type { FoundTool } from './locate';
import { stateOf } from './plan-file';
import { scopeArguments } from './plan-inputs';
import { describeEnding, endedWith, run, type ToolProcess } from './process';
import { stateLockOf } from './state-lock';
import { streamOf } from './stream';
import { localModules, treeHash } from './tree';

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
  /** Absolute paths of files of backend settings. */
  readonly backendConfigFiles?: readonly string[];
  /** Secrets out of them. */
  readonly backendSecrets?: readonly string[];
  /** Absolute paths of what is made at plan time. */
  readonly extraFiles?: readonly string[];
  /** What every plan of this stack is about; the whole stack by default. */
  readonly scope?: PlanScope;
  /** Makes a workspace that is not there. */
  readonly createWorkspace?: boolean;
  readonly lockTimeout: string;
  readonly parallelism?: number;
  /** Told what is being tried again. */
  readonly say?: (text: string) => void;
  /** What lets the tool into clouds; by default only its environment does. */
  readonly cloud?: CloudAccess;
  /** Told of the process that applies, before this one can lose it. */
  readonly onStarted?: (running: RunningTool) => void;
}

/** The engine and what else belongs to its state. */
export interface CliTool extends InfraTool {
  /** Asked for with the role of this stage: an apply that never began has no use for the other one. */
  readonly lock: (stage: CloudStage) => StateLock;
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
  ...scopeArguments(refreshOnly === true ? { ...WHOLE_STACK, refreshOnly } : (options.scope ?? WHOLE_STACK)),
  ...(options.parallelism === undefined ? [] : [`-parallelism=${options.parallelism}`]),
  ...options.varFiles.map((file) => `-var-file=${file}`),
  ...Object.entries(options.variables).map(([name, value]) => `-var=${name}=${value}`),
];

/** A cloud that does not let the tool in is a run of the tool that failed before it began. */
const notLetIn = (error: unknown): CheckRun => {
  if (!(error instanceof NoCredentials)) throw error;
  return { ending: { code: 1 }, diagnostics: [{ severity: 'error', summary: error.message, detail: '' }], text: '' };
};

/** Terraform or OpenTofu by its command line, in one directory. */
export const cliTool = (options: CliOptions): CliTool => {
  const { directory, shownDirectory, tool } = options;
  // Also for the default one, or else `.terraform/environment` of an earlier step or of the repository would choose.
  const environment = { ...options.environment, TF_WORKSPACE: options.workspace };
  const process: ToolProcess = { program: tool.program, directory, environment };
  const cloud = options.cloud ?? NO_CLOUD;
  const given = [
    ...credentialsIn(environment, options.variables, options.backendConfig),
    ...(options.backendSecrets ?? []),
  ];
  const redact = (text: string): string => redactorOf([...given, ...cloud.handedOut()])(text);
  const safe = <R extends CheckRun>(run: R): R => ({
    ...run,
    text: redact(run.text),
    diagnostics: run.diagnostics.map((one) => ({ ...one, summary: redact(one.summary), detail: redact(one.detail) })),
  });

  /** The tool as it is let into the clouds, which it is only while `work` goes on. */
  const inCloud = async <T>(stage: CloudStage, work: (process: ToolProcess) => Promise<T>): Promise<T> => {
    const session = await cloud.enter(stage);
    try {
      return await work({ ...process, environment: { ...environment, ...session.variables } });
    } finally {
      await session.leave();
    }
  };

  const made = new Map<string, string>();

  const formatCheck = async (): Promise<CheckRun> => {
    const { ending, stdout, stderr } = await run(process, ['fmt', '-check', '-diff', '-recursive', '-no-color']);
    return safe({ ending, diagnostics: [], text: stdout + stderr });
  };

  const initialise = (): Promise<CheckRun> =>
    inCloud('plan', async (entered) => safe(await initialiseIn(entered, options))).catch(notLetIn);

  const validate = async (): Promise<CheckRun> => {
    // It asks no cloud anything, so it is not let into one; it may also run where the guard refuses the code.
    const { ending, stdout, stderr } = await run(process, ['validate', '-json']);
    const diagnostics = validationOf(stdout, shownDirectory);
    if (diagnostics !== undefined) return safe({ ending, diagnostics, text: stderr });
    // What is not its report cannot say that all is well.
    return safe({ ending: endedWith(ending, 0) ? { code: 1 } : ending, diagnostics: [], text: stdout + stderr });
  };

  const plan = async (how: PlanOptions): Promise<PlanRun> => {
    const planFile = join(options.scratch, `${randomUUID()}.tfplan`);
    const kept = lineKeeper((line) => line.includes('"diagnostic"'));
    const { ending, stderr } = await inCloud('plan', (entered) =>
      run(entered, planArguments(options, how, planFile), kept.take),
    );
    made.set(planFile, await sha256(planFile));
    return safe({ ending, planFile, diagnostics: diagnosticsOf(eventsOf(kept.text()), shownDirectory), text: stderr });
  };

  /** What was judged is what is applied: a process that a provider left behind could have put another plan there. */
  const isAsJudged = async (planFile: string): Promise<boolean> => {
    const judged = made.get(planFile);
    return judged !== undefined && judged !== '' && judged === (await sha256(planFile));
  };
  const unchanged = async (planFile: string): Promise<void> => {
    if (made.has(planFile) && !(await isAsJudged(planFile)))
      throw new OperationError(
        'The plan file changed after it was judged. Nothing was applied. Find out what else runs in this job: a step, a provider.',
      );
  };

  const showText = async (planFile: string): Promise<string> => {
    const { ending, stdout, stderr } = await inCloud('plan', (entered) =>
      run(entered, ['show', '-no-color', planFile]),
    );
    if (!endedWith(ending, 0))
      throw new OperationError(
        `\`show\` of the plan failed (${describeEnding(ending)}): ${redact(stderr).slice(0, 1_000)}`,
      );
    return stdout;
  };

  async function* showJson(planFile: string): AsyncIterable<Uint8Array> {
    const session = await cloud.enter('plan');
    try {
      const entered = { ...process, environment: { ...environment, ...session.variables } };
      yield* streamOf(entered, ['show', '-json', '-no-color', planFile], redact);
    } finally {
      await session.leave();
    }
  }

  const extraFiles = (): Promise<ExtraFile[]> => extraFilesAt(options.repository, options.extraFiles ?? []);

  const basisOf = async (planFile: string): Promise<FoundBasis> => ({
    tool: tool.name,
    version: tool.version,
    lockFile: await sha256(join(directory, '.terraform.lock.hcl')),
    backend: await backendFingerprint(directory, options.workspace),
    tree: await treeHash(directory, options.repository, [
      ...options.varFiles,
      ...(options.backendConfigFiles ?? []),
      ...(await extraFiles()).map(({ absolute }) => absolute),
    ]),
    ...(await stateOf(planFile)),
  });

  const directories = async (): Promise<string[]> => {
    const outside = [
      ...(await localModules(directory, options.repository)),
      ...options.varFiles.map(dirname),
      ...(options.backendConfigFiles ?? []),
      ...(options.extraFiles ?? []),
    ];
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
    showJson,
    showText,
    basisOf,
    extraFiles,
    isAsJudged,
    lock: (stage) =>
      stateLockOf(async (args) => {
        const finished = await inCloud(stage, (entered) => run(entered, args));
        return { ...finished, stdout: redact(finished.stdout), stderr: redact(finished.stderr) };
      }),
    apply: async (planFile, onEvent) => {
      await unchanged(planFile);
      let finished: ApplyRun | undefined;
      try {
        await inCloud('apply', async (entered) => {
          finished = await applyPlan(
            entered,
            {
              planFile,
              lockTimeout: options.lockTimeout,
              scratch: options.scratch,
              shownDirectory,
              onStarted: options.onStarted ?? (() => undefined),
              ...(options.parallelism === undefined ? {} : { parallelism: options.parallelism }),
            },
            onEvent,
          );
        });
      } catch (error) {
        // Of an apply that has ended, nothing that happens when the cloud is left changes what it did.
        finished ??= { ...notLetIn(error), events: [] };
      }
      return safe(finished ?? { ...notLetIn(new Error('The tool was not started.')), events: [] });
    },
  };
};
