import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { LocalGitHub } from '../github/local-github';
import { startGitHub } from '../github/server';
import type { Job, JobOptions } from '../github/state/job';
import type { PullRequest } from '../github/state/pull-request';
import type { Repository } from '../github/state/repository';
import type { Run, RunSeed } from '../github/state/run';
import type { User } from '../github/state/world';
import { startProvider, type RunningProvider } from '../provider/start';
import { runAction, type RunOptions, type RunResult } from '../runner/run-action';
import { findTool } from '../tools/find';
import { checkOut } from './workspace';

export const WORKFLOW = '.github/workflows/terraform.yml';
/** The commit at which the consumer uses the suite. */
export const SUITE_SHA = '5'.repeat(40);
export const ENVIRONMENT = 'production';
export const STACK = 'infra';
/** Terraform where there is one, else OpenTofu: the workflow is the same. */
export const ENGINE = findTool('terraform') === undefined ? 'opentofu' : 'terraform';
/** A value that must never be seen anywhere. */
export const PASSWORD = 'correct-horse-battery-staple';

/** The permissions of each job, as the reusable workflows ask for them. */
export const PERMISSIONS = {
  plan: { contents: 'read', 'id-token': 'write' },
  report: { contents: 'read', 'pull-requests': 'write' },
  applied: { 'pull-requests': 'write', issues: 'write', deployments: 'write' },
  status: { contents: 'read', actions: 'read', checks: 'read', 'pull-requests': 'write' },
  gate: {
    contents: 'read',
    actions: 'read',
    checks: 'read',
    'pull-requests': 'read',
    deployments: 'read',
    issues: 'read',
    'id-token': 'write',
  },
  drift: { contents: 'read', 'id-token': 'write' },
  issues: { contents: 'read', issues: 'write', deployments: 'read' },
  unlock: { contents: 'read', actions: 'read', checks: 'read', 'id-token': 'write' },
} as const satisfies Record<string, JobOptions['permissions']>;

/** The called workflow that a job stands in, as its identity token says (docs/platform-notes.md#identity-tokens). */
export const jobWorkflowRef = (name: 'review' | 'apply' | 'drift' | 'unlock'): string =>
  `planseal/planseal/.github/workflows/${name}.yml@${SUITE_SHA}`;

export interface StepRun extends RunResult {
  readonly job: Job;
}

export interface ConsumerOptions {
  readonly files: Readonly<Record<string, string>>;
  /** The engine that every job uses; {@link ENGINE} by default. */
  readonly engine?: 'terraform' | 'opentofu';
  /** Variables of every job, instead of those that attach our provider. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Inputs of every action that runs the tool, in place of or besides the usual ones. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Further inputs of one action: the gate names its roles otherwise than the rest. */
  readonly actionInputs?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Public by default. */
  readonly private?: boolean;
  /** Time of github.com. */
  readonly now?: () => Date;
  readonly onOutput?: (text: string) => void;
}

/**
 * A team that uses PlanSeal: a repository on the local github.com, people, a state, a cloud, and its workflow played
 * job by job. The jobs share nothing but what GitHub carries from one to the next.
 */
export class Consumer {
  readonly github: LocalGitHub;
  readonly repository: Repository;
  readonly people: Readonly<Record<'mira' | 'jon' | 'ana' | 'lee', User>>;
  readonly directory: string;
  readonly cloudFile: string;
  readonly stateFile: string;
  readonly steps: StepRun[] = [];
  readonly #provider: RunningProvider;
  readonly #options: ConsumerOptions;

  private constructor(github: LocalGitHub, provider: RunningProvider, directory: string, options: ConsumerOptions) {
    this.github = github;
    this.#provider = provider;
    this.#options = options;
    this.directory = directory;
    this.cloudFile = join(directory, 'cloud.json');
    this.stateFile = join(directory, 'state/terraform.tfstate');
    mkdirSync(dirname(this.stateFile), { recursive: true });
    const [mira, jon, ana, lee] = ['mira', 'jon', 'ana', 'lee'].map((login) => github.user(login));
    this.people = { mira: mira!, jon: jon!, ana: ana!, lee: lee! };
    this.repository = github.repository('acme', 'infra', {
      ownerType: 'Organization',
      private: options.private ?? false,
    });
    for (const person of Object.values(this.people)) this.repository.collaborator(person, 'write');
    this.repository.commits.add({ message: 'Begin', author: this.people.mira, files: options.files, branch: 'main' });
    this.repository.environments.configure(ENVIRONMENT, { branches: ['main'], canAdminsBypass: false });
  }

