// Benchmarks: npm run bench [-- startup|judge|drift|stacks]
// Times on a shared machine mean little; each line therefore gives the ratio to a yardstick taken in the same run.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { actionNode } from '../test/support/runner/action-node';
import { benchDrift } from './bench-drift';
import { benchGate } from './bench-gate';
import { benchPlan } from './bench-plan';
import { benchJudge } from './bench-judge';
import { benchStacks } from './bench-stacks';

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
  for (const action of ['stacks', 'plan', 'risk', 'drift', 'apply-gate']) {
    const entry = join(root, 'actions', action, 'dist/index.js');
    const took = median(
      rounds.map(() => timed(node, [entry], { INPUT_MODE: 'no such mode', INPUT_TOOL: 'no such tool' })),
    );
    say(
      `  ${action.padEnd(12)}  ${took.toFixed(0).padStart(4)} ms   ${(took / yardstick).toFixed(1)} × the empty script`,
    );
  }
};

const wanted = process.argv.slice(2);
const asked = (name: string): boolean => wanted.length === 0 || wanted.includes(name);
if (asked('startup')) startup();
if (asked('judge')) await benchJudge(node, scratch);
if (asked('drift')) await benchDrift();
if (asked('gate')) await benchGate();
if (asked('plan')) await benchPlan();
if (asked('stacks')) await benchStacks();
rmSync(scratch, { recursive: true, force: true });
