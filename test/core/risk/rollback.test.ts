import { describe, expect, it } from '@jest/globals';
import type { Change, Json } from '../../../src/core/changes/model';
import type { Rollback } from '../../../src/core/risk/assessment';
import { rollbackOf } from '../../../src/core/risk/rollback/rollback';
import { DEFAULT_SETTINGS } from '../../../src/core/risk/settings';
import { subjectOf } from '../../../src/core/risk/subject';
import { judged, partsOfPlan } from './judging';
import { change, created, deleted, edit, replaced, resources } from './plans';

const undone = (of: Change): Rollback => rollbackOf(subjectOf(of, { settings: DEFAULT_SETTINGS }));

const DB = { identifier: 'orders', final_snapshot_identifier: 'orders-final', skip_final_snapshot: false };
const VPC = { db_subnet_group_name: 'main', vpc_security_group_ids: ['sg-1', 'sg-2'] };

/** What goes, how its loss is classed, a word of the text, and the commands. */
const LOSSES: readonly (readonly [string, Change, Rollback['class'], string, readonly string[]])[] = [
  [
    'database with a final snapshot, into its network',
    deleted('aws_db_instance', { ...DB, ...VPC }),
    'restore-from-backup',
    '`orders-final`',
    [
      'aws rds restore-db-instance-from-db-snapshot --db-instance-identifier orders --db-snapshot-identifier orders-final --db-subnet-group-name main --vpc-security-group-ids sg-1 sg-2',
      'terraform import aws_db_instance.x orders',
    ],
  ],
  [
    'replaced database, beside the new one that has its name',
    replaced('aws_db_instance', DB),
    'restore-from-backup',
    'beside the new, empty one',
    [
      'aws rds restore-db-instance-from-db-snapshot --db-instance-identifier orders-restored --db-snapshot-identifier orders-final',
    ],
  ],
  [
    'database without a snapshot, and its automatic backups',
    deleted('aws_db_instance', { identifier: 'orders', skip_final_snapshot: true, delete_automated_backups: true }),
    'none',
    'automatic backups are deleted with it',
    ['aws rds create-db-snapshot --db-instance-identifier orders --db-snapshot-identifier orders-before-apply'],
  ],
  [
    'read replica',
    deleted('aws_db_instance', { identifier: 'r', replicate_source_db: 'orders', skip_final_snapshot: true }),
    'revert-not-equivalent',
    'read replica',
    [],
  ],
  [
    'cluster of another service, by its own command',
    deleted('aws_docdb_cluster', { cluster_identifier: 'c', skip_final_snapshot: true }),
    'none',
    'Take a snapshot',
    ['aws docdb create-db-cluster-snapshot --db-cluster-identifier c --db-cluster-snapshot-identifier c-before-apply'],
  ],
  [
    'name from a shell attack',
    deleted('aws_db_instance', { identifier: "x'; rm -rf ~", skip_final_snapshot: true }),
    'none',
    'Take a snapshot',
    [
      String.raw`aws rds create-db-snapshot --db-instance-identifier 'x'\''; rm -rf ~' --db-snapshot-identifier 'x'\''; rm -rf ~-before-apply'`,
    ],
  ],
  [
    'table with point-in-time recovery',
    deleted('aws_dynamodb_table', { name: 't', point_in_time_recovery: [{ enabled: true }] }),
    'restore-from-backup',
    '35 days',
    [
      'aws dynamodb list-backups --table-name t --backup-type SYSTEM',
      'aws dynamodb restore-table-from-backup --target-table-name t --backup-arn <backup-arn>',
      'terraform import aws_dynamodb_table.x t',
    ],
  ],
  [
    'replaced table without',
    replaced('aws_dynamodb_table', { name: 't', point_in_time_recovery: [{ enabled: false }] }),
    'none',
    'nothing keeps its items',
    [
      'aws dynamodb create-backup --table-name t --backup-name t-before-apply',
      'aws dynamodb restore-table-from-backup --target-table-name t-restored --backup-arn <backup-arn>',
    ],
  ],
  [
    'key',
    deleted('aws_kms_key', { id: 'k-1', key_id: 'k-1', deletion_window_in_days: 7 }),
    'cancel-within-window',
    'Within 7 days',
    [
      'aws kms cancel-key-deletion --key-id k-1',
      'aws kms enable-key --key-id k-1',
      'terraform import aws_kms_key.x k-1',
    ],
  ],
  [
    'secret with a window, whose name stays taken',
    deleted('aws_secretsmanager_secret', { id: 's', name: 's', recovery_window_in_days: 30 }),
    'cancel-within-window',
    'a plain revert fails',
    ['aws secretsmanager restore-secret --secret-id s', 'terraform import aws_secretsmanager_secret.x s'],
  ],
  [
    'secret without',
    deleted('aws_secretsmanager_secret', { name: 's', recovery_window_in_days: 0 }),
    'none',
    'at once',
    [],
  ],
  [
    'bucket that may be full',
    deleted('aws_s3_bucket', { bucket: 'b', force_destroy: true }),
    'none',
    'every version',
    ['aws s3 sync s3://b <s3://another-bucket>'],
  ],
  [
    'disk',
    deleted('aws_ebs_volume', { id: 'vol-1', availability_zone: 'eu-west-1a' }),
    'none',
    'Take a snapshot',
    [
      'aws ec2 create-snapshot --volume-id vol-1',
      'aws ec2 create-volume --snapshot-id <snapshot-id> --availability-zone eu-west-1a',
    ],
  ],
  [
    'queue',
    deleted('aws_sqs_queue', { id: 'https://q' }),
    'none',
    '60 seconds',
    ['aws sqs get-queue-attributes --attribute-names ApproximateNumberOfMessages --queue-url https://q'],
  ],
  ['topic, which holds no messages', deleted('aws_sns_topic'), 'revert-not-equivalent', 'Subscriptions', []],
  [
    'machine',
    deleted('aws_instance', { id: 'i-1' }),
    'revert-not-equivalent',
    'root disk is gone',
    ['aws ec2 create-image --instance-id i-1 --name i-1-before-apply'],
  ],
  ['role', deleted('aws_iam_role'), 'revert-not-equivalent', 'another internal id', []],
  ['setting of something else', deleted('aws_s3_bucket_versioning'), 'revert-and-apply', 'comes back as it was', []],
  ['record', deleted('aws_route53_record'), 'revert-and-apply', 'negative TTL', []],
  [
    'Google database',
    deleted('google_sql_database_instance', { name: 'orders' }),
    'none',
    'four days',
    ['gcloud sql export sql orders gs://<bucket>/orders.sql.gz --database <database>'],
  ],
  [
    'Google key',
    deleted('google_kms_crypto_key', { name: 'k', key_ring: 'p/l/r', destroy_scheduled_duration: '864000s' }),
    'cancel-within-window',
    'For 10 days',
    ['gcloud kms keys versions restore <version> --key k --keyring p/l/r --location <location>'],
  ],
  [
    'vault that nobody may purge',
    deleted('azurerm_key_vault', { name: 'v', purge_protection_enabled: true, soft_delete_retention_days: 7 }),
    'cancel-within-window',
    'for 7 days',
    ['az keyvault recover --name v'],
  ],
  [
    'vault that the provider purges',
    deleted('azurerm_key_vault', { name: 'v', purge_protection_enabled: false }),
    'none',
    'purge_soft_delete_on_destroy',
    ['az keyvault recover --name v'],
  ],
  [
    'claim',
    deleted('kubernetes_persistent_volume_claim_v1', { spec: [{ volume_name: 'pvc-1' }] }),
    'none',
    'reclaim policy',
    [`kubectl patch pv pvc-1 --patch '{"spec":{"persistentVolumeReclaimPolicy":"Retain"}}'`],
  ],
  ['data of an unknown type', deleted('aws_neptunegraph_graph'), 'restore-from-backup', 'PlanSeal knows none', []],
  ['other object', deleted('aws_vpn_gateway', { id: 'vgw-1' }), 'revert-not-equivalent', 'Its id is new', []],
];

