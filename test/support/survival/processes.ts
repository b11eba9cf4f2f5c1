import { readdirSync, readFileSync } from 'node:fs';

export interface FoundProcess {
  readonly pid: number;
  readonly command: string;
}

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** Every living process of a job, as the runner finds it at the end: by its RUNNER_TRACKING_ID. */
export const processesOf = (trackingId: string): FoundProcess[] =>
  readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    const environment = read(`/proc/${name}/environ`);
    if (!environment.split('\0').includes(`RUNNER_TRACKING_ID=${trackingId}`)) return [];
    if (/\)\s+Z\s/.test(read(`/proc/${name}/stat`))) return [];
    return [{ pid: Number(name), command: read(`/proc/${name}/cmdline`).replaceAll('\0', ' ').trim() }];
  });

/** What a variable of its environment was when a living process began; empty where it had none. */
export const variableOf = ({ pid }: FoundProcess, name: string): string =>
  read(`/proc/${pid}/environ`)
    .split('\0')
    .find((line) => line.startsWith(`${name}=`))
    ?.slice(name.length + 1) ?? '';
