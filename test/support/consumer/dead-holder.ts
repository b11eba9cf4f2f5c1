import { existsSync, mkdtempSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { type StateBucket, startStateBucket } from '../aws/state-bucket';
import type { Run } from '../github/state/run';
import type { Job } from '../github/state/job';
import type { User } from '../github/state/world';
import { control } from '../provider/outside';
import { processesOf } from '../survival/processes';
import { Consumer, ENVIRONMENT, jobWorkflowRef, PERMISSIONS, STACK, type StepRun, SUITE_SHA } from './consumer';
import { checkOut } from './workspace';

const MAIN = `terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
  backend "s3" {}
}

resource "aws_vpc" "main" {
  cidr_block = "10.1.0.0/16"
}
`;

export const UNLOCK_WORKFLOW = '.github/workflows/unlock.yml';

/** An apply whose tool was killed while it created something, so that its lock stays in the bucket. */
export interface Struck {
  readonly run: Run;
  readonly job: Job;
  readonly gate: StepRun;
  readonly lock: string;
}

const appears = (directory: string, file: string): Promise<void> =>
  new Promise((resolve) => {
    const watcher = watch(directory, { persistent: false }, () => {
      if (!existsSync(file)) return;
      watcher.close();
      resolve();
    });
    if (existsSync(file)) {
      watcher.close();
      resolve();
    }
  });

/** A team whose state is in a bucket with real locks. */
export class LockScene {
  readonly consumer: Consumer;
  readonly bucket: StateBucket;

  private constructor(consumer: Consumer, bucket: StateBucket) {
    this.consumer = consumer;
    this.bucket = bucket;
  }

  static async start(): Promise<LockScene> {
    const bucket = await startStateBucket();
    const consumer = await Consumer.start({
      files: {
        [`${STACK}/main.tf`]: MAIN,
        '.github/planseal.yml': `version: 1\nenvironments:\n  ${ENVIRONMENT}: { approvals: 0 }\n`,
      },
      inputs: { 'backend-config': bucket.backendConfig, env: bucket.env, 'lock-timeout': '0s' },
    });
    return new LockScene(consumer, bucket);
  }

  async stop(): Promise<void> {
    await this.consumer.stop();
    await this.bucket.close();
  }

  #inputs(more: Readonly<Record<string, string>> = {}): Record<string, string> {
    return this.consumer.stackInputs({
      environment: ENVIRONMENT,
      'trusted-suite': `planseal/planseal@${SUITE_SHA}`,
      ...more,
    });
  }

  /** Plan and gate of one run on the default branch; neither the gate's job nor the run is concluded. */
  async apply(
    environment: Readonly<Record<string, string>> = {},
    whileGate: () => void = () => undefined,
  ): Promise<Omit<Struck, 'lock'>> {
    const { consumer } = this;
    const sha = consumer.head;
    const run = consumer.startRun({ event: 'push', headSha: sha, headBranch: 'main', actor: consumer.people.mira });
    const plan = await consumer.planJob(run, sha, { environment: ENVIRONMENT });
    if (!plan.plan.succeeded) throw new Error(plan.plan.log);
    const job = run.startJob(`apply / apply 1 (${STACK})`, {
      permissions: PERMISSIONS.gate,
      environment: ENVIRONMENT,
      jobWorkflowRef: jobWorkflowRef('apply'),
    });
    whileGate();
    const workspace = checkOut(consumer.repository.commits.get(sha), consumer.directory);
    const gate = await consumer.step(job, 'apply-gate', this.#inputs(), {
      workspace,
      environment,
    });
    return { run, job, gate };
  }

  /** The tool of an apply is killed in the middle: nothing could give the lock back. */
  async strike(environment: Readonly<Record<string, string>> = {}): Promise<Struck> {
    const signals = mkdtempSync(join(this.consumer.directory, 'signals-'));
    const [announceFile, waitForFile] = [join(signals, 'begins'), join(signals, 'goes-on')];
    const trackingId = `github_lock_${process.pid}_${this.consumer.steps.length}`;
    control(this.consumer.cloudFile, {
      on: 'create',
      type: 'aws_vpc',
      where: { cidr_block: '10.1.0.0/16' },
      announceFile,
      waitForFile,
    });
    const struck = await this.apply({ RUNNER_TRACKING_ID: trackingId, ...environment }, () => {
      void appears(signals, announceFile).then(() => {
        for (const { pid, command } of processesOf(trackingId))
          if (/\b(terraform|tofu)\b/.test(command.split(' ')[0] ?? '')) process.kill(pid, 'SIGKILL');
        writeFileSync(waitForFile, '');
      });
    });
    const lock = this.bucket.lock();
    if (lock === undefined) throw new Error(`No lock was left.\n${struck.gate.log}`);
    return { ...struck, lock: lock.ID };
  }

  /** One run of `unlock.yml` that somebody dispatched; `begin` is called before its job starts. */
  async unlock(
    lock: string | undefined,
    by: User,
    more: Readonly<Record<string, string>> = {},
    begin: (run: Run) => void = () => undefined,
  ): Promise<{ readonly run: Run; readonly step: StepRun; readonly record: unknown }> {
    const { consumer } = this;
    const sha = consumer.head;
    const run = consumer.startRun({
      event: 'workflow_dispatch',
      headSha: sha,
      headBranch: 'main',
      actor: by,
      workflowPath: UNLOCK_WORKFLOW,
      workflowName: 'unlock',
      referencedWorkflows: [{ path: jobWorkflowRef('unlock'), sha: SUITE_SHA }],
    });
    const name = `unlock / unlock (${STACK})`;
    const options = {
      permissions: PERMISSIONS.unlock,
      environment: ENVIRONMENT,
      jobWorkflowRef: jobWorkflowRef('unlock'),
    };
    run.queueJob(name, options);
    begin(run);
    const job = run.startJob(name, options);
    const workspace = checkOut(consumer.repository.commits.get(sha), consumer.directory);
    const inputs = this.#inputs({ mode: 'unlock', ...(lock === undefined ? {} : { 'lock-id': lock }), ...more });
    const step = await consumer.step(job, 'apply-gate', inputs, { workspace });
    job.conclude(step.succeeded ? 'success' : 'failure');
    run.conclude(step.succeeded ? 'success' : 'failure');
    const file = step.outputs['decision-file'];
    const record: unknown = file === undefined ? undefined : JSON.parse(readFileSync(file, 'utf8'));
    return { run, step, record };
  }

  /** The decision that a run left as an artifact. */
  decisionOf(run: Run): unknown {
    const { artifacts, world } = this.consumer.repository;
    const [stored] = artifacts.all.filter(({ run: of, name }) => of === run && name.startsWith('planseal-decision'));
    const bytes = stored && world.blobs.read(stored.blob);
    if (bytes === undefined) return undefined;
    return JSON.parse(strFromU8(Object.values(unzipSync(new Uint8Array(bytes)))[0]!));
  }
}
