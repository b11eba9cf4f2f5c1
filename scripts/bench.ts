// Benchmarks: npm run bench [-- startup|judge|drift]
// Times on a shared machine mean little; each line therefore gives the ratio to a yardstick taken in the same run.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { actionNode } from '../test/support/runner/action-node';
import { benchDrift } from './bench-drift';
import { writeLargePlan } from './large-plan';

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

/** Real plans that are copied until they are large: one object of 26 changes, and all of them do. */
const TEMPLATES = { 'one change in 26': 'b-rds-instance-class', 'nothing but creates': 'a-create-stack' } as const;

/** Time and peak memory of `planseal risk` from its bundle, against JSON.parse of the same file in a process of its own. */
const judge = async (kind: keyof typeof TEMPLATES, megabytes: number): Promise<void> => {
  const file = join(scratch, 'large.json');
  const template = join(root, `test/fixtures/plans/scenarios/${TEMPLATES[kind]}.json`);
  const resources = await writeLargePlan(template, file, megabytes * 1_000_000);
  const ours = metered([join(root, 'cli/dist/index.js'), 'risk', file, '--json']);
  const size = `${(statSync(file).size / 1e6).toFixed(0)} MB, ${resources} resources, ${kind}`;
  say(`Judging ${size}: ${(ours.ms / 1_000).toFixed(1)} s, peak ${ours.rss.toFixed(0)} MB`);
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
if (asked('judge'))
  for (const kind of ['one change in 26', 'nothing but creates'] as const)
    for (const megabytes of [15, 150, 1_000]) await judge(kind, megabytes);
if (asked('drift')) await benchDrift();
rmSync(scratch, { recursive: true, force: true });
