import { ApiError, found, onRepository, type RepositoryCall, type Reply, type Route } from '../route';
import { repositoryDetailsJson } from '../shape/repository';
import { userJson } from '../shape/user';
import type { Role } from '../state/repository';

const administration = [{ administration: 'read' }] as const;

export const repositoryRoutes: readonly Route[] = [
  onRepository('GET /repos/{owner}/{repo}', [], getRepository),
  onRepository('GET /repos/{owner}/{repo}/collaborators/{username}/permission', [], getPermission),
  onRepository('GET /repos/{owner}/{repo}/actions/permissions/workflow', administration, getWorkflowPermissions),
  onRepository('GET /repos/{owner}/{repo}/branches/{branch}/protection', administration, getProtection),
  onRepository('GET /repos/{owner}/{repo}/actions/oidc/customization/sub', [{ actions: 'read' }], getSubject),
  onRepository(
    'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches',
    [{ actions: 'write' }],
    dispatch,
  ),
];

function getRepository({ repository }: RepositoryCall): Reply {
  return { status: 200, body: repositoryDetailsJson(repository) };
}

/** `permission` knows four words only: maintain counts as write, triage as read. */
const legacy: Readonly<Record<Role, string>> = {
  none: 'none',
  read: 'read',
  triage: 'read',
  write: 'write',
  maintain: 'write',
  admin: 'admin',
};

function getPermission({ repository, params, world }: RepositoryCall): Reply {
  const user = world.users.get((params['username'] ?? '').toLowerCase());
  if (!user) throw new ApiError(404, `${params['username'] ?? ''} is not a user`);
  const held = repository.permissionOf(user);
  // A public repository can be read by everybody.
  const role = held === 'none' && !repository.private ? 'read' : held;
  const may = (...roles: Role[]): boolean => roles.includes(role);
  const permissions = {
    admin: may('admin'),
    maintain: may('admin', 'maintain'),
    push: may('admin', 'maintain', 'write'),
    triage: may('admin', 'maintain', 'write', 'triage'),
    pull: role !== 'none',
  };
  const body = {
    permission: legacy[role],
    role_name: role,
    user: { ...userJson(world, user), permissions, role_name: role },
  };
  return { status: 200, body };
}

function getSubject({ repository }: RepositoryCall): Reply {
  return { status: 200, body: { ...repository.subject, use_immutable_subject: repository.immutableSubject } };
}

function getWorkflowPermissions({ repository }: RepositoryCall): Reply {
  const { mayWrite, mayApprove } = repository.workflowToken;
  return {
    status: 200,
    body: { default_workflow_permissions: mayWrite ? 'write' : 'read', can_approve_pull_request_reviews: mayApprove },
  };
}

/** Classic protection of a branch, which is not among its rules. */
function getProtection({ repository, params }: RepositoryCall): Reply {
  const protection = repository.classicProtection.get(params['branch'] ?? '');
  if (protection === undefined) throw new ApiError(404, 'Branch not protected');
  return { status: 200, body: protection };
}

/** Starts nothing: what was asked for is kept in `repository.dispatches`. */
function dispatch({ repository, params, body, token }: RepositoryCall): Reply {
  const workflow = params['workflow_id'] ?? '';
  const ref = String(body['ref']);
  const commit = repository.commits.resolve(ref.replace(/^refs\//, ''));
  if (!commit) throw new ApiError(422, `No ref found for: ${ref}`);
  const isFile = [...commit.tree.keys()].some((path) => path === `.github/workflows/${workflow}`);
  if (!isFile) found(repository.workflowOfId(workflow));
  repository.dispatches.push({
    workflow,
    ref,
    inputs: (body['inputs'] ?? {}) as Record<string, unknown>,
    by: token.actor,
  });
  return { status: 204 };
}
