import { Artifacts } from './artifacts';
import { CheckRuns } from './check-runs';
import { Commits } from './commits';
import { Deployments } from './deployments';
import { Environments } from './environments';
import { Issues } from './issues';
import { PullRequest, type PullRequestSeed } from './pull-request';
import { Run, type RunSeed } from './run';
import type { User, World } from './world';

export interface RepositoryOptions {
  private?: boolean;
  defaultBranch?: string;
  ownerType?: 'User' | 'Organization';
  /** Whether the OIDC subject carries the numeric ids (the default of repositories created since 2026-07-15). */
  immutableSubject?: boolean;
}

export type Role = 'none' | 'read' | 'triage' | 'write' | 'maintain' | 'admin';

/** The customisation of the OIDC subject, as PUT …/actions/oidc/customization/sub stores it. */
export interface SubjectCustomization {
  use_default: boolean;
  include_claim_keys?: string[];
}

export interface Dispatch {
  workflow: string;
  ref: string;
  inputs: Readonly<Record<string, unknown>>;
  by: User;
}

/** One repository: the seeding interface of tests, and the state that the routes read and change. */
export class Repository {
  readonly world: World;
  readonly id: number;
  readonly owner: User;
  readonly name: string;
  readonly private: boolean;
  readonly defaultBranch: string;
  readonly createdAt: string;
  readonly immutableSubject: boolean;
  readonly collaborators = new Map<number, Role>();
  readonly labels = new Map<string, Label>();
  readonly runs: Run[] = [];
  /** What GET …/rules/branches/{branch} answers, per branch. */
  readonly rules = new Map<string, Readonly<Record<string, unknown>>[]>();
  /** What GET …/branches/{branch}/protection answers, per branch. */
  readonly classicProtection = new Map<string, Readonly<Record<string, unknown>>>();
  /** The default of new repositories. */
  workflowToken = { mayWrite: false, mayApprove: false };
  readonly dispatches: Dispatch[] = [];
  readonly commits: Commits;
  readonly issues: Issues;
  readonly environments: Environments;
  readonly checkRuns: CheckRuns;
  readonly deployments: Deployments;
  readonly artifacts: Artifacts;
  subject: SubjectCustomization = { use_default: true };
  readonly #workflowIds = new Map<string, number>();

  constructor(world: World, owner: User, name: string, options: RepositoryOptions) {
    this.world = world;
    this.id = world.nextId();
    this.owner = owner;
    this.name = name;
    this.private = options.private ?? false;
    this.defaultBranch = options.defaultBranch ?? 'main';
    this.immutableSubject = options.immutableSubject ?? true;
    this.createdAt = world.now();
    this.commits = new Commits(this);
    this.issues = new Issues(this);
    this.environments = new Environments(this);
    this.checkRuns = new CheckRuns(this);
    this.deployments = new Deployments(this);
    this.artifacts = new Artifacts(this);
  }

  get fullName(): string {
    return `${this.owner.login}/${this.name}`;
  }

  get url(): string {
    return `${this.world.apiUrl}/repos/${this.fullName}`;
  }

  get htmlUrl(): string {
    return `${this.world.serverUrl}/${this.fullName}`;
  }

  collaborator(user: User, role: Role): void {
    this.collaborators.set(user.id, role);
  }

  permissionOf(user: User): Role {
    return user.id === this.owner.id ? 'admin' : (this.collaborators.get(user.id) ?? 'none');
  }

  label(name: string, color = 'ededed', description: string | null = null): Label {
    const label = { id: this.world.nextId(), name, color, description };
    this.labels.set(name.toLowerCase(), label);
    return label;
  }

  pullRequest(seed: PullRequestSeed): PullRequest {
    return new PullRequest(this, seed);
  }

  startRun(seed: RunSeed): Run {
    const run = new Run(this, seed);
    this.runs.push(run);
    return run;
  }

  workflowId(path: string): number {
    const id = this.#workflowIds.get(path) ?? this.world.nextId();
    this.#workflowIds.set(path, id);
    return id;
  }

  workflowOfId(id: string): string | undefined {
    return [...this.#workflowIds].find(([path, known]) => String(known) === id || path.endsWith(`/${id}`))?.[0];
  }
}

export interface Label {
  readonly id: number;
  name: string;
  color: string;
  description: string | null;
}
