import { ApiError, found, invalid, type RepositoryCall } from '../route';
import type { Needs } from '../permissions';
import type { Issue } from '../state/issues';

/** GitHub's own words are characters; measured are bytes of UTF-8 (docs/platform-notes.md#limits). Both are kept. */
const maxBodyCharacters = 65_536;
const maxBodyBytes = 262_144;

export function issueOf(call: RepositoryCall): Issue {
  return found(call.repository.issues.find(Number(call.params['issue_number'])));
}

/** What belongs to an issue needs `issues`; to a pull request (or to nothing: 404), `pull_requests` does as well. */
export function needsOf(issue: Issue | undefined, level: 'read' | 'write'): Needs {
  const isIssue = issue !== undefined && issue.pull === undefined;
  return isIssue ? [{ issues: level }] : [{ issues: level }, { pull_requests: level }];
}

export const onConversation =
  (level: 'read' | 'write') =>
  (call: RepositoryCall): Needs =>
    needsOf(call.repository.issues.find(Number(call.params['issue_number'])), level);

/** Throws GitHub's 422 for a body that is blank, too long, or no text at all. */
export function checkBody(resource: string, body: unknown): string {
  if (typeof body !== 'string' || body.trim() === '') throw invalid(resource, 'body', 'missing_field');
  if (body.length > maxBodyCharacters || Buffer.byteLength(body) > maxBodyBytes)
    throw invalid(resource, 'body', 'custom', `body is too long (maximum is ${maxBodyCharacters} characters)`);
  return body;
}

/**
 * A locked conversation is open to those who may write to the repository only; a token with write permission is one of
 * them.
 */
export function checkUnlocked(call: RepositoryCall, issue: Issue): void {
  if (issue.locked === false || mayWrite(call)) return;
  throw new ApiError(403, 'Unable to create comment because issue is locked.');
}

/**
 * Whether somebody else's text, labels and the like may be changed: an app's permission was checked before, a person
 * needs the role.
 */
export function mayWrite({ token, repository }: RepositoryCall): boolean {
  return token.kind !== 'user' || ['write', 'maintain', 'admin'].includes(repository.permissionOf(token.actor));
}

export function requireWrite(call: RepositoryCall): void {
  if (!mayWrite(call)) throw new ApiError(403, 'Must have admin rights to Repository.');
}
