import { snapshotCommands } from '../rollback/databases';
import { forwardOnly } from '../rollback/words';
import type { Rule } from '../rule';

/**
 * Findings that together mean more than the worst of them (docs/risk.md#rules-and-compounds). `compound.ts` decides
 * when.
 */
export const COMPOUNDS: readonly Rule[] = [
  {
    id: 'deletion-being-prepared',
    class: 'data',
    level: 'CRITICAL',
    title: 'loses several of its safety nets at once',
    why: 'Protection off, no final snapshot, no backups: this is how the first of two pull requests looks when something is going to be deleted.',
    example: '~ aws_db_instance.orders  deletion_protection: true → false, backup_retention_period: 7 → 0',
    remedy:
      'If a deletion is planned, say so here and now: with a migration plan and a verified backup. If not, keep the nets.',
  },
  {
    id: 'upgrade-without-safety-net',
    class: 'data',
    level: 'CRITICAL',
    title: 'is upgraded or rebuilt while its backups are off',
    why: 'A major upgrade cannot be undone except from a backup, and there will be none.',
    example: '~ aws_db_instance.orders  engine_version: "14.10" → "15.5", backup_retention_period: 7 → 0',
    remedy: 'Take a manual snapshot first, and keep backups on until the upgrade has proved itself.',
    rollback: (subject) =>
      forwardOnly(
        'Backups are off after this change: only a snapshot taken before the apply can be restored. Take one first:',
        snapshotCommands(subject),
      ),
  },
  {
    id: 'public-database',
    class: 'security',
    level: 'CRITICAL',
    title: 'becomes reachable from the internet while a firewall opens to everybody',
    why: 'Either alone may be harmless; together they put a database in front of everybody.',
    example:
      '~ aws_db_instance.orders  publicly_accessible: true, and ~ aws_security_group.db  ingress 5432 from 0.0.0.0/0',
    remedy: 'Undo at least one of the two.',
  },
  {
    id: 'downtime-now-in-prod',
    class: 'availability',
    level: 'HIGH',
    title: 'goes down during the apply, not in the maintenance window',
    why: 'A change that restarts it is combined with apply_immediately.',
    example: '~ aws_db_instance.orders  instance_class: "db.t3.medium" → "db.r6g.large"  (apply_immediately = true)',
    remedy: 'Set apply_immediately = false, or apply in an announced maintenance window.',
  },
  {
    id: 'unprotected-and-exposed',
    class: 'security',
    level: 'CRITICAL',
    title: 'becomes public and loses its encryption',
    why: 'Whoever reaches it can read it.',
    example: '~ aws_db_instance.orders  publicly_accessible: true, storage_encrypted: false',
    remedy: 'Undo at least one of the two.',
  },
];