  static async start(options: ConsumerOptions): Promise<Consumer> {
    const directory = mkdtempSync(join(tmpdir(), 'planseal-consumer-'));
    const github = await startGitHub(options.now === undefined ? {} : { now: options.now });
    const provider = await startProvider({ cloudFile: join(directory, 'cloud.json') });
    return new Consumer(github, provider, directory, options);
  }

  async stop(): Promise<void> {
    this.#provider.stop();
    await this.github.close();
    rmSync(this.directory, { recursive: true, force: true });
  }

  get head(): string {
    return this.repository.commits.refs.get('refs/heads/main')!;
  }

  /** A pull request of one commit that changes these files. */
  openPullRequest(
    title: string,
    files: Readonly<Record<string, string | null>>,
    author = this.people.mira,
  ): PullRequest {
    const ref = `change-${this.repository.runs.length}`;
    const { sha } = this.repository.commits.add({ message: title, author, files, parents: [this.head], branch: ref });
    return this.repository.pullRequest({ author, head: { ref, sha }, title });
  }

  startRun(seed: Partial<RunSeed> & Pick<RunSeed, 'event' | 'headSha' | 'headBranch' | 'actor'>): Run {
    const referencedWorkflows = (['review', 'apply', 'drift'] as const).map((name) => ({
      path: jobWorkflowRef(name),
      sha: SUITE_SHA,
    }));
    return this.repository.startRun({
      workflowPath: WORKFLOW,
      workflowName: 'terraform',
      referencedWorkflows,
      ...seed,
    });
  }

