import { ApiError, found, onRepository, type RepositoryCall, type Reply, type Route } from '../route';
import { commitJson } from '../shape/commit';
import { nodeId } from '../state/world';
import { list } from '../pagination';

const readContents = [{ contents: 'read' }] as const;

export const refRoutes: readonly Route[] = [
  onRepository('GET /repos/{owner}/{repo}/branches/{branch}', readContents, getBranch),
  onRepository('GET /repos/{owner}/{repo}/git/ref/{ref}', readContents, getRef),
  onRepository('GET /repos/{owner}/{repo}/rules/branches/{branch}', [], listRules),
];

function getBranch({ repository, params }: RepositoryCall): Reply {
  const name = params['branch'] ?? '';
  const sha = repository.commits.refs.get(`refs/heads/${name}`);
  if (sha === undefined) throw new ApiError(404, 'Branch not found');
  const isProtected = repository.commits.protectedBranches.has(name);
  const url = `${repository.url}/branches/${encodeURIComponent(name)}`;
  const body = {
    name,
    commit: commitJson(repository, repository.commits.get(sha)),
    _links: { self: url, html: `${repository.htmlUrl}/tree/${name}` },
    protected: isProtected,
    protection: {
      enabled: isProtected,
      required_status_checks: { enforcement_level: 'off', contexts: [], checks: [] },
    },
    protection_url: `${url}/protection`,
  };
  return { status: 200, body };
}

/** One ref by its whole name; a prefix of several is 404, as the live API answers since 2019. */
function getRef({ repository, params }: RepositoryCall): Reply {
  const ref = `refs/${params['ref'] ?? ''}`;
  const sha = found(repository.commits.refs.get(ref));
  const object = { type: 'commit', sha, url: `${repository.url}/git/commits/${sha}` };
  return { status: 200, body: { ref, node_id: nodeId('Ref', ref), url: `${repository.url}/git/${ref}`, object } };
}

function listRules(call: RepositoryCall): Reply {
  return list(call, call.repository.rules.get(call.params['branch'] ?? '') ?? [], (rule) => rule);
}
