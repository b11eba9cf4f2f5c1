import type { JsonObject } from '../../../src/core/changes/model';

/** Objects as the AWS provider has them in a state, shortened to what providers always fill in. */

const ACCOUNT = '123456789012';
export const arn = (service: string, name: string): string => `arn:aws:${service}:eu-central-1:${ACCOUNT}:${name}`;
export const document = (...Statement: JsonObject[]): string => JSON.stringify({ Version: '2012-10-17', Statement });

export const LAMBDA: JsonObject = {
  architectures: ['arm64'],
  arn: arn('lambda', 'function:orders-api'),
  code_sha256: 'x8Jk2m0mMqJ0cV1oWwJj3VqQm2a8sQzqk1xwTj9r0rE=',
  dead_letter_config: [],
  description: 'orders',
  environment: [{ variables: { LOG_LEVEL: 'info', TABLE: 'orders' } }],
  ephemeral_storage: [{ size: 512 }],
  filename: 'build/orders.zip',
  function_name: 'orders-api',
  handler: 'index.handler',
  id: 'orders-api',
  last_modified: '2026-10-02T08:11:30.000+0000',
  memory_size: 512,
  package_type: 'Zip',
  publish: false,
  reserved_concurrent_executions: 50,
  role: `arn:aws:iam::${ACCOUNT}:role/orders-api`,
  runtime: 'nodejs20.x',
  source_code_hash: 'x8Jk2m0mMqJ0cV1oWwJj3VqQm2a8sQzqk1xwTj9r0rE=',
  tags: { Team: 'orders' },
  tags_all: { Team: 'orders' },
  timeout: 10,
  tracing_config: [{ mode: 'PassThrough' }],
  version: '$LATEST',
  vpc_config: [],
};

export const QUEUE: JsonObject = {
  arn: arn('sqs', 'payments'),
  content_based_deduplication: false,
  delay_seconds: 0,
  fifo_queue: false,
  id: `https://sqs.eu-central-1.amazonaws.com/${ACCOUNT}/payments`,
  kms_master_key_id: '',
  max_message_size: 262144,
  message_retention_seconds: 1209600,
  name: 'payments',
  policy: '',
  receive_wait_time_seconds: 0,
  redrive_policy: '',
  sqs_managed_sse_enabled: true,
  tags: {},
  tags_all: {},
  visibility_timeout_seconds: 30,
};

