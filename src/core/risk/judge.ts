import type { Change, ChangePart, ChangesHeader } from '../changes/model';
import { ask, type Found } from './ask';
import { ASSESSMENT_SCHEMA, type Assessment, type Cost, type PolicyResult } from './assessment';
import { createChangeViews } from './change-views';
import { clip } from './clip';
import { compoundsOf } from './compound';
import type { JudgeContext } from './context';
import { createCounts } from './counts';
import { holds } from './custom';
import { createDowntimeTotal } from './downtime';
import { changeFinding, planFinding } from './finding';
import { createLedger } from './ledger';
import { higher, type Level } from './level';
import { createPlanWide } from './plan-wide/all';
import type { Ending, PlanWideFinding } from './plan-wide/fold';
import { requirementsOf } from './requirements';
import type { Rule, Subject } from './rule';
import { ruleOf } from './rules/catalogue';
import { subjectOf } from './subject';
import { isProduction, verdictOf } from './verdict';

/** What is known beside the plan when all of it was read. */
export interface Evidence {
  readonly cost: Cost;
  readonly policy: PolicyResult;
  /** The change digest, and how it was made. */
  readonly digest?: { readonly value: string; readonly leftOut: readonly string[]; readonly secretsInDigest: boolean };
}

/** Judges one plan, part by part, in an amount of memory that does not depend on its size. */
export interface Judge {
  take(part: ChangePart): void;
  finish(evidence: Evidence): Assessment;
}

export function createJudge(context: JudgeContext): Judge {
  const ledger = createLedger();
  const views = createChangeViews();
  const { counts, count } = createCounts();
  const downtime = createDowntimeTotal();
  const planWide = createPlanWide();
  let header: ChangesHeader = { engine: 'terraform' };

  const judgeChange = (subject: Subject): ReadonlySet<string> => {
    const found = withCustomRules(withCompounds(ask(subject), subject, context), subject);
    let level: Level = 'LOW';
    const estimates = [];
    for (const each of found) {
      const raised = raisedBy(each, subject);
      const verdict = verdictOf(raised, context);
      if (!verdict) continue;
      ledger.record(raised, verdict, () => changeFinding(each, subject, verdict.level, context));
      if (!verdict.acceptedBy) level = higher(level, verdict.level);
      const estimate = each.rule.downtime?.(subject, each.hit);
      if (estimate) estimates.push(estimate);
    }
    downtime.add(estimates);
    views.offer(subject.change, level);
    return new Set(found.map(({ rule }) => rule.id));
  };

  const judgePlan = (found: PlanWideFinding): void => {
    const rule = ruleOf(found.rule);
    if (!rule) throw new Error(`A plan-wide judgement names a rule that does not exist: ${found.rule}`);
    const raised = { ...found, class: rule.class, level: found.level ?? rule.level };
    const verdict = verdictOf(raised, context);
    if (verdict) ledger.record(raised, verdict, () => planFinding(rule, found, verdict.level, context));
  };

  return {
    take: (part) => {
      if (part.part === 'header') header = part.header;
      count(part);
      const subject =
        part.part === 'resource' && doesSomething(part.change) ? subjectOf(part.change, context.settings) : undefined;
      planWide.take(part, subject, subject ? judgeChange(subject) : NONE);
    },
    finish: ({ cost, policy, digest }) => {
      const ending: Ending = { context, header, counts, cost, policy };
      for (const found of planWide.finish(ending)) judgePlan(found);
      const { kept, leftOut } = ledger.findings();
      const shown = views.views();
      const level = ledger.level();
      const total = downtime.total();
      return {
        schema: ASSESSMENT_SCHEMA,
        stack: clip(context.stack, 400),
        environment: clip(context.environment, 200),
        level,
        score: ledger.score(),
        plan: planFacts(header, context, digest),
        counts,
        findings: kept.map((finding) => {
          const cause = planWide.causeOf(finding.address);
          return cause === undefined ? finding : { ...finding, cause: clip(cause, 1_000) };
        }),
        findingsLeftOut: leftOut,
        accepted: ledger.accepted,
        requirements: requirementsOf({ level, tallies: ledger.tallies, cost }, context),
        ...(total && { downtime: total }),
        cost,
        policy,
        changes: shown.kept,
        changesLeftOut: shown.leftOut,
        notes: [...ledger.notes(), ...planWide.limits()].slice(0, 50).map((note) => clip(note, 1_000)),
      };
    },
  };
}

const NONE: ReadonlySet<string> = new Set();

/** Moves and imports of unchanged objects are worth a line; all other no-ops are only counted. */
const doesSomething = (change: Change): boolean =>
  change.kind !== 'no-op' || change.previousAddress !== undefined || change.importing !== undefined;

const raisedBy = ({ rule, hit }: Found, { change }: Subject) => ({
  rule: rule.id,
  class: rule.class,
  level: hit.level ?? rule.level,
  address: change.address,
  type: change.type,
  firm: hit.firm ?? rule.firm ?? false,
});

function withCompounds(found: Found[], subject: Subject, context: JudgeContext): Found[] {
  const active = new Set(
    found.map(({ rule }) => rule.id).filter((id) => context.settings.rules[id]?.enabled !== false),
  );
  const compounds = compoundsOf(active, subject, isProduction(context)).flatMap((id) => ruleOf(id) ?? []);
  return [...found, ...compounds.map((rule) => ({ rule, hit: {} }))];
}

function withCustomRules(found: Found[], subject: Subject): Found[] {
  const own = subject.settings.custom.flatMap((custom): Found[] => {
    const truth = holds(custom.when, subject);
    if (truth === 'no') return [];
    const rule: Rule = {
      id: custom.id,
      class: custom.class,
      level: custom.level,
      title: custom.message,
      why: custom.message,
      example: '',
      remedy: custom.remedy ?? 'This rule comes from the configuration of this repository; ask its owners.',
    };
    const why = `${custom.message} (depends on a value that is not known until apply)`;
    return [{ rule, hit: truth === 'unknown' ? { why } : {} }];
  });
  return [...found, ...own];
}

function planFacts(header: ChangesHeader, context: JudgeContext, digest: Evidence['digest']): Assessment['plan'] {
  return {
    engine: clip(header.engine, 40),
    ...(header.engineVersion !== undefined && { engineVersion: clip(header.engineVersion, 40) }),
    ...(header.formatVersion !== undefined && { formatVersion: clip(header.formatVersion, 20) }),
    ...(header.timestamp !== undefined && { createdAt: clip(header.timestamp, 60) }),
    ...(context.commit !== undefined && { commit: clip(context.commit, 64) }),
    ...(digest && { changeDigest: digest.value, secretsInDigest: digest.secretsInDigest }),
    leftOut: (digest?.leftOut ?? []).slice(0, 100).map((item) => clip(item, 400)),
  };
}
