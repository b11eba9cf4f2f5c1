import { describe, expect, it } from '@jest/globals';
import type { Change, ChangePart, ChangesHeader } from '../../../../src/core/changes/model';
import type { Assessment, Finding } from '../../../../src/core/risk/assessment';
import { judged, NO_COST, NO_POLICY, rulesOf } from '../judging';
import { change, created, deleted, edit, replaced, resource, resources } from '../plans';

const many = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
const noOps = (count: number): Change[] => many(count, (at) => change('aws_sqs_queue', 'no-op', { name: `kept${at}` }));
const header = (facts: Partial<ChangesHeader>): ChangePart => ({
  part: 'header',
  header: { engine: 'terraform', ...facts },
});
const find = (assessment: Assessment, rule: string): Finding | undefined =>
  assessment.findings.find((finding) => finding.rule === rule);
const gone = (count: number, reason = 'delete_because_no_resource_config'): Change[] =>
  many(count, (at) => deleted('aws_lb_rule', { id: `${at}` }, { name: `r${at}`, reason }));

describe('how much is destroyed', () => {
  it.each([
    { deletions: 15, kept: 200, mass: true },
    { deletions: 14, kept: 200, mass: false },
    { deletions: 5, kept: 15, mass: true },
    { deletions: 5, kept: 16, mass: false },
    { deletions: 4, kept: 1, mass: false },
  ])('$deletions deletions with $kept objects that stay: mass deletion $mass', ({ deletions, kept, mass }) => {
    expect(rulesOf(judged(resources(...gone(deletions), ...noOps(kept)))).includes('mass-deletion')).toBe(mass);
  });

  it('counts what exists, not what a targeted plan lists', () => {
    const prior = many(100, (at): ChangePart => ({ part: 'prior', address: `a.b${at}`, type: 'a', provider: 'p' }));
    const parts = [...resources(...gone(6)), ...prior];

    expect(rulesOf(judged([...parts, header({ complete: false })]))).not.toContain('mass-deletion');
    expect(rulesOf(judged([...parts, header({ complete: true })]))).toContain('mass-deletion');
  });

  it('does not count left-overs of earlier replacements', () => {
    const left = many(15, (at) => deleted('aws_lb_rule', {}, { name: `r${at}`, deposed: 'd' }));

    expect(rulesOf(judged(resources(...left)))).toEqual(['deposed-object-deleted']);
  });

  it.each([
    { replacements: 15, type: 'aws_instance', level: 'CRITICAL' },
    { replacements: 8, type: 'aws_instance', level: 'HIGH' },
    { replacements: 7, type: 'aws_instance', level: undefined },
    { replacements: 30, type: 'aws_ecs_task_definition', level: undefined },
  ])('$replacements replacements of $type: mass destruction $level', ({ replacements, type, level }) => {
    const parts = resources(...many(replacements, (at) => replaced(type, {}, {}, { name: `i${at}` })), ...noOps(90));

    expect(find(judged(parts), 'mass-destruction')?.level).toBe(level);
  });

  it('knows a destroy plan by the missing reasons', () => {
    const all = many(3, (at) => deleted('aws_lb_rule', {}, { name: `r${at}` }));

    expect(find(judged(resources(...all)), 'destroy-plan')?.level).toBe('CRITICAL');
    expect(rulesOf(judged(resources(...gone(3))))).not.toContain('destroy-plan');
    expect(rulesOf(judged(resources(...all, ...noOps(1))))).not.toContain('destroy-plan');
  });

  it('calls 50 changes large, and 49 not', () => {
    const creations = (count: number): ChangePart[] =>
      resources(...many(count, (at) => created('aws_sqs_queue', { name: `q${at}` }, { name: `q${at}` })));

    expect(judged(creations(50)).level).toBe('MEDIUM');
    expect(judged(creations(49)).level).toBe('LOW');
  });
});

