import { notEquivalent, revertAndApply } from '../../rollback/words';
import { memberOf } from '../../../changes/json';
import { isEmpty, numberOf, type Pair } from '../../attribute';
import type { Rule, Subject } from '../../rule';
import { any, attribute, becomes, fallsToZero, happens, isRemoved, shrinks, turnsOff } from '../../when';

const hasData = ({ traits }: Subject): boolean => traits.has('data');

/** The last step of an ARN: an id and the ARN of the same key are one key. */
const keyId = (key: string): string => key.slice(key.lastIndexOf('/') + 1);

/** The encryption that SQS manages goes off when a key of one's own takes over. */
const hasOwnKey = ({ path }: Pair, { change }: Subject): boolean =>
  path[0] === 'sqs_managed_sse_enabled' && !isEmpty(memberOf(change.values.after, 'kms_master_key_id'));

/** Keys, secrets and whether data is encrypted with them. */
export const ENCRYPTION: readonly Rule[] = [
  {
    id: 'kms-key-disabled',
    class: 'data',
    level: 'HIGH',
    title: 'is switched off, and what it encrypted cannot be read',
    why: 'Every service that uses the key fails as soon as it needs it.',
    example: '~ aws_kms_key.main  is_enabled: true → false',
    remedy: 'Check the last use of the key (CloudTrail) first.',
    firm: true,
    rollback: () =>
      revertAndApply(
        'Revert the commit, plan and apply: the key works again at once. Requests that failed meanwhile must be repeated.',
      ),
    when: attribute(
      ['is_enabled', 'state'],
      (pair) => (pair.path[0] === 'state' ? becomes('DISABLED', 'DESTROYED')(pair) : turnsOff(pair)),
      { traits: any('kms-key') },
    ),
  },
  {
    id: 'kms-deletion-window-reduced',
    class: 'data',
    level: 'MEDIUM',
    title: 'leaves less time to undo its deletion',
    why: 'After the window a deleted key, and everything encrypted with it, is gone for good.',
    example: '~ aws_kms_key.main  deletion_window_in_days: 30 → 7',
    remedy: 'Keep 30 days.',
    when: attribute(['deletion_window_in_days', 'destroy_scheduled_duration'], (pair) => {
      const seconds = (value: Pair['before']) => numberOf(typeof value === 'string' ? value.replace(/s$/, '') : value);
      return shrinks({ ...pair, before: seconds(pair.before) ?? null, after: seconds(pair.after) ?? null });
    }),
  },
  {
    id: 'kms-rotation-disabled',
    class: 'data',
    level: 'MEDIUM',
    title: 'is no longer rotated',
    why: 'Without rotation a key that leaks stays useful for ever.',
    example: '~ aws_kms_key.main  enable_key_rotation: true → false',
    remedy: 'Keep enable_key_rotation = true.',
    when: attribute(['enable_key_rotation', 'rotation_period'], (pair) => turnsOff(pair) || isRemoved(pair), {
      traits: any('kms-key'),
    }),
  },
  {
    id: 'secret-recovery-window-removed',
    class: 'data',
    level: 'HIGH',
    title: 'can no longer be brought back after its deletion',
    why: 'With a window of 0 days a deleted secret is gone at once.',
    example: '~ aws_secretsmanager_secret.s  recovery_window_in_days: 30 → 0',
    remedy: 'Keep at least 7 days.',
    firm: true,
    when: attribute(['recovery_window_in_days'], fallsToZero),
  },
  {
    id: 'secret-replaced',
    class: 'security',
    level: 'MEDIUM',
    title: 'becomes a new credential',
    why: 'Everyone who uses the old value must get the new one.',
    example: '-/+ random_password.db  length: 16 → 24  # forces replacement',
    remedy: 'List the consumers and when they read the value again.',
    rollback: () => notEquivalent('A revert makes a third value, not the old one: it must be handed out again.'),
    when: happens(['replace'], { traits: any('secret') }),
    hides: ['benign-replaced'],
  },
  {
    id: 'encryption-disabled',
    class: 'security',
    level: 'HIGH',
    title: 'is no longer encrypted',
    why: 'Whoever gets hold of the disk, the backup or the line can read everything.',
    example: '-/+ aws_db_instance.orders  storage_encrypted: true → false  # forces replacement',
    remedy: 'Keep encryption on.',
    when: attribute(
      [
        'storage_encrypted',
        'encrypted',
        'at_rest_encryption_enabled',
        'transit_encryption_enabled',
        'encrypt_at_rest.enabled',
        'node_to_node_encryption.enabled',
        'server_side_encryption.enabled',
        'sqs_managed_sse_enabled',
        'root_block_device.encrypted',
        'infrastructure_encryption_enabled',
      ],
      (pair, subject) => turnsOff(pair) && !hasOwnKey(pair, subject) && (hasData(subject) ? { level: 'CRITICAL' } : {}),
    ),
  },
  {
    id: 'encryption-key-changed',
    class: 'data',
    level: 'HIGH',
    title: 'is encrypted with another key',
    why: 'It often forces a replacement, and what was written before still needs the old key.',
    example: '~ aws_dynamodb_table.sessions  kms_key_arn: "…/key-1" → "…/key-2"',
    remedy: 'Keep the old key until nothing needs it any more.',
    rollback: () =>
      revertAndApply(
        'Revert the commit, plan and apply, as long as both keys exist: what was written in between needs the new one.',
      ),
    when: attribute(
      ['kms_key_id', 'kms_key_arn', 'kms_master_key_id', 'kms_key_name', 'server_side_encryption.kms_key_arn'],
      ({ before, after }) =>
        typeof before === 'string' &&
        typeof after === 'string' &&
        before !== '' &&
        after !== '' &&
        keyId(before) !== keyId(after),
    ),
  },
];
