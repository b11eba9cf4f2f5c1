import type { GenericSchema, InferOutput } from 'valibot';
import { riskSettingsOf } from '../core/config/risk-settings';
import type { Rules } from '../core/config/rules';
import { deployRoleOf, environmentFor } from '../core/config/stack-settings';
import { ConfigurationError } from '../core/errors';
import { isFailure } from '../core/render/report-input';
import { SARIF_FILE, sarifOf } from '../core/report/sarif';
import type { Around } from '../core/report/around';
import type { Assessment } from '../core/risk/assessment';
import type { Artifacts } from '../ports/github';
import type { Beside } from '../ports/judging';
import type { Scratch } from '../ports/scratch';
import { leaveAround } from './around';
import { type CodePorts, codeFacts } from './code-facts';
import { judgeBeside } from './judge-beside';
import { planFactsSchema } from './plan-facts';
import { type AssessmentRun, publishAssessment } from './publish-assessment';
import { report, type ReportPorts, type ReportRequest } from './report';

export interface RiskRequest
  extends AssessmentRun, Omit<ReportRequest, 'expected' | 'ownProblem' | 'allPlanned' | 'around'> {
  readonly rules: Rules;
  readonly mode: 'judge' | 'report' | 'both';
  readonly 'plan-json': string | undefined;
  readonly 'plan-facts': string | undefined;
  readonly stack: string | undefined;
  readonly environment: string | undefined;
  readonly stacks: readonly string[];
  readonly 'all-planned': boolean;
  readonly deleted: Around['deleted'];
  readonly notes: readonly string[];
  /** Leave the assessment for a job that reports. */
  readonly leave: boolean;
  readonly 'deploy-role-arn': string | undefined;
  readonly now: string;
}

export interface RiskPorts extends ReportPorts {
  /** The code of the stack on both sides of the change; absent when nobody says where it is. */
  readonly code?: CodePorts;
  readonly scratch: Scratch;
  readonly upload: Artifacts;
  readonly chunksOf: (path: string, input: string) => AsyncIterable<Uint8Array>;
  /** Files and tools beside the plan. */
  readonly beside: () => Promise<Beside>;
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
  const environment = environmentFor(rules.config, named, stack);
  const deployRoleArn = request['deploy-role-arn'] ?? deployRoleOf(rules.config, environment);
  const code = ports.code && (await codeFacts(ports.code));
  const plan = { chunks: () => ports.chunksOf(planJson, 'plan-json'), file: planJson };
  const judging = {
    stack,
    environment,
    settings: riskSettingsOf(rules.config),
    controlFilesChanged: rules.controlFilesChanged,
    now,
    commit,
    ...(deployRoleArn !== undefined && { deployRoleArn }),
    ...(code && { code }),
    ...(facts && { facts }),
  };
  const assessment = await judgeBeside(plan, judging, await ports.beside());
  const { upload: artifacts, summary, scratch } = ports;
  return publishAssessment(assessment, request, { artifacts, summary, scratch }, request.leave);
};

/** The story of the risk action: judge in the job that has the plan, report in the job that has the token. */
export const risk = async (request: RiskRequest, ports: RiskPorts) => {
  const outputs = request.mode === 'report' ? {} : await judged(request, ports);
  if (request.mode === 'judge') return { outputs };
  const around: Around = { deleted: request.deleted, notes: [...request.notes] };
  if (request.mode === 'report') await leaveAround(around, request.attempt, ports);
  const result = await report(
    {
      ...request,
      expected: request.stacks,
      allPlanned: request['all-planned'],
      around,
      ownProblem: request.rules.ownProblem,
    },
    ports,
  );
  const assessments = result.stacks.filter((one): one is Assessment => !isFailure(one));
  const sarif = await ports.scratch.write(SARIF_FILE, JSON.stringify(sarifOf(assessments)));
  return {
    outputs: { ...outputs, sarif, ...(result.level && { level: result.level }) },
    ...(result.failure && { failure: result.failure }),
  };
};
