import { isReceipt, parseReceipt } from '../../core/gate/receipt';
import type { FoundReceipt, Person, RunFacts } from '../../core/gate/facts';
import type { GitHubClient } from './client';

interface ApiUser {
  readonly id: number;
  readonly login: string;
  readonly type: string;
}

/** A person of the API, `undefined` for deleted accounts. */
export const personOf = (user: ApiUser | null | undefined): Person | undefined =>
  user === null || user === undefined ? undefined : { id: user.id, login: user.login, type: user.type };

interface ApiRun {
  readonly id: number;
  readonly run_attempt?: number;
  readonly repository: { readonly id: number };
  readonly head_repository: { readonly id: number } | null;
  readonly event: string;
  readonly path: string;
  readonly head_sha: string;
  readonly head_branch: string | null;
  readonly conclusion: string | null;
  readonly actor?: ApiUser;
  readonly triggering_actor?: ApiUser;
  readonly referenced_workflows?: readonly { readonly path: string; readonly sha: string }[] | null;
}

/** Facts of a run; the path loses its `@ref`, which some API versions append. */
export const runOf = (api: ApiRun): RunFacts => ({
  id: api.id,
  attempt: api.run_attempt ?? 1,
  repositoryId: api.repository.id,
  headRepositoryId: api.head_repository?.id,
  event: api.event,
  path: api.path.replace(/@.*$/, ''),
  headSha: api.head_sha,
  headBranch: api.head_branch ?? undefined,
  conclusion: api.conclusion ?? undefined,
  actor: personOf(api.actor),
  triggeringActor: personOf(api.triggering_actor),
  referencedWorkflows: (api.referenced_workflows ?? []).map(({ path, sha }) => ({ path, sha })),
});

/** Is this job named after the stack, as the matrix jobs of the suite are? */
export const isNamedAfter = (stack: string, { name }: { readonly name: string }): boolean =>
  name.endsWith(` (${stack})`);

/**
 * Jobs that can speak for a stack. Matrix jobs of the suite end in the name of their stack, `plan 1 (live/prod/app)`: where
 * there are such, no other job of the run is asked. That saves a request for each job of a run of hundreds, and what the
 * plan of one stack says of another counts for nothing. Workflows that name their jobs otherwise are asked job by job.
 */
export const speakingFor = <J extends { readonly name: string }>(
  jobs: readonly J[],
  stack: string | undefined,
): readonly J[] => {
  const own = stack === undefined ? [] : jobs.filter((job) => isNamedAfter(stack, job));
  return own.length > 0 ? own : jobs;
};

/** The jobs of all attempts of a run. */
export const jobsOfAllAttempts = ({ octokit, repo }: GitHubClient, run: number) =>
  octokit.paginate(octokit.rest.actions.listJobsForWorkflowRun, { ...repo, run_id: run, filter: 'all', per_page: 100 });

/** What a job left in its own check run. */
export const annotationsOf = (
  { octokit, repo, ask }: GitHubClient,
  job: { readonly name: string; readonly check_run_url: string },
) =>
  ask(`the annotations of job ${job.name}`, () => {
    const checkRun = Number(/\/check-runs\/(\d+)$/.exec(job.check_run_url)?.[1]);
    return octokit.paginate(octokit.rest.checks.listAnnotations, { ...repo, check_run_id: checkRun, per_page: 100 });
  });

/** Reads the receipts of a run, each from the check run of the very job that it came from. */
export const receiptsOfRun = (
  client: GitHubClient,
  run: number,
  attempt: number,
  stack?: string,
): Promise<FoundReceipt[]> => {
  const { octokit, repo, ask } = client;
  return ask(`the jobs of run ${run}`, async () => {
    const jobs = await octokit.paginate(octokit.rest.actions.listJobsForWorkflowRunAttempt, {
      ...repo,
      run_id: run,
      attempt_number: attempt,
      per_page: 100,
    });
    const found: FoundReceipt[] = [];
    for (const job of speakingFor(jobs, stack)) {
      if (job.status !== 'completed' || job.conclusion === 'skipped') continue;
      for (const annotation of (await annotationsOf(client, job)).filter(isReceipt))
        found.push({
          job: job.name,
          jobConclusion: job.conclusion ?? undefined,
          completedAt: job.completed_at ?? undefined,
          receipt: parseReceipt(annotation.message ?? ''),
        });
    }
    return found;
  });
};
