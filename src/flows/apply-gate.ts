import type { LeftOutAttribute } from '../core/changes/leave-out';
import { messageOf, OperationError } from '../core/errors';
import type { PlanInputs } from '../core/gate/basis';
import { decide } from '../core/gate/decide';
import type { Decision } from '../core/gate/decision';
import type { Asked, GateFacts, GatePolicy } from '../core/gate/facts';
import type { RiskSettings } from '../core/risk/settings';
import type { ApplyRun, InfraTool } from '../ports/tool';
import { readApprovals } from './approvals';
import { type FreshPlan, freshPlan, type NoFreshPlan } from './fresh-plan';
import { type CollectedFacts, collectFacts, type GatePorts, readBranch } from './gate-facts';

export interface GateRequest {
  readonly asked: Asked;
  readonly policy: GatePolicy;
  readonly inputs: PlanInputs;
  readonly leaveOut: readonly LeftOutAttribute[];
  readonly settings: RiskSettings;
}

export interface ApplyPorts extends GatePorts {
  readonly tool: InfraTool;
}

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
}

const keep = (text: string): string => text;

/** `superseded` is nobody's failure: the newer run does the work. */
const notApplied = (decision: Decision, redact = keep): GateResult => ({
  decision,
  applied: { outcome: 'not-started' },
  failure:
    decision.outcome === 'superseded'
      ? undefined
      : `Not applied: ${decision.headline}. ${decision.checks.find(({ status }) => status === 'fail')?.fact ?? ''}`,
  redact,
});

/** Stage C begins by reading again what may have changed while the plan was made. */
const readAgain = async (facts: GateFacts, fresh: FreshPlan, ports: ApplyPorts): Promise<GateFacts> => {
  const { repository, pullRequest, asked } = facts;
  if (repository === undefined || pullRequest === undefined) return facts;
  try {
    const [branch, approvals] = await Promise.all([
      readBranch(ports, repository.defaultBranch, asked, await ports.tool.directories()),
      readApprovals(ports.source, { pullRequest, run: asked.runId, teams: fresh.facts.requirements.teams }),
    ]);
    return { ...facts, again: { branch, approvals } };
  } catch (error) {
    ports.log.warning(messageOf(error), 'A fact is missing');
    return facts;
  }
};

/** A non-zero exit does not mean that nothing was applied: the events say what was done (real-terraform.md §2, §3). */
const outcomeOf = (run: ApplyRun): Applied => {
  if ('code' in run.ending && run.ending.code === 0) return { outcome: 'applied', run };
  const interrupted = 'signal' in run.ending || run.diagnostics.some(({ summary }) => summary === 'execution halted');
  if (interrupted) return { outcome: 'interrupted', run };
  // What has begun may have changed something, whether or not the tool lived to say so.
  return { outcome: run.events.length > 0 ? 'partial' : 'failed', run };
};

const FAILURES = {
  partial:
    'The apply failed after it had begun: some changes are done and some are not; the summary says which. Do not re-run this job: start a new run, which plans what is left.',
  failed: 'The apply failed before it changed anything. Read the messages above, then start a new run.',
  interrupted:
    'The apply was interrupted. The tool saved its state and released the lock if it could; the messages above say so. Start a new run, which plans what is left.',
} as const;

const apply = async (decision: Decision, fresh: FreshPlan, { tool, log }: ApplyPorts): Promise<GateResult> => {
  const { redact } = fresh;
  if (!fresh.facts.hasChanges) return { decision, applied: { outcome: 'nothing-to-do' }, failure: undefined, redact };
  const words = { start: 'begins', done: 'done', failed: 'FAILED' } as const;
  const run = await log.group(`Apply of ${decision.stack}`, () =>
    tool.apply(fresh.planFile, ({ type, address, action, seconds }) => {
      log.info(redact(`${address}: ${action} ${words[type]}${seconds === undefined ? '' : ` after ${seconds} s`}`));
    }),
  );
  for (const { severity, summary, detail, at } of run.diagnostics)
    log[severity](redact(detail === '' ? summary : detail), redact(summary), at);
  log.foreign(redact(run.text));
  const applied = outcomeOf(run);
  const failure = applied.outcome in FAILURES ? FAILURES[applied.outcome as keyof typeof FAILURES] : undefined;
  return { decision, applied, failure, redact };
};

/** A tool that cannot be asked is a plan that failed: the decision is still made and told. */
const planAgain = async (
  request: GateRequest,
  { facts, approved }: CollectedFacts,
  { tool, log }: ApplyPorts,
): Promise<FreshPlan | NoFreshPlan> => {
  try {
    return await freshPlan({ ...request, ...request.asked, now: facts.now ?? '', approved }, tool, log);
  } catch (error) {
    if (error instanceof OperationError) return { problem: error.message };
    throw error;
  }
};

/**
 * The story of the gate. A: without credentials, is this the run, were exactly these changes approved by the right
 * people? B: is reality still what was approved? C: does it hold right before the apply? Then apply exactly that plan.
 */
export const applyGate = async (request: GateRequest, ports: ApplyPorts): Promise<GateResult> => {
  const { asked, policy } = request;
  const collected = await collectFacts(asked, policy, await ports.tool.directories(), ports);
  const { facts } = collected;
  const early = decide(facts, 'A');
  if (early.outcome !== 'apply') return notApplied(early);

  const fresh = await planAgain(request, collected, ports);
  if ('problem' in fresh) ports.log.error(fresh.problem);
  const planned: GateFacts = 'problem' in fresh ? facts : { ...facts, fresh: fresh.facts };
  const middle = decide(planned, 'B');
  if ('problem' in fresh || middle.outcome !== 'apply')
    return notApplied(middle, 'problem' in fresh ? keep : fresh.redact);

  const last = decide(await readAgain(planned, fresh, ports), 'C');
  return last.outcome === 'apply' ? apply(last, fresh, ports) : notApplied(last, fresh.redact);
};