describe('a missing moved block', () => {
  const settings = { engine: 'postgres', size: 100, name: 'orders', class: 'db.t3.medium' };

  it('is offered, ready to paste', () => {
    const found = find(
      judged(
        resources(
          deleted('aws_db_instance', settings, { name: 'old' }),
          created('aws_db_instance', settings, { name: 'new' }),
        ),
      ),
      'probable-missing-moved',
    );

    expect(found).toMatchObject({
      level: 'CRITICAL',
      address: 'aws_db_instance.old',
      paste: 'moved {\n  from = aws_db_instance.old\n  to   = aws_db_instance.new\n}',
    });
    expect(found?.why).toContain('4 of 4 settings');
  });

  it.each([
    { what: 'too few settings agree', after: { ...settings, size: 1, name: 'x' } },
    { what: 'there is only one setting to compare', after: { engine: 'postgres' } },
  ])('is not offered when $what', ({ after }) => {
    const parts = resources(
      deleted('aws_db_instance', settings, { name: 'old' }),
      created('aws_db_instance', after, { name: 'new' }),
    );

    expect(rulesOf(judged(parts))).not.toContain('probable-missing-moved');
  });

  it('does not count settings that are not known', () => {
    const created_ = created(
      'aws_db_instance',
      { engine: 'mysql' },
      { name: 'new', unknown: { size: true, name: true } },
    );
    const parts = resources(deleted('aws_db_instance', settings, { name: 'old' }), created_);

    expect(rulesOf(judged(parts))).not.toContain('probable-missing-moved');
  });

  it('is one block for a renamed module with modules in it', () => {
    const inModule = (module: string): { module: string; name: string } => ({
      module: `${module}.module.leaf["a.b"]`,
      name: 't',
    });
    const parts = resources(
      deleted('aws_dynamodb_table', settings, inModule('module.app')),
      created('aws_dynamodb_table', settings, inModule('module.application')),
      deleted('aws_sqs_queue', settings, inModule('module.app')),
      created('aws_sqs_queue', settings, inModule('module.application')),
    );

    expect(judged(parts).findings.filter(({ paste }) => paste)).toMatchObject([
      { address: 'module.app', paste: 'moved {\n  from = module.app\n  to   = module.application\n}' },
    ]);
  });

  it('is not offered for an address that could smuggle HCL', () => {
    const parts = resources(
      deleted('aws_db_instance', settings, { name: 'old' }),
      created('aws_db_instance', settings, { address: 'aws_db_instance.x\n}\nmodule "evil" {' }),
    );

    expect(rulesOf(judged(parts))).not.toContain('probable-missing-moved');
  });
});

describe('instances of one resource', () => {
  const queue = (index: number, before: string, after: string): Change =>
    replaced('aws_sqs_queue', { name: before, id: before }, { name: after }, { index, unknown: { id: true } });

  it('have shifted when each becomes its neighbour', () => {
    const parts = resources(
      queue(0, 'a', 'b'),
      queue(1, 'b', 'c'),
      deleted('aws_sqs_queue', { name: 'c' }, { index: 2 }),
    );

    expect(find(judged(parts), 'count-index-shift')?.address).toBe('aws_sqs_queue.x');
  });

  it('have not shifted when they become something new', () => {
    const parts = resources(
      queue(0, 'a', 'x'),
      queue(1, 'b', 'y'),
      deleted('aws_sqs_queue', { name: 'c' }, { index: 2 }),
    );

    expect(rulesOf(judged(parts))).not.toContain('count-index-shift');
  });

  it('have not shifted when nothing of what they become is known', () => {
    const blind = (index: number): Change =>
      replaced('aws_sqs_queue', { name: `${index}` }, {}, { index, unknown: { name: true } });

    expect(rulesOf(judged(resources(blind(0), blind(1), blind(2))))).not.toContain('count-index-shift');
  });

  const key = (index: string, kind: 'create' | 'delete'): Change =>
    kind === 'create'
      ? created('aws_sns_topic', { name: index }, { index })
      : deleted('aws_sns_topic', { name: index }, { index, reason: 'delete_because_each_key' });

  it('have other keys when as many come as go', () => {
    const parts = resources(key('a', 'delete'), key('b', 'delete'), key('A', 'create'), key('B', 'create'));

    expect(find(judged(parts), 'foreach-keys-renamed')?.level).toBe('HIGH');
    expect(rulesOf(judged(parts.slice(0, 3)))).not.toContain('foreach-keys-renamed');
  });
});

