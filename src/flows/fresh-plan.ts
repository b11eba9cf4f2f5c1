import type { LeftOutAttribute } from '../core/changes/leave-out';
import { compare } from '../core/changes/compare';
import { createKindsOfChange } from '../core/changes/kinds';
import { type PlanInputs, receiptBasis } from '../core/gate/basis';
import type { LockHolder } from '../core/failures/lock-holder';
import type { FreshPlanFacts } from '../core/gate/facts';
import type { Assessment } from '../core/risk/assessment';
import type { RiskSettings } from '../core/risk/settings';
import type { Log } from '../ports/log';
import type { InfraTool, PlanRun } from '../ports/tool';
import { judgeOf } from './judge';
import { readPlan } from './read-plan';
import { hideSecrets, secretCollector, secretsOfFailed } from './secrets';
import { lostExitCode, showedNoPlan, toolFailure } from './tool-failure';

export interface FreshPlanRequest {
  readonly stack: string;
  readonly environment: string;
  readonly commit: string;
  readonly inputs: PlanInputs;
  readonly leaveOut: readonly LeftOutAttribute[];
  readonly settings: RiskSettings;
  readonly now: string;
  /** What was approved, for the comparison; absent when it was too large to keep. */
  readonly approved: Assessment['fingerprints'];
}

export interface FreshPlan {
  readonly facts: FreshPlanFacts;
  readonly planFile: string;
  readonly assessment: Assessment;
  readonly redact: (text: string) => string;
}

/** Why planning again failed, for the decision. */
export interface NoFreshPlan {
  readonly problem: string;
  /** It had no time to give the lock back. */
  readonly killed?: boolean;
  /** Somebody else holds the lock. */
  readonly lock?: LockHolder;
}

const ended = (run: { ending: PlanRun['ending'] }, ...codes: number[]): boolean =>
  'code' in run.ending && codes.includes(run.ending.code);

/** A failed plan may quote any secret; the decision that says why is for everybody. */
const failed = async (request: FreshPlanRequest, tool: InfraTool, run: PlanRun, log: Log): Promise<NoFreshPlan> => {
  const redact = hideSecrets(log, await secretsOfFailed(tool, run), request.stack, request.environment);
  const { message, lock } = toolFailure('plan', run, tool);
  return { problem: redact(message), killed: 'signal' in run.ending, ...(lock && { lock }) };
};

/** Plans again, in the job that is to apply, and judges what comes out: nothing of the earlier job is taken on trust. */
export const freshPlan = async (
  request: FreshPlanRequest,
  tool: InfraTool,
  log: Log,
): Promise<FreshPlan | NoFreshPlan> => {
  const init = await tool.initialise();
  if (!ended(init, 0)) return { problem: toolFailure('init', init, tool).message };
  const run = await tool.plan({ lock: true });
  if (!ended(run, 0, 2)) return failed(request, tool, run, log);
  const found = await tool.basisOf(run.planFile);
  const judge = judgeOf(request);
  const collector = secretCollector();
  const kinds = createKindsOfChange();
  const read = await readPlan(tool.showJson(run.planFile), {
    lineage: found.lineage,
    leaveOut: request.leaveOut,
    takers: [judge, collector, kinds],
  }).catch(showedNoPlan(tool));
  const lost = lostExitCode(run, read.header, kinds.found().length > 0, tool);
  if (lost !== undefined) return { problem: lost };
  const redact = hideSecrets(log, collector.found, request.stack, request.environment);
  const assessment = judge.finish();
  return {
    planFile: run.planFile,
    assessment,
    redact,
    facts: {
      basis: receiptBasis(found, request.inputs),
      changeDigest: read.digest.digest,
      hasChanges: ended(run, 2),
      errored: read.header.errored === true,
      complete: read.header.complete,
      level: assessment.level,
      requirements: assessment.requirements,
      kinds: kinds.found(),
      leftOut: read.digest.leftOut,
      comparison: request.approved && read.fingerprints ? compare(request.approved, read.fingerprints) : undefined,
    },
  };
};
