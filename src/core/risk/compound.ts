import { memberOf } from '../changes/json';
import { isEmpty, pairsAt } from './attribute';
import type { Subject } from './rule';

/** These leave nothing behind when the object goes; those only make it easier to delete or harder to restore. */
const LAST_COPIES = [
  'final-snapshot-skipped',
  'force-destroy-enabled',
  'secret-recovery-window-removed',
  'kms-deletion-window-reduced',
];
const PREPARATIONS = [...LAST_COPIES, 'deletion-protection-disabled', 'backups-disabled'];
const UPGRADES = ['db-engine-major-upgrade', 'storage-shrunk'];
const DISRUPTIVE = [
  'db-compute-changed',
  'db-engine-major-upgrade',
  'db-engine-minor-upgrade',
  'db-parameters-changed',
  'backup-toggle-outage',
  'high-availability-disabled',
];

interface Compound {
  readonly id: string;
  readonly holds: (found: ReadonlySet<string>, subject: Subject, inProduction: boolean) => boolean;
}

const foundOf = (ids: readonly string[], found: ReadonlySet<string>): number =>
  ids.filter((id) => found.has(id)).length;

/** Conditions over the findings of one change. */
const COMPOUND_CONDITIONS: readonly Compound[] = [
  {
    id: 'deletion-being-prepared',
    holds: (found) => foundOf(PREPARATIONS, found) >= 2 && foundOf(LAST_COPIES, found) > 0,
  },
  {
    id: 'upgrade-without-safety-net',
    holds: (found, subject) => foundOf(UPGRADES, found) > 0 && (found.has('backups-disabled') || hasNoBackups(subject)),
  },
  {
    id: 'downtime-now-in-prod',
    holds: (found, { change }, inProduction) =>
      inProduction && foundOf(DISRUPTIVE, found) > 0 && memberOf(change.values.after, 'apply_immediately') === true,
  },
  {
    id: 'unprotected-and-exposed',
    holds: (found, { traits }) =>
      traits.has('data') &&
      found.has('encryption-disabled') &&
      (found.has('public-access-enabled') || found.has('public-acl')),
  },
];

const BACKUPS = ['backup_retention_period', 'backup_retention_days', 'settings.backup_configuration.enabled'];

/** Only where the attribute exists: a type without it may well be backed up by other means. */
const hasNoBackups = ({ change }: Subject): boolean =>
  BACKUPS.some((attribute) =>
    pairsAt(change.values, attribute).some(({ before }) => before !== undefined && isEmpty(before)),
  );

/** The compound rules that hold for one change, given the rules found on it. */
export const compoundsOf = (found: ReadonlySet<string>, subject: Subject, inProduction: boolean): string[] =>
  COMPOUND_CONDITIONS.filter((compound) => compound.holds(found, subject, inProduction)).map((compound) => compound.id);