describe('what depends on an object that goes', () => {
  const configured = (address: string, ...references: string[]): ChangePart => ({
    part: 'configured',
    resource: { address, references, provisioners: [] },
  });
  const dependents = (count: number): ChangePart[] =>
    many(count, (at) => configured(`aws_lb.l${at}`, 'module.a.aws_subnet.x'));
  const subnet = resource(deleted('aws_subnet', {}, { module: 'module.a["k"]' }));

  it('makes it a hub from five on, whichever comes first', () => {
    expect(find(judged([subnet, ...dependents(5)]), 'hub-resource-disrupted')?.title).toContain('5 other resources');
    expect(find(judged([...dependents(5), subnet]), 'hub-resource-disrupted')?.level).toBe('HIGH');
    expect(rulesOf(judged([subnet, ...dependents(4)]))).not.toContain('hub-resource-disrupted');
  });

  it('names the replacement that causes another', () => {
    const consequence = replaced(
      'aws_subnet',
      { vpc_id: '1' },
      {},
      { unknown: { vpc_id: true }, replacePaths: [['vpc_id']] },
    );
    const parts = [...resources(consequence, replaced('aws_vpc')), configured('aws_subnet.x', 'aws_vpc.x')];

    expect(find(judged(parts), 'replacement-uncertain')?.cause).toBe('aws_vpc.x');
  });

  it('is graver when its prevent_destroy goes in the same plan', () => {
    const context = { preventDestroyRemoved: ['aws_db_instance.x'] };

    expect(find(judged([], context), 'prevent-destroy-removed')?.level).toBe('HIGH');
    expect(find(judged(resources(deleted('aws_db_instance')), context), 'prevent-destroy-removed')?.level).toBe(
      'CRITICAL',
    );
  });
});

describe('drift', () => {
  const drift = (of: Change): ChangePart => ({ part: 'drift', change: of });
  const byHand = drift(edit('aws_security_group', { port: 1 }, { port: 2 }));
  const back = resource(edit('aws_security_group', { port: 2 }, { port: 1 }));

  it.each([[[byHand, back]], [[back, byHand]]])('sees a manual change that is undone, in any order', (parts) => {
    expect(find(judged(parts), 'manual-change-reverted')).toMatchObject({ level: 'HIGH', attribute: 'port' });
  });

  it('is quiet when the plan goes on from what was changed by hand', () => {
    const onwards = resource(edit('aws_security_group', { port: 2 }, { port: 3 }));

    expect(rulesOf(judged([byHand, onwards]))).toEqual(['access-control-changed']);
  });

  it('is quiet when it is not known what the plan sets', () => {
    const unknown = resource(edit('aws_security_group', { port: 2 }, {}, { unknown: { port: true } }));

    expect(rulesOf(judged([byHand, unknown]))).not.toContain('manual-change-reverted');
  });

  it.each([
    { what: 'other spellings of "not set"', before: { tags: null }, after: { tags: {} } },
    { what: 'times', before: { seen: '2026-01-01T00:00:00Z' }, after: { seen: '2026-01-02T00:00:00Z' } },
  ])('is no drift: $what', ({ before, after }) => {
    expect(rulesOf(judged([drift(edit('aws_instance', before, after))]))).toEqual([]);
  });

  it('sees what was deleted by hand and would come back', () => {
    const parts = [drift(deleted('aws_ssm_parameter')), resource(created('aws_ssm_parameter', { name: 'p' }))];

    expect(find(judged(parts), 'deleted-outside-terraform')?.level).toBe('HIGH');
    expect(find(judged(parts.slice(0, 1)), 'drift-detected')?.level).toBe('LOW');
  });
});

