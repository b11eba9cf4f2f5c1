// Benchmarks: npm run bench [-- startup|judge]
// Times on a shared machine mean little; each line therefore gives the ratio to a yardstick taken in the same run.
import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { actionNode } from '../test/support/runner/action-node';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'planseal-bench-'));
const node = actionNode();

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const timed = (command: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): number => {
  const begun = performance.now();
  spawnSync(command, args, { env: { PATH: process.env['PATH'], ...environment }, stdio: 'ignore' });
  return performance.now() - begun;
};
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Start of each action until it has refused its inputs, against an empty script. */
const startup = (): void => {
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  say(`Start-up on Node ${version}, median of 15`);
  const empty = join(scratch, 'empty.mjs');
  writeFileSync(empty, '');
  const rounds = Array.from({ length: 15 });
  const yardstick = median(rounds.map(() => timed(node, [empty])));
  say(`  empty script  ${yardstick.toFixed(0).padStart(4)} ms`);
  for (const action of ['plan', 'risk', 'drift', 'apply-gate']) {
    const entry = join(root, 'actions', action, 'dist/index.js');
    const took = median(
      rounds.map(() => timed(node, [entry], { INPUT_MODE: 'no such mode', INPUT_TOOL: 'no such tool' })),
    );
    say(
      `  ${action.padEnd(12)}  ${took.toFixed(0).padStart(4)} ms   ${(took / yardstick).toFixed(1)} × the empty script`,
    );
  }
};

/** A valid plan of about `bytes` bytes: the changes, planned values and prior state of a real one under new addresses. */
const largePlan = async (bytes: number): Promise<string> => {
  const template = JSON.parse(
    readFileSync(join(root, 'test/fixtures/plans/scenarios/a-create-stack.json'), 'utf8'),
  ) as {
    resource_changes: object[];
    planned_values: { root_module: { resources: object[] } };
  };
  const { resource_changes: changes, planned_values: planned, ...rest } = template;
  const file = join(scratch, `plan-${bytes}.json`);
  const out = createWriteStream(file, { highWaterMark: 1 << 20 });
  const put = async (text: string): Promise<void> => {
    if (!out.write(text)) await once(out, 'drain');
  };
  const repeat = async (entries: readonly object[], share: number, isChange: boolean): Promise<void> => {
    let written = 0;
    for (let copy = 0; written < share; copy++)
      for (const entry of entries) {
        const module = `module.copy[${copy}]`;
        const text = JSON.stringify({
          ...entry,
          address: `${module}.${(entry as { address: string }).address}`,
          ...(isChange && { module_address: module }),
        });
        await put(written === 0 ? text : `,${text}`);
        written += text.length + 1;
      }
  };
  await put(`${JSON.stringify(rest).slice(0, -1)},"planned_values":{"root_module":{"resources":[`);
  await repeat(planned.root_module.resources, bytes * 0.4, false);
  await put(']}},"resource_changes":[');
  await repeat(changes, bytes * 0.6, true);
  await put(']}\n');
  out.end();
  await once(out, 'finish');
  return file;
};

/** Writes what a process used when it ends: time in milliseconds and peak resident memory in megabytes. */
const METER = `import { writeFileSync } from 'node:fs';
process.on('exit', () => writeFileSync(process.env.METER, JSON.stringify({ ms: performance.now(), rss: process.resourceUsage().maxRSS / 1024 })));`;

const metered = (args: readonly string[]): { readonly ms: number; readonly rss: number } => {
  const preload = join(scratch, 'meter.mjs');
  const result = join(scratch, 'meter.json');
  writeFileSync(preload, METER);
  const run = spawnSync(node, ['--import', preload, ...args], {
    env: { PATH: process.env['PATH'], METER: result },
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (run.status !== 0) throw new Error(`${args.join(' ')} failed: ${run.stderr.slice(0, 500)}`);
  return JSON.parse(readFileSync(result, 'utf8')) as { ms: number; rss: number };
};

/** Time and peak memory of `planseal risk` from its bundle, against JSON.parse of the same file in a process of its own. */
const judge = async (megabytes: number): Promise<void> => {
  const file = await largePlan(megabytes * 1_000_000);
  const ours = metered([join(root, 'cli/dist/index.js'), 'risk', file, '--json']);
  const size = (statSync(file).size / 1e6).toFixed(0);
  say(`Judging ${size} MB: ${(ours.ms / 1_000).toFixed(1)} s, peak ${ours.rss.toFixed(0)} MB`);
  // V8 has no strings beyond 512 MB, so there is nothing to compare with.
  if (megabytes < 500) {
    const script = `JSON.parse(require('node:fs').readFileSync(${JSON.stringify(file)}, 'utf8'))`;
    const parsed = metered(['-e', script]);
    say(
      `  JSON.parse of it: ${(parsed.ms / 1_000).toFixed(1)} s, peak ${parsed.rss.toFixed(0)} MB; ratio ${(ours.ms / parsed.ms).toFixed(2)}`,
    );
  }
  rmSync(file);
};

const wanted = process.argv.slice(2);
const asked = (name: string): boolean => wanted.length === 0 || wanted.includes(name);
if (asked('startup')) startup();
if (asked('judge')) {
  for (const megabytes of [15, 150, 1_000]) await judge(megabytes);
}
rmSync(scratch, { recursive: true, force: true });
