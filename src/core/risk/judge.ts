import type { Change, ChangePart, ChangesHeader } from '../changes/model';
import type { Assessment, Cost, PolicyResult } from './assessment';
import { ASSESSMENT_SCHEMA } from './assessment-words';
import { createChangeViews } from './change-views';
import { clip } from './clip';
import type { JudgeContext } from './context';
import { createCounts } from './counts';
import { createDowntimeTotal } from './downtime';
import { planFinding } from './finding';
import { judgeChange, type Books } from './judge-change';
import { createLedger, type Ledger } from './ledger';
import { createPlanWide, type PlanWide } from './plan-wide/all';
import type { Ending, PlanWideFinding } from './plan-wide/fold';
import { createRedaction } from './redaction';
import { requirementsOf } from './requirements';
import { ruleOf } from './rules/catalogue';
import { subjectOf } from './subject';
import { verdictOf } from './verdict';

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
  /** Call it once, after the last part. */
  finish(evidence: Evidence): Assessment;
}

/** A judge for one plan. `finish` gives an assessment without secrets, within the bounds of its schema. */
export function createJudge(context: JudgeContext): Judge {
  const books: Books = { ledger: createLedger(), views: createChangeViews(), downtime: createDowntimeTotal() };
  const planWide = createPlanWide();
  const redaction = createRedaction();
  const { counts, count } = createCounts();
  let header: ChangesHeader = { engine: 'terraform' };
  return {
    take: (part) => {
      if (part.part === 'header') header = part.header;
      count(part);
      const acts = part.part === 'resource' && doesSomething(part.change);
      const subject = acts ? subjectOf(part.change, context) : undefined;
      redaction.take(subject && part.part === 'resource' ? { ...part, change: subject.change } : part);
      planWide.take(part, subject, subject ? judgeChange(subject, books, context) : NONE);
    },
    finish: (evidence) => {
      const ending = { context, header, counts, cost: evidence.cost, policy: evidence.policy };
      for (const found of planWide.finish(ending)) judgePlan(found, books.ledger, context);
      const assessment = assessmentOf(ending, evidence.digest, books, planWide);
      const notes = [...assessment.notes, ...redaction.limits()].slice(0, 50);
      return redaction.of({ ...assessment, notes });
    },
  };
}

const NONE: ReadonlySet<string> = new Set();

/** Moves and imports of unchanged objects are worth a line; all other no-ops are only counted. */
const doesSomething = (change: Change): boolean =>
  change.kind !== 'no-op' || change.previousAddress !== undefined || change.importing !== undefined;

function judgePlan(found: PlanWideFinding, ledger: Ledger, context: JudgeContext): void {
  const rule = ruleOf(found.rule);
  if (!rule) throw new Error(`A plan-wide judgement names a rule that does not exist: ${found.rule}`);
  const raised = { ...found, class: rule.class, level: found.level ?? rule.level, firm: rule.firm ?? false };
  const verdict = verdictOf(raised, context);
  if (verdict) ledger.record(raised, verdict, () => planFinding(rule, found, verdict.level, context));
}

function assessmentOf(
  { context, header, counts, cost, policy }: Ending,
  digest: Evidence['digest'],
  { ledger, views, downtime }: Books,
  planWide: PlanWide,
): Assessment {
  const findings = ledger.findings();
  const changes = views.views();
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
    findings: findings.kept.map((finding) => {
      const cause = planWide.causeOf(finding.address);
      return cause === undefined ? finding : { ...finding, cause: clip(cause, 1_000) };
    }),
    findingsLeftOut: findings.leftOut,
    accepted: ledger.accepted,
    requirements: requirementsOf({ level, tallies: ledger.tallies, cost }, context),
    ...(total && { downtime: total }),
    cost,
    policy,
    changes: changes.kept,
    changesLeftOut: changes.leftOut,
    notes: [...(context.notes ?? []), ...ledger.notes(), ...planWide.limits()].map((note) => clip(note, 1_000)),
  };
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
