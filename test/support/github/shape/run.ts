import { simpleCommitJson } from './commit';
import { environmentReferenceJson } from './environment';
import { minimalPullRequestsJson } from './pull-request';
import { minimalRepositoryJson } from './repository';
import { userJson } from './user';
import type { Job } from '../state/job';
import type { Approval, Attempt, Run } from '../state/run';
import { nodeId } from '../state/world';
import type { Json } from '../route';

function statusOf(attempt: Attempt): string {
  if (attempt.conclusion !== null) return 'completed';
  return attempt.jobs.some((job) => job.status === 'waiting') ? 'waiting' : 'in_progress';
}

/** `workflow-run`, as of one attempt (the latest unless another is named). */
export function runJson(run: Run, attempt: Attempt = run.attempt): Json {
  const { repository, seed } = run;
  const { world } = repository;
  const url = `${repository.url}/actions/runs/${run.id}`;
  return {
    id: run.id,
    name: seed.workflowName ?? seed.workflowPath,
    node_id: nodeId('WorkflowRun', run.id),
    head_branch: seed.headBranch,
    head_sha: seed.headSha,
    path: seed.workflowPath,
    display_title: repository.commits.get(seed.headSha).message.split('\n')[0],
    run_number: run.number,
    run_attempt: attempt.number,
    event: seed.event,
    status: statusOf(attempt),
    conclusion: attempt.conclusion,
    workflow_id: repository.workflowId(seed.workflowPath),
    check_suite_id: run.checkSuiteId,
    check_suite_node_id: nodeId('CheckSuite', run.checkSuiteId),
    url,
    html_url: `${repository.htmlUrl}/actions/runs/${run.id}`,
    pull_requests: minimalPullRequestsJson(seed.pullRequest),
    created_at: run.createdAt,
    updated_at: attempt.updatedAt,
    run_started_at: attempt.startedAt,
    actor: userJson(world, seed.actor),
    triggering_actor: userJson(world, attempt.triggeringActor),
    referenced_workflows: seed.referencedWorkflows ?? [],
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${repository.url}/check-suites/${run.checkSuiteId}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: attempt.number > 1 ? `${url}/attempts/${attempt.number - 1}` : null,
    workflow_url: `${repository.url}/actions/workflows/${repository.workflowId(seed.workflowPath)}`,
    head_commit: simpleCommitJson(repository.commits.get(seed.headSha)),
    repository: minimalRepositoryJson(repository),
    head_repository: minimalRepositoryJson(run.headRepository),
  };
}

/** What the runner adds after the steps of the workflow. Where its machine was lost it says no more. */
function stepsJson(job: Job): Json[] {
  if (job.status !== 'completed' || job.isLost) return [];
  const times = { started_at: job.completedAt, completed_at: job.completedAt };
  return [{ name: 'Complete job', status: 'completed', conclusion: 'success', number: 1, ...times }];
}

/** `job` */
export function jobJson(job: Job): Json {
  const { run } = job;
  const { repository, seed } = run;
  return {
    id: job.id,
    run_id: run.id,
    workflow_name: seed.workflowName ?? seed.workflowPath,
    head_branch: seed.headBranch,
    run_url: `${repository.url}/actions/runs/${run.id}`,
    run_attempt: job.attempt,
    node_id: nodeId('CheckRun', job.id),
    head_sha: seed.headSha,
    url: `${repository.url}/actions/jobs/${job.id}`,
    html_url: `${repository.htmlUrl}/actions/runs/${run.id}/job/${job.id}`,
    status: job.status,
    conclusion: job.conclusion,
    created_at: job.createdAt,
    started_at: job.startedAt,
    completed_at: job.completedAt,
    name: job.name,
    steps: stepsJson(job),
    check_run_url: `${repository.url}/check-runs/${job.id}`,
    labels: ['ubuntu-latest'],
    runner_id: job.status === 'in_progress' || job.status === 'completed' ? 1 : null,
    runner_name: job.status === 'in_progress' || job.status === 'completed' ? 'GitHub Actions 1' : null,
    runner_group_id: 0,
    runner_group_name: 'GitHub Actions',
  };
}

/** `environment-approvals` */
export function approvalJson(run: Run, approval: Approval): Json {
  return {
    state: approval.state,
    comment: approval.comment,
    user: userJson(run.repository.world, approval.user),
    environments: approval.environments.map((each) => ({
      ...environmentReferenceJson(run.repository, each),
      created_at: each.createdAt,
      updated_at: each.createdAt,
    })),
  };
}
