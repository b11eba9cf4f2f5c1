import type { RunFacts } from '../gate/facts';
import { suiteProblem, type Suite } from '../gate/suite';

/** The run whose assessments a report may show again, or why there is none. */
export type FoundReviewRun = { readonly run: RunFacts } | { readonly problem: string };

export interface ReviewRunAsked {
  readonly repositoryId: number;
  readonly headSha: string;
  /** The suite whose `review.yml` must have planned, at the same commit; `undefined` when actions are used directly. */
  readonly suite: Suite | undefined;
  /** Path of the workflow that plans, where no suite is named. */
  readonly workflowPath: string;
}

const calls = (run: RunFacts, { repository }: Suite): boolean =>
  run.referencedWorkflows.some(
    ({ path }) => path.toLowerCase().replace(/@.*$/, '') === `${repository.toLowerCase()}/.github/workflows/review.yml`,
  );

/**
 * The newest review run of a commit, which must be this repository's own, of the workflow that plans, and have succeeded:
 * a run that failed may lack a stack, and a stack must never vanish from the report.
 */
export const chooseReviewRun = (runs: readonly RunFacts[], asked: ReviewRunAsked): FoundReviewRun => {
  const { suite } = asked;
  const mine = runs.filter(
    (run) =>
      run.event === 'pull_request' &&
      run.headSha === asked.headSha &&
      run.repositoryId === asked.repositoryId &&
      run.headRepositoryId === asked.repositoryId &&
      (suite === undefined ? run.path === asked.workflowPath : calls(run, suite)),
  );
  const [newest] = mine.toSorted((a, b) => b.id - a.id);
  if (newest === undefined) return { problem: 'no review run has planned it yet' };
  const problem = suiteProblem(newest, suite);
  if (problem !== undefined) return { problem };
  if (newest.conclusion === undefined)
    return { problem: `run ${newest.id} is still planning it, and will report by itself` };
  if (newest.conclusion !== 'success')
    return { problem: `run ${newest.id} ended with \`${newest.conclusion}\`, and its own report says why` };
  return { run: newest };
};
