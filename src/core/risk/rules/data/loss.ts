import { notEquivalent } from '../../rollback/words';
import { isObject, memberOf, textOf } from '../../../changes/json';
import { isEmpty, pairsAt } from '../../attribute';
import type { Rule, Subject } from '../../rule';
import { nameNow, nowOf } from '../../subject';
import { any, happens } from '../../when';
import { contentLost, dataLost, untilRestored } from './lost-words';

const GUARDS = ['deletion_protection', 'deletion_protection_enabled', 'enable_deletion_protection'];

/** What stands between the plan and the loss, read from the applied state: that is what the provider goes by. */
function guardOf(subject: Subject): string {
  if (GUARDS.some((guard) => nowOf(subject, guard) === true)) {
    return ' Deletion protection is on in the applied state, so the apply fails until it is turned off.';
  }
  const { type } = subject.change;
  if (type === 'aws_s3_bucket' && nowOf(subject, 'force_destroy') === false) {
    return ' `force_destroy` is off, so the apply fails unless the bucket is empty.';
  }
  const window = nowOf(subject, 'deletion_window_in_days');
  if (type === 'aws_kms_key' && typeof window === 'number') {
    return ` The key is only scheduled for deletion: for ${window} days that can be cancelled, but it cannot be used from the apply on.`;
  }
  const snapshot = nameNow(subject, 'final_snapshot_identifier');
  return snapshot ? ` A final snapshot named \`${snapshot}\` will be taken.` : '';
}

const isCurrent = ({ change }: Subject): boolean => change.deposed === undefined;

const isCustomResourceDefinition = ({ change }: Subject): boolean => {
  const manifest = memberOf(change.values.before, 'manifest');
  if (isObject(manifest)) return textOf(manifest, 'kind') === 'CustomResourceDefinition';
  const yaml = textOf(change.values.before, 'yaml_body');
  return yaml !== undefined && /^kind:\s*["']?CustomResourceDefinition["']?\s*$/m.test(yaml);
};

/** Objects go that hold what no configuration can bring back. */
export const LOSS: readonly Rule[] = [
  {
    id: 'data-resource-deleted',
    class: 'data',
    level: 'CRITICAL',
    title: 'is destroyed with everything in it',
    why: 'The configuration can create the object again, but not what is in it.',
    example: '- aws_db_instance.orders',
    remedy:
      'Take a backup and prove that it can be restored. To stop managing it without destroying it, use a removed block with `destroy = false`.',
    when: happens(['delete'], { traits: any('data') }, (subject) =>
      isCurrent(subject) && !subject.traits.has('benign') && !subject.traits.has('released')
        ? { ...dataLost(subject, guardOf(subject)), firm: subject.traits.has('kms-key') }
        : false,
    ),
    downtime: untilRestored,
    hides: ['resource-deleted', 'stateful-resource-deleted'],
  },
  {
    id: 'data-resource-replaced',
    class: 'data',
    level: 'CRITICAL',
    title: 'is replaced by an empty one',
    why: 'The new object starts empty, in whichever order the two are made and destroyed.',
    example: '-/+ aws_db_instance.orders  storage_encrypted: true → false  # forces replacement',
    remedy: 'Look for a way without replacement. Else make the new one beside the old one, copy, and switch over.',
    when: happens(['replace'], { traits: any('data') }, (subject) =>
      subject.traits.has('benign')
        ? false
        : { ...dataLost(subject, guardOf(subject)), firm: subject.traits.has('kms-key') },
    ),
    downtime: untilRestored,
    hides: ['resource-replaced', 'resource-replaced-create-first', 'stateful-resource-deleted'],
  },
  {
    id: 'delete-without-final-snapshot',
    class: 'data',
    level: 'CRITICAL',
    title: 'goes without a final snapshot',
    why: 'skip_final_snapshot is true in the applied state, so nothing is kept that could be restored.',
    example: '- aws_db_instance.orders  (skip_final_snapshot = true)',
    remedy:
      'First apply skip_final_snapshot = false with a final_snapshot_identifier; the provider goes by the applied value. Or take a snapshot by hand.',
    when: happens(
      ['delete', 'replace'],
      {},
      (subject) => isCurrent(subject) && nowOf(subject, 'skip_final_snapshot') === true,
    ),
  },
  {
    id: 'stateful-resource-deleted',
    class: 'data',
    level: 'HIGH',
    title: 'is destroyed with the messages, history or cache in it',
    why: 'Messages not yet consumed, logs and warm caches are lost.',
    example: '- aws_sqs_queue.jobs',
    remedy: 'Drain the queue, export the logs, or expect cold caches.',
    when: happens(
      ['delete', 'replace'],
      { traits: any('stateful') },
      (subject) => isCurrent(subject) && contentLost(subject),
    ),
    hides: ['resource-deleted'],
  },
  {
    id: 'container-deleted',
    class: 'data',
    level: 'CRITICAL',
    title: 'is destroyed with everything inside, also what this state does not know',
    why: 'A resource group, namespace, project or account takes all that it holds with it.',
    example: '- azurerm_resource_group.main',
    remedy: 'List what is inside first; move out what must stay.',
    when: happens(['delete'], { traits: any('container') }, isCurrent),
    hides: ['resource-deleted', 'data-resource-deleted'],
  },
  {
    id: 'crd-deleted',
    class: 'data',
    level: 'CRITICAL',
    title: 'is a custom resource definition, and all its custom resources go with it',
    why: 'Kubernetes deletes every object of a kind together with the definition of the kind.',
    example: '- kubernetes_manifest.crd  (manifest.kind = "CustomResourceDefinition")',
    remedy: 'List the custom resources of that kind in all namespaces and save them first.',
    when: happens(
      ['delete', 'replace'],
      { types: ['kubernetes_manifest', 'kubectl_manifest'] },
      isCustomResourceDefinition,
    ),
    hides: ['resource-deleted'],
  },
  {
    id: 'replica-removed',
    class: 'data',
    level: 'HIGH',
    title: 'loses a replica in another place',
    why: 'A copy of the data goes; should the remaining place fail, there is less or nothing to fall back to.',
    example: '~ aws_dynamodb_table.sessions  - replica { region_name = "eu-west-1" }',
    remedy: 'Check that nobody reads from the replica and that recovery does not count on it.',
    rollback: () =>
      notEquivalent('A revert makes a new replica, which copies everything first: hours for a large one.'),
    when: {
      kinds: ['update'],
      types: ['aws_dynamodb_table', 'aws_secretsmanager_secret', 'google_secret_manager_secret'],
      attributes: ['replica', 'replica.region_name'],
      match: ({ change }) => {
        const pairs = pairsAt(change.values, 'replica.region_name');
        const regions = new Set(pairs.map((pair) => pair.after));
        if (pairs.some((pair) => pair.afterUnknown)) return [];
        return pairs
          .filter((pair) => !isEmpty(pair.before) && !regions.has(pair.before ?? null))
          .map((pair) => ({ pair }));
      },
    },
  },
];
