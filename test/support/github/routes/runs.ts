import { countedList } from '../pagination';
import { found, onRepository, type RepositoryCall, type Reply, type Route } from '../route';
import { jobJson, runJson } from '../shape/run';
import type { Attempt, Run } from '../state/run';

const readActions = [{ actions: 'read' }] as const;

export const runRoutes: readonly Route[] = [
  onRepository('GET /repos/{owner}/{repo}/actions/runs', readActions, listRuns),
  onRepository('GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs', readActions, listRuns),
  onRepository('GET /repos/{owner}/{repo}/actions/runs/{run_id}', readActions, getRun),
  onRepository('GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}', readActions, getAttempt),
  onRepository('GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs', readActions, listJobs),
  onRepository(
    'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs',
    readActions,
    listAttemptJobs,
  ),
  onRepository('GET /repos/{owner}/{repo}/actions/jobs/{job_id}', readActions, getJob),
];

export function runOf({ repository, params }: RepositoryCall): Run {
  return found(repository.runs.find((run) => run.id === Number(params['run_id'])));
}

function attemptOf(call: RepositoryCall): Attempt {
  return found(runOf(call).attempts[Number(call.params['attempt_number']) - 1]);
}

/** `created` as the search syntax has it: `>=T`, `<=T`, `>T`, `<T`, or `T..T`. */
function isCreatedIn(range: string, { createdAt }: Run): boolean {
  const [, from, to] = /^(.+)\.\.(.+)$/.exec(range) ?? [];
  const at = Date.parse(createdAt);
  if (from !== undefined && to !== undefined) return at >= Date.parse(from) && at <= Date.parse(to);
  const [, sign = '', time = ''] = /^([<>]=?)(.+)$/.exec(range) ?? [];
  const limit = Date.parse(time);
  if (Number.isNaN(limit)) throw new Error(`The local github.com does not know the range of times ${range}.`);
  return sign.startsWith('>')
    ? at > limit || (sign === '>=' && at === limit)
    : at < limit || (sign === '<=' && at === limit);
}

/** Newest first. `status` is a status or a conclusion, as GitHub takes either. */
function listRuns(call: RepositoryCall): Reply {
  const { repository, query, params } = call;
  const path = params['workflow_id'] === undefined ? undefined : found(repository.workflowOfId(params['workflow_id']));
  const filters: [string, (run: Run) => unknown[]][] = [
    ['head_sha', (run) => [run.seed.headSha]],
    ['event', (run) => [run.seed.event]],
    ['branch', (run) => [run.seed.headBranch]],
    ['actor', (run) => [run.seed.actor.login]],
    ['status', (run) => [runJson(run)['status'], run.attempt.conclusion]],
    ['check_suite_id', (run) => [String(run.checkSuiteId)]],
  ];
  const runs = repository.runs
    .filter((run) => path === undefined || run.seed.workflowPath === path)
    .filter((run) => !query.has('created') || isCreatedIn(query.get('created')!, run))
    .filter((run) => filters.every(([name, values]) => !query.has(name) || values(run).includes(query.get(name))))
    .reverse();
  return countedList(call, 'workflow_runs', runs, (run) => runJson(run));
}

function getRun(call: RepositoryCall): Reply {
  return { status: 200, body: runJson(runOf(call)) };
}

function getAttempt(call: RepositoryCall): Reply {
  return { status: 200, body: runJson(runOf(call), attemptOf(call)) };
}

function listJobs(call: RepositoryCall): Reply {
  const run = runOf(call);
  const attempts = call.query.get('filter') === 'all' ? run.attempts : [run.attempt];
  return countedList(
    call,
    'jobs',
    attempts.flatMap((attempt) => attempt.jobs),
    jobJson,
  );
}

function listAttemptJobs(call: RepositoryCall): Reply {
  return countedList(call, 'jobs', attemptOf(call).jobs, jobJson);
}

function getJob({ repository, params }: RepositoryCall): Reply {
  const jobs = repository.runs.flatMap((run) => run.attempts.flatMap((attempt) => attempt.jobs));
  return { status: 200, body: jobJson(found(jobs.find((job) => job.id === Number(params['job_id'])))) };
}
