import { maskedText, type Shown } from '../changes/masked';
import type { Downtime, Finding, Rollback } from './assessment';
import type { Found } from './ask';
import { pathText } from './attribute';
import { clip } from './clip';
import type { JudgeContext } from './context';
import type { Level } from './level';
import type { PlanWideFinding } from './plan-wide/fold';
import { rollbackOf, worstRollback } from './rollback/rollback';
import type { Rule, Subject } from './rule';

/** Writes a finding about one change, masked and within the bounds of the schema. */
export function changeFinding(
  { rule, hit }: Found,
  subject: Subject,
  level: Level,
  context: JudgeContext,
  rollback: Rollback,
): Finding {
  const { address } = subject.change;
  const downtime = rule.downtime?.(subject, hit);
  return {
    ...head(rule, level, address, hit),
    ...(hit.pair && { attribute: clip(pathText(hit.pair.path), 400), ...valuesOf(subject, hit.pair.path) }),
    ...clipped({ before: hit.before, after: hit.after }),
    ...(downtime && { downtime: boundedDowntime(downtime) }),
    rollback,
    ...locationOf(address, context),
  };
}

/** How the change as a whole can be undone: no better than its worst part. */
export function rollbackOfChange(found: readonly Found[], subject: Subject): Rollback {
  const general = rollbackOf(subject);
  const particular = found.flatMap(({ rule, hit }) => rule.rollback?.(subject, hit) ?? []);
  return boundedRollback(worstRollback([...particular, general]) ?? general);
}

/** Writes a finding about the plan as a whole, or about something that is no change of a resource. */
export function planFinding(rule: Rule, found: PlanWideFinding, level: Level, context: JudgeContext): Finding {
  return {
    ...head(rule, level, found.address, found),
    ...(found.attribute !== undefined && { attribute: clip(found.attribute, 400) }),
    ...clipped({ before: found.before, after: found.after }),
    ...(found.paste !== undefined && { paste: found.paste }),
    ...(found.rollback && { rollback: boundedRollback(found.rollback) }),
    ...locationOf(found.address, context),
  };
}

function head(rule: Rule, level: Level, address: string, own: { title?: string; why?: string; remedy?: string }) {
  return {
    rule: rule.id,
    level,
    class: rule.class,
    address: clip(address, 1_000),
    title: clip(own.title ?? rule.title, 400),
    why: clip(own.why ?? rule.why, 1_000),
    remedy: clip(own.remedy ?? rule.remedy, 2_000),
  };
}

function valuesOf({ change }: Subject, path: readonly (string | number)[]): { before?: string; after?: string } {
  const shown = maskedText(change, path);
  return clipped({ before: textOf(shown.before), after: textOf(shown.after) });
}

function textOf(shown: Shown): string | undefined {
  if (shown.shown === 'text') return shown.text;
  return shown.shown === 'absent' ? undefined : shown.shown === 'sensitive' ? '(sensitive)' : '(known after apply)';
}

const clipped = ({ before, after }: { before?: string | undefined; after?: string | undefined }) => ({
  ...(before !== undefined && { before: clip(before, 1_000) }),
  ...(after !== undefined && { after: clip(after, 1_000) }),
});

const boundedDowntime = (downtime: Downtime): Downtime => ({
  ...downtime,
  text: clip(downtime.text, 400),
  basis: clip(downtime.basis, 400),
});

/** A command that is cut off is not a command, so one that is too long is left out. */
const boundedRollback = (rollback: Rollback): Rollback => ({
  ...rollback,
  text: clip(rollback.text, 1_000),
  commands: rollback.commands.filter((command) => command.length <= 1_000).slice(0, 10),
});

function locationOf(address: string, { locate }: JudgeContext): Pick<Finding, 'location'> {
  const location = locate?.(address);
  return location ? { location: { file: clip(location.file, 400), line: location.line } } : {};
}
