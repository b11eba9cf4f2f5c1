import { describe, expect, it } from '@jest/globals';
import type { Change, Json, JsonObject } from '../../../src/core/changes/model';
import { classify } from '../../../src/core/drift/classify';
import { changeOf, noPlan } from './plans';

const POLICY = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject"}]}';
const REORDERED = '{"Statement":[{"Action":"s3:GetObject","Effect":"Allow"}],"Version":"2012-10-17"}';
const OPEN = '{"Statement":[{"Action":"*","Effect":"Allow"}]}';

const group = (...ingress: JsonObject[]): JsonObject => ({
  id: 'sg-1',
  ingress: ingress.map((rule) => ({ self: false, ...rule })),
});
const port = (from_port: number, ...cidr_blocks: string[]): JsonObject => ({
  from_port,
  to_port: from_port,
  protocol: 'tcp',
  cidr_blocks,
  description: '',
});
const rule = (from_port: number, cidr_ipv4: string): JsonObject => ({
  security_group_id: 'sg-1',
  ip_protocol: 'tcp',
  from_port,
  to_port: from_port,
  cidr_ipv4,
  description: null,
});
const SINGLE = 'aws_vpc_security_group_ingress_rule.r';
const existing = (address: string, tree: Json): Change => changeOf(address, 'no-op', tree, tree);

const drifts = (parent: string, before: Json, after: Json, children: readonly Change[], more: readonly Change[] = []) =>
  classify({
    refreshOnly: { ...noPlan, drift: [changeOf(parent, 'update', before, after), ...more] },
    plan: { ...noPlan, resources: children },
  }).items.map(({ change }) => change.address);

describe('what separate objects say is no drift of their parent', () => {
  it.each<[string, string, Json, Json, Change[]]>([
    [
      'a rule',
      'aws_security_group.g',
      group(),
      group(port(443, '10.0.0.0/8')),
      [existing(SINGLE, rule(443, '10.0.0.0/8'))],
    ],
    [
      'two rules, grouped by the provider',
      'aws_security_group.g',
      group(),
      group(port(443, '10.0.0.0/8', '172.16.0.0/12')),
      [existing(SINGLE, rule(443, '10.0.0.0/8')), existing(`${SINGLE}2`, rule(443, '172.16.0.0/12'))],
    ],
    [
      'a rule that was applied with another port',
      'aws_security_group.g',
      group(port(443, '10.0.0.0/8')),
      group(port(444, '10.0.0.0/8')),
      [existing(SINGLE, rule(444, '10.0.0.0/8'))],
    ],
    [
      'a rule of the older kind, for the group itself',
      'aws_security_group.g',
      group(),
      group({ ...port(5432), self: true }),
      [
        existing('aws_security_group_rule.r', {
          type: 'ingress',
          security_group_id: 'sg-1',
          protocol: 'tcp',
          from_port: 5432,
          to_port: 5432,
          self: true,
        }),
      ],
    ],
    [
      'a policy of a role, written otherwise',
      'aws_iam_role.r',
      { id: 'r', name: 'r', inline_policy: [] },
      { id: 'r', name: 'r', inline_policy: [{ name: 'p', policy: POLICY }] },
      [existing('aws_iam_role_policy.p', { role: 'r', name: 'p', policy: REORDERED })],
    ],
    [
      'an attached policy',
      'aws_iam_role.r',
      { id: 'r', managed_policy_arns: [] },
      { id: 'r', managed_policy_arns: ['arn:a'] },
      [existing('aws_iam_role_policy_attachment.a', { role: 'r', policy_arn: 'arn:a' })],
    ],
    [
      'the versioning of a bucket',
      'aws_s3_bucket.b',
      { id: 'b', versioning: [{ enabled: false, mfa_delete: false }] },
      { id: 'b', versioning: [{ enabled: true, mfa_delete: false }] },
      [
        existing('aws_s3_bucket_versioning.v', {
          bucket: 'b',
          versioning_configuration: [{ status: 'Enabled', mfa_delete: '' }],
        }),
      ],
    ],
    [
      'the policy of a bucket',
      'aws_s3_bucket.b',
      { id: 'b', policy: '' },
      { id: 'b', policy: POLICY },
      [existing('aws_s3_bucket_policy.p', { bucket: 'b', policy: REORDERED })],
    ],
    [
      'a route',
      'aws_route_table.t',
      { id: 't', route: [] },
      { id: 't', route: [{ cidr_block: '0.0.0.0/0', gateway_id: 'igw-1', nat_gateway_id: '' }] },
      [
        existing('aws_route.r', {
          route_table_id: 't',
          destination_cidr_block: '0.0.0.0/0',
          gateway_id: 'igw-1',
          id: 'x',
          state: 'active',
          origin: 'CreateRoute',
        }),
      ],
    ],
  ])('%s', (_, parent, before, after, children) => {
    expect(drifts(parent, before, after, children)).toEqual([]);
    expect(drifts(parent, before, after, [])).toEqual([parent]);
  });
});

