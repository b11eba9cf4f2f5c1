import { isReviewer, type Environment } from './environments';
import { Job, type JobOptions } from './job';
import type { PullRequest } from './pull-request';
import type { Repository } from './repository';
import type { User } from './world';

export interface RunSeed {
  /** `.github/workflows/terraform.yml` */
  workflowPath: string;
  workflowName?: string;
  event: string;
  headSha: string;
  headBranch: string;
  actor: User;
  triggeringActor?: User;
  referencedWorkflows?: readonly { path: string; sha: string; ref?: string }[];
  pullRequest?: PullRequest;
  headRepository?: Repository;
  /** Fields of the event payload beyond those that follow from the run, e.g. `inputs` of a dispatch. */
  payload?: Readonly<Record<string, unknown>>;
}

export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped';

export interface Attempt {
  readonly number: number;
  readonly triggeringActor: User;
  readonly startedAt: string;
  readonly jobs: Job[];
  /** Names (lower case) of the environments released in this attempt. */
  readonly released: Set<string>;
  conclusion: Conclusion | null;
  updatedAt: string;
}

export interface Approval {
  readonly state: 'approved' | 'rejected';
  readonly user: User;
  readonly comment: string;
  readonly environments: readonly Environment[];
}

/** A workflow run with its attempts. Approvals belong to the run: GitHub lists them without time or attempt. */
export class Run {
  readonly repository: Repository;
  readonly seed: RunSeed;
  readonly id: number;
  readonly number: number;
  readonly checkSuiteId: number;
  readonly headRepository: Repository;
  readonly createdAt: string;
  readonly attempts: Attempt[] = [];
  readonly approvals: Approval[] = [];

  constructor(repository: Repository, seed: RunSeed) {
    this.repository = repository;
    this.seed = seed;
    this.id = repository.world.nextId();
    this.number = 1 + repository.runs.filter((run) => run.seed.workflowPath === seed.workflowPath).length;
    this.checkSuiteId = repository.world.nextId();
    this.headRepository = seed.headRepository ?? repository;
    this.createdAt = repository.world.now();
    repository.commits.get(seed.headSha);
    this.#startAttempt(seed.triggeringActor ?? seed.actor);
  }

  get attempt(): Attempt {
    return this.attempts[this.attempts.length - 1]!;
  }

  /** `refs/heads/…`, or `refs/pull/N/merge` for pull request events. */
  get ref(): string {
    const { event, pullRequest, headBranch } = this.seed;
    return event === 'pull_request' && pullRequest
      ? `refs/pull/${pullRequest.number}/merge`
      : `refs/heads/${headBranch}`;
  }

  /** Every job of the run re-run; approvals are needed anew, the old ones stay listed. */
  rerun(by: User = this.seed.actor): this {
    if (this.attempt.conclusion === null)
      throw new Error(`Run ${this.id} is still running: conclude it before a re-run.`);
    this.#startAttempt(by);
    return this;
  }

  /** Queues a job; it waits where its environment asks for an approval that has not been given in this attempt. */
  queueJob(name: string, options: JobOptions = {}): Job {
    if (this.attempt.conclusion !== null)
      throw new Error(`Run ${this.id} is ${this.attempt.conclusion}: no job can start.`);
    const { environments } = this.repository;
    const environment = options.environment === undefined ? undefined : environments.referenced(options.environment);
    if (environment && !environments.admits(environment, this.ref))
      throw new Error(
        `Branch "${this.seed.headBranch}" is not allowed to deploy to ${environment.name} due to environment protection rules.`,
      );
    const job = new Job(this, name, options, environment);
    this.attempt.jobs.push(job);
    if (environment && this.#needsApproval(environment)) job.wait();
    return job;
  }

  /** Starts the waiting job of this name, or a new one. Throws where an approval is missing. */
  startJob(name: string, options: JobOptions = {}): Job {
    const waiting = this.attempt.jobs.find(
      (job) => job.name === name && (job.status === 'waiting' || job.status === 'queued'),
    );
    return (waiting ?? this.queueJob(name, options)).start();
  }

  /** Approves as a listed reviewer; throws what GitHub's page would refuse. */
  approve(user: User, environments: readonly string[], comment = ''): void {
    const found = this.#reviewable(user, environments);
    this.approvals.push({ state: 'approved', user, comment, environments: found });
    for (const { name } of found) this.attempt.released.add(name.toLowerCase());
    for (const job of this.attempt.jobs) if (job.deploysTo && found.includes(job.deploysTo)) job.release();
  }

  /** Rejects: the waiting jobs fail, and with them the run. */
  reject(user: User, environments: readonly string[], comment = ''): void {
    const found = this.#reviewable(user, environments);
    this.approvals.push({ state: 'rejected', user, comment, environments: found });
    for (const job of this.attempt.jobs)
      if (job.status === 'waiting' && job.deploysTo && found.includes(job.deploysTo)) job.conclude('failure');
    this.conclude('failure');
  }

  conclude(conclusion: Conclusion): void {
    this.attempt.conclusion = conclusion;
    this.attempt.updatedAt = this.repository.world.now();
  }

  /** The environments that hold a waiting job back. */
  pendingEnvironments(): Environment[] {
    return [
      ...new Set(
        this.attempt.jobs.flatMap((job) => (job.status === 'waiting' && job.deploysTo ? [job.deploysTo] : [])),
      ),
    ];
  }

  mayApprove(user: User, environment: Environment): boolean {
    const initiator = environment.preventSelfReview && user.id === this.attempt.triggeringActor.id;
    return isReviewer(environment, user) && !initiator;
  }

  #needsApproval(environment: Environment): boolean {
    return environment.reviewers.length > 0 && !this.attempt.released.has(environment.name.toLowerCase());
  }

  #reviewable(user: User, names: readonly string[]): Environment[] {
    if (this.attempt.conclusion !== null)
      throw new Error(`Run ${this.id} is ${this.attempt.conclusion}: nothing waits for a review.`);
    return names.map((name) => {
      const environment = this.repository.environments.find(name);
      if (!environment || environment.reviewers.length === 0)
        throw new Error(`Environment ${name} asks for no review.`);
      if (!this.mayApprove(user, environment))
        throw new Error(`${user.login} may not review ${name}: not listed, or initiator of the run.`);
      return environment;
    });
  }

  #startAttempt(triggeringActor: User): void {
    const startedAt = this.repository.world.now();
    this.attempts.push({
      number: this.attempts.length + 1,
      triggeringActor,
      startedAt,
      jobs: [],
      released: new Set(),
      conclusion: null,
      updatedAt: startedAt,
    });
  }
}
