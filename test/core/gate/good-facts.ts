import fc from 'fast-check';
import type { Manifest } from '../../../src/core/bundle/manifest';
import type { ArtifactFacts } from '../../../src/core/gate/bundle-facts';
import { STANDARD_EVIDENCE } from '../../../src/core/evidence/rule';
import type {
  EnvironmentFacts,
  FoundReceipt,
  GateFacts,
  JobFacts,
  Person,
  PullRequestFacts,
  Review,
  RunFacts,
} from '../../../src/core/gate/facts';
import { type AppliedReceipt, appliedReceiptNotice, parseAppliedReceipt } from '../../../src/core/gate/applied-receipt';
import type { Counterpart } from '../../../src/core/stacks/counterpart';
import type { Receipt } from '../../../src/core/gate/receipt';
import type { Requirements } from '../../../src/core/risk/assessment';

export const hex = (character: string, length = 64): string => character.repeat(length);

const person = (id: number, login: string): Person => ({ id, login, type: 'User' });

/** Hashes of this many digits. */
export const hashes = (length = 64): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'.split('')), minLength: length, maxLength: length });

/** mira wrote the change and merged it, bob approved it; carol and dan are others who may write. */
export const MIRA = person(1, 'mira');
export const BOB = person(2, 'bob');
export const CAROL = person(3, 'carol');
export const DAN = person(4, 'dan');

export const REPOSITORY_ID = 77;
export const COMMIT = hex('c', 40);
export const HEAD = hex('e', 40);
export const OTHER_COMMIT = hex('9', 40);
export const DIGEST = hex('d');
export const WORKFLOW = '.github/workflows/terraform.yml';
export const STACK = 'infra';
export const ENVIRONMENT = 'production';
export const APPROVAL_ENVIRONMENT = 'production-approval';

export const basis: Receipt['basis'] = {
  tool: 'terraform',
  version: '1.11.4',
  lockFile: hex('1'),
  backend: hex('2'),
  tree: hex('3'),
  lineage: hex('4'),
  serial: 7,
  inputs: hex('5'),
};

export const receipt = (more: Partial<Receipt> = {}): Receipt => ({
  stack: STACK,
  environment: ENVIRONMENT,
  commit: COMMIT,
  changeDigest: DIGEST,
  hasChanges: true,
  basis,
  ...more,
});

export const requirements = (more: Partial<Requirements> = {}): Requirements => ({
  approvals: 1,
  teams: [],
  evidence: [],
  blockers: [],
  ...more,
});

export const approvedBy = (who: Person, more: Partial<Review> = {}): Review => ({
  person: who,
  state: 'APPROVED',
  commit: HEAD,
  submittedAt: '2026-11-21T09:30:00Z',
  ...more,
});

export const reviewsOf = (...reviews: Review[]): NonNullable<GateFacts['approvals']> => ({
  reviews,
  permissions: new Map([MIRA, BOB, CAROL, DAN].map(({ id }) => [id, 'write'])),
  environmentApprovals: [],
  teams: new Map(),
});

const run: RunFacts = {
  id: 100,
  attempt: 1,
  repositoryId: REPOSITORY_ID,
  headRepositoryId: REPOSITORY_ID,
  event: 'push',
  path: WORKFLOW,
  headSha: COMMIT,
  headBranch: 'main',
  conclusion: undefined,
  actor: MIRA,
  triggeringActor: MIRA,
  referencedWorkflows: [],
};

const JOB: JobFacts = { repositoryId: REPOSITORY_ID, runId: run.id, attempt: 1, environment: ENVIRONMENT };
const RECEIPTS: readonly FoundReceipt[] = [
  { job: 'plan (infra)', jobConclusion: 'success', completedAt: '2026-11-21T10:00:00Z', receipt: receipt() },
];

export const soundEnvironment = (name: string): EnvironmentFacts => ({
  name,
  canAdminsBypass: false,
  preventSelfReview: true,
  reviewers: [{ type: 'User', id: CAROL.id, name: CAROL.login }],
  branches: { kind: 'custom', patterns: [{ name: 'main', type: 'branch' }] },
});

/** The same stack in the environment before. */
export const DEV: Counterpart = { name: 'infra:dev', directory: 'infra', environment: 'dev' };
export const KINDS = ['aws_instance create', 'aws_instance update tags'];
export const appliedIn = ({ name, environment }: Counterpart, kinds: readonly string[]): AppliedReceipt =>
  parseAppliedReceipt(appliedReceiptNotice({ stack: name, environment, commit: COMMIT }, kinds).message)!;

/** Not there in every run. */
type Rare = 'reviewed' | 'bundle' | 'stored' | 'incident' | 'locked';
type Good = Omit<Required<Omit<GateFacts, Rare>>, 'pullRequest'> & { readonly pullRequest: PullRequestFacts };
type GoodStored = Good & Required<Pick<GateFacts, 'bundle' | 'stored'>>;

