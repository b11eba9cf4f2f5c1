import type { Changes } from '../changes/model';
import { keyOf, surroundingsOf } from './echo';
import { explain } from './explain';
import { pendingOutputs } from './pending-outputs';
import { fateOf, fateOfDifference } from './fate';
import type { Fate } from './fate';
import { settledDrift, union } from './settle';
import type { Drifted } from './settle';

export const DRIFT_CLASSES = ['in-sync', 'drift', 'pending', 'both', 'unreadable', 'error'] as const;
export type DriftClass = (typeof DRIFT_CLASSES)[number];

/** Did the check fail to tell? Then nothing is known of drift. */
export const isFailure = (is: DriftClass): boolean => is === 'error' || is === 'unreadable';

/** One object that drifted, and what the pending plan would do to it. */
export interface DriftedObject extends Drifted {
  readonly fate: Fate;
  /** The fate of each difference, in their order. */
  readonly fates: readonly Fate[];
}

/** Something that code says and state does not, not explained by drift. */
export interface PendingChange {
  readonly address: string;
  readonly kind: string;
}

export interface DriftResult {
  readonly class: DriftClass;
  readonly items: readonly DriftedObject[];
  readonly pending: readonly PendingChange[];
  /** Why it could not be told, for `unreadable` and `error`. */
  readonly reason?: string;
}

export interface CheckedStack {
  /** `plan -refresh-only`. */
  readonly refreshOnly: Changes | undefined;
  /** `plan`, made with a refresh. */
  readonly plan: Changes | undefined;
  readonly failure?: { readonly kind: 'unreadable' | 'error'; readonly reason: string };
}

/**
 * What a check of one stack comes to. Drift is what the refreshes of both plans found, without noise; pending is what the
 * plan would change beyond undoing that drift. A check that did not see everything is never `in-sync`: without both plans, or with a
 * plan that stopped, it is `error`; with one that left objects out, and nothing found in the rest, `unreadable`.
 */
export function classify({ refreshOnly, plan, failure }: CheckedStack): DriftResult {
  if (failure !== undefined) return untold(failure.kind, failure.reason);
  if (refreshOnly === undefined)
    return untold('error', 'The refresh-only plan is missing, so nothing is known of drift. See the log of the check.');
  if (plan === undefined)
    return untold('error', 'The plan is missing, so nothing is known of pending changes. See the log of the check.');
  if (refreshOnly.header.errored === true || plan.header.errored === true) {
    return untold('error', 'The plan stopped with an error before it had seen everything. See the log of the check.');
  }
  const result = compare(refreshOnly, plan);
  const incomplete = refreshOnly.header.complete === false || plan.header.complete === false;
  return result.class === 'in-sync' && incomplete
    ? untold(
        'unreadable',
        'The plan is incomplete: it left objects out (a target, or deferred changes), so it cannot show that nothing drifted. Check the whole stack.',
      )
    : result;
}

const untold = (kind: 'unreadable' | 'error', reason: string): DriftResult => ({
  class: kind,
  items: [],
  pending: [],
  reason,
});

function compare(refreshOnly: Changes, plan: Changes): DriftResult {
  const around = surroundingsOf(plan, [...refreshOnly.drift, ...plan.drift]);
  const drifted = union(settledDrift(refreshOnly, around), settledDrift(plan, around));
  const { undoing, pending } = explain(plan, drifted);
  const waiting: PendingChange[] = [
    ...pending.map(({ address, kind }) => ({ address, kind })),
    ...plan.deferred.map(({ change }) => ({ address: change.address, kind: change.kind })),
    ...plan.invocations
      .filter(({ triggeredBy }) => triggeredBy === undefined || !undoing.has(`${triggeredBy}#`))
      .map(({ address }) => ({ address, kind: 'action' })),
    ...pendingOutputs(plan, drifted).map(({ name, kind }) => ({ address: `output.${name}`, kind })),
  ];
  const items = drifted.map((item): DriftedObject => {
    const planned = around.planned.get(keyOf(item.change));
    const fates = item.differences.map((one) => fateOfDifference(one, item.state, planned));
    return { ...item, fate: fateOf(item, planned), fates };
  });
  return { class: classOf(items.length > 0, waiting.length > 0), items, pending: waiting };
}

function classOf(drift: boolean, pending: boolean): DriftClass {
  if (drift) return pending ? 'both' : 'drift';
  return pending ? 'pending' : 'in-sync';
}
