import { isEmpty } from '../../attribute';
import { minutes } from '../../downtime';
import { snapshotCommands } from '../../rollback/databases';
import { forwardOnly, revertAndApply } from '../../rollback/words';
import type { Rule } from '../../rule';
import { nowOf } from '../../subject';
import { any, attribute, differs, leaves, turnsOff, turnsOn } from '../../when';
import { compareVersions, majorOf } from './version';

const VERSIONS = ['engine_version', 'database_version', 'version'];
const STORES = any('database', 'cache');
const SINGLE = ['aws_db_instance', 'aws_rds_cluster_instance'];

/** What restarts a database, or takes it away for a while (docs/risk.md#rules-and-compounds). */
export const DATABASE: readonly Rule[] = [
  {
    id: 'db-compute-changed',
    class: 'availability',
    level: 'MEDIUM',
    title: 'changes its size, which restarts it',
    why: 'The database moves to another machine: a failover with a standby, an outage without.',
    example: '~ aws_db_instance.orders  instance_class: "db.t3.medium" → "db.r6g.large"',
    remedy: 'Do it in a quiet hour, or leave it to the maintenance window with apply_immediately = false.',
    when: attribute(
      [
        'instance_class',
        'node_type',
        'instance_type',
        'settings.tier',
        'sku_name',
        'host_instance_type',
        'broker_node_group_info.instance_type',
        'cluster_config.instance_type',
      ],
      differs,
      { kinds: ['update'], traits: any('database', 'cache', 'queue-and-stream') },
    ),
    downtime: (subject) => {
      if (!SINGLE.includes(subject.change.type)) return minutes(1, 5, "restart on other hardware; PlanSeal's estimate");
      return nowOf(subject, 'multi_az') === true
        ? minutes(1, 2, 'RDS documentation: 60 to 120 seconds for a Multi-AZ failover')
        : minutes(5, 25, 'single-AZ RDS: proportional to recovery, 20 to 25 minutes observed');
    },
    rollback: () => revertAndApply('Revert the commit, plan and apply: it goes back with the same outage once more.'),
  },
  {
    id: 'db-engine-major-upgrade',
    class: 'availability',
    level: 'HIGH',
    title: 'is upgraded to another major version',
    why: 'The database is away until the upgrade is done, also with a standby, and there is no way back but a restore.',
    example: '~ aws_db_instance.orders  engine_version: "14.10" → "15.5"',
    remedy:
      'Rehearse it on a restored copy, take a snapshot right before, announce a maintenance window. A blue/green deployment shortens the outage.',
    when: attribute(
      VERSIONS,
      ({ before, after }) => {
        const [was, will] = [majorOf(before), majorOf(after)];
        return was !== undefined && will !== undefined && will > was;
      },
      { kinds: ['update'], traits: STORES },
    ),
    downtime: () =>
      minutes(10, 60, 'RDS documentation: unavailable until the upgrade is done; 10 minutes and more observed'),
    rollback: (subject) =>
      forwardOnly(
        'An engine cannot go back to an older major version; only a snapshot from before the upgrade can be restored, as a new database and without what was written since. Take one first:',
        snapshotCommands(subject),
      ),
  },
  {
    id: 'db-engine-minor-upgrade',
    class: 'availability',
    level: 'MEDIUM',
    title: 'is upgraded to another minor version',
    why: 'The database restarts on the new version.',
    example: '~ aws_db_instance.orders  engine_version: "14.10" → "14.12"',
    remedy: 'Use the maintenance window.',
    when: attribute(
      VERSIONS,
      ({ before, after }) => majorOf(before) === majorOf(after) && compareVersions(before, after) < 0,
      { kinds: ['update'], traits: STORES },
    ),
    downtime: () =>
      minutes(1, 10, 'RDS documentation: a few minutes on a Multi-AZ instance, about 35 seconds on a Multi-AZ cluster'),
  },
  {
    id: 'db-engine-downgrade',
    class: 'availability',
    level: 'HIGH',
    title: 'is asked to go back to an older version',
    why: 'Engines do not downgrade in place: the apply fails, or the database is replaced by an empty one.',
    example: '~ aws_db_instance.orders  engine_version: "15.5" → "14.10"',
    remedy: 'Set the version that really runs. To go back, restore a snapshot into a new database.',
    when: attribute(VERSIONS, ({ before, after }) => compareVersions(before, after) > 0, {
      kinds: ['update'],
      traits: STORES,
    }),
  },
  {
    id: 'db-parameters-changed',
    class: 'availability',
    level: 'MEDIUM',
    title: 'gets another parameter group, which counts from the next restart',
    why: 'Static parameters stay pending until somebody restarts the database; then several changes hit at once.',
    example: '~ aws_db_instance.orders  parameter_group_name: "pg14" → "pg14-tuned"',
    remedy: 'Plan the restart together with the change.',
    rollback: () =>
      revertAndApply('Revert the commit, plan and apply; a parameter that needs a restart needs one more to go back.'),
    when: attribute(['parameter_group_name', 'db_cluster_parameter_group_name', 'db_parameter_group_name'], differs, {
      kinds: ['update'],
      traits: STORES,
    }),
  },
  {
    id: 'backup-toggle-outage',
    class: 'availability',
    level: 'MEDIUM',
    title: 'is interrupted for a moment while backups are switched on or off',
    why: 'RDS documentation: an outage occurs when the backup retention period changes from 0 to another value or back.',
    example: '~ aws_db_instance.orders  backup_retention_period: 0 → 7',
    remedy: 'Do it in a quiet hour.',
    when: attribute(['backup_retention_period'], ({ before, after }) => isEmpty(before) !== isEmpty(after), {
      kinds: ['update'],
      types: ['aws_db_instance'],
    }),
    downtime: () => minutes(0.1, 5, 'RDS documentation: I/O is suspended for seconds to a few minutes'),
  },
  {
    id: 'apply-immediately-enabled',
    class: 'availability',
    level: 'MEDIUM',
    title: 'applies its changes at once, not in the maintenance window',
    why: 'Restarts happen during the apply, and changes that were waiting for the window come along.',
    example: '~ aws_db_instance.orders  apply_immediately: false → true',
    remedy: 'Leave apply_immediately = false, or choose the hour of the apply with care.',
    when: attribute(['apply_immediately'], turnsOn, { kinds: ['update'] }),
  },
  {
    id: 'high-availability-disabled',
    class: 'availability',
    level: 'HIGH',
    title: 'loses its standby',
    why: 'The failure of one machine or zone is an outage from now on, and maintenance needs downtime.',
    example: '~ aws_db_instance.orders  multi_az: true → false',
    remedy: 'Keep the standby in production.',
    when: attribute(
      [
        'multi_az',
        'multi_az_enabled',
        'automatic_failover_enabled',
        'zone_redundant',
        'zone_redundancy_enabled',
        'cluster_config.zone_awareness_enabled',
        'settings.availability_type',
        'availability_type',
        'high_availability.mode',
      ],
      (pair) => turnsOff(pair) || leaves('REGIONAL', 'ZoneRedundant', 'SameZone')(pair),
    ),
  },
  {
    id: 'search-blue-green',
    class: 'availability',
    level: 'MEDIUM',
    title: 'is rebuilt beside itself (blue/green)',
    why: 'The search domain copies everything to new nodes: hours of double load, no outage if it is healthy and has room.',
    example: '~ aws_opensearch_domain.logs  cluster_config.instance_type',
    remedy: 'Check that the domain is green, has free storage and no other change is running.',
    when: {
      kinds: ['update'],
      types: ['aws_opensearch_domain', 'aws_elasticsearch_domain'],
      attributes: [
        'cluster_config',
        'ebs_options',
        'vpc_options',
        'engine_version',
        'elasticsearch_version',
        'advanced_options',
        'encrypt_at_rest',
      ],
      match: () => [{}],
    },
    downtime: () => ({
      text: 'no outage; degraded for hours',
      basis: 'AWS documentation of blue/green deployments of search domains',
    }),
  },
];
