import { list } from '../pagination';
import { found, invalid, onRepository, type RepositoryCall, type Reply, type Route } from '../route';
import { labelJson, labelsOf } from '../shape/issue';
import { userJson } from '../shape/user';
import { nodeId } from '../state/world';
import { issueOf, onConversation, requireWrite } from './conversation';

const readLabels = [{ issues: 'read' }, { pull_requests: 'read' }] as const;
const writeLabels = [{ issues: 'write' }, { pull_requests: 'write' }] as const;

export const labelRoutes: readonly Route[] = [
  onRepository('GET /repos/{owner}/{repo}/labels', readLabels, listLabels),
  onRepository('POST /repos/{owner}/{repo}/labels', writeLabels, createLabel),
  onRepository('GET /repos/{owner}/{repo}/labels/{name}', readLabels, getLabel),
  onRepository('GET /repos/{owner}/{repo}/issues/{issue_number}/events', onConversation('read'), listEvents),
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

/** Of an issue's events only those about labels. */
function listEvents(call: RepositoryCall): Reply {
  const { repository, world } = call;
  return list(call, issueOf(call).labelEvents, ({ id, set, name, by, at }) => ({
    id,
    node_id: nodeId('LabeledEvent', id),
    url: `${repository.url}/issues/events/${id}`,
    actor: userJson(world, by),
    event: set ? 'labeled' : 'unlabeled',
    commit_id: null,
    commit_url: null,
    created_at: at,
    performed_via_github_app: null,
    label: { name, color: repository.labels.get(name.toLowerCase())?.color ?? 'ededed' },
  }));
}

function addIssueLabels(call: RepositoryCall): Reply {
  requireWrite(call);
  const issue = issueOf(call);
  const asked = (Array.isArray(call.body) ? call.body : call.body['labels']) as
    (string | { name: string })[] | undefined;
  const names = (asked ?? []).map((label) => (typeof label === 'string' ? label : label.name));
  call.repository.issues.addLabels(issue, names, call.token.actor);
  return { status: 200, body: labelsOf(call.repository, issue) };
}

function removeIssueLabel(call: RepositoryCall): Reply {
  requireWrite(call);
  const issue = issueOf(call);
  const name = (call.params['name'] ?? '').toLowerCase();
  const held = found(issue.labels.find((label) => label.toLowerCase() === name));
  call.repository.issues.removeLabel(issue, held, call.token.actor);
  return { status: 200, body: labelsOf(call.repository, issue) };
}