describe('what the plan says of itself', () => {
  it.each([
    { facts: { errored: true, complete: false }, rules: ['plan-errored'], blocked: 1 },
    { facts: { complete: false }, rules: ['plan-incomplete'], blocked: 0 },
    { facts: { formatVersion: '2.0' }, rules: ['unsupported-plan-format'], blocked: 1 },
    { facts: { formatVersion: '1.9' }, rules: [], blocked: 0 },
    { facts: { timestamp: '2026-11-20T05:59:59Z' }, rules: ['plan-stale'], blocked: 0 },
    { facts: { timestamp: '2026-11-20T06:00:01Z' }, rules: [], blocked: 0 },
    { facts: { timestamp: 'yesterday' }, rules: ['plan-stale'], blocked: 0 },
    { facts: {}, rules: [], blocked: 0 },
  ])('$facts: $rules', ({ facts, rules, blocked }) => {
    const assessment = judged([header(facts)]);

    expect(rulesOf(assessment)).toEqual(rules);
    expect(assessment.requirements.blockers).toHaveLength(blocked);
  });

  it('is of another commit than the head', () => {
    expect(rulesOf(judged([], { commit: 'a'.repeat(40), headCommit: 'b'.repeat(40) }))).toEqual(['plan-stale']);
    expect(rulesOf(judged([], { commit: 'a'.repeat(40), headCommit: 'a'.repeat(40) }))).toEqual([]);
  });

  it.each([
    { status: 'fail', level: 'HIGH' },
    { status: 'error', level: 'HIGH' },
    { status: 'unknown', level: 'LOW' },
    { status: 'pass', level: undefined },
  ] as const)('a check that is $status is $level', ({ status, level }) => {
    const part: ChangePart = {
      part: 'check',
      check: { address: 'check.c', kind: 'check', status, problems: ['wrong name'] },
    };

    expect(find(judged([part]), 'check-failed')?.level).toBe(level);
  });

  it('judges outputs, deferred changes and actions', () => {
    const values = change('x_y', 'delete').values;
    const invocation = {
      address: 'action.aws_ec2_stop_instance.s',
      type: 'aws_ec2_stop_instance',
      config: {},
      unknown: {},
      sensitive: {},
    };
    const assessment = judged([
      { part: 'output', output: { name: 'vpc', kind: 'delete', values } },
      { part: 'output', output: { name: 'url', kind: 'update', values } },
      { part: 'deferred', reason: 'instance_count_unknown', change: created('aws_instance', {}) },
      { part: 'invocation', invocation, deferred: false },
    ]);

    expect(assessment.findings.map(({ rule, level, address }) => [rule, level, address])).toEqual([
      ['action-invoked', 'HIGH', 'action.aws_ec2_stop_instance.s'],
      ['changes-deferred', 'MEDIUM', ''],
      ['output-removed', 'MEDIUM', 'output.vpc'],
    ]);
  });
});

