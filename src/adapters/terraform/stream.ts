import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { OperationError } from '../../core/errors';
import { keepHeapSmall } from '../runner/small-heap';
import type { ToolProcess } from './process';
import { releaseWhenEnded } from './released';

/**
 * Standard output of a program as it comes, with back-pressure, so that a plan of any size is never in memory as a
 * whole. Throws an `OperationError` at the end when the program failed; what came before must then not be used. `redact`
 * is applied to the program's own words.
 */
export async function* streamOf(
  tool: ToolProcess,
  args: readonly string[],
  redact: (text: string) => string,
): AsyncIterable<Uint8Array> {
  keepHeapSmall();
  const child = spawn(tool.program, args, {
    cwd: tool.directory,
    env: tool.environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const pipes = releaseWhenEnded(child);
  const closed = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  // A reader that gives up early never awaits it.
  closed.catch(() => undefined);
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (complaint.length < 4_000) complaint += text;
  });
  try {
    yield* child.stdout as AsyncIterable<Uint8Array>;
  } catch (error) {
    if (!pipes.hasLetGo()) throw error;
  }
  const [code, signal] = await closed;
  if (code !== 0)
    throw new OperationError(
      `\`${tool.program} ${args[0] ?? ''}\` ended with ${signal ?? `exit code ${String(code)}`}: ${redact(complaint).slice(0, 1_000)}`,
    );
}
