import { describe, expect, it } from '@jest/globals';
import type { ChangePart } from '../../../src/core/changes/model';
import type { Assessment } from '../../../src/core/risk/assessment';
import { holds, type Condition } from '../../../src/core/risk/custom';
import { DEFAULT_SETTINGS, type RiskSettings } from '../../../src/core/risk/settings';
import { subjectOf } from '../../../src/core/risk/subject';
import { judged, NO_COST, rulesOf } from './judging';
import { change, created, deleted, edit, resource, resources } from './plans';

const withSettings = (settings: Partial<RiskSettings>): { settings: RiskSettings } => ({
  settings: { ...DEFAULT_SETTINGS, ...settings },
});
const levelOf = (assessment: Assessment, rule: string): string | undefined =>
  assessment.findings.find((finding) => finding.rule === rule)?.level;

const DATABASE_GONE = resources(deleted('aws_db_instance'));
const QUEUE_GONE = resources(deleted('aws_sqs_queue', {}, { module: 'module.jobs', name: 'scratch', index: 0 }));

describe('environments', () => {
  it.each([
    { environment: 'production', part: deleted('aws_db_instance'), level: 'CRITICAL' },
    { environment: 'never-heard-of', part: deleted('aws_db_instance'), level: 'CRITICAL' },
    { environment: '__proto__', part: deleted('aws_db_instance'), level: 'CRITICAL' },
    { environment: 'staging', part: deleted('aws_db_instance'), level: 'CRITICAL' },
    { environment: 'staging', part: deleted('aws_vpc'), level: 'HIGH' },
    { environment: 'staging', part: deleted('aws_instance'), level: 'MEDIUM' },
    { environment: 'dev', part: deleted('aws_db_instance'), level: 'HIGH' },
    { environment: 'dev', part: deleted('aws_kms_key'), level: 'CRITICAL' },
    { environment: 'dev', part: deleted('aws_secretsmanager_secret'), level: 'HIGH' },
    { environment: 'dev', part: deleted('aws_cloudtrail'), level: 'CRITICAL' },
    { environment: 'dev', part: edit('aws_db_instance', { password: 'a' }, { password: 'b' }), level: 'LOW' },
  ])('$part.type $part.kind in $environment is $level', ({ environment, part, level }) => {
    expect(judged(resources(part), { environment }).level).toBe(level);
  });

  it('never let CRITICAL fall below the floor', () => {
    const environments = { toy: { shift: { '*': -3 }, criticalFloor: 'MEDIUM' } } as const;

    expect(judged(DATABASE_GONE, { environment: 'toy', ...withSettings({ environments }) }).level).toBe('MEDIUM');
  });
});

describe('settings of one rule', () => {
  it('set its level, for some types, addresses and environments only', () => {
    const overrides = [{ type: 'aws_sqs_*', environments: ['production'], level: 'LOW', reason: 'scratch' }] as const;
    const rules = { 'stateful-resource-deleted': { level: 'CRITICAL', overrides } } as const;

    expect(levelOf(judged(QUEUE_GONE, withSettings({ rules })), 'stateful-resource-deleted')).toBe('LOW');
    expect(judged(QUEUE_GONE, { environment: 'other', ...withSettings({ rules }) }).level).toBe('CRITICAL');
  });

  it('switch it off, and then it hides no other', () => {
    const rules = { 'data-resource-deleted': { enabled: false } };

    expect(rulesOf(judged(DATABASE_GONE, withSettings({ rules })))).toEqual(['resource-deleted']);
  });

  it('cannot lower, shift, suppress or switch off what is locked', () => {
    const rules = { 'data-resource-deleted': { locked: true, enabled: false, level: 'LOW' } } as const;
    const suppressions = [{ rule: '*', address: '**', reason: 'r', owner: 'o', expires: '2027-01-01' }];
    const environments = { dev: { shift: { '*': -2 }, criticalFloor: 'LOW' } } as const;
    const assessment = judged(DATABASE_GONE, {
      environment: 'dev',
      ...withSettings({ rules, suppressions, environments }),
    });

    expect(levelOf(assessment, 'data-resource-deleted')).toBe('CRITICAL');
    expect(assessment.accepted).toEqual([]);
  });

  it('teach it types', () => {
    const resourceClasses = { data: ['mongodbatlas_*'], benign: ['acme_marker'] };
    const parts = resources(deleted('mongodbatlas_cluster'), deleted('acme_marker'), change('aws_vpc', 'no-op'));

    expect(rulesOf(judged(parts, withSettings({ resourceClasses })))).toEqual([
      'benign-deleted',
      'data-resource-deleted',
    ]);
  });

  it('name ports that may be open', () => {
    const rule = created('aws_vpc_security_group_ingress_rule', {
      ip_protocol: 'tcp',
      from_port: 443,
      to_port: 443,
      cidr_ipv4: '0.0.0.0/0',
    });
    const rules = { 'ingress-open-to-world': { allowPorts: [443] } };

    expect(judged(resources(rule)).level).toBe('MEDIUM');
    expect(judged(resources(rule), withSettings({ rules })).level).toBe('LOW');
  });
});

