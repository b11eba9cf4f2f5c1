import { OperationError } from '../core/errors';
import { receiptBasis } from '../core/gate/basis';
import type { Receipt } from '../core/gate/receipt';
import { createCounts } from '../core/risk/counts';
import type { PlanRun } from '../ports/tool';
import type { MadePlan, PlanPorts, PlanRequest } from './plan';
import { readPlan } from './read-plan';
import { hideSecrets, secretCollector } from './secrets';
import { lostExitCode, showedNoPlan } from './tool-failure';

export interface ShownPlan {
  /** `undefined` when the plan says of itself that it failed. */
  readonly made: MadePlan | undefined;
  /** Replaces what the plan marks as sensitive. */
  readonly redact: (text: string) => string;
}

const read = (request: PlanRequest, { tool, scratch }: PlanPorts, run: PlanRun, lineage: string) => {
  const collector = secretCollector();
  const { counts, count } = createCounts();
  const reading = readPlan(scratch.copyTo('plan.json', tool.showJson(run.planFile)), {
    lineage,
    leaveOut: request.leaveOut,
    takers: [collector, { take: count }],
  }).catch(showedNoPlan(tool));
  return reading.then((plan) => ({ plan, counts, secrets: collector.found }));
};

/**
 * Reads a plan that the tool calls a success, and says what it vouches for. The tool shows it twice, for machines and for
 * people, side by side; nothing of the second is printed before the first has said what is secret.
 */
export const showAndRead = async (request: PlanRequest, ports: PlanPorts, run: PlanRun): Promise<ShownPlan> => {
  const { tool, log, scratch } = ports;
  const found = await tool.basisOf(run.planFile);
  const [{ plan, counts, secrets }, shown, extraFiles] = await Promise.all([
    read(request, ports, run, found.lineage),
    tool.showText(run.planFile),
    tool.extraFiles(),
  ]);
  const redact = hideSecrets(log, secrets, request.stack, request.environment);
  if (plan.header.errored === true) return { made: undefined, redact };
  const { create, update, replace, delete: deleted } = counts;
  const lost = lostExitCode(run, plan.header, create + update + replace + deleted > 0, tool);
  if (lost !== undefined) throw new OperationError(lost);
  const text = redact(shown);
  const textFile = await scratch.write('plan.txt', text);
  await log.group(`Plan of ${request.stack}`, () => {
    log.foreign(text);
  });
  const hasChanges = 'code' in run.ending && run.ending.code === 2;
  const receipt: Receipt = {
    stack: request.stack,
    environment: request.environment,
    commit: request.commit,
    changeDigest: plan.digest.digest,
    hasChanges,
    basis: receiptBasis(found, request.inputs),
  };
  const { planFile } = run;
  const jsonFile = scratch.path('plan.json');
  return { made: { ...plan, planFile, hasChanges, receipt, counts, extraFiles, jsonFile, textFile }, redact };
};
