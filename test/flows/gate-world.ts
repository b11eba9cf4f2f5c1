import * as v from 'valibot';
import { judge } from '../../src/flows/judge';
import { planFactsSchema } from '../../src/flows/plan-facts';
import { readPlan } from '../../src/flows/read-plan';
import { packBundle, sha256 } from '../../src/core/bundle/archive';
import type { ArtifactFacts } from '../../src/core/gate/bundle-facts';
import type { StoredPorts } from '../../src/flows/stored-plan';
import type { BundleFiles, BundleStore } from '../../src/ports/bundle';
import { bundleOf } from '../core/bundle/make-bundle';
import type { GateRequest } from '../../src/flows/apply-gate';
import { receiptBasis } from '../../src/core/gate/basis';
import type { Receipt } from '../../src/core/gate/receipt';
import type { Assessment } from '../../src/core/risk/assessment';
import { artifactName } from '../../src/core/report/artifact-name';
import { DEFAULT_SETTINGS } from '../../src/core/risk/settings';
import type { ArtifactSource, GateSource } from '../../src/ports/github';
import type { LockSource } from '../../src/ports/lock-source';
import type { JobIdentity } from '../../src/ports/job';
import type { Issues } from '../../src/ports/github';
import type { LedgerSource } from '../../src/ports/ledger';
import type { PromotionSource } from '../../src/ports/promotion';
import type { ApplyRun, CheckRun, InfraTool } from '../../src/ports/tool';
import { appliedIn, DEV, goodFacts, receipt } from '../core/gate/good-facts';
import { keepingLog } from './silent-log';

const LINEAGE = '0f3c2a5e-7f63-4f9e-a1b8-5a0f6b3f2c11';
const found = {
  tool: 'terraform',
  version: '1.11.4',
  lockFile: '',
  backend: '2'.repeat(64),
  tree: '3'.repeat(64),
  lineage: LINEAGE,
  serial: 7,
} as const;
const inputs = { workspace: 'default', varFiles: [], variables: {} };

export const SECRET = 'correct-horse-battery';
export const ADDRESS = 'terraform_data.a';

/** A plan that creates one object, or as many as there are names; `input` makes two of them differ. */
export const planJson = (input: string, names: readonly string[] = ['a']): string =>
  JSON.stringify({
    format_version: '1.2',
    terraform_version: '1.11.4',
    resource_changes: names.map((name) => ({
      address: `terraform_data.${name}`,
      mode: 'managed',
      type: 'terraform_data',
      name,
      provider_name: 'terraform.io/builtin/terraform',
      change: {
        actions: ['create'],
        before: null,
        after: { input, triggers_replace: SECRET },
        after_unknown: { id: true },
        before_sensitive: false,
        after_sensitive: { triggers_replace: true },
      },
    })),
    configuration: {},
    errored: false,
    complete: true,
  });

// eslint-disable-next-line @typescript-eslint/require-await
async function* chunks(text: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(text);
}

export const ended = (code: number, more: Partial<CheckRun> = {}): CheckRun => ({
  ending: { code },
  diagnostics: [],
  text: '',
  ...more,
});

export const APPLIED: ApplyRun = {
  ...ended(0),
  events: [
    { type: 'start', address: ADDRESS, action: 'create' },
    { type: 'done', address: ADDRESS, action: 'create', seconds: 2 },
  ],
};

export interface World {
  readonly request: GateRequest;
  readonly source: GateSource;
  readonly tool: InfraTool;
  readonly artifacts: ArtifactSource;
  /** Of the review run. */
  readonly otherRuns: ArtifactSource;
  readonly job: JobIdentity;
  readonly log: ReturnType<typeof keepingLog>;
  readonly stored: StoredPorts;
  readonly promotion: PromotionSource;
  readonly ledger: LedgerSource;
  readonly issues: Pick<Issues, 'openBy'>;
  readonly locks: LockSource;
  readonly clock: () => number;
  /** Every call of the world in order, as `source.run` or `tool.plan`. */
  readonly calls: string[];
}

/** What an action finds: how one of its calls answers, by `source.run`. */
export type Answers = Readonly<Record<string, (nth: number) => unknown>>;

