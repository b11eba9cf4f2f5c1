import type { LeftOutAttribute } from '../core/changes/leave-out';
import { messageOf, OperationError } from '../core/errors';
import type { PlanInputs } from '../core/gate/basis';
import { decide } from '../core/gate/decide';
import type { Asked, GateFacts, GatePolicy } from '../core/gate/facts';
import type { RiskSettings } from '../core/risk/settings';
import type { InfraTool } from '../ports/tool';
import { applyFresh, type GateResult, keep, notApplied } from './apply-fresh';
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
  return last.outcome === 'apply' ? applyFresh(last, fresh, ports) : notApplied(last, fresh.redact);
};
