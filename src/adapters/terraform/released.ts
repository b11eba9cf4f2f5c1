import type { ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';

/**
 * How long a program's pipes may be silent after its end, in milliseconds. The runner itself gives up after as long
 * (actions/runner, ProcessInvoker.cs).
 */
const SILENCE = 5_000;

/**
 * Lets go of the output of a program that has ended, when somebody else holds it open: a process that it left behind (an
 * agent, a daemon, the real tool behind a wrapper that was killed) has inherited its pipes, and `close` would not come
 * before that one ends. What the program itself wrote is read first, however slowly it is taken.
 */
export const releaseWhenEnded = (child: ChildProcess, milliseconds = SILENCE): { readonly hasLetGo: () => boolean } => {
  let letGo = false;
  const pipes = [child.stdout, child.stderr].filter((pipe) => pipe !== null) as (Readable & { bytesRead: number })[];
  const taken = (): number => pipes.reduce((sum, { bytesRead }) => sum + bytesRead, 0);
  const waiting = (): boolean => pipes.some(({ readableLength }) => readableLength > 0);
  child.once('exit', () => {
    let before = taken();
    const timer = setInterval(() => {
      const now = taken();
      const silent = now === before && !waiting();
      before = now;
      if (!silent) return;
      letGo = true;
      clearInterval(timer);
      for (const pipe of pipes) pipe.destroy();
    }, milliseconds);
    child.once('close', () => {
      clearInterval(timer);
    });
  });
  return { hasLetGo: () => letGo };
};
