import { isObject, scalarsOf } from '../changes/json';
import type { Change, Changes, Json } from '../changes/model';
import { marksAny, valueAt } from '../changes/values';
import { differences, isEmpty, sameValue } from './difference';
import type { Difference } from './difference';
import { keyOf } from './echo';
import type { Drifted } from './settle';

/** A planned change is either what undoing drift takes, or code that is not applied yet. */
export interface Explained {
  readonly undoing: ReadonlySet<string>;
  readonly pending: readonly Change[];
}

/** Ids shorter than this are too likely to be part of some other text. */
const SHORTEST_ID = 6;

/** Does the plan mean to change something with this? Reads and openings do not; a move and an import change the state. */
const isIntended = (change: Change): boolean =>
  change.importing !== undefined ||
  (change.previousAddress !== undefined && change.previousAddress !== change.address) ||
  !['no-op', 'read', 'open'].includes(change.kind);

/**
 * Splits the planned changes. A change is explained by drift when it does nothing but put back what state says, or when
 * it replaces the id of an object that is made again for that reason: such consequences are followed to their end.
 * When in doubt a change is pending.
 */
export function explain(plan: Changes, drifted: readonly Drifted[]): Explained {
  const byKey = new Map(drifted.map((item) => [keyOf(item.change), item]));
  const undoing = new Set<string>();
  const renewed = new Set<string>();
  let open = plan.resources.filter(isIntended);
  for (;;) {
    const found = open.filter((change) => isUndoing(change, byKey.get(keyOf(change)), renewed));
    if (found.length === 0) return { undoing, pending: open };
    for (const change of found) {
      undoing.add(keyOf(change));
      for (const id of renewedBy(change, byKey.get(keyOf(change)))) renewed.add(id);
    }
    open = open.filter((change) => !found.includes(change));
  }
}

function isUndoing(change: Change, item: Drifted | undefined, renewed: ReadonlySet<string>): boolean {
  if (change.importing !== undefined || change.previousAddress !== undefined || change.deposed !== undefined)
    return false;
  const found = differences(change.values.before, change.values.after, change.values.unknown);
  const putsBack = (one: Difference) =>
    !one.unknown && item !== undefined && sameValue(valueAt(item.state, one.path), one.after);
  const follows = (one: Difference) => one.unknown && mentions(one.before, renewed);
  const isCause = (one: Difference) => putsBack(one) || follows(one);
  switch (change.kind) {
    case 'create':
      return item?.change.kind === 'delete' && createsAgain(change, item.state);
    case 'update':
      return found.some(isCause) && found.every((one) => isCause(one) || one.unknown);
    case 'replace':
      return isReplacedFor(change, isCause) && found.every((one) => isCause(one) || one.unknown || isUnset(one));
    default:
      return false;
  }
}

/** Is every attribute that forces the replacement one that drift explains? */
function isReplacedFor(change: Change, isCause: (one: Difference) => boolean): boolean {
  const { before, after, unknown } = change.values;
  const forced = differences(before, after, unknown).filter((one) =>
    change.replacePaths.some((path) => path.every((step, at) => one.path.length <= at || step === one.path[at])),
  );
  return forced.length > 0 && forced.every(isCause);
}

/** A new object starts without the defaults that the provider had filled in. */
const isUnset = ({ before, after }: Difference): boolean => isEmpty(after) && (before === 0 || before === false);

/** Would the object be as state says it was? What only the apply will tell cannot differ by intent. */
const createsAgain = ({ values }: Change, state: Json): boolean =>
  differences(state, values.after, values.unknown).every((one) => one.unknown || isEmpty(one.after));

const mentions = (value: Json | undefined, ids: ReadonlySet<string>): boolean =>
  [...scalarsOf(value)].some((text) => [...ids].some((id) => text.includes(id)));

/** Texts of the old object that a new one will say anew: its id, its ARN. */
function renewedBy({ kind, values }: Change, item: Drifted | undefined): string[] {
  const old = kind === 'create' ? (item?.state ?? null) : values.before;
  return [...textsAt(old, values.unknown)].filter((text) => text.length >= SHORTEST_ID);
}

function* textsAt(value: Json, unknown: Json): Generator<string> {
  if (unknown === true) yield* scalarsOf(value);
  else if (isObject(unknown) && marksAny(unknown)) {
    for (const [key, mask] of Object.entries(unknown)) yield* textsAt(valueAt(value, [key]) ?? null, mask);
  }
}
