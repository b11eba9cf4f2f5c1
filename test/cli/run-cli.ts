import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The committed bundle. */
export const CLI = fileURLToPath(new URL('../../cli/dist/index.js', import.meta.url));
export const GENERATED = fileURLToPath(new URL('../fixtures/plans/generated', import.meta.url));

export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  readonly input?: string | Uint8Array;
  readonly directory?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs `planseal` as a process, with nothing in its environment but the way to Node. */
export const planseal = async (args: readonly string[], options: CliOptions = {}): Promise<CliRun> => {
  const { input = '', directory, environment = {} } = options;
  const child = spawn(process.execPath, [CLI, ...args], {
    ...(directory === undefined ? {} : { cwd: directory }),
    env: { PATH: process.env['PATH'], ...environment },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  // A command that refuses its arguments does not read its input.
  child.stdin.on('error', () => undefined).end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
};
