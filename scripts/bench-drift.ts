// What reporting drift of 300 stacks costs in requests: npx tsx scripts/bench-drift.ts (also as `npm run bench -- drift`)
import { DriftWorld, item } from '../test/flows/drift-world';
import type { Exchange } from '../test/support/github/local-github';

const STACKS = 300;
/** Points by which GitHub measures secondary limits: reading 1, writing 5 (docs.github.com, "Rate limits for the REST API"). */
const pointsOf = ({ method }: Pick<Exchange, 'method'>): number => (method === 'GET' ? 1 : 5);
/** Our client lets a second pass between writes and three after those that notify people, as octokit's throttling does. */
const secondsOf = ({ method, path }: Pick<Exchange, 'method' | 'path'>): number =>
  method === 'GET' ? 0 : method === 'POST' && path.includes('/issues') ? 3 : 1;

export const benchDrift = async (): Promise<void> => {
  const world = await DriftWorld.start();
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const round = async (name: string, drifts: (nth: number) => boolean): Promise<void> => {
    world.now += 86_400;
    const before = world.github.exchanges.length;
    const results = Array.from({ length: STACKS }, (_, nth) =>
      world.result(drifts(nth) ? [item(`aws_vpc.v${nth}`)] : [], `live/prod/stack-${nth}`),
    );
    await world.report(results, { maxNewIssues: 100 });
    const asked = world.github.exchanges.slice(before);
    const points = asked.reduce((sum, one) => sum + pointsOf(one), 0);
    const minutes = Math.max(1, asked.reduce((sum, one) => sum + secondsOf(one), 0) / 60);
    say(
      `  ${name.padEnd(34)} ${String(asked.length).padStart(4)} calls   ${(asked.length / STACKS).toFixed(2)} a stack   ` +
        `${String(points).padStart(4)} points, at most ${Math.ceil(points / minutes)} a minute`,
    );
  };
  say(`Reporting ${STACKS} stacks (limits: 2 calls for an unchanged stack, 900 points a minute)`);
  await round('first report, all in sync', () => false);
  await round('nothing changed', () => false);
  await round('100 drift for the first time', (nth) => nth < 100);
  await round('the same 100 still drift', (nth) => nth < 100);
  await round('the same 100 still drift, next day', (nth) => nth < 100);
  await round('all in sync again', () => false);
  await world.stop();
};

if (process.argv[1]?.endsWith('bench-drift.ts')) await benchDrift();
