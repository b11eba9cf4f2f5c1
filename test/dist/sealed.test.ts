import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { unzipSync, zipSync } from 'fflate';
import { mkdirSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ageSealing } from '../../src/adapters/seal/age';
import { type BundleContent, packBundle, sha256, unpackBundle } from '../../src/core/bundle/archive';
import { byPath } from '../../src/core/bundle/manifest';
import { receiptNotice, type Receipt } from '../../src/core/gate/receipt';
import { REPOSITORY } from '../contract/actions/actions';
import { artifactName, bundleName } from '../../src/core/report/artifact-name';
import {
  Consumer,
  ENGINE,
  ENVIRONMENT,
  PASSWORD,
  PERMISSIONS,
  STACK,
  type StepRun,
} from '../support/consumer/consumer';
import { checkOut } from '../support/consumer/workspace';
import { tracesOf } from '../support/canary/traces';
import type { Artifact } from '../support/github/state/artifacts';
import type { Run } from '../support/github/state/run';
import { findTool } from '../support/tools/find';
import { expectHarmless } from './stage';

const IDENTITY = await generateX25519Identity();
const RECIPIENT = await identityToRecipient(IDENTITY);
const OTHER = await generateX25519Identity();
const SAFE = await identityToRecipient(await generateX25519Identity());

/** `made` differs in every plan and is left out of the digest: what is in the state afterwards says which plan was applied. */
const MAIN = `terraform {
  backend "local" {}
}

variable "database_password" {
  type      = string
  sensitive = true
}

resource "terraform_data" "secret" {
  input = sha256(var.database_password)
}

resource "terraform_data" "made" {
  input = plantimestamp()
}

resource "terraform_data" "built" {
  input = fileexists("build/app.txt") ? filesha256("build/app.txt") : "none"
}
`;
const CONFIG = (store: string): string => `version: 1
leave-out:
  - { type: terraform_data, attribute: input, reason: made at plan time }
environments:
  ${ENVIRONMENT}:
    store: ${store}
${store === 'sealed' ? `    seal-to: [${RECIPIENT}, ${SAFE}]\n` : ''}`;

const STATE = (serial: number): string =>
  JSON.stringify({
    version: 4,
    terraform_version: '1.6.0',
    serial,
    lineage: '0f3c2a5e-7f63-4f9e-a1b8-5a0f6b3f2c11',
    outputs: {},
    resources: [],
  });

interface Team {
  readonly consumer: Consumer;
  readonly run: Run;
  readonly plan: StepRun;
  readonly artifact: Artifact;
  readonly bundle: BundleContent;
}

const bytesOf = (consumer: Consumer, { blob }: Artifact): Buffer => consumer.repository.world.blobs.read(blob)!;

/** A merged pull request that was reviewed, and the plan job of the run after it, which has stored its plan. */
const team = async (store: 'sealed' | 'plain', main = MAIN): Promise<Team> => {
  const consumer = await Consumer.start({
    files: { 'README.md': 'infra', '.github/planseal.yml': CONFIG(store) },
    private: store === 'plain',
  });
  writeFileSync(consumer.stateFile, STATE(5));
  const pull = consumer.openPullRequest('Begin', { 'infra/main.tf': main });
  await consumer.review(pull);
  expect(consumer.repository.artifacts.all.map(({ name }) => name.slice(0, 16))).toEqual(['planseal-assessm']);
  pull.review(consumer.people.jon, 'APPROVED');
  pull.merge(consumer.people.jon);
  const run = consumer.startRun({
    event: 'push',
    headSha: consumer.head,
    headBranch: 'main',
    actor: consumer.people.jon,
  });
  const { plan } = await consumer.planJob(run, consumer.head, { environment: ENVIRONMENT });
  expect({ log: plan.log, ok: plan.succeeded }).toMatchObject({ ok: true });
  const artifact = consumer.repository.artifacts.find(Number(plan.outputs['artifact-id']))!;
  const entry = store === 'sealed' ? 'bundle.age' : 'bundle.zip';
  const stored = unzipSync(bytesOf(consumer, artifact))[entry]!;
  const bundle = unpackBundle(store === 'sealed' ? await ageSealing.open(stored, [IDENTITY]) : stored);
  return { consumer, run, plan, artifact, bundle };
};

