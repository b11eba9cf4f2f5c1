import { generateX25519Identity, Decrypter, identityToRecipient } from 'age-encryption';
import { existsSync, mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { strFromU8, unzipSync } from 'fflate';
import { Consumer, ENVIRONMENT, PERMISSIONS, STACK, SUITE_SHA, type StepRun } from '../consumer/consumer';
import { startStateServer, type StateServer } from '../consumer/state-server';
import { checkOut } from '../consumer/workspace';
import type { Run } from '../github/state/run';
import { control, objectsOf } from '../provider/outside';
import { text } from '../provider/schema';
import type { RunOptions } from '../runner/run-action';
import { type FoundProcess, processesOf } from './processes';

const vpc = (name: string, number: number, after: string): string =>
  `resource "aws_vpc" "${name}" {\n  cidr_block = "10.${number}.0.0/16"\n${after}}\n`;

const main = (backend: 'http' | 'local'): string => `terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
  backend "${backend}" {}
}

${vpc('one', 1, '')}
${vpc('two', 2, '  depends_on = [aws_vpc.one]\n')}
${vpc('three', 3, '  depends_on = [aws_vpc.two]\n')}`;

/** Everything a test can see of an apply while it goes on, in the order in which it happens. */
export const EVENTS = [
  'plan: read',
  'plan: lock',
  'plan: unlock',
  'apply: lock',
  'apply: read',
  'create one',
  'create two',
  'create three',
  'apply: write',
  'apply: unlock',
] as const;
export type Moment = (typeof EVENTS)[number];

const readState = (text: string): string[] =>
  (JSON.parse(text) as { resources: { instances: { attributes: { id: string } }[] }[] }).resources.flatMap(
    ({ instances }) => instances.map(({ attributes }) => attributes.id),
  );

export interface Outcome {
  readonly gate: StepRun;
  readonly run: Run;
  /** Ids of what is in the cloud, in the backend's state, and in a sealed state. */
  readonly cloud: string[];
  readonly state: string[];
  readonly sealed: string[];
  /** Ids and addresses that the decision names. */
  readonly told: { readonly ids: string[]; readonly begun: string[]; readonly outcome: string | undefined };
  readonly lock: string | undefined;
  readonly running: FoundProcess[];
}

export interface SceneOptions {
  readonly sealed?: boolean;
  /** The state is the file `terraform.tfstate` in this directory, and not with the server. */
  readonly stateDirectory?: string;
}

export interface PlayOptions {
  /** What the backend answers to the write of the state. */
  readonly refuse?: number;
  readonly prepare?: (stack: string) => void;
  /** Milliseconds for which the apply is held up at the moment before it is struck. */
  readonly heldUp?: number;
  /** The state is written when this says so. */
  readonly beforeWrite?: () => Promise<void>;
  /** Objects that are never done by themselves: only the tool's stop ends their creation. */
  readonly stuck?: readonly string[];
  /** Where the job's checkout is made; in the consumer's directory by default. */
  readonly checkOutIn?: string;
  /** Further inputs of the gate. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** How the gate's step is run. */
  readonly step?: Pick<RunOptions, 'cancellation' | 'onOutput'>;
}

/** Three objects, made one after the other on a backend that a test can hold up. */
export class SurvivalScene {
  readonly consumer: Consumer;
  readonly server: StateServer;
  readonly #identity: string;
  readonly #signals: string;
  readonly #stateFile: string | undefined;
  #count = 0;

  private constructor(consumer: Consumer, server: StateServer, identity: string, stateFile: string | undefined) {
    this.consumer = consumer;
    this.server = server;
    this.#identity = identity;
    this.#stateFile = stateFile;
    this.#signals = mkdtempSync(join(consumer.directory, 'signals-'));
  }

  static async start({ sealed = true, stateDirectory }: SceneOptions = {}): Promise<SurvivalScene> {
    const identity = await generateX25519Identity();
    const server = await startStateServer();
    const seal = sealed ? `, seal-to: ["${await identityToRecipient(identity)}"]` : '';
    const stateFile = stateDirectory === undefined ? undefined : join(stateDirectory, 'terraform.tfstate');
    const consumer = await Consumer.start({
      files: {
        [`${STACK}/main.tf`]: main(stateFile === undefined ? 'http' : 'local'),
        '.github/planseal.yml': `version: 1\nenvironments:\n  ${ENVIRONMENT}: { approvals: 0${seal} }\n`,
      },
      inputs: {
        'backend-config': stateFile === undefined ? server.backendConfig : `path=${stateFile}`,
        'lock-timeout': '0s',
      },
    });
    return new SurvivalScene(consumer, server, identity, stateFile);
  }

  async stop(): Promise<void> {
    await this.consumer.stop();
    await this.server.close();
  }

  #file(name: string): string {
    return join(this.#signals, `${this.#count}-${name}`);
  }

  /** Resolves when a file is there; the kernel tells. */
  async #appears(path: string): Promise<void> {
    await new Promise<void>((resolve) => {
      const watcher = watch(this.#signals, { persistent: false }, () => {
        if (existsSync(path)) {
          watcher.close();
          resolve();
        }
      });
      if (existsSync(path)) {
        watcher.close();
        resolve();
      }
    });
  }

  /**
   * One run of plan and gate. At `moment` the apply is held up until `strike` is done to its processes, and then it goes on.
   */
  async play(
    moment: Moment | undefined,
    strike: (processes: readonly FoundProcess[]) => void | Promise<void>,
    options: PlayOptions = {},
  ): Promise<Outcome> {
    this.#count += 1;
    const { consumer, server } = this;
    for (const file of [consumer.cloudFile, this.#stateFile ?? []].flat()) rmSync(file, { force: true });
    server.reset();
    const trackingId = `github_survival_${this.#count}_${process.pid}`;
    const sha = consumer.head;
    const run = consumer.startRun({ event: 'push', headSha: sha, headBranch: 'main', actor: consumer.people.mira });
    await consumer.planJob(run, sha, { environment: ENVIRONMENT });
    server.reset();
    let struck = false;
    let locks = 0;
    const hit = async (event: Moment): Promise<void> => {
      if (event !== moment || struck) return;
      struck = true;
      if (options.heldUp !== undefined) await pause(options.heldUp);
      await strike(processesOf(trackingId));
    };
    server.before = async (event) => {
      if (event === 'lock') locks += 1;
      // The plan takes the lock once, then the apply does.
      await hit(`${locks < 2 ? 'plan' : 'apply'}: ${event}` as Moment);
      if (event === 'write') await options.beforeWrite?.();
      return event === 'write' && options.refuse !== undefined ? { refuse: options.refuse } : undefined;
    };
    const creates = (['one', 'two', 'three'] as const).map((name, index) => ({
      name,
      control: {
        on: 'create' as const,
        type: 'aws_vpc',
        where: { cidr_block: `10.${index + 1}.0.0/16` },
        announceFile: this.#file(`${name}-begins`),
        waitForFile: this.#file(`${name}-goes-on`),
      },
    }));
    control(consumer.cloudFile, ...creates.map((each) => each.control));
    for (const { name, control: held } of creates)
      void this.#appears(held.announceFile).then(async () => {
        await hit(`create ${name}`);
        if (options.stuck?.includes(name) !== true) writeFileSync(held.waitForFile, '');
      });
    const job = run.startJob(`apply (${STACK})`, { permissions: PERMISSIONS.gate, environment: ENVIRONMENT });
    const workspace = checkOut(consumer.repository.commits.get(sha), options.checkOutIn ?? consumer.directory);
    options.prepare?.(join(workspace, STACK));
    const gate = await consumer.step(
      job,
      'apply-gate',
      consumer.stackInputs({
        environment: ENVIRONMENT,
        'trusted-suite': `planseal/planseal@${SUITE_SHA}`,
        ...options.inputs,
      }),
      { workspace, environment: { RUNNER_TRACKING_ID: trackingId }, ...options.step },
    );
    job.conclude(gate.succeeded ? 'success' : 'failure');
    // A strike that failed is a mistake of the test, not of the gate.
    if (server.problems.length > 0) throw server.problems[0];
    return { gate, run, ...(await this.#found(run, trackingId)) };
  }

  async #found(run: Run, trackingId: string): Promise<Omit<Outcome, 'gate' | 'run'>> {
    const { consumer } = this;
    const { state, lock } = this.#backend();
    const files = consumer.repository.artifacts.all.flatMap(({ name, blob, run: of }) => {
      const bytes = of === run ? consumer.repository.world.blobs.read(blob) : undefined;
      if (bytes === undefined) return [];
      return Object.entries(unzipSync(new Uint8Array(bytes))).map(([file, content]) => ({ name, file, content }));
    });
    const sealed = files.find(({ file }) => file === 'errored.tfstate.age');
    const decrypter = new Decrypter();
    decrypter.addIdentity(this.#identity);
    const record = files.find(({ file }) => file === 'decision.json');
    const { applied } =
      record === undefined
        ? { applied: undefined }
        : (JSON.parse(strFromU8(record.content)) as {
            applied: { outcome: string; objects: { address: string; status: string; id?: string }[] };
          });
    return {
      cloud: existsSync(consumer.cloudFile)
        ? objectsOf(consumer.cloudFile, 'aws_vpc').map((object) => text(object, 'id'))
        : [],
      state: state === undefined ? [] : readState(state),
      sealed: sealed === undefined ? [] : readState(strFromU8(await decrypter.decrypt(sealed.content))),
      told: {
        ids: (applied?.objects ?? []).flatMap(({ id }) => id ?? []),
        begun: (applied?.objects ?? []).flatMap(({ status, address }) => (status === 'begun' ? [address] : [])),
        outcome: applied?.outcome,
      },
      lock,
      running: processesOf(trackingId),
    };
  }

  /** The state, unless a write of it was cut off, and who holds its lock. */
  #backend(): { readonly state: string | undefined; readonly lock: string | undefined } {
    if (this.#stateFile === undefined) return { state: this.server.state(), lock: this.server.lock() };
    const text = existsSync(this.#stateFile) ? readFileSync(this.#stateFile, 'utf8') : '';
    const info = join(dirname(this.#stateFile), '.terraform.tfstate.lock.info');
    return {
      state: text.trimEnd().endsWith('}') ? text : undefined,
      lock: existsSync(info) ? (JSON.parse(readFileSync(info, 'utf8')) as { ID: string }).ID : undefined,
    };
  }

  /** What a path of the last run's home directory holds. */
  static read(path: string): string {
    return readFileSync(path, 'utf8');
  }
}
