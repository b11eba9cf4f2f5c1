import { list } from '../pagination';
import { ApiError, notFound, onRepository, type RepositoryCall, type Reply, type Route } from '../route';
import { commitJson, fileJson, lines } from '../shape/commit';
import { simplePullRequestJson } from '../shape/pull-request';
import type { Commit } from '../state/commits';
import type { PullRequest } from '../state/pull-request';
import type { Repository } from '../state/repository';

const readContents = [{ contents: 'read' }] as const;

export const commitRoutes: readonly Route[] = [
  onRepository('GET /repos/{owner}/{repo}/commits', readContents, listCommits),
  onRepository('GET /repos/{owner}/{repo}/commits/{ref}', readContents, getCommit),
  onRepository('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', [{ pull_requests: 'read' }], listPulls),
  onRepository('GET /repos/{owner}/{repo}/compare/{basehead}', readContents, compare),
];

function commitOf(repository: Repository, ref: string): Commit {
  const commit = repository.commits.resolve(ref);
  if (!commit) throw new ApiError(422, `No commit found for SHA: ${ref}`);
  return commit;
}

function listCommits(call: RepositoryCall): Reply {
  const { repository, query } = call;
  const start = repository.commits.resolve(query.get('sha') ?? repository.defaultBranch);
  if (!start) throw notFound();
  return list(call, repository.commits.history(start.sha), (commit) => commitJson(repository, commit));
}

function getCommit({ repository, params }: RepositoryCall): Reply {
  const commit = commitOf(repository, params['ref'] ?? '');
  const parent = commit.parents[0] === undefined ? undefined : repository.commits.get(commit.parents[0]);
  const files = repository.commits.diff(parent, commit);
  const additions = files.reduce((sum, file) => sum + lines(file.after), 0);
  const deletions = files.reduce((sum, file) => sum + lines(file.before), 0);
  const body = {
    ...commitJson(repository, commit),
    stats: { additions, deletions, total: additions + deletions },
    files: files.map((file) => fileJson(repository, file, commit.sha)),
  };
  return { status: 200, body };
}

/** The merged pull request that brought the commit to the default branch, or the open ones that contain it (GitHub's documentation of this list). */
function listPulls(call: RepositoryCall): Reply {
  const { repository, params } = call;
  const commit = commitOf(repository, params['commit_sha'] ?? '');
  const contains = (pull: PullRequest): boolean =>
    pull.merged?.sha === commit.sha ||
    pull.headSha === commit.sha ||
    pull.commits().some((each) => each.sha === commit.sha);
  const pulls = repository.issues.all.flatMap(({ pull }) => (pull && contains(pull) ? [pull] : []));
  const merged = pulls.filter((pull) => pull.merged !== null);
  return list(call, merged.length > 0 ? merged : pulls, simplePullRequestJson);
}

function compare(call: RepositoryCall): Reply {
  const { repository, params } = call;
  const [baseRef = '', headRef = ''] = (params['basehead'] ?? '').split('...');
  const [base, head] = [baseRef, headRef].map((ref) => repository.commits.resolve(ref.replace(/^[^:/]+:/, '')));
  if (!base || !head) throw notFound();
  const mergeBase = repository.commits.mergeBase(base.sha, head.sha);
  if (!mergeBase) throw new ApiError(404, `No common ancestor between ${baseRef} and ${headRef}.`);
  const ahead = repository.commits.between(base.sha, head.sha);
  const behind = repository.commits.between(head.sha, base.sha);
  const page = list(call, ahead, (commit) => commitJson(repository, commit));
  const html = `${repository.htmlUrl}/compare/${baseRef}...${headRef}`;
  const body = {
    url: `${repository.url}/compare/${baseRef}...${headRef}`,
    html_url: html,
    permalink_url: `${repository.htmlUrl}/compare/${base.sha}...${head.sha}`,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    base_commit: commitJson(repository, base),
    merge_base_commit: commitJson(repository, mergeBase),
    status: statusOf(ahead.length, behind.length),
    ahead_by: ahead.length,
    behind_by: behind.length,
    total_commits: ahead.length,
    commits: page.body,
    files: repository.commits.diff(mergeBase, head).map((file) => fileJson(repository, file, head.sha)),
  };
  return { ...page, body };
}

function statusOf(ahead: number, behind: number): string {
  if (ahead > 0 && behind > 0) return 'diverged';
  if (ahead > 0) return 'ahead';
  return behind > 0 ? 'behind' : 'identical';
}
