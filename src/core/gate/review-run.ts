import type { NextStep } from './decision';
import type { GateFacts, RunFacts } from './facts';
import { suiteProblem } from './suite';

const short = (hash: string): string => hash.slice(0, 12);

export interface RunProblem {
  readonly fact: string;
  readonly next: NextStep;
}

/** Why a run proves nothing about what reviewers saw; `undefined` when it is a sound review run of the merged head. */
export const reviewRunProblem = (
  { pullRequest, policy, asked }: Pick<GateFacts, 'pullRequest' | 'policy' | 'asked'>,
  run: RunFacts,
): RunProblem | undefined => {
  const problem = (fact: string, text: string): RunProblem => ({ fact, next: { text } });
  if (
    run.event !== 'pull_request' ||
    run.repositoryId !== asked.repositoryId ||
    run.headRepositoryId !== asked.repositoryId ||
    run.conclusion !== 'success'
  )
    return problem(
      `run ${run.id} is not a successful review run of this repository`,
      'Run the review workflow on the pull request.',
    );
  const merged = typeof pullRequest === 'object' ? pullRequest.headSha : 'nothing';
  if (run.headSha !== merged)
    return problem(
      `run ${run.id} reviewed \`${short(run.headSha)}\`, but \`${short(merged)}\` was merged`,
      'Run the review workflow on the last commit of the pull request.',
    );
  if (run.path !== asked.workflowPath)
    return problem(
      `run ${run.id} is of \`${run.path}\`, not of \`${asked.workflowPath}\``,
      'Let review and apply stand in the same workflow file.',
    );
  const other = suiteProblem(run, policy.suite);
  return other === undefined ? undefined : problem(other, 'Pin review and apply to the same commit of the suite.');
};
