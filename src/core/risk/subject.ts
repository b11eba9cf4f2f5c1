import { memberOf } from '../changes/json';
import type { Change, Json } from '../changes/model';
import { changedAttributes, markedAt } from '../changes/values';
import { traitsOf } from './resource-classes';
import type { Subject } from './rule';
import type { JudgeContext } from './context';

const NONE: ReadonlySet<string> = new Set();

/** Prepares a change for the rules. */
export const subjectOf = (
  change: Change,
  { settings, deployRoleArn }: Pick<JudgeContext, 'settings' | 'deployRoleArn'>,
): Subject => ({
  change,
  traits: traitsOf(change.type, settings.resourceClasses),
  changed:
    change.kind === 'update' || change.kind === 'replace' || change.kind === 'create'
      ? new Set(changedAttributes(change.values))
      : NONE,
  settings,
  ...(deployRoleArn !== undefined && { deployRoleArn }),
});

/** The value of a top-level attribute as it is now. */
export const nowOf = (subject: Subject, attribute: string): Json | undefined =>
  memberOf(subject.change.values.before, attribute);

/** Text of a top-level attribute as it is now, unless it is sensitive, missing or no text. */
export function nameNow(subject: Subject, attribute: string): string | undefined {
  const value = nowOf(subject, attribute);
  const hidden = markedAt(subject.change.values.beforeSensitive, [attribute]);
  return typeof value === 'string' && value !== '' && !hidden ? value : undefined;
}
