import { NO_COST } from '../core/cost/estimate';
import { policyOf } from '../core/policy/combine';
import { riskDocument } from '../core/policy/document';
import { NO_POLICY } from '../core/policy/model';
import type { Assessment, Cost } from '../core/risk/assessment';
import type { Beside } from '../ports/judging';
import { judge, type JudgeRequest } from './judge';

export const NOTHING_BESIDE: Beside = { costFiles: [], costBaseFiles: [], policyFiles: [] };

/** The readers of other tools' results bring a validator along: they are loaded where there is a result. */
const estimator = async () => (await import('../core/cost/combine')).costOf;

/** A plan that can be read more than once; `file` is where it stands, for tools that want a path. */
export interface PlanSource {
  readonly chunks: () => AsyncIterable<Uint8Array>;
  readonly file?: string;
}

const costBeside = async (plan: PlanSource, { costFiles, costBaseFiles, costTool }: Beside): Promise<Cost> => {
  if (costFiles.length + costBaseFiles.length > 0) return (await estimator())(costFiles, costBaseFiles);
  if (costTool === undefined || plan.file === undefined) return NO_COST;
  return (await estimator())([await costTool.estimate(plan.file)]);
};

const answersIn = async (files: Beside['policyFiles']) =>
  files.length === 0 ? [] : files.flatMap((await import('../core/policy/read')).answersOfFile);

/**
 * Judges a plan together with what stands beside it. Policies are asked last, because they may ask what we found; then
 * the plan is judged once more with what they said.
 */
export const judgeBeside = async (plan: PlanSource, request: JudgeRequest, beside: Beside): Promise<Assessment> => {
  const { policyFiles, policyTool } = beside;
  const cost = await costBeside(plan, beside);
  const read = await answersIn(policyFiles);
  const configured = policyFiles.length > 0 || policyTool !== undefined;
  if (policyTool === undefined) return judge(plan.chunks(), { ...request, cost, policy: policyOf(read, configured) });
  const first = await judge(plan.chunks(), { ...request, cost, policy: NO_POLICY });
  const evaluated = await policyTool.evaluate(plan.chunks(), riskDocument(first));
  return judge(plan.chunks(), { ...request, cost, policy: policyOf([...read, ...evaluated], configured) });
};
