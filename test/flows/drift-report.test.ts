import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DriftWorld, item, LABEL } from './drift-world';

const DAY = 86_400;
let world: DriftWorld;
beforeEach(async () => {
  world = await DriftWorld.start();
});
afterEach(async () => {
  await world.stop();
});

const low = [item('aws_vpc.a')];
/** The requests of one report; of reads only how many there were. */
const requests = async (act: () => Promise<unknown>): Promise<string[]> => {
  const before = world.github.exchanges.length;
  await act();
  const asked = world.asked(before).filter((one) => one !== 'POST /graphql');
  return [
    `${asked.filter((one) => one.startsWith('GET')).length} reads`,
    ...asked.filter((one) => !one.startsWith('GET')),
  ];
};
const report = (...args: Parameters<DriftWorld['report']>) => requests(() => world.report(...args));
const pass = (seconds = DAY): void => {
  world.now += seconds;
};

describe('the operations of a report', () => {
  it('drift, drift, error, clean, drift', async () => {
    expect(await report([world.result(low)])).toEqual(['6 reads', 'POST /issues', 'POST /issues']);
    pass();
    expect(await report([world.result(low)])).toEqual(['3 reads', 'PATCH /issues/2']);
    pass();
    expect(await report([world.result(low)])).toEqual(['2 reads', 'PATCH /issues/2']);
    pass();
    expect(await report([world.failure()])).toEqual(['4 reads', 'POST /issues', 'PATCH /issues/2']);
    pass();
    expect(await report([world.result([])])).toEqual([
      '5 reads',
      'PATCH /issues/1',
      'POST /issues/1/comments',
      'PATCH /issues/3',
      'POST /issues/3/comments',
      'PATCH /issues/2',
    ]);
    pass();
    expect(await report([world.result(low)])).toEqual([
      '4 reads',
      'PATCH /issues/1',
      'POST /issues/1/comments',
      'PATCH /issues/2',
    ]);
    expect(world.open('drift').map(({ number }) => number)).toEqual([1]);
  });
});

it('labels', () => {
  expect(LABEL).toBe('planseal-drift');
});
