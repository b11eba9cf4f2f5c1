import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { Processes, StartedProcess } from '../../ports/survival';

/** How often a process that is not our child is looked at, in milliseconds: nobody tells us of its end. */
const LOOK = 100;

/**
 * State and time of start of a process: the third and twenty-second word of /proc/PID/stat, counted from behind the
 * name, which may contain anything (proc(5)). `undefined` when there is none; empty where there is no /proc.
 */
const statOf = (pid: number): { readonly state: string; readonly begun: string } | undefined => {
  try {
    const words = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\)\s/s, '')
      .split(' ');
    return { state: words[0] ?? '', begun: words[19] ?? '' };
  } catch {
    return process.platform === 'linux' ? undefined : { state: '', begun: '' };
  }
};

/** When a process began, in a form that only means something to {@link machineProcesses}. */
export const begunAt = (pid: number): string => statOf(pid)?.begun ?? '';

const isRunning = ({ pid, begun }: StartedProcess): boolean => {
  const stat = statOf(pid);
  if (stat === undefined || stat.state === 'Z' || (begun !== '' && stat.begun !== begun)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

export const machineProcesses: Processes = {
  wait: async (tool, milliseconds) => {
    const until = performance.now() + milliseconds;
    while (isRunning(tool)) {
      if (performance.now() >= until) return 'running';
      await delay(LOOK);
    }
    return 'ended';
  },
  interrupt: (tool) => {
    if (isRunning(tool)) process.kill(tool.pid, 'SIGINT');
  },
};
