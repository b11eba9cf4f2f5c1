import { riskSettingsOf } from '../core/config/risk-settings';
import type { Config } from '../core/config/schema';
import { ConfigurationError } from '../core/errors';
import type { PlanInputs } from '../core/gate/basis';
import type { Asked, GatePolicy } from '../core/gate/facts';
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
  readonly policyFor: (config: Config, environment: string) => GatePolicy;
}

export interface GateActionPorts extends DecisionReportPorts {
  readonly upload: Artifacts;
  readonly scratch: Scratch;
  /** The configuration at the commit that is applied. */
  readonly config: () => Promise<Config>;
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
  const config = await ports.config();
  const policy = request.policyFor(config, environment);
  const result = await applyGate(
    { asked, policy, inputs, leaveOut: config['leave-out'] ?? [], settings: riskSettingsOf(config) },
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
