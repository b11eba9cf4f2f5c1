// What reporting drift of 300 stacks costs in requests: npx tsx scripts/bench-drift.ts (also as `npm run bench -- drift`)
import { DriftWorld, item } from '../test/flows/drift-world';
import type { Exchange } from '../test/support/github/local-github';

const STACKS = 300;
const MOST_CALLS = 2;
const MOST_POINTS = 900;
/** Points by which GitHub measures secondary limits: reading 1, writing 5 (docs.github.com, "Rate limits for the REST API"). */
const pointsOf = ({ method }: Pick<Exchange, 'method'>): number => (method === 'GET' ? 1 : 5);
/** Our client lets a second pass between writes and three after those that notify people, as octokit's throttling does. */
const secondsOf = ({ method, path }: Pick<Exchange, 'method' | 'path'>): number =>
  method === 'GET' ? 0 : method === 'POST' && path.includes('/issues') ? 3 : 1;

/** Most points in any minute, were every answer to come at once: only our own pauses pass time. */
const mostInAMinute = (asked: readonly Exchange[]): number => {
  let now = 0;
  const spent = asked.map((one) => ({ at: (now += secondsOf(one)), points: pointsOf(one) }));
  return Math.max(
    0,
    ...spent.map(({ at: begun }) =>
      spent.reduce((sum, { at, points }) => (at >= begun && at < begun + 60 ? sum + points : sum), 0),
    ),
  );
};

export const benchDrift = async (): Promise<void> => {
  const world = await DriftWorld.start();
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const missed: string[] = [];
  const round = async (name: string, drifts: (nth: number) => boolean, isUnchanged = false): Promise<void> => {
    world.now += 86_400;
    const before = world.github.exchanges.length;
    const results = Array.from({ length: STACKS }, (_, nth) =>
      world.result(drifts(nth) ? [item(`aws_vpc.v${nth}`)] : [], `live/prod/stack-${nth}`),
    );
    await world.report(results, { maxNewIssues: 100 });
    const asked = world.github.exchanges.slice(before);
    const points = asked.reduce((sum, one) => sum + pointsOf(one), 0);
    const most = mostInAMinute(asked);
    say(
      `  ${name.padEnd(34)} ${String(asked.length).padStart(4)} calls   ${(asked.length / STACKS).toFixed(2)} a stack   ` +
        `${String(points).padStart(4)} points, at most ${most} in a minute`,
    );
    if (most >= MOST_POINTS) missed.push(`${name}: ${most} points in a minute`);
    if (isUnchanged && asked.length > MOST_CALLS * STACKS) missed.push(`${name}: ${asked.length} calls`);
  };
  say(`Reporting ${STACKS} stacks (limits: 2 calls for an unchanged stack, 900 points a minute)`);
  await round('first report, all in sync', () => false);
  await round('nothing changed', () => false, true);
  await round('100 drift for the first time', (nth) => nth < 100);
  await round('the same 100 still drift', (nth) => nth < 100, true);
  await round('the same 100 still drift, next day', (nth) => nth < 100, true);
  await round('all in sync again', () => false);
  await world.stop();
  if (missed.length > 0) throw new Error(`Over the limit: ${missed.join('; ')}`);
};

if (process.argv[1]?.endsWith('bench-drift.ts')) await benchDrift();
