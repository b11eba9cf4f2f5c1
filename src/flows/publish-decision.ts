import type { Decision } from '../core/gate/decision';
import type { DecisionRecord, StackPlace } from '../core/gate/decision-record';
import { renderAppliedSummary } from '../core/render/applied';
import { artifactFile, artifactName } from '../core/report/artifact-name';
import type { Artifacts } from '../ports/github';
import type { Scratch, Summary } from '../ports/scratch';
import type { ApplyRun } from '../ports/tool';
import type { GateResult } from './apply-fresh';
import { objectsOf } from './applied-objects';

/** As much as the record's schema admits: what is longer would make the whole record unreadable to the report job. */
const MOST = { errors: 50, text: 4_000, names: 100, outputs: 100, value: 2_000 } as const;

/** The tool's own words for a state that did not reach its backend (Terraform 1.11, OpenTofu 1.12). */
const NOT_SAVED = /Failed to (save|persist) state/i;

/** A tool that was killed had no time to save; what it had done by then may be in no state. */
const stateOf = ({ ending, diagnostics, unread }: ApplyRun): NonNullable<DecisionRecord['applied']['state']> =>
  'signal' in ending || unread !== undefined
    ? 'unknown'
    : diagnostics.some(({ summary }) => NOT_SAVED.test(summary))
      ? 'unsaved'
      : 'saved';

const outputsOf = (run: ApplyRun, redact: (text: string) => string): DecisionRecord['applied']['outputs'] =>
  run.outputs?.slice(0, MOST.outputs).map(({ name, sensitive, value }) => ({
    name: name.slice(0, 400),
    sensitive,
    ...(sensitive || value === undefined ? {} : { value: redact(value).slice(0, MOST.value) }),
  }));

const appliedOf = ({
  applied,
  redact,
  verified,
  rollbacks,
}: Pick<GateResult, 'applied' | 'redact' | 'verified' | 'rollbacks'>): DecisionRecord['applied'] => {
  const run = 'run' in applied ? applied.run : undefined;
  const outputs = run && outputsOf(run, redact);
  const lost = run?.unread === undefined ? [] : [`The apply could not be followed to its end: ${run.unread}`];
  const errors = (run?.diagnostics ?? []).filter(({ severity }) => severity === 'error');
  return {
    outcome: applied.outcome,
    objects: objectsOf(run?.events ?? []).map((object) =>
      object.id === undefined ? object : { ...object, id: redact(object.id) },
    ),
    ...(run === undefined ? {} : { state: stateOf(run) }),
    ...(outputs && { outputs }),
    ...(verified && { verified }),
    ...(rollbacks && {
      rollbacks: rollbacks.map((one) => ({
        ...one,
        address: redact(one.address),
        text: redact(one.text),
        commands: one.commands.map(redact),
      })),
    }),
    errors: [...lost, ...errors.map(({ summary, detail }) => `${summary}\n${detail}`)]
      .slice(0, MOST.errors)
      .map((error) => redact(error).slice(0, MOST.text)),
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
  readonly place?: StackPlace;
}

const recordOf = (decision: Decision, run: DecisionRun, applied: DecisionRecord['applied']): DecisionRecord => ({
  schema: 'planseal.decision/v1',
  commit: run.commit,
  runId: run.runId,
  attempt: run.attempt,
  ...(run.place && { place: run.place }),
  decision: recordable(decision),
  applied,
});

/** Leaves the decision for the report job and shows it on the summary of this one. */
export const publishDecision = async (
  { decision, applied, failure, redact, verified, rollbacks }: GateResult,
  run: DecisionRun,
  ports: { artifacts: Artifacts; summary: Summary; scratch: Scratch },
) => {
  const record = recordOf(
    decision,
    run,
    appliedOf({ applied, redact, ...(verified && { verified }), ...(rollbacks && { rollbacks }) }),
  );
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
export const draftDecision = (decision: Decision, run: DecisionRun): DecisionRecord =>
  recordOf(decision, run, { outcome: 'interrupted', objects: [], errors: [] });
