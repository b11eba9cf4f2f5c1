import type { Rollback } from './assessment';
import { ROLLBACKS } from './assessment-words';
import { numberOf } from './attribute';
import type { Subject } from './rule';
import { nameNow, nowOf } from './subject';

/** How each kind of change can be undone, with names from the applied state (risk.md §2.6). */
export function rollbackOf(subject: Subject): Rollback {
  const { change, traits } = subject;
  switch (change.kind) {
    case 'delete':
    case 'replace':
      if (change.deposed !== undefined && !traits.has('data')) return REVERT;
      return LOSSES.find((loss) => loss.types.test(change.type))?.undo(subject) ?? afterLoss(subject);
    case 'forget':
    case 'replace-and-forget':
      return {
        class: 'revert-and-apply',
        text: 'The object still exists: revert the commit and import it again.',
        commands: [],
      };
    case 'unknown':
      return {
        class: 'none',
        text: 'Unknown: this version of PlanSeal does not know what the action does.',
        commands: [],
      };
    default:
      return REVERT;
  }
}

/** There is no way back to where it was, only onwards. */
export const forwardOnly = (text: string, commands: readonly string[] = []): Rollback => ({
  class: 'forward-only',
  text,
  commands: [...commands],
});

/** The one that promises least: what holds for a change as a whole. */
export const worstRollback = (rollbacks: readonly Rollback[]): Rollback | undefined =>
  rollbacks.toSorted((a, b) => ROLLBACKS.indexOf(b.class) - ROLLBACKS.indexOf(a.class))[0];

/** How to keep a copy of a database before the apply. */
export function snapshotCommands(subject: Subject): string[] {
  const { type } = subject.change;
  if (type === 'aws_db_instance') return [snapshotOf('instance', nameNow(subject, 'identifier'))];
  return CLUSTERS.test(type) ? [snapshotOf('cluster', nameNow(subject, 'cluster_identifier'))] : [];
}

const CLUSTERS = /^aws_(rds|docdb|neptune)_cluster$/;
const RDS_OPTIONS = {
  instance: ['create-db-snapshot', '--db-instance-identifier', '--db-snapshot-identifier'],
  cluster: ['create-db-cluster-snapshot', '--db-cluster-identifier', '--db-cluster-snapshot-identifier'],
} as const;

function snapshotOf(what: 'instance' | 'cluster', identifier: string | undefined): string {
  const [command, option, snapshotOption] = RDS_OPTIONS[what];
  const name = argument(identifier, `${what}-identifier`);
  return `aws rds ${command} ${option} ${name} ${snapshotOption} ${argument(identifier && `${identifier}-before-apply`, 'snapshot')}`;
}

const REVERT: Rollback = {
  class: 'revert-and-apply',
  text: 'Revert the commit, plan and apply.',
  commands: ['git revert <commit>'],
};

function afterLoss({ traits }: Subject): Rollback {
  if (traits.has('data')) {
    return {
      class: 'restore-from-backup',
      text: 'Only from a backup, if there is one. Verify a restore before merging.',
      commands: [],
    };
  }
  if (traits.has('stateful')) {
    return { class: 'none', text: 'A revert creates it again, but what was in it is lost.', commands: [] };
  }
  return {
    class: 'revert-not-equivalent',
    text: 'A revert creates it again, with a new identity: ids, addresses and names given by the cloud stay different.',
    commands: ['git revert <commit>'],
  };
}

interface Loss {
  readonly types: RegExp;
  readonly undo: (subject: Subject) => Rollback;
}

/** What is particular to some types. The commands quote every name, for names come from the state. */
const LOSSES: readonly Loss[] = [
  { types: /^aws_db_instance$/, undo: (subject) => rds(subject, 'instance', nameNow(subject, 'identifier')) },
  {
    types: CLUSTERS,
    undo: (subject) => rds(subject, 'cluster', nameNow(subject, 'cluster_identifier')),
  },
  { types: /^aws_kms_(key|external_key|replica_key)$/, undo: kmsKey },
  { types: /^aws_secretsmanager_secret$/, undo: secret },
  { types: /^aws_s3_bucket$/, undo: bucket },
  { types: /^aws_dynamodb_table$/, undo: dynamodb },
  { types: /^aws_ebs_volume$/, undo: volume },
  {
    types: /^azurerm_key_vault/,
    undo: () => ({
      class: 'cancel-within-window',
      text: 'Soft delete keeps it for its retention time, unless it is purged.',
      commands: ['az keyvault list-deleted', 'az keyvault recover --name <name>'],
    }),
  },
  {
    types: /^google_project$/,
    undo: (subject) => ({
      class: 'cancel-within-window',
      text: 'A project can be brought back for 30 days; what was in it is not all brought back.',
      commands: [`gcloud projects undelete ${argument(nameNow(subject, 'project_id'), 'project')}`],
    }),
  },
];

