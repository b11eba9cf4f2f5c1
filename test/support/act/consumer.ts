import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { checkOut } from '../consumer/workspace';
import type { LocalGitHub } from '../github/local-github';
import { startGitHub } from '../github/server';
import type { Job } from '../github/state/job';
import type { PullRequest } from '../github/state/pull-request';
import type { Repository } from '../github/state/repository';
import type { Run, RunSeed } from '../github/state/run';
import type { User } from '../github/state/world';
import { startProvider, type RunningProvider } from '../provider/start';
import { executeByAct, SUITE_SHA } from './act-process';
import { GitRemote, type Files } from './git-remote';
import { startIdentities, type Identities } from './identities';
import { readIdentities, writeHome, writeShims, writeTools, type CloudIdentity } from './machine';
import { PlayedRun } from './played-run';
import { SUITE } from './rewrite';
import { writeSuite, type Change } from './suite';

export interface ActConsumerOptions {
  readonly files: Files;
  /** Path of the consumer's workflow among the files. */
  readonly workflow?: string;
  /** Variables that the tool finds on the machine; `DIRECTORY` in a value is a directory of the consumer's own. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Called when a job waits for the reviewers of its environment; it may approve or reject. */
  readonly onWaiting?: (job: Job) => void;
}

/** What a run came to. */
export interface ActRun {
  readonly run: Run;
  readonly exitCode: number | null;
  /** Result of each job that ran, by the name of its check, in the order in which they began. */
  readonly results: Readonly<Record<string, string>>;
  /** What a step printed that the runner would have taken for a command that ours never use. */
  readonly violations: readonly string[];
  readonly log: string;
}

/** A team's repository whose workflows act executes: git is a bare repository, github.com the local one, Terraform real. */
export class ActConsumer {
  readonly github: LocalGitHub;
  readonly repository: Repository;
  readonly remote: GitRemote;
  readonly people: Readonly<Record<'mira' | 'jon' | 'ana' | 'lee', User>>;
  readonly directory: string;
  readonly cloudFile: string;
  readonly runs: ActRun[] = [];
  readonly #workflow: string;
  readonly #onWaiting: (job: Job) => void;
  readonly #provider: RunningProvider;
  readonly #identities: Identities;

  private constructor(
    directory: string,
    options: ActConsumerOptions,
    services: { github: LocalGitHub; provider: RunningProvider; identities: Identities },
  ) {
    this.directory = directory;
    this.cloudFile = join(directory, 'cloud.json');
    this.github = services.github;
    this.#provider = services.provider;
    this.#identities = services.identities;
    this.#workflow = options.workflow ?? '.github/workflows/terraform.yml';
    this.#onWaiting = options.onWaiting ?? (() => undefined);
    const [mira, jon, ana, lee] = ['mira', 'jon', 'ana', 'lee'].map((login) => this.github.user(login));
    this.people = { mira: mira!, jon: jon!, ana: ana!, lee: lee! };
    this.repository = this.github.repository('acme', 'infra', { ownerType: 'Organization' });
    for (const person of Object.values(this.people)) this.repository.collaborator(person, 'write');
    this.remote = new GitRemote(directory, this.repository);
    this.remote.commit('main', 'Begin', this.people.mira, options.files);
    this.equip(options.environment ?? {});
    writeShims(join(directory, 'bin'));
    writeHome(join(directory, 'home'), { [`${this.github.serverUrl}/acme/infra`]: this.remote.bare });
    this.useSuite();
  }

  static async start(options: ActConsumerOptions): Promise<ActConsumer> {
    const directory = mkdtempSync(join(tmpdir(), 'planseal-act-'));
    const [github, provider, identities] = await Promise.all([
      startGitHub(),
      startProvider({ cloudFile: join(directory, 'cloud.json') }),
      startIdentities(),
    ]);
    return new ActConsumer(directory, options, { github, provider, identities });
  }

