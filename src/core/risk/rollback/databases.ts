import { isList, memberOf } from '../../changes/json';
import type { Rollback } from '../assessment';
import type { Subject } from '../rule';
import { nameNow, nowOf } from '../subject';
import { derived, importCommand, isReplaced, type Loss, named, notEquivalent, noWay, optional, restore } from './words';

const CLUSTERS = /^aws_(rds|docdb|neptune)_cluster$/;

/** The command line that a cluster type is served by. */
const serviceOf = (type: string): string => CLUSTERS.exec(type)?.[1] ?? 'rds';

const takeInstance = (subject: Subject): string =>
  `aws rds create-db-snapshot --db-instance-identifier ${named(subject, 'identifier', 'instance-identifier')} --db-snapshot-identifier ${derived(subject, 'identifier', '-before-apply', 'snapshot')}`;

const takeCluster = (subject: Subject): string =>
  `aws ${serviceOf(subject.change.type)} create-db-cluster-snapshot --db-cluster-identifier ${named(subject, 'cluster_identifier')} --db-cluster-snapshot-identifier ${derived(subject, 'cluster_identifier', '-before-apply', 'snapshot')}`;

/** How to keep a copy of a database before the apply; nothing for types of which it is not known. */
export function snapshotCommands(subject: Subject): string[] {
  const { type } = subject.change;
  if (type === 'aws_db_instance') return [takeInstance(subject)];
  return CLUSTERS.test(type) ? [takeCluster(subject)] : [];
}

const groupsOf = (subject: Subject): string[] => {
  const groups = nowOf(subject, 'vpc_security_group_ids');
  return isList(groups) ? groups.filter((id): id is string => typeof id === 'string').slice(0, 5) : [];
};

/** After a replacement the empty new object has the name. */
const suffixOf = (subject: Subject): string => (isReplaced(subject) ? '-restored' : '');

/** Without its network a restored database comes up in the default one, where nobody reaches it. */
const networkOf = (subject: Subject): string =>
  optional('--db-subnet-group-name', nameNow(subject, 'db_subnet_group_name')) +
  optional('--vpc-security-group-ids', ...groupsOf(subject));

const restoreInstance = (subject: Subject, snapshot: string): string =>
  `aws rds restore-db-instance-from-db-snapshot --db-instance-identifier ${derived(subject, 'identifier', suffixOf(subject), 'instance-identifier')} --db-snapshot-identifier ${snapshot}${networkOf(subject)}`;

const restoreCluster = (subject: Subject, snapshot: string): string =>
  `aws ${serviceOf(subject.change.type)} restore-db-cluster-from-snapshot --db-cluster-identifier ${derived(subject, 'cluster_identifier', suffixOf(subject), 'cluster-identifier')} --snapshot-identifier ${snapshot} --engine ${named(subject, 'engine')}${networkOf(subject)}`;

const afterwards = (subject: Subject): string =>
  isReplaced(subject)
    ? 'Restore it beside the new, empty one, which has the name, and move over.'
    : 'Restore it under its name, revert the commit and import it.';

function relational(subject: Subject, isCluster: boolean): Rollback {
  const source = nameNow(subject, 'replicate_source_db');
  if (source !== undefined)
    return notEquivalent('It is a read replica: a revert makes a new one out of its source, with another endpoint.');
  const [take, restoreFrom] = isCluster ? [takeCluster, restoreCluster] : [takeInstance, restoreInstance];
  const automatic =
    nowOf(subject, 'delete_automated_backups') === true ? ' Its automatic backups are deleted with it.' : '';
  const back = isReplaced(subject) ? [] : [importCommand(subject)];
  if (nowOf(subject, 'skip_final_snapshot') === true)
    return noWay(`The apply keeps no final snapshot.${automatic} Take a snapshot before the apply:`, [take(subject)]);
  const snapshot = nameNow(subject, 'final_snapshot_identifier');
  if (snapshot === undefined)
    return restore(
      `The applied state names no final snapshot, and without a name the deletion fails.${automatic} Take one before the apply. ${afterwards(subject)}`,
      [take(subject), restoreFrom(subject, '<snapshot>'), ...back],
    );
  return restore(
    `The apply takes a last snapshot, \`${snapshot}\`; what is written until then is in it.${automatic} ${afterwards(subject)} Try a restore before merging.`,
    [restoreFrom(subject, named(subject, 'final_snapshot_identifier')), ...back],
  );
}

