import {
  type Annotation,
  type IssueCommand,
  annotationOf,
  isIssueCommand,
  MAX_ANNOTATIONS_PER_LEVEL,
} from './annotations';
import { LineSplitter } from './lines';
import { Masks } from './masks';
import { parseCommand, type WorkflowCommand } from './workflow-command';

/** Every command of runner 2.336 that text in a log can reach (actions/runner ActionCommandManager.cs). */
const COMMANDS = [
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
] as const;
export type CommandName = (typeof COMMANDS)[number];

export interface OracleOptions {
  /** Names of the commands that the program under test may use. */
  readonly allowed: readonly CommandName[];
  /** Secrets that the runner knows before the step starts, such as the job's token. */
  readonly masks?: readonly string[];
  /** Whether ACTIONS_STEP_DEBUG is on, so that `debug` lines are shown. */
  readonly debug?: boolean;
}

/**
 * A test double of the runner's log scanner. Every byte that an action prints is fed to it; it executes what the runner
 * would execute and keeps what a person would see. It decides nothing: tests look at `violations`.
 */
export class RunnerOracle {
  readonly commands: WorkflowCommand[] = [];
  /** Commands that are not on the allow-list, and all in V1 form, which nothing of ours ever uses. */
  readonly violations: WorkflowCommand[] = [];
  /** What the check run keeps: at most ten of each level per step. */
  readonly annotations: Annotation[] = [];
  /** Values of the deprecated `set-output` and `save-state`, which still work. */
  readonly outputs: Record<string, string> = {};
  readonly state: Record<string, string> = {};
  /** Why the runner itself would fail the step: `set-env`, `add-path`, malformed commands. */
  readonly failures: string[] = [];

  readonly #masks = new Masks();
  readonly #known = new Set<string>(COMMANDS);
  readonly #allowed: ReadonlySet<string>;
  readonly #debug: boolean;
  readonly #lines: string[] = [];
  readonly #splitters: Readonly<Record<'stdout' | 'stderr', LineSplitter>>;
  #resumeToken: string | undefined;
  #echo: boolean;

  constructor(options: OracleOptions) {
    this.#allowed = new Set(options.allowed);
    this.#debug = options.debug ?? false;
    this.#echo = this.#debug;
    for (const mask of options.masks ?? []) this.#masks.add(mask);
    const scan = (line: string): void => {
      this.#scan(line);
    };
    this.#splitters = { stdout: new LineSplitter(scan), stderr: new LineSplitter(scan) };
  }

  /** Takes the next bytes of a stream. The streams have their own lines, but share masks and the stop token. */
  feed(stream: 'stdout' | 'stderr', bytes: Uint8Array | string): void {
    this.#splitters[stream].push(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  }

  /** Ends both streams, standard error first, as the runner drains them. */
  end(): void {
    this.#splitters.stderr.end();
    this.#splitters.stdout.end();
  }

  /** Values that are masked by now. */
  get masks(): readonly string[] {
    return this.#masks.values;
  }

  /** The log as a person sees it: commands gone, secrets masked from the line after their registration on. */
  get log(): string {
    return this.#lines.map((line) => `${line}\n`).join('');
  }

  mask(text: string): string {
    return this.#masks.apply(text);
  }

  /** Whether a text contains a masked value: the runner drops such job outputs. */
  hides(text: string): boolean {
    return this.#masks.hides(text);
  }

  #scan(line: string): void {
    const command = parseCommand(line, this.#known);
    if (command === undefined) this.#print(line);
    else if (this.#resumeToken === undefined) this.#execute(command);
    else if (command.name === this.#resumeToken) this.#resume(line);
    else this.#print(line);
  }

  #execute(command: WorkflowCommand): void {
    this.commands.push(command);
    if (command.form === 'v1' || !this.#allowed.has(command.name)) this.violations.push(command);
    const name = command.name as CommandName;
    const silent: readonly CommandName[] = ['add-mask', 'debug', 'error', 'notice', 'warning'];
    if (this.#echo && !silent.includes(name)) this.#print(command.line);
    if (isIssueCommand(name)) this.#annotate(name, command);
    else this.#actions[name](command);
  }

  readonly #actions: Readonly<Record<Exclude<CommandName, IssueCommand>, (command: WorkflowCommand) => void>> = {
    'add-mask': ({ data }) => {
      if (data.trim() === '') this.#print("##[warning]Can't add secret mask for empty string in ##[add-mask] command.");
      else this.#masks.add(data);
    },
    'add-matcher': ({ data }) => {
      if (data === '') this.#print('##[warning]File path must be specified.');
    },
    'remove-matcher': () => undefined,
    'add-path': (command) => {
      this.#refuse(command);
    },
    'set-env': (command) => {
      this.#refuse(command);
    },
    'set-output': (command) => {
      this.#assign(this.outputs, command);
    },
    'save-state': (command) => {
      this.#assign(this.state, command);
    },
    debug: ({ data }) => {
      if (this.#debug) this.#print(`##[debug]${data}`);
    },
    echo: ({ data }) => {
      const value = data.trim().toLowerCase();
      if (value === 'on' || value === 'off') this.#echo = value === 'on';
      else this.#fail(`Invalid echo command value '${data}'.`);
    },
    group: ({ data }) => {
      this.#print(`##[group]${data}`);
    },
    endgroup: () => {
      this.#print('##[endgroup]');
    },
    'stop-commands': ({ data, line }) => {
      this.#stop(data.toLowerCase(), line);
    },
  };

  #stop(token: string, line: string): void {
    if (token === '' || token === 'pause-logging' || this.#known.has(token)) {
      this.#fail(`The stop token '${token}' is empty or the name of a command.`);
      return;
    }
    this.#known.add(token);
    this.#resumeToken = token;
    this.#print(line);
  }

  #resume(line: string): void {
    if (this.#resumeToken !== undefined) this.#known.delete(this.#resumeToken);
    this.#resumeToken = undefined;
    this.#print(line);
  }

  #annotate(name: IssueCommand, command: WorkflowCommand): void {
    const annotation = annotationOf(name, command, (text) => this.mask(text));
    this.#print(`##[${name}]${command.data}`);
    if (this.annotations.filter((other) => other.level === annotation.level).length < MAX_ANNOTATIONS_PER_LEVEL)
      this.annotations.push(annotation);
  }

  #assign(target: Record<string, string>, { name, properties, data }: WorkflowCommand): void {
    const key = properties['name'];
    if (key === undefined) this.#fail(`Required field 'name' is missing in ##[${name}] command.`);
    else target[key] = data;
  }

  #refuse({ name }: WorkflowCommand): void {
    this.#fail(`The \`${name}\` command is disabled. Please upgrade to using Environment Files.`);
  }

  #fail(reason: string): void {
    this.failures.push(reason);
    this.#print(`##[error]${reason}`);
  }

  #print(line: string): void {
    this.#lines.push(this.mask(line));
  }
}
