import type { ChangePart } from '../core/changes/model';
import { createPlanReader } from '../core/changes/read/stream';
import { NO_COST } from '../core/cost/estimate';
import { NO_POLICY } from '../core/policy/model';
import type { Assessment, Cost, PolicyResult } from '../core/risk/assessment';
import { createJudge } from '../core/risk/judge';
import type { RiskSettings } from '../core/risk/settings';
import type { CodeFacts } from './code-facts';
import type { PlanFacts } from './plan-facts';

export interface JudgeRequest {
  readonly stack: string;
  readonly environment: string;
  readonly settings: RiskSettings;
  /** RFC 3339. */
  readonly now: string;
  readonly commit?: string;
  /** Files by which pull requests are judged and which this one edits. */
  readonly controlFilesChanged?: readonly string[];
  /** What the code tells beside the plan. */
  readonly code?: CodeFacts;
  /** The identity with which the pipeline applies. */
  readonly deployRoleArn?: string;
  /** What the plan step left for this one; absent when somebody judges a plan JSON of his own. */
  readonly facts?: PlanFacts;
  /** What it costs; absent where nobody estimated it. */
  readonly cost?: Cost;
  /** What policies say of it; absent where there are none. */
  readonly policy?: PolicyResult;
}

/** The commit that the plan is of, where the plan step says it, and the one that this job is about. */
const commitsOf = (commit: string | undefined, facts: PlanFacts | undefined) => {
  if (facts === undefined) return commit === undefined ? {} : { commit };
  return { commit: facts.receipt.commit, ...(commit !== undefined && { headCommit: commit }) };
};

/** A judge as a taker of parts, so that a plan is read once for digest and judgement. */
export const judgeOf = (request: JudgeRequest): { take: (part: ChangePart) => void; finish: () => Assessment } => {
  const { stack, environment, settings, now, commit, controlFilesChanged, code, deployRoleArn, facts } = request;
  const judge = createJudge({
    stack,
    environment,
    settings,
    now,
    ...commitsOf(commit, facts),
    ...(controlFilesChanged && { controlFilesChanged }),
    ...(deployRoleArn !== undefined && { deployRoleArn }),
    ...code,
  });
  return {
    take: (part) => {
      judge.take(part);
    },
    finish: () => {
      const assessment = judge.finish({ cost: request.cost ?? NO_COST, policy: request.policy ?? NO_POLICY });
      if (facts === undefined) return assessment;
      const { receipt, secretsInDigest, leftOut, fingerprints } = facts;
      const plan = {
        ...assessment.plan,
        commit: receipt.commit,
        changeDigest: receipt.changeDigest,
        secretsInDigest,
        leftOut,
      };
      return { ...assessment, plan, ...(fingerprints && { fingerprints }) };
    },
  };
};

/** Judges plan JSON as it is read, whatever its size. */
export const judge = async (json: AsyncIterable<Uint8Array>, request: JudgeRequest): Promise<Assessment> => {
  const { take, finish } = judgeOf(request);
  const reader = createPlanReader(take);
  for await (const chunk of json) reader.push(chunk);
  reader.end();
  return finish();
};
