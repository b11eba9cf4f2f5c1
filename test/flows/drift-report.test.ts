import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { secondaryLimit } from '../support/github/faults';
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

  const begun = async (): Promise<void> => {
    await world.report([world.result(low)]);
    pass();
  };
  const first = () => world.repository.issues.find(1)!;

  it('two runs at once leave one open issue and one dashboard', async () => {
    const result = world.result(low);
    await Promise.all([world.report([result]), world.report([result])]);
    pass();
    expect(await report([world.result(low)])).toEqual(['3 reads', `PATCH /issues/${world.dashboards()[0]!.number}`]);
    expect(world.open('drift')).toHaveLength(1);
    expect(world.dashboards().filter(({ state }) => state === 'open')).toHaveLength(1);
  });

  it('run order swapped: an older check is no news', async () => {
    const old = world.result(low);
    pass();
    await world.report([world.result([])]);
    expect(await report([old])).toEqual(['2 reads', 'PATCH /issues/1']);
    expect(world.open('drift')).toEqual([]);
    expect(world.log.lines).toContain(
      'info: net (drift): nothing is written, because a newer check was reported already.',
    );
  });

  it.each<[string, () => void, string[]]>([
    ['edited', () => (first().body = `${first().body ?? ''}\nSeen.`), []],
    ['locked', () => (first().locked = true), []],
    [
      'closed',
      () => {
        world.repository.issues.setState(first(), 'closed', 'completed', world.writer);
      },
      ['PATCH /issues/1', 'POST /issues/1/comments'],
    ],
    [
      'deleted',
      () => {
        world.remove(first());
      },
      ['POST /issues'],
    ],
    [
      'transferred, which takes it out of this repository',
      () => {
        world.remove(first());
      },
      ['POST /issues'],
    ],
    ['stripped of our marker', () => (first().body = 'What is this?'), ['POST /issues']],
    [
      'imitated',
      () => world.repository.issues.open({ user: world.outsider, title: first().title, body: first().body }),
      [],
    ],
    ['relabelled', () => (first().labels = ['drifting']), ['PATCH /issues/1']],
  ])('an issue %s by a person', async (_, act, expected) => {
    await begun();
    act();
    const [, ...writes] = await report([world.result(low)]);
    expect(writes).toEqual([...expected, 'PATCH /issues/2']);
    expect(world.open('drift')).toHaveLength(1);
    expect(world.open('drift')[0]?.labels).toContain(LABEL);
    pass();
    await world.report([world.result([])]);
    expect(world.open('drift')).toEqual([]);
  });

  it('rate limit in the middle: the rest is done in the next round', async () => {
    const stacks = ['a', 'b', 'c'];
    world.github.faults.script({ method: 'POST', path: /issues$/, times: 2, fault: secondaryLimit(1) });
    expect(await report(stacks.map((stack) => world.result(low, stack)))).toEqual([
      '8 reads',
      ...Array<string>(6).fill('POST /issues'),
    ]);
    expect(
      world
        .open('drift')
        .map(({ title }) => title.slice(-1))
        .sort(),
    ).toEqual(stacks);
  });

  it('a lost answer: it looks before it writes again', async () => {
    world.github.faults.script({ method: 'POST', path: /issues$/, times: 1, fault: 'cut-after-commit' });
    expect(await report([world.result(low)])).toEqual(['6 reads', 'POST /issues', 'POST /issues']);
    expect(world.repository.issues.all).toHaveLength(2);
  });

  it('300 stacks: no more new issues than the cap, the most dangerous first, and nothing read of each', async () => {
    const results = Array.from({ length: 300 }, (_, nth) =>
      world.result([item('aws_vpc.a', nth === 299 ? 'CRITICAL' : 'LOW')], `live/stack-${nth}`),
    );
    const [reads, ...writes] = await report(results);
    expect([reads, writes.length]).toEqual(['6 reads', 11]);
    expect(first().title).toContain('live/stack-299');
    expect(world.dashboards()[0]!.body).toContain('`live/stack-150`');
    pass();
    expect(
      (await report(results.map((result) => ({ ...result, class: 'in-sync', items: [], checkedAt: world.iso() }))))[0],
    ).not.toContain('300');
  });

  it('a body over the limit: the most dangerous is there, and what was left out is said', async () => {
    const many = Array.from({ length: 199 }, (_, nth) => ({
      ...item(`aws_x.${'n'.repeat(180)}${nth}`),
      settings: [{ path: 'p', before: 'b'.repeat(2_000), after: 'a'.repeat(2_000) }],
    }));
    await world.report([world.result([...many, item('aws_x.worst', 'CRITICAL')])]);
    expect(first().body!.length).toBeLessThan(65_536);
    expect(first().body).toContain('aws_x.worst');
    expect(first().body).toContain('Left out for size');
  });
});

