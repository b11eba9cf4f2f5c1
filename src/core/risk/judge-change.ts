import { ask, isOn, type Found } from './ask';
import type { Downtime, Rollback } from './assessment';
import type { ChangeViews } from './change-views';
import { compoundsOf } from './compound';
import type { JudgeContext } from './context';
import { holds } from './custom';
import type { DowntimeTotal } from './downtime';
import { changeFinding, rollbackOfChange } from './finding';
import type { Ledger } from './ledger';
import { higher, type Level } from './level';
import type { Rule, Subject } from './rule';
import { ruleOf } from './rules/catalogue';
import type { CustomRule } from './settings';
import { isProduction, verdictOf } from './verdict';

/** Where the judgement of a change leaves its traces. */
export interface Books {
  readonly ledger: Ledger;
  readonly views: ChangeViews;
  readonly downtime: DowntimeTotal;
}

/** Asks all rules about one change and enters what they say. Returns the ids of the rules that said yes. */
export function judgeChange(subject: Subject, books: Books, context: JudgeContext): ReadonlySet<string> {
  const asked = ask(subject);
  const found = [
    ...asked,
    ...compounds(asked, subject, context),
    ...subject.settings.custom.flatMap(customFound(subject)),
  ];
  let level: Level = 'LOW';
  let rollback: Rollback | undefined;
  const estimates: Downtime[] = [];
  for (const each of found) {
    const raised = raisedBy(each, subject);
    const verdict = verdictOf(raised, context);
    if (!verdict) continue;
    books.ledger.record(raised, verdict, () => {
      rollback ??= rollbackOfChange(found, subject);
      return changeFinding(each, subject, verdict.level, context, rollback);
    });
    if (!verdict.acceptedBy) level = higher(level, verdict.level);
    const estimate = each.rule.downtime?.(subject, each.hit);
    if (estimate) estimates.push(estimate);
  }
  books.downtime.add(estimates);
  books.views.offer(subject.change, level);
  return new Set(found.map(({ rule }) => rule.id));
}

const raisedBy = ({ rule, hit }: Found, { change }: Subject) => ({
  rule: rule.id,
  class: rule.class,
  level: hit.level ?? rule.level,
  address: change.address,
  type: change.type,
  firm: hit.firm ?? rule.firm ?? false,
});

function compounds(found: readonly Found[], subject: Subject, context: JudgeContext): Found[] {
  const ids = compoundsOf(new Set(found.map(({ rule }) => rule.id)), subject, isProduction(context));
  return ids
    .filter((id) => isOn(id, context.settings))
    .flatMap((id) => ruleOf(id) ?? [])
    .map((rule) => ({ rule, hit: {} }));
}

/** Fails closed: what depends on a value that only the apply will know counts as met. */
const customFound =
  (subject: Subject) =>
  (custom: CustomRule): Found[] => {
    const truth = holds(custom.when, subject);
    const why = `${custom.message} (depends on a value that is not known until apply)`;
    return truth === 'no' ? [] : [{ rule: ownRule(custom), hit: truth === 'unknown' ? { why } : {} }];
  };

const ownRule = ({ id, class: ofClass, level, message, remedy }: CustomRule): Rule => ({
  id,
  class: ofClass,
  level,
  title: message,
  why: message,
  example: '',
  remedy: remedy ?? 'This rule comes from the configuration of this repository; ask its owners.',
});