/** A run has one decision for each stack; here one run is tried again and again, so that of the try before goes. */
const forget = ({ repository }: Consumer, run: Run): void => {
  const name = artifactName('decision', 1, STACK, ENVIRONMENT);
  for (const one of repository.artifacts.all)
    if (one.run === run && one.name === name) repository.artifacts.remove(one);
};

const gateOf = async ({ consumer }: Pick<Team, 'consumer'>, run: Run, more: Record<string, string> = {}) => {
  forget(consumer, run);
  return (await consumer.gateJob(run, consumer.head, { 'seal-identity': IDENTITY, ...more })).gate;
};

/** The decision that the gate left, out of its artifact: which check of which stage stopped it. */
const stoppedAt = (gate: StepRun) => {
  const { decision } = JSON.parse(readFileSync(gate.outputs['decision-file']!, 'utf8')) as {
    decision: { outcome: string; checks: { stage: string; id: string; status: string; fact: string }[] };
  };
  return { outcome: decision.outcome, ...decision.checks.find(({ status }) => status === 'fail') };
};

const expectRefused = (gate: StepRun, stage: string, id: string, words: string): void => {
  expectHarmless(gate);
  expect(stoppedAt(gate)).toMatchObject({ stage, id });
  expect(stoppedAt(gate).fact).toContain(words);
  expect(gate.outputs['outcome']).toBe('not-started');
  expect(gate.exitCode).toBe(1);
};

const stateOf = ({ consumer }: Pick<Team, 'consumer'>) =>
  (
    JSON.parse(readFileSync(consumer.stateFile, 'utf8')) as {
      resources: { name: string; instances: { attributes: { input: { value: string } } }[] }[];
    }
  ).resources;

const noSecretIn = ({ consumer }: Pick<Team, 'consumer'>): void => {
  for (const secret of [PASSWORD, IDENTITY, Buffer.from(PASSWORD).toString('base64').slice(0, -2)])
    for (const text of Object.values(tracesOf(consumer))) expect(text.includes(secret)).toBe(false);
};

/** What the plan says the time was, out of the plan JSON of the plan job. */
const plannedTime = (plan: StepRun): string =>
  (
    JSON.parse(readFileSync(plan.outputs['plan-json']!, 'utf8')) as {
      planned_values: { root_module: { resources: { name: string; values: { input: string } }[] } };
    }
  ).planned_values.root_module.resources.find(({ name }) => name === 'made')!.values.input;

