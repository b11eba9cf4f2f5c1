import { describe, expect, it } from '@jest/globals';
import { classify } from '../../../src/core/drift/classify';
import type { DriftResult } from '../../../src/core/drift/classify';
import { changeOf, noPlan, planOf } from './plans';

const SCENARIOS = {
  g0: 'g0-drift-noise-first-plan-after-apply',
  g00: 'g00-no-changes',
  g1: 'g1-drift-refresh-only',
  g2: 'g2-drift-normal-plan',
  g3: 'g3-drift-refresh-false',
  g4: 'g4-drift-deleted-refresh-only',
  g5: 'g5-drift-deleted-normal',
  g6: 'g6-drift-unmanaged-normal',
  g7: 'g7-drift-unmanaged-refresh-only',
  g8: 'g8-plan-ndjson',
  p: 'p-drift-between-plan-and-apply',
  bi7: 'bi7-state-tamper',
  bi8: 'bi8-state-tamper-refresh-only',
} as const;
type Scenario = keyof typeof SCENARIOS;

const check = (refreshOnly: Scenario, plan: Scenario): DriftResult =>
  classify({ refreshOnly: planOf(SCENARIOS[refreshOnly]), plan: planOf(SCENARIOS[plan]) });
const drifted = (result: DriftResult) =>
  result.items.map(({ change, fate, differences }) =>
    [change.address, change.kind, fate, ...differences.map(({ path }) => path.join('.'))].join(' '),
  );

describe('plans of the AWS provider', () => {
  it.each<[Scenario, Scenario, DriftResult['class'], string]>([
    ['g00', 'g00', 'in-sync', 'only a time stamp moved'],
    ['g0', 'g0', 'pending', '15 entries of noise, and a subnet that the code moves to another zone'],
    ['g1', 'g2', 'drift', 'five hand-made edits, all of which the plan would undo or does not see'],
    ['g1', 'g3', 'drift', 'a plan without refresh sees nothing, the refresh-only plan does'],
    ['g4', 'g5', 'drift', 'objects deleted by hand, and the consequences of making them again'],
    ['g7', 'g6', 'drift', 'an open port that the normal plan calls "No changes"'],
    ['g6', 'g6', 'drift', 'the same from the normal plan alone'],
    ['g8', 'g8', 'drift', 'a deleted route and a tag'],
    ['p', 'p', 'pending', 'noise, and a tag that the code changes'],
    ['bi8', 'bi7', 'pending', 'an output that the code says otherwise'],
  ])('%s with %s is %s: %s', (refreshOnly, plan, expected) => {
    expect(check(refreshOnly, plan).class).toBe(expected);
  });

  it('calls the noise after a clean apply in-sync when the code says nothing new', () => {
    const noise = planOf(SCENARIOS.g0);
    expect(noise.drift).toHaveLength(15);
    const settled = { ...noise, resources: noise.resources.filter(({ kind }) => kind === 'no-op') };
    expect(classify({ refreshOnly: noise, plan: settled })).toEqual({ class: 'in-sync', items: [], pending: [] });
  });

  it('names each drifted object and what the pending plan would do to it', () => {
    expect(drifted(check('g4', 'g5'))).toEqual([
      'aws_cloudwatch_log_group.worker update reverts retention_in_days',
      'aws_db_instance.main update reverts backup_retention_period instance_class',
      'aws_iam_role.worker update untouched inline_policy',
      'aws_s3_bucket_versioning.assets update reverts versioning_configuration.0.status',
      'aws_security_group.db update reverts ingress',
      'aws_security_group.web update untouched ingress.0.cidr_blocks ingress.0.from_port ingress.0.to_port',
      'aws_sqs_queue.jobs delete recreates',
      'aws_vpc.main update reverts tags.Name tags.Owner',
      'aws_vpc_security_group_ingress_rule.https delete recreates',
    ]);
  });

  it('leaves nothing but the real difference in a drifted object', () => {
    const [database] = check('g4', 'g5').items.filter(({ change }) => change.type === 'aws_db_instance');
    const { before, after } = database!.change.values as Record<'before' | 'after', Record<string, unknown>>;
    expect(after['latest_restorable_time']).toBe(before['latest_restorable_time']);
    expect([before['instance_class'], after['instance_class']]).toEqual(['db.t3.medium', 'db.m5.large']);
  });
});

