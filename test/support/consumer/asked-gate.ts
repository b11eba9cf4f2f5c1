import { expect } from '@jest/globals';
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { artifactName } from '../../../src/core/report/artifact-name';
import type { PullRequest } from '../github/state/pull-request';
import type { Run } from '../github/state/run';
import { findTool } from '../tools/find';
import { Consumer, ENGINE, ENVIRONMENT, jobWorkflowRef, PERMISSIONS, STACK, type StepRun, SUITE_SHA } from './consumer';
import { type StateEvent, type StateServer, startStateServer } from './state-server';
import { checkOut } from './workspace';

/** Nothing to install and quick to plan; each object is made after the one before it. */
const MAIN = `terraform {
  backend "http" {}
}

resource "terraform_data" "one" {
  input = "1"
}

resource "terraform_data" "two" {
  input      = "2"
  depends_on = [terraform_data.one]
}
`;

/** A state as it was before: nothing in it, at this serial. */
export const stateAt = (serial: number, lineage = '0f3c2a5e-7f63-4f9e-a1b8-5a0f6b3f2c11'): string =>
  JSON.stringify({ version: 4, terraform_version: '1.6.0', serial, lineage, outputs: {}, resources: [] });

export interface Asking {
  /** After the job has begun, before the gate is started. */
  readonly arrange?: (gate: AskedGate) => void;
  /** While the gate plans again: all of stage A was read before. */
  readonly meanwhile?: (gate: AskedGate) => void;
  /** While the tool waits for the lock to apply: all of stage C was read before. */
  readonly atApply?: (gate: AskedGate) => void;
  readonly inputs?: Readonly<Record<string, string>>;
  /** The environment that the job itself stands in. */
  readonly jobEnvironment?: string | undefined;
  /** Variables that something in the job has changed. */
  readonly environment?: Readonly<Record<string, string>>;
  /** A shell script that is the engine; `$REAL` is the true one. */
  readonly engine?: string;
  readonly cancelAtApply?: boolean;
}

export interface Verdict {
  readonly outcome: string;
  readonly stage?: string;
  readonly id?: string;
  readonly fact?: string;
  /** What to do next, all of it. */
  readonly next: string;
}

interface Recorded {
  readonly outcome: string;
  readonly next: readonly { text: string }[];
  readonly checks: readonly { stage: string; id: string; status: string; fact: string }[];
}

const recordOf = (gate: StepRun): Recorded =>
  (JSON.parse(readFileSync(gate.outputs['decision-file']!, 'utf8')) as { decision: Recorded }).decision;

/** The decision that the gate left, and the first check that stopped it. */
export const verdictOf = (gate: StepRun): Verdict => {
  const { outcome, next, checks } = recordOf(gate);
  const stopped = checks.find(({ status }) => status === 'fail');
  return {
    outcome,
    next: next.map(({ text }) => text).join('\n'),
    ...(stopped && { stage: stopped.stage, id: stopped.id, fact: stopped.fact }),
  };
};

export interface AskedGateOptions {
  readonly config?: string;
  /** How the change comes to main: with a pull request that jon approves, or pushed. */
  readonly reviewed?: boolean;
  /** Time of github.com. */
  readonly now?: () => Date;
}

/**
 * One run on main, planned and judged, in which the gate is asked again and again: each time something is different, and
 * afterwards everything is as it was.
 */
export class AskedGate {
  readonly consumer: Consumer;
  readonly server: StateServer;
  readonly run: Run;
  /** The pull request that was merged, and the run in which it was reviewed. */
  readonly pull: PullRequest | undefined;
  readonly review: Run | undefined;
  /** What the gate asked of the backend in the last try. */
  backendEvents: StateEvent[] = [];
  /** What the job checks out, whatever GitHub says of its run. */
  readonly #commit: string;
  #undo: (() => void)[] = [];

  private constructor(
    consumer: Consumer,
    server: StateServer,
    run: Run,
    reviewed?: { readonly pull: PullRequest; readonly run: Run },
  ) {
    this.consumer = consumer;
    this.server = server;
    this.run = run;
    this.#commit = run.seed.headSha;
    this.pull = reviewed?.pull;
    this.review = reviewed?.run;
  }

  static async start({ config, reviewed = true, now }: AskedGateOptions = {}): Promise<AskedGate> {
    const server = await startStateServer();
    server.put(stateAt(5));
    const configured = config === undefined ? {} : { '.github/planseal.yml': config };
    const stack = { [`${STACK}/main.tf`]: MAIN };
    const consumer = await Consumer.start({
      files: { 'README.md': 'infra', ...configured, ...(reviewed ? {} : stack) },
      inputs: { 'backend-config': server.backendConfig, 'lock-timeout': '0s' },
      ...(now && { now }),
    });
    const { jon, lee } = consumer.people;
    let shown: { pull: PullRequest; run: Run } | undefined;
    if (reviewed) {
      const pull = consumer.openPullRequest('Begin', stack);
      shown = { pull, run: (await consumer.review(pull)).run };
      pull.review(jon, 'APPROVED');
      pull.merge(lee);
    }
    const run = consumer.startRun({ event: 'push', headSha: consumer.head, headBranch: 'main', actor: lee });
    const gate = new AskedGate(consumer, server, run, shown);
    await gate.plan();
    return gate;
  }

  /** The plan job of the run's newest attempt. */
  async plan(): Promise<StepRun> {
    const { plan, risk } = await this.consumer.planJob(this.run, this.consumer.head, { environment: ENVIRONMENT });
    expect({ log: plan.log, planned: plan.succeeded, judged: risk?.succeeded }).toMatchObject({
      planned: true,
      judged: true,
    });
    return plan;
  }

