import type { Decision } from '../core/gate/decision';
import type { DecisionRecord } from '../core/gate/decision-record';
import { renderAppliedSummary } from '../core/render/applied';
import { artifactFile, artifactName } from '../core/report/artifact-name';
import type { Artifacts } from '../ports/github';
import type { Scratch, Summary } from '../ports/scratch';
import type { ApplyEvent } from '../ports/tool';
import type { Applied, GateResult } from './apply-fresh';

const STATUS = { start: 'begun', done: 'done', failed: 'failed' } as const;

/** As much as the record's schema admits: what is longer would make the whole record unreadable to the report job. */
const MOST = { objects: 5_000, errors: 50, text: 4_000, names: 100 } as const;

/** The last event of each object tells what became of it. */
const objectsOf = (events: readonly ApplyEvent[]): DecisionRecord['applied']['objects'] => {
  const last = new Map<string, ApplyEvent>();
  // A replacement has two actions on one address; both are told.
  for (const event of events) last.set(`${event.address} ${event.action}`, event);
  const inOrder = [...last.values()].sort((a, b) => Number(a.type === 'done') - Number(b.type === 'done'));
  return inOrder.slice(0, MOST.objects).map(({ type, address, action, seconds }) => ({
    address,
    action,
    status: STATUS[type],
    ...(seconds === undefined ? {} : { seconds }),
  }));
};

const appliedOf = (applied: Applied, redact: (text: string) => string): DecisionRecord['applied'] => {
  const run = 'run' in applied ? applied.run : undefined;
  const errors = (run?.diagnostics ?? []).filter(({ severity }) => severity === 'error');
  return {
    outcome: applied.outcome,
    objects: objectsOf(run?.events ?? []),
    errors: errors
      .slice(0, MOST.errors)
      .map(({ summary, detail }) => redact(`${summary}\n${detail}`).slice(0, MOST.text)),
  };
};

const recordable = (decision: Decision): DecisionRecord['decision'] => ({
  ...(structuredClone(decision) as DecisionRecord['decision']),
  checks: decision.checks.map((check) => ({ ...check, fact: check.fact.slice(0, MOST.text) })),
  approvers: decision.approvers.slice(0, MOST.names),
  leftOut: decision.leftOut.slice(0, MOST.names),
});

export interface DecisionRun {
  readonly runId: number;
  readonly attempt: number;
  readonly commit: string;
}

/** Leaves the decision for the report job and shows it on the summary of this one. */
export const publishDecision = async (
  { decision, applied, failure, redact }: GateResult,
  run: DecisionRun,
  ports: { artifacts: Artifacts; summary: Summary; scratch: Scratch },
) => {
  const record: DecisionRecord = {
    schema: 'planseal.decision/v1',
    commit: run.commit,
    runId: run.runId,
    attempt: run.attempt,
    decision: recordable(decision),
    applied: appliedOf(applied, redact),
  };
  const file = await ports.scratch.write(artifactFile('decision'), JSON.stringify(record));
  await ports.summary.add(renderAppliedSummary(record));
  const { id } = await ports.artifacts.upload(
    artifactName('decision', run.attempt, decision.stack, decision.environment),
    file,
    undefined,
  );
  return {
    outputs: {
      decision: decision.outcome,
      outcome: applied.outcome,
      'decision-file': file,
      'artifact-id': id,
      'change-digest': decision.changeDigest,
    },
    ...(failure && { failure: redact(failure) }),
  };
};
