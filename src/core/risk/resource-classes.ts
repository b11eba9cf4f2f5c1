import { matchesGlob } from './glob';
import { ALSO_DATA, BENIGN as BENIGN_GLOBS, CATEGORIES, CONTAINERS, CORE, NOT_DATA, RELEASED } from './resource-types';

/**
 * What a resource type is: a category of resource-types.ts, or a judgement derived from it
 * (docs/risk.md#resource-types).
 */
export type Trait =
  | keyof typeof CATEGORIES
  /** Losing the object loses what the configuration cannot re-create. */
  | 'data'
  /** Loses messages, history or warm content, but not the only copy of business data. */
  | 'stateful'
  /** Being replaced or removed is everyday life: a task definition, an alarm. */
  | 'benign'
  /** Deleting it only takes it out of the state: a default VPC. */
  | 'released'
  | 'core'
  | 'container';

export type Traits = ReadonlySet<Trait>;

/** Types that a stack's owners teach the engine (`resource-classes` of the configuration), as globs. */
export interface OwnTypes {
  readonly data: readonly string[];
  readonly benign: readonly string[];
}

const DATA_CATEGORIES: readonly Trait[] = [
  'database',
  'object-store',
  'file-system-and-disk',
  'kms-key',
  'container-of-many',
];
const STATEFUL_CATEGORIES: readonly Trait[] = ['queue-and-stream', 'logs-and-audit', 'cache'];

const known = new Map<string, Set<Trait>>();
function give(types: readonly string[], trait: Trait): void {
  for (const type of types) known.set(type, (known.get(type) ?? new Set<Trait>()).add(trait));
}
for (const [category, types] of Object.entries(CATEGORIES)) give(types, category as Trait);
for (const traits of known.values()) {
  if (DATA_CATEGORIES.some((category) => traits.has(category))) traits.add('data');
  if (STATEFUL_CATEGORIES.some((category) => traits.has(category))) traits.add('stateful');
}
give(ALSO_DATA, 'data');
give(CORE, 'core');
give(CONTAINERS, 'container');
give(RELEASED, 'released');
for (const type of NOT_DATA) known.get(type)?.delete('data');

const NONE: Traits = new Set();
const BENIGN: Traits = new Set(['benign']);
const isBenign = (type: string): boolean => BENIGN_GLOBS.some((glob) => matchesGlob(glob, type));
for (const [type, traits] of known) if (isBenign(type)) traits.add('benign');

/** The traits of a resource type; a type that nobody classified has none. */
export function traitsOf(type: string, own: OwnTypes): Traits {
  const traits = known.get(type) ?? (isBenign(type) ? BENIGN : NONE);
  const taught = (globs: readonly string[]): boolean => globs.some((glob) => matchesGlob(glob, type));
  if (taught(own.data)) return new Set<Trait>([...traits, 'data']);
  return taught(own.benign) ? BENIGN : traits;
}
