import type { LeftOutAttribute } from '../core/changes/leave-out';
import { compare } from '../core/changes/compare';
import { redactorOf } from '../core/changes/redact';
import { sensitiveValues } from '../core/changes/secrets';
import { explainFailure } from '../core/failures/failure';
import { type PlanInputs, receiptBasis } from '../core/gate/basis';
import type { FreshPlanFacts } from '../core/gate/facts';
import type { Assessment } from '../core/risk/assessment';
import type { RiskSettings } from '../core/risk/settings';
import type { Log } from '../ports/log';
import type { InfraTool, PlanRun } from '../ports/tool';
import { judgeOf } from './judge';
import { readPlan } from './read-plan';

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
}

const ended = (run: { ending: PlanRun['ending'] }, ...codes: number[]): boolean =>
  'code' in run.ending && codes.includes(run.ending.code);

const problemOf = (
  name: string,
  { diagnostics, text, ending }: Pick<PlanRun, 'diagnostics' | 'text' | 'ending'>,
): NoFreshPlan => {
  const words = [...diagnostics.map(({ summary, detail }) => `${summary}\n${detail}`), text].join('\n');
  const first = diagnostics.find(({ severity }) => severity === 'error')?.summary;
  return {
    problem: `\`${name}\` failed${first === undefined ? '' : `: ${first}`}. ${explainFailure(words, ending).remedy}`,
  };
};

/** Plans again, in the job that is to apply, and judges what comes out: nothing of the earlier job is taken on trust. */
export const freshPlan = async (
  request: FreshPlanRequest,
  tool: InfraTool,
  log: Log,
): Promise<FreshPlan | NoFreshPlan> => {
  const init = await tool.initialise();
  if (!ended(init, 0)) return problemOf('init', init);
  const run = await tool.plan({ lock: true });
  if (!ended(run, 0, 2)) return problemOf('plan', run);
  const found = await tool.basisOf(run.planFile);
  const judge = judgeOf(request);
  const secrets = new Set<string>();
  const collector = {
    take: (part: Parameters<typeof sensitiveValues>[0]) => {
      for (const value of sensitiveValues(part)) secrets.add(value);
    },
  };
  const read = await readPlan(tool.showJson(run.planFile), {
    lineage: found.lineage,
    leaveOut: request.leaveOut,
    takers: [judge, collector],
  });
  for (const secret of secrets) log.secret(secret);
  const assessment = judge.finish();
  return {
    planFile: run.planFile,
    assessment,
    redact: redactorOf(secrets),
    facts: {
      basis: receiptBasis(found, request.inputs),
      changeDigest: read.digest.digest,
      hasChanges: ended(run, 2),
      errored: read.header.errored === true,
      complete: read.header.complete,
      level: assessment.level,
      requirements: assessment.requirements,
      comparison: request.approved && read.fingerprints ? compare(request.approved, read.fingerprints) : undefined,
    },
  };
};
