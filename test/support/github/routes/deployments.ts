import { list } from '../pagination';
import { ApiError, found, onRepository, type RepositoryCall, type Reply, type Route } from '../route';
import { deploymentJson, deploymentStatusJson } from '../shape/deployment';
import type { Deployment, DeploymentSeed, StatusSeed } from '../state/deployments';

const readDeployments = [{ deployments: 'read' }] as const;
const writeDeployments = [{ deployments: 'write' }] as const;

export const deploymentRoutes: readonly Route[] = [
  onRepository('GET /repos/{owner}/{repo}/deployments', readDeployments, listDeployments),
  onRepository('POST /repos/{owner}/{repo}/deployments', writeDeployments, createDeployment),
  onRepository('GET /repos/{owner}/{repo}/deployments/{deployment_id}', readDeployments, getDeployment),
  onRepository('GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', readDeployments, listStatuses),
  onRepository('POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', writeDeployments, createStatus),
];

function deploymentOf({ repository, params }: RepositoryCall): Deployment {
  return found(repository.deployments.find(Number(params['deployment_id'])));
}

/** Newest first. */
function listDeployments(call: RepositoryCall): Reply {
  const { repository, query } = call;
  const matches = (deployment: Deployment): boolean =>
    (['sha', 'ref', 'task', 'environment'] as const).every(
      (name) => (query.get(name) ?? deployment[name]) === deployment[name],
    );
  const deployments = repository.deployments.all.filter(matches).reverse();
  return list(call, deployments, (each) => deploymentJson(repository, each));
}

function createDeployment(call: RepositoryCall): Reply {
  const { repository, body, token } = call;
  const ref = String(body['ref']);
  const commit = repository.commits.resolve(ref);
  if (!commit) throw new ApiError(422, `No ref found for: ${ref}`);
  const optional = Object.fromEntries(
    ['task', 'description', 'payload'].flatMap((name) => (name in body ? [[name, body[name]]] : [])),
  );
  const environment = typeof body['environment'] === 'string' ? body['environment'] : 'production';
  const seed: DeploymentSeed = { sha: commit.sha, ref, environment, creator: token.actor, ...optional };
  repository.environments.referenced(environment);
  return { status: 201, body: deploymentJson(repository, repository.deployments.create(seed)) };
}

function getDeployment(call: RepositoryCall): Reply {
  return { status: 200, body: deploymentJson(call.repository, deploymentOf(call)) };
}

function listStatuses(call: RepositoryCall): Reply {
  const deployment = deploymentOf(call);
  return list(call, [...deployment.statuses].reverse(), (status) =>
    deploymentStatusJson(call.repository, deployment, status),
  );
}

function createStatus(call: RepositoryCall): Reply {
  const deployment = deploymentOf(call);
  const { repository, token } = call;
  const { state, description, environment_url: environmentUrl, log_url: logUrl } = call.body as Record<string, string>;
  const seed: StatusSeed = {
    state: state ?? '',
    creator: token.actor,
    description: description ?? '',
    environmentUrl: environmentUrl ?? '',
    logUrl: logUrl ?? '',
  };
  const status = repository.deployments.addStatus(deployment, seed);
  return { status: 201, body: deploymentStatusJson(repository, deployment, status) };
}
