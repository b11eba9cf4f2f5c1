import { notEquivalent } from '../../rollback/words';
import { isEmpty, numberOf, type Pair } from '../../attribute';
import type { Rule } from '../../rule';
import { any, attribute, fallsToZero, happens, isRemoved, leaves, shrinks, turnsOff, turnsOn } from '../../when';

const RETENTION = [
  'backup_retention_period',
  'backup_retention_days',
  'snapshot_retention_limit',
  'automated_snapshot_retention_period',
  'manual_snapshot_retention_period',
  'automatic_backup_retention_days',
  'backup.retention_days',
  'retention_period',
  'message_retention_seconds',
  'message_retention_duration',
  'blob_properties.delete_retention_policy.days',
  'blob_properties.container_delete_retention_policy.days',
  'settings.backup_configuration.transaction_log_retention_days',
  'soft_delete_retention_days',
];
/** Of these, zero means that there is no backup. */
const BACKUPS = RETENTION.slice(0, 7);

const SAFETY_CONTROLS = [
  'azurerm_management_lock',
  'aws_backup_plan',
  'aws_backup_selection',
  'aws_backup_vault_lock_configuration',
  'aws_s3_bucket_versioning',
  'aws_s3_bucket_server_side_encryption_configuration',
  'aws_s3_bucket_object_lock_configuration',
  'aws_dlm_lifecycle_policy',
  'kubernetes_network_policy',
  'kubernetes_network_policy_v1',
  'aws_organizations_policy_attachment',
  'aws_wafv2_web_acl_association',
  'aws_iam_account_password_policy',
];

/** Days after which objects are deleted: new, or fewer than before. */
function expiresSooner({ before, after }: Pair): boolean {
  const [was, will] = [numberOf(before) ?? 0, numberOf(after) ?? 0];
  return will > 0 && (was === 0 || will < was);
}

const isDatabase = any('database');

