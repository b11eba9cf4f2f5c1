import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../..', import.meta.url));

/** What the script reports through `report(value)` when it runs as its own process, as an action does, with this environment only. */
export async function inChild(script: string, environment: Readonly<Record<string, string>>): Promise<unknown> {
  const source = `const report = (value) => console.log('REPORT ' + JSON.stringify(value));\n${script}`;
  const env = { PATH: process.env['PATH'] ?? '', ...environment };
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', source], { cwd: root, env });
  const line = stdout.split('\n').find((each) => each.startsWith('REPORT '));
  if (line === undefined) throw new Error(`The script reported nothing:\n${stdout}`);
  return JSON.parse(line.slice('REPORT '.length));
}
