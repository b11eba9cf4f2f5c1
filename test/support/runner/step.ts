import { actionNode } from './action-node';
import { runChild, type Cancellation, type Exit } from './child';
import { CommandFiles, type Effects } from './command-files';
import { RunnerOracle, type CommandName } from './oracle';

export interface StepOptions {
  readonly entry: string;
  readonly workspace: string;
  readonly temporary: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly allowed: readonly CommandName[];
  readonly masks: readonly string[];
  readonly cancellation?: Cancellation | undefined;
  readonly onOutput?: ((text: string) => void) | undefined;
  readonly timeoutMs?: number | undefined;
}

export type StepResult = Exit &
  Effects &
  Pick<RunnerOracle, 'annotations' | 'commands' | 'violations' | 'masks' | 'log'> & {
    readonly stdout: string;
    readonly stderr: string;
  };

/** Of a process that does not end, the last characters that it printed: they say where it hangs. */
const MOST_SAID = 2_000;

/** Runs one entry point of an action with its own command files and its own oracle. */
export const runStep = async (options: StepOptions): Promise<StepResult> => {
  const files = new CommandFiles(options.temporary);
  const oracle = new RunnerOracle({ allowed: options.allowed, masks: options.masks });
  const chunks = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  const exit = await runChild({
    node: actionNode(),
    entry: options.entry,
    directory: options.workspace,
    environment: { ...options.environment, ...files.variables },
    cancellation: options.cancellation,
    timeoutMs: options.timeoutMs ?? 120_000,
    onBytes: (stream, bytes) => {
      chunks[stream].push(bytes);
      oracle.feed(stream, bytes);
      options.onOutput?.(bytes.toString());
    },
  }).catch((cause: unknown) => {
    const said = Buffer.concat([...chunks.stdout, ...chunks.stderr])
      .toString()
      .slice(-MOST_SAID);
    throw new Error(`${String(cause)} The last that it said:\n${said}`, { cause });
  });
  oracle.end();
  return {
    ...exit,
    ...combined(
      files.read((text) => oracle.mask(text)),
      oracle,
      [Buffer.concat(chunks.stdout), Buffer.concat(chunks.stderr)],
    ),
  };
};

const combined = (
  effects: Effects,
  oracle: RunnerOracle,
  [stdout, stderr]: readonly [Buffer, Buffer],
): Omit<StepResult, keyof Exit> => ({
  ...effects,
  outputs: { ...oracle.outputs, ...effects.outputs },
  state: { ...oracle.state, ...effects.state },
  failures: [...oracle.failures, ...effects.failures],
  annotations: oracle.annotations,
  commands: oracle.commands,
  violations: oracle.violations,
  masks: oracle.masks,
  log: oracle.log,
  stdout: stdout.toString(),
  stderr: stderr.toString(),
  bytes: [stdout, stderr, ...effects.bytes],
});