describe('a sealed plan', () => {
  let sealed: Team;
  beforeAll(async () => {
    sealed = await team('sealed');
  });
  afterAll(() => sealed.consumer.stop());

  test('is bound to everything, and nobody without the identity can read a byte of it', async () => {
    const { consumer, plan, artifact, bundle, run } = sealed;
    expect(artifact.name).toBe(bundleName(1, STACK, ENVIRONMENT));
    expect(plan.outputs['bundle-digest']).toBe(sha256(bytesOf(consumer, artifact)));
    const receipt = JSON.parse(plan.outputs['receipt']!) as Receipt;
    expect(receipt.artifact).toEqual({ id: artifact.id, digest: plan.outputs['bundle-digest'] });
    expect(bundle.manifest).toMatchObject({
      repository: consumer.repository.id,
      stack: STACK,
      environment: ENVIRONMENT,
      workspace: 'default',
      commits: { head: consumer.head, base: '', merge: '' },
      basis: receipt.basis,
      run: { id: run.id, attempt: 1 },
      changeDigest: receipt.changeDigest,
      plan: { sha256: sha256(bundle.plan) },
    });
    // The plan file itself holds it in clear; what GitHub holds does not.
    expect(Object.values(unzipSync(bundle.plan)).map((one) => Buffer.from(one).includes(PASSWORD))).toContain(true);
    noSecretIn(sealed);
    expectHarmless(plan);
    const days = (Date.parse(artifact.expiresAt) - Date.parse(artifact.createdAt)) / 86_400_000;
    expect(Math.round(days)).toBe(7);
    await expect(ageSealing.open(unzipSync(bytesOf(consumer, artifact))['bundle.age']!, [OTHER])).rejects.toThrow(
      'somebody else',
    );
  });

  describe('is not applied', () => {
    const restored = async (work: () => Promise<void>): Promise<void> => {
      const { consumer, artifact } = sealed;
      const [bytes, before] = [bytesOf(consumer, artifact), { ...artifact }];
      try {
        await work();
      } finally {
        consumer.repository.world.blobs.put(artifact.blob, bytes);
        Object.assign(artifact, before);
      }
    };

    test.each([
      ['with the identity of somebody else', OTHER, 'sealed for somebody else'],
      ['without an identity', '', 'no identity'],
    ])('%s', async (_, identity, words) => {
      expectRefused(await gateOf(sealed, sealed.run, { 'seal-identity': identity }), 'A', 'stored-bundle', words);
    });

    test('with a passphrase, which is not repeated', async () => {
      const gate = await gateOf(sealed, sealed.run, { 'seal-identity': 'hunter2-hunter2' });
      expect(gate.exitCode).toBe(1);
      expect(gate.annotations.map(({ message }) => message).join()).toContain('passphrases are refused');
      expect(gate.everyByte.toString()).not.toContain('hunter2');
    });

    test.each([
      ['when it was swapped after the upload', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('x')])],
      ['when it was cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ])('%s', (_, change) =>
      restored(async () => {
        const { consumer, artifact } = sealed;
        consumer.repository.world.blobs.put(artifact.blob, change(bytesOf(consumer, artifact)));
        expectRefused(await gateOf(sealed, sealed.run), 'A', 'stored-digest', 'the receipt names');
      }),
    );

    test('when the digest that GitHub tells is another', () =>
      restored(async () => {
        sealed.artifact.digest = `sha256:${'0'.repeat(64)}`;
        expectRefused(await gateOf(sealed, sealed.run), 'A', 'stored-artifact', 'the receipt names');
      }));

    test('when it has expired', () =>
      restored(async () => {
        Object.assign(sealed.artifact, { expiresAt: '2020-01-01T00:00:00Z' });
        const gate = await gateOf(sealed, sealed.run);
        expectRefused(gate, 'A', 'stored-artifact', 'has expired');
        expect(stoppedAt(gate).outcome).toBe('stale');
      }));

    test('in a job that would plan again instead', async () => {
      const gate = await gateOf(sealed, sealed.run, { store: 'none' });
      expect(gate.exitCode).toBe(1);
      expect(gate.annotations.map(({ message }) => message).join()).toContain('the configuration says `sealed`');
    });

    test('when it was replaced while the gate planned again, or the file was changed in the job', async () => {
      const engine = ENGINE === 'terraform' ? 'terraform' : 'tofu';
      const real = findTool(engine)!;
      const { consumer, artifact, run } = sealed;
      const folder = dirname(consumer.stateFile);
      /** The engine, which first tells that it is asked to show the stored plan and waits for an answer. */
      const program = (body: string): string => {
        const path = join(folder, engine);
        writeFileSync(path, `#!/bin/sh\ncase "$*" in *stored.tfplan*) ${body};; esac\nexec ${real} "$@"\n`, {
          mode: 0o755,
        });
        return folder;
      };
      const gateWith = async (directory: string) => {
        forget(consumer, run);
        const job = run.startJob('apply', { permissions: PERMISSIONS.gate, environment: ENVIRONMENT });
        const inputs = consumer.stackInputs({
          environment: ENVIRONMENT,
          'trusted-suite': `planseal/planseal@${'5'.repeat(40)}`,
          'seal-identity': IDENTITY,
        });
        const gate = await consumer.step(job, 'apply-gate', inputs, {
          workspace: checkOut(consumer.repository.commits.get(consumer.head), consumer.directory),
          path: [directory],
        });
        job.conclude('failure');
        return gate;
      };
      await restored(async () => {
        const watcher = watch(folder, (_event, name) => {
          if (name !== 'asked') return;
          artifact.digest = `sha256:${'0'.repeat(64)}`;
          writeFileSync(join(folder, 'answered'), '');
        });
        const waiting = `touch ${folder}/asked; until [ -e ${folder}/answered ]; do :; done`;
        const gate = await gateWith(program(waiting));
        watcher.close();
        expectRefused(gate, 'C', 'still-stored', 'which it did not before');
      });
      const changing = `for f in "$@"; do case "$f" in *stored.tfplan) ${real} "$@"; c=$?; printf x >> "$f"; exit $c;; esac; done`;
      expectRefused(await gateWith(program(changing)), 'C', 'still-stored', 'changed in this job');
    });

    /** A run whose plan job vouches for a bundle of the test's own making. */
    const forged = async (make: (genuine: BundleContent, run: Run) => Uint8Array | BundleContent, receipts = 1) => {
      const { consumer, plan, bundle } = sealed;
      const run = consumer.startRun({
        event: 'push',
        headSha: consumer.head,
        headBranch: 'main',
        actor: consumer.people.jon,
      });
      const made = make({ ...bundle, manifest: { ...bundle.manifest, run: { id: run.id, attempt: 1 } } }, run);
      const archive = made instanceof Uint8Array ? made : packBundle(made);
      const zip = zipSync({ 'bundle.age': await ageSealing.seal(archive, [RECIPIENT]) });
      const digest = sha256(zip);
      const { repository } = consumer;
      const artifact = repository.artifacts.seed(run, bundleName(1, STACK, ENVIRONMENT), zip, `sha256:${digest}`);
      const name = artifactName('assessment', 1, STACK, ENVIRONMENT);
      const judged = repository.artifacts.all.find((one) => one.run === sealed.run && one.name === name)!;
      repository.artifacts.seed(run, name, bytesOf(consumer, judged), judged.digest);
      const receipt = JSON.parse(plan.outputs['receipt']!) as Receipt;
      const notice = receiptNotice({ ...receipt, artifact: { id: artifact.id, digest } });
      const job = run.startJob(`plan (${STACK})`, { permissions: PERMISSIONS.plan });
      job.annotate(Array.from({ length: receipts }, () => ({ level: 'notice' as const, ...notice })));
      job.conclude('success');
      return gateOf(sealed, run);
    };

    test.each<[string, (genuine: BundleContent) => Uint8Array | BundleContent, string, string]>([
      [
        'of another run',
        ({ manifest, ...rest }) => ({ ...rest, manifest: { ...manifest, run: { id: 1, attempt: 1 } } }),
        'stored-origin',
        '`run.id`',
      ],
      [
        'of another repository',
        ({ manifest, ...rest }) => ({ ...rest, manifest: { ...manifest, repository: 1 } }),
        'stored-origin',
        '`repository`',
      ],
      [
        'of another stack',
        ({ manifest, ...rest }) => ({ ...rest, manifest: { ...manifest, stack: 'other' } }),
        'stored-origin',
        '`stack`',
      ],
      [
        'of other changes',
        ({ manifest, ...rest }) => ({ ...rest, manifest: { ...manifest, changeDigest: '8'.repeat(64) } }),
        'stored-binding',
        '`changeDigest`',
      ],
      [
        'of another backend',
        ({ manifest, ...rest }) => ({
          ...rest,
          manifest: { ...manifest, basis: { ...manifest.basis, backend: '8'.repeat(64) } },
        }),
        'stored-binding',
        '`basis.backend`',
      ],
      [
        'whose plan is another',
        ({ manifest, ...rest }) => zipOf({ ...rest, manifest }, { 'plan.tfplan': Buffer.from('PK other') }),
        'stored-bundle',
        'plan file is not the one',
      ],
      [
        'with a path out of the workspace',
        (genuine) => zipOf(genuine, { 'files/../../evil': Buffer.from('x') }),
        'stored-bundle',
        'canonical form',
      ],
      [
        'with an absolute path',
        (genuine) => zipOf(genuine, { '/etc/cron.d/evil': Buffer.from('x') }),
        'stored-bundle',
        'has an entry',
      ],
      [
        'with a link',
        (genuine) => zipOf(genuine, {}, { os: 3, attrs: 0o120777 << 16 }),
        'stored-bundle',
        'canonical form',
      ],
      [
        'that is a bomb',
        (genuine) => zipOf(genuine, { 'files/bomb': new Uint8Array(100_000_000) }, { level: 9 }),
        'stored-bundle',
        'is compressed',
      ],
      ['that is no archive', () => Buffer.from('no archive'), 'stored-bundle', 'no readable zip'],
      [
        'with files that nobody named',
        (genuine) => withFile(genuine, 'infra/evil.auto.tfvars'),
        'stored-files',
        'infra/evil.auto.tfvars',
      ],
    ])('%s', async (_, make, id, words) => {
      expectRefused(await forged(make), 'A', id, words);
    });

    test('when two receipts name it, or none', async () => {
      expectRefused(await forged((genuine) => genuine, 2), 'A', 'receipt', '2 receipts');
      expectRefused(await forged((genuine) => genuine, 0), 'A', 'receipt', 'no plan job of this run vouched');
    });

    test('when its plan file carries another configuration, whose provisioners would run', async () => {
      const gate = await forged(({ manifest, ...rest }) => {
        const entries = unzipSync(rest.plan);
        const [name] = Object.keys(entries).filter((one) => one === 'tfconfig/m-/main.tf');
        const evil = `${Buffer.from(entries[name!]!).toString()}\n# provisioner "local-exec" { command = "curl evil" }\n`;
        const plan = zipSync({ ...entries, [name!]: Buffer.from(evil) });
        return { ...rest, plan, manifest: { ...manifest, plan: { sha256: sha256(plan), bytes: plan.length } } };
      });
      expectRefused(gate, 'B', 'stored-configuration', 'another configuration');
    });
  });

  test('is stale when the state has moved meanwhile, and then nothing of it is applied', async () => {
    const { consumer } = sealed;
    writeFileSync(consumer.stateFile, STATE(6));
    const gate = await gateOf(sealed, sealed.run);
    expectRefused(gate, 'B', 'stored-state', 'made at serial 5, the state is at 6');
    expect([gate.outputs['decision'], gate.summary]).toEqual(['stale', expect.stringContaining('Start over')]);
    writeFileSync(consumer.stateFile, STATE(5));
  });

  test('is applied: exactly the stored file, although the fresh plan is another', async () => {
    const gate = await gateOf(sealed, sealed.run);
    expect({ log: gate.log, outputs: gate.outputs }).toMatchObject({
      outputs: { decision: 'apply', outcome: 'applied' },
    });
    expectHarmless(gate);
    expect(gate.summary.replaceAll('\\', '')).toContain(sha256(sealed.bundle.plan));
    const made = stateOf(sealed).find(({ name }) => name === 'made')!;
    expect(made.instances[0]!.attributes.input.value).toBe(plannedTime(sealed.plan));
    noSecretIn(sealed);
    expect(sealed.consumer.github.violations).toEqual([]);
    expect(sealed.consumer.github.unexpected).toEqual([]);
  });

  test('is applied once: a second time the tool or the gate finds it stale', async () => {
    const gate = await gateOf(sealed, sealed.run);
    expect(gate.outputs['outcome']).toBe('not-started');
    expect(gate.outputs['decision']).not.toBe('apply');
  });
});