const answering = <T extends object>(of: string, api: T, calls: string[], answers: Answers): T =>
  new Proxy(api, {
    get: (target, name) => {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return (...given: unknown[]): unknown => {
        const call = `${of}.${String(name)}`;
        calls.push(call);
        const answer = answers[call];
        return answer === undefined
          ? (method as (...all: unknown[]) => unknown)(...given)
          : answer(calls.filter((one) => one === call).length);
      };
    },
  });

const sourceOf = (planned: Receipt, shown: Receipt): GateSource => {
  const facts = goodFacts();
  const of = (made: Receipt, job: string, completedAt: string) => [
    { job, jobConclusion: 'success', completedAt, receipt: made },
  ];
  const reviewed = { ...shown, environment: '', commit: 'a'.repeat(40) };
  const { run: reviewRun } = facts.reviewRun as { run: typeof facts.run };
  return {
    serverTime: () => facts.now,
    repository: () => Promise.resolve(facts.repository),
    mergeOf: () => Promise.resolve({ repository: facts.repository, pull: facts.pullRequest }),
    contentsOf: () => Promise.resolve(facts.pullRequest),
    run: () => Promise.resolve(facts.run),
    receiptsOfRun: (id) =>
      Promise.resolve(
        id === facts.run.id
          ? of(planned, 'plan', '2026-11-21T10:00:00Z')
          : of(reviewed, 'plan', '2026-11-21T09:00:00Z'),
      ),
    branch: () => Promise.resolve({ headSha: facts.asked.commit, protected: true }),
    changedFiles: () => Promise.resolve([]),
    environment: () => Promise.resolve(facts.environment),
    environmentApprovals: () => Promise.resolve([]),
    mergedPullRequest: () => Promise.resolve(facts.pullRequest),
    pullRequest: () => Promise.resolve(facts.pullRequest),
    reviews: () => Promise.resolve([...facts.approvals.reviews]),
    permission: () => Promise.resolve('write'),
    reviewRuns: () => Promise.resolve([reviewRun]),
    teamMembers: () => Promise.resolve(undefined),
    evidence: () => Promise.resolve(facts.evidence),
    runsOfHead: () => Promise.resolve([reviewRun]),
  };
};

const toolOf = (): InfraTool => ({
  name: 'terraform',
  version: '1.11.4',
  directory: 'infra',
  directories: () => Promise.resolve(['infra']),
  formatCheck: () => Promise.resolve(ended(0)),
  initialise: () => Promise.resolve(ended(0)),
  validate: () => Promise.resolve(ended(0)),
  plan: () => Promise.resolve({ ...ended(2), planFile: '/scratch/plan' }),
  showJson: () => chunks(planJson('approved')),
  showText: () => Promise.resolve(''),
  basisOf: () => Promise.resolve(found),
  extraFiles: () => Promise.resolve([]),
  isAsJudged: () => Promise.resolve(true),
  apply: () => Promise.resolve(APPLIED),
});

const artifactsOf = (assessment: Assessment): ArtifactSource => ({
  ofRun: () =>
    Promise.resolve([
      {
        id: 1,
        name: artifactName('assessment', 1, assessment.stack, assessment.environment),
        digest: undefined,
        createdAt: undefined,
        expired: false,
      },
    ]),
  textFile: () => Promise.resolve(JSON.stringify(assessment)),
});

/** Where the gate puts the plan file that it unpacked. */
export const STORED_FILE = '/scratch/stored.tfplan';

/** The stored plan of this receipt, unsealed, as GitHub would keep it; each call of a port is one of the world's. */
const storedOf = (planned: Receipt, plan: Uint8Array) => {
  const archive = packBundle(
    bundleOf(
      { plan, lockFile: undefined },
      {
        repository: goodFacts().asked.repositoryId,
        commits: { head: planned.commit, base: '', merge: '' },
        basis: planned.basis,
        varFiles: [],
        changeDigest: planned.changeDigest,
      },
    ),
  );
  const artifact: ArtifactFacts = {
    id: 9,
    name: 'planseal-bundle',
    digest: sha256(archive),
    bytes: archive.length,
    expired: false,
    runId: goodFacts().asked.runId,
    repositoryId: goodFacts().asked.repositoryId,
  };
  const bundles: BundleStore = {
    find: () => Promise.resolve(artifact),
    packed: () => Promise.resolve(archive),
    unpack: (_, packed) => packed,
  };
  const files: BundleFiles = {
    read: () => Promise.resolve(plan),
    carry: () => Promise.resolve([]),
    hashes: () => Promise.resolve([]),
    keep: () => Promise.resolve(STORED_FILE),
    place: () => Promise.resolve(),
  };
  return { artifact, bundles, files };
};

