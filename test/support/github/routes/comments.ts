import { found, onRepository, type RepositoryCall, type Reply, type Route } from '../route';
import { list } from '../pagination';
import { commentJson } from '../shape/issue';
import type { Comment, Issue } from '../state/issues';
import { checkBody, checkUnlocked, issueOf, needsOf, onConversation, requireWrite } from './conversation';

const onComment = (level: 'read' | 'write') => (call: RepositoryCall) =>
  needsOf(call.repository.issues.findComment(Number(call.params['comment_id']))?.issue, level);

export const commentRoutes: readonly Route[] = [
  onRepository('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', onConversation('read'), listComments),
  onRepository('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', onConversation('write'), createComment),
  onRepository('GET /repos/{owner}/{repo}/issues/comments/{comment_id}', onComment('read'), getComment),
  onRepository('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', onComment('write'), updateComment),
  onRepository('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', onComment('write'), deleteComment),
];

function commentOf(call: RepositoryCall): { issue: Issue; comment: Comment } {
  return found(call.repository.issues.findComment(Number(call.params['comment_id'])));
}

function listComments(call: RepositoryCall): Reply {
  const issue = issueOf(call);
  const since = call.query.get('since') ?? '';
  const comments = issue.comments.filter((comment) => comment.updatedAt >= since);
  return list(call, comments, (comment) => commentJson(call.repository, issue, comment));
}

function createComment(call: RepositoryCall): Reply {
  const issue = issueOf(call);
  checkUnlocked(call, issue);
  const body = checkBody('IssueComment', call.body['body']);
  const comment = call.repository.issues.comment(issue, call.token.actor, body);
  const json = commentJson(call.repository, issue, comment);
  return { status: 201, body: json, headers: { location: String(json['url']) } };
}

function getComment(call: RepositoryCall): Reply {
  const { issue, comment } = commentOf(call);
  return { status: 200, body: commentJson(call.repository, issue, comment) };
}

/** A comment is its author's to change; others need write access to the repository. */
function checkMayChange(call: RepositoryCall, comment: Comment): void {
  if (call.token.actor.id !== comment.user.id) requireWrite(call);
}

function updateComment(call: RepositoryCall): Reply {
  const { issue, comment } = commentOf(call);
  checkMayChange(call, comment);
  call.repository.issues.editComment(comment, checkBody('IssueComment', call.body['body']));
  return { status: 200, body: commentJson(call.repository, issue, comment) };
}

function deleteComment(call: RepositoryCall): Reply {
  const { issue, comment } = commentOf(call);
  checkMayChange(call, comment);
  issue.comments.splice(issue.comments.indexOf(comment), 1);
  return { status: 204 };
}