/** The archive of a bundle with entries of the test's own, and with other options of the file `plan.tfplan`. */
const zipOf = (genuine: BundleContent, more: Record<string, Uint8Array>, options = {}): Uint8Array => {
  const usual = { level: 0, mtime: new Date(1980, 0, 1, 12), os: 0, attrs: 0 } as const;
  const entries = { ...unzipSync(packBundle(genuine)), ...more };
  return zipSync(
    Object.fromEntries(
      Object.entries(entries).map(([name, content]) => [
        name,
        [content, name === 'manifest.json' ? usual : { ...usual, ...options }],
      ]),
    ),
  );
};

const withFile = ({ manifest, files, ...rest }: BundleContent, path: string): BundleContent => {
  const content = Buffer.from('evil = true');
  const file = { path, sha256: sha256(content), bytes: content.length, executable: false };
  return {
    ...rest,
    files: new Map([...files, [path, content]]),
    manifest: { ...manifest, files: [...manifest.files, file].sort(byPath) },
  };
};

test.each(['plan', 'apply-gate'])('%s loads the library that seals only when something is sealed', (action) => {
  const folder = join(REPOSITORY, 'actions', action, 'dist');
  const holds = (file: string) => readFileSync(join(folder, file), 'utf8').includes('age-encryption.org/v1/scrypt');
  const chunks = readdirSync(folder).filter((file) => file.endsWith('.js'));
  expect(chunks.filter(holds)).toHaveLength(1);
  expect(holds('index.js')).toBe(false);
});

