import { describe, expect, it } from '@jest/globals';
import { planIssues } from '../../../src/core/drift/issue-plan';
import { stackKey } from '../../../src/core/drift/marker';
import { checked, failed, item, settings, Tracker } from './tracker';

const DAY = 86_400;
const run = (tracker: Tracker, results: ReturnType<typeof checked>[], more: object = {}) => {
  const steps = planIssues({
    results,
    issues: tracker.known(),
    settings: { ...settings, ...more },
    now: tracker.iso(),
  });
  tracker.execute(steps);
  return steps.map((step) =>
    [step.op, 'comment' in step ? step.comment.event : '', 'because' in step ? step.because : ''].join(' ').trim(),
  );
};
const passing = (tracker: Tracker, seconds: number) => {
  tracker.now += seconds;
  return tracker;
};

describe('the life of a drift issue', () => {
  it('drift, drift, error, clean, drift: opened once, left alone, closed when clean, reopened', () => {
    const tracker = new Tracker();
    const a = [item('aws_vpc.a')];
    expect(run(tracker, [checked(tracker, a)])).toEqual(['open']);
    expect(run(passing(tracker, DAY), [checked(tracker, a)])).toEqual([]);
    expect(run(passing(tracker, DAY), [failed(tracker)])).toEqual(['open']);
    expect(run(passing(tracker, DAY), [checked(tracker, [])])).toEqual([
      'close',
      'comment clean',
      'close',
      'comment recovered',
    ]);
    expect(run(passing(tracker, DAY), [checked(tracker, a)])).toEqual(['reopen', 'comment again']);
    expect(tracker.open('drift')).toEqual([1]);
  });

  it('opens a new issue when the old one was closed long ago', () => {
    const tracker = new Tracker();
    run(tracker, [checked(tracker, [item('aws_vpc.a')])]);
    run(passing(tracker, DAY), [checked(tracker, [])]);
    expect(run(passing(tracker, 31 * DAY), [checked(tracker, [item('aws_vpc.a')])])).toEqual(['open']);
    expect(tracker.open('drift')).toEqual([2]);
  });

  it('says what is new and what is gone', () => {
    const tracker = new Tracker();
    run(tracker, [checked(tracker, [item('aws_vpc.a'), item('aws_vpc.b')])]);
    const steps = planIssues({
      results: [checked(passing(tracker, 60), [item('aws_vpc.b'), item('aws_vpc.c')])],
      issues: tracker.known(),
      settings,
      now: tracker.iso(),
    });
    expect(steps.map(({ op }) => op)).toEqual(['update', 'comment']);
    expect(steps[1]).toMatchObject({
      comment: { event: 'changed', news: { fresh: [{ address: 'aws_vpc.c' }], gone: ['aws_vpc.a'], goneUnnamed: 0 } },
    });
  });

  it('does nothing without a result, whatever the issue says', () => {
    const tracker = new Tracker();
    run(tracker, [checked(tracker, [item('aws_vpc.a')])]);
    expect(run(passing(tracker, 90 * DAY), [])).toEqual([]);
  });

  it('takes drift of a successful check and failure of a later one for two things', () => {
    const tracker = new Tracker();
    const clean = checked(tracker, []);
    run(tracker, [checked(tracker, [item('aws_vpc.a')])]);
    const later = failed(passing(tracker, 60));
    expect(run(tracker, [later, clean])).toEqual(['open', 'close', 'comment clean']);
  });

  it('ignores a check that is older than what the issue says', () => {
    const tracker = new Tracker();
    const old = checked(tracker, [item('aws_vpc.a')]);
    run(passing(tracker, 60), [checked(tracker, [item('aws_vpc.b')])]);
    expect(run(tracker, [old])).toEqual(['none  older']);
  });

  it('ignores a check that is older than the last one on the dashboard', () => {
    const tracker = new Tracker();
    const lastChecked = new Map([[stackKey('net', 'prod'), tracker.now + 5]]);
    const steps = planIssues({
      results: [checked(tracker, [item('a.b')])],
      issues: [],
      lastChecked,
      settings,
      now: tracker.iso(),
    });
    expect(steps).toMatchObject([{ op: 'none', because: 'older' }]);
  });

  it('takes only pending code for no drift', () => {
    const tracker = new Tracker();
    run(tracker, [checked(tracker, [item('aws_vpc.a')])]);
    expect(run(passing(tracker, 60), [{ ...checked(tracker, []), class: 'pending' }])).toEqual([
      'close',
      'comment clean',
    ]);
  });
});

