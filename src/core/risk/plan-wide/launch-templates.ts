import { isList, textOf } from '../../changes/json';
import type { Change, Json } from '../../changes/model';
import { pairsAt } from '../attribute';
import type { Subject } from '../rule';
import { countText, type Fold } from './fold';

const MOST = 1_000;
/** What a machine runs and what it may do; its size or key are less of a surprise. */
const GRAVE = ['image_id', 'user_data', 'iam_instance_profile', 'vpc_security_group_ids', 'network_interfaces'];
const USERS = new Map<string, readonly string[]>([
  [
    'aws_autoscaling_group',
    ['launch_template', 'mixed_instances_policy.launch_template.launch_template_specification'],
  ],
  ['aws_eks_node_group', ['launch_template']],
  ['aws_batch_compute_environment', ['compute_resources.launch_template']],
]);
const NONE: readonly string[] = [];
const FLOATING = ['$Latest', '$Default'];

interface Template {
  readonly address: string;
  readonly type: string;
  readonly ids: readonly string[];
  readonly isGrave: boolean;
}

/** Launch templates that change while a group takes `$Latest` of them: the plan shows nothing on the group. */
export function createLaunchTemplates(): Fold {
  const templates: Template[] = [];
  /** Groups by the id or name of the template that they float on. */
  const users = new Map<string, string[]>();
  return {
    hears: ['resource'],
    take(part, subject) {
      if (part.part !== 'resource' || part.change.deposed !== undefined) return;
      const { change } = part;
      if (change.type === 'aws_launch_template' && subject && change.kind === 'update' && templates.length < MOST) {
        templates.push(templateOf(subject));
      }
      for (const id of floatsOn(change)) {
        const known = users.get(id) ?? [];
        if (users.size < MOST && known.length < MOST) users.set(id, [...known, change.address]);
      }
    },
    *finish() {
      for (const { address, type, ids, isGrave } of templates) {
        const groups = [...new Set(ids.flatMap((id) => users.get(id) ?? []))];
        if (groups.length === 0) continue;
        yield {
          rule: 'launch-template-latest',
          address,
          type,
          level: isGrave ? 'MEDIUM' : 'LOW',
          title: `changes under ${countText(groups.length, 'group')} that take its newest version`,
          why: `${groups.slice(0, 3).join(', ')} ${groups.length === 1 ? 'takes' : 'take'} the newest version, so machines that start from now on differ from those that run. The plan does not show it there.`,
        };
      }
    },
  };
}

const templateOf = ({ change, changed }: Subject): Template => ({
  address: change.address,
  type: change.type,
  ids: [textOf(change.values.before, 'id'), textOf(change.values.before, 'name')].filter((id) => id !== undefined),
  isGrave: GRAVE.some((name) => changed.has(name)),
});

/** The ids and names of the templates of which a group takes the newest version. */
function floatsOn(change: Change): readonly string[] {
  const paths = USERS.get(change.type);
  if (!paths || change.kind === 'delete' || change.kind === 'forget') return NONE;
  return paths.flatMap((path) =>
    pairsAt(change.values, path).flatMap(({ after }) => (isList(after) ? after : [after]).flatMap(floating)),
  );
}

function floating(specification: Json | undefined): string[] {
  if (!FLOATING.includes(textOf(specification, 'version') ?? '')) return [];
  return ['id', 'name', 'launch_template_id', 'launch_template_name'].flatMap(
    (key) => textOf(specification, key) ?? [],
  );
}