describe('suppressions', () => {
  const suppression = {
    rule: 'stateful-*',
    address: 'module.jobs.aws_sqs_queue.scratch[*]',
    reason: 'scratch queues',
    owner: '@acme/platform',
    expires: '2026-11-21',
  };

  it('move a finding to the accepted risks, until the end of the last day', () => {
    const assessment = judged(QUEUE_GONE, withSettings({ suppressions: [suppression] }));

    expect(assessment.level).toBe('LOW');
    expect(assessment.accepted).toMatchObject([
      { reason: 'scratch queues', owner: '@acme/platform', finding: { level: 'HIGH' } },
    ]);
    expect(assessment.changes).toMatchObject([{ level: 'LOW' }]);
  });

  it.each([
    { what: 'it is over', change: { expires: '2026-11-20' } },
    { what: 'its date cannot be read', change: { expires: 'soon' } },
    { what: 'the address is another', change: { address: 'module.jobs.aws_sqs_queue.other[*]' } },
    { what: 'the environment is another', change: { environments: ['dev'] } },
    { what: 'the rule is another', change: { rule: 'data-*' } },
  ])('do not count when $what', ({ change: other }) => {
    const assessment = judged(QUEUE_GONE, withSettings({ suppressions: [{ ...suppression, ...other }] }));

    expect(assessment.level).toBe('HIGH');
    expect(assessment.accepted).toEqual([]);
    expect(assessment.notes).toHaveLength('expires' in other ? 1 : 0);
  });
});

it('an accepted risk does not count while the time is not known', () => {
  const suppressions = [{ rule: 'stateful-*', address: '**', reason: 'r', owner: 'o', expires: '2026-11-21' }];
  for (const now of ['', 'soon'])
    expect(judged(QUEUE_GONE, { ...withSettings({ suppressions }), now })).toMatchObject({
      level: 'HIGH',
      accepted: [],
    });
});

describe('custom rules', () => {
  const vpc = edit(
    'aws_vpc',
    { cidr_block: '10.0.0.0/16', tags: ['a', 'b'], size: 5 },
    { cidr_block: '10.1.0.0/16', tags: ['a'], size: 3 },
  );

  it.each<[Condition, string]>([
    [{ type: 'aws_vpc', attribute: 'cidr_block', changed: true }, 'yes'],
    [{ attribute: 'cidr_block', changed: false }, 'no'],
    [{ address: 'module.payroll.**' }, 'no'],
    [{ address: 'aws_*.x', actions: ['update'] }, 'yes'],
    [{ actions: ['delete'] }, 'no'],
    [{ attribute: 'size', after: { lt: 4, gte: 3 } }, 'yes'],
    [{ attribute: 'size', after: { gt: 3 } }, 'no'],
    [{ attribute: 'size', before: { eq: 5 }, after: { ne: 5 } }, 'yes'],
    [{ attribute: 'missing', after: { lt: 4 } }, 'no'],
    [{ attribute: 'missing', after: { exists: false } }, 'yes'],
    [{ attribute: 'cidr_block', after: { regex: '^10\\.' } }, 'yes'],
    [{ attribute: 'cidr_block', after: { contains: '172.' } }, 'no'],
    [{ attribute: 'cidr_block', after: { in: ['10.1.0.0/16'] } }, 'yes'],
    [{ attribute: 'tags', before: { eq: 'b' } }, 'yes'],
    [{ all: [{ type: 'aws_vpc' }, { actions: ['delete'] }] }, 'no'],
    [{ any: [{ type: 'aws_vpc' }, { actions: ['delete'] }] }, 'yes'],
    [{ not: { type: 'aws_vpc' } }, 'no'],
    [{ attribute: 'arn', after: { eq: 'x' } }, 'unknown'],
    [{ not: { attribute: 'arn', after: { eq: 'x' } } }, 'unknown'],
    [{ type: 'aws_subnet', attribute: 'arn', after: { eq: 'x' } }, 'no'],
  ])('%j: %s', (condition, truth) => {
    const partlyKnown = { ...vpc, values: { ...vpc.values, unknown: { arn: true } } };

    expect(holds(condition, subjectOf(partlyKnown, { settings: DEFAULT_SETTINGS }))).toBe(truth);
  });

  it('count as met when it is not known whether they are', () => {
    const custom = [
      {
        id: 'own',
        level: 'CRITICAL',
        class: 'data',
        message: 'Ask first',
        when: { attribute: 'arn', after: { eq: 'x' } },
      },
    ] as const;
    const assessment = judged(resources(created('aws_vpc', {}, { unknown: { arn: true } })), withSettings({ custom }));

    expect(assessment.findings[0]).toMatchObject({ rule: 'own', level: 'CRITICAL', title: 'Ask first' });
    expect(assessment.findings[0]?.why).toContain('not known until apply');
  });
});

