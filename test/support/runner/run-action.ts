import { mkdirSync, writeFileSync } from 'node:fs';
import { arch } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inputVariables, readMetadata } from './action-metadata';
import type { Annotation } from './annotations';
import type { Cancellation } from './child';
import type { Job } from './job';
import type { CommandName } from './oracle';
import { runStep, type StepResult } from './step';
import type { WorkflowCommand } from './workflow-command';

export interface RunOptions {
  /** Folder name under `actions/`. */
  readonly action: string;
  /** Where `actions/` is; the repository by default. */
  readonly root?: string;
  readonly job: Job;
  /** GITHUB_WORKSPACE. */
  readonly workspace: string;
  /** A directory of the job for RUNNER_TEMP, the tool cache and HOME; the caller makes and removes it. */
  readonly directory: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** Variables of the job (`env:`) and those exported by earlier steps. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Directories in front of the minimal PATH: those of the tools. */
  readonly path?: readonly string[];
  /** Workflow commands the action may use; see {@link ALLOWED}. */
  readonly allowed?: readonly CommandName[];
  /** Secrets of the job besides its tokens. */
  readonly masks?: readonly string[];
  readonly cancellation?: Cancellation;
  readonly onOutput?: (text: string) => void;
  readonly timeoutMs?: number;
}

/** What `@actions/core` uses on behalf of our actions; everything else in a log is an injection. */
export const ALLOWED: readonly CommandName[] = ['add-mask', 'debug', 'endgroup', 'error', 'group', 'notice', 'warning'];

export interface RunResult {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  /** False when main or post ended with another code than 0, or did something that the runner refuses. */
  readonly succeeded: boolean;
  readonly outputs: Readonly<Record<string, string>>;
  /** What GITHUB_STATE held after main. */
  readonly state: Readonly<Record<string, string>>;
  /** What was exported through GITHUB_ENV. */
  readonly environment: Readonly<Record<string, string>>;
  readonly path: readonly string[];
  readonly summary: string;
  /** Main's log and post's log as a person sees them. */
  readonly log: string;
  readonly stdout: string;
  readonly stderr: string;
  readonly annotations: readonly Annotation[];
  readonly commands: readonly WorkflowCommand[];
  readonly violations: readonly WorkflowCommand[];
  /** Why the runner itself would fail the step. */
  readonly failures: readonly string[];
  readonly masks: readonly string[];
  readonly durationMs: number;
  /** Unmasked bytes of everything that left the process: both streams and all command files, of main and post. */
  readonly everyByte: Buffer;
}

const REPOSITORY = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Runs `actions/NAME` from its committed bundle as a runner would: main, then `post` if action.yml has one, also after a
 * failure or a cancellation. The annotations are handed to the job. The Node binary is ACTION_NODE or this one.
 */
export const runAction = async (options: RunOptions): Promise<RunResult> => {
  const started = performance.now();
  const home = join(options.root ?? REPOSITORY, 'actions', options.action);
  const metadata = readMetadata(home);
  const environment = stepEnvironment(options, home);
  const context = { token: options.job.token, environment, event: options.job.event() };
  const variables = { ...environment, ...inputVariables(metadata, options.inputs ?? {}, context) };
  const masks = [options.job.token, ...tokens(environment), ...(options.masks ?? [])];
  const { workspace, timeoutMs, onOutput, cancellation } = options;
  const shared = {
    workspace,
    timeoutMs,
    onOutput,
    temporary: join(options.directory, '_temp'),
    allowed: options.allowed ?? ALLOWED,
  };
  const main = await runStep({
    ...shared,
    cancellation,
    entry: join(home, metadata.runs.main),
    environment: variables,
    masks,
  });
  const steps = [main];
  if (metadata.runs.post !== undefined) {
    const withState = { ...variables, ...main.environment, ...stateVariables(main.state) };
    steps.push(
      await runStep({ ...shared, entry: join(home, metadata.runs.post), environment: withState, masks: main.masks }),
    );
  }
  for (const step of steps) options.job.annotate(step.annotations);
  return resultOf(main, steps, performance.now() - started);
};

const stepEnvironment = (options: RunOptions, home: string): Record<string, string> => {
  const temporary = join(options.directory, '_temp');
  const toolCache = join(options.directory, '_tool');
  const userHome = join(options.directory, 'home');
  const events = join(temporary, '_github_workflow');
  for (const directory of [events, toolCache, userHome]) mkdirSync(directory, { recursive: true });
  const eventPath = join(events, 'event.json');
  writeFileSync(eventPath, JSON.stringify(options.job.event()));
  return {
    HOME: userHome,
    LANG: 'C.UTF-8',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: arch() === 'arm64' ? 'ARM64' : 'X64',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_NAME: 'local',
    RUNNER_TRACKING_ID: 'github_planseal',
    ...options.job.environment(),
    ...options.environment,
    PATH: [...(options.path ?? []), '/usr/bin', '/bin'].join(':'),
    RUNNER_TEMP: temporary,
    RUNNER_TOOL_CACHE: toolCache,
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_WORKSPACE: options.workspace,
    GITHUB_ACTION_PATH: home,
  };
};

/** Tokens that the runner masks by itself. */
const tokens = (environment: Readonly<Record<string, string>>): string[] =>
  ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN']
    .map((name) => environment[name] ?? '')
    .filter((token) => token !== '');

const stateVariables = (state: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]));

const resultOf = (main: StepResult, steps: readonly StepResult[], durationMs: number): RunResult => {
  const text = (pick: (step: StepResult) => string): string => steps.map(pick).join('');
  return {
    exitCode: main.exitCode,
    signal: main.signal,
    succeeded: steps.every((step) => step.exitCode === 0 && step.failures.length === 0),
    outputs: main.outputs,
    state: main.state,
    environment: Object.assign({}, ...steps.map((step) => step.environment)) as Record<string, string>,
    path: steps.flatMap((step) => step.path),
    summary: text((step) => step.summary),
    log: text((step) => step.log),
    stdout: text((step) => step.stdout),
    stderr: text((step) => step.stderr),
    annotations: steps.flatMap((step) => step.annotations),
    commands: steps.flatMap((step) => step.commands),
    violations: steps.flatMap((step) => step.violations),
    failures: steps.flatMap((step) => step.failures),
    masks: steps.at(-1)?.masks ?? [],
    durationMs,
    everyByte: Buffer.concat(steps.flatMap((step) => step.bytes)),
  };
};