describe('what people do', () => {
  const drifting = (): Tracker => {
    const tracker = new Tracker();
    run(tracker, [checked(tracker, [item('aws_vpc.a')])]);
    return passing(tracker, DAY);
  };

  it('closed by hand while it drifts: reopened, and said why', () => {
    const tracker = drifting();
    tracker.closeByHand(1);
    expect(run(tracker, [checked(tracker, [item('aws_vpc.a')])])).toEqual(['reopen', 'comment closed-by-hand']);
  });

  it('closed by hand after it was mended: the next clean check only notes it', () => {
    const tracker = drifting();
    tracker.closeByHand(1);
    expect(run(tracker, [checked(tracker, [])])).toEqual(['mark']);
  });

  it('reopened by hand although it is clean: closed again', () => {
    const tracker = drifting();
    run(tracker, [checked(tracker, [])]);
    tracker.reopenByHand(1);
    expect(run(passing(tracker, 60), [checked(tracker, [])])).toEqual(['close', 'comment clean']);
  });

  it('locked: kept true in silence', () => {
    const tracker = drifting();
    tracker.lock(1);
    expect(run(tracker, [checked(tracker, [item('aws_vpc.b')])])).toEqual(['update']);
    expect(run(passing(tracker, 60), [checked(tracker, [])])).toEqual(['close']);
  });

  it('deleted or transferred: a new one', () => {
    const tracker = drifting();
    tracker.remove(1);
    expect(run(tracker, [checked(tracker, [item('aws_vpc.a')])])).toEqual(['open']);
  });

  it('opened twice by two runs: the younger ones point to the oldest', () => {
    const tracker = drifting();
    tracker.copy(1);
    tracker.copy(1);
    expect(run(tracker, [checked(tracker, [item('aws_vpc.a')])])).toEqual([
      'merge',
      'comment duplicate',
      'merge',
      'comment duplicate',
    ]);
    expect(tracker.open('drift')).toEqual([1]);
  });
});

