import { parseAppliedReceipt } from '../../core/gate/applied-receipt';
import type { RunFacts } from '../../core/gate/facts';
import type { PromotionSource, RunOfStack } from '../../ports/promotion';
import type { GitHubClient } from './client';
import { runOf } from './runs';

/** As many runs of a commit are asked: the push, and those that somebody started afterwards. */
const MOST_RUNS = 5;

/** What the gate reads of GitHub about the environments before its own. */
export const githubPromotion = ({ octokit, repo, ask }: GitHubClient): PromotionSource => {
  /** Of all attempts: what the first one applied, the second finds done. */
  const jobsOf = (run: number) =>
    ask(`the jobs of run ${run}`, () =>
      octokit.paginate(octokit.rest.actions.listJobsForWorkflowRun, {
        ...repo,
        run_id: run,
        filter: 'all',
        per_page: 100,
      }),
    );
  const annotationsOf = async (job: { readonly name: string; readonly check_run_url: string }) =>
    ask(`the annotations of job ${job.name}`, () =>
      octokit.paginate(octokit.rest.checks.listAnnotations, {
        ...repo,
        check_run_id: Number(/\/check-runs\/(\d+)$/.exec(job.check_run_url)?.[1]),
        per_page: 100,
      }),
    );
  return {
    runsOf: async (commit, workflowPath, stacks) => {
      const listed = await ask(`the runs of ${commit}`, async () => {
        const { data } = await octokit.rest.actions.listWorkflowRunsForRepo({
          ...repo,
          head_sha: commit,
          per_page: 100,
        });
        return data.workflow_runs.map(runOf).filter(({ path }) => path === workflowPath);
      });
      const runs = listed.sort((a, b) => b.id - a.id).slice(0, MOST_RUNS);
      const jobs = await Promise.all(runs.map(({ id }) => jobsOf(id)));
      const about = async (run: RunFacts, at: number, stack: string): Promise<RunOfStack> => {
        const own = (jobs[at] ?? []).filter(({ name }) => name.endsWith(` (${stack})`));
        const done = own.filter(({ status, conclusion }) => status === 'completed' && conclusion === 'success');
        const annotations = await Promise.all(done.map(annotationsOf));
        return {
          run,
          chosen: own.length > 0,
          applied: annotations.flat().flatMap(({ message }) => parseAppliedReceipt(message ?? '') ?? []),
        };
      };
      return Promise.all(stacks.map((stack) => Promise.all(runs.map((run, at) => about(run, at, stack)))));
    },
  };
};
