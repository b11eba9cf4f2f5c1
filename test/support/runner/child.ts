import { spawn } from 'node:child_process';

/** How a run is cancelled: SIGINT to the node process alone, then SIGTERM, then SIGKILL, as the runner does. */
export interface Cancellation {
  readonly signal: AbortSignal;
  /** Milliseconds from SIGINT to SIGTERM; the runner waits 7500. */
  readonly interruptMs?: number;
  /** Milliseconds from SIGTERM to SIGKILL; the runner waits 2500. */
  readonly terminateMs?: number;
}

export interface Command {
  readonly node: string;
  readonly entry: string;
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly cancellation?: Cancellation | undefined;
  /** Milliseconds after which a hanging process is killed and the run is an error. */
  readonly timeoutMs: number;
  readonly onBytes: (stream: 'stdout' | 'stderr', bytes: Buffer) => void;
}

export interface Exit {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
}

// The runner gives up on a stream that a grandchild keeps open five seconds after the process ended (ProcessInvoker.cs).
const DRAIN_MS = 5000;

/** Runs a node process to its end. Rejects when it cannot be started or exceeds its time. */
export const runChild = (command: Command): Promise<Exit> =>
  new Promise((resolve, reject) => {
    const { cancellation } = command;
    const child = spawn(command.node, [command.entry], {
      cwd: command.directory,
      env: { ...command.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const timers = new Set<NodeJS.Timeout>();
    const later = (milliseconds: number, action: () => void): void => {
      timers.add(setTimeout(action, milliseconds));
    };
    const cancel = (): void => {
      child.kill('SIGINT');
      later(cancellation?.interruptMs ?? 7500, () => {
        child.kill('SIGTERM');
        later(cancellation?.terminateMs ?? 2500, () => child.kill('SIGKILL'));
      });
    };
    const settle = (action: () => void): void => {
      for (const timer of timers) clearTimeout(timer);
      cancellation?.signal.removeEventListener('abort', cancel);
      child.stdout.destroy();
      child.stderr.destroy();
      action();
    };
    child.stdout.on('data', (bytes: Buffer) => {
      command.onBytes('stdout', bytes);
    });
    child.stderr.on('data', (bytes: Buffer) => {
      command.onBytes('stderr', bytes);
    });
    later(command.timeoutMs, () => {
      child.kill('SIGKILL');
      settle(() => {
        reject(new Error(`${command.entry} did not end within ${command.timeoutMs} ms.`));
      });
    });
    child.once('error', (error) => {
      settle(() => {
        reject(error);
      });
    });
    child.once('exit', (exitCode, signal) => {
      const done = (): void => {
        settle(() => {
          resolve({ exitCode, signal });
        });
      };
      child.once('close', done);
      later(DRAIN_MS, done);
    });
    if (cancellation?.signal.aborted === true) cancel();
    else cancellation?.signal.addEventListener('abort', cancel, { once: true });
  });
