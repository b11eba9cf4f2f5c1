import { basename } from 'node:path/posix';
import { OperationError } from '../../core/errors';
import { MAY_APPLY } from '../../core/gate/checks/producer';
import { parseHolder } from '../../core/gate/lock-holder-notice';
import { parseRequest } from '../../core/lock/request-notice';
import type { JobTrace } from '../../core/lock/trace';
import type { LockSource } from '../../ports/lock-source';
import type { GitHubClient } from './client';
import { annotationsOf, jobsOfAllAttempts, runOf, speakingFor } from './runs';

type ApiRun = Awaited<
  ReturnType<GitHubClient['octokit']['rest']['actions']['listWorkflowRunsForRepo']>
>['data']['workflow_runs'][number];
type ApiJob = Awaited<
  ReturnType<GitHubClient['octokit']['rest']['actions']['listJobsForWorkflowRun']>
>['data']['jobs'][number];

const HOUR = 3_600_000;
/** A run lives at most this long, waiting for approvals included (GitHub docs, "Usage limits"). */
const LONGEST_RUN = 35 * 24 * HOUR;
/** The clock of a machine may be wrong by this much before its lock is not found. */
const SKEW = HOUR;
/** GitHub gives no more runs than ten pages of a filtered list. */
const MOST_PAGES = 10;
const MOST_RUNS = 50;
const MOST_REQUESTS = 20;

/** What the runner calls its own last step, in which it ends what the job left running (actions/runner, `JobExtension`). */
const LAST_STEP = 'Complete job';

const at = (time: string | null | undefined): number => Date.parse(time ?? '');

/** Did this go on at that time, as far as clocks can be trusted? What has no end yet still goes on. */
const spans = (begun: string | null | undefined, ended: string | null | undefined, time: number): boolean =>
  !(at(begun) - SKEW > time) && !(at(ended) + SKEW < time);

const overAt = ({ status, updated_at }: ApiRun): string | undefined =>
  status === 'completed' ? updated_at : undefined;

const messagesOf = async (client: GitHubClient, job: ApiJob): Promise<string[]> =>
  (await annotationsOf(client, job)).flatMap(({ message }) => message ?? []);

const traceOf = async (
  client: GitHubClient,
  run: ApiRun,
  mayApply: boolean,
  job: ApiJob,
  speaks: boolean,
): Promise<JobTrace> => ({
  run: { id: run.id, url: run.html_url, status: run.status ?? 'unknown', mayApply },
  attempt: job.run_attempt ?? 1,
  name: job.name,
  status: job.status,
  conclusion: job.conclusion ?? undefined,
  startedAt: job.started_at,
  completedAt: job.completed_at ?? undefined,
  endedInOrder: (job.steps ?? []).some(({ name, status }) => name === LAST_STEP && status === 'completed'),
  runner: job.runner_name ?? undefined,
  notices: speaks && mayApply ? (await messagesOf(client, job)).flatMap((message) => parseHolder(message) ?? []) : [],
});

/** Runs and jobs of this repository, for the question whose lock it is. Needs `actions: read` and `checks: read`. */
export const githubLockSource = (client: GitHubClient): LockSource => {
  const { octokit, repo, ask, serverTime } = client;
  const { actions, repos } = octokit.rest;

  const defaultBranch = (): Promise<string> =>
    ask('this repository', async () => (await repos.get(repo)).data.default_branch);

  /** Runs of the default branch that went on at that time. */
  const runsAround = async (branch: string, time: number): Promise<ApiRun[]> => {
    const created = [time - LONGEST_RUN, time + SKEW].map((one) => new Date(one).toISOString()).join('..');
    const found: ApiRun[] = [];
    let pages = 0;
    const all = octokit.paginate.iterator(actions.listWorkflowRunsForRepo, { ...repo, branch, created, per_page: 100 });
    for await (const { data } of all) {
      found.push(...data.filter((run) => spans(run.created_at, overAt(run), time)));
      pages += 1;
      if (pages === MOST_PAGES) break;
    }
    return found;
  };

  /** Runs of any branch that go on now: one of them may hold the lock without saying so. */
  const runsGoingOn = async (time: number): Promise<ApiRun[]> => {
    const { data } = await actions.listWorkflowRunsForRepo({ ...repo, status: 'in_progress', per_page: 100 });
    if (data.total_count > data.workflow_runs.length)
      throw new OperationError(
        `${data.total_count} runs are going on, too many to look at. Ask again when there are fewer.`,
      );
    return data.workflow_runs.filter((run) => spans(run.created_at, undefined, time));
  };

  const jobsOf = async (run: ApiRun, branch: string, stack: string, time: number): Promise<JobTrace[]> => {
    const jobs = await jobsOfAllAttempts(client, run.id);
    const mayApply =
      run.head_branch === branch && MAY_APPLY.has(run.event) && run.head_repository.id === run.repository.id;
    const began = jobs.filter(({ status, conclusion }) => status !== 'queued' && conclusion !== 'skipped');
    const speaking = new Set(speakingFor(began, stack));
    return Promise.all(
      began.map((job) =>
        traceOf(client, run, mayApply, job, speaking.has(job) && spans(job.started_at, job.completed_at, time)),
      ),
    );
  };

  return {
    serverTime,
    jobsAround: (stack, created) =>
      ask('the runs that may hold the lock', async () => {
        const branch = await defaultBranch();
        const listed = [...(await runsAround(branch, created)), ...(await runsGoingOn(created))];
        const runs = [...new Map(listed.map((run) => [run.id, run])).values()];
        if (runs.length > MOST_RUNS)
          throw new OperationError(
            `${runs.length} runs went on when the lock was taken; at most ${MOST_RUNS} are looked at. Find the holder by hand.`,
          );
        return (await Promise.all(runs.map((run) => jobsOf(run, branch, stack, created)))).flat();
      }),
    requests: (workflowPath, since) =>
      ask('the earlier requests to release this lock', async () => {
        const { data } = await actions.listWorkflowRuns({
          ...repo,
          workflow_id: basename(workflowPath),
          event: 'workflow_dispatch',
          branch: await defaultBranch(),
          created: `>=${since}`,
          per_page: MOST_REQUESTS,
        });
        return Promise.all(
          data.workflow_runs.map(async (run) => {
            const jobs = await octokit.paginate(actions.listJobsForWorkflowRun, {
              ...repo,
              run_id: run.id,
              per_page: 100,
            });
            const ended = jobs.filter(({ status, conclusion }) => status === 'completed' && conclusion !== 'skipped');
            const messages = (await Promise.all(ended.map((job) => messagesOf(client, job)))).flat();
            return {
              run: runOf(run),
              createdAt: run.created_at,
              notices: messages.flatMap((message) => parseRequest(message) ?? []),
            };
          }),
        );
      }),
  };
};
