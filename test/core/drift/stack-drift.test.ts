import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import { driftAsChanges } from '../../../src/core/drift/as-changes';
import { classify } from '../../../src/core/drift/classify';
import type { DriftResult } from '../../../src/core/drift/classify';
import { itemViews } from '../../../src/core/drift/item-views';
import { stackDriftSchema } from '../../../src/core/drift/report';
import { stackDriftOf } from '../../../src/core/drift/stack-drift';
import { createJudge } from '../../../src/core/risk/judge';
import { DEFAULT_SETTINGS } from '../../../src/core/risk/settings';
import { changeOf, noPlan, planOf } from './plans';

const NOW = '2026-11-21T06:00:00Z';
const about = { stack: 'net', environment: 'production' };

function reportOf(result: DriftResult) {
  const judge = createJudge({ ...about, settings: DEFAULT_SETTINGS, now: NOW });
  for (const part of driftAsChanges(result)) judge.take(part);
  const nothing = { passed: 0, failed: 0, warned: 0, tools: [], results: [], notes: [] };
  const assessment = judge.finish({
    cost: { status: 'absent', notes: [], resources: [] },
    policy: { status: 'absent', ...nothing },
  });
  return stackDriftOf(result, assessment, { ...about, checkedAt: NOW });
}
const levels = (refreshOnly: string, plan: string) =>
  Object.fromEntries(
    reportOf(classify({ refreshOnly: planOf(refreshOnly), plan: planOf(plan) })).items.map(({ address, level }) => [
      address,
      level,
    ]),
  );

describe('the rules that judge plans judge drift', () => {
  it('a port opened by hand is CRITICAL', () => {
    expect(levels('g7-drift-unmanaged-refresh-only', 'g6-drift-unmanaged-normal')).toEqual({
      'aws_security_group.web': 'CRITICAL',
    });
  });

  it('a tag is LOW, an extra policy and a deleted queue are not', () => {
    const found = levels('g4-drift-deleted-refresh-only', 'g5-drift-deleted-normal');
    expect(found['aws_vpc.main']).toBe('LOW');
    expect(found['aws_iam_role.worker']).toBe('CRITICAL');
    expect(found['aws_sqs_queue.jobs']).not.toBe('LOW');
    expect(Object.keys(found)).toHaveLength(9);
  });
});

describe('the report', () => {
  const changed = changeOf('aws_x.a', 'update', { secret: 'hunter2-old', size: 1 }, { secret: 'hunter2-new', size: 2 });
  const masked = {
    ...changed,
    values: { ...changed.values, beforeSensitive: { secret: true }, afterSensitive: { secret: true } },
  };
  const gone = changeOf('aws_x.b', 'delete', { id: 'b' }, null);
  const report = reportOf(classify({ refreshOnly: { ...noPlan, drift: [masked, gone] }, plan: noPlan }));

  it('fits its own schema and holds no secret', () => {
    expect(v.parse(stackDriftSchema, JSON.parse(JSON.stringify(report)))).toEqual(report);
    expect(JSON.stringify(report)).not.toContain('hunter2');
  });

  it('shows a row for each attribute, and one for an object that is gone', () => {
    const rows = itemViews(report.items).map(({ address, what, attribute, before, after }) =>
      [address, what, attribute, before, after].filter((word) => word !== undefined).join(' '),
    );
    expect(rows.sort()).toEqual([
      'aws_x.a was changed secret (sensitive) (sensitive)',
      'aws_x.a was changed size 1 2',
      'aws_x.b was deleted',
    ]);
  });

  it('counts what is too much for it', () => {
    const drift = Array.from({ length: 250 }, (_, at) => changeOf(`aws_x.n${at}`, 'update', { a: 1 }, { a: 2 }));
    const big = reportOf(classify({ refreshOnly: { ...noPlan, drift }, plan: noPlan }));
    expect([big.items.length, big.itemsLeftOut]).toEqual([200, 50]);
  });

  it('shows a few attributes and counts the others', () => {
    const wide = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`a${at}`, 1]));
    const other = Object.fromEntries(Object.keys(wide).map((key) => [key, 2]));
    const result = classify({
      refreshOnly: { ...noPlan, drift: [changeOf('aws_x.a', 'update', wide, other)] },
      plan: noPlan,
    });
    expect(itemViews(reportOf(result).items).map(({ what }) => what)).toEqual([
      ...Array.from({ length: 5 }, () => 'was changed'),
      'and 4 more attributes were changed',
    ]);
  });
});
