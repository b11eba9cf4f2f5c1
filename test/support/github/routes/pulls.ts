import { list } from '../pagination';
import { found, onRepository, type RepositoryCall, type Reply, type Route } from '../route';
import { commitJson, fileJson } from '../shape/commit';
import { pullRequestJson, reviewJson, simplePullRequestJson } from '../shape/pull-request';
import type { PullRequest } from '../state/pull-request';

const readPulls = [{ pull_requests: 'read' }] as const;

export const pullRoutes: readonly Route[] = [
  onRepository('GET /repos/{owner}/{repo}/pulls', readPulls, listPulls),
  onRepository('GET /repos/{owner}/{repo}/pulls/{pull_number}', readPulls, getPull),
  onRepository('GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews', readPulls, listReviews),
  onRepository('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', readPulls, listFiles),
  onRepository('GET /repos/{owner}/{repo}/pulls/{pull_number}/commits', readPulls, listCommits),
];

function pullOf({ repository, params }: RepositoryCall): PullRequest {
  return found(repository.issues.find(Number(params['pull_number']))?.pull);
}

function listPulls(call: RepositoryCall): Reply {
  const { repository, query } = call;
  const state = query.get('state') ?? 'open';
  const base = query.get('base');
  const head = query.get('head');
  const pulls = repository.issues.all
    .map((issue) => issue.pull)
    .filter((pull) => pull !== undefined)
    .filter((pull) => state === 'all' || pull.issue.state === state)
    .filter((pull) => (base ?? pull.baseRef) === pull.baseRef)
    .filter((pull) => head === null || head === `${pull.headRepository.owner.login}:${pull.headRef}`)
    .reverse();
  return list(call, pulls, simplePullRequestJson);
}

function getPull(call: RepositoryCall): Reply {
  return { status: 200, body: pullRequestJson(pullOf(call)) };
}

/** In the order in which they were submitted. */
function listReviews(call: RepositoryCall): Reply {
  const pull = pullOf(call);
  return list(call, pull.reviews, (review) => reviewJson(pull, review));
}

function listFiles(call: RepositoryCall): Reply {
  const pull = pullOf(call);
  return list(call, pull.files(), (change) => fileJson(call.repository, change, pull.headSha));
}

/** GitHub lists 250 at most (docs.github.com, "List commits on a pull request"). */
function listCommits(call: RepositoryCall): Reply {
  return list(call, pullOf(call).commits().slice(0, 250), (commit) => commitJson(call.repository, commit));
}