describe('a plan with build files', () => {
  test('brings them back where the job names them, and so the plan of the gate is the same', async () => {
    const consumer = await Consumer.start({
      files: { 'README.md': 'infra', '.github/planseal.yml': CONFIG('sealed') },
    });
    try {
      const pull = consumer.openPullRequest('Begin', { 'infra/main.tf': MAIN });
      const built = 'infra/build/app.txt';
      /** A plan job in which a step before the plan builds something. */
      const planBuilt = async (run: Run, sha: string, environment: Record<string, string>) => {
        const workspace = checkOut(consumer.repository.commits.get(sha), consumer.directory);
        mkdirSync(dirname(join(workspace, built)));
        writeFileSync(join(workspace, built), 'built at plan time');
        const job = run.startJob(`plan (${STACK})`, { permissions: PERMISSIONS.plan });
        const inputs = consumer.stackInputs({ 'extra-files': 'build', ...environment });
        const plan = await consumer.step(job, 'plan', inputs, { workspace });
        expect({ log: plan.log, ok: plan.succeeded }).toMatchObject({ ok: true });
        const { 'plan-json': json = '', 'plan-facts': facts = '' } = plan.outputs;
        await consumer.step(job, 'risk', { mode: 'judge', 'plan-json': json, 'plan-facts': facts }, { workspace });
        job.conclude('success');
        return plan;
      };
      const review = consumer.startRun({
        event: 'pull_request',
        headSha: pull.headSha,
        headBranch: pull.headRef,
        actor: pull.issue.user,
        pullRequest: pull,
      });
      await planBuilt(review, consumer.repository.commits.refs.get(`refs/pull/${pull.number}/merge`)!, {});
      review.conclude('success');
      pull.review(consumer.people.jon, 'APPROVED');
      pull.merge(consumer.people.jon);
      const seed = { event: 'push', headSha: consumer.head, headBranch: 'main', actor: consumer.people.jon } as const;
      const run = consumer.startRun(seed);
      await planBuilt(run, consumer.head, { environment: ENVIRONMENT });

      expectRefused(await gateOf({ consumer }, run), 'A', 'stored-files', '`infra/build/app.txt`');

      const gate = await gateOf({ consumer }, run, { 'extra-files': 'build' });
      expect({ log: gate.log, outputs: gate.outputs }).toMatchObject({ outputs: { outcome: 'applied' } });
      const value = stateOf({ consumer }).find(({ name }) => name === 'built')!.instances[0]!.attributes.input.value;
      expect(value).toBe(sha256(Buffer.from('built at plan time')));
    } finally {
      await consumer.stop();
    }
  });
});

