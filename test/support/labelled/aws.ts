import * as A from './aws-values';
import { create, forget, type Labelled, remove, replace, same, update } from './plan';
import { UNKNOWN } from './tree';

/** AWS: functions, queues, keys, tables, clusters, identities, names, caches, secrets. */
export const AWS: readonly Labelled[] = [
  {
    name: 'lambda-code-and-runtime',
    level: 'LOW',
    rules: [],
    why: 'A function gets new code and a newer runtime: an everyday deployment, undone by deploying the old code.',
    entries: [
      update('aws_lambda_function.api', A.LAMBDA, {
        runtime: 'nodejs22.x',
        source_code_hash: 'q2Zy9rB0m3K7p1f8bq5uJw0sVvT4c6X1eYd2nA9hLkM=',
        code_sha256: UNKNOWN,
        last_modified: UNKNOWN,
      }),
    ],
  },
  {
    name: 'lambda-concurrency-zero',
    level: 'HIGH',
    rules: ['capacity-to-zero'],
    why: 'Reserved concurrency 0 throttles every call: the function is off.',
    entries: [update('aws_lambda_function.api', A.LAMBDA, { reserved_concurrent_executions: 0 })],
  },
  {
    name: 'lambda-concurrency-unreserved',
    level: 'LOW',
    rules: [],
    not: ['capacity-to-zero', 'capacity-halved'],
    why: '-1 means no reservation: the function may use all that the account has. Looks like a fall, is a rise.',
    entries: [update('aws_lambda_function.api', A.LAMBDA, { reserved_concurrent_executions: -1 })],
  },
  {
    name: 'lambda-plain-key',
    level: 'MEDIUM',
    rules: ['plain-secret-in-plan'],
    why: 'An access key stands in an environment variable that nothing marks as sensitive: everybody who reads state or plan has it.',
    entries: [
      update('aws_lambda_function.api', A.LAMBDA, { 'environment.0.variables.S3_KEY': 'AKIAIOSFODNN7EXAMPLE' }),
    ],
  },
  {
    name: 'sqs-retention-and-encryption',
    level: 'HIGH',
    rules: ['encryption-disabled', 'retention-reduced'],
    why: 'Messages lie unencrypted from now on, and those older than 4 days are dropped at once.',
    entries: [
      update('aws_sqs_queue.payments', A.QUEUE, { sqs_managed_sse_enabled: false, message_retention_seconds: 345600 }),
    ],
  },
  {
    name: 'sqs-own-key-instead-of-managed',
    level: 'LOW',
    rules: [],
    not: ['encryption-disabled'],
    why: 'The managed encryption goes off only because an own key takes over: the queue is never unencrypted.',
    entries: [
      update('aws_sqs_queue.payments', A.QUEUE, {
        sqs_managed_sse_enabled: false,
        kms_master_key_id: 'alias/payments',
      }),
    ],
  },
  {
    name: 'kms-key-policy-public',
    level: 'CRITICAL',
    rules: ['policy-public-principal'],
    why: 'Anybody with an AWS account may decrypt with this key.',
    entries: [update('aws_kms_key.orders', A.KEY, { policy: A.KEY_POLICY_PUBLIC })],
  },
  {
    name: 'kms-key-created-with-standard-policy',
    level: 'LOW',
    rules: [],
    not: ['iam-admin-wildcard', 'iam-service-wildcard', 'policy-public-principal', 'policy-unknown-at-plan'],
    why: 'kms:* on * for the root of the own account is how every key policy begins; in a key policy * is the key itself.',
    entries: [create('aws_kms_key.new', A.KEY, ['arn', 'id', 'key_id', 'tags_all'])],
  },
  {
    name: 'dynamodb-ttl-on',
    level: 'HIGH',
    rules: ['lifecycle-expiry-shortened', 'database-changed'],
    why: 'From now on items expire and are deleted without a delete in any plan.',
    entries: [
      update('aws_dynamodb_table.sessions', A.TABLE, { 'ttl.0.enabled': true, 'ttl.0.attribute_name': 'expires_at' }),
    ],
  },
  {
    name: 'dynamodb-billing-mode',
    level: 'MEDIUM',
    rules: ['database-changed'],
    not: ['capacity-to-zero'],
    why: 'Another billing mode of a database table: nothing is lost, throttling may come.',
    entries: [
      update('aws_dynamodb_table.sessions', A.TABLE, {
        billing_mode: 'PROVISIONED',
        read_capacity: 20,
        write_capacity: 10,
      }),
    ],
  },
  {
    name: 'eks-upgrade-and-open-endpoint',
    level: 'HIGH',
    rules: ['cluster-version-upgrade', 'ingress-open-to-world'],
    why: 'A control plane never goes back, and its API endpoint opens to everybody.',
    entries: [
      update('aws_eks_cluster.main', A.EKS, {
        version: '1.32',
        platform_version: UNKNOWN,
        'vpc_config.0.public_access_cidrs': ['0.0.0.0/0'],
      }),
    ],
  },
  {
    name: 'eks-node-group-create-first',
    level: 'HIGH',
    rules: ['node-pool-replaced'],
    why: 'All nodes go; creating the new ones first does not move the workloads (terraform-aws-eks #2905).',
    entries: [
      replace(
        'module.eks.aws_eks_node_group.workers',
        A.NODE_GROUP,
        { instance_types: ['m7i.large'], arn: UNKNOWN, id: UNKNOWN, status: UNKNOWN },
        { order: 'create-first', paths: [['instance_types']] },
      ),
    ],
  },
  {
    name: 'iam-trust-all-repositories',
    level: 'HIGH',
    rules: ['iam-trust-widened', 'access-control-changed'],
    why: 'Any branch and pull request of any repository of the organisation can take the deploy role.',
    entries: [update('aws_iam_role.deploy', A.ROLE, { assume_role_policy: A.TRUST_ALL_REPOSITORIES })],
  },
  {
    name: 'iam-trust-narrowed',
    level: 'MEDIUM',
    rules: ['access-control-changed'],
    not: ['iam-trust-widened'],
    why: 'The same the other way round: access control changes, but to fewer.',
    entries: [
      update(
        'aws_iam_role.deploy',
        { ...A.ROLE, assume_role_policy: A.TRUST_ALL_REPOSITORIES },
        { assume_role_policy: A.TRUST_ONE_BRANCH },
      ),
    ],
  },
  {
    name: 'iam-admin-attached',
    level: 'HIGH',
    rules: ['admin-role-granted'],
    why: 'A role becomes an administrator of the account.',
    entries: [
      create('aws_iam_role_policy_attachment.admin', {
        id: '',
        policy_arn: 'arn:aws:iam::aws:policy/AdministratorAccess',
        role: 'deploy',
      }),
    ],
  },
  {
    name: 'iam-read-only-attached',
    level: 'LOW',
    rules: [],
    not: ['admin-role-granted', 'iam-admin-wildcard'],
    why: 'A managed policy that reads only.',
    entries: [
      create('aws_iam_role_policy_attachment.read', {
        id: '',
        policy_arn: 'arn:aws:iam::aws:policy/ReadOnlyAccess',
        role: 'audit',
      }),
    ],
  },
  {
    name: 'route53-mx-changed',
    level: 'HIGH',
    rules: ['dns-record-changed', 'traffic-path-changed'],
    why: 'Mail goes elsewhere, for an hour (TTL) with no way back.',
    entries: [update('aws_route53_record.mx', A.RECORD, { records: ['10 mail.other.example'] })],
  },
  {
    name: 'route53-record-deleted',
    level: 'HIGH',
    rules: ['dns-record-deleted'],
    why: 'The name stops resolving.',
    entries: [
      remove('aws_route53_record.www', {
        ...A.RECORD,
        id: 'Z0123456789ABCDEFGHIJ_www.acme.example_A',
        name: 'www.acme.example',
        fqdn: 'www.acme.example',
        type: 'A',
        records: ['192.0.2.10'],
        ttl: 60,
      }),
    ],
  },
  {
    name: 'cloudfront-disabled-and-weakened',
    level: 'HIGH',
    rules: ['endpoint-disabled', 'tls-weakened', 'waf-detached', 'traffic-path-changed'],
    why: 'The site is switched off, and where it answers it does so with old TLS and without its firewall.',
    entries: [
      update('aws_cloudfront_distribution.www', A.DISTRIBUTION, {
        enabled: false,
        web_acl_id: '',
        'viewer_certificate.0.minimum_protocol_version': 'TLSv1',
      }),
    ],
  },
  {
    name: 'cloudfront-comment-only',
    level: 'LOW',
    rules: [],
    not: ['traffic-path-changed'],
    why: 'A comment.',
    entries: [update('aws_cloudfront_distribution.www', A.DISTRIBUTION, { comment: 'public site' })],
  },
  {
    name: 'elasticache-failover-off',
    level: 'HIGH',
    rules: ['high-availability-disabled', 'capacity-halved', 'database-changed'],
    why: 'One node remains of three, and nothing takes over when it fails.',
    entries: [
      update(
        'aws_elasticache_replication_group.sessions',
        A.REDIS,
        { automatic_failover_enabled: false, multi_az_enabled: false, num_cache_clusters: 1 },
        { sensitive: { auth_token: true } },
      ),
    ],
  },
  {
    name: 'elasticache-replaced-unencrypted',
    level: 'HIGH',
    rules: ['encryption-disabled', 'stateful-resource-deleted'],
    not: ['data-resource-replaced'],
    why: 'A cache is no only copy, so its replacement is HIGH; its traffic is in clear from now on.',
    entries: [
      replace(
        'aws_elasticache_replication_group.sessions',
        A.REDIS,
        {
          transit_encryption_enabled: false,
          transit_encryption_mode: UNKNOWN,
          auth_token: null,
          id: UNKNOWN,
          arn: UNKNOWN,
        },
        { paths: [['transit_encryption_enabled']], sensitive: { auth_token: true } },
      ),
    ],
  },
  {
    name: 'secrets-manager-window-zero',
    level: 'HIGH',
    rules: ['secret-recovery-window-removed'],
    why: 'The next deletion of this secret is at once and for good.',
    entries: [update('aws_secretsmanager_secret.db', A.SECRET, { recovery_window_in_days: 0 })],
  },
  {
    name: 'security-group-egress-open',
    level: 'MEDIUM',
    rules: ['access-control-changed', 'egress-open-to-world'],
    not: ['ingress-open-to-world'],
    why: 'Traffic out was limited to the own network and is not any more: data can leave. Nobody gets in.',
    entries: [
      update('aws_security_group.web', A.GROUP, {
        'egress.0.cidr_blocks': ['0.0.0.0/0'],
        'egress.0.from_port': 0,
        'egress.0.to_port': 0,
        'egress.0.protocol': '-1',
      }),
    ],
  },
  {
    name: 'security-group-rules-unknown',
    level: 'MEDIUM',
    rules: ['policy-unknown-at-plan', 'access-control-changed'],
    not: ['ingress-open-to-world'],
    why: 'Who may come in is computed during apply: a reviewer cannot see it.',
    entries: [update('aws_security_group.web', A.GROUP, { ingress: UNKNOWN })],
  },
  {
    name: 'https-from-partner-ranges',
    level: 'LOW',
    rules: [],
    not: ['ingress-open-to-world'],
    why: 'A new rule lets two named ranges of a partner reach 443.',
    entries: [
      ...['203.0.113.0/25', '198.51.100.16/28'].map((cidr, at) =>
        create(
          `aws_vpc_security_group_ingress_rule.partner[${at}]`,
          {
            arn: '',
            cidr_ipv4: cidr,
            cidr_ipv6: null,
            description: 'partner',
            from_port: 443,
            id: '',
            ip_protocol: 'tcp',
            prefix_list_id: null,
            security_group_id: 'sg-0f1e2d3c4b5a69788',
            security_group_rule_id: '',
            tags: null,
            to_port: 443,
          },
          ['arn', 'id', 'security_group_rule_id'],
        ),
      ),
      same('aws_security_group.web', A.GROUP),
    ],
  },
  {
    name: 'target-group-health-check-off',
    level: 'MEDIUM',
    rules: ['health-check-weakened', 'traffic-path-changed'],
    why: 'Broken targets go on getting traffic.',
    entries: [update('aws_lb_target_group.api', A.TARGET_GROUP, { 'health_check.0.enabled': false })],
  },
  {
    name: 'asg-health-check-type',
    level: 'MEDIUM',
    rules: ['health-check-weakened'],
    why: 'The group looks only whether the machine runs, not whether the application answers.',
    entries: [update('aws_autoscaling_group.web', A.SCALING_GROUP, { health_check_type: 'EC2' })],
  },
  {
    name: 'object-lock-shortened',
    level: 'HIGH',
    rules: ['object-lock-weakened'],
    why: 'Objects that had to stay for seven years may be deleted after one.',
    entries: [
      update(
        'aws_s3_bucket_object_lock_configuration.ledger',
        {
          bucket: 'acme-ledger',
          expected_bucket_owner: '',
          id: 'acme-ledger',
          object_lock_enabled: 'Enabled',
          rule: [{ default_retention: [{ days: 0, mode: 'COMPLIANCE', years: 7 }] }],
          token: null,
        },
        { 'rule.0.default_retention.0.years': 1 },
      ),
    ],
  },
  {
    name: 'backup-vault-lock-removed',
    level: 'HIGH',
    rules: ['object-lock-weakened'],
    why: 'Backups in the vault can be deleted by anybody who may.',
    entries: [
      remove('aws_backup_vault_lock_configuration.main', {
        backup_vault_arn: A.arn('backup', 'backup-vault:main'),
        backup_vault_name: 'main',
        changeable_for_days: null,
        id: 'main',
        max_retention_days: 365,
        min_retention_days: 30,
      }),
    ],
  },
  {
    name: 'cognito-mfa-off',
    level: 'MEDIUM',
    rules: ['mfa-or-password-policy-weakened', 'database-changed'],
    why: 'Customers need only a password from now on, and a shorter one.',
    entries: [
      update('aws_cognito_user_pool.customers', A.USER_POOL, {
        mfa_configuration: 'OPTIONAL',
        'password_policy.0.minimum_length': 8,
      }),
    ],
  },
  {
    name: 'launch-template-latest-image',
    level: 'MEDIUM',
    rules: ['launch-template-latest'],
    why: 'The plan shows nothing on the group, but each machine that it starts from now on runs another image.',
    entries: [
      update('aws_launch_template.web', A.TEMPLATE, { image_id: 'ami-0fedcba9876543210', latest_version: UNKNOWN }),
      same('aws_autoscaling_group.web', A.SCALING_GROUP, {
        refs: { launch_template: ['aws_launch_template.web.id', 'aws_launch_template.web'] },
      }),
    ],
  },
  {
    name: 'launch-template-pinned',
    level: 'LOW',
    rules: [],
    not: ['launch-template-latest'],
    why: 'The group uses version 4 and goes on using it.',
    entries: [
      update('aws_launch_template.web', A.TEMPLATE, { image_id: 'ami-0fedcba9876543210', latest_version: UNKNOWN }),
      same(
        'aws_autoscaling_group.web',
        { ...A.SCALING_GROUP, launch_template: [{ id: 'lt-0a1b2c3d4e5f60718', name: 'web', version: '4' }] },
        { refs: { launch_template: ['aws_launch_template.web.id', 'aws_launch_template.web'] } },
      ),
    ],
  },
  {
    name: 'kms-key-forgotten',
    level: 'HIGH',
    rules: ['resource-forgotten'],
    not: ['data-resource-deleted'],
    why: 'The key stays, unmanaged. What it encrypts is readable, but nobody watches the key.',
    entries: [forget('aws_kms_key.orders', A.KEY)],
  },
];
