import { memberOf } from '../changes/json';
import type { Change, ChangeKind, Json } from '../changes/model';
import { changedAttributes, markedAt } from '../changes/values';
import { guarded } from './guard';
import { traitsOf } from './resource-classes';
import type { Subject } from './rule';
import type { JudgeContext } from './context';

const NONE: ReadonlySet<string> = new Set();
/** The kinds of change that give an object new settings. */
const SETS: readonly ChangeKind[] = ['update', 'replace', 'create'];

/** Prepares a change for the rules: from here on, credentials that stand in clear are marked as sensitive. */
export const subjectOf = (
  change: Change,
  { settings, deployRoleArn }: Pick<JudgeContext, 'settings' | 'deployRoleArn'>,
): Subject => {
  const changed = SETS.includes(change.kind) ? new Set(changedAttributes(change.values)) : NONE;
  return {
    ...guarded(change, changed),
    traits: traitsOf(change.type, settings.resourceClasses),
    changed,
    settings,
    ...(deployRoleArn !== undefined && { deployRoleArn }),
  };
};

/** The value of a top-level attribute as it is now. */
export const nowOf = (subject: Subject, attribute: string): Json | undefined =>
  memberOf(subject.change.values.before, attribute);

/** Text of a top-level attribute as it is now, unless it is sensitive, missing or no text. */
export function nameNow(subject: Subject, attribute: string): string | undefined {
  const value = nowOf(subject, attribute);
  const hidden = markedAt(subject.change.values.beforeSensitive, [attribute]);
  return typeof value === 'string' && value !== '' && !hidden ? value : undefined;
}
