import { countedList } from '../pagination';
import { found, onRepository, type RepositoryCall, type Reply, type Route } from '../route';
import { environmentJson } from '../shape/environment';
import type { Environment } from '../state/environments';
import { nodeId } from '../state/world';

const readActions = [{ actions: 'read' }] as const;

export const environmentRoutes: readonly Route[] = [
  onRepository('GET /repos/{owner}/{repo}/environments', readActions, listEnvironments),
  onRepository('GET /repos/{owner}/{repo}/environments/{environment_name}', readActions, getEnvironment),
  onRepository(
    'GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies',
    readActions,
    listBranchPolicies,
  ),
];

function environmentOf({ repository, params }: RepositoryCall): Environment {
  return found(repository.environments.find(params['environment_name'] ?? ''));
}

function listEnvironments(call: RepositoryCall): Reply {
  const { repository } = call;
  return countedList(call, 'environments', repository.environments.all, (each) => environmentJson(repository, each));
}

function getEnvironment(call: RepositoryCall): Reply {
  return { status: 200, body: environmentJson(call.repository, environmentOf(call)) };
}

function listBranchPolicies(call: RepositoryCall): Reply {
  const { branches } = environmentOf(call);
  const policies = typeof branches === 'string' ? [] : branches;
  return countedList(call, 'branch_policies', policies, ({ id, name }) => ({
    id,
    node_id: nodeId('GateBranchPolicy', id),
    name,
    type: 'branch',
  }));
}