describe('snoozes', () => {
  const asked = (tracker: Tracker, days: number) => ({
    snoozes: [
      {
        issue: 1,
        kind: 'drift' as const,
        at: tracker.now,
        until: tracker.now + days * DAY,
        reason: 'audit',
        by: 'ann',
      },
    ],
  });
  const snoozed = () => {
    const tracker = new Tracker();
    const low = [item('aws_vpc.a')];
    run(tracker, [checked(tracker, low)]);
    const more = asked(passing(tracker, 60), 7);
    expect(run(passing(tracker, 60), [checked(tracker, low)], more)).toEqual(['close', 'comment snoozed']);
    return { tracker, more, low };
  };

  it('close the issue until they are over', () => {
    const { tracker, more, low } = snoozed();
    expect(run(passing(tracker, DAY), [checked(tracker, low)], more)).toEqual(['none  snoozed']);
    expect(run(passing(tracker, DAY), [checked(tracker, [item('aws_vpc.z')])], more)).toEqual(['none  snoozed']);
    expect(run(passing(tracker, 6 * DAY), [checked(tracker, low)], more)).toEqual(['reopen', 'comment snooze-over']);
    expect(run(passing(tracker, DAY), [checked(tracker, low)], more)).toEqual([]);
  });

  it('end when it gets worse, and are then spent', () => {
    const { tracker, more, low } = snoozed();
    const worse = [...low, item('aws_security_group.open', 'CRITICAL')];
    expect(run(passing(tracker, DAY), [checked(tracker, worse)], more)).toEqual(['reopen', 'comment worse']);
    expect(run(passing(tracker, DAY), [checked(tracker, worse)], more)).toEqual([]);
  });

  it('end when somebody reopens the issue', () => {
    const { tracker, more, low } = snoozed();
    tracker.reopenByHand(1);
    expect(run(passing(tracker, DAY), [checked(tracker, low)], more)).toEqual(['update']);
    expect(run(passing(tracker, DAY), [checked(tracker, low)], more)).toEqual([]);
  });

  it('belong to the issue on which they were said, and are gone with it', () => {
    const { tracker, more, low } = snoozed();
    tracker.copy(1);
    tracker.remove(1);
    expect(tracker.open('drift')).toEqual([2]);
    expect(run(passing(tracker, DAY), [checked(tracker, low)], more)).toEqual(['update']);
    tracker.remove(2);
    expect(run(passing(tracker, DAY), [checked(tracker, low)], more)).toEqual(['open']);
  });

  it('are over when the story goes on in another issue, also when that one is deleted', () => {
    const { tracker, more, low } = snoozed();
    tracker.copy(1);
    expect(run(passing(tracker, DAY), [checked(tracker, low)], more)).toEqual(['update', 'mark']);
    expect(run(passing(tracker, DAY), [checked(tracker, low)], more)).toEqual([]);
    tracker.remove(2);
    expect(run(passing(tracker, DAY), [checked(tracker, low)], more)).toEqual(['open']);
  });

  it('end with a clean check', () => {
    const { tracker, more, low } = snoozed();
    expect(run(passing(tracker, DAY), [checked(tracker, [])], more)).toEqual(['mark']);
    expect(run(passing(tracker, DAY), [checked(tracker, low)], more)).toEqual(['reopen', 'comment again']);
  });
});

describe('settings', () => {
  it('open the most dangerous first and no more than the cap', () => {
    const tracker = new Tracker();
    const results = (['LOW', 'CRITICAL', 'MEDIUM'] as const).map((level) => ({
      ...checked(tracker, [item('a.b', level)]),
      stack: level,
    }));
    const steps = planIssues({ results, issues: [], settings: { ...settings, maxNewIssues: 2 }, now: tracker.iso() });
    expect(steps.map((step) => (step.op === 'open' ? step.view.result.stack : step.op))).toEqual([
      'CRITICAL',
      'MEDIUM',
      'none',
    ]);
  });

  it('leave out what an ignore rule covers, until it expires', () => {
    const rule = { address: 'aws_vpc.*', reason: 'known', owner: '@net', expires: '2027-01-31' };
    const tracker = new Tracker();
    const results = [checked(tracker, [item('aws_vpc.a')])];
    expect(run(tracker, results, { ignore: [rule] })).toEqual([]);
    expect(run(tracker, results, { ignore: [{ ...rule, expires: '2026-01-31' }] })).toEqual(['open']);
    expect(run(tracker, results, { ignore: [rule] })).toEqual(['close', 'comment ignored']);
  });

  it('keep the label of the level true and leave labels of people alone', () => {
    const byLevel = { LOW: 'risk: low', MEDIUM: 'risk: medium', HIGH: 'risk: high', CRITICAL: 'risk: critical' };
    const labels = { labels: { ...settings.labels, byLevel } };
    const tracker = new Tracker();
    run(tracker, [checked(tracker, [item('a.b', 'HIGH')])], labels);
    tracker.label(1, 'team: net');
    run(passing(tracker, 60), [checked(tracker, [item('a.b', 'LOW')])], labels);
    expect(tracker.labelsOf(1)).toEqual(['drift', 'team: net', 'risk: low']);
  });
});