describe('what stands beside the plan', () => {
  it.each([
    { cost: { delta: '50.00' }, found: [] },
    { cost: { delta: '50.01' }, found: [['cost-increase', 'MEDIUM']] },
    { cost: { delta: '100.01' }, found: [['cost-increase', 'HIGH']] },
    { cost: { delta: '30', percent: '60' }, found: [['cost-increase', 'HIGH']] },
    { cost: { delta: '24', percent: '900' }, found: [] },
    { cost: { delta: '-500' }, found: [['cost-decrease-large', 'LOW']] },
    { cost: { status: 'error' }, found: [['cost-unknown', 'LOW']] },
    {
      cost: { status: 'partial', delta: '60' },
      found: [
        ['cost-increase', 'MEDIUM'],
        ['cost-unknown', 'LOW'],
      ],
    },
    { cost: { status: 'absent' }, found: [] },
  ] as const)('cost $cost', ({ cost, found }) => {
    const assessment = judged([], {}, { cost: { ...NO_COST, status: 'ok', currency: 'USD', ...cost } });

    expect(assessment.findings.map(({ rule, level }) => [rule, level])).toEqual(found);
  });

  it.each([
    { outcome: 'deny', rule: 'policy-denied', blocked: 1 },
    { outcome: 'warn', rule: 'policy-warned', blocked: 0 },
    { outcome: 'error', rule: 'policy-error', blocked: 1 },
  ] as const)('a policy that says $outcome', ({ outcome, rule, blocked }) => {
    const result = { tool: 'conftest', outcome, message: 'no public database', address: 'aws_db_instance.x' };
    const assessment = judged([], {}, { policy: { ...NO_POLICY, status: 'denied', results: [result] } });

    expect(find(assessment, rule)).toMatchObject({
      address: 'aws_db_instance.x',
      title: 'conftest: no public database',
    });
    expect(assessment.requirements.blockers).toHaveLength(blocked);
  });

  it('is an error when the policies gave no answer', () => {
    const assessment = judged([], {}, { policy: { ...NO_POLICY, status: 'error', notes: ['no result'] } });

    expect(find(assessment, 'policy-error')?.why).toBe('no result');
  });

  it('is a finding when the pull request edits its own rules', () => {
    expect(find(judged([], { controlFilesChanged: ['.github/planseal.yml'] }), 'config-changed-in-pr')?.level).toBe(
      'MEDIUM',
    );
  });
});

describe('compounds', () => {
  const db = (before: Record<string, number | boolean | string>, after: typeof before): ChangePart =>
    resource(edit('aws_db_instance', before, after));
  const open = resource(
    created('aws_security_group_rule', {
      type: 'ingress',
      protocol: 'tcp',
      from_port: 443,
      to_port: 443,
      cidr_blocks: ['0.0.0.0/0'],
    }),
  );

  it.each([
    {
      rule: 'deletion-being-prepared',
      yes: [
        db(
          { deletion_protection: true, skip_final_snapshot: false },
          { deletion_protection: false, skip_final_snapshot: true },
        ),
      ],
      near: [
        db(
          { deletion_protection: true, skip_final_snapshot: true },
          { deletion_protection: false, skip_final_snapshot: true },
        ),
      ],
    },
    {
      rule: 'upgrade-without-safety-net',
      yes: [
        db({ engine_version: '14', backup_retention_period: 0 }, { engine_version: '15', backup_retention_period: 0 }),
      ],
      near: [
        db({ engine_version: '14', backup_retention_period: 7 }, { engine_version: '15', backup_retention_period: 7 }),
      ],
    },
    {
      rule: 'downtime-now-in-prod',
      yes: [db({ instance_class: 'a', apply_immediately: true }, { instance_class: 'b', apply_immediately: true })],
      near: [db({ instance_class: 'a', apply_immediately: false }, { instance_class: 'b', apply_immediately: false })],
    },
    {
      rule: 'unprotected-and-exposed',
      yes: [
        db(
          { publicly_accessible: false, storage_encrypted: true },
          { publicly_accessible: true, storage_encrypted: false },
        ),
      ],
      near: [
        db(
          { publicly_accessible: true, storage_encrypted: true },
          { publicly_accessible: true, storage_encrypted: false },
        ),
      ],
    },
    {
      rule: 'public-database',
      yes: [db({ publicly_accessible: false }, { publicly_accessible: true }), open],
      near: [db({ publicly_accessible: false }, { publicly_accessible: true })],
    },
  ])('$rule', ({ rule, yes, near }) => {
    expect(rulesOf(judged(yes))).toContain(rule);
    expect(rulesOf(judged(near))).not.toContain(rule);
  });

  it('leave downtime outside production to others', () => {
    const parts = [
      db({ instance_class: 'a', apply_immediately: true }, { instance_class: 'b', apply_immediately: true }),
    ];

    expect(rulesOf(judged(parts, { environment: 'dev' }))).not.toContain('downtime-now-in-prod');
  });
});
