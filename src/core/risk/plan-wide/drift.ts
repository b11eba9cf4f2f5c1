import type { Change, Json, Path } from '../../changes/model';
import { changedPaths, plannedAt, sameNormalised, valueAt } from '../../changes/values';
import { pathText } from '../attribute';
import type { Level } from '../level';
import { traitsOf, type Traits } from '../resource-classes';
import { notEquivalent } from '../rollback/words';
import type { Subject } from '../rule';
import type { Fold, PlanWideFinding } from './fold';

/** Objects of which the drift, and of which the change, is remembered until the other one comes. */
const MOST = 500;
const GRAVE = ['iam', 'firewall', 'database'] as const;

/** One drifted object: what was removed or which places differ from what the last apply left. */
interface Drift {
  readonly change: Change;
  readonly isDeleted: boolean;
}

/**
 * Brings together what happened outside Terraform and what the plan does about it. Drift mostly comes first in a plan,
 * but not in one whose keys somebody sorted, so each side waits for the other.
 */
export function createDrift(): Fold {
  const drifted = new Map<string, Drift>();
  const planned = new Map<string, Subject>();
  const found: PlanWideFinding[] = [];
  let missed = 0;
  const meet = (drift: Drift, subject: Subject): void => {
    const finding = drift.isDeleted ? deletedOutside(subject) : reverted(drift, subject);
    if (finding) found.push(finding);
  };
  return {
    hears: ['drift', 'acting'],
    take(part, subject) {
      if (part.part === 'drift' && isReal(part.change)) {
        const drift = { change: part.change, isDeleted: part.change.kind === 'delete' };
        const waiting = planned.get(part.change.address);
        if (waiting) meet(drift, waiting);
        else if (drifted.size < MOST) drifted.set(part.change.address, drift);
        else missed += 1;
      }
      if (part.part !== 'resource' || !subject || !mayUndo(part.change)) return;
      const drift = drifted.get(part.change.address);
      if (drift) {
        drifted.delete(part.change.address);
        meet(drift, subject);
      } else if (planned.size < MOST) planned.set(part.change.address, subject);
    },
    *finish({ context }) {
      yield* found;
      for (const { change, isDeleted } of drifted.values()) {
        if (traitsOf(change.type, context.settings.resourceClasses).has('benign')) continue;
        yield {
          rule: 'drift-detected',
          address: change.address,
          type: change.type,
          ...(isDeleted && { title: 'was deleted outside Terraform, and this plan does not bring it back' }),
        };
      }
    },
    limits: () => (missed > 0 ? [`${missed} further objects changed outside Terraform and were not looked at.`] : []),
  };
}

const mayUndo = ({ kind, deposed }: Change): boolean =>
  deposed === undefined && (kind === 'create' || kind === 'update' || kind === 'replace');

/** Refreshing alone makes `null` into `{}` in most objects, and times move by themselves; neither is drift. */
const isReal = (change: Change): boolean =>
  change.mode === 'managed' && (change.kind === 'delete' || driftedPaths(change).next().done !== true);

function* driftedPaths({ values }: Change): Generator<Path> {
  for (const path of changedPaths(values)) if (!isTime(valueAt(values.after, path))) yield path;
}

const isTime = (value: Json | undefined): boolean =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(value);

function deletedOutside({ change, traits }: Subject): PlanWideFinding | undefined {
  if (change.kind !== 'create') return undefined;
  return {
    rule: 'deleted-outside-terraform',
    address: change.address,
    type: change.type,
    level: traits.size > 0 ? 'HIGH' : 'LOW',
    rollback: notEquivalent(
      'The code wanted it before this commit too, so reverting changes nothing: to let it stay deleted, take it out of the code.',
    ),
  };
}

function reverted({ change: drift }: Drift, { change, traits }: Subject): PlanWideFinding | undefined {
  for (const path of driftedPaths(drift)) {
    const now = plannedAt(change.values, path);
    const goesBack =
      now.state === 'known' &&
      sameNormalised(now.value, valueAt(drift.values.before, path)) &&
      !sameNormalised(now.value, valueAt(drift.values.after, path));
    // A replaced object starts from the configuration: what was set by hand and is not in it is gone.
    const isLost = change.kind === 'replace' && now.state !== 'known';
    if (goesBack || isLost) {
      return {
        rule: 'manual-change-reverted',
        address: change.address,
        type: change.type,
        attribute: pathText(path),
        level: levelFor(traits),
        rollback: notEquivalent(
          'The code never had the change by hand: write it into the code, or make it by hand again.',
        ),
        ...(isLost && { title: 'was changed by hand, and its replacement will not have that change' }),
      };
    }
  }
  return undefined;
}

const levelFor = (traits: Traits): Level => (GRAVE.some((trait) => traits.has(trait)) ? 'HIGH' : 'MEDIUM');
