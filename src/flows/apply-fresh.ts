import { messageOf } from '../core/errors';
import type { LockHolder } from '../core/failures/lock-holder';
import type { Decision, NextStep } from '../core/gate/decision';
import type { AppliedRollback, Verified } from '../core/gate/decision-record';
import type { LockedState } from '../core/gate/facts';
import { rollbacksOf } from '../core/gate/rollbacks';
import { lockedNext, lockedWords } from '../core/lock/words';
import type { Log } from '../ports/log';
import type { ApplyEvent, ApplyRun, InfraTool } from '../ports/tool';
import type { FreshPlan } from './fresh-plan';
import { liveApply } from './live-apply';
import { toolFailure, type ToolFailure } from './tool-failure';
import { verifyApplied } from './verify-applied';

/** What became of the apply itself. `partial`: the tool failed after it had changed something. */
export type Applied =
  | { readonly outcome: 'not-started' }
  | { readonly outcome: 'nothing-to-do' | 'applied' | 'partial' | 'failed' | 'interrupted'; readonly run?: ApplyRun };

export interface GateResult {
  readonly decision: Decision;
  readonly applied: Applied;
  /** Why the job is red; `undefined` when it applied, or stood back for a newer commit. */
  readonly failure: string | undefined;
  readonly redact: (text: string) => string;
  /** What kinds of change were applied, for the environments that come after. */
  readonly kinds?: readonly string[];
  /** What a plan after the apply found, where one was asked for. */
  readonly verified?: Verified;
  readonly rollbacks?: readonly AppliedRollback[];
  /** A tool was killed, so that the lock may be held by nobody. */
  readonly killed?: boolean;
}

/** For texts that come from no plan. */
export const keep = (text: string): string => text;

/** `superseded` is nobody's failure: the newer run does the work. */
export const notApplied = (decision: Decision, redact = keep): GateResult => ({
  decision,
  applied: { outcome: 'not-started' },
  failure:
    decision.outcome === 'superseded'
      ? undefined
      : `Not applied: ${decision.headline}. ${decision.checks.find(({ status }) => status === 'fail')?.fact ?? ''}`.trim(),
  redact,
});

/** The plan of the run changes nothing, so the gate plans nothing again. */
export const nothingToDo = (decision: Decision): GateResult => ({
  decision: { ...decision, headline: 'the plan changes nothing' },
  applied: { outcome: 'nothing-to-do' },
  failure: undefined,
  redact: keep,
  kinds: [],
});

/** Everything holds, but the job was told to stop before the apply began. */
export const stoppedBefore = (decision: Decision, redact: GateResult['redact']): GateResult => ({
  decision,
  applied: { outcome: 'not-started' },
  failure: 'The job was cancelled before the apply began. Nothing was changed. Start a new run.',
  redact,
});

/**
 * A non-zero exit does not mean that nothing was applied: the events say what was done
 * (docs/platform-notes.md#apply-and-signals). Nor does zero mean that all was: a wrapper may have lost the exit code.
 */
const outcomeOf = (run: ApplyRun): Applied => {
  const complained =
    run.events.some(({ type }) => type === 'failed') || run.diagnostics.some(({ severity }) => severity === 'error');
  if (run.unread !== undefined) return { outcome: 'interrupted', run };
  if ('code' in run.ending && run.ending.code === 0 && !complained) return { outcome: 'applied', run };
  const interrupted = 'signal' in run.ending || run.diagnostics.some(({ summary }) => summary === 'execution halted');
  if (interrupted) return { outcome: 'interrupted', run };
  // What has begun may have changed something, whether or not the tool lived to say so.
  return { outcome: run.events.length > 0 ? 'partial' : 'failed', run };
};

const FAILURES = {
  partial:
    'The apply failed after it had begun: some changes are done and some are not; the summary says which, and how to go on. Do not re-run this job.',
  failed: 'The apply failed before it changed anything. Read the messages above; the summary says how to go on.',
  interrupted:
    'The apply was interrupted. The tool saved its state and released the lock if it could; the messages above say so. The summary says how to go on.',
} as const;

/** What it did goes unsaid: it may have done everything, a part or nothing. */
const unreadWords = (why: string): string =>
  `The apply could not be followed to its end: ${why} Look at the state before anything else; the summary says how to go on.`;

const failureOf = (applied: Applied): string | undefined => {
  const unread = 'run' in applied ? applied.run.unread : undefined;
  if (unread !== undefined) return unreadWords(unread);
  return applied.outcome in FAILURES ? FAILURES[applied.outcome as keyof typeof FAILURES] : undefined;
};