describe('checks that did not see everything', () => {
  const errored = { ...noPlan, header: { engine: 'terraform', errored: true } };
  const incomplete = { ...noPlan, header: { engine: 'terraform', complete: false } };
  const failure = { kind: 'unreadable', reason: 'AccessDenied' } as const;
  it.each([
    ['the refresh-only plan is missing', { refreshOnly: undefined, plan: noPlan }, 'error'],
    ['the plan is missing', { refreshOnly: noPlan, plan: undefined }, 'error'],
    [
      'the tool failed',
      { refreshOnly: noPlan, plan: noPlan, failure: { kind: 'error', reason: 'exit 1' } as const },
      'error',
    ],
    ['something cannot be read', { refreshOnly: noPlan, plan: noPlan, failure }, 'unreadable'],
    ['the refresh stopped', { refreshOnly: errored, plan: noPlan }, 'error'],
    ['the plan stopped', { refreshOnly: noPlan, plan: errored }, 'error'],
    ['objects were left out', { refreshOnly: noPlan, plan: incomplete }, 'unreadable'],
    ['objects were left out of the refresh', { refreshOnly: incomplete, plan: noPlan }, 'unreadable'],
  ])('%s: never in-sync', (_, checked, expected) => {
    const result = classify(checked);
    expect(result.class).toBe(expected);
    expect(result.reason).toMatch(/\w/);
    expect(result.items).toEqual([]);
  });

  it('still reports drift that an incomplete plan found', () => {
    const drift = [changeOf('aws_vpc.a', 'update', { cidr: 'a' }, { cidr: 'b' })];
    expect(classify({ refreshOnly: { ...incomplete, drift }, plan: incomplete }).class).toBe('drift');
  });
});

describe('drift and code together', () => {
  const drift = [
    changeOf('aws_vpc.a', 'update', { tags: { Name: 'a', Env: 'x' } }, { tags: { Name: 'hand', Env: 'x' } }),
  ];
  const planned = (after: Record<string, string>, more: object = {}) =>
    changeOf('aws_vpc.a', 'update', { tags: { Name: 'hand', Env: 'x' } }, { tags: after }, more);
  const classOf = (resources: ReturnType<typeof changeOf>[], outputs: typeof noPlan.outputs = []) =>
    classify({ refreshOnly: { ...noPlan, drift }, plan: { ...noPlan, resources, outputs } });

  it.each([
    ['puts back', { Name: 'a', Env: 'x' }, 'drift', 'reverts'],
    ['puts back and changes another tag', { Name: 'a', Env: 'y' }, 'both', 'reverts'],
    ['sets something else', { Name: 'c', Env: 'x' }, 'both', 'overwrites'],
    ['changes another tag only', { Name: 'hand', Env: 'y' }, 'both', 'untouched'],
  ])('a plan that %s', (_, after, expected, fate) => {
    const result = classOf([planned(after)]);
    expect([result.class, result.items[0]?.fate]).toEqual([expected, fate]);
  });

  it.each([
    ['a move', { previousAddress: 'aws_vpc.old' }],
    ['an import', { importing: { id: 'vpc-1', unknown: false } }],
  ])('%s is pending even when nothing else changes', (_, more) => {
    const plan = { ...noPlan, resources: [changeOf('aws_vpc.b', 'no-op', { id: 'x' }, { id: 'x' }, more)] };
    expect(classify({ refreshOnly: noPlan, plan }).class).toBe('pending');
  });

  it('knows an output that follows the drift from one that the code changes', () => {
    const output = (before: string, after: string) => ({
      name: 'o',
      kind: 'update' as const,
      values: { before, after, unknown: false, beforeSensitive: false, afterSensitive: false },
    });
    expect(classOf([], [output('a', 'hand')]).class).toBe('drift');
    expect(classOf([], [output('a', 'new')]).class).toBe('both');
    expect(classOf([], [output('q', 'hand')]).class).toBe('both');
  });

  it('takes an unknown kind, a deferred change and an untriggered action for pending', () => {
    const change = changeOf('aws_vpc.b', 'unknown', {}, {});
    expect(classOf([change]).class).toBe('both');
    expect(classify({ refreshOnly: noPlan, plan: { ...noPlan, deferred: [{ reason: 'x', change }] } }).class).toBe(
      'pending',
    );
  });
});

describe('consequences of making a deleted object again', () => {
  const queue = { id: 'https://sqs/jobs', name: 'jobs' };
  const drift = [changeOf('aws_sqs_queue.q', 'delete', queue, null)];
  const again = changeOf(
    'aws_sqs_queue.q',
    'create',
    null,
    { name: 'jobs' },
    {
      values: {
        before: null,
        after: { name: 'jobs' },
        unknown: { id: true },
        beforeSensitive: false,
        afterSensitive: {},
      },
    },
  );
  const consumer = (url: string) =>
    changeOf(
      'aws_lambda_function.f',
      'update',
      {},
      {},
      {
        values: { before: { env: url }, after: {}, unknown: { env: true }, beforeSensitive: false, afterSensitive: {} },
      },
    );
  const classOf = (...resources: ReturnType<typeof changeOf>[]) =>
    classify({ refreshOnly: { ...noPlan, drift }, plan: { ...noPlan, resources } });

  it('are no pending code', () => {
    expect(classOf(again, consumer(queue.id)).pending).toEqual([]);
  });

  it('but a value that has nothing to do with the object is', () => {
    expect(classOf(again, consumer('https://elsewhere')).pending.map(({ address }) => address)).toEqual([
      'aws_lambda_function.f',
    ]);
  });

  it('and so is making it again otherwise than it was', () => {
    const renamed = { ...again, values: { ...again.values, after: { name: 'other' } } };
    expect(classOf(renamed).class).toBe('both');
  });
});