/** Facts of a merged pull request that bob approved, in which every check passes. */
export const goodFacts = (): Good => ({
  asked: {
    repositoryId: REPOSITORY_ID,
    runId: run.id,
    attempt: 1,
    workflowPath: WORKFLOW,
    commit: COMMIT,
    stack: STACK,
    environment: ENVIRONMENT,
  },
  policy: {
    approvalsFrom: 'reviews',
    approvalEnvironments: [],
    solo: false,
    maxAgeHours: 24,
    suite: undefined,
    allowIncomplete: false,
    store: 'none',
    evidence: STANDARD_EVIDENCE,
    promotion: { before: [DEV], demands: ['applied', 'shape', 'drift'] },
    places: [{ name: STACK, environment: ENVIRONMENT }],
    environments: [ENVIRONMENT],
  },
  counterparts: [{ ...DEV, chosen: true, applied: appliedIn(DEV, KINDS) }],
  now: '2026-11-21T10:30:00Z',
  repository: { id: REPOSITORY_ID, defaultBranch: 'main' },
  run,
  job: JOB,
  receipts: RECEIPTS,
  branch: { headSha: COMMIT, protected: true, movedUnderStack: [] },
  environment: soundEnvironment(ENVIRONMENT),
  approvalEnvironments: [],
  pullRequest: {
    number: 5,
    author: MIRA,
    mergedBy: MIRA,
    headSha: HEAD,
    headRepositoryId: REPOSITORY_ID,
    body: '',
    labels: [],
    files: ['infra/main.tf'],
    contributors: [MIRA],
    coAuthors: [],
    unlinked: [],
  },
  reviewRun: {
    run: { ...run, id: 90, event: 'pull_request', headSha: HEAD, headBranch: 'feature', conclusion: 'success' },
    receipts: [
      {
        job: 'plan (infra)',
        jobConclusion: 'success',
        completedAt: '2026-11-21T09:00:00Z',
        receipt: receipt({ environment: '', commit: hex('a', 40) }),
      },
    ],
  },
  approvals: reviewsOf(approvedBy(BOB)),
  claimed: requirements(),
  fresh: {
    basis,
    changeDigest: DIGEST,
    hasChanges: true,
    errored: false,
    complete: true,
    level: 'LOW',
    requirements: requirements(),
    kinds: KINDS,
    leftOut: [],
    comparison: { verdict: 'same', changes: [] },
  },
  evidence: {
    title: 'Grow the database (CHG-4711)',
    description: '',
    descriptionEditedAt: undefined,
    branch: 'feature',
    commits: ['Grow the database'],
    labels: [],
    labelledBy: new Map(),
    teams: new Map(),
    checks: new Map(),
  },
  again: {
    now: '2026-11-21T10:40:00Z',
    run,
    job: JOB,
    receipts: RECEIPTS,
    branch: { headSha: COMMIT, protected: true, movedUnderStack: [] },
    environment: soundEnvironment(ENVIRONMENT),
    approvalEnvironments: [],
    approvals: reviewsOf(approvedBy(BOB)),
    planAsJudged: true,
  },
});

/** The same where environments count too: carol has approved one of them. */
export const goodFactsOfBoth = (): Good => {
  const good = goodFacts();
  const approvals = {
    ...good.approvals,
    environmentApprovals: [{ person: CAROL, state: 'approved', comment: '', environments: [APPROVAL_ENVIRONMENT] }],
  };
  return {
    ...good,
    policy: { ...good.policy, approvalsFrom: 'both', approvalEnvironments: [APPROVAL_ENVIRONMENT] },
    approvalEnvironments: [soundEnvironment(APPROVAL_ENVIRONMENT)],
    approvals,
    again: { ...good.again, approvals, approvalEnvironments: [soundEnvironment(APPROVAL_ENVIRONMENT)] },
  };
};

const ARTIFACT: ArtifactFacts = {
  id: 9,
  name: 'planseal-bundle-1-0123456789abcdef',
  digest: hex('7'),
  bytes: 2_000,
  expired: false,
  runId: run.id,
  repositoryId: REPOSITORY_ID,
};

const MANIFEST: Manifest = {
  schema: 'planseal.bundle/v1',
  repository: REPOSITORY_ID,
  stack: STACK,
  environment: ENVIRONMENT,
  workspace: 'default',
  commits: { head: COMMIT, base: '', merge: '' },
  basis,
  varFiles: [{ path: 'infra/prod.tfvars', sha256: hex('6') }],
  run: { id: run.id, attempt: 1 },
  madeAt: '2026-11-21T09:59:00Z',
  changeDigest: DIGEST,
  plan: { sha256: hex('1'), bytes: 1_000 },
  files: [{ path: 'infra/build/app.zip', sha256: hex('0'), bytes: 3, executable: false }],
};

/** The same where the plan job stored its plan, sealed, and the gate opened it. */
export const goodFactsOfStored = (): GoodStored => {
  const good = goodFacts();
  const receipts = RECEIPTS.map((found) => ({
    ...found,
    receipt: receipt({ artifact: { id: ARTIFACT.id, digest: hex('7') } }),
  }));
  return {
    ...good,
    policy: { ...good.policy, store: 'sealed' },
    receipts,
    bundle: {
      artifact: ARTIFACT,
      recomputed: hex('7'),
      manifest: MANIFEST,
      problem: undefined,
      given: { workspace: 'default', extraFiles: ['infra/build'] },
    },
    stored: {
      basis,
      changeDigest: DIGEST,
      errored: false,
      complete: true,
      level: 'LOW',
      requirements: requirements(),
      sameConfiguration: true,
      sameBackend: true,
      varFiles: MANIFEST.varFiles,
    },
    again: { ...good.again, receipts, storedBundle: { artifact: ARTIFACT, planFile: hex('1') } },
  };
};

/** The policy of these facts, before the configuration was asked where this stack is. */
export const placeless = ({ policy }: Pick<GateFacts, 'policy'>): GateFacts['policy'] =>
  Object.fromEntries(Object.entries(policy).filter(([name]) => name !== 'places')) as unknown as GateFacts['policy'];
