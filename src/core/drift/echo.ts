import { isObject, memberOf } from '../changes/json';
import type { Change, Changes, Json, Path } from '../changes/model';
import { differences } from './difference';
import { ECHO_KINDS } from './echo-kinds';
import type { EchoKind } from './echo-kinds';

/** What the stack's objects are after the refresh, and what the plan would do to them. */
export interface Surroundings {
  /** Trees of the managed objects that exist in state, by type. */
  readonly objects: ReadonlyMap<string, readonly Json[]>;
  /** Types of the objects that are gone from reality: they too show that children manage the attribute. */
  readonly gone: ReadonlyMap<string, readonly Json[]>;
  readonly planned: ReadonlyMap<string, Change>;
}

/** One object may have several deposed instances beside the current one. */
export const keyOf = (change: Change): string => `${change.address}#${change.deposed ?? ''}`;

/** The surroundings that a normal plan and what was found to have drifted tell of. */
export function surroundingsOf(plan: Changes, drift: readonly Change[]): Surroundings {
  const managed = [...plan.resources, ...drift].filter((change) => change.mode === 'managed');
  const gone = drift.filter((change) => change.kind === 'delete');
  const lost = new Set(gone.map(keyOf));
  const refreshed = new Set(drift);
  const current = managed.filter((change) => !lost.has(keyOf(change)));
  return {
    objects: treesByType(current, (change) => (refreshed.has(change) ? change.values.after : change.values.before)),
    gone: treesByType(gone, (change) => change.values.before),
    planned: new Map(plan.resources.map((change) => [keyOf(change), change])),
  };
}

function treesByType(changes: readonly Change[], treeOf: (change: Change) => Json): Map<string, Json[]> {
  const found = new Map<string, Json[]>();
  for (const change of changes) {
    const tree = treeOf(change);
    if (isObject(tree)) found.set(change.type, [...(found.get(change.type) ?? []), tree]);
  }
  return found;
}

/**
 * Does the attribute at the path only repeat what the children of the object say? True when children manage it, the
 * plan leaves it alone, everything new in it is what a child in state says, and nothing that a child says is missing
 * from it. What vanished and no child claims is an older echo: code, children and reality agree without it. Whatever is
 * in reality and in no child stays drift: the rule or the policy that somebody added by hand
 * (docs/platform-notes.md#refresh-and-drift).
 */
export function isEcho(change: Change, path: Path, around: Surroundings): boolean {
  const attribute = path[0];
  const kinds = ECHO_KINDS.filter((kind) => kind.parent === change.type && kind.attribute === attribute);
  if (kinds.length === 0 || typeof attribute !== 'string' || isTouched(around.planned.get(keyOf(change)), attribute))
    return false;
  const { before, after } = change.values;
  const claims = kinds.flatMap((kind) => claimsOf(kind, after, around.objects));
  const children = claims.length + kinds.flatMap((kind) => claimsOf(kind, after, around.gone)).length;
  if (children === 0) return false;
  const claimed = new Set(claims.flat());
  const [was, is] = [before, after].map((tree) => new Set(kinds[0]?.ofParent(memberOf(tree, attribute), after)));
  const added = [...(is ?? [])].filter((atom) => was?.has(atom) !== true);
  const removed = [...(was ?? [])].filter((atom) => is?.has(atom) !== true);
  return added.every((atom) => claimed.has(atom)) && !removed.some((atom) => claimed.has(atom));
}

const isTouched = (planned: Change | undefined, attribute: string): boolean =>
  planned !== undefined &&
  planned.kind !== 'no-op' &&
  differences(planned.values.before, planned.values.after, planned.values.unknown).some(
    ({ path }) => path[0] === attribute,
  );

/** What each child of the parent says, in atoms. */
function claimsOf(kind: EchoKind, parent: Json, objects: Surroundings['objects']): (readonly string[])[] {
  const names = new Set(
    ['id', 'name', 'arn'].map((key) => memberOf(parent, key)).filter((name) => typeof name === 'string'),
  );
  const children = (objects.get(kind.child) ?? []).filter((child) => {
    const link = memberOf(child, kind.link);
    return typeof link === 'string' && link !== '' && names.has(link);
  });
  return children.map((child) => kind.ofChild(child));
}
