import { type ChildProcess, spawn } from 'node:child_process';
import { OperationError } from '../../core/errors';
import type { Ending } from '../../ports/tool';
import { releaseWhenEnded } from './released';

export interface ToolProcess {
  readonly program: string;
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
}

export interface Finished {
  readonly ending: Ending;
  readonly stdout: string;
  readonly stderr: string;
}

/** Output kept in memory per stream; what comes after is dropped and said. */
const MOST_OUTPUT = 32 * 1024 * 1024;

const collector = (): { take: (chunk: Buffer) => void; text: () => string } => {
  const chunks: Buffer[] = [];
  let size = 0;
  return {
    take: (chunk) => {
      if (size < MOST_OUTPUT) chunks.push(chunk);
      size += chunk.length;
    },
    text: () =>
      Buffer.concat(chunks).toString('utf8') + (size > MOST_OUTPUT ? `\n… output cut at ${MOST_OUTPUT} bytes` : ''),
  };
};

const endOf = (child: ChildProcess): Promise<Ending> =>
  new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      resolve(code === null ? { signal: signal ?? 'a signal' } : { code });
    });
  });

/**
 * Runs a program to its end without a shell and without a word on the log. `onStdout` takes standard output instead of
 * collecting it. Throws an `OperationError` only when the program cannot be started.
 */
export const run = async (
  { program, directory, environment }: ToolProcess,
  args: readonly string[],
  onStdout?: (chunk: Buffer) => void,
): Promise<Finished> => {
  const stdout = collector();
  const stderr = collector();
  const child = spawn(program, args, { cwd: directory, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  releaseWhenEnded(child);
  child.stdout.on('data', onStdout ?? stdout.take);
  child.stderr.on('data', stderr.take);
  const ending = await endOf(child).catch((cause: unknown) => {
    throw new OperationError(`${program} could not be started in ${directory}. Is it executable on this machine?`, {
      cause,
    });
  });
  return { ending, stdout: stdout.text(), stderr: stderr.text() };
};

/** Did the program end by itself with one of these codes? */
export const endedWith = (ending: Ending, ...codes: number[]): boolean =>
  'code' in ending && codes.includes(ending.code);

/** `exit code 1` or `killed by SIGTERM`, for messages. */
export const describeEnding = (ending: Ending): string =>
  'code' in ending ? `exit code ${ending.code}` : `killed by ${ending.signal}`;