function rds(subject: Subject, what: 'instance' | 'cluster', identifier: string | undefined): Rollback {
  const [, option, snapshotOption] = RDS_OPTIONS[what];
  const name = argument(identifier, `${what}-identifier`);
  const take = snapshotOf(what, identifier);
  if (nowOf(subject, 'skip_final_snapshot') === true) {
    return {
      class: 'none',
      text: 'No rollback: no final snapshot is kept. Take a snapshot before the apply:',
      commands: [take],
    };
  }
  const snapshot = nameNow(subject, 'final_snapshot_identifier');
  const restore =
    what === 'instance'
      ? `aws rds restore-db-instance-from-db-snapshot ${option} ${name} ${snapshotOption} ${argument(snapshot, 'snapshot')}`
      : `aws rds restore-db-cluster-from-snapshot ${option} ${name} --snapshot-identifier ${argument(snapshot, 'snapshot')} --engine ${argument(nameNow(subject, 'engine'), 'engine')}`;
  return {
    class: 'restore-from-backup',
    text: snapshot
      ? `Restore from the final snapshot ${snapshot}. Verify a restore before merging.`
      : 'The applied state names no final snapshot: take one before the apply, and restore from it.',
    commands: snapshot ? [restore] : [take, restore],
  };
}

function kmsKey(subject: Subject): Rollback {
  const days = numberOf(nowOf(subject, 'deletion_window_in_days')) ?? 30;
  const id = argument(nameNow(subject, 'key_id') ?? nameNow(subject, 'id'), 'key-id');
  return {
    class: 'cancel-within-window',
    text: `Within ${days} days of the apply the deletion can be cancelled; after that everything encrypted with the key is lost.`,
    commands: [`aws kms cancel-key-deletion --key-id ${id}`, `aws kms enable-key --key-id ${id}`],
  };
}

function secret(subject: Subject): Rollback {
  const days = numberOf(nowOf(subject, 'recovery_window_in_days')) ?? 30;
  if (days === 0) {
    return {
      class: 'none',
      text: 'No rollback: the recovery window is 0 days, so the secret is gone at once.',
      commands: [],
    };
  }
  const id = argument(nameNow(subject, 'arn') ?? nameNow(subject, 'name'), 'secret-id');
  return {
    class: 'cancel-within-window',
    text: `Within ${days} days of the apply the secret can be restored.`,
    commands: [`aws secretsmanager restore-secret --secret-id ${id}`],
  };
}

function bucket(subject: Subject): Rollback {
  if (nowOf(subject, 'force_destroy') === true) {
    return {
      class: 'none',
      text: 'No rollback: force_destroy deletes every object and every version first.',
      commands: [],
    };
  }
  const name = nameNow(subject, 'bucket');
  return {
    class: 'revert-not-equivalent',
    text: 'The bucket is only deleted when it is empty. A revert creates it again, unless somebody else has taken the name.',
    commands: [`aws s3 ls --recursive --summarize ${argument(name && `s3://${name}`, 's3://bucket')}`],
  };
}

function dynamodb(subject: Subject): Rollback {
  const name = nameNow(subject, 'name');
  const table = argument(name, 'table');
  return {
    class: 'restore-from-backup',
    text: 'Take a backup before the apply and restore from it; with point-in-time recovery DynamoDB keeps a system backup for 35 days after the deletion.',
    commands: [
      `aws dynamodb create-backup --table-name ${table} --backup-name ${argument(name && `${name}-before-apply`, 'backup')}`,
      `aws dynamodb restore-table-from-backup --target-table-name ${table} --backup-arn <backup-arn>`,
    ],
  };
}

function volume(subject: Subject): Rollback {
  return {
    class: 'restore-from-backup',
    text: 'Take a snapshot before the apply and create a volume from it.',
    commands: [`aws ec2 create-snapshot --volume-id ${argument(nameNow(subject, 'id'), 'volume-id')}`],
  };
}

/** One word of a POSIX shell command; a placeholder where the plan tells no name. */
function argument(name: string | undefined, placeholder: string): string {
  if (name === undefined || name === '') return `<${placeholder}>`;
  return /^[\w@%+=:,./-]+$/.test(name) ? name : `'${name.replaceAll("'", String.raw`'\''`)}'`;
}
