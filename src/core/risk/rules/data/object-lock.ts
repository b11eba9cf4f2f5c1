import type { Values } from '../../../changes/model';
import { markedAt, valueAt } from '../../../changes/values';
import { isEmpty, numberOf, type Pair } from '../../attribute';
import type { Rule } from '../../rule';
import { attribute, fallsToZero, isRemoved, shrinks } from '../../when';

const LOCKS = [
  'aws_s3_bucket_object_lock_configuration',
  'aws_backup_vault_lock_configuration',
  'aws_glacier_vault_lock',
  'azurerm_storage_container_immutability_policy',
];
const DAYS = { days: 1, years: 365 } as const;

/** A retention is given in days or in years: together they are less than before. */
function isShorter({ path, before }: Pair, values: Values): boolean {
  const parent = path.slice(0, -1);
  const places = Object.entries(DAYS).map(([unit, days]) => ({ place: [...parent, unit], days }));
  const total = (side: 'before' | 'after'): number =>
    places.reduce((sum, { place, days }) => sum + (numberOf(valueAt(values[side], place)) ?? 0) * days, 0);
  const isKnown = places.every(({ place }) => !markedAt(values.unknown, place));
  return isKnown && !isEmpty(before) && total('after') < total('before');
}

const weakened = attribute(
  [
    'rule.default_retention.days',
    'rule.default_retention.years',
    'rule.default_retention.mode',
    'object_lock_configuration.rule.default_retention.days',
    'object_lock_configuration.rule.default_retention.years',
    'min_retention_days',
    'retention_policy.retention_period',
    'immutability_period_in_days',
  ],
  (pair, { change }) => {
    const unit = String(pair.path.at(-1));
    if (unit in DAYS) return isShorter(pair, change.values);
    if (unit === 'mode') return pair.before === 'COMPLIANCE' && (isRemoved(pair) || pair.after === 'GOVERNANCE');
    return shrinks(pair) || fallsToZero(pair);
  },
);

/** Locks that keep even administrators from deleting. */
export const OBJECT_LOCK: readonly Rule[] = [
  {
    id: 'object-lock-weakened',
    class: 'data',
    level: 'HIGH',
    title: 'protects what it holds from deletion for a shorter time, or not at all',
    why: 'The lock is what stands between an attacker with administrator rights and the last copy. Laws may ask for it too.',
    example: '~ aws_s3_bucket_object_lock_configuration.ledger  default_retention.years: 7 → 1',
    remedy: 'Keep the period; what is already locked keeps its old date, but everything new does not.',
    when: {
      kinds: ['update', 'replace', 'delete'],
      match: (subject) => {
        if (subject.change.kind !== 'delete') return weakened.match(subject);
        return LOCKS.includes(subject.change.type) ? [{}] : [];
      },
    },
    hides: ['safety-control-removed', 'resource-deleted'],
  },
];
