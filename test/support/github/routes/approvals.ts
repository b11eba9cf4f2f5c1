import { onRepository, type RepositoryCall, type Reply, type Route } from '../route';
import { environmentReferenceJson, reviewersJson } from '../shape/environment';
import { approvalJson } from '../shape/run';
import { runOf } from './runs';

const readActions = [{ actions: 'read' }] as const;

export const approvalRoutes: readonly Route[] = [
  onRepository('GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals', readActions, listApprovals),
  onRepository('GET /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments', readActions, listPending),
];

/** All of them, of every attempt, without time or attempt; not paged. */
function listApprovals(call: RepositoryCall): Reply {
  const run = runOf(call);
  return { status: 200, body: run.approvals.map((approval) => approvalJson(run, approval)) };
}

function listPending(call: RepositoryCall): Reply {
  const run = runOf(call);
  const { repository } = run;
  const body = run.pendingEnvironments().map((environment) => ({
    environment: environmentReferenceJson(repository, environment),
    wait_timer: environment.waitTimer,
    wait_timer_started_at: environment.waitTimer > 0 ? run.attempt.startedAt : null,
    current_user_can_approve: run.mayApprove(call.token.actor, environment),
    reviewers: reviewersJson(repository, environment),
  }));
  return { status: 200, body };
}
