import type { Change } from '../../changes/model';
import type { Ending, Fold, PlanWideFinding } from './fold';
import { countText } from './fold';

const CHANGING = new Set(['create', 'update', 'delete', 'replace', 'forget', 'replace-and-forget', 'unknown']);
const EXISTED = new Set(['no-op', 'update', 'delete', 'replace', 'forget', 'replace-and-forget']);
/** Deletions and replacements together; from as many as a mass deletion takes they are CRITICAL. */
const MANY_LOST = 8;

/** Counts what is destroyed, and out of how much. */
export function createScale(): Fold {
  const seen = { existed: 0, deleted: 0, deletedWithReason: 0, lost: 0, changing: 0, prior: 0 };
  return {
    hears: ['prior', 'resource'],
    take(part, subject) {
      if (part.part === 'prior') seen.prior += 1;
      if (part.part !== 'resource' || part.change.mode !== 'managed' || part.change.deposed !== undefined) return;
      const { change } = part;
      if (EXISTED.has(change.kind)) seen.existed += 1;
      if (CHANGING.has(change.kind)) seen.changing += 1;
      if (subject && isLoss(change, subject.traits.has('benign') || subject.traits.has('released'))) seen.lost += 1;
      if (change.kind === 'delete') {
        seen.deleted += 1;
        if (change.reason !== undefined) seen.deletedWithReason += 1;
      }
    },
    finish: (ending) => findings(seen, ending),
  };
}

const isLoss = (change: Change, isHarmless: boolean): boolean =>
  change.kind === 'delete' || (change.kind === 'replace' && !isHarmless);

type Seen = Readonly<Record<'existed' | 'deleted' | 'deletedWithReason' | 'lost' | 'changing' | 'prior', number>>;

function* findings(seen: Seen, { context, header }: Ending): Iterable<PlanWideFinding> {
  const { massDeletion, largeChange } = context.settings.thresholds;
  // A targeted plan lists only a part of what exists; the prior state has all of it.
  const existed = header.complete === false ? Math.max(seen.existed, seen.prior) : seen.existed;
  const ofAll = `${seen.deleted} of ${countText(existed, 'object')}`;
  const isDestroyPlan = seen.deleted > 1 && seen.deleted === existed && seen.deletedWithReason === 0;
  const isMass =
    seen.deleted >= massDeletion.count ||
    (seen.deleted >= massDeletion.min && seen.deleted * 100 >= existed * massDeletion.percent);
  if (isDestroyPlan) yield { rule: 'destroy-plan', address: '', title: `destroys everything: ${ofAll}` };
  else if (isMass) yield { rule: 'mass-deletion', address: '', title: `destroys ${ofAll}` };
  const isSaid = isDestroyPlan || (isMass && seen.lost === seen.deleted);
  if (!isSaid && seen.lost >= MANY_LOST) {
    yield {
      rule: 'mass-destruction',
      address: '',
      title: `destroys or replaces ${countText(seen.lost, 'object')}`,
      level: seen.lost >= massDeletion.count ? 'CRITICAL' : 'HIGH',
    };
  }
  if (seen.changing >= largeChange) {
    yield { rule: 'large-change', address: '', title: `changes ${countText(seen.changing, 'object')} at once` };
  }
}
