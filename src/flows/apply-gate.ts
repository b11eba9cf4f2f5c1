import type { LeftOutAttribute } from '../core/changes/leave-out';
import type { LockHolder } from '../core/failures/lock-holder';
import { messageOf, OperationError } from '../core/errors';
import type { PlanInputs } from '../core/gate/basis';
import { decide } from '../core/gate/decide';
import { allDemands } from '../core/gate/all-demands';
import { plansNothing } from '../core/gate/ballot-of-facts';
import { strictest } from '../core/gate/demands';
import type { Decision } from '../core/gate/decision';
import type { Asked, GateFacts } from '../core/gate/facts';
import type { GatePolicy } from '../core/gate/policy';
import type { RiskSettings } from '../core/risk/settings';
import type { ArtifactSource, Issues } from '../ports/github';
import type { LedgerSource } from '../ports/ledger';
import type { PromotionSource } from '../ports/promotion';
import type { LockSource } from '../ports/lock-source';
import type { InfraTool } from '../ports/tool';
import { applyFresh, type GateResult, notApplied, nothingToDo, stoppedBefore } from './apply-fresh';
import { readApprovals } from './approvals';
import { type FreshPlan, freshPlan, type FreshPlanRequest, type NoFreshPlan } from './fresh-plan';
import { lockedState } from './lock-holder';
import { type CollectedFacts, collectFacts, type GatePorts, maybe, readBranch, withEvidence } from './gate-facts';
import { readIncident } from './incident-facts';
import { readCounterparts } from './promotion';
import { withReviewed } from './reviewed-plan';
import {
  type FetchedBundle,
  fetchBundle,
  inspectStored,
  placeFiles,
  readStoredAgain,
  type StoredPlan,
  type StoredPorts,
} from './stored-plan';

export interface GateRequest {
  readonly asked: Asked;
  readonly policy: GatePolicy;
  readonly inputs: PlanInputs;
  readonly leaveOut: readonly LeftOutAttribute[];
  readonly settings: RiskSettings;
  /** Plan once more after the apply. */
  readonly verify?: boolean;
}

export interface ApplyPorts extends GatePorts {
  readonly tool: InfraTool;
  readonly stored: StoredPorts;
  readonly promotion: PromotionSource;
  readonly ledger: LedgerSource;
  readonly issues: Pick<Issues, 'openBy'>;
  readonly locks: LockSource;
  /** In milliseconds. */
  readonly clock: () => number;
  /** Artifacts of other runs. */
  readonly otherRuns: ArtifactSource;
  /** Called before the tool first runs, with what was decided so far. */
  readonly begin?: (early: Decision) => Promise<void>;
  /** Whether the job was told to stop: then nothing new is begun. */
  readonly stopped?: () => boolean;
}

/** Stage C begins by reading again what may have changed while the plan was made. */
const readAgain = async (
  facts: GateFacts,
  fresh: FreshPlan,
  stored: StoredPlan | undefined,
  ports: ApplyPorts,
): Promise<GateFacts> => {
  const { repository, pullRequest, asked, policy } = facts;
  const { source } = ports;
  if (repository === undefined || pullRequest === undefined) return facts;
  try {
    const directories = await ports.tool.directories();
    const [run, job, receipts, branch, environment, approvalEnvironments, approvals, storedBundle, incident] =
      await Promise.all([
        source.run(asked.runId),
        ports.job.read(),
        source.receiptsOfRun(asked.runId, asked.attempt, asked.stack),
        readBranch(ports, repository.defaultBranch, asked, directories, policy.rules),
        source.environment(asked.environment),
        Promise.all(policy.approvalEnvironments.map((name) => source.environment(name))),
        readApprovals(source, { pullRequest, run: asked.runId, teams: strictest(allDemands(facts)).teams }),
        facts.bundle && stored && readStoredAgain(facts.bundle, stored.planFile, ports.stored),
        readIncident(asked, directories, ports),
      ]);
    const now = source.serverTime();
    const planAsJudged = await ports.tool.isAsJudged(fresh.planFile);
    const again = { now, run, job, receipts, branch, environment, approvalEnvironments, approvals, incident };
    return { ...facts, again: { ...again, planAsJudged, ...(storedBundle && { storedBundle }) } };
  } catch (error) {
    ports.log.warning(messageOf(error), 'A fact is missing');
    return facts;
  }
};

