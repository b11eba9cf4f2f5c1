import { changedPaths } from '../../../changes/values';
import type { Rule, Subject } from '../../rule';
import { any, happens } from '../../when';
import { opensOnlyAgreed } from '../security/ingress';
import { gapOf, goneFor, goneWhy } from './gone-words';

/** Attributes that only describe. A change of these alone cannot hurt. */
const METADATA = new Set([
  'tags',
  'tags_all',
  'labels',
  'user_labels',
  'resource_labels',
  'effective_labels',
  'terraform_labels',
  'description',
  'annotations',
  'comment',
  'timeouts',
]);

/** Blocks in which providers keep such attributes, and what they call them there. */
const NESTED: ReadonlyMap<string, readonly string[]> = new Map([
  ['settings', ['user_labels']],
  ['metadata', ['labels', 'annotations', 'generation', 'resource_version']],
]);

const isMetadata = ({ change }: Subject, name: string): boolean => {
  if (METADATA.has(name)) return true;
  const inside = NESTED.get(name);
  if (inside === undefined) return false;
  for (const [top, , nested] of changedPaths(change.values)) {
    if (top === name && !inside.includes(String(nested))) return false;
  }
  return true;
};

const isMetadataOnly = (subject: Subject): boolean => [...subject.changed].every((name) => isMetadata(subject, name));
const isCurrent = ({ change }: Subject): boolean => change.deposed === undefined;
const isSerious = ({ change, traits }: Subject): boolean =>
  change.deposed === undefined && !traits.has('benign') && !traits.has('released');