const hasPointInTime = (subject: Subject): boolean => {
  const [setting] = [nowOf(subject, 'point_in_time_recovery')].flatMap((value) => (isList(value) ? value : []));
  return memberOf(setting, 'enabled') === true;
};

function dynamodb(subject: Subject): Rollback {
  const table = named(subject, 'name', 'table');
  const target = derived(subject, 'name', suffixOf(subject), 'table');
  const comeBack = `aws dynamodb restore-table-from-backup --target-table-name ${target} --backup-arn <backup-arn>`;
  const back = isReplaced(subject) ? [] : [importCommand(subject)];
  if (hasPointInTime(subject))
    return restore(
      `Point-in-time recovery is on, so DynamoDB keeps a system backup for 35 days after the deletion. ${afterwards(subject)}`,
      [`aws dynamodb list-backups --table-name ${table} --backup-type SYSTEM`, comeBack, ...back],
    );
  return noWay(
    `Point-in-time recovery is off, so nothing keeps its items. Take a backup before the apply. ${afterwards(subject)}`,
    [
      `aws dynamodb create-backup --table-name ${table} --backup-name ${derived(subject, 'name', '-before-apply', 'backup')}`,
      comeBack,
      ...back,
    ],
  );
}

const redshift = (subject: Subject): Rollback => {
  const cluster = named(subject, 'cluster_identifier');
  const snapshot = nameNow(subject, 'final_snapshot_identifier');
  if (nowOf(subject, 'skip_final_snapshot') === true || snapshot === undefined)
    return noWay('The apply keeps no final snapshot. Take one before the apply:', [
      `aws redshift create-cluster-snapshot --cluster-identifier ${cluster} --snapshot-identifier ${derived(subject, 'cluster_identifier', '-before-apply', 'snapshot')}`,
    ]);
  return restore(`The apply takes a last snapshot, \`${snapshot}\`. ${afterwards(subject)}`, [
    `aws redshift restore-from-cluster-snapshot --cluster-identifier ${derived(subject, 'cluster_identifier', suffixOf(subject), 'cluster-identifier')} --snapshot-identifier ${named(subject, 'final_snapshot_identifier')}`,
  ]);
};

const cache = (subject: Subject): Rollback => {
  const snapshot = nameNow(subject, 'final_snapshot_identifier');
  if (snapshot !== undefined)
    return restore(
      `The apply takes a last snapshot, \`${snapshot}\`. Revert the commit with \`snapshot_name\` set to it, and the new cache starts from it.`,
    );
  const isGroup = subject.change.type === 'aws_elasticache_replication_group';
  const [option, attribute] = isGroup
    ? ['--replication-group-id', 'replication_group_id']
    : ['--cache-cluster-id', 'cluster_id'];
  return noWay(
    'A revert makes an empty cache; what was in it must be computed again, and the sources feel it. Redis and Valkey can keep it in a snapshot before the apply:',
    [
      `aws elasticache create-snapshot ${option} ${named(subject, attribute)} --snapshot-name ${derived(subject, attribute, '-before-apply', 'snapshot')}`,
    ],
  );
};

const userPool = (): Rollback =>
  noWay(
    'A revert makes an empty pool with another id: users, passwords and registered devices are lost, and Cognito has no backup.',
  );

const search = (): Rollback =>
  noWay(
    'The automatic snapshots go with the domain. Only a manual snapshot in a bucket of your own can be restored: make one before the apply.',
  );

/** AWS databases and caches. */
export const DATABASES: readonly Loss[] = [
  { types: /^aws_db_instance$/, undo: (subject) => relational(subject, false) },
  { types: CLUSTERS, undo: (subject) => relational(subject, true) },
  {
    types: /^aws_(rds|docdb|neptune)_cluster_instance$/,
    undo: () =>
      notEquivalent(
        'The data is in the cluster and stays. A revert makes a new instance of it, with another endpoint.',
      ),
  },
  { types: /^aws_dynamodb_table$/, undo: dynamodb },
  { types: /^aws_redshift_cluster$/, undo: redshift },
  { types: /^aws_elasticache_(replication_group|cluster)$/, undo: cache },
  { types: /^aws_(opensearch|elasticsearch)_domain$/, undo: search },
  { types: /^aws_cognito_user_pool$/, undo: userPool },
];
