import type { Decision } from '../core/gate/decision';
import type { DecisionRecord } from '../core/gate/decision-record';
import { renderAppliedSummary } from '../core/render/applied';
import { artifactFile, artifactName } from '../core/report/artifact-name';
import type { Artifacts } from '../ports/github';
import type { Scratch, Summary } from '../ports/scratch';
import type { ApplyRun } from '../ports/tool';
import type { Applied, GateResult } from './apply-fresh';
import { objectsOf } from './applied-objects';

/** As much as the record's schema admits: what is longer would make the whole record unreadable to the report job. */
const MOST = { errors: 50, text: 4_000, names: 100 } as const;

/** The tool's own words for a state that did not reach its backend (Terraform 1.11, OpenTofu 1.12). */
const NOT_SAVED = /Failed to (save|persist) state/i;

/** A tool that was killed had no time to save; what it had done by then may be in no state. */
const stateOf = ({ ending, diagnostics }: ApplyRun): NonNullable<DecisionRecord['applied']['state']> =>
  'signal' in ending ? 'unknown' : diagnostics.some(({ summary }) => NOT_SAVED.test(summary)) ? 'unsaved' : 'saved';

const appliedOf = (applied: Applied, redact: (text: string) => string): DecisionRecord['applied'] => {
  const run = 'run' in applied ? applied.run : undefined;
  const errors = (run?.diagnostics ?? []).filter(({ severity }) => severity === 'error');
  return {
    outcome: applied.outcome,
    objects: objectsOf(run?.events ?? []).map((object) =>
      object.id === undefined ? object : { ...object, id: redact(object.id) },
    ),
    ...(run === undefined ? {} : { state: stateOf(run) }),
    errors: errors
      .slice(0, MOST.errors)
      .map(({ summary, detail }) => redact(`${summary}\n${detail}`).slice(0, MOST.text)),
  };
};

/** The decision as its record takes it. */
export const recordable = (decision: Decision): DecisionRecord['decision'] => ({
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

/** What the step has decided before it applies, for whoever must tell it in its place. */
export const draftDecision = (decision: Decision, run: DecisionRun): DecisionRecord => ({
  schema: 'planseal.decision/v1',
  commit: run.commit,
  runId: run.runId,
  attempt: run.attempt,
  decision: recordable(decision),
  applied: { outcome: 'interrupted', objects: [], errors: [] },
});
