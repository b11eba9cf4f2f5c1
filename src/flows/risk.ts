import type { GenericSchema, InferOutput } from 'valibot';
import { riskSettingsOf } from '../core/config/risk-settings';
import type { Rules } from '../core/config/rules';
import { environmentFor } from '../core/config/stack-settings';
import { ConfigurationError } from '../core/errors';
import type { Artifacts } from '../ports/github';
import type { Scratch } from '../ports/scratch';
import { judge } from './judge';
import { planFactsSchema } from './plan-facts';
import { type AssessmentRun, publishAssessment } from './publish-assessment';
import { report, type ReportPorts, type ReportRequest } from './report';

export interface RiskRequest extends AssessmentRun, Omit<ReportRequest, 'expected' | 'ownProblem'> {
  readonly rules: Rules;
  readonly mode: 'judge' | 'report' | 'both';
  readonly 'plan-json': string | undefined;
  readonly 'plan-facts': string | undefined;
  readonly stack: string | undefined;
  readonly environment: string | undefined;
  readonly stacks: readonly string[];
  readonly now: string;
}

export interface RiskPorts extends ReportPorts {
  readonly scratch: Scratch;
  readonly upload: Artifacts;
  readonly chunksOf: (path: string, input: string) => AsyncIterable<Uint8Array>;
  readonly readJson: <S extends GenericSchema>(path: string, input: string, schema: S) => Promise<InferOutput<S>>;
}

const judged = async (request: RiskRequest, ports: RiskPorts) => {
  const planJson = request['plan-json'];
  const factsFile = request['plan-facts'];
  if (planJson === undefined)
    throw new ConfigurationError(
      'Input `plan-json` is missing. Give it the output `plan-json` of `actions/plan`, or a file made by `terraform show -json`.',
    );
  const facts = factsFile === undefined ? undefined : await ports.readJson(factsFile, 'plan-facts', planFactsSchema);
  const stack = facts?.receipt.stack ?? request.stack;
  if (stack === undefined)
    throw new ConfigurationError(
      'Input `stack` or `plan-facts` is missing: without either nobody knows which stack this plan is of.',
    );
  const { now, commit, rules } = request;
  const named = facts?.receipt.environment ?? request.environment ?? '';
  const assessment = await judge(ports.chunksOf(planJson, 'plan-json'), {
    stack,
    environment: environmentFor(rules.config, named, stack),
    settings: riskSettingsOf(rules.config),
    controlFilesChanged: rules.controlFilesChanged,
    now,
    commit,
    ...(facts && { facts }),
  });
  return publishAssessment(assessment, request, {
    artifacts: ports.upload,
    summary: ports.summary,
    scratch: ports.scratch,
  });
};

/** The story of the risk action: judge in the job that has the plan, report in the job that has the token. */
export const risk = async (request: RiskRequest, ports: RiskPorts) => {
  const outputs = request.mode === 'report' ? {} : await judged(request, ports);
  if (request.mode === 'judge') return { outputs };
  const result = await report({ ...request, expected: request.stacks, ownProblem: request.rules.ownProblem }, ports);
  return {
    outputs: { ...outputs, ...(result.level && { level: result.level }) },
    ...(result.failure && { failure: result.failure }),
  };
};
