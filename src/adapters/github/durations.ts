import type { GitHubClient } from './client';

/** `review / plan 1 (live/prod/app)` → `live/prod/app` */
const stackOf = (job: string): string | undefined => /\((.+)\)$/.exec(job)?.[1];

/**
 * Seconds that the job of each stack took in the newest successful run of a workflow for the same event. Only how jobs
 * are distributed hangs on it, so what cannot be read (`actions: read`) is not known, and no error.
 */
export const pastDurations = async (
  { octokit, repo }: GitHubClient,
  workflowPath: string,
  event: string,
): Promise<ReadonlyMap<string, number>> => {
  try {
    const { data } = await octokit.rest.actions.listWorkflowRunsForRepo({
      ...repo,
      event,
      status: 'success',
      per_page: 100,
    });
    const run = data.workflow_runs.find(({ path }) => path.replace(/@.*$/, '') === workflowPath);
    if (run === undefined) return new Map();
    const jobs = await octokit.paginate(octokit.rest.actions.listJobsForWorkflowRunAttempt, {
      ...repo,
      run_id: run.id,
      attempt_number: run.run_attempt ?? 1,
      per_page: 100,
    });
    const seconds = new Map<string, number>();
    for (const { name, started_at, completed_at } of jobs) {
      const stack = stackOf(name);
      const took = (Date.parse(completed_at ?? '') - Date.parse(started_at)) / 1_000;
      if (stack !== undefined && took >= 0) seconds.set(stack, (seconds.get(stack) ?? 0) + took);
    }
    return seconds;
  } catch {
    return new Map();
  }
};
