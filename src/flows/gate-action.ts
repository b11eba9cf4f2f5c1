import { ConfigurationError } from '../core/errors';
import type { PlanInputs } from '../core/gate/basis';
import type { Asked, GatePolicy } from '../core/gate/facts';
import { DEFAULT_SETTINGS } from '../core/risk/settings';
import type { Artifacts } from '../ports/github';
import type { Scratch } from '../ports/scratch';
import type { InfraTool } from '../ports/tool';
import { applyGate } from './apply-gate';
import { publishDecision } from './publish-decision';
import { type DecisionReportPorts, reportDecisions } from './report-decisions';

export interface GateActionRequest {
  readonly mode: 'apply' | 'report' | 'both';
  readonly repository: string;
  readonly asked: Omit<Asked, 'stack' | 'environment'>;
  readonly policy: GatePolicy;
}

export interface GateActionPorts extends DecisionReportPorts {
  readonly upload: Artifacts;
  readonly scratch: Scratch;
  readonly openStack: () => Promise<{
    readonly tool: InfraTool;
    readonly stack: string;
    readonly environment: string;
    readonly inputs: PlanInputs;
  }>;
}

const applied = async (request: GateActionRequest, ports: GateActionPorts) => {
  const { tool, stack, environment, inputs } = await ports.openStack();
  if (environment === '')
    throw new ConfigurationError(
      'Input `environment` is missing. An apply belongs to a GitHub environment, whose branch policy the gate checks; the job itself must name it too.',
    );
  const asked = { ...request.asked, stack, environment };
  const result = await applyGate(
    { asked, policy: request.policy, inputs, leaveOut: [], settings: DEFAULT_SETTINGS },
    { ...ports, tool },
  );
  return publishDecision(result, asked, { artifacts: ports.upload, summary: ports.summary, scratch: ports.scratch });
};

/** The apply-gate action: decide and apply in the job with the cloud role, report in the job with the writing token. */
export const gateAction = async (request: GateActionRequest, ports: GateActionPorts) => {
  if (request.mode === 'apply') return applied(request, ports);
  const report = { ...request.asked, repository: request.repository };
  if (request.mode === 'report') return reportDecisions(report, ports);
  const done = await applied(request, ports);
  const said = await reportDecisions(report, ports);
  return { ...said, ...done, outputs: { ...said.outputs, ...done.outputs } };
};
