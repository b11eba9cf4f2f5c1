import type { JsonObject } from '../../../src/core/changes/model';
import * as A from './aws-values';
import { create, type Labelled, remove, replace, same, update } from './plan';
import { UNKNOWN } from './tree';

const VOLUME: JsonObject = {
  arn: A.arn('ec2', 'volume/vol-0a1b2c3d4e5f60718'),
  availability_zone: 'eu-central-1a',
  encrypted: true,
  final_snapshot: false,
  id: 'vol-0a1b2c3d4e5f60718',
  iops: 3000,
  kms_key_id: A.KEY['arn'] ?? '',
  size: 200,
  tags: {},
  tags_all: {},
  throughput: 125,
  type: 'gp3',
};

const topic = (name: string): JsonObject => ({
  arn: A.arn('sns', name),
  content_based_deduplication: false,
  display_name: '',
  fifo_topic: false,
  id: A.arn('sns', name),
  kms_master_key_id: '',
  name,
  policy: '',
  tags: {},
  tags_all: {},
});

const RANDOM: JsonObject = {
  bcrypt_hash: 'invented-hash',
  id: 'none',
  keepers: { version: '1' },
  length: 24,
  result: 'invented-result-0000000',
  special: true,
};
const RESULT = { sensitive: { bcrypt_hash: true, result: true } };

const LISTENER: JsonObject = {
  arn: A.arn('elasticloadbalancing', 'x'),
  id: 'x',
  port: 443,
  protocol: 'HTTPS',
  tags: {},
};

const ALB: JsonObject = {
  arn: A.arn('elasticloadbalancing', 'loadbalancer/app/web/131f758bd5794753'),
  dns_name: 'web-1.eu-central-1.elb.amazonaws.com',
  enable_deletion_protection: false,
  id: A.arn('elasticloadbalancing', 'loadbalancer/app/web/131f758bd5794753'),
  idle_timeout: 60,
  internal: false,
  ip_address_type: 'ipv4',
  load_balancer_type: 'application',
  name: 'web',
  security_groups: ['sg-0f1e2d3c4b5a69788'],
  subnets: ['subnet-0aa11bb22cc33dd44', 'subnet-0bb22cc33dd44ee55'],
  tags: {},
  tags_all: {},
};

