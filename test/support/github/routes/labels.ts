import { list } from '../pagination';
import { found, invalid, onRepository, type RepositoryCall, type Reply, type Route } from '../route';
import { labelJson, labelsOf } from '../shape/issue';
import { issueOf, onConversation, requireWrite } from './conversation';

const readLabels = [{ issues: 'read' }, { pull_requests: 'read' }] as const;
const writeLabels = [{ issues: 'write' }, { pull_requests: 'write' }] as const;

export const labelRoutes: readonly Route[] = [
  onRepository('GET /repos/{owner}/{repo}/labels', readLabels, listLabels),
  onRepository('POST /repos/{owner}/{repo}/labels', writeLabels, createLabel),
  onRepository('GET /repos/{owner}/{repo}/labels/{name}', readLabels, getLabel),
  onRepository('GET /repos/{owner}/{repo}/issues/{issue_number}/labels', onConversation('read'), listIssueLabels),
  onRepository('POST /repos/{owner}/{repo}/issues/{issue_number}/labels', onConversation('write'), addIssueLabels),
  onRepository(
    'DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}',
    onConversation('write'),
    removeIssueLabel,
  ),
];

function listLabels(call: RepositoryCall): Reply {
  return list(call, [...call.repository.labels.values()], (label) => labelJson(call.repository, label));
}

function createLabel(call: RepositoryCall): Reply {
  requireWrite(call);
  const { repository, body } = call;
  const { name, color, description } = body as { name: string; color?: string; description?: string };
  if (repository.labels.has(name.toLowerCase())) throw invalid('Label', 'name', 'already_exists');
  if (color !== undefined && !/^[0-9a-fA-F]{6}$/.test(color)) throw invalid('Label', 'color', 'invalid');
  if ((description ?? '').length > 100)
    throw invalid('Label', 'description', 'custom', 'description is too long (maximum is 100 characters)');
  const label = repository.label(name, color ?? 'ededed', description ?? null);
  return { status: 201, body: labelJson(repository, label) };
}

function getLabel({ repository, params }: RepositoryCall): Reply {
  const label = found(repository.labels.get((params['name'] ?? '').toLowerCase()));
  return { status: 200, body: labelJson(repository, label) };
}

function listIssueLabels(call: RepositoryCall): Reply {
  return list(call, labelsOf(call.repository, issueOf(call)), (label) => label);
}

function addIssueLabels(call: RepositoryCall): Reply {
  requireWrite(call);
  const issue = issueOf(call);
  const asked = (Array.isArray(call.body) ? call.body : call.body['labels']) as
    (string | { name: string })[] | undefined;
  const names = (asked ?? []).map((label) => (typeof label === 'string' ? label : label.name));
  call.repository.issues.addLabels(issue, names);
  return { status: 200, body: labelsOf(call.repository, issue) };
}

function removeIssueLabel(call: RepositoryCall): Reply {
  requireWrite(call);
  const issue = issueOf(call);
  const name = (call.params['name'] ?? '').toLowerCase();
  const index = found(issue.labels.findIndex((held) => held.toLowerCase() === name) + 1 || undefined) - 1;
  issue.labels.splice(index, 1);
  return { status: 200, body: labelsOf(call.repository, issue) };
}