describe('what no separate object says stays drift', () => {
  const child = existing(SINGLE, rule(443, '10.0.0.0/8'));
  const policy = existing('aws_iam_role_policy.p', { role: 'r', name: 'p', policy: POLICY });
  const role = (...inline_policy: JsonObject[]): JsonObject => ({ id: 'r', inline_policy });
  it.each<[string, string, Json, Json, Change[]]>([
    ['a port more', 'aws_security_group.g', group(), group(port(443, '10.0.0.0/8'), port(22, '0.0.0.0/0')), [child]],
    [
      'a source more in the same group of rules',
      'aws_security_group.g',
      group(),
      group(port(443, '10.0.0.0/8', '0.0.0.0/0')),
      [child],
    ],
    ['a wider source', 'aws_security_group.g', group(), group(port(443, '0.0.0.0/0')), [child]],
    ['all protocols', 'aws_security_group.g', group(), group({ ...port(443, '10.0.0.0/8'), protocol: '-1' }), [child]],
    [
      'the rule of another group',
      'aws_security_group.g',
      group(),
      group(port(443, '10.0.0.0/8')),
      [existing(SINGLE, { ...rule(443, '10.0.0.0/8'), security_group_id: 'sg-2' })],
    ],
    [
      'an outgoing rule of a child for incoming traffic',
      'aws_security_group.g',
      group(),
      group(port(443, '10.0.0.0/8')),
      [existing('aws_vpc_security_group_egress_rule.e', rule(443, '10.0.0.0/8'))],
    ],
    [
      'a rule in a form that is not known',
      'aws_security_group.g',
      group(),
      group({ protocol: 'tcp', from_port: 1, to_port: 1, novel: 'x' }),
      [child],
    ],
    [
      'a rule that a child says and reality lost',
      'aws_security_group.g',
      group(port(443, '10.0.0.0/8')),
      group(),
      [child],
    ],
    [
      'a rule that is only planned',
      'aws_security_group.g',
      group(),
      group(port(443, '10.0.0.0/8')),
      [changeOf(SINGLE, 'create', null, rule(443, '10.0.0.0/8'))],
    ],
    [
      'a policy more',
      'aws_iam_role.r',
      role(),
      role({ name: 'p', policy: POLICY }, { name: 'q', policy: OPEN }),
      [policy],
    ],
    ['another policy under the same name', 'aws_iam_role.r', role(), role({ name: 'p', policy: OPEN }), [policy]],
    [
      'an attribute that is not in the table',
      'aws_s3_bucket.b',
      { id: 'b', acl: null },
      { id: 'b', acl: 'public-read' },
      [existing('aws_s3_bucket_acl.a', { bucket: 'b', acl: 'public-read' })],
    ],
  ])('%s', (_, parent, before, after, children) => {
    expect(drifts(parent, before, after, children)).toEqual([parent]);
  });

  it('an attribute that the plan itself means to change', () => {
    const grown = group(port(443, '10.0.0.0/8'));
    const inline = changeOf('aws_security_group.g', 'update', grown, group());
    expect(drifts('aws_security_group.g', group(), grown, [child, inline])).toEqual(['aws_security_group.g']);
  });

  it('a deleted child, but not its parent as well', () => {
    const gone = changeOf(SINGLE, 'delete', rule(443, '10.0.0.0/8'), null);
    expect(drifts('aws_security_group.g', group(port(443, '10.0.0.0/8')), group(), [], [gone])).toEqual([SINGLE]);
  });
});

/** What AWS puts on a new topic or key by itself, the policy of the code, and that with a statement added by hand. */
const DEFAULT = '{"Version":"2008-10-17","Id":"__default_policy_ID","Statement":[{"Sid":"own","Effect":"Allow"}]}';
const WIDENED =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject"},{"Effect":"Allow","Action":"*","Principal":"*"}]}';