/** The nets under the data are taken away, mostly in an inconspicuous update. */
export const PROTECTION: readonly Rule[] = [
  {
    id: 'deletion-protection-disabled',
    class: 'data',
    level: 'HIGH',
    title: 'loses its deletion protection',
    why: 'From now on one wrong plan destroys it. Turning protection off is the first step of every deletion.',
    example: '~ aws_db_instance.orders  deletion_protection: true → false',
    remedy: 'Keep it on. If a deletion is planned, say so in the description and delete in a second pull request.',
    when: attribute(
      [
        'deletion_protection',
        'deletion_protection_enabled',
        'enable_deletion_protection',
        'disable_api_termination',
        'termination_protection',
        'enable_termination_protection',
        'termination_protection_enabled',
        'settings.deletion_protection_enabled',
        'enable_drop_protection',
        'purge_protection_enabled',
      ],
      turnsOff,
    ),
  },
  {
    id: 'final-snapshot-skipped',
    class: 'data',
    level: 'HIGH',
    title: 'will leave no final snapshot when it is deleted',
    why: 'The next deletion or replacement keeps nothing that could be restored.',
    example: '~ aws_db_instance.orders  skip_final_snapshot: false → true',
    remedy: 'Keep skip_final_snapshot = false with a final_snapshot_identifier.',
    when: attribute(['skip_final_snapshot', 'final_snapshot_identifier'], (pair, { change }) =>
      pair.path[0] === 'skip_final_snapshot'
        ? turnsOn(pair)
        : change.type.startsWith('aws_elasticache_') && isRemoved(pair),
    ),
  },
  {
    id: 'force-destroy-enabled',
    class: 'data',
    level: 'HIGH',
    title: 'may from now on be destroyed although it is not empty',
    why: 'The guard that keeps a full bucket, repository or data set from being deleted is taken away.',
    example: '~ aws_s3_bucket.data  force_destroy: false → true',
    remedy: 'Keep it off; empty the object by hand when it really must go.',
    when: attribute(['force_destroy', 'force_delete', 'delete_contents_on_destroy'], turnsOn),
  },
  {
    id: 'backups-disabled',
    class: 'data',
    level: 'HIGH',
    title: 'loses its automatic backups',
    why: 'Without backups or point-in-time recovery a mistake can no longer be undone; existing automatic backups are often deleted at once.',
    example: '~ aws_db_instance.orders  backup_retention_period: 7 → 0',
    remedy: 'Keep at least 7 days. If it must be off, take a manual snapshot first.',
    rollback: () =>
      notEquivalent(
        'A revert switches them on again; backups that were deleted stay deleted, and there is none of the time between.',
      ),
    when: attribute(
      [
        ...BACKUPS,
        'point_in_time_recovery.enabled',
        'settings.backup_configuration.enabled',
        'settings.backup_configuration.point_in_time_recovery_enabled',
        'backup_policy.status',
        'geo_redundant_backup_enabled',
      ],
      (pair) => fallsToZero(pair) || turnsOff(pair) || leaves('ENABLED')(pair),
    ),
  },
  {
    id: 'retention-reduced',
    class: 'data',
    level: 'MEDIUM',
    title: 'keeps backups or messages for a shorter time',
    why: 'What is older than the new limit is deleted, mostly at once.',
    example: '~ aws_db_instance.orders  backup_retention_period: 30 → 7',
    remedy: 'Check the agreed recovery time and any legal retention.',
    rollback: () => notEquivalent('A revert sets the old value again, but what was deleted meanwhile stays deleted.'),
    when: attribute(RETENTION, shrinks),
  },
  {
    id: 'versioning-suspended',
    class: 'data',
    level: 'HIGH',
    title: 'no longer keeps old versions of its objects',
    why: 'Overwritten and deleted objects can no longer be brought back.',
    example: '~ aws_s3_bucket_versioning.data  status: "Enabled" → "Suspended"',
    remedy: 'Keep versioning; limit its cost with a lifecycle rule for old versions.',
    rollback: () =>
      notEquivalent('A revert switches it on again; what was overwritten or deleted meanwhile has no older version.'),
    when: attribute(
      ['versioning_configuration.status', 'versioning.enabled', 'blob_properties.versioning_enabled'],
      (pair) => turnsOff(pair) || leaves('Enabled')(pair),
    ),
  },
  {
    id: 'lifecycle-expiry-shortened',
    class: 'data',
    level: 'HIGH',
    title: 'will delete objects by itself, or sooner than before',
    why: 'A lifecycle rule deletes data without any further plan.',
    example: '~ aws_s3_bucket_lifecycle_configuration.data  expiration.days: 365 → 30',
    remedy: 'Count the objects that are older than the new limit before merging.',
    rollback: () => notEquivalent('A revert sets the old value again, but what was deleted meanwhile stays deleted.'),
    when: attribute(
      [
        'rule.expiration.days',
        'rule.noncurrent_version_expiration.noncurrent_days',
        'lifecycle_rule.expiration.days',
        'lifecycle_rule.noncurrent_version_expiration.days',
        'lifecycle_rule.condition.age',
        'ttl.enabled',
      ],
      (pair, { change, traits }) => {
        // In a new bucket there is nothing to lose yet.
        if (change.kind === 'create' && traits.has('data')) return false;
        return pair.path[0] === 'ttl' ? change.type === 'aws_dynamodb_table' && turnsOn(pair) : expiresSooner(pair);
      },
      { kinds: ['create', 'update', 'replace'] },
    ),
    hides: ['resource-created'],
  },
  {
    id: 'log-retention-reduced',
    class: 'data',
    level: 'MEDIUM',
    title: 'keeps its logs for a shorter time',
    why: 'Older log lines are deleted; they may be evidence.',
    example: '~ aws_cloudwatch_log_group.app  retention_in_days: 365 → 1',
    remedy: 'Check audit and legal retention; export what must stay.',
    rollback: () => notEquivalent('A revert sets the old value again, but what was deleted meanwhile stays deleted.'),
    when: attribute(
      ['retention_in_days', 'retention_days'],
      (pair) => (isEmpty(pair.before) ? numberOf(pair.before) === 0 && (numberOf(pair.after) ?? 0) > 0 : shrinks(pair)),
      { traits: any('logs-and-audit') },
    ),
  },
  {
    id: 'storage-shrunk',
    class: 'data',
    level: 'HIGH',
    title: 'is asked to become smaller, which storage cannot do in place',
    why: 'The plan shows an update, but the apply fails or the provider replaces the object.',
    example: '~ aws_ebs_volume.vol  size: 20 → 10',
    remedy: 'Keep the size, or create a smaller one and copy.',
    when: attribute(
      [
        'allocated_storage',
        'size',
        'disk_size_gb',
        'storage_mb',
        'volume_size',
        'root_block_device.volume_size',
        'storage_size',
        'settings.disk_size',
      ],
      shrinks,
      { traits: (traits) => isDatabase(traits) || traits.has('file-system-and-disk') || traits.has('compute-cluster') },
    ),
  },
  {
    id: 'safety-control-removed',
    class: 'data',
    level: 'HIGH',
    title: 'was a safety net, and goes',
    why: 'Locks, backup plans, versioning and guard rails exist for the day when something goes wrong.',
    example: '- azurerm_management_lock.prod',
    remedy: 'Say what takes its place.',
    when: happens(['delete'], { types: SAFETY_CONTROLS }),
    hides: ['resource-deleted'],
  },
];