describe('the way back from a loss', () => {
  it.each(LOSSES)('of a %s', (_, of, kind, words, commands) => {
    const { class: found, text, commands: lines } = undone(of);

    expect({ found, lines }).toEqual({ found: kind, lines: commands });
    expect(text).toContain(words);
  });

  const types = LOSSES.map(([, of]) => of.type);
  it.each([
    ...new Set(types),
    'aws_elasticache_cluster',
    'aws_redshift_cluster',
    'helm_release',
    'azurerm_managed_disk',
  ])('lets no name of a %s out of its quotes', (type) => {
    const evil = "x'; touch pwn #";
    const names = ['id', 'name', 'identifier', 'cluster_identifier', 'bucket', 'arn', 'key_id', 'url', 'namespace'];
    const before = {
      ...Object.fromEntries(
        [...names, 'zone', 'key_ring', 'resource_group_name', 'project_id'].map((name) => [name, evil]),
      ),
      final_snapshot_identifier: evil,
      metadata: [{ name: evil }],
      spec: [{ volume_name: evil }],
    } as Json;
    for (const of of [deleted(type, before), replaced(type, before)])
      for (const command of undone(of).commands)
        expect(command.replaceAll(/'[^' ]*x'\\''; touch pwn #[\w.-]*'/g, '')).not.toMatch(/touch|\n/);
  });
});

