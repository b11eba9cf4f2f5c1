import type { Change, Json } from '../../../../src/core/changes/model';
import { change, created, deleted, edit, replaced } from '../plans';

/**
 * Per rule: a change that it meets and, in `near`, one that is nearly the same and that it must not meet.
 * `blind`: the rule goes by the kind of change, so that values which are not known do not silence it.
 */
export interface Case {
  readonly yes: Change;
  readonly near: Change;
  readonly blind?: true;
}

const policy = (...statements: Json[]): string => JSON.stringify({ Version: '2012-10-17', Statement: statements });
const ALLOW_READ = { Effect: 'Allow', Action: ['s3:GetObject'], Resource: 'arn:aws:s3:::b/*' };
const HTTPS_ONLY = { Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' };
const trust = (account: string): string =>
  policy({ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: `arn:aws:iam::${account}:root` } });
const ingress = (port: number, cidr: string): Json => ({
  ingress: [{ from_port: port, to_port: port, protocol: 'tcp', cidr_blocks: [cidr] }],
});
const egress = (...cidrs: string[]): Json => ({
  egress: [{ from_port: 443, to_port: 443, protocol: 'tcp', cidr_blocks: cidrs }],
});
const lock = (retention: Json): Json => ({ rule: [{ default_retention: [retention] }] });
const importing = { importing: { id: 'i-1', unknown: false } };
const db = (before: Json, after: Json): Change => edit('aws_db_instance', before, after);

