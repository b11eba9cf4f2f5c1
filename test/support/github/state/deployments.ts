import type { Environment } from './environments';
import type { Job } from './job';
import type { Repository } from './repository';
import type { User } from './world';

export interface DeploymentStatus {
  readonly id: number;
  readonly state: string;
  readonly creator: User;
  readonly description: string;
  readonly environment: string;
  readonly environmentUrl: string;
  readonly logUrl: string;
  readonly createdAt: string;
}

export interface Deployment {
  readonly id: number;
  readonly sha: string;
  readonly ref: string;
  readonly task: string;
  readonly environment: string;
  readonly description: string | null;
  readonly payload: unknown;
  readonly creator: User;
  readonly createdAt: string;
  readonly statuses: DeploymentStatus[];
}

export type DeploymentSeed = Pick<Deployment, 'sha' | 'ref' | 'environment' | 'creator'> &
  Partial<Pick<Deployment, 'task' | 'description' | 'payload'>>;

export type StatusSeed = Pick<DeploymentStatus, 'state' | 'creator'> &
  Partial<Pick<DeploymentStatus, 'description' | 'environmentUrl' | 'logUrl'>>;

/** The deployments of a repository, newest last. */
export class Deployments {
  readonly all: Deployment[] = [];
  readonly #repository: Repository;

  constructor(repository: Repository) {
    this.#repository = repository;
  }

  create(seed: DeploymentSeed): Deployment {
    const { world } = this.#repository;
    const deployment: Deployment = {
      id: world.nextId(),
      task: 'deploy',
      description: null,
      payload: {},
      createdAt: world.now(),
      statuses: [],
      ...seed,
    };
    this.all.push(deployment);
    return deployment;
  }

  addStatus(deployment: Deployment, seed: StatusSeed): DeploymentStatus {
    const { world } = this.#repository;
    const status: DeploymentStatus = {
      id: world.nextId(),
      description: '',
      environment: deployment.environment,
      environmentUrl: '',
      logUrl: '',
      createdAt: world.now(),
      ...seed,
    };
    deployment.statuses.push(status);
    return status;
  }

  /** A job with an environment makes a deployment when it starts, and its end is the deployment's. */
  ofJob(job: Job, environment: Environment): Deployment {
    const creator = this.#repository.world.user('github-actions[bot]');
    const { headSha, headBranch } = job.run.seed;
    const deployment = this.create({ sha: headSha, ref: headBranch, environment: environment.name, creator });
    this.addStatus(deployment, { state: 'in_progress', creator });
    return deployment;
  }

  conclude(deployment: Deployment, conclusion: string): void {
    const state = conclusion === 'success' ? 'success' : conclusion === 'skipped' ? 'inactive' : 'failure';
    this.addStatus(deployment, { state, creator: deployment.creator });
  }

  find(id: number): Deployment | undefined {
    return this.all.find((deployment) => deployment.id === id);
  }
}
