import type { ChangePart } from '../core/changes/model';
import { createPlanReader } from '../core/changes/read/stream';
import type { Assessment, Cost, PolicyResult } from '../core/risk/assessment';
import { createJudge } from '../core/risk/judge';
import type { RiskSettings } from '../core/risk/settings';
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
  /** What the plan step left for this one; absent when somebody judges a plan JSON of his own. */
  readonly facts?: PlanFacts;
}

/** No estimate is not an estimate of zero. */
export const NO_COST: Cost = { status: 'absent', notes: [], resources: [] };
export const NO_POLICY: PolicyResult = {
  status: 'absent',
  tools: [],
  passed: 0,
  failed: 0,
  warned: 0,
  results: [],
  notes: [],
};

/** A judge as a taker of parts, so that a plan is read once for digest and judgement. */
export const judgeOf = (request: JudgeRequest): { take: (part: ChangePart) => void; finish: () => Assessment } => {
  const { stack, environment, settings, now, commit, controlFilesChanged, facts } = request;
  const judge = createJudge({
    stack,
    environment,
    settings,
    now,
    ...(commit === undefined ? {} : { commit }),
    ...(controlFilesChanged && { controlFilesChanged }),
  });
  return {
    take: (part) => {
      judge.take(part);
    },
    finish: () => {
      const assessment = judge.finish({ cost: NO_COST, policy: NO_POLICY });
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
  const reader = createPlanReader();
  const { take, finish } = judgeOf(request);
  for await (const chunk of json) for (const part of reader.push(chunk)) take(part);
  for (const part of reader.end()) take(part);
  return finish();
};
