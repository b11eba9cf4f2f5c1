import {
  arn,
  blocks,
  type Catalogue,
  chosen,
  computed,
  FORCE_NEW,
  optional,
  REGION,
  required,
  STRING_SET,
  STRINGS,
  TAGS,
  text,
  withDefault,
} from '../schema';

const RULE = {
  description: 'string',
  from_port: 'number',
  to_port: 'number',
  protocol: 'string',
  cidr_blocks: STRINGS,
  ipv6_cidr_blocks: STRINGS,
  prefix_list_ids: STRINGS,
  security_groups: STRING_SET,
  self: 'bool',
} as const;
const ruleAttributes = {
  security_group_id: required('string', FORCE_NEW),
  ip_protocol: required('string'),
  from_port: optional('number'),
  to_port: optional('number'),
  cidr_ipv4: optional('string'),
  cidr_ipv6: optional('string'),
  referenced_security_group_id: optional('string'),
  description: optional('string'),
  ...TAGS,
};

/** Networks and what lets traffic into them. */
export const network: Catalogue = {
  aws_vpc: {
    id: { prefix: 'vpc-' },
    attributes: {
      cidr_block: required('string', FORCE_NEW),
      enable_dns_support: withDefault('bool', true),
      enable_dns_hostnames: withDefault('bool', false),
      instance_tenancy: withDefault('string', 'default'),
      arn: arn('ec2', 'vpc/', 'id'),
      ...TAGS,
    },
  },
  aws_subnet: {
    id: { prefix: 'subnet-' },
    attributes: {
      vpc_id: required('string', FORCE_NEW),
      cidr_block: required('string', FORCE_NEW),
      availability_zone: chosen('string', () => `${REGION}a`, FORCE_NEW),
      map_public_ip_on_launch: withDefault('bool', false),
      arn: arn('ec2', 'subnet/', 'id'),
      ...TAGS,
    },
  },
  aws_internet_gateway: {
    id: { prefix: 'igw-' },
    attributes: { vpc_id: optional('string'), arn: arn('ec2', 'internet-gateway/', 'id'), ...TAGS },
  },
  aws_security_group: {
    id: { prefix: 'sg-' },
    attributes: {
      name: chosen('string', (object) => `terraform-${text(object, 'id')}`, FORCE_NEW),
      description: withDefault('string', 'Managed by Terraform', FORCE_NEW),
      vpc_id: chosen('string', () => 'vpc-default', FORCE_NEW),
      ingress: chosen(blocks('set', RULE), () => []),
      egress: chosen(blocks('set', RULE), () => []),
      revoke_rules_on_delete: withDefault('bool', false),
      arn: arn('ec2', 'security-group/', 'id'),
      ...TAGS,
    },
  },
  aws_security_group_rule: {
    id: { prefix: 'sgrule-' },
    attributes: {
      type: required('string', FORCE_NEW),
      security_group_id: required('string', FORCE_NEW),
      protocol: required('string', FORCE_NEW),
      from_port: required('number', FORCE_NEW),
      to_port: required('number', FORCE_NEW),
      cidr_blocks: optional(STRINGS, FORCE_NEW),
      ipv6_cidr_blocks: optional(STRINGS, FORCE_NEW),
      source_security_group_id: optional('string', FORCE_NEW),
      description: optional('string'),
    },
  },
  aws_vpc_security_group_ingress_rule: { id: { prefix: 'sgr-' }, attributes: ruleAttributes },
  aws_vpc_security_group_egress_rule: { id: { prefix: 'sgr-' }, attributes: ruleAttributes },
  aws_lb: {
    id: { attribute: 'arn' },
    attributes: {
      name: required('string', FORCE_NEW),
      internal: withDefault('bool', false, FORCE_NEW),
      load_balancer_type: withDefault('string', 'application', FORCE_NEW),
      subnets: optional(STRING_SET),
      security_groups: optional(STRING_SET),
      enable_deletion_protection: withDefault('bool', false),
      arn: arn('elasticloadbalancing', 'loadbalancer/app/', 'name'),
      dns_name: computed('string', (object) => `${text(object, 'name')}.elb.example.com`),
      ...TAGS,
    },
  },
  aws_route53_zone: {
    id: { prefix: 'Z' },
    attributes: {
      name: required('string', FORCE_NEW),
      comment: withDefault('string', 'Managed by Terraform'),
      force_destroy: withDefault('bool', false),
      ...TAGS,
    },
  },
  aws_route53_record: {
    id: { prefix: 'record-' },
    attributes: {
      zone_id: required('string', FORCE_NEW),
      name: required('string', FORCE_NEW),
      type: required('string', FORCE_NEW),
      ttl: optional('number'),
      records: optional(STRING_SET),
      fqdn: computed('string', (object) => text(object, 'name')),
    },
  },
};