/** A tool that cannot be asked is a plan that failed: the decision is still made and told. */
const planAgain = async (
  request: FreshPlanRequest,
  bundle: FetchedBundle | undefined,
  { tool, log, stored }: ApplyPorts,
): Promise<FreshPlan | NoFreshPlan> => {
  try {
    if (bundle?.content !== undefined) await placeFiles(bundle.content, stored);
    return await freshPlan(request, tool, log);
  } catch (error) {
    if (error instanceof OperationError) return { problem: error.message };
    throw error;
  }
};

/** Stage A, with the stored plan where there is one. */
const verifyAsked = async (
  request: GateRequest,
  ports: ApplyPorts,
): Promise<CollectedFacts & { readonly bundle: FetchedBundle | undefined }> => {
  const directories = await ports.tool.directories();
  const [collected, incident] = await Promise.all([
    collectFacts(request.asked, request.policy, directories, ports),
    maybe(ports.log, () => readIncident(request.asked, directories, ports)),
  ]);
  const known = await withReviewed(collected, ports);
  const bundle = await fetchBundle(known, request.inputs, ports.stored, ports.log);
  const { promotion } = request.policy;
  const counterparts = promotion && (await readCounterparts(promotion, known, ports));
  return {
    ...collected,
    facts: {
      ...known,
      ...(incident && { incident }),
      ...(bundle && { bundle: bundle.facts }),
      ...(counterparts && { counterparts }),
    },
    bundle,
  };
};

/**
 * The story of the gate. A: without credentials, is this the run, were exactly these changes approved by the right
 * people? B: is reality still what was approved? C: does it hold right before the apply? Then apply exactly that plan: the
 * stored one where one is stored, to which the fresh one is compared, else the fresh one.
 */
export const applyGate = async (request: GateRequest, ports: ApplyPorts): Promise<GateResult> => {
  const { facts, approved, bundle } = await verifyAsked(request, ports);
  const early = decide(facts, 'A');
  if (early.outcome !== 'apply') return notApplied(early);
  if (plansNothing(facts)) return nothingToDo(early);

  await ports.begin?.(early);
  // Not the whole request: its policy is whose approval counts, a judge's is what policies say of a plan.
  const { asked, inputs, leaveOut, settings } = request;
  const planning = { ...asked, inputs, leaveOut, settings, now: facts.now ?? '', approved };
  const fresh = await planAgain(planning, bundle, ports);
  if ('problem' in fresh) {
    const locked = fresh.lock && (await lockedState(fresh.lock, asked, ports));
    if (locked === undefined) ports.log.error(fresh.problem);
    return { ...notApplied(decide({ ...facts, ...(locked && { locked }) }, 'B')), killed: fresh.killed === true };
  }
  const stored = bundle?.content && (await inspectStored(planning, bundle.content, fresh, ports));
  const found = { ...facts, fresh: fresh.facts, ...(stored && { stored: stored.facts }) };
  const planned = await withEvidence(found, ports);
  const middle = decide(planned, 'B');
  const exactly = { ...fresh, ...(stored && { planFile: stored.planFile, redact: stored.redact }) };
  if (middle.outcome !== 'apply') return notApplied(middle, exactly.redact);

  const last = decide(await readAgain(planned, fresh, stored, ports), 'C');
  if (last.outcome !== 'apply') return notApplied(last, exactly.redact);
  if (ports.stopped?.() === true) return stoppedBefore(last, exactly.redact);
  const applying = { ...ports, lockedBy: (lock: LockHolder) => lockedState(lock, asked, ports) };
  return { ...(await applyFresh(last, exactly, request.verify === true, applying)), kinds: fresh.facts.kinds };
};
