import { list } from '../pagination';
import { invalid, onRepository, type RepositoryCall, type Reply, type Route } from '../route';
import { issueJson } from '../shape/issue';
import type { Issue } from '../state/issues';
import { checkBody, issueOf, mayWrite, onConversation, requireWrite } from './conversation';

export const issueRoutes: readonly Route[] = [
  onRepository('GET /repos/{owner}/{repo}/issues', [{ issues: 'read' }, { pull_requests: 'read' }], listIssues),
  onRepository('POST /repos/{owner}/{repo}/issues', [{ issues: 'write' }], createIssue),
  onRepository('GET /repos/{owner}/{repo}/issues/{issue_number}', onConversation('read'), getIssue),
  onRepository('PATCH /repos/{owner}/{repo}/issues/{issue_number}', onConversation('write'), updateIssue),
  onRepository('PUT /repos/{owner}/{repo}/issues/{issue_number}/lock', onConversation('write'), lockIssue),
  onRepository('DELETE /repos/{owner}/{repo}/issues/{issue_number}/lock', onConversation('write'), unlockIssue),
];

function listIssues(call: RepositoryCall): Reply {
  const { query, repository } = call;
  const state = query.get('state') ?? 'open';
  const labels = (query.get('labels') ?? '').split(',').filter((name) => name !== '');
  const creator = query.get('creator');
  const since = query.get('since') ?? '';
  const matches = (issue: Issue): boolean =>
    (state === 'all' || issue.state === state) &&
    labels.every((name) => issue.labels.some((held) => held.toLowerCase() === name.toLowerCase())) &&
    (creator === null || creator === issue.user.login) &&
    issue.updatedAt >= since;
  return list(call, sorted(repository.issues.all.filter(matches), query), (issue) => issueJson(repository, issue));
}

function sorted(issues: readonly Issue[], query: URLSearchParams): Issue[] {
  const by = query.get('sort') ?? 'created';
  const ascending = query.get('direction') === 'asc';
  const order = (a: Issue, b: Issue): number => {
    if (by === 'comments') return a.comments.length - b.comments.length;
    const [x, y] = by === 'updated' ? [a.updatedAt, b.updatedAt] : [a.createdAt, b.createdAt];
    return x.localeCompare(y) || a.number - b.number;
  };
  return [...issues].sort((a, b) => (ascending ? order(a, b) : order(b, a)));
}

function createIssue(call: RepositoryCall): Reply {
  const { body, repository, token } = call;
  const text = body['body'] === undefined || body['body'] === null ? null : checkBody('Issue', body['body']);
  const issue = repository.issues.open({ user: token.actor, title: titleOf(body['title']), body: text });
  // Those who may not write can open an issue; what they ask of labels and assignees is dropped without a word.
  if (mayWrite(call)) applyAssignments(call, issue);
  return {
    status: 201,
    body: issueJson(repository, issue),
    headers: { location: `${repository.url}/issues/${issue.number}` },
  };
}

function getIssue(call: RepositoryCall): Reply {
  return { status: 200, body: issueJson(call.repository, issueOf(call)) };
}

function updateIssue(call: RepositoryCall): Reply {
  const { body, repository, token, world } = call;
  const issue = issueOf(call);
  if (token.actor.id !== issue.user.id) requireWrite(call);
  if (body['title'] !== undefined) issue.title = titleOf(body['title']);
  if (body['body'] !== undefined && body['body'] !== issue.body)
    repository.issues.editBody(issue, body['body'] === null ? '' : checkBody('Issue', body['body']));
  if (mayWrite(call)) applyAssignments(call, issue);
  const { state, state_reason: reason } = body as { state?: 'open' | 'closed'; state_reason?: string | null };
  if (state === 'open' && issue.pull?.merged)
    throw invalid('PullRequest', 'state', 'custom', 'state cannot be changed. The pull request was merged.');
  if (state !== undefined) repository.issues.setState(issue, state, reason ?? null, token.actor);
  issue.updatedAt = world.now();
  return { status: 200, body: issueJson(repository, issue) };
}

function applyAssignments({ body, repository, world }: RepositoryCall, issue: Issue): void {
  if (Array.isArray(body['labels'])) {
    issue.labels = [];
    repository.issues.addLabels(issue, body['labels'].map(labelName));
  }
  if (Array.isArray(body['assignees'])) {
    const known = (body['assignees'] as string[]).map((login) => world.users.get(login.toLowerCase()));
    issue.assignees = known
      .filter((user) => user !== undefined)
      .filter((user) => repository.permissionOf(user) !== 'none');
  }
}

function labelName(label: unknown): string {
  return typeof label === 'string' ? label : (label as { name: string }).name;
}

function titleOf(title: unknown): string {
  const text = typeof title === 'number' ? String(title) : title;
  if (typeof text !== 'string' || text.trim() === '') throw invalid('Issue', 'title', 'missing_field');
  if (text.length > 256) throw invalid('Issue', 'title', 'custom', 'title is too long (maximum is 256 characters)');
  return text;
}

function lockIssue(call: RepositoryCall): Reply {
  requireWrite(call);
  const reason = call.body['lock_reason'];
  issueOf(call).locked = typeof reason === 'string' ? reason : true;
  return { status: 204 };
}

function unlockIssue(call: RepositoryCall): Reply {
  requireWrite(call);
  issueOf(call).locked = false;
  return { status: 204 };
}