const ROOT_OF_KEY = {
  Sid: 'Enable IAM User Permissions',
  Effect: 'Allow',
  Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` },
  Action: 'kms:*',
  Resource: '*',
};
export const KEY_POLICY = document(ROOT_OF_KEY);
export const KEY_POLICY_PUBLIC = document(ROOT_OF_KEY, {
  Sid: 'Partner',
  Effect: 'Allow',
  Principal: { AWS: '*' },
  Action: ['kms:Decrypt', 'kms:DescribeKey'],
  Resource: '*',
});

export const KEY: JsonObject = {
  arn: arn('kms', 'key/4b5f1c6e-0c1d-4d0e-8a55-5b0a3d6f8f10'),
  bypass_policy_lockout_safety_check: false,
  customer_master_key_spec: 'SYMMETRIC_DEFAULT',
  deletion_window_in_days: 30,
  description: 'orders',
  enable_key_rotation: true,
  id: '4b5f1c6e-0c1d-4d0e-8a55-5b0a3d6f8f10',
  is_enabled: true,
  key_id: '4b5f1c6e-0c1d-4d0e-8a55-5b0a3d6f8f10',
  key_usage: 'ENCRYPT_DECRYPT',
  multi_region: false,
  policy: KEY_POLICY,
  rotation_period_in_days: 365,
  tags: {},
  tags_all: {},
};

export const TABLE: JsonObject = {
  arn: arn('dynamodb', 'table/sessions'),
  attribute: [{ name: 'pk', type: 'S' }],
  billing_mode: 'PAY_PER_REQUEST',
  deletion_protection_enabled: true,
  global_secondary_index: [],
  hash_key: 'pk',
  id: 'sessions',
  name: 'sessions',
  point_in_time_recovery: [{ enabled: true, recovery_period_in_days: 35 }],
  range_key: null,
  read_capacity: 0,
  replica: [],
  server_side_encryption: [],
  stream_enabled: false,
  table_class: 'STANDARD',
  tags: {},
  tags_all: {},
  ttl: [{ attribute_name: '', enabled: false }],
  write_capacity: 0,
};

export const EKS: JsonObject = {
  access_config: [{ authentication_mode: 'API', bootstrap_cluster_creator_admin_permissions: true }],
  arn: arn('eks', 'cluster/main'),
  bootstrap_self_managed_addons: true,
  created_at: '2025-02-11T10:00:00Z',
  deletion_protection: false,
  enabled_cluster_log_types: ['api', 'audit'],
  encryption_config: [{ provider: [{ key_arn: KEY['arn'] ?? '' }], resources: ['secrets'] }],
  endpoint: 'https://0AB1C2D3E4F5.gr7.eu-central-1.eks.amazonaws.com',
  id: 'main',
  name: 'main',
  platform_version: 'eks.20',
  role_arn: `arn:aws:iam::${ACCOUNT}:role/eks-main`,
  status: 'ACTIVE',
  tags: {},
  tags_all: {},
  upgrade_policy: [{ support_type: 'EXTENDED' }],
  version: '1.31',
  vpc_config: [
    {
      cluster_security_group_id: 'sg-0f1e2d3c4b5a69788',
      endpoint_private_access: true,
      endpoint_public_access: true,
      public_access_cidrs: ['203.0.113.0/24'],
      security_group_ids: [],
      subnet_ids: ['subnet-0aa11bb22cc33dd44', 'subnet-0bb22cc33dd44ee55'],
      vpc_id: 'vpc-0123456789abcdef0',
    },
  ],
};

export const NODE_GROUP: JsonObject = {
  ami_type: 'AL2023_x86_64_STANDARD',
  arn: arn('eks', 'nodegroup/main/workers/aec1'),
  capacity_type: 'ON_DEMAND',
  cluster_name: 'main',
  disk_size: 50,
  id: 'main:workers',
  instance_types: ['m6i.large'],
  labels: { pool: 'workers' },
  node_group_name: 'workers',
  node_role_arn: `arn:aws:iam::${ACCOUNT}:role/eks-nodes`,
  release_version: '1.31.7-20250505',
  scaling_config: [{ desired_size: 3, max_size: 6, min_size: 3 }],
  status: 'ACTIVE',
  subnet_ids: ['subnet-0aa11bb22cc33dd44', 'subnet-0bb22cc33dd44ee55'],
  tags: {},
  tags_all: {},
  update_config: [{ max_unavailable: 1, max_unavailable_percentage: 0 }],
  version: '1.31',
};

const githubTrust = (sub: string): string =>
  document({
    Effect: 'Allow',
    Action: 'sts:AssumeRoleWithWebIdentity',
    Principal: { Federated: `arn:aws:iam::${ACCOUNT}:oidc-provider/token.actions.githubusercontent.com` },
    Condition: {
      StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' },
      StringLike: { 'token.actions.githubusercontent.com:sub': sub },
    },
  });
export const TRUST_ONE_BRANCH = githubTrust('repo:acme/infra:ref:refs/heads/main');
export const TRUST_ALL_REPOSITORIES = githubTrust('repo:acme/*');

export const ROLE: JsonObject = {
  arn: `arn:aws:iam::${ACCOUNT}:role/deploy`,
  assume_role_policy: TRUST_ONE_BRANCH,
  create_date: '2025-01-01T00:00:00Z',
  description: 'deploys',
  force_detach_policies: false,
  id: 'deploy',
  inline_policy: [],
  managed_policy_arns: [],
  max_session_duration: 3600,
  name: 'deploy',
  path: '/',
  permissions_boundary: '',
  tags: {},
  tags_all: {},
  unique_id: 'AROAEXAMPLEEXAMPLE123',
};

export const RECORD: JsonObject = {
  alias: [],
  allow_overwrite: null,
  fqdn: 'acme.example',
  health_check_id: '',
  id: 'Z0123456789ABCDEFGHIJ_acme.example_MX',
  multivalue_answer_routing_policy: false,
  name: 'acme.example',
  records: ['10 mx1.mail.example', '20 mx2.mail.example'],
  set_identifier: '',
  ttl: 3600,
  type: 'MX',
  zone_id: 'Z0123456789ABCDEFGHIJ',
};

export const DISTRIBUTION: JsonObject = {
  aliases: ['www.acme.example'],
  arn: `arn:aws:cloudfront::${ACCOUNT}:distribution/E1A2B3C4D5E6F7`,
  comment: 'www',
  default_root_object: 'index.html',
  domain_name: 'd111111abcdef8.cloudfront.net',
  enabled: true,
  http_version: 'http2and3',
  id: 'E1A2B3C4D5E6F7',
  is_ipv6_enabled: true,
  price_class: 'PriceClass_100',
  retain_on_delete: false,
  tags: {},
  tags_all: {},
  viewer_certificate: [
    {
      acm_certificate_arn: `arn:aws:acm:us-east-1:${ACCOUNT}:certificate/1b2c3d4e`,
      cloudfront_default_certificate: false,
      minimum_protocol_version: 'TLSv1.2_2021',
      ssl_support_method: 'sni-only',
    },
  ],
  wait_for_deployment: true,
  web_acl_id: `arn:aws:wafv2:us-east-1:${ACCOUNT}:global/webacl/www/0f1e2d3c`,
};

export const REDIS: JsonObject = {
  apply_immediately: null,
  arn: arn('elasticache', 'replicationgroup:sessions'),
  at_rest_encryption_enabled: true,
  auth_token: 'invented-token-000000000',
  automatic_failover_enabled: true,
  description: 'sessions',
  engine: 'redis',
  engine_version: '7.1',
  final_snapshot_identifier: null,
  id: 'sessions',
  multi_az_enabled: true,
  node_type: 'cache.r7g.large',
  num_cache_clusters: 3,
  num_node_groups: 1,
  parameter_group_name: 'default.redis7',
  port: 6379,
  primary_endpoint_address: 'master.sessions.abc123.euc1.cache.amazonaws.com',
  replication_group_id: 'sessions',
  snapshot_retention_limit: 7,
  tags: {},
  tags_all: {},
  transit_encryption_enabled: true,
  transit_encryption_mode: 'required',
};

export const SECRET: JsonObject = {
  arn: arn('secretsmanager', 'secret:orders/db-AbCdEf'),
  description: 'database of orders',
  force_overwrite_replica_secret: false,
  id: arn('secretsmanager', 'secret:orders/db-AbCdEf'),
  kms_key_id: '',
  name: 'orders/db',
  policy: '',
  recovery_window_in_days: 30,
  replica: [],
  tags: {},
  tags_all: {},
};

export const GROUP: JsonObject = {
  arn: arn('ec2', 'security-group/sg-0f1e2d3c4b5a69788'),
  description: 'web',
  egress: [
    {
      cidr_blocks: ['10.0.0.0/8'],
      description: 'inside',
      from_port: 443,
      ipv6_cidr_blocks: [],
      prefix_list_ids: [],
      protocol: 'tcp',
      security_groups: [],
      self: false,
      to_port: 443,
    },
  ],
  id: 'sg-0f1e2d3c4b5a69788',
  ingress: [],
  name: 'web',
  name_prefix: '',
  owner_id: ACCOUNT,
  revoke_rules_on_delete: false,
  tags: {},
  tags_all: {},
  timeouts: null,
  vpc_id: 'vpc-0123456789abcdef0',
};

export const TARGET_GROUP: JsonObject = {
  arn: arn('elasticloadbalancing', 'targetgroup/api/6d0ecf831eec9f09'),
  deregistration_delay: '300',
  health_check: [
    {
      enabled: true,
      healthy_threshold: 3,
      interval: 30,
      matcher: '200',
      path: '/healthz',
      port: 'traffic-port',
      protocol: 'HTTP',
      timeout: 5,
      unhealthy_threshold: 3,
    },
  ],
  id: arn('elasticloadbalancing', 'targetgroup/api/6d0ecf831eec9f09'),
  name: 'api',
  port: null,
  protocol: null,
  tags: {},
  tags_all: {},
  target_type: 'lambda',
  vpc_id: '',
};

export const USER_POOL: JsonObject = {
  account_recovery_setting: [{ recovery_mechanism: [{ name: 'verified_email', priority: 1 }] }],
  arn: arn('cognito-idp', 'userpool/eu-central-1_AbCdEfGhI'),
  deletion_protection: 'ACTIVE',
  id: 'eu-central-1_AbCdEfGhI',
  mfa_configuration: 'ON',
  name: 'customers',
  password_policy: [
    {
      minimum_length: 14,
      password_history_size: 0,
      require_lowercase: true,
      require_numbers: true,
      require_symbols: true,
      require_uppercase: true,
      temporary_password_validity_days: 7,
    },
  ],
  software_token_mfa_configuration: [{ enabled: true }],
  tags: {},
  tags_all: {},
};

export const TEMPLATE: JsonObject = {
  arn: arn('ec2', 'launch-template/lt-0a1b2c3d4e5f60718'),
  default_version: 1,
  description: '',
  id: 'lt-0a1b2c3d4e5f60718',
  image_id: 'ami-0a1b2c3d4e5f60718',
  instance_type: 'm6i.large',
  latest_version: 4,
  metadata_options: [{ http_endpoint: 'enabled', http_tokens: 'required' }],
  name: 'web',
  tags: {},
  tags_all: {},
  user_data: 'IyEvYmluL2Jhc2gK',
  vpc_security_group_ids: ['sg-0f1e2d3c4b5a69788'],
};

export const SCALING_GROUP: JsonObject = {
  arn: arn('autoscaling', 'autoScalingGroup:3e3c72cb:autoScalingGroupName/web'),
  desired_capacity: 4,
  health_check_grace_period: 300,
  health_check_type: 'ELB',
  id: 'web',
  instance_refresh: [],
  launch_template: [{ id: 'lt-0a1b2c3d4e5f60718', name: 'web', version: '$Latest' }],
  max_size: 8,
  min_size: 4,
  name: 'web',
  target_group_arns: [],
  vpc_zone_identifier: ['subnet-0aa11bb22cc33dd44'],
};
