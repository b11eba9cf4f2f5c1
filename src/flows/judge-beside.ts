import { costOf, NO_COST } from '../core/cost/combine';
import { policyOf } from '../core/policy/combine';
import { riskDocument } from '../core/policy/document';
import { NO_POLICY } from '../core/policy/model';
import { answersOfFile } from '../core/policy/read';
import type { Assessment, Cost } from '../core/risk/assessment';
import type { Beside } from '../ports/judging';
import { judge, type JudgeRequest } from './judge';

export const NOTHING_BESIDE: Beside = { costFiles: [], costBaseFiles: [], policyFiles: [] };

/** A plan that can be read more than once; `file` is where it stands, for tools that want a path. */
export interface PlanSource {
  readonly chunks: () => AsyncIterable<Uint8Array>;
  readonly file?: string;
}

const costBeside = async (plan: PlanSource, { costFiles, costBaseFiles, costTool }: Beside): Promise<Cost> => {
  if (costFiles.length + costBaseFiles.length > 0) return costOf(costFiles, costBaseFiles);
  if (costTool === undefined || plan.file === undefined) return NO_COST;
  return costOf([await costTool.estimate(plan.file)]);
};

/**
 * Judges a plan together with what stands beside it. Policies are asked last, because they may ask what we found; then
 * the plan is judged once more with what they said.
 */
export const judgeBeside = async (plan: PlanSource, request: JudgeRequest, beside: Beside): Promise<Assessment> => {
  const { policyFiles, policyTool } = beside;
  const cost = await costBeside(plan, beside);
  const read = policyFiles.flatMap(answersOfFile);
  const configured = policyFiles.length > 0 || policyTool !== undefined;
  if (policyTool === undefined) return judge(plan.chunks(), { ...request, cost, policy: policyOf(read, configured) });
  const first = await judge(plan.chunks(), { ...request, cost, policy: NO_POLICY });
  const evaluated = await policyTool.evaluate(plan.chunks(), riskDocument(first));
  return judge(plan.chunks(), { ...request, cost, policy: policyOf([...read, ...evaluated], configured) });
};
