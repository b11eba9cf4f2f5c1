import type { Change } from '../../changes/model';
import type { Subject } from '../rule';
import { countText, type Fold, type PlanWideFinding } from './fold';
import { attributesOf } from './leaves';

const MOST_GROUPS = 2_000;
const MOST_INSTANCES = 2_000;

interface Instance {
  readonly index: number;
  /** What the instance is now, and the known values that would be new to it. */
  readonly before: ReadonlyMap<string, string>;
  readonly wanted: ReadonlyMap<string, string>;
}

/** The instances of one resource block in one module instance. */
interface Group {
  readonly resource: string;
  readonly type: string;
  readonly isData: boolean;
  deletedKeys: number;
  comeOrGo: number;
  created: number;
  readonly instances: Instance[];
}

/**
 * Judges the instances of one resource together: shifted list elements, renamed for_each keys
 * (docs/risk.md#renames-and-instances).
 */
export function createInstances(): Fold {
  const groups = new Map<string, Group>();
  let [instances, missed] = [0, 0];
  return {
    hears: ['acting'],
    take(part, subject) {
      if (part.part !== 'resource' || !subject || !takesPart(part.change)) return;
      const resource = resourceOf(part.change);
      const group = groups.get(resource) ?? newGroup(resource, subject);
      if (!groups.has(resource) && groups.size >= MOST_GROUPS) {
        missed += 1;
        return;
      }
      groups.set(resource, group);
      count(group, part.change);
      if (typeof part.change.index !== 'number' || part.change.kind === 'create') return;
      if (instances >= MOST_INSTANCES) missed += 1;
      else {
        instances += 1;
        group.instances.push(instanceOf(subject, part.change.index));
      }
    },
    *finish() {
      for (const group of groups.values()) yield* judged(group);
    },
    limits: () =>
      missed > 0
        ? [`Shifted lists were looked for among the first ${instances} instances, not among ${missed} more.`]
        : [],
  };
}

const takesPart = ({ kind, index, deposed }: Change): boolean =>
  index !== undefined &&
  deposed === undefined &&
  (kind === 'create' || kind === 'delete' || kind === 'update' || kind === 'replace');

const resourceOf = ({ module, type, name }: Change): string => `${module === '' ? '' : `${module}.`}${type}.${name}`;

const newGroup = (resource: string, { change, traits }: Subject): Group => ({
  resource,
  type: change.type,
  isData: traits.has('data'),
  deletedKeys: 0,
  comeOrGo: 0,
  created: 0,
  instances: [],
});

function count(group: Group, { kind, reason }: Change): void {
  if (kind === 'create') group.created += 1;
  if (kind === 'create' || kind === 'delete') group.comeOrGo += 1;
  if (kind === 'delete' && reason === 'delete_because_each_key') group.deletedKeys += 1;
}

function instanceOf({ change, changed }: Subject, index: number): Instance {
  const { before, after, unknown } = change.values;
  const names = change.kind === 'delete' ? Object.keys(before ?? {}) : changed;
  return {
    index,
    before: attributesOf(before, undefined, names),
    wanted: change.kind === 'delete' ? new Map() : attributesOf(after, unknown, changed),
  };
}

function* judged(group: Group): Iterable<PlanWideFinding> {
  const level = group.isData ? 'CRITICAL' : 'HIGH';
  const { resource: address, type } = group;
  if (group.deletedKeys > 0 && group.deletedKeys === group.created) {
    const title = `gets other for_each keys, so ${countText(group.deletedKeys, 'object')} would be destroyed and created`;
    yield { rule: 'foreach-keys-renamed', address, type, level, title };
  }
  const shifted = group.instances.filter((instance) => group.instances.some((other) => becomes(instance, other)));
  if (shifted.length >= 2 || (shifted.length === 1 && group.comeOrGo > 0)) {
    const places = shifted.slice(0, 10).map(({ index }) => `\`[${index}]\``);
    yield {
      rule: 'count-index-shift',
      address,
      type,
      title: `is rebuilt at ${places.join(', ')}, because the elements of a list moved`,
    };
  }
}

/** Would the one be what the other is now? */
const becomes = (instance: Instance, other: Instance): boolean =>
  instance !== other &&
  instance.wanted.size > 0 &&
  [...instance.wanted].every(([name, value]) => other.before.get(name) === value);