describe('a snooze', () => {
  const ask = (body: string, by = world.writer) =>
    world.repository.issues.comment(world.repository.issues.find(1)!, by, body);
  beforeEach(async () => {
    await world.report([world.result(low)]);
    pass(3_600);
  });
  const comments = () => world.repository.issues.find(1)!.comments.map(({ body }) => body);

  it('of somebody with write permission closes the issue until it is over', async () => {
    ask('/planseal snooze 7d because of the audit');
    pass();
    expect(await report([world.result(low)])).toEqual([
      '6 reads',
      'PATCH /issues/1',
      'POST /issues/1/comments',
      'PATCH /issues/2',
    ]);
    expect(comments().at(-1)).toContain('of the audit');
    pass();
    expect(await report([world.result(low)])).toEqual(['3 reads', 'PATCH /issues/2']);
    pass(7 * DAY);
    expect((await report([world.result(low)])).slice(1)).toEqual([
      'PATCH /issues/1',
      'POST /issues/1/comments',
      'PATCH /issues/2',
    ]);
    expect(world.open('drift')).toHaveLength(1);
  });

  it('of anybody else counts for nothing and is not answered', async () => {
    ask('/planseal snooze 7d because I say so', world.outsider);
    ask('/planseal snooze whatever', world.outsider);
    expect((await report([world.result(low)])).slice(1)).toEqual(['PATCH /issues/2']);
    expect(comments()).toHaveLength(2);
    expect(world.log.lines.join('\n')).toContain('does not count');
  });

  it('that is written wrongly gets one answer', async () => {
    ask('/planseal snooze forever');
    for (let run = 0; run < 3; run++) {
      pass(600);
      await world.report([world.result(low)]);
    }
    expect(comments()).toHaveLength(2);
    expect(comments()[1]).toContain('/planseal snooze 7d because …');
  });

  it('does not last for one whose login now belongs to somebody else', async () => {
    ask('/planseal snooze 7d because of me', { ...world.writer, id: 424_242 });
    await world.report([world.result(low)]);
    expect(world.open('drift')).toHaveLength(1);
  });
});

describe('the dashboard', () => {
  it('is one issue with all stacks, a chart and the heartbeat, and keeps stacks that this run did not check', async () => {
    await world.report([world.result(low, 'net'), world.result([], 'app')]);
    pass();
    await world.report([world.failure('app')]);
    const [dashboard, ...others] = world.dashboards();
    expect(others).toEqual([]);
    expect(dashboard?.body).toMatch(
      /\| 🟢 \| `net` \| prod \| \*\*LOW drift\*\* \| 2026-11-21 00:00 UTC \| 2026-11-21 00:00 UTC/,
    );
    expect(dashboard?.body).toMatch(
      /\| ⛔ \| `app` \| prod \| check fails \| 2026-11-22 00:00 UTC \| 2026-11-21 00:00 UTC/,
    );
    expect(dashboard?.body).toContain('pie showData');
  });

  it('names a stale heartbeat as an alarm, and says so once', async () => {
    await world.report([world.result([], 'net'), world.result([], 'app')]);
    for (let day = 0; day < 5; day++) {
      pass();
      await world.report([world.result([], 'net')]);
    }
    const [dashboard] = world.dashboards();
    expect(dashboard?.body).toContain('1 stack has had no successful check for 3 days');
    expect(dashboard?.comments).toHaveLength(1);
    expect(dashboard?.comments[0]?.body).toContain('`app`');
    pass(30 * DAY);
    await world.report([world.result([], 'net')]);
    expect(dashboard?.body).not.toContain('`app`');
  });

  it('stays closed when somebody closed it, and stays true', async () => {
    await world.report([world.result([])]);
    world.repository.issues.setState(world.dashboards()[0]!, 'closed', 'not_planned', world.writer);
    pass();
    await world.report([world.result(low)]);
    expect(world.dashboards()).toMatchObject([{ state: 'closed' }]);
    expect(world.dashboards()[0]?.body).toContain('LOW drift');
  });

  it('is not opened for nothing', async () => {
    expect(await world.report([])).toMatchObject({ failure: expect.stringContaining('No check of this run') });
    expect(world.repository.issues.all).toEqual([]);
  });
});
