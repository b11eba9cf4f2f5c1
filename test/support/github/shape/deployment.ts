import { appJson, appSlug, userJson } from './user';
import type { Deployment, DeploymentStatus } from '../state/deployments';
import type { Repository } from '../state/repository';
import { nodeId, type User } from '../state/world';
import type { Json } from '../route';

function viaApp(repository: Repository, user: User): Json | null {
  const slug = appSlug(user);
  return slug === null ? null : appJson(repository.world, slug);
}

/** `deployment` */
export function deploymentJson(repository: Repository, deployment: Deployment): Json {
  const url = `${repository.url}/deployments/${deployment.id}`;
  return {
    id: deployment.id,
    node_id: nodeId('Deployment', deployment.id),
    url,
    sha: deployment.sha,
    ref: deployment.ref,
    task: deployment.task,
    payload: deployment.payload,
    original_environment: deployment.environment,
    environment: deployment.environment,
    description: deployment.description,
    creator: userJson(repository.world, deployment.creator),
    created_at: deployment.createdAt,
    updated_at: deployment.statuses.at(-1)?.createdAt ?? deployment.createdAt,
    statuses_url: `${url}/statuses`,
    repository_url: repository.url,
    transient_environment: false,
    production_environment: deployment.environment === 'production',
    performed_via_github_app: viaApp(repository, deployment.creator),
  };
}

/** `deployment-status` */
export function deploymentStatusJson(repository: Repository, deployment: Deployment, status: DeploymentStatus): Json {
  const deploymentUrl = `${repository.url}/deployments/${deployment.id}`;
  return {
    id: status.id,
    node_id: nodeId('DeploymentStatus', status.id),
    url: `${deploymentUrl}/statuses/${status.id}`,
    state: status.state,
    creator: userJson(repository.world, status.creator),
    description: status.description,
    environment: status.environment,
    environment_url: status.environmentUrl,
    log_url: status.logUrl,
    target_url: status.logUrl,
    deployment_url: deploymentUrl,
    repository_url: repository.url,
    created_at: status.createdAt,
    updated_at: status.createdAt,
    performed_via_github_app: viaApp(repository, status.creator),
  };
}
