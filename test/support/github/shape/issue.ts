import { appJson, appSlug, userJson } from './user';
import type { Comment, Issue } from '../state/issues';
import type { Label, Repository } from '../state/repository';
import { nodeId, type User } from '../state/world';
import type { Json } from '../route';

/** How GitHub names what somebody is to a repository. */
export function associationOf(repository: Repository, user: User | null): string {
  if (user === null) return 'NONE';
  if (user.id === repository.owner.id) return 'OWNER';
  return repository.permissionOf(user) === 'none' ? 'NONE' : 'COLLABORATOR';
}

const reactions = (url: string): Json => ({
  url: `${url}/reactions`,
  total_count: 0,
  '+1': 0,
  '-1': 0,
  laugh: 0,
  hooray: 0,
  confused: 0,
  heart: 0,
  rocket: 0,
  eyes: 0,
});

function viaApp(repository: Repository, user: User): Json | null {
  const slug = appSlug(user);
  return slug === null ? null : appJson(repository.world, slug);
}

/** `label` */
export function labelJson(repository: Repository, label: Label): Json {
  return {
    id: label.id,
    node_id: nodeId('Label', label.id),
    url: `${repository.url}/labels/${encodeURIComponent(label.name)}`,
    name: label.name,
    color: label.color,
    default: false,
    description: label.description,
  };
}

export function labelsOf(repository: Repository, issue: Issue): Json[] {
  return issue.labels.flatMap((name) => {
    const label = repository.labels.get(name.toLowerCase());
    return label ? [labelJson(repository, label)] : [];
  });
}

/** `issue` */
export function issueJson(repository: Repository, issue: Issue): Json {
  const { world } = repository;
  const url = `${repository.url}/issues/${issue.number}`;
  const page = `${repository.htmlUrl}/${issue.pull ? 'pull' : 'issues'}/${issue.number}`;
  return {
    id: issue.id,
    node_id: nodeId('Issue', issue.id),
    url,
    repository_url: repository.url,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    timeline_url: `${url}/timeline`,
    html_url: page,
    number: issue.number,
    title: issue.title,
    body: issue.body,
    user: userJson(world, issue.user),
    labels: labelsOf(repository, issue),
    state: issue.state,
    state_reason: issue.stateReason,
    locked: issue.locked !== false,
    active_lock_reason: typeof issue.locked === 'string' ? issue.locked : null,
    assignee: issue.assignees[0] ? userJson(world, issue.assignees[0]) : null,
    assignees: issue.assignees.map((each) => userJson(world, each)),
    milestone: null,
    comments: issue.comments.length,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    closed_by: issue.closedBy ? userJson(world, issue.closedBy) : null,
    author_association: associationOf(repository, issue.user),
    reactions: reactions(url),
    performed_via_github_app: viaApp(repository, issue.user),
    ...(issue.pull
      ? {
          draft: issue.pull.draft,
          pull_request: {
            url: `${repository.url}/pulls/${issue.number}`,
            html_url: page,
            diff_url: `${page}.diff`,
            patch_url: `${page}.patch`,
            merged_at: issue.pull.merged?.at ?? null,
          },
        }
      : {}),
  };
}

/** `issue-comment` */
export function commentJson(repository: Repository, issue: Issue, comment: Comment): Json {
  const url = `${repository.url}/issues/comments/${comment.id}`;
  const page = `${repository.htmlUrl}/${issue.pull ? 'pull' : 'issues'}/${issue.number}`;
  return {
    id: comment.id,
    node_id: nodeId('IssueComment', comment.id),
    url,
    html_url: `${page}#issuecomment-${comment.id}`,
    issue_url: `${repository.url}/issues/${issue.number}`,
    user: userJson(repository.world, comment.user),
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: associationOf(repository, comment.user),
    reactions: reactions(url),
    performed_via_github_app: viaApp(repository, comment.user),
  };
}