describe('the way back from', () => {
  it.each<readonly [string, Change, Rollback['class'], string, readonly string[]]>([
    ['a creation', created('aws_sqs_queue', { name: 'q' }), 'revert-and-apply', 'destroys it again', []],
    ['an update', edit('aws_sqs_queue', { delay: 1 }, { delay: 2 }), 'revert-and-apply', 'Revert the commit', []],
    [
      'an import, whose plain revert destroys',
      change('aws_s3_bucket', 'update', {
        before: { bucket: 'b' },
        after: { bucket: 'b' },
        importing: { id: 'b', unknown: false },
      }),
      'revert-and-apply',
      'would destroy it',
      ['terraform state rm aws_s3_bucket.x'],
    ],
    [
      'a move, whose plain revert destroys too',
      change('aws_s3_bucket', 'no-op', { previousAddress: 'aws_s3_bucket.old["a"]' }),
      'revert-and-apply',
      'move it back in the state',
      [`terraform state mv aws_s3_bucket.x 'aws_s3_bucket.old["a"]'`],
    ],
    [
      'forgetting',
      change('aws_db_instance', 'forget', { before: { id: 'db-1', identifier: 'orders' } }),
      'revert-and-apply',
      'the next plan makes a second one',
      ['terraform import aws_db_instance.x orders'],
    ],
    [
      'growth of storage, which nothing undoes',
      edit('aws_db_instance', { allocated_storage: 20 }, { allocated_storage: 40 }),
      'forward-only',
      'not shrink',
      [],
    ],
    ['an unknown action', change('aws_sqs_queue', 'unknown'), 'none', 'does not know', []],
  ])('%s', (_, of, kind, words, commands) => {
    const { class: found, text, commands: lines } = undone(of);

    expect({ found, lines }).toEqual({ found: kind, lines: commands });
    expect(text).toContain(words);
  });

  it.each<readonly [string, Change, string]>([
    [
      'shorter retention',
      edit('aws_cloudwatch_log_group', { retention_in_days: 365 }, { retention_in_days: 1 }),
      'stays deleted',
    ],
    [
      'no backups',
      edit(
        'aws_dynamodb_table',
        { point_in_time_recovery: [{ enabled: true }] },
        { point_in_time_recovery: [{ enabled: false }] },
      ),
      'stay deleted',
    ],
    [
      'no versions',
      edit(
        'aws_s3_bucket_versioning',
        { versioning_configuration: [{ status: 'Enabled' }] },
        { versioning_configuration: [{ status: 'Suspended' }] },
      ),
      'no older version',
    ],
    ['no audit trail', edit('aws_cloudtrail', { enable_logging: true }, { enable_logging: false }), 'was not recorded'],
  ])('%s is no plain revert', (_, of, words) => {
    const ways = judged(resources(of)).findings.flatMap(({ rollback }) => rollback ?? []);

    expect(ways.length).toBeGreaterThan(0);
    for (const { class: kind, text } of ways)
      expect({ kind, text }).toEqual({
        kind: 'revert-not-equivalent',
        text: expect.stringContaining(words) as unknown,
      });
  });

  it('a change promises no more than its worst part allows', () => {
    const parts = resources(
      edit(
        'aws_db_instance',
        { identifier: 'o', engine_version: '14', port: 1 },
        { identifier: 'o', engine_version: '15', port: 2 },
      ),
    );

    expect(new Set(judged(parts).findings.map(({ rollback }) => rollback?.class))).toEqual(new Set(['forward-only']));
  });

  it('a change by hand is not promised by a revert', () => {
    const { findings } = judged(partsOfPlan('drift-real'));
    const way = (rule: string) => findings.find((finding) => finding.rule === rule)?.rollback?.text;

    expect(way('manual-change-reverted')).toContain('write it into the code');
    expect(way('deleted-outside-terraform')).toContain('take it out of the code');
  });
});