describe('requirements', () => {
  const extra = [
    { when: { class: 'data' }, teams: [{ team: '@acme/dba', count: 1 }] },
    { when: { class: 'security', atLeast: 'HIGH' }, teams: [{ team: '@acme/security', count: 1 }] },
    { when: { rule: 'data-*' }, teams: [{ team: '@acme/dba', count: 2 }], evidence: ['verified-backup'] },
    { when: { costAbove: 1000 }, teams: [{ team: '@acme/finops', count: 1 }] },
    { when: { environment: 'prod*' }, approvals: 5 },
  ] as const;
  const settings: RiskSettings = { ...DEFAULT_SETTINGS, approvals: { ...DEFAULT_SETTINGS.approvals, extra } };

  it.each([
    { parts: resources(created('aws_vpc', {})), level: 'LOW', approvals: 1 },
    { parts: resources(edit('aws_lb', { a: 1 }, { a: 2 })), level: 'MEDIUM', approvals: 1 },
    { parts: resources(deleted('aws_instance')), level: 'HIGH', approvals: 2 },
    { parts: DATABASE_GONE, level: 'CRITICAL', approvals: 3 },
  ])('$level needs $approvals without configuration', ({ parts, level, approvals }) => {
    const { requirements, ...assessment } = judged(parts);

    expect(assessment.level).toBe(level);
    expect(requirements).toEqual({ approvals, teams: [], evidence: [], blockers: [] });
  });

  it('add up', () => {
    const { requirements } = judged(DATABASE_GONE, { settings });

    expect(requirements.approvals).toBe(5);
    expect(requirements.teams.map(({ team, count }) => [team, count])).toEqual([['@acme/dba', 2]]);
    expect(requirements.evidence.map(({ id }) => id)).toEqual(['verified-backup']);
  });

  it.each([
    { byEnvironment: { production: { approvals: 0 } }, approvals: 0 },
    { byEnvironment: { production: { approvals: 1 } }, approvals: 3 },
    { byEnvironment: { production: { approvals: 4 } }, approvals: 4 },
    { byEnvironment: { dev: { approvals: 0 } }, approvals: 3 },
  ])('in an environment: $byEnvironment', ({ byEnvironment, approvals }) => {
    const ownSettings = { ...DEFAULT_SETTINGS, approvals: { ...DEFAULT_SETTINGS.approvals, byEnvironment } };

    expect(judged(DATABASE_GONE, { settings: ownSettings }).requirements.approvals).toBe(approvals);
  });

  it.each([
    { delta: '1000', teams: [] },
    { delta: '1000.01', teams: ['@acme/finops'] },
    { delta: undefined, teams: [] },
  ])('ask the owners of the budget from $delta on', ({ delta, teams }) => {
    const cost = { ...NO_COST, status: 'ok' as const, ...(delta !== undefined && { delta }) };

    expect(judged([], { settings }, { cost }).requirements.teams.map(({ team }) => team)).toEqual(teams);
  });
});

