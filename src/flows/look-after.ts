import { messageOf } from '../core/errors';
import { describeLock } from '../core/failures/lock-holder';
import { type DecisionRecord } from '../core/gate/decision-record';
import { renderAppliedSummary } from '../core/render/applied';
import { artifactFile, artifactName } from '../core/report/artifact-name';
import type { CloudStage } from '../ports/cloud';
import type { Artifacts } from '../ports/github';
import type { Log } from '../ports/log';
import type { Scratch, Summary } from '../ports/scratch';
import type { StateLock } from '../ports/state-lock';
import type { Processes, Remembered, UnsavedState } from '../ports/survival';
import type { ApplyEvent } from '../ports/tool';
import { objectsOf } from './applied-objects';
import { keepState, type KeepPorts } from './keep-state';

export interface LookAfterPorts extends KeepPorts {
  readonly processes: Processes;
  /** What the tool has told so far. */
  readonly events: (output: string) => Promise<ApplyEvent[]>;
  readonly unsaved: (task: Remembered['task'], output: string | undefined) => Promise<UnsavedState | undefined>;
  /** The lock of the state, asked for with the role of a stage. */
  readonly lock: (stage: CloudStage) => Promise<StateLock>;
  /** The decision that the step had come to. */
  readonly draft: (file: string) => Promise<DecisionRecord>;
  readonly upload: Artifacts;
  readonly scratch: Scratch;
  readonly summary: Summary;
  readonly log: Log;
}

/**
 * A cancelled job has about five minutes for its last steps (docs/platform-notes.md#cancellation). The tool gets most
 * of them to end by itself, then one SIGINT if it has had none, and the rest to save its state.
 */
const WAIT = { byItself: 170_000, afterInterrupt: 70_000 } as const;

/** Waits for the tool; says which process still runs. */
const outlive = async (
  { tool, last, interrupted }: Remembered,
  { processes, log }: LookAfterPorts,
): Promise<boolean> => {
  // A plan, too, takes the lock. It changes nothing, and its output is gone: it needs no long wait.
  if (tool === undefined) return last === undefined || (await processes.wait(last, WAIT.afterInterrupt)) === 'ended';
  if ((await processes.wait(tool, 0)) === 'ended') return true;
  log.warning(
    `The tool (process ${tool.pid}) is still applying, although the step that started it is gone. Waiting for it.`,
  );
  if ((await processes.wait(tool, WAIT.byItself)) === 'ended') return true;
  if (!interrupted) processes.interrupt(tool);
  if ((await processes.wait(tool, WAIT.afterInterrupt)) === 'ended') return true;
  log.error(
    `The tool (process ${tool.pid}) still runs and still holds the lock. The runner ends it with the job. Look at the state before anything else: what it was doing may be unfinished and unrecorded.`,
    'Still applying',
  );
  return false;
};

/** Leaves the decision that the step could not leave, with what became of each object. */
const publish = async (
  { task, tool, published }: Remembered,
  saved: DecisionRecord['applied']['state'],
  ports: LookAfterPorts,
): Promise<void> => {
  if (published || task.draft === undefined) return;
  const draft = await ports.draft(task.draft);
  const events = tool === undefined ? [] : await ports.events(tool.output);
  const record: DecisionRecord = {
    ...draft,
    applied: {
      outcome: tool === undefined ? 'not-started' : 'interrupted',
      objects: objectsOf(events),
      errors: ['The step that applied was ended from outside. This was found out afterwards.'],
      ...(saved === undefined ? {} : { state: saved }),
    },
  };
  const file = await ports.scratch.write(artifactFile('decision'), JSON.stringify(record));
  await ports.summary.add(renderAppliedSummary(record));
  await ports.upload.upload(artifactName('decision', task.attempt, task.stack, task.environment), file, undefined);
};

/** Says who holds the lock, if anybody does. */
const tellLock = async ({ task, tool }: Remembered, { lock, log }: LookAfterPorts): Promise<void> => {
  const found = await (await lock(tool === undefined ? 'plan' : 'apply')).probe();
  if (found.state === 'free') log.info('The state is not locked.');
  else if (found.state === 'unknown')
    log.warning(
      `Whether the state of ${task.stack} is still locked could not be found out: ${found.because}\nIf the next run finds it locked, its message names the lock; release it with the workflow \`unlock\`.`,
      'The lock',
    );
  else
    log.error(
      `${describeLock(found.holder, task.command)} The lock may be this run's own (run ${task.runId}, attempt ${task.attempt}): the workflow \`unlock\` finds out, and releases it when its holder is dead.`,
      'The state is locked',
    );
};

/**
 * The story of the step after the apply, whatever became of it: waits for the tool, keeps a state that could not be
 * saved, says who holds the lock, and leaves the decision if nobody has.
 */
export const lookAfter = async (
  remembered: Remembered | undefined,
  ports: LookAfterPorts,
): Promise<{ readonly outputs: Record<string, never>; readonly failure?: string }> => {
  if (remembered === undefined) return { outputs: {} };
  const { task, tool, published, clean } = remembered;
  const problems: string[] = [];
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    await work().catch((error: unknown) => {
      problems.push(messageOf(error));
    });
  };
  const ended = await outlive(remembered, ports);
  if (!ended) problems.push(`The apply of ${task.stack} was not over when the job was.`);
  let saved: DecisionRecord['applied']['state'];
  await attempt(async () => {
    const unsaved = await ports.unsaved(task, tool?.output);
    if (unsaved === undefined) return;
    saved = 'unsaved';
    problems.push(await keepState(task, unsaved, ports));
  });
  if (!clean && ended) await attempt(() => tellLock(remembered, ports));
  await attempt(() => publish(remembered, saved ?? (published ? 'saved' : 'unknown'), ports));
  if (ended && !clean) ports.log.info('No process of this apply is running any more.');
  return { outputs: {}, ...(problems.length > 0 && { failure: problems.join('\n') }) };
};