/** What a plan job vouches for and what a judge says of this plan. */
const madeOf = async (plan: string, artifact?: Receipt['artifact']) => {
  const { asked } = goodFacts();
  const { digest, fingerprints } = await readPlan(chunks(plan), { lineage: LINEAGE, leaveOut: [], takers: [] });
  const planned = receipt({
    changeDigest: digest.digest,
    basis: receiptBasis(found, inputs),
    ...(artifact && { artifact }),
  });
  const facts = { receipt: planned, secretsInDigest: true, leftOut: [], fingerprints: [...(fingerprints ?? [])] };
  const assessment = await judge(chunks(plan), {
    stack: asked.stack,
    environment: asked.environment,
    settings: DEFAULT_SETTINGS,
    now: '2026-11-21T10:00:00Z',
    facts: v.parse(planFactsSchema, JSON.parse(JSON.stringify(facts))),
  });
  return { planned, assessment };
};

/**
 * A world in which everything holds and the apply works, but for the answers given. With `store`, the plan job stored its
 * plan; with `reviewed`, reviewers saw that one.
 */
export const worldOf = async (
  answers: Answers = {},
  store: 'none' | 'plain' = 'none',
  reviewed = planJson('approved'),
): Promise<World> => {
  const { asked, policy } = goodFacts();
  const bare = (await madeOf(planJson('approved'))).planned;
  const { artifact, bundles, files } = storedOf(bare, Buffer.from('PK stored plan'));
  const named = store === 'none' ? undefined : { id: artifact.id, digest: artifact.digest! };
  const { planned, assessment } = await madeOf(planJson('approved'), named);
  const shown = await madeOf(reviewed, named);
  const calls: string[] = [];
  return {
    request: { asked, policy: { ...policy, store }, inputs, leaveOut: [], settings: DEFAULT_SETTINGS },
    source: answering('source', sourceOf(planned, shown.planned), calls, answers),
    tool: answering('tool', toolOf(), calls, answers),
    job: answering('job', { read: () => Promise.resolve(goodFacts().job) }, calls, answers),
    artifacts: answering('artifacts', artifactsOf(assessment), calls, answers),
    otherRuns: answering('otherRuns', artifactsOf({ ...shown.assessment, environment: '' }), calls, answers),
    log: keepingLog(),
    clock: () => 0,
    promotion: {
      runsOf: () => {
        const applied = appliedIn(DEV, ['terraform_data create']);
        return Promise.resolve([[{ run: goodFacts().run, chosen: true, applied: [applied] }]]);
      },
    },
    ledger: answering(
      'ledger',
      {
        page: () =>
          Promise.resolve({ self: { id: 1, login: 'github-actions[bot]' }, deployments: [], next: undefined }),
      },
      calls,
      answers,
    ),
    issues: answering('issues', { openBy: () => Promise.resolve([]) }, calls, answers),
    locks: answering(
      'locks',
      {
        serverTime: () => goodFacts().now,
        jobsAround: () => Promise.resolve([]),
        requests: () => Promise.resolve([]),
      },
      calls,
      answers,
    ),
    stored: {
      bundles: answering('bundles', bundles, calls, answers),
      files: answering('files', files, calls, answers),
      sealing: { seal: (plain) => Promise.resolve(plain), open: (sealed) => Promise.resolve(sealed) },
      identities: [],
      contents: (file) =>
        Promise.resolve(
          (answers['contents']?.(file === STORED_FILE ? 1 : 2) as
            Awaited<ReturnType<StoredPorts['contents']>> | undefined) ?? {
            configuration: 'c',
            backend: 'b',
          },
        ),
    },
    calls,
  };
};

/** Plan JSON as a tool shows it. */
export const shown = chunks;
