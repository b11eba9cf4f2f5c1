import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
type Signal = (typeof SIGNALS)[number];

/** What a program that ends by a signal returns (POSIX shells). */
const exitCode = (signal: Signal): number => 128 + constants.signals[signal];

/**
 * Hands a signal to the tools that run. A terminal sends Ctrl-C to all of them by itself, and a tool that gets it twice
 * drops what it does; so it is handed on only where there is no terminal.
 */
const handedOn = (signal: Signal): boolean => signal !== 'SIGINT' || !process.stdin.isTTY;

/**
 * Does `work`, and lets it end in order when the process is told to stop: the tools end, what `work` opened is closed,
 * and only then the exit code says by which signal. A second signal ends the process at once.
 */
export const interruptible = async (
  work: () => Promise<number>,
  onStopped: (signal: Signal) => void,
): Promise<number> => {
  const children = new Set<ChildProcess>();
  let stopped: Signal | undefined;
  // Built-in channel of Node for every process that is started (Node.js docs, "Diagnostics Channel").
  const started = (message: unknown): void => {
    const { process: child } = message as { readonly process: ChildProcess };
    children.add(child);
    child.once('exit', () => children.delete(child));
    child.once('spawn', () => {
      if (stopped !== undefined) child.kill(stopped);
    });
  };
  const stop = (signal: Signal): void => {
    if (stopped !== undefined) process.exit(exitCode(signal));
    stopped = signal;
    if (handedOn(signal)) for (const child of children) child.kill(signal);
  };
  subscribe('child_process', started);
  for (const signal of SIGNALS) process.on(signal, stop);
  try {
    const code = await work();
    return stopped === undefined ? code : exitCode(stopped);
  } catch (error) {
    if (stopped === undefined) throw error;
    return exitCode(stopped);
  } finally {
    unsubscribe('child_process', started);
    for (const signal of SIGNALS) process.off(signal, stop);
    if (stopped !== undefined) onStopped(stopped);
  }
};