interface ApplyPorts {
  readonly tool: InfraTool;
  readonly log: Log;
  /** Who holds a lock that was taken after the fresh plan. */
  readonly lockedBy: (lock: LockHolder) => Promise<LockedState>;
  readonly stopped?: () => boolean;
  /** In milliseconds. */
  readonly clock: () => number;
}

/** Actions of a plan as the tool counts them: a replacement is two. */
const actionsOf = ({ counts }: FreshPlan['assessment']): number =>
  counts.create + counts.update + counts.delete + 2 * counts.replace;

const run = async (
  { stack }: Decision,
  { planFile, redact, assessment }: FreshPlan,
  { tool, log, clock }: ApplyPorts,
  seen: ApplyEvent[],
): Promise<ApplyRun> => {
  const live = liveApply(actionsOf(assessment), clock);
  const finished = await log.group(`Apply of ${stack}`, () =>
    tool.apply(planFile, (event) => {
      if (event.type !== 'progress') seen.push(event);
      for (const line of live(event)) log.info(redact(line));
    }),
  );
  for (const { severity, summary, detail, at } of finished.diagnostics)
    log[severity](redact(detail === '' ? summary : detail), redact(summary), at);
  log.foreign(redact(finished.text));
  return finished;
};

/**
 * Why the tool began nothing: it compares the state with the plan's once more, under the lock, which somebody may hold.
 */
const notBegun = (run: ApplyRun, tool: InfraTool): Partial<ToolFailure> =>
  run.events.length === 0 ? toolFailure('apply', run, tool) : {};

/** Everything held until the tool was to begin: the last check of all, which only the attempt can make. */
const notBegunFor = (
  decision: Decision,
  { id, title, fact }: { readonly id: string; readonly title: string; readonly fact: string },
  headline: string,
  next: NextStep,
): Decision => ({
  ...decision,
  outcome: 'refuse',
  headline,
  checks: [...decision.checks, { stage: 'C', id, title, status: 'fail', fact }],
  next: [next],
});

/** Everything held, but somebody took the lock between the fresh plan and the apply. */
const lockedOut = (decision: Decision, { lock, holder, tool }: LockedState): Decision =>
  notBegunFor(
    decision,
    { id: 'lock', title: 'Lock', fact: lockedWords(lock, holder) },
    'somebody else holds the lock of the state',
    lockedNext(lock, holder, decision.stack, tool),
  );

/** The tool could not be started, or the plan file is not the one that was judged. */
const notStarted = (decision: Decision, fact: string): Decision =>
  notBegunFor(decision, { id: 'start', title: 'Start of the tool', fact }, 'the tool was not started', {
    text: 'Nothing was applied. Mend what this check names, then start a new run.',
  });

const STALE = 'the state changed between the fresh plan and the apply';

/**
 * Applies exactly the fresh plan. Whatever happens, there is a result to publish: after this point something may have
 * been changed, and somebody must be able to read what.
 */
export const applyFresh = async (
  decision: Decision,
  fresh: FreshPlan,
  verify: boolean,
  ports: ApplyPorts,
): Promise<GateResult> => {
  const { redact, facts } = fresh;
  if (!facts.hasChanges) return { decision, applied: { outcome: 'nothing-to-do' }, failure: undefined, redact };
  const seen: ApplyEvent[] = [];
  let finished: ApplyRun | undefined;
  try {
    finished = await run(decision, fresh, ports, seen);
    const { reason, lock } = notBegun(finished, ports.tool);
    if (lock !== undefined) return notApplied(lockedOut(decision, await ports.lockedBy(lock)), redact);
    if (reason === 'stale-plan')
      return notApplied(
        {
          ...decision,
          outcome: 'stale',
          headline: STALE,
          next: [{ text: 'Start a new run: it plans, judges and asks again.' }],
        },
        redact,
      );
    const applied = outcomeOf(finished);
    const failure = failureOf(applied);
    // A job that was told to stop begins nothing new.
    const settles = verify && applied.outcome === 'applied' && ports.stopped?.() !== true;
    return {
      decision,
      applied,
      failure,
      redact,
      rollbacks: rollbacksOf(fresh.assessment),
      ...(settles && { verified: await verifyApplied(ports.tool, redact, ports.log) }),
    };
  } catch (error) {
    const why = redact(messageOf(error));
    if (finished === undefined && seen.length === 0) return notApplied(notStarted(decision, why), redact);
    const left = finished ?? { ending: { signal: 'unknown' }, events: seen, diagnostics: [], text: '' };
    return {
      decision,
      applied: { outcome: 'interrupted', run: { ...left, unread: why } },
      failure: unreadWords(why),
      redact,
      rollbacks: rollbacksOf(fresh.assessment),
    };
  }
};
