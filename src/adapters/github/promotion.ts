import { parseAppliedReceipt } from '../../core/gate/applied-receipt';
import type { RunFacts } from '../../core/gate/facts';
import type { PromotionSource, RunOfStack } from '../../ports/promotion';
import type { GitHubClient } from './client';
import { annotationsOf, isNamedAfter, jobsOfAllAttempts, runOf } from './runs';

/** As many runs of a commit are asked: the push, and those that somebody started afterwards. */
const MOST_RUNS = 5;

/** What the gate reads of GitHub about the environments before its own. */
export const githubPromotion = (client: GitHubClient): PromotionSource => {
  const { octokit, repo, ask } = client;
  return {
    runsOf: (commit, workflowPath, stacks) =>
      ask(`the runs of ${commit}`, async () => {
        const { data } = await octokit.rest.actions.listWorkflowRunsForRepo({
          ...repo,
          head_sha: commit,
          per_page: 100,
        });
        const listed = data.workflow_runs.map(runOf).filter(({ path }) => path === workflowPath);
        const runs = listed.sort((a, b) => b.id - a.id).slice(0, MOST_RUNS);
        const jobs = await Promise.all(
          // Of all attempts: what the first one applied, the second finds done.
          runs.map(({ id }) => ask(`the jobs of run ${id}`, () => jobsOfAllAttempts(client, id))),
        );
        const about = async (run: RunFacts, at: number, stack: string): Promise<RunOfStack> => {
          const own = (jobs[at] ?? []).filter((job) => isNamedAfter(stack, job));
          const done = own.filter(({ status, conclusion }) => status === 'completed' && conclusion === 'success');
          const annotations = await Promise.all(done.map((job) => annotationsOf(client, job)));
          const receipts = annotations.map((of) =>
            of.flatMap(({ message }) => parseAppliedReceipt(message ?? '') ?? []),
          );
          const ends = done.flatMap(({ completed_at: end }, nth) => (receipts[nth]?.length ? (end ?? []) : [])).sort();
          const appliedAt = ends.at(-1);
          return {
            run,
            chosen: own.length > 0,
            applied: receipts.flat(),
            ...(appliedAt !== undefined && { appliedAt }),
          };
        };
        return Promise.all(stacks.map((stack) => Promise.all(runs.map((run, at) => about(run, at, stack)))));
      }),
  };
};