export const CASES: Readonly<Record<string, Case>> = {
  'resource-created': { yes: created('aws_sqs_queue', { name: 'q' }), near: deleted('aws_sqs_queue'), blind: true },
  'metadata-only-update': {
    yes: edit('aws_s3_bucket', { tags: null }, { tags: { a: 'b' } }),
    near: edit('aws_s3_bucket', { tags: null, acl: 'private' }, { tags: { a: 'b' }, acl: 'log-delivery-write' }),
    blind: true,
  },
  'resource-updated': {
    yes: edit('aws_launch_template', { key_name: 'a' }, { key_name: 'b' }),
    near: edit('aws_launch_template', { tags: {} }, { tags: { a: 'b' } }),
    blind: true,
  },
  'resource-deleted': { yes: deleted('aws_internet_gateway'), near: deleted('null_resource') },
  'resource-replaced': {
    yes: replaced('aws_instance'),
    near: replaced('aws_instance', {}, {}, { replaceOrder: 'create-first' }),
    blind: true,
  },
  'resource-replaced-create-first': {
    yes: replaced('aws_instance', {}, {}, { replaceOrder: 'create-first' }),
    near: replaced('aws_instance'),
    blind: true,
  },
  'benign-replaced': { yes: replaced('aws_ecs_task_definition'), near: replaced('aws_ecs_service'), blind: true },
  'benign-deleted': { yes: deleted('null_resource'), near: deleted('aws_iam_role') },
  'database-changed': {
    yes: db({ password: 'a' }, { password: 'b' }),
    near: db({ tags: {} }, { tags: { a: 'b' } }),
    blind: true,
  },
  'access-control-changed': {
    yes: edit('aws_iam_role', { max_session_duration: 3600 }, { max_session_duration: 7200 }),
    near: edit('aws_iam_role', { description: 'a' }, { description: 'b' }),
    blind: true,
  },
  'traffic-path-changed': {
    yes: edit('aws_lb', { idle_timeout: 60 }, { idle_timeout: 10 }),
    near: edit('aws_sqs_queue', { delay_seconds: 60 }, { delay_seconds: 10 }),
    blind: true,
  },
  'deposed-object-deleted': {
    yes: deleted('aws_security_group', {}, { deposed: '00112233' }),
    near: deleted('aws_security_group'),
  },
  'default-resource-released': { yes: deleted('aws_default_vpc'), near: deleted('aws_vpc') },
  'default-resource-adopted': {
    yes: created('aws_default_security_group', {}),
    near: created('aws_security_group', {}),
    blind: true,
  },
  'data-read-deferred': {
    yes: change('aws_s3_bucket', 'read', { mode: 'data' }),
    near: change('aws_s3_bucket', 'no-op', { mode: 'data' }),
    blind: true,
  },
  'unknown-action': { yes: change('aws_sqs_queue', 'unknown'), near: edit('aws_sqs_queue', {}, {}), blind: true },
  moved: {
    yes: change('aws_sqs_queue', 'no-op', { previousAddress: 'aws_sqs_queue.old' }),
    near: change('aws_sqs_queue', 'no-op'),
    blind: true,
  },
  'moved-with-change': {
    yes: edit('aws_sqs_queue', { a: 1 }, { a: 2 }, { previousAddress: 'aws_sqs_queue.old' }),
    near: edit('aws_sqs_queue', { a: 1 }, { a: 2 }),
    blind: true,
  },
  'move-target-missing': {
    yes: deleted('aws_sqs_queue', {}, { reason: 'delete_because_no_move_target' }),
    near: deleted('aws_sqs_queue', {}, { reason: 'delete_because_no_resource_config' }),
  },
  'module-instance-removed': {
    yes: deleted('aws_sqs_queue', {}, { reason: 'delete_because_no_module' }),
    near: deleted('aws_sqs_queue', {}, { reason: 'delete_because_no_resource_config' }),
  },
  'repetition-mode-changed': {
    yes: deleted('aws_sqs_queue', {}, { reason: 'delete_because_wrong_repetition' }),
    near: deleted('aws_sqs_queue', {}, { reason: 'delete_because_count_index' }),
  },
  'resource-forgotten': { yes: change('aws_sqs_queue', 'forget'), near: deleted('aws_sqs_queue'), blind: true },
  'replaced-and-forgotten': {
    yes: change('aws_sqs_queue', 'replace-and-forget'),
    near: change('aws_sqs_queue', 'forget'),
    blind: true,
  },
  'import-clean': {
    yes: change('aws_s3_bucket', 'no-op', importing),
    near: edit('aws_s3_bucket', { a: 1 }, { a: 2 }, importing),
    blind: true,
  },
  'import-with-update': {
    yes: edit('aws_s3_bucket', { a: 1 }, { a: 2 }, importing),
    near: edit('aws_s3_bucket', { a: 1 }, { a: 2 }),
    blind: true,
  },
  'import-with-replace': {
    yes: replaced('aws_instance', {}, {}, importing),
    near: replaced('aws_instance'),
    blind: true,
  },
  'tainted-replacement': {
    yes: replaced('aws_instance', {}, {}, { reason: 'replace_because_tainted' }),
    near: replaced('aws_instance', {}, {}, { reason: 'replace_because_cannot_update' }),
    blind: true,
  },
  'replace-requested': {
    yes: replaced('aws_instance', {}, {}, { reason: 'replace_by_request' }),
    near: replaced('aws_instance', {}, {}, { reason: 'replace_because_cannot_update' }),
    blind: true,
  },
  'replace-triggered': {
    yes: replaced('aws_instance', {}, {}, { reason: 'replace_by_triggers' }),
    near: replaced('aws_instance', {}, {}, { reason: 'replace_because_cannot_update' }),
    blind: true,
  },
  'replacement-uncertain': {
    yes: replaced('aws_subnet', { vpc_id: 'a' }, {}, { unknown: { vpc_id: true }, replacePaths: [['vpc_id']] }),
    near: replaced('aws_subnet', { vpc_id: 'a' }, { vpc_id: 'b' }, { replacePaths: [['vpc_id']] }),
    blind: true,
  },
  'data-resource-deleted': { yes: deleted('aws_db_instance'), near: deleted('aws_rds_cluster_instance') },
  'data-resource-replaced': { yes: replaced('aws_s3_bucket'), near: replaced('aws_s3_object'), blind: true },
  'delete-without-final-snapshot': {
    yes: deleted('aws_db_instance', { skip_final_snapshot: true }),
    near: deleted('aws_db_instance', { skip_final_snapshot: false }),
  },
  'stateful-resource-deleted': { yes: deleted('aws_sqs_queue'), near: deleted('aws_sqs_queue', {}, { deposed: '1' }) },
  'container-deleted': { yes: deleted('azurerm_resource_group'), near: deleted('azurerm_lb_rule') },
  'crd-deleted': {
    yes: deleted('kubernetes_manifest', { manifest: { kind: 'CustomResourceDefinition' } }),
    near: deleted('kubernetes_manifest', { manifest: { kind: 'ConfigMap' } }),
  },
  'replica-removed': {
    yes: edit(
      'aws_dynamodb_table',
      { replica: [{ region_name: 'eu' }, { region_name: 'us' }] },
      { replica: [{ region_name: 'us' }] },
    ),
    near: edit(
      'aws_dynamodb_table',
      { replica: [{ region_name: 'eu' }] },
      { replica: [{ region_name: 'us' }, { region_name: 'eu' }] },
    ),
  },
  'deletion-protection-disabled': {
    yes: edit(
      'google_sql_database_instance',
      { settings: [{ deletion_protection_enabled: true }] },
      { settings: [{ deletion_protection_enabled: false }] },
    ),
    near: db({ deletion_protection: false }, { deletion_protection: true }),
  },
  'final-snapshot-skipped': {
    yes: db({ skip_final_snapshot: false }, { skip_final_snapshot: true }),
    near: db({ final_snapshot_identifier: 'a' }, { final_snapshot_identifier: null }),
  },
  'force-destroy-enabled': {
    yes: edit('aws_s3_bucket', { force_destroy: false }, { force_destroy: true }),
    near: edit('aws_s3_bucket', { force_destroy: true }, { force_destroy: false }),
  },
  'backups-disabled': {
    yes: edit('aws_dynamodb_table', { point_in_time_recovery: [{ enabled: true }] }, { point_in_time_recovery: [] }),
    near: db({ backup_retention_period: 7 }, { backup_retention_period: 1 }),
  },
  'retention-reduced': {
    yes: db({ backup_retention_period: 30 }, { backup_retention_period: 7 }),
    near: db({ backup_retention_period: 7 }, { backup_retention_period: 30 }),
  },
  'versioning-suspended': {
    yes: edit('google_storage_bucket', { versioning: [{ enabled: true }] }, { versioning: [] }),
    near: edit(
      'aws_s3_bucket_versioning',
      { versioning_configuration: [{ status: 'Suspended' }] },
      { versioning_configuration: [{ status: 'Enabled' }] },
    ),
  },
  'lifecycle-expiry-shortened': {
    yes: edit(
      'aws_s3_bucket_lifecycle_configuration',
      { rule: [{ expiration: [{ days: 365 }] }] },
      { rule: [{ expiration: [{ days: 30 }] }] },
    ),
    near: edit(
      'aws_s3_bucket_lifecycle_configuration',
      { rule: [{ expiration: [{ days: 30 }] }] },
      { rule: [{ expiration: [{ days: 365 }] }] },
    ),
  },
  'log-retention-reduced': {
    yes: edit('aws_cloudwatch_log_group', { retention_in_days: 0 }, { retention_in_days: 30 }),
    near: edit('aws_cloudwatch_log_group', { retention_in_days: 30 }, { retention_in_days: 0 }),
  },
  'kms-key-disabled': {
    yes: edit('aws_kms_key', { is_enabled: true }, { is_enabled: false }),
    near: edit('aws_kms_key', { is_enabled: false }, { is_enabled: true }),
  },
  'kms-deletion-window-reduced': {
    yes: edit(
      'google_kms_crypto_key',
      { destroy_scheduled_duration: '2592000s' },
      { destroy_scheduled_duration: '86400s' },
    ),
    near: edit('aws_kms_key', { deletion_window_in_days: 7 }, { deletion_window_in_days: 30 }),
  },
  'kms-rotation-disabled': {
    yes: edit('google_kms_crypto_key', { rotation_period: '7776000s' }, { rotation_period: null }),
    near: edit('aws_kms_key', { enable_key_rotation: false }, { enable_key_rotation: true }),
  },
  'secret-recovery-window-removed': {
    yes: edit('aws_secretsmanager_secret', { recovery_window_in_days: 30 }, { recovery_window_in_days: 0 }),
    near: edit('aws_secretsmanager_secret', { recovery_window_in_days: 30 }, { recovery_window_in_days: 7 }),
  },
  'secret-replaced': { yes: replaced('random_password'), near: replaced('random_id'), blind: true },
  'encryption-disabled': {
    yes: edit('aws_sqs_queue', { sqs_managed_sse_enabled: true }, { sqs_managed_sse_enabled: false }),
    near: edit('aws_sqs_queue', { sqs_managed_sse_enabled: false }, { sqs_managed_sse_enabled: true }),
  },
  'encryption-key-changed': {
    yes: edit('aws_sqs_queue', { kms_master_key_id: 'alias/a' }, { kms_master_key_id: 'alias/b' }),
    near: edit('aws_sqs_queue', { kms_master_key_id: 'arn:aws:kms:eu:1:key/k-1' }, { kms_master_key_id: 'k-1' }),
  },
  'storage-shrunk': {
    yes: edit('aws_ebs_volume', { size: 20 }, { size: 10 }),
    near: edit('aws_ebs_volume', { size: 10 }, { size: 20 }),
  },
  'safety-control-removed': { yes: deleted('azurerm_management_lock'), near: deleted('aws_s3_bucket_notification') },
  'db-compute-changed': {
    yes: edit('google_sql_database_instance', { settings: [{ tier: 'a' }] }, { settings: [{ tier: 'b' }] }),
    near: edit('aws_instance', { instance_class: 'a' }, { instance_class: 'b' }),
  },
  'db-engine-major-upgrade': {
    yes: edit('google_sql_database_instance', { database_version: 'POSTGRES_14' }, { database_version: 'POSTGRES_15' }),
    near: db({ engine_version: '14.10' }, { engine_version: '14.12' }),
  },
  'db-engine-minor-upgrade': {
    yes: db({ engine_version: '8.0.mysql_aurora.3.04.1' }, { engine_version: '8.0.mysql_aurora.3.05.2' }),
    near: db({ engine_version: '14.10' }, { engine_version: '14' }),
  },
  'db-engine-downgrade': {
    yes: db({ engine_version: '14.10' }, { engine_version: '14.9' }),
    near: db({ engine_version: '14.9' }, { engine_version: '14.10' }),
  },
  'db-parameters-changed': {
    yes: db({ parameter_group_name: 'a' }, { parameter_group_name: 'b' }),
    near: db({ parameter_group_name: '' }, { parameter_group_name: 'b' }),
  },
  'backup-toggle-outage': {
    yes: db({ backup_retention_period: 0 }, { backup_retention_period: 7 }),
    near: db({ backup_retention_period: 1 }, { backup_retention_period: 7 }),
  },
  'apply-immediately-enabled': {
    yes: db({ apply_immediately: null }, { apply_immediately: true }),
    near: db({ apply_immediately: true, port: 1 }, { apply_immediately: true, port: 2 }),
  },
  'high-availability-disabled': {
    yes: edit(
      'google_sql_database_instance',
      { settings: [{ availability_type: 'REGIONAL' }] },
      { settings: [{ availability_type: 'ZONAL' }] },
    ),
    near: db({ multi_az: false }, { multi_az: true }),
  },
  'search-blue-green': {
    yes: edit('aws_opensearch_domain', { ebs_options: [{ volume_size: 10 }] }, { ebs_options: [{ volume_size: 20 }] }),
    near: edit('aws_opensearch_domain', { access_policies: 'a' }, { access_policies: 'b' }),
    blind: true,
  },
  'capacity-to-zero': {
    yes: edit('kubernetes_deployment', { spec: [{ replicas: '3' }] }, { spec: [{ replicas: '0' }] }),
    near: edit('aws_autoscaling_group', { min_size: 0 }, { min_size: 2 }),
  },
  'capacity-halved': {
    yes: edit('aws_ecs_service', { desired_count: 6 }, { desired_count: 3 }),
    near: edit('aws_ecs_service', { desired_count: 6 }, { desired_count: 4 }),
  },
  'instance-stop-start': {
    yes: edit('aws_instance', { ebs_optimized: false }, { ebs_optimized: true }),
    near: edit('aws_launch_template', { instance_type: 'a' }, { instance_type: 'b' }),
  },
  'node-pool-replaced': { yes: replaced('aws_eks_node_group'), near: replaced('aws_eks_addon'), blind: true },
  'cluster-version-upgrade': {
    yes: edit('aws_eks_cluster', { version: '1.30' }, { version: '1.31' }),
    near: edit('aws_eks_addon', { version: '1.30' }, { version: '1.31' }),
  },
  'helm-chart-major-upgrade': {
    yes: edit('helm_release', { version: '18.4.0' }, { version: '19.0.1' }),
    near: edit('helm_release', { version: '18.4.0' }, { version: '18.5.0' }),
  },
  'helm-chart-changed': {
    yes: edit('helm_release', { values: ['a: 1'] }, { values: ['a: 2'] }),
    near: edit('helm_release', { timeout: 1 }, { timeout: 2 }),
  },
  'helm-release-deleted': { yes: deleted('helm_release', { chart: 'nginx' }), near: edit('helm_release', {}, {}) },
  'helm-force-enabled': {
    yes: edit('helm_release', { atomic: true }, { atomic: false }),
    near: edit('helm_release', { atomic: false }, { atomic: true }),
  },
  'rollout-without-surge': {
    yes: edit(
      'kubernetes_deployment',
      { spec: [{ strategy: [{ type: 'RollingUpdate' }] }] },
      { spec: [{ strategy: [{ type: 'Recreate' }] }] },
    ),
    near: edit(
      'kubernetes_deployment',
      { spec: [{ strategy: [{ type: 'Recreate' }] }] },
      { spec: [{ strategy: [{ type: 'RollingUpdate' }] }] },
    ),
  },
  'core-infrastructure-removed': { yes: deleted('google_compute_network'), near: deleted('aws_subnet') },
  'core-infrastructure-replaced': {
    yes: replaced('aws_route53_zone'),
    near: replaced('aws_route53_record'),
    blind: true,
  },
  'endpoint-replaced': { yes: replaced('azurerm_public_ip'), near: replaced('azurerm_network_interface'), blind: true },
  'endpoint-disabled': {
    yes: edit('aws_cloudfront_distribution', { enabled: true }, { enabled: false }),
    near: edit('aws_cloudfront_distribution', { enabled: false }, { enabled: true }),
  },
  'listener-deleted': { yes: deleted('aws_lb_listener'), near: deleted('aws_lb_target_group') },
  'dns-record-changed': {
    yes: edit('google_dns_record_set', { rrdatas: ['192.0.2.1'] }, { rrdatas: ['192.0.2.2'] }),
    near: edit('google_dns_record_set', { ttl: 60 }, { ttl: 300 }),
    blind: true,
  },
  'dns-record-deleted': { yes: deleted('cloudflare_record'), near: deleted('cloudflare_zone') },
  'route-removed': { yes: deleted('aws_route'), near: deleted('aws_route_table_association') },
  'autoscaling-removed': { yes: deleted('aws_appautoscaling_target'), near: deleted('aws_ecs_service') },
  'schedule-disabled': {
    yes: edit('aws_cloudwatch_event_rule', { state: 'ENABLED' }, { state: 'DISABLED' }),
    near: edit('aws_cloudwatch_event_rule', { state: 'DISABLED' }, { state: 'ENABLED' }),
  },
  'public-access-enabled': {
    yes: created('aws_db_instance', { publicly_accessible: true }),
    near: created('aws_instance', { associate_public_ip_address: true }),
  },
  'public-access-block-weakened': {
    yes: edit(
      'google_storage_bucket',
      { public_access_prevention: 'enforced' },
      { public_access_prevention: 'inherited' },
    ),
    near: edit('aws_s3_bucket_public_access_block', { block_public_acls: false }, { block_public_acls: true }),
  },
  'public-acl': {
    yes: created('aws_s3_bucket_acl', { acl: 'public-read' }),
    near: edit('aws_s3_bucket_acl', { acl: 'public-read' }, { acl: 'private' }),
  },
  'tls-weakened': {
    yes: edit('azurerm_storage_account', { min_tls_version: 'TLS1_2' }, { min_tls_version: 'TLS1_0' }),
    near: edit(
      'aws_lb_listener',
      { ssl_policy: 'ELBSecurityPolicy-TLS-1-2-2017-01' },
      { ssl_policy: 'ELBSecurityPolicy-TLS13-1-3-2021-06' },
    ),
  },
  'imds-v1-enabled': {
    yes: edit(
      'aws_instance',
      { metadata_options: [{ http_tokens: 'required' }] },
      { metadata_options: [{ http_tokens: 'optional' }] },
    ),
    near: edit(
      'aws_instance',
      { metadata_options: [{ http_tokens: 'optional' }] },
      { metadata_options: [{ http_tokens: 'required' }] },
    ),
  },
  'permissions-boundary-removed': {
    yes: edit('aws_iam_role', { permissions_boundary: 'arn' }, { permissions_boundary: null }),
    near: edit('aws_iam_role', { permissions_boundary: null }, { permissions_boundary: 'arn' }),
  },
  'waf-detached': { yes: deleted('aws_wafv2_web_acl_association'), near: deleted('aws_wafv2_ip_set') },
  'iam-user-credential-created': {
    yes: created('aws_iam_access_key', {}),
    near: created('aws_iam_user', {}),
    blind: true,
  },
  'identity-lockout': { yes: deleted('aws_iam_openid_connect_provider'), near: deleted('aws_iam_role') },
  'audit-logging-removed': { yes: deleted('aws_cloudtrail'), near: deleted('aws_cloudwatch_log_group') },
  'audit-logging-disabled': {
    yes: edit('aws_cloudtrail', { enable_logging: true }, { enable_logging: false }),
    near: edit('aws_cloudtrail', { enable_logging: false }, { enable_logging: true }),
  },
  'ingress-open-to-world': {
    yes: edit('aws_security_group', ingress(22, '10.0.0.0/8'), ingress(22, '0.0.0.0/0')),
    near: edit('aws_security_group', ingress(22, '0.0.0.0/0'), ingress(22, '0.0.0.0/0'), { name: 'open-before' }),
  },
  'policy-public-principal': {
    yes: created('aws_s3_bucket_policy', { policy: policy({ ...ALLOW_READ, Principal: { AWS: ['*'] } }) }),
    near: created('aws_s3_bucket_policy', {
      policy: policy({ ...ALLOW_READ, Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } }),
    }),
  },
  'iam-admin-wildcard': {
    yes: edit(
      'aws_iam_policy',
      { policy: policy(ALLOW_READ) },
      { policy: policy({ Effect: 'Allow', Action: '*', Resource: '*' }) },
    ),
    near: edit(
      'aws_kms_key',
      { policy: policy(ALLOW_READ) },
      { policy: policy({ Effect: 'Allow', Action: '*', Resource: '*' }) },
    ),
  },
  'iam-service-wildcard': {
    yes: edit(
      'aws_iam_policy',
      { policy: policy(ALLOW_READ) },
      { policy: policy({ Effect: 'Allow', Action: 's3:*', Resource: ['*'] }) },
    ),
    near: edit(
      'aws_iam_policy',
      { policy: policy(ALLOW_READ) },
      { policy: policy({ Effect: 'Allow', Action: 's3:*', Resource: 'arn:aws:s3:::b' }) },
    ),
  },
  'iam-privilege-escalation': {
    yes: created('aws_iam_policy', { policy: policy({ Effect: 'Allow', Action: ['iam:PassRole'], Resource: '*' }) }),
    near: created('aws_iam_policy', {
      policy: policy({ Effect: 'Allow', Action: ['iam:PassRole'], Resource: 'arn:aws:iam::1:role/r' }),
    }),
  },
  'iam-trust-widened': {
    yes: edit(
      'aws_iam_role',
      { assume_role_policy: trust('111122223333') },
      { assume_role_policy: trust('999988887777') },
    ),
    near: edit(
      'aws_iam_role',
      { assume_role_policy: trust('111122223333') },
      { assume_role_policy: ` ${trust('111122223333')}` },
    ),
  },
  'admin-role-granted': {
    yes: created('azurerm_role_assignment', { role_definition_name: 'Owner' }),
    near: created('azurerm_role_assignment', { role_definition_name: 'Reader' }),
  },
  'policy-deny-removed': {
    yes: edit('aws_s3_bucket_policy', { policy: policy(ALLOW_READ, HTTPS_ONLY) }, { policy: policy(ALLOW_READ) }),
    near: edit(
      'aws_s3_bucket_policy',
      { policy: policy(ALLOW_READ, HTTPS_ONLY) },
      { policy: policy(HTTPS_ONLY, ALLOW_READ) },
    ),
  },
  'policy-unknown-at-plan': {
    yes: edit('aws_iam_role_policy', { policy: policy(ALLOW_READ) }, {}, { unknown: { policy: true } }),
    near: created('aws_iam_role_policy', {}, { unknown: { policy: true } }),
    blind: true,
  },
  'egress-open-to-world': {
    yes: edit('aws_security_group', egress('10.0.0.0/8'), egress('0.0.0.0/0')),
    near: edit('aws_security_group', egress('0.0.0.0/0'), egress('0.0.0.0/0', '::/0')),
  },
  'health-check-weakened': {
    yes: edit('google_compute_backend_service', { health_checks: ['a'] }, { health_checks: [] }),
    near: edit('aws_autoscaling_group', { health_check_type: 'EC2' }, { health_check_type: 'ELB' }),
  },
  'object-lock-weakened': {
    yes: edit('google_storage_bucket', { retention_policy: [{ retention_period: 900 }] }, { retention_policy: [] }),
    near: edit(
      'aws_s3_bucket_object_lock_configuration',
      lock({ years: 1, days: null }),
      lock({ years: null, days: 365 }),
    ),
  },
  'mfa-or-password-policy-weakened': {
    yes: edit('aws_cognito_user_pool', { mfa_configuration: 'OPTIONAL' }, { mfa_configuration: 'OFF' }),
    near: edit('aws_cognito_user_pool', { mfa_configuration: 'OFF' }, { mfa_configuration: 'OPTIONAL' }),
  },
  'plain-secret-in-plan': {
    yes: edit('aws_ssm_parameter', { insecure_value: 'x' }, { insecure_value: 'AKIAIOSFODNN7EXAMPLE' }),
    near: edit(
      'aws_ssm_parameter',
      { value: 'x' },
      { value: 'AKIAIOSFODNN7EXAMPLE' },
      { afterSensitive: { value: true } },
    ),
  },
};
