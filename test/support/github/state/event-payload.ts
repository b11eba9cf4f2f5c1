import { pullRequestJson } from '../shape/pull-request';
import { fullRepositoryJson } from '../shape/repository';
import { userJson } from '../shape/user';
import type { Run } from './run';

/** The webhook payload of the run's event: what the file at GITHUB_EVENT_PATH contains (docs.github.com, "Webhook events and payloads"). */
export function eventPayload(run: Run): Record<string, unknown> {
  const { repository, seed } = run;
  return {
    ...ofEvent(run),
    ...seed.payload,
    repository: fullRepositoryJson(repository),
    sender: userJson(repository.world, seed.actor),
  };
}

function ofEvent(run: Run): Record<string, unknown> {
  const { repository, seed } = run;
  const { event, pullRequest } = seed;
  if (event === 'pull_request_review' && pullRequest)
    return { action: 'submitted', pull_request: pullRequestJson(pullRequest) };
  if (event === 'pull_request' && pullRequest)
    return { action: 'synchronize', number: pullRequest.number, pull_request: pullRequestJson(pullRequest) };
  if (event === 'push') {
    const commit = repository.commits.get(seed.headSha);
    return {
      ref: run.ref,
      before: commit.parents[0] ?? '0'.repeat(40),
      after: commit.sha,
      head_commit: { id: commit.sha, tree_id: commit.treeSha, message: commit.message, timestamp: commit.date },
    };
  }
  if (event === 'schedule') return { schedule: '17 5 * * *' };
  return event === 'workflow_dispatch' ? { ref: run.ref, workflow: seed.workflowPath, inputs: {} } : {};
}
