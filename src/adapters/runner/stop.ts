import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';

/**
 * Passes a stop on to the tools that run, exactly once to each: on the first SIGINT Terraform ends in order and saves
 * its state, on the second it drops it (measured, docs/platform-notes.md#apply-and-signals). The runner itself signals
 * only this process, and again after 7.5 s (docs/platform-notes.md#cancellation); this process goes on and waits for
 * its tools. `onStop` is called before, `onStarted` for every process.
 */
export const passingStopsOn = async <T>(
  work: () => Promise<T>,
  onStop: () => void,
  onStarted: (pid: number) => void = () => undefined,
): Promise<T> => {
  const children = new Set<ChildProcess>();
  const told = new Set<ChildProcess>();
  let stopped = false;
  const tell = (child: ChildProcess): void => {
    if (told.has(child)) return;
    told.add(child);
    child.kill('SIGINT');
  };
  // Built-in channel of Node for every process that is started (Node.js docs, "Diagnostics Channel").
  const started = (message: unknown): void => {
    const { process: child } = message as { readonly process: ChildProcess };
    children.add(child);
    child.once('exit', () => children.delete(child));
    child.once('spawn', () => {
      if (child.pid !== undefined) onStarted(child.pid);
      if (stopped) tell(child);
    });
  };
  const stop = (): void => {
    if (stopped) return;
    stopped = true;
    onStop();
    for (const child of children) tell(child);
  };
  subscribe('child_process', started);
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    return await work();
  } finally {
    unsubscribe('child_process', started);
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
};