describe('a plain plan', () => {
  test('is applied in a private repository', async () => {
    const plain = await team('plain');
    try {
      const gate = await gateOf(plain, plain.run, { 'seal-identity': '' });
      expect({ log: gate.log, outputs: gate.outputs }).toMatchObject({ outputs: { outcome: 'applied' } });
      const made = stateOf(plain).find(({ name }) => name === 'made')!;
      expect(made.instances[0]!.attributes.input.value).toBe(plannedTime(plain.plan));
    } finally {
      await plain.consumer.stop();
    }
  });

  test('is refused in a public one, before anything is planned', async () => {
    const consumer = await Consumer.start({
      files: { 'README.md': 'infra', 'infra/main.tf': MAIN, '.github/planseal.yml': CONFIG('plain') },
    });
    try {
      const seed = { event: 'push', headSha: consumer.head, headBranch: 'main', actor: consumer.people.jon } as const;
      const { plan } = await consumer.planJob(consumer.startRun(seed), consumer.head, { environment: ENVIRONMENT });
      expectHarmless(plan);
      expect([plan.exitCode, plan.outputs['failure-reason']]).toEqual([1, 'invalid-input']);
      expect(plan.annotations.map(({ message }) => message).join()).toContain('the repository is public');
      expect(consumer.repository.artifacts.all).toEqual([]);
    } finally {
      await consumer.stop();
    }
  });
});
