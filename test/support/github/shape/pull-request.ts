import { endJson, lines, repositoryReferenceJson } from './commit';
import { associationOf, labelsOf } from './issue';
import { fullRepositoryJson } from './repository';
import { userJson } from './user';
import type { PullRequest, Review } from '../state/pull-request';
import { nodeId } from '../state/world';
import type { Json } from '../route';

/** `pull-request-simple`, the form of lists. */
export function simplePullRequestJson(pull: PullRequest): Json {
  const { repository, issue, headRepository } = pull;
  const { world } = repository;
  const url = `${repository.url}/pulls/${pull.number}`;
  const page = `${repository.htmlUrl}/pull/${pull.number}`;
  return {
    ...addressesOf(pull, url, page),
    id: pull.id,
    node_id: nodeId('PullRequest', pull.id),
    number: pull.number,
    state: issue.state,
    locked: issue.locked !== false,
    active_lock_reason: typeof issue.locked === 'string' ? issue.locked : null,
    title: issue.title,
    body: issue.body,
    user: userJson(world, issue.user),
    labels: labelsOf(repository, issue),
    milestone: null,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    merged_at: pull.merged?.at ?? null,
    merge_commit_sha: pull.merged?.sha ?? repository.commits.refs.get(`refs/pull/${pull.number}/merge`) ?? null,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    head: endJson(headRepository, pull.headRef, pull.headSha, fullRepositoryJson(headRepository)),
    base: endJson(repository, pull.baseRef, pull.baseSha, fullRepositoryJson(repository)),
    author_association: associationOf(repository, issue.user),
    auto_merge: null,
    draft: pull.draft,
  };
}

/** `pull-request` */
export function pullRequestJson(pull: PullRequest): Json {
  const { issue, merged } = pull;
  const files = pull.files();
  return {
    ...simplePullRequestJson(pull),
    merged: merged !== null,
    mergeable: issue.state === 'open' ? true : null,
    rebaseable: issue.state === 'open' ? true : null,
    mergeable_state: issue.state === 'open' ? 'clean' : 'unknown',
    merged_by: merged ? userJson(pull.repository.world, merged.by) : null,
    comments: issue.comments.length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: pull.commits().length,
    additions: files.reduce((sum, file) => sum + lines(file.after), 0),
    deletions: files.reduce((sum, file) => sum + lines(file.before), 0),
    changed_files: files.length,
  };
}

/** `pull-request-minimal`, the form inside runs and checks. Empty for a fork's, as GitHub leaves those out. */
export function minimalPullRequestsJson(pull: PullRequest | undefined): Json[] {
  if (!pull || pull.fromFork) return [];
  const repo = repositoryReferenceJson(pull.repository);
  return [
    {
      id: pull.id,
      number: pull.number,
      url: `${pull.repository.url}/pulls/${pull.number}`,
      head: { ref: pull.headRef, sha: pull.headSha, repo },
      base: { ref: pull.baseRef, sha: pull.baseSha, repo },
    },
  ];
}

/** `pull-request-review` */
export function reviewJson(pull: PullRequest, review: Review): Json {
  const { repository } = pull;
  const html = `${repository.htmlUrl}/pull/${pull.number}#pullrequestreview-${review.id}`;
  const pullUrl = `${repository.url}/pulls/${pull.number}`;
  return {
    id: review.id,
    node_id: nodeId('PullRequestReview', review.id),
    user: review.user ? userJson(repository.world, review.user) : null,
    body: review.body,
    state: review.state,
    html_url: html,
    pull_request_url: pullUrl,
    author_association: associationOf(repository, review.user),
    _links: { html: { href: html }, pull_request: { href: pullUrl } },
    ...(review.state === 'PENDING' ? {} : { submitted_at: review.submittedAt }),
    commit_id: review.commitId,
  };
}

function addressesOf(pull: PullRequest, url: string, page: string): Json {
  const { repository } = pull;
  const issueUrl = `${repository.url}/issues/${pull.number}`;
  const addresses = {
    url,
    html_url: page,
    issue_url: issueUrl,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${repository.url}/pulls/comments{/number}`,
    comments_url: `${issueUrl}/comments`,
    statuses_url: `${repository.url}/statuses/${pull.headSha}`,
  };
  const links = {
    self: addresses.url,
    html: addresses.html_url,
    issue: addresses.issue_url,
    comments: addresses.comments_url,
    review_comments: addresses.review_comments_url,
    review_comment: addresses.review_comment_url,
    commits: addresses.commits_url,
    statuses: addresses.statuses_url,
  };
  return {
    ...addresses,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    _links: Object.fromEntries(Object.entries(links).map(([name, href]) => [name, { href }])),
  };
}
