import { memberOf, textOf } from '../../changes/json';
import { nowOf } from '../subject';
import type { Subject } from '../rule';
import type { Rollback } from '../assessment';
import { derived, type Loss, named, notEquivalent, noWay, withinWindow } from './words';

/** Days of a duration as Google writes it: `2592000s`. */
const daysOf = (duration: string | undefined): number => {
  const seconds = Number(/^(\d+)s$/.exec(duration ?? '')?.[1] ?? Number.NaN);
  return Number.isNaN(seconds) ? 30 : Math.floor(seconds / 86_400);
};

const cloudSql = (subject: Subject): Rollback => {
  const instance = named(subject, 'name', 'instance');
  return noWay(
    "Its backups are deleted with it; Google's support can bring it back for four days. Export it before the apply:",
    [
      `gcloud sql export sql ${instance} gs://<bucket>/${derived(subject, 'name', '.sql.gz', 'instance.sql.gz')} --database <database>`,
    ],
  );
};

const cryptoKey = (subject: Subject): Rollback =>
  withinWindow(
    `The versions of the key are scheduled for destruction. For ${daysOf(textOf(subject.change.values.before, 'destroy_scheduled_duration'))} days each can be restored; after that everything encrypted with it is lost for ever.`,
    [
      `gcloud kms keys versions restore <version> --key ${named(subject, 'name', 'key')} --keyring ${named(subject, 'key_ring')} --location <location>`,
    ],
  );

const bucket = (subject: Subject): Rollback =>
  memberOf(subject.change.values.before, 'force_destroy') === true
    ? noWay('`force_destroy` deletes every object first. Copy them before the apply:', [
        `gcloud storage rsync --recursive gs://${named(subject, 'name', 'bucket')} gs://<another-bucket>`,
      ])
    : notEquivalent(
        'The bucket is only deleted when it is empty. A revert creates it again, unless somebody else has taken the name.',
      );

const disk = (subject: Subject): Rollback =>
  noWay('Nothing keeps what is on it. Take a snapshot before the apply; a disk can be made from that:', [
    `gcloud compute snapshots create ${derived(subject, 'name', '-before-apply', 'snapshot')} --source-disk ${named(subject, 'name', 'disk')} --source-disk-zone ${named(subject, 'zone')}`,
  ]);

/** Google Cloud. What is not here has the general words. */
export const GOOGLE: readonly Loss[] = [
  { types: /^google_sql_database_instance$/, undo: cloudSql },
  { types: /^google_kms_crypto_key$/, undo: cryptoKey },
  { types: /^google_storage_bucket$/, undo: bucket },
  { types: /^google_compute_disk$/, undo: disk },
  {
    types: /^google_secret_manager_secret(_version)?$/,
    undo: (subject) =>
      nowOf(subject, 'deletion_policy') === 'ABANDON'
        ? notEquivalent('The version only leaves the state: it stays, and can be read.')
        : noWay('It is gone at once. A revert writes the value that the code knows.'),
  },
  {
    types: /^google_pubsub_(topic|subscription)$/,
    undo: () => noWay('A revert creates it again, empty: messages that are not acknowledged are lost.'),
  },
  {
    types: /^google_container_cluster$/,
    undo: () =>
      notEquivalent(
        'A revert makes an empty cluster with another endpoint: everything that ran in it must be deployed again.',
      ),
  },
  {
    types: /^google_project$/,
    undo: (subject) =>
      withinWindow('A project can be brought back for 30 days; what was in it is not all brought back.', [
        `gcloud projects undelete ${named(subject, 'project_id', 'project')}`,
      ]),
  },
];