  async stop(): Promise<void> {
    this.#provider.stop();
    await Promise.all([this.github.close(), this.#identities.close()]);
    rmSync(this.directory, { recursive: true, force: true });
  }

  /** Variables that the tool finds on the machine from now on, over those that attach our provider. */
  equip(environment: Readonly<Record<string, string>>): void {
    const own = Object.entries(environment).map(([name, value]) => [
      name,
      value.replaceAll('DIRECTORY', this.directory),
    ]);
    writeTools(this.directory, {
      ...this.#provider.environment,
      ...(Object.fromEntries(own) as Record<string, string>),
    });
  }

  /** From now on runs use the suite with this change to our own workflows, or as it is committed. */
  useSuite(change?: Change): void {
    const suite = join(this.directory, 'suite');
    rmSync(suite, { recursive: true, force: true });
    writeSuite(suite, SUITE_SHA, change);
  }

  get head(): string {
    return this.repository.commits.refs.get('refs/heads/main')!;
  }

  /** The cloud identities with which the tool was started, in order. */
  get cloudIdentities(): CloudIdentity[] {
    return readIdentities(this.directory);
  }

  openPullRequest(title: string, files: Files, author = this.people.mira): PullRequest {
    const ref = `change-${this.repository.issues.all.length}`;
    const { sha } = this.remote.commit(ref, title, author, files, [this.head]);
    const pull = this.repository.pullRequest({ author, head: { ref, sha }, title });
    this.remote.publish(pull);
    return pull;
  }

  review(pull: PullRequest): Promise<ActRun> {
    const seed = { event: 'pull_request', headSha: pull.headSha, headBranch: pull.headRef, actor: pull.issue.user };
    return this.#start({ ...seed, pullRequest: pull });
  }

  /** The run that a push to the default branch starts. */
  push(actor: User): Promise<ActRun> {
    return this.#start({ event: 'push', headSha: this.head, headBranch: 'main', actor });
  }

  schedule(workflowPath: string): Promise<ActRun> {
    const seed = { event: 'schedule', headSha: this.head, headBranch: 'main', actor: this.people.mira };
    return this.#start({ ...seed, workflowPath });
  }

  /** Somebody runs the engine by hand on the default branch; the words are its arguments. */
  async byHand(directory: string, ...commands: readonly (readonly string[])[]): Promise<void> {
    const workspace = checkOut(this.repository.commits.get(this.head), this.directory);
    const env = { PATH: process.env['PATH'] };
    const cwd = join(workspace, directory);
    for (const command of commands)
      await promisify(execFile)(join(this.directory, 'bin/terraform'), command, { cwd, env });
  }

  /** All jobs of a run once more. */
  rerun({ run }: ActRun, by: User): Promise<ActRun> {
    return this.#execute(run.rerun(by));
  }

  #start(given: Omit<RunSeed, 'workflowPath'> & { readonly workflowPath?: string }): Promise<ActRun> {
    const seed = { workflowPath: this.#workflow, ...given };
    const caller = this.#callerOf(seed);
    const called = [...caller.matchAll(new RegExp(`uses: (${SUITE}/\\S+@(\\S+))`, 'g'))];
    const run = this.repository.startRun({
      workflowName: /^name: (.*)$/m.exec(caller)?.[1] ?? seed.workflowPath,
      referencedWorkflows: called.map(([, path, sha]) => ({ path: path!, sha: sha! })),
      ...seed,
    });
    return this.#execute(run);
  }

  async #execute(run: Run): Promise<ActRun> {
    const played = new PlayedRun(run, this.#callerOf(run.seed), this.#onWaiting);
    this.#identities.current = played;
    const directory = mkdtempSync(join(this.directory, 'run-'));
    mkdirSync(join(directory, 'cache'));
    const exitCode = await executeByAct(played, {
      directory,
      path: [join(this.directory, 'bin')],
      home: join(this.directory, 'home'),
      suite: join(this.directory, 'suite'),
      identities: this.#identities.url,
    });
    run.conclude(exitCode === 0 ? 'success' : 'failure');
    rmSync(directory, { recursive: true, force: true });
    const { results, violations, lines } = played;
    const ended = { run, exitCode, results, violations, log: lines.join('\n') };
    this.runs.push(ended);
    return ended;
  }

  /** The workflow file that counts: that of the test merge on a pull request, else that of the commit. */
  #callerOf({ pullRequest, headSha, workflowPath }: RunSeed): string {
    const { commits } = this.repository;
    const merge = pullRequest && commits.refs.get(`refs/pull/${pullRequest.number}/merge`);
    const text = commits.get(merge ?? headSha).tree.get(workflowPath);
    if (text === undefined) throw new Error(`There is no ${workflowPath} in the commit.`);
    return text;
  }
}
