import { isList, isObject, memberOf } from '../changes/json';
import type { Json } from '../changes/model';
import { settledText, isEmpty } from './difference';

/**
 * An attribute of a parent object that repeats what separate child objects say. Both sides are taken apart into atoms,
 * texts that are equal exactly when they mean the same thing, so that regrouping is no change.
 */
export interface EchoKind {
  readonly parent: string;
  readonly attribute: string;
  readonly child: string;
  /** The attribute of the child that names its parent (by id, name or ARN). */
  readonly link: string;
  readonly ofParent: (value: Json | undefined, parent: Json) => readonly string[];
  readonly ofChild: (child: Json) => readonly string[];
}

const items = (value: Json | undefined): readonly Json[] => (isList(value) ? value : []);
const setting = (value: Json | undefined): readonly string[] => (isEmpty(value) ? [] : [settledText(value)]);

/** A JSON document in a string, without regard to its spacing and order of keys. */
function documentText(value: Json | undefined): string {
  if (typeof value !== 'string') return settledText(value);
  try {
    return settledText(JSON.parse(value) as Json);
  } catch {
    return settledText(value);
  }
}
const policy = (value: Json | undefined): readonly string[] => (isEmpty(value) ? [] : [documentText(value)]);

/** One rule of a security group for one source; ports mean nothing when all protocols are allowed. */
function ruleAtom(rule: Json, source: string, protocolKey: string): string {
  const protocol = memberOf(rule, protocolKey);
  const all = protocol === '-1' || protocol === 'all';
  const ports = all ? [] : [memberOf(rule, 'from_port') ?? null, memberOf(rule, 'to_port') ?? null];
  return settledText([all ? 'all' : (protocol ?? null), ports, source, memberOf(rule, 'description') ?? null]);
}

const sourcesIn = (rule: Json, key: string): string[] =>
  items(memberOf(rule, key)).flatMap((source) => (typeof source === 'string' ? [source] : []));

/** The grouped form: lists of sources for one protocol and port range. A rule for itself names its own group. */
function groupedRule(rule: Json, self: Json | undefined): string[] {
  const keys = ['cidr_blocks', 'ipv6_cidr_blocks', 'prefix_list_ids', 'security_groups'];
  const own = memberOf(rule, 'self') === true && typeof self === 'string' ? [self] : [];
  const sources = [...keys.flatMap((key) => sourcesIn(rule, key)), ...own];
  return sources.map((source) => ruleAtom(rule, source, 'protocol'));
}

function legacyRule(direction: string, rule: Json): string[] {
  if (memberOf(rule, 'type') !== direction) return [];
  const source = memberOf(rule, 'source_security_group_id');
  const named = typeof source === 'string' && source !== '' ? [ruleAtom(rule, source, 'protocol')] : [];
  return [...groupedRule(rule, memberOf(rule, 'security_group_id')), ...named];
}

function singleRule(rule: Json): string[] {
  const keys = ['cidr_ipv4', 'cidr_ipv6', 'prefix_list_id', 'referenced_security_group_id'];
  const sources = keys.map((key) => memberOf(rule, key));
  return sources.flatMap((source) =>
    typeof source === 'string' && source !== '' ? [ruleAtom(rule, source, 'ip_protocol')] : [],
  );
}

const securityGroup = (direction: 'ingress' | 'egress'): EchoKind[] => {
  const parent = {
    parent: 'aws_security_group',
    attribute: direction,
    link: 'security_group_id',
    ofParent: (value: Json | undefined, group: Json) =>
      items(value).flatMap((rule) => {
        const atoms = groupedRule(rule, memberOf(group, 'id'));
        return atoms.length === 0 ? [settledText(rule)] : atoms;
      }),
  };
  return [
    { ...parent, child: `aws_vpc_security_group_${direction}_rule`, ofChild: singleRule },
    { ...parent, child: 'aws_security_group_rule', ofChild: (rule) => legacyRule(direction, rule) },
  ];
};

const DESTINATIONS = ['destination_cidr_block', 'destination_ipv6_cidr_block', 'destination_prefix_list_id'];
/** What a separate route says besides its destination and target. */
const ROUTE_OWN = ['id', 'state', 'origin', 'timeouts', 'region', 'route_table_id', 'instance_id', 'instance_owner_id'];

/**
 * Destination and target; targets are taken by exclusion, so that a kind of target from a later provider is not missed.
 */
function routeAtom(route: Json, destinations: readonly string[], own: readonly string[]): string {
  const members = isObject(route) ? Object.entries(route) : [];
  const targets = members.filter(([key]) => !destinations.includes(key) && !own.includes(key));
  return settledText([destinations.map((key) => memberOf(route, key) ?? null), Object.fromEntries(targets)]);
}

const versioned = (enabled: boolean, mfaDelete: boolean): string[] => [
  ...(enabled ? ['enabled'] : []),
  ...(mfaDelete ? ['mfa-delete'] : []),
];

const inlinePolicy = (value: Json): string =>
  settledText([memberOf(value, 'name') ?? null, documentText(memberOf(value, 'policy'))]);

const documentEcho = (parent: string, child: string, link: string): EchoKind => ({
  parent,
  attribute: 'policy',
  child,
  link,
  ofParent: policy,
  ofChild: (value) => policy(memberOf(value, 'policy')),
});

/**
 * Attributes that the AWS provider fills from what separate resources manage. An attribute that is missing here is
 * never taken for an echo. Measured (docs/platform-notes.md#refresh-and-drift): security groups, roles, bucket
 * versioning; the others follow the provider's documentation of the child ("conflicts with the block in the parent").
 */
export const ECHO_KINDS: readonly EchoKind[] = [
  ...securityGroup('ingress'),
  ...securityGroup('egress'),
  {
    parent: 'aws_iam_role',
    attribute: 'inline_policy',
    child: 'aws_iam_role_policy',
    link: 'role',
    ofParent: (value) => items(value).map(inlinePolicy),
    ofChild: (value) => [inlinePolicy(value)],
  },
  {
    parent: 'aws_iam_role',
    attribute: 'managed_policy_arns',
    child: 'aws_iam_role_policy_attachment',
    link: 'role',
    ofParent: (value) => items(value).map(settledText),
    ofChild: (value) => setting(memberOf(value, 'policy_arn')),
  },
  {
    parent: 'aws_s3_bucket',
    attribute: 'versioning',
    child: 'aws_s3_bucket_versioning',
    link: 'bucket',
    ofParent: (value) =>
      items(value).flatMap((block) =>
        versioned(memberOf(block, 'enabled') === true, memberOf(block, 'mfa_delete') === true),
      ),
    ofChild: (value) =>
      items(memberOf(value, 'versioning_configuration')).flatMap((block) =>
        versioned(memberOf(block, 'status') === 'Enabled', memberOf(block, 'mfa_delete') === 'Enabled'),
      ),
  },
  {
    parent: 'aws_route_table',
    attribute: 'route',
    child: 'aws_route',
    link: 'route_table_id',
    ofParent: (value) =>
      items(value).map((item) => routeAtom(item, ['cidr_block', 'ipv6_cidr_block', 'destination_prefix_list_id'], [])),
    ofChild: (value) => [routeAtom(value, DESTINATIONS, ROUTE_OWN)],
  },
  documentEcho('aws_s3_bucket', 'aws_s3_bucket_policy', 'bucket'),
  documentEcho('aws_sqs_queue', 'aws_sqs_queue_policy', 'queue_url'),
  documentEcho('aws_sns_topic', 'aws_sns_topic_policy', 'arn'),
  documentEcho('aws_kms_key', 'aws_kms_key_policy', 'key_id'),
];