/** What happens to an object, whatever its type is. Specific rules hide these or stand beside them. */
export const LIFECYCLE: readonly Rule[] = [
  {
    id: 'resource-created',
    class: 'structure',
    level: 'LOW',
    title: 'is created',
    why: 'Something new comes into being; nothing that exists is touched.',
    example: '+ aws_sqs_queue.extra',
    remedy: 'Nothing to do. Whether the new object is well set up is for policy tools to say.',
    when: happens(['create']),
  },
  {
    id: 'metadata-only-update',
    class: 'structure',
    level: 'LOW',
    title: 'changes only in tags or descriptions',
    why: 'Only attributes that describe the object change.',
    example: '~ aws_s3_bucket.data  tags.team: null → "x"',
    remedy: 'Nothing to do, unless tags decide about cost reports or access in your organisation.',
    when: happens(['update'], {}, isMetadataOnly),
  },
  {
    id: 'resource-updated',
    class: 'structure',
    level: 'LOW',
    title: 'is changed in place',
    why: 'The object stays; some of its settings change.',
    example: '~ aws_launch_template.lt  instance_type: "t3.micro" → "t3.small"',
    remedy: 'Read the settings that change.',
    when: happens(['update'], {}, (subject) => !isMetadataOnly(subject)),
  },
  {
    id: 'resource-deleted',
    class: 'structure',
    level: 'HIGH',
    title: 'is destroyed',
    why: 'The object and whatever depends on it at run time are gone; a new one will have another identity.',
    example: '- aws_internet_gateway.g  (removed from the configuration)',
    remedy:
      'Check that nothing uses it any more. To stop managing it without destroying it, use a removed block with `destroy = false`.',
    when: happens(['delete'], {}, (subject) =>
      isSerious(subject) ? { ...goneWhy(subject), firm: subject.traits.has('secret') } : false,
    ),
    downtime: goneFor,
  },
  {
    id: 'resource-replaced',
    class: 'structure',
    level: 'HIGH',
    title: 'is destroyed, then created anew',
    why: 'Between the destruction of the old object and the creation of the new one there is none, and a failure in between leaves none. Ids and addresses change.',
    example: '-/+ aws_instance.web  ami: "ami-1" → "ami-2"  # forces replacement',
    remedy:
      'If the object can exist twice for a moment, set `lifecycle { create_before_destroy = true }`. Else plan for the gap.',
    when: happens(['replace'], {}, (subject) => isSerious(subject) && subject.change.replaceOrder !== 'create-first'),
    downtime: gapOf,
  },
  {
    id: 'resource-replaced-create-first',
    class: 'structure',
    level: 'HIGH',
    title: 'is created anew, then the old one is destroyed',
    why: 'There is no gap, but the identity changes, two objects must exist at once (names collide, quotas), and users of the old one are cut off when it goes.',
    example: '+/- aws_security_group.web  name: "web" → "web2"  # forces replacement',
    remedy:
      'Check that both can exist at once (use `name_prefix`, not `name`) and that everything moves to the new one before the old one goes.',
    when: happens(['replace'], {}, (subject) => isSerious(subject) && subject.change.replaceOrder === 'create-first'),
  },
  {
    id: 'benign-replaced',
    class: 'structure',
    level: 'LOW',
    title: 'is replaced, which is normal for its type',
    why: 'Objects of this type are made to be replaced: a new revision, a new trigger.',
    example: '-/+ aws_ecs_task_definition.app  container_definitions  # forces replacement',
    remedy: 'Nothing to do.',
    when: happens(['replace'], { traits: any('benign') }, ({ traits }) =>
      traits.has('iam') ? { level: 'MEDIUM' } : true,
    ),
  },
  {
    id: 'benign-deleted',
    class: 'structure',
    level: 'LOW',
    title: 'is destroyed, which is normal for its type',
    why: 'Objects of this type hold nothing.',
    example: '- null_resource.build',
    remedy: 'For a policy attachment: check that nobody needs the rights.',
    levels: 'MEDIUM for the attachment of a policy, which takes rights away from somebody.',
    when: happens(['delete'], { traits: any('benign') }, ({ traits }) =>
      traits.has('iam') ? { level: 'MEDIUM' } : true,
    ),
  },
  {
    id: 'database-changed',
    class: 'availability',
    level: 'MEDIUM',
    title: 'changes the settings of a database',
    why: 'Changes to a database reach every service behind it; some restart it.',
    example: '~ aws_db_instance.orders  password: (sensitive)',
    remedy:
      'Check whether the change restarts the database, and when it is applied (apply_immediately, maintenance window).',
    when: happens(['update'], { traits: any('database', 'cache') }, (subject) => !isMetadataOnly(subject)),
    hides: ['resource-updated'],
  },
  {
    id: 'access-control-changed',
    class: 'security',
    level: 'MEDIUM',
    title: 'changes who may do or reach what',
    why: 'Rights and firewall rules are the walls of the system; every change of them deserves a look.',
    example: '~ aws_iam_role.app  assume_role_policy',
    remedy: 'Compare the statements or rules before and after: say who gains and who loses.',
    when: happens(
      ['update'],
      { traits: any('iam', 'firewall') },
      (subject) => !isMetadataOnly(subject) && !opensOnlyAgreed(subject),
    ),
    hides: ['resource-updated'],
  },
  {
    id: 'traffic-path-changed',
    class: 'availability',
    level: 'MEDIUM',
    title: 'changes the way of the traffic',
    why: 'Networks, names and load balancers decide which requests arrive; a mistake here looks like an outage of everything behind.',
    example: '~ aws_route53_record.www  records: ["192.0.2.10"] → ["192.0.2.99"]',
    remedy: 'Check that the new way exists and is healthy before the old one goes.',
    when: happens(
      ['update'],
      { traits: any('network-core', 'dns', 'edge-and-lb') },
      (subject) => !isMetadataOnly(subject),
    ),
    hides: ['resource-updated'],
  },
  {
    id: 'deposed-object-deleted',
    class: 'structure',
    level: 'LOW',
    title: 'loses a left-over of an earlier failed replacement',
    why: 'A deposed object is the old half of a replacement that did not finish. The current object is not touched.',
    example: '- aws_security_group.sg (deposed object 00112233)',
    remedy: 'Nothing to do. If the left-over holds data, check that it was copied.',
    when: happens(['delete'], {}, (subject) => {
      if (isCurrent(subject)) return false;
      return subject.traits.has('data') ? { level: 'HIGH' } : true;
    }),
  },
  {
    id: 'default-resource-released',
    class: 'structure',
    level: 'LOW',
    title: 'leaves the state; the object itself stays',
    why: 'Objects of this type belong to the cloud account. Deleting the resource only stops managing them.',
    example: '- aws_default_vpc.main',
    remedy: 'Nothing to do, unless force_destroy is set.',
    when: happens(['delete'], { traits: any('released') }),
  },
  {
    id: 'default-resource-adopted',
    class: 'security',
    level: 'MEDIUM',
    title: 'takes over an object that already exists, and empties its rules',
    why: 'Adopting a default security group, network ACL or route table removes all its rules at once, although the plan shows a creation.',
    example: '+ aws_default_security_group.default',
    remedy: 'List the rules of the existing object and put those that are needed into the configuration first.',
    when: happens(['create'], {
      types: ['aws_default_security_group', 'aws_default_network_acl', 'aws_default_route_table'],
    }),
    hides: ['resource-created'],
  },
  {
    id: 'data-read-deferred',
    class: 'structure',
    level: 'LOW',
    title: 'is read during apply',
    why: 'A data source depends on something that changes, so its values, and all that use them, are not known yet.',
    example: '<= data.aws_s3_bucket.d  (depends on a resource with changes pending)',
    remedy: 'Avoid depends_on on data sources where a reference is enough.',
    when: happens(['read']),
  },
  {
    id: 'unknown-action',
    class: 'process',
    level: 'HIGH',
    title: 'is changed by an action that PlanSeal does not know',
    why: 'What cannot be understood cannot be judged. A newer engine may have actions that destroy.',
    example: 'actions: ["transmogrify"]',
    remedy: 'Update PlanSeal, or plan with an engine version that it knows.',
    blocks: true,
    when: happens(['unknown']),
  },
];
