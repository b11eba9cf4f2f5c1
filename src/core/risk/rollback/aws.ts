import { numberOf } from '../attribute';
import type { Rollback } from '../assessment';
import type { Subject } from '../rule';
import { nowOf } from '../subject';
import {
  argument,
  derived,
  importCommand,
  isReplaced,
  type Loss,
  named,
  notEquivalent,
  noWay,
  restore,
  revertAndApply,
  withinWindow,
} from './words';
import { nameNow } from '../subject';

function kmsKey(subject: Subject): Rollback {
  const days = numberOf(nowOf(subject, 'deletion_window_in_days')) ?? 30;
  const id = argument(nameNow(subject, 'key_id') ?? nameNow(subject, 'id'), 'key-id');
  return withinWindow(
    `Within ${days} days of the apply the deletion can be cancelled, and the key used and imported again; after that everything encrypted with it is lost for ever.`,
    [
      `aws kms cancel-key-deletion --key-id ${id}`,
      `aws kms enable-key --key-id ${id}`,
      ...(isReplaced(subject) ? [] : [importCommand(subject)]),
    ],
  );
}

function secret(subject: Subject): Rollback {
  const days = numberOf(nowOf(subject, 'recovery_window_in_days')) ?? 30;
  if (days === 0) return noWay('The recovery window is 0 days, so the secret is gone at once with all its versions.');
  const id = argument(nameNow(subject, 'arn') ?? nameNow(subject, 'name'), 'secret-id');
  return withinWindow(
    `Within ${days} days of the apply the secret can be restored, and then imported. Until they are over no other secret can have its name, so a plain revert fails.`,
    [`aws secretsmanager restore-secret --secret-id ${id}`, ...(isReplaced(subject) ? [] : [importCommand(subject)])],
  );
}

function bucket(subject: Subject): Rollback {
  const name = nameNow(subject, 'bucket');
  const place = argument(name && `s3://${name}`, 's3://bucket');
  if (nowOf(subject, 'force_destroy') === true)
    return noWay('`force_destroy` deletes every object and every version first. Copy them before the apply:', [
      `aws s3 sync ${place} <s3://another-bucket>`,
    ]);
  return notEquivalent(
    'The bucket is only deleted when it is empty; count what is in it before the apply. A revert creates it again, unless somebody else has taken the name.',
    [`aws s3 ls --recursive --summarize ${place}`],
  );
}

function volume(subject: Subject): Rollback {
  const zone = named(subject, 'availability_zone', 'zone');
  const create = `aws ec2 create-volume --snapshot-id <snapshot-id> --availability-zone ${zone}`;
  if (nowOf(subject, 'final_snapshot') === true)
    return restore('The apply takes a last snapshot. Make a volume from it, and import it.', [
      `aws ec2 describe-snapshots --filters Name=volume-id,Values=${named(subject, 'id', 'volume-id')}`,
      create,
    ]);
  return noWay('Nothing keeps what is on it. Take a snapshot before the apply; a volume can be made from that:', [
    `aws ec2 create-snapshot --volume-id ${named(subject, 'id', 'volume-id')}`,
    create,
  ]);
}

const fileSystem = (subject: Subject): Rollback =>
  noWay('Nothing keeps its files but AWS Backup, where it is set up. Take a backup before the apply:', [
    `aws backup start-backup-job --backup-vault-name <vault> --iam-role-arn <role-arn> --resource-arn ${named(subject, 'arn', 'file-system-arn')}`,
  ]);

const queue = (subject: Subject): Rollback =>
  noWay(
    'A revert creates it again, empty, and not before 60 seconds are over (SQS documentation). Count the messages in it before the apply:',
    [
      `aws sqs get-queue-attributes --attribute-names ApproximateNumberOfMessages --queue-url ${argument(nameNow(subject, 'url') ?? nameNow(subject, 'id'), 'queue-url')}`,
    ],
  );

const logGroup = (subject: Subject): Rollback =>
  noWay('A revert creates it again, empty. Export its lines before the apply:', [
    `aws logs create-export-task --log-group-name ${named(subject, 'name', 'log-group')} --from 0 --to "$(date +%s000)" --destination <bucket>`,
  ]);

const repository = (subject: Subject): Rollback =>
  nowOf(subject, 'force_delete') === true
    ? noWay(
        '`force_delete` deletes every image with it. A revert creates it empty; the images must be built and pushed again.',
      )
    : notEquivalent('The repository is only deleted when it holds no image. A revert creates it again.');

const machine = (subject: Subject): Rollback =>
  notEquivalent(
    'A revert starts another machine: id and private address are new, a public one too without an elastic IP, and what was on its root disk is gone. Keep an image before the apply if any of that counts:',
    [
      `aws ec2 create-image --instance-id ${named(subject, 'id', 'instance-id')} --name ${derived(subject, 'id', '-before-apply', 'image')}`,
    ],
  );

/** AWS, without its databases. What is not here has the general words. */
export const AWS: readonly Loss[] = [
  { types: /^aws_kms_(key|external_key|replica_key)$/, undo: kmsKey },
  { types: /^aws_secretsmanager_secret$/, undo: secret },
  {
    types: /^aws_(secretsmanager_secret_version|ssm_parameter)$/,
    undo: () =>
      notEquivalent('A revert writes the value that the code knows; one that was set or rotated elsewhere is lost.'),
  },
  { types: /^aws_s3_bucket$/, undo: bucket },
  { types: /^aws_ebs_volume$/, undo: volume },
  { types: /^aws_efs_file_system$/, undo: fileSystem },
  { types: /^aws_sqs_queue$/, undo: queue },
  {
    types: /^aws_sns_topic$/,
    undo: () =>
      notEquivalent(
        'A revert creates it again under the same ARN. Subscriptions that do not stand in the code are lost, and those by mail must be confirmed again.',
      ),
  },
  {
    types: /^aws_(kinesis_stream|msk_cluster)$/,
    undo: () =>
      noWay(
        'A revert creates it again, empty: records that no consumer has read are lost, and so are the positions of consumers.',
      ),
  },
  { types: /^aws_cloudwatch_log_group$/, undo: logGroup },
  { types: /^aws_ecr_repository$/, undo: repository },
  { types: /^aws_instance$/, undo: machine },
  {
    types: /^aws_iam_(role|user)$/,
    undo: () =>
      notEquivalent(
        'A revert makes one with the same ARN and another internal id: policies of keys, buckets and other accounts that name it must be saved again, and access keys made again.',
      ),
  },
  {
    types: /^aws_eks_cluster$/,
    undo: () =>
      notEquivalent(
        'A revert makes an empty cluster with another endpoint: everything that ran in it must be deployed again.',
      ),
  },
  {
    types: /^aws_route53_record$/,
    undo: () =>
      revertAndApply(
        'Revert the commit, plan and apply: the record comes back as it was. Resolvers may remember for the negative TTL of the zone that there was none.',
      ),
  },
];
