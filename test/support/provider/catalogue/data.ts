import {
  arn,
  type Catalogue,
  chosen,
  computed,
  FORCE_NEW,
  optional,
  REGION,
  required,
  STRING_SET,
  TAGS,
  text,
  withDefault,
} from '../schema';
import type { Attributes } from '../value';

const refuseDeleteOfDatabase = (object: Attributes): string | undefined => {
  if (object['deletion_protection'] === true)
    return 'InvalidParameterCombination: Cannot delete protected DB Instance, please disable deletion protection and try again.';
  if (object['skip_final_snapshot'] !== true && object['final_snapshot_identifier'] === null)
    return 'final_snapshot_identifier is required when skip_final_snapshot is false';
  return undefined;
};

/** What keeps data: databases, buckets, queues, logs, keys. */
export const data: Catalogue = {
  aws_db_instance: {
    id: { prefix: 'db-' },
    attributes: {
      identifier: required('string'),
      engine: optional('string', FORCE_NEW),
      engine_version: chosen('string', () => '16.4'),
      instance_class: required('string'),
      allocated_storage: chosen('number', () => 20),
      storage_type: chosen('string', () => 'gp3'),
      storage_encrypted: withDefault('bool', false, FORCE_NEW),
      db_name: optional('string', FORCE_NEW),
      username: chosen('string', () => 'admin', FORCE_NEW),
      password: optional('string', { sensitive: true }),
      multi_az: withDefault('bool', false),
      publicly_accessible: withDefault('bool', false),
      deletion_protection: withDefault('bool', false),
      skip_final_snapshot: withDefault('bool', false),
      final_snapshot_identifier: optional('string'),
      backup_retention_period: withDefault('number', 0),
      delete_automated_backups: withDefault('bool', true),
      apply_immediately: withDefault('bool', false),
      auto_minor_version_upgrade: withDefault('bool', true),
      allow_major_version_upgrade: optional('bool'),
      availability_zone: chosen('string', () => `${REGION}a`, FORCE_NEW),
      kms_key_id: optional('string', FORCE_NEW),
      parameter_group_name: chosen('string', () => 'default.postgres16'),
      vpc_security_group_ids: chosen(STRING_SET, () => []),
      address: computed('string', (object) => `${text(object, 'identifier')}.db.example.com`),
      endpoint: computed('string', (object) => `${text(object, 'identifier')}.db.example.com:5432`),
      arn: arn('rds', 'db:', 'identifier'),
      ...TAGS,
    },
    refuseDelete: refuseDeleteOfDatabase,
  },
  aws_dynamodb_table: {
    id: { attribute: 'name' },
    attributes: {
      name: required('string', FORCE_NEW),
      hash_key: optional('string', FORCE_NEW),
      range_key: optional('string', FORCE_NEW),
      billing_mode: withDefault('string', 'PROVISIONED'),
      deletion_protection_enabled: withDefault('bool', false),
      arn: arn('dynamodb', 'table/', 'name'),
      ...TAGS,
    },
    refuseDelete: (object) =>
      object['deletion_protection_enabled'] === true
        ? 'ValidationException: Resource cannot be deleted as it is currently protected against deletion.'
        : undefined,
  },
  aws_s3_bucket: {
    id: { attribute: 'bucket' },
    attributes: {
      bucket: required('string', FORCE_NEW),
      force_destroy: withDefault('bool', false),
      arn: computed('string', (object) => `arn:aws:s3:::${text(object, 'bucket')}`),
      ...TAGS,
    },
  },
  aws_s3_bucket_policy: {
    id: { attribute: 'bucket' },
    attributes: { bucket: required('string', FORCE_NEW), policy: required('string') },
  },
  aws_s3_bucket_public_access_block: {
    id: { attribute: 'bucket' },
    attributes: {
      bucket: required('string', FORCE_NEW),
      block_public_acls: withDefault('bool', false),
      block_public_policy: withDefault('bool', false),
      ignore_public_acls: withDefault('bool', false),
      restrict_public_buckets: withDefault('bool', false),
    },
  },
  aws_sqs_queue: {
    id: { attribute: 'url' },
    attributes: {
      name: required('string', FORCE_NEW),
      fifo_queue: withDefault('bool', false, FORCE_NEW),
      delay_seconds: withDefault('number', 0),
      visibility_timeout_seconds: withDefault('number', 30),
      message_retention_seconds: withDefault('number', 345600),
      policy: optional('string'),
      kms_master_key_id: optional('string'),
      arn: arn('sqs', '', 'name'),
      url: computed('string', (object) => `https://sqs.example.com/${text(object, 'name')}`),
      ...TAGS,
    },
  },
  aws_cloudwatch_log_group: {
    id: { attribute: 'name' },
    attributes: {
      name: required('string', FORCE_NEW),
      retention_in_days: withDefault('number', 0),
      kms_key_id: optional('string'),
      skip_destroy: withDefault('bool', false),
      arn: arn('logs', 'log-group:', 'name'),
      ...TAGS,
    },
  },
  aws_kms_key: {
    id: { prefix: 'key-' },
    attributes: {
      description: chosen('string', () => ''),
      deletion_window_in_days: optional('number'),
      enable_key_rotation: withDefault('bool', false),
      policy: optional('string'),
      arn: arn('kms', 'key/', 'id'),
      ...TAGS,
    },
  },
  aws_secretsmanager_secret: {
    id: { attribute: 'arn' },
    attributes: {
      name: required('string', FORCE_NEW),
      description: optional('string'),
      recovery_window_in_days: withDefault('number', 30),
      arn: arn('secretsmanager', 'secret:', 'name'),
      ...TAGS,
    },
  },
};