describe.each<[string, string, JsonObject, string, JsonObject, JsonObject]>([
  [
    'a queue',
    'aws_sqs_queue.q',
    { id: 'https://sqs/1/q', arn: 'arn:aws:sqs:eu-central-1:1:q', name: 'q', policy: '' },
    'aws_sqs_queue_policy.p',
    { id: 'https://sqs/1/q', queue_url: 'https://sqs/1/q' },
    { queue_url: 'https://sqs/1/other' },
  ],
  [
    'a topic',
    'aws_sns_topic.t',
    { id: 'arn:aws:sns:eu-central-1:1:t', arn: 'arn:aws:sns:eu-central-1:1:t', name: 't', policy: DEFAULT },
    'aws_sns_topic_policy.p',
    { id: 'arn:aws:sns:eu-central-1:1:t', arn: 'arn:aws:sns:eu-central-1:1:t' },
    { arn: 'arn:aws:sns:eu-central-1:1:other' },
  ],
  [
    'a key',
    'aws_kms_key.k',
    { id: '1234abcd', key_id: '1234abcd', arn: 'arn:aws:kms:eu-central-1:1:key/1234abcd', policy: DEFAULT },
    'aws_kms_key_policy.p',
    { id: '1234abcd', key_id: '1234abcd' },
    { key_id: '5678abcd' },
  ],
  [
    'a key that its policy names by ARN',
    'aws_kms_key.k',
    { id: '1234abcd', key_id: '1234abcd', arn: 'arn:aws:kms:eu-central-1:1:key/1234abcd', policy: DEFAULT },
    'aws_kms_key_policy.p',
    { id: '1234abcd', key_id: 'arn:aws:kms:eu-central-1:1:key/1234abcd' },
    { key_id: 'arn:aws:kms:eu-central-1:1:key/5678abcd' },
  ],
])('the policy of %s', (_, parent, created, child, link, elsewhere) => {
  const applied = { ...created, policy: POLICY };
  const widened = { ...created, policy: WIDENED };
  const said = existing(child, { ...link, policy: REORDERED });

  it('is no drift on the first refresh, which shows what the resource beside it has set', () => {
    expect(drifts(parent, created, applied, [said])).toEqual([]);
  });

  it('is drift when nothing in the code sets it, or only that of another', () => {
    expect(drifts(parent, created, applied, [])).toEqual([parent]);
    expect(drifts(parent, created, applied, [existing(child, { ...elsewhere, policy: POLICY })])).toEqual([parent]);
    expect(drifts(parent, created, applied, [changeOf(child, 'create', null, { ...link, policy: POLICY })])).toEqual([
      parent,
    ]);
  });

  it('is drift with a statement added by hand, told once, where the code sets it', () => {
    const seen = changeOf(child, 'update', { ...link, policy: POLICY }, { ...link, policy: WIDENED });
    const undone = changeOf(child, 'update', { ...link, policy: WIDENED }, { ...link, policy: POLICY });
    expect(drifts(parent, applied, widened, [undone], [seen])).toEqual([child]);
    expect(drifts(parent, created, widened, [undone], [seen])).toEqual([child]);
  });

  it('is drift with a statement added by hand that the resource beside it does not show', () => {
    expect(drifts(parent, applied, widened, [said])).toEqual([parent]);
    expect(drifts(parent, created, widened, [said])).toEqual([parent]);
  });

  it('is drift when somebody took it off or back to the default of AWS, told once', () => {
    const before = { ...link, policy: POLICY };
    const lost =
      created['policy'] === ''
        ? changeOf(child, 'delete', before, null)
        : changeOf(child, 'update', before, { ...link, policy: DEFAULT });
    expect(drifts(parent, applied, created, [], [lost])).toEqual([child]);
  });

  it('is drift when the code sets it on the object itself', () => {
    const inline = changeOf(parent, 'update', applied, created);
    expect(drifts(parent, created, applied, [said, inline])).toEqual([parent]);
  });
});

describe('noise', () => {
  it.each<[string, Json, Json]>([
    ['null and {}', { tags: null }, { tags: {} }],
    ['null and []', { layers: null }, { layers: [] }],
    ['"" and null', { key: '' }, { key: null }],
    ['a member that is missing', { block: { a: null } }, { block: {} }],
    ['a time stamp', { latest_restorable_time: 'a' }, { latest_restorable_time: 'b' }],
  ])('%s', (_, before, after) => {
    expect(drifts('aws_db_instance.d', before, after, [])).toEqual([]);
  });

  it.each<[string, Json, Json]>([
    ['0 and null', { retention: null }, { retention: 0 }],
    ['false and null', { protected: null }, { protected: false }],
    ['true and false', { protected: true }, { protected: false }],
    ['a tag', { tags: null }, { tags: { a: 'b' } }],
    ['an empty block', { logging: [] }, { logging: [{}] }],
    ['the order of a list', { hosts: ['a', 'b'] }, { hosts: ['b', 'a'] }],
    ['a default tag', { tags: {}, tags_all: { Env: 'prod' } }, { tags: {}, tags_all: {} }],
  ])('but not %s', (_, before, after) => {
    expect(drifts('aws_db_instance.d', before, after, [])).toEqual(['aws_db_instance.d']);
  });
});