describe('the three examples of the safe workflow', () => {
  const example: RiskSettings = {
    ...DEFAULT_SETTINGS,
    rules: {
      'db-compute-changed': {
        overrides: [{ environments: ['production'], level: 'HIGH', reason: 'a resize restarts it' }],
      },
      'access-control-changed': { allowPorts: [443], allowCidrs: ['203.0.113.0/24', '10.0.0.0/8'] },
    },
    approvals: {
      ...DEFAULT_SETTINGS.approvals,
      byLevel: {
        ...DEFAULT_SETTINGS.approvals.byLevel,
        CRITICAL: { approvals: 3, teams: [{ team: '@acme/head-of-platform', count: 1 }], evidence: ['migration-plan'] },
      },
      extra: [
        { when: { rule: 'database-changed' }, teams: [{ team: '@acme/dba', count: 1 }] },
        { when: { costAbove: 100 }, teams: [{ team: '@acme/managers', count: 1 }] },
      ],
    },
  };
  const judgedAs = (parts: ChangePart[], delta = '0'): Assessment =>
    judged(parts, { settings: example }, { cost: { ...NO_COST, status: 'ok', currency: 'USD', delta } });
  const teamsOf = (assessment: Assessment): string[] => assessment.requirements.teams.map(({ team }) => team);

  it.each([
    { delta: '80.00', teams: ['@acme/dba'] },
    { delta: '120.00', teams: ['@acme/dba', '@acme/managers'] },
  ])('a resized database for $delta a month', ({ delta, teams }) => {
    const resize = resource(
      edit('aws_db_instance', { instance_class: 'db.t3.medium' }, { instance_class: 'db.r6g.large' }),
    );
    const assessment = judgedAs([resize], delta);

    expect(assessment.level).toBe('HIGH');
    expect(assessment.requirements.approvals).toBe(2);
    expect(teamsOf(assessment)).toEqual(teams);
  });

  const web = (...cidrs: string[]) => ({ from_port: 443, to_port: 443, protocol: 'tcp', cidr_blocks: cidrs });

  it.each([
    {
      what: 'as a rule of its own',
      parts: resources(
        created('aws_vpc_security_group_ingress_rule', {
          ip_protocol: 'tcp',
          from_port: 443,
          to_port: 443,
          cidr_ipv4: '203.0.113.0/24',
        }),
      ),
    },
    {
      what: 'in the group',
      parts: resources(
        edit('aws_security_group', { ingress: [] }, { ingress: [web('203.0.113.0/25', '10.1.0.0/16')] }),
      ),
    },
  ])('443 from named ranges, $what', ({ parts }) => {
    const assessment = judgedAs(parts);

    expect(assessment.level).toBe('LOW');
    expect(assessment.requirements).toMatchObject({ approvals: 1, teams: [] });
  });

  it.each([
    { what: 'a range that nobody named', after: { ingress: [web('198.51.100.0/24')] } },
    { what: 'another port', after: { ingress: [{ ...web('10.0.0.0/8'), from_port: 22, to_port: 22 }] } },
    { what: 'something else too', after: { ingress: [web('10.0.0.0/8')], name: 'new' } },
  ])('443 from named ranges is looked at with $what', ({ after }) => {
    expect(
      judgedAs(resources(edit('aws_security_group', { ingress: [], name: 'old' }, { name: 'old', ...after }))).level,
    ).toBe('MEDIUM');
  });

  it('a removed VPC with 15 resources', () => {
    const inside = Array.from({ length: 14 }, (_, at) =>
      deleted('aws_subnet', {}, { name: `s${at}`, reason: 'delete_because_no_resource_config' }),
    );
    const assessment = judgedAs(
      resources(deleted('aws_vpc', {}, { reason: 'delete_because_no_resource_config' }), ...inside),
    );

    expect(assessment.level).toBe('CRITICAL');
    expect(rulesOf(assessment)).toEqual(['core-infrastructure-removed', 'mass-deletion', 'resource-deleted']);
    expect(assessment.requirements.approvals).toBe(3);
    expect(teamsOf(assessment)).toEqual(['@acme/head-of-platform']);
    expect(assessment.requirements.evidence.map(({ id }) => id)).toEqual(['migration-plan']);
  });
});
