import { permissionsOf, type Level } from '../permissions';
import { eventPayload } from './event-payload';
import type { Annotation, CheckRun } from './check-runs';
import type { Deployment } from './deployments';
import type { Environment } from './environments';
import { issueRuntimeTokens, runnerEnvironment } from './runner-environment';
import type { Conclusion, Run } from './run';

export interface JobOptions {
  /** As in the workflow: `{ contents: 'read', 'pull-requests': 'write' }`. */
  permissions?: Readonly<Record<string, Level>>;
  environment?: string;
  /** Whether the job may ask for an OIDC token (`id-token: write`). */
  idToken?: boolean;
  /** `owner/repo/.github/workflows/apply.yml@<sha>` when a reusable workflow has the job; else the run's own file. */
  jobWorkflowRef?: string;
}

/**
 * What the runner reports of a line `::notice …::`; at most ten of each level and step (docs/platform-notes.md#limits).
 */
export interface ReportedAnnotation {
  level: 'notice' | 'warning' | 'failure';
  message: string;
  title?: string;
  file?: string;
  line?: number;
  endLine?: number;
  col?: number;
  endColumn?: number;
}

const annotationsPerLevelAndStep = 10;
const maxAnnotationMessage = 4096;

/** One job of one attempt, with its check run (which has the same id), its token and what the runner gives it. */
export class Job {
  readonly run: Run;
  readonly attempt: number;
  readonly name: string;
  readonly options: JobOptions;
  readonly deploysTo: Environment | undefined;
  readonly check: CheckRun;
  readonly backendId: string;
  readonly token: string;
  readonly createdAt: string;
  readonly #credentials: Readonly<Record<string, string>>;
  readonly #expire: () => void;
  status: 'queued' | 'waiting' | 'in_progress' | 'completed' = 'queued';
  conclusion: Conclusion | null = null;
  startedAt: string;
  completedAt: string | null = null;
  deployment: Deployment | undefined;
  /** GitHub lost the machine and ended the job by itself. */
  isLost = false;

  constructor(run: Run, name: string, options: JobOptions, environment: Environment | undefined) {
    const { repository } = run;
    const { world } = repository;
    this.run = run;
    this.attempt = run.attempt.number;
    this.name = name;
    this.options = options;
    this.deploysTo = environment;
    this.createdAt = world.now();
    this.startedAt = this.createdAt;
    this.check = repository.checkRuns.ofJob(run, name);
    this.backendId = `job-${this.check.id}`;
    const permissions = permissionsOf({ metadata: 'read', ...options.permissions });
    const actor = world.user('github-actions[bot]');
    const token = world.addToken({ name: `${name}#${run.id}`, actor, kind: 'job', permissions, repository }, 'ghs');
    this.token = token.value;
    this.#expire = () => {
      token.expired = true;
    };
    this.#credentials = issueRuntimeTokens(this);
  }

  get id(): number {
    return this.check.id;
  }

  get idToken(): boolean {
    return this.options.idToken ?? this.options.permissions?.['id-token'] === 'write';
  }

  wait(): void {
    this.status = 'waiting';
    this.check.status = 'waiting';
  }

  release(): void {
    if (this.status !== 'waiting') return;
    this.status = 'queued';
    this.check.status = 'queued';
  }

  start(): this {
    if (this.status !== 'queued')
      throw new Error(`Job ${this.name} is ${this.status}: it cannot start${this.#reason()}.`);
    const { world, deployments } = this.run.repository;
    this.status = 'in_progress';
    this.check.status = 'in_progress';
    this.startedAt = world.now();
    if (this.deploysTo) this.deployment = deployments.ofJob(this, this.deploysTo);
    return this;
  }

  /** GITHUB_* and ACTIONS_* as the runner sets them for a JavaScript action; GITHUB_TOKEN is not among them. */
  environment(): Record<string, string> {
    return { ...runnerEnvironment(this), ...this.#credentials };
  }

  /** What the file that GITHUB_EVENT_PATH names contains. */
  event(): Record<string, unknown> {
    return eventPayload(this.run);
  }

  /** One step's annotations, as the runner reports them into the job's own check run. */
  annotate(reported: readonly ReportedAnnotation[]): void {
    for (const level of ['failure', 'warning', 'notice'] as const) {
      const kept = reported.filter((each) => each.level === level).slice(0, annotationsPerLevelAndStep);
      this.check.annotations.push(...kept.map(asAnnotation));
    }
  }

  lose(): void {
    this.isLost = true;
    this.conclude('failure');
  }

  conclude(conclusion: Conclusion): void {
    if (this.status === 'completed') throw new Error(`Job ${this.name} has already concluded.`);
    this.status = 'completed';
    this.conclusion = conclusion;
    this.completedAt = this.run.repository.world.now();
    Object.assign(this.check, { status: 'completed', conclusion, completedAt: this.completedAt });
    if (this.deployment) this.run.repository.deployments.conclude(this.deployment, conclusion);
    this.#expire();
  }

  #reason(): string {
    return this.status === 'waiting' ? ` before ${this.deploysTo?.name ?? 'its environment'} is approved` : '';
  }
}

function asAnnotation(reported: ReportedAnnotation): Annotation {
  const line = reported.line ?? 1;
  return {
    path: reported.file ?? '.github',
    start_line: line,
    end_line: reported.endLine ?? line,
    start_column: reported.col ?? null,
    end_column: reported.endColumn ?? reported.col ?? null,
    annotation_level: reported.level,
    title: reported.title ?? '',
    message: reported.message.slice(0, maxAnnotationMessage),
    raw_details: '',
  };
}
