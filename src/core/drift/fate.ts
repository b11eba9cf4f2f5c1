import type { Change } from '../changes/model';
import { valueAt } from '../changes/values';
import { differences, marksAt, sameValue } from './difference';
import type { Difference } from './difference';
import type { Drifted } from './settle';

/** What the pending plan, applied as it is, would do to what has drifted. */
export const FATES = ['reverts', 'overwrites', 'recreates', 'untouched'] as const;
export type Fate = (typeof FATES)[number];

/** What the plan does to one drifted attribute: puts back what state says, sets something else, or leaves it. */
export function fateOfDifference(drifted: Difference, state: Drifted['state'], planned: Change | undefined): Fate {
  if (planned === undefined || planned.kind === 'no-op' || planned.kind === 'forget') return 'untouched';
  if (planned.kind === 'delete') return 'overwrites';
  const { before, after, unknown } = planned.values;
  if (marksAt(unknown, drifted.path)) return 'overwrites';
  const target = valueAt(after, drifted.path);
  if (sameValue(target, valueAt(state, drifted.path))) return 'reverts';
  return differences(valueAt(before, drifted.path), target).length === 0 ? 'untouched' : 'overwrites';
}

/** What the plan does to a drifted object as a whole; the most consequential of its attributes' fates. */
export function fateOf(item: Drifted, planned: Change | undefined): Fate {
  if (planned === undefined || planned.kind === 'no-op' || planned.kind === 'forget') return 'untouched';
  if (item.change.kind === 'delete')
    return planned.kind === 'create' || planned.kind === 'replace' ? 'recreates' : 'untouched';
  if (planned.kind === 'replace') return 'recreates';
  const fates = item.differences.map((one) => fateOfDifference(one, item.state, planned));
  return fates.find((fate) => fate === 'overwrites') ?? fates.find((fate) => fate === 'reverts') ?? 'untouched';
}