  async stop(): Promise<void> {
    await this.consumer.stop();
    await this.server.close();
  }

  /** Changes part of the world until this try is over. */
  set<T extends object>(target: T, changes: { readonly [K in keyof T]?: T[K] | null }): void {
    const before = Object.fromEntries(
      Object.keys(changes).map((key) => [key, Object.getOwnPropertyDescriptor(target, key)] as const),
    );
    this.#undo.push(() => {
      for (const [key, descriptor] of Object.entries(before))
        if (descriptor === undefined) Reflect.deleteProperty(target, key);
        else Object.defineProperty(target, key, descriptor);
    });
    for (const [key, value] of Object.entries(changes))
      Object.defineProperty(target, key, { value, configurable: true, enumerable: true, writable: true });
  }

  /** What is to be done when this try is over. */
  afterwards(undo: () => void): void {
    this.#undo.push(undo);
  }

  /** A commit on main after the one that is to be applied. */
  merge(files: Readonly<Record<string, string>>): void {
    const { commits } = this.consumer.repository;
    const before = this.consumer.head;
    commits.add({ message: 'Newer', author: this.consumer.people.lee, files, branch: 'main' });
    this.afterwards(() => {
      commits.setBranch('main', before);
    });
  }

  /** The gate's job, from its committed bundle. */
  async ask(asking: Asking = {}): Promise<StepRun> {
    const { consumer, run, server } = this;
    const { repository } = consumer;
    const job = run.startJob(`apply (${STACK})`, {
      permissions: PERMISSIONS.gate,
      jobWorkflowRef: jobWorkflowRef('apply'),
      ...('jobEnvironment' in asking
        ? asking.jobEnvironment !== undefined && { environment: asking.jobEnvironment }
        : { environment: ENVIRONMENT }),
    });
    const state = server.state();
    const cancel = new AbortController();
    this.backendEvents = [];
    server.before = (event) => {
      this.backendEvents.push(event);
      const count = this.backendEvents.filter((one) => one === event).length;
      if (event === 'read' && count === 1) asking.meanwhile?.(this);
      if (event === 'lock' && count === 2) asking.atApply?.(this);
      if (event === 'lock' && count === 2 && asking.cancelAtApply === true) cancel.abort();
      return Promise.resolve(undefined);
    };
    try {
      asking.arrange?.(this);
      const result = await consumer.step(
        job,
        'apply-gate',
        consumer.stackInputs({
          environment: ENVIRONMENT,
          'trusted-suite': `planseal/planseal@${SUITE_SHA}`,
          ...asking.inputs,
        }),
        {
          workspace: checkOut(repository.commits.get(this.#commit), consumer.directory),
          environment: { GITHUB_SHA: this.#commit, ...asking.environment },
          ...(asking.engine !== undefined && { path: [this.#engine(asking.engine)] }),
          cancellation: { signal: cancel.signal },
        },
      );
      expect(server.problems).toEqual([]);
      return result;
    } finally {
      for (const undo of this.#undo.splice(0).reverse()) undo();
      if (job.status !== 'completed') job.conclude('failure');
      // The next try is the first again: no job before it, no decision, and the state as it was unless it was applied.
      run.attempt.jobs.splice(run.attempt.jobs.indexOf(job), 1);
      const name = artifactName('decision', run.attempt.number, STACK, ENVIRONMENT);
      for (const one of repository.artifacts.all)
        if (one.run === run && one.name === name) repository.artifacts.remove(one);
      if (server.state() !== state && asking.atApply !== undefined) server.put(state!);
    }
  }

  /** A directory for PATH with this script as the engine. */
  #engine(script: string): string {
    const name = ENGINE === 'terraform' ? 'terraform' : 'tofu';
    const directory = mkdtempSync(join(this.consumer.directory, 'engine-'));
    const file = join(directory, name);
    writeFileSync(file, `#!/bin/sh\nREAL='${findTool(name)!}'\n${script}\nexec "$REAL" "$@"\n`);
    chmodSync(file, 0o755);
    return directory;
  }
}

/** What one check of the decision says. */
export const checkOf = (gate: StepRun, id: string): string | undefined =>
  recordOf(gate).checks.find((one) => one.id === id)?.fact;

/** What is refused: where, why and what next, without a trace left on the state or its lock. */
export const expectRefused = (
  asked: AskedGate,
  gate: StepRun,
  [outcome, stage, id, words]: readonly [outcome: string, stage: string, id: string, words: string | RegExp],
): void => {
  const verdict = verdictOf(gate);
  expect(verdict).toMatchObject({ outcome, stage, id });
  expect(verdict.fact).toEqual(
    typeof words === 'string' ? expect.stringContaining(words) : expect.stringMatching(words),
  );
  expect(verdict.next).toMatch(/[a-z]{3,}.*[.:`)]$/);
  expect(gate.outputs['outcome']).toBe('not-started');
  expect(gate.exitCode).toBe(outcome === 'superseded' ? 0 : 1);
  if (outcome !== 'superseded')
    expect(gate.annotations.filter(({ level }) => level === 'failure').map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^Not applied: /),
    );
  expect(gate.summary).toContain(verdict.next.slice(0, 12));
  expect(gate.violations).toEqual([]);
  expect(gate.failures).toEqual([]);
  expect(gate.log).not.toContain('mistake in PlanSeal');
  // Before stage B no tool asks anything of the backend, and never does anything write to it.
  if (stage === 'A') expect(asked.backendEvents).toEqual([]);
  expect(asked.backendEvents).not.toContain('write');
  expect(asked.server.lock()).toBeUndefined();
};
