import { isList, memberOf, textOf } from '../../changes/json';
import type { Json } from '../../changes/model';
import type { Rollback } from '../assessment';
import type { Subject } from '../rule';
import { nowOf } from '../subject';
import { argument, type Loss, named, notEquivalent, noWay, revertAndApply } from './words';

const first = (value: Json | undefined): Json | undefined => (isList(value) ? value[0] : value);
const metadata = (subject: Subject, key: string): string | undefined => textOf(first(nowOf(subject, 'metadata')), key);

const namespace = (subject: Subject): Rollback => {
  const name = argument(metadata(subject, 'name'), 'namespace');
  return noWay('A revert makes an empty namespace. Save what is in it before the apply:', [
    `kubectl get all,configmap,secret,pvc,ingress --namespace ${name} --output yaml > ${name}.yaml`,
  ]);
};

const claim = (subject: Subject): Rollback => {
  const volume = argument(textOf(first(nowOf(subject, 'spec')), 'volume_name'), 'volume');
  return noWay(
    'Whether the disk goes with the claim, the reclaim policy of its volume says; `Delete` is usual. To keep it, before the apply:',
    [`kubectl patch pv ${volume} --patch '{"spec":{"persistentVolumeReclaimPolicy":"Retain"}}'`],
  );
};

const release = (subject: Subject): Rollback => {
  const place = memberOf(subject.change.values.before, 'namespace');
  const where = typeof place === 'string' && place !== '' ? ` --namespace ${argument(place, 'namespace')}` : '';
  return notEquivalent(
    'A revert installs the chart again, with another history. Volume claims of stateful sets stay behind and are used again, unless the chart removes them.',
    [`helm get values ${named(subject, 'name', 'release')}${where} > values-before-apply.yaml`],
  );
};

/** Kubernetes and Helm. What is not here has the general words. */
export const KUBERNETES: readonly Loss[] = [
  { types: /^kubernetes_namespace(_v1)?$/, undo: namespace },
  { types: /^kubernetes_persistent_volume_claim(_v1)?$/, undo: claim },
  { types: /^helm_release$/, undo: release },
  {
    types: /^kubernetes_stateful_set(_v1)?$/,
    undo: () =>
      revertAndApply(
        'Revert the commit, plan and apply: its volume claims stay, unless their retention policy says `Delete`, and are attached again.',
      ),
  },
  {
    types: /^kubernetes_service(_v1)?$/,
    undo: () => notEquivalent('A revert creates it again; a load balancer before it gets another address.'),
  },
  {
    types:
      /^kubernetes_(deployment|daemon_?set|config_map|role|role_binding|cluster_role|cluster_role_binding|network_policy|ingress|cron_job)(_v1)?$/,
    undo: () =>
      revertAndApply(
        'Revert the commit, plan and apply: Kubernetes knows it by its name, and it comes back as it was.',
      ),
  },
];