/** What the kind of change says, whatever the cloud. */
export const STRUCTURE: readonly Labelled[] = [
  {
    name: 'deposed-volume',
    level: 'HIGH',
    rules: ['deposed-object-deleted'],
    not: ['data-resource-deleted'],
    why: 'The left-over of a failed replacement is a volume: what was on it may be nowhere else.',
    entries: [remove('aws_ebs_volume.data', VOLUME, { deposed: '8c1f2ab0' }), same('aws_ebs_volume.data', VOLUME)],
  },
  {
    name: 'tofu-replaced-and-forgotten',
    level: 'HIGH',
    rules: ['replaced-and-forgotten'],
    not: ['data-resource-replaced'],
    why: 'OpenTofu 1.12: the old queue keeps running unmanaged beside its successor.',
    entries: [
      replace(
        'aws_sqs_queue.payments',
        A.QUEUE,
        { name: 'payments-v2', arn: UNKNOWN, id: UNKNOWN },
        { actions: ['forget', 'create'], reason: 'replace_because_cannot_update', paths: [['name']] },
      ),
    ],
    also: { terraform_version: '1.12.0' },
  },
  {
    name: 'tofu-alarm-switched-off',
    level: 'MEDIUM',
    rules: ['repetition-mode-changed'],
    not: ['resource-deleted'],
    why: 'enabled = false takes an alarm away: everyday for its type, but somebody should see it.',
    entries: [
      remove(
        'aws_cloudwatch_metric_alarm.errors',
        { alarm_name: 'errors', arn: A.arn('cloudwatch', 'alarm:errors'), id: 'errors', threshold: 5, tags: {} },
        { reason: 'delete_because_enabled_false' },
      ),
    ],
    also: { terraform_version: '1.11.0' },
  },
  {
    name: 'foreach-keys-upper-case',
    level: 'HIGH',
    rules: ['foreach-keys-renamed'],
    why: 'The keys are written in capitals now: three topics go, three others come, subscriptions are lost.',
    entries: ['alerts', 'billing', 'orders'].flatMap((key) => [
      remove(`aws_sns_topic.t["${key}"]`, topic(key), { reason: 'delete_because_each_key' }),
      create(`aws_sns_topic.t["${key.toUpperCase()}"]`, topic(key.toUpperCase()), ['arn', 'id', 'policy', 'tags_all']),
    ]),
  },
  {
    name: 'null-resource-triggered',
    level: 'LOW',
    rules: [],
    not: ['provisioner-runs', 'resource-replaced'],
    why: 'A null_resource without provisioners: nothing runs.',
    entries: [
      replace(
        'null_resource.marker',
        { id: '5577006791947779410', triggers: { build: '41' } },
        { 'triggers.build': '42', id: UNKNOWN },
        { paths: [['triggers']] },
      ),
    ],
  },
  {
    name: 'null-resource-with-provisioner',
    level: 'MEDIUM',
    rules: ['provisioner-runs'],
    why: 'The same with a local-exec: a script of the pull request runs during the apply, with the credentials of the apply.',
    entries: [
      replace(
        'module.tools.null_resource.deploy[0]',
        { id: '5577006791947779410', triggers: { build: '41' } },
        { 'triggers.build': '42', id: UNKNOWN },
        { paths: [['triggers']], provisioners: ['local-exec'] },
      ),
    ],
  },
  {
    name: 'provisioner-of-what-stays',
    level: 'LOW',
    rules: [],
    not: ['provisioner-runs'],
    why: 'The machine is only tagged; its provisioners run at creation, not now.',
    entries: [
      update(
        'aws_instance.web',
        { ami: 'ami-0a1b2c3d4e5f60718', id: 'i-0a1b2c3d4e5f60718', instance_type: 't3.micro', tags: {}, tags_all: {} },
        { tags: { Name: 'web' }, tags_all: { Name: 'web' } },
        { provisioners: ['remote-exec'] },
      ),
    ],
  },
  {
    name: 'provider-swapped-for-fork',
    level: 'MEDIUM',
    rules: ['provider-changed'],
    why: 'The same objects are in the hands of somebody else’s code from now on.',
    entries: [
      same('random_password.db', RANDOM, {
        ...RESULT,
        provider: 'registry.terraform.io/acme-mirror/random',
        priorProvider: 'registry.terraform.io/hashicorp/random',
      }),
      update('aws_sqs_queue.payments', A.QUEUE, { delay_seconds: 5 }),
    ],
  },
  {
    name: 'provider-of-opentofu-registry',
    level: 'LOW',
    rules: [],
    not: ['provider-changed'],
    why: 'The move to OpenTofu: the same provider by the same publisher, from the other public registry.',
    entries: [
      update(
        'aws_sqs_queue.payments',
        A.QUEUE,
        { delay_seconds: 5 },
        {
          provider: 'registry.opentofu.org/hashicorp/aws',
          priorProvider: 'registry.terraform.io/hashicorp/aws',
        },
      ),
    ],
    also: { terraform_version: '1.10.6' },
  },
  {
    name: 'type-alias-migrated',
    level: 'HIGH',
    rules: ['type-migrated', 'resource-deleted'],
    not: ['probable-missing-moved'],
    why: 'aws_alb and aws_lb are one object: the balancer goes and another comes, with another name in the DNS.',
    entries: [
      remove('aws_alb.web', ALB, { provider: 'registry.terraform.io/hashicorp/aws' }),
      create('aws_lb.web', ALB, ['arn', 'dns_name', 'id', 'tags_all']),
    ],
  },
  {
    name: 'two-types-that-are-not-one',
    level: 'HIGH',
    rules: ['listener-deleted'],
    not: ['type-migrated', 'probable-missing-moved'],
    why: 'A listener goes, a balancer comes: two different things that happen to share a tag.',
    entries: [
      remove('aws_lb_listener.web', LISTENER),
      create('aws_lb.other', { ...ALB, name: 'other' }, ['arn', 'dns_name', 'id', 'tags_all']),
    ],
  },
  {
    name: 'hub-across-modules',
    level: 'HIGH',
    rules: ['hub-resource-disrupted', 'resource-replaced'],
    why: 'The security group of the network module is replaced, and six objects of other modules use it through its output.',
    entries: [
      replace(
        'module.network.aws_security_group.shared',
        A.GROUP,
        { description: 'shared', id: UNKNOWN, arn: UNKNOWN },
        { paths: [['description']] },
      ),
      ...['a', 'b', 'c', 'd'].map((name) =>
        same(
          `module.app.aws_lambda_function.${name}`,
          { ...A.LAMBDA, function_name: name, id: name },
          { refs: { vpc_config: ['var.security_group_id'] } },
        ),
      ),
      same('aws_elasticache_replication_group.sessions', A.REDIS, {
        sensitive: { auth_token: true },
        refs: { security_group_ids: ['module.network.security_group_id', 'module.network'] },
      }),
      same('aws_eks_cluster.main', A.EKS, {
        refs: { vpc_config: ['module.network.security_group_id', 'module.network'] },
      }),
    ],
    modules: {
      network: { outputs: { security_group_id: ['aws_security_group.shared.id', 'aws_security_group.shared'] } },
      app: { expressions: { security_group_id: ['module.network.security_group_id', 'module.network'] } },
    },
  },
  {
    name: 'password-replaced',
    level: 'MEDIUM',
    rules: ['secret-replaced'],
    not: ['resource-replaced', 'data-resource-replaced'],
    why: 'Whoever uses the old password must get the new one.',
    entries: [
      replace(
        'random_password.db',
        RANDOM,
        { 'keepers.version': '2', result: UNKNOWN, bcrypt_hash: UNKNOWN, id: UNKNOWN },
        {
          ...RESULT,
          paths: [['keepers']],
        },
      ),
    ],
  },
  {
    name: 'default-security-group-adopted',
    level: 'MEDIUM',
    rules: ['default-resource-adopted'],
    why: 'Looks like a creation, and empties the rules of a group that everybody may be using.',
    entries: [
      create('aws_default_security_group.main', { ...A.GROUP, name: '', description: '', egress: [], ingress: [] }, [
        'arn',
        'description',
        'id',
        'name',
        'owner_id',
        'tags_all',
      ]),
    ],
  },
  {
    name: 'deferred-manifests',
    level: 'MEDIUM',
    rules: ['changes-deferred', 'plan-incomplete'],
    why: 'The objects in the cluster cannot be planned before the cluster exists: what happens to them is not known.',
    entries: [create('aws_sqs_queue.payments', A.QUEUE, ['arn', 'id', 'tags_all'])],
    deferred: [
      {
        reason: 'provider_config_unknown',
        entry: create('kubernetes_manifest.app', { manifest: { kind: 'ConfigMap' } }, ['object']),
      },
    ],
  },
  {
    name: 'action-stops-instance',
    level: 'HIGH',
    rules: ['action-invoked'],
    why: 'An action of Terraform 1.14 stops a machine after the update; the list of changes shows only a tag.',
    entries: [
      update(
        'aws_instance.web',
        { ami: 'ami-0a1b2c3d4e5f60718', id: 'i-0a1b2c3d4e5f60718', instance_type: 't3.micro', tags: {}, tags_all: {} },
        { tags: { Name: 'web' }, tags_all: { Name: 'web' } },
      ),
    ],
    also: {
      terraform_version: '1.14.0',
      action_invocations: [
        {
          address: 'action.aws_ec2_stop_instance.web',
          type: 'aws_ec2_stop_instance',
          name: 'web',
          config_values: { instance_id: 'i-0a1b2c3d4e5f60718' },
          config_sensitive: {},
          config_unknown: {},
          provider_name: 'registry.terraform.io/hashicorp/aws',
          lifecycle_action_trigger: {
            triggering_resource_address: 'aws_instance.web',
            action_trigger_event: 'AfterUpdate',
            action_trigger_block_index: 0,
            actions_list_index: 0,
          },
        },
      ],
    },
  },
  {
    name: 'short-provider-names-of-0.12',
    level: 'CRITICAL',
    rules: ['data-resource-deleted'],
    why: 'A plan of Terraform 0.12: providers without a registry, no marks of sensitive values, no reasons. A deletion is a deletion.',
    entries: [
      { ...remove('aws_dynamodb_table.sessions', A.TABLE, { provider: 'aws' }) },
      update('aws_sqs_queue.payments', A.QUEUE, { delay_seconds: 5 }, { provider: 'aws' }),
    ],
    also: { format_version: '0.1', terraform_version: '0.12.31' },
  },
];