  /** One step of a job, run from its committed bundle. */
  async step(
    job: Job,
    action: string,
    inputs: Readonly<Record<string, string>>,
    more: Partial<RunOptions> = {},
  ): Promise<StepRun> {
    const result = await runAction({
      action,
      job,
      inputs: { ...this.#options.actionInputs?.[action], ...inputs },
      workspace: mkdtempSync(join(this.directory, 'workspace-')),
      directory: mkdtempSync(join(this.directory, 'runner-')),
      path: (['terraform', 'tofu', 'tflint'] as const).flatMap((tool) => {
        const found = findTool(tool);
        return found === undefined ? [] : [dirname(found)];
      }),
      ...(this.#options.onOutput === undefined ? {} : { onOutput: this.#options.onOutput }),
      ...more,
      environment: {
        TF_VAR_database_password: PASSWORD,
        ...(this.#options.environment ?? this.#provider.environment),
        ...more.environment,
      },
    });
    const step = { ...result, job };
    this.steps.push(step);
    return step;
  }

  stackInputs(more: Readonly<Record<string, string>> = {}): Record<string, string> {
    return {
      'working-directory': STACK,
      tool: this.#options.engine ?? ENGINE,
      'backend-config': `path=${this.stateFile}`,
      'pass-env': 'TF_REATTACH_PROVIDERS',
      ...this.#options.inputs,
      ...more,
    };
  }

  /** The job that plans and judges. */
  async planJob(
    run: Run,
    sha: string,
    more: Readonly<Record<string, string>> = {},
  ): Promise<{ plan: StepRun; risk?: StepRun }> {
    const called = jobWorkflowRef(run.seed.event === 'pull_request' ? 'review' : 'apply');
    const job = run.startJob(`plan (${more['stack'] ?? STACK})`, {
      permissions: PERMISSIONS.plan,
      jobWorkflowRef: called,
    });
    const workspace = checkOut(this.repository.commits.get(sha), this.directory);
    const plan = await this.step(job, 'plan', this.stackInputs(more), { workspace });
    if (!plan.succeeded) {
      job.conclude('failure');
      return { plan };
    }
    const inputs = {
      mode: 'judge',
      'plan-json': plan.outputs['plan-json']!,
      'plan-facts': plan.outputs['plan-facts']!,
      'head-config': more['working-directory'] ?? STACK,
    };
    const risk = await this.step(job, 'risk', inputs, { workspace });
    job.conclude(risk.succeeded ? 'success' : 'failure');
    return { plan, risk };
  }

  /** The pull request workflow: plan and judge, then report. */
  async review(pull: PullRequest): Promise<{ run: Run; plan: StepRun; risk?: StepRun; report: StepRun }> {
    const seed = { event: 'pull_request', headSha: pull.headSha, headBranch: pull.headRef, actor: pull.issue.user };
    const run = this.startRun({ ...seed, pullRequest: pull });
    const merge = this.repository.commits.refs.get(`refs/pull/${pull.number}/merge`)!;
    const planned = await this.planJob(run, merge);
    const job = run.startJob('report', { permissions: PERMISSIONS.report });
    const report = await this.step(job, 'risk', { mode: 'report', stacks: STACK });
    job.conclude(report.succeeded ? 'success' : 'failure');
    run.conclude(planned.plan.succeeded && report.succeeded ? 'success' : 'failure');
    return { run, ...planned, report };
  }

  /** The workflow that ticks the checklist again after a review, a label or an edited description. */
  async status(
    pull: PullRequest,
    event: 'pull_request_review' | 'labeled' | 'unlabeled' | 'edited' = 'pull_request_review',
    more: Readonly<Record<string, string>> = {},
    permissions: JobOptions['permissions'] = PERMISSIONS.status,
  ): Promise<StepRun> {
    const run = this.startRun({
      event: event === 'pull_request_review' ? event : 'pull_request',
      headSha: pull.headSha,
      headBranch: pull.headRef,
      actor: this.people.jon,
      pullRequest: pull,
      workflowPath: '.github/workflows/terraform-status.yml',
      referencedWorkflows: [{ path: `planseal/planseal/.github/workflows/status.yml@${SUITE_SHA}`, sha: SUITE_SHA }],
      ...(event !== 'pull_request_review' && { payload: { action: event } }),
    });
    const job = run.startJob('status / report', { permissions });
    const report = await this.step(job, 'risk', {
      mode: 'report',
      'trusted-suite': `planseal/planseal@${SUITE_SHA}`,
      ...more,
    });
    job.conclude(report.succeeded ? 'success' : 'failure');
    run.conclude(report.succeeded ? 'success' : 'failure');
    return report;
  }

  /** The gate's job and the report after it, in a run that has planned already. */
  async gateJob(
    run: Run,
    sha: string,
    more: Readonly<Record<string, string>> = {},
    permissions: JobOptions['permissions'] = {},
  ): Promise<{ gate: StepRun; report: StepRun }> {
    const job = run.startJob(`apply (${more['stack'] ?? STACK})`, {
      permissions: { ...PERMISSIONS.gate, ...permissions },
      environment: more['environment'] ?? ENVIRONMENT,
      jobWorkflowRef: jobWorkflowRef('apply'),
    });
    const workspace = checkOut(this.repository.commits.get(sha), this.directory);
    const gate = await this.step(
      job,
      'apply-gate',
      this.stackInputs({ environment: ENVIRONMENT, 'trusted-suite': `planseal/planseal@${SUITE_SHA}`, ...more }),
      {
        workspace,
      },
    );
    job.conclude(gate.succeeded ? 'success' : 'failure');
    const reporting = run.startJob('apply report', { permissions: PERMISSIONS.applied });
    const report = await this.step(reporting, 'apply-gate', { mode: 'report' });
    reporting.conclude(report.succeeded ? 'success' : 'failure');
    return { gate, report };
  }

  /** The workflow on the default branch: plan and judge, gate, report. */
  async apply(
    actor: User,
    event: 'push' | 'workflow_dispatch' = 'push',
    ofGate: Readonly<Record<string, string>> = {},
  ): Promise<{ run: Run; plan: StepRun; risk?: StepRun; gate: StepRun; report: StepRun }> {
    const sha = this.head;
    const run = this.startRun({ event, headSha: sha, headBranch: 'main', actor });
    const planned = await this.planJob(run, sha, { environment: ENVIRONMENT });
    const gated = await this.gateJob(run, sha, ofGate);
    run.conclude(gated.gate.succeeded ? 'success' : 'failure');
    return { run, ...planned, ...gated };
  }

  /** The scheduled workflow: check, then report. */
  async drift(more: Readonly<Record<string, string>> = {}): Promise<{ run: Run; check: StepRun; report: StepRun }> {
    const sha = this.head;
    const run = this.startRun({ event: 'schedule', headSha: sha, headBranch: 'main', actor: this.people.mira });
    const job = run.startJob(`drift (${STACK})`, {
      permissions: PERMISSIONS.drift,
      jobWorkflowRef: jobWorkflowRef('drift'),
    });
    const workspace = checkOut(this.repository.commits.get(sha), this.directory);
    const inputs = this.stackInputs({ mode: 'check', environment: ENVIRONMENT, ...more });
    const check = await this.step(job, 'drift', inputs, { workspace });
    job.conclude(check.succeeded ? 'success' : 'failure');
    const reporting = run.startJob('drift report', { permissions: PERMISSIONS.issues });
    const report = await this.step(reporting, 'drift', { mode: 'report' });
    reporting.conclude(report.succeeded ? 'success' : 'failure');
    run.conclude(check.succeeded && report.succeeded ? 'success' : 'failure');
    return { run, check, report };
  }
}
