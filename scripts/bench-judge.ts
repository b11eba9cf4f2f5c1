// Speed, memory and growth of judging large plans: npm run bench -- judge
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeLargePlan } from './large-plan';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Real plans that are copied until they are large: one object of 26 changes, and all of them do. */
const TEMPLATES = { 'one change in 26': 'b-rds-instance-class', 'nothing but creates': 'a-create-stack' } as const;
type Kind = keyof typeof TEMPLATES;

/** What a process writes of itself when it ends: milliseconds since its start and on the processors, peak megabytes. */
interface Use {
  readonly wall: number;
  readonly cpu: number;
  readonly peak: number;
}
const METER = `import { writeFileSync } from 'node:fs';
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(process.env.METER, JSON.stringify({ wall: performance.now(), cpu: (userCPUTime + systemCPUTime) / 1000, peak: maxRSS / 1024 }));
});`;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const best = (uses: readonly Use[]): Use => ({
  wall: Math.min(...uses.map(({ wall }) => wall)),
  cpu: Math.min(...uses.map(({ cpu }) => cpu)),
  peak: Math.max(...uses.map(({ peak }) => peak)),
});
const shown = ({ wall, cpu, peak }: Use): string =>
  `${(wall / 1_000).toFixed(2)} s (${(cpu / 1_000).toFixed(2)} s of processor time), peak ${peak.toFixed(0)} MB`;

export const benchJudge = async (node: string, scratch: string): Promise<void> => {
  const file = join(scratch, 'large.json');
  const preload = join(scratch, 'meter.mjs');
  const result = join(scratch, 'meter.json');
  writeFileSync(preload, METER);

  const metered = (args: readonly string[]): Use => {
    const environment = { PATH: process.env['PATH'], METER: result };
    const run = spawnSync(node, ['--import', preload, ...args], {
      env: environment,
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    });
    if (run.status !== 0) throw new Error(`${args.join(' ')} failed: ${run.stderr.slice(0, 500)}`);
    return JSON.parse(readFileSync(result, 'utf8')) as Use;
  };
  const judged = (): Use => metered([join(root, 'cli/dist/index.js'), 'risk', file, '--json']);
  const parsed = (): Use =>
    metered(['-e', `JSON.parse(require('node:fs').readFileSync(${JSON.stringify(file)}, 'utf8'))`]);
  const written = (kind: Kind, bytes: number): Promise<number> =>
    writeLargePlan(join(root, `test/fixtures/plans/scenarios/${TEMPLATES[kind]}.json`), file, bytes);

  /** Takes turns with JSON.parse of the same file in a process of its own, five times; the best of each counts. */
  const compare = async (kind: Kind, megabytes: number): Promise<void> => {
    const resources = await written(kind, megabytes * 1_000_000);
    // V8 has no strings beyond 512 MB, so there is nothing to compare with.
    const comparable = megabytes < 500;
    const [ours, theirs]: [Use[], Use[]] = [[], []];
    for (let round = 0; round < (comparable ? 5 : 1); round++) {
      ours.push(judged());
      if (comparable) theirs.push(parsed());
    }
    say(`Judging ${(statSync(file).size / 1e6).toFixed(0)} MB, ${resources} resources, ${kind}: ${shown(best(ours))}`);
    if (!comparable) return;
    const [our, their] = [best(ours), best(theirs)];
    say(`  JSON.parse of it: ${shown(their)}`);
    say(`  ratio ${(our.wall / their.wall).toFixed(2)} (processor time ${(our.cpu / their.cpu).toFixed(2)})`);
  };

  for (const kind of ['one change in 26', 'nothing but creates'] as const)
    for (const megabytes of [15, 150, 1_000]) await compare(kind, megabytes);

  say('Growth, one change in 26');
  for (const wanted of [100, 1_000, 10_000, 100_000]) {
    const resources = await written('one change in 26', wanted * 4_470);
    const { wall, cpu, peak } = best([judged(), judged(), judged()]);
    const each = ((cpu * 1_000) / resources).toFixed(0);
    say(
      `  ${String(resources).padStart(6)} resources  ${wall.toFixed(0).padStart(5)} ms  ${each.padStart(5)} µs of processor time each  peak ${peak.toFixed(0)} MB`,
    );
  }
  rmSync(file);
};
