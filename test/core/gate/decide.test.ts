import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CHECKS, decide } from '../../../src/core/gate/decide';
import type { Outcome } from '../../../src/core/gate/decision';
import type { GateFacts, PullRequestFacts, RunFacts } from '../../../src/core/gate/facts';
import type { Manifest } from '../../../src/core/bundle/manifest';
import type { ArtifactFacts, BundleAgain, StoredPlanFacts } from '../../../src/core/gate/bundle-facts';
import type { Receipt } from '../../../src/core/gate/receipt';
import {
  approvedBy,
  BOB,
  CAROL,
  DAN,
  DEV,
  goodFacts,
  goodFactsOfBoth,
  goodFactsOfStored,
  HEAD,
  hex,
  KINDS,
  OTHER_COMMIT,
  placeless,
  receipt,
  requirements,
  reviewsOf,
  soundEnvironment,
} from './good-facts';

const failing = (facts: GateFacts): string[] =>
  decide(facts, 'C')
    .checks.filter(({ status }) => status === 'fail')
    .map(({ id }) => id);

/** With every stage reached although one before it failed: which checks object at all? */
const objecting = (facts: GateFacts): string[] =>
  CHECKS.filter(({ verify }) => !verify(facts).pass).map(({ id }) => id);

interface Row {
  readonly facts: GateFacts;
  readonly outcome: Exclude<Outcome, 'apply'>;
  readonly stage: 'A' | 'B' | 'C';
  readonly fact: string;
  /** The same check where its fact is not known. */
  readonly unknown: GateFacts;
}

const without = (name: keyof GateFacts, facts: GateFacts = goodFacts()): GateFacts => {
  return Object.fromEntries(Object.entries(facts).filter(([key]) => key !== name)) as unknown as GateFacts;
};

const good = goodFacts();
const both = goodFactsOfBoth();
const stored = goodFactsOfStored();
const withArtifact = (more: Partial<ArtifactFacts> | 'missing', facts: GateFacts = stored): GateFacts => ({
  ...facts,
  bundle: {
    ...stored.bundle,
    artifact: more === 'missing' ? more : { ...(stored.bundle.artifact as ArtifactFacts), ...more },
  },
});
const withManifest = (more: Partial<Manifest>): GateFacts => ({
  ...stored,
  bundle: { ...stored.bundle, manifest: { ...stored.bundle.manifest!, ...more } },
});
const withStored = (more: Partial<StoredPlanFacts>): GateFacts => ({
  ...stored,
  stored: { ...stored.stored, ...more },
});
const withAgain = (more: Partial<BundleAgain>): GateFacts => ({
  ...stored,
  again: { ...stored.again, storedBundle: { ...stored.again.storedBundle!, ...more } },
});
const REVIEW_RUN: RunFacts = { ...good.run, id: 90, event: 'pull_request', headSha: HEAD, conclusion: 'success' };
const withRun = (more: Partial<RunFacts>, facts = goodFacts()): GateFacts => ({
  ...facts,
  run: { ...facts.run, ...more },
});
const withReceipt = (more: { jobConclusion?: string | undefined; receipt?: Receipt | undefined }): GateFacts => ({
  ...good,
  receipts: good.receipts.map((found) => ({ ...found, ...more })),
});
const withFresh = (more: Partial<GateFacts['fresh'] & object>): GateFacts => ({
  ...good,
  fresh: { ...good.fresh, ...more },
});
/** The fresh plan asks for this evidence. */
const demanding = (...ids: readonly string[]): ReturnType<typeof goodFacts> => {
  const evidence = ids.map((id) => ({ id, text: id, because: 'a database is replaced' }));
  return { ...good, fresh: { ...good.fresh, requirements: requirements({ evidence }) } };
};
const withBasis = (more: Partial<Receipt['basis']>): Row => ({
  facts: withFresh({ basis: { ...good.fresh.basis, ...more } }),
  outcome: 'refuse',
  stage: 'B',
  fact: 'is not what the plan was made with',
  unknown: without('fresh'),
});

/** One row for each check: facts that fail this check and no other. */
const ROWS: Readonly<Record<string, Row>> = {
  repository: {
    facts: withRun({ headRepositoryId: 99 }),
    outcome: 'refuse',
    stage: 'A',
    fact: 'comes from another repository',
    unknown: without('repository'),
  },
  event: {
    facts: withRun({ event: 'pull_request' }),
    outcome: 'refuse',
    stage: 'A',
    fact: '`pull_request` must not apply',
    unknown: without('run'),
  },
  'default-branch': {
    facts: withRun({ headBranch: 'feature' }),
    outcome: 'refuse',
    stage: 'A',
    fact: 'on `feature`, not on the default branch `main`',
    unknown: without('repository'),
  },
  workflow: {
    facts: withRun({ path: '.github/workflows/evil.yml' }),
    outcome: 'refuse',
    stage: 'A',
    fact: '`.github/workflows/evil.yml`',
    unknown: without('run'),
  },
  commit: {
    facts: withRun({ headSha: OTHER_COMMIT }),
    outcome: 'refuse',
    stage: 'A',
    fact: 'this job checked out',
    unknown: without('run'),
  },
  receipt: {
    facts: { ...good, receipts: [...good.receipts, ...good.receipts] },
    outcome: 'refuse',
    stage: 'A',
    fact: '2 receipts for `infra`, but exactly one is allowed',
    unknown: without('receipts'),
  },
  'plan-job': {
    facts: withReceipt({ jobConclusion: 'failure' }),
    outcome: 'refuse',
    stage: 'A',
    fact: '`plan (infra)` ended with `failure`',
    unknown: withReceipt({ jobConclusion: undefined }),
  },
  'planned-commit': {
    facts: withReceipt({ receipt: receipt({ commit: OTHER_COMMIT }) }),
    outcome: 'refuse',
    stage: 'A',
    fact: 'the plan was made of `999999999999`',
    unknown: withReceipt({ receipt: undefined }),
  },
  'plan-age': {
    facts: { ...good, now: '2026-11-22T10:00:01Z' },
    outcome: 'stale',
    stage: 'A',
    fact: 'the plan is 24 h old; 24 h are allowed',
    unknown: without('now'),
  },
  'branch-head': {
    facts: { ...good, branch: { headSha: OTHER_COMMIT, protected: true, movedUnderStack: ['infra/db.tf'] } },
    outcome: 'superseded',
    stage: 'A',
    fact: 'touches this stack (`infra/db.tf`)',
    unknown: without('branch'),
  },
  place: {
    facts: { ...good, policy: { ...good.policy, places: [{ name: 'infra', environment: 'staging' }] } },
    outcome: 'refuse',
    stage: 'A',
    fact: 'the configuration has `infra` in `staging`, not in `production`',
    unknown: { ...good, policy: placeless(good) },
  },
  job: {
    facts: { ...good, job: { ...good.job, environment: 'staging' } },
    outcome: 'refuse',
    stage: 'A',
    fact: 'this job stands in `staging`, not in `production`',
    unknown: without('job'),
  },
  environment: {
    facts: { ...good, environment: { ...soundEnvironment('production'), branches: { kind: 'any' } } },
    outcome: 'refuse',
    stage: 'A',
    fact: 'any branch may deploy to `production`',
    unknown: without('environment'),
  },
  'approval-environments': {
    facts: {
      ...both,
      approvalEnvironments: [{ ...soundEnvironment('production-approval'), canAdminsBypass: true }],
    },
    outcome: 'refuse',
    stage: 'A',
    fact: '`production-approval` lets administrators bypass it',
    unknown: without('approvalEnvironments', both),
  },
  attempt: {
    facts: {
      ...withRun({ attempt: 2 }, both),
      asked: { ...both.asked, attempt: 2 },
      job: { ...both.job, attempt: 2 },
      // Approved again in the meantime, with the digest in the comment: nothing else objects.
      again: {
        ...both.again,
        run: { ...both.run, attempt: 2 },
        job: { ...both.job, attempt: 2 },
        approvals: { ...both.approvals, environmentApprovals: [] },
      },
    },
    outcome: 'refuse',
    stage: 'A',
    fact: 'this is attempt 2',
    unknown: without('approvals', both),
  },
  'pull-request': {
    facts: { ...good, pullRequest: { ...good.pullRequest, files: ['infra/main.tf', '.GitHub/workflows/a.yml'] } },
    outcome: 'refuse',
    stage: 'A',
    fact: '#5 changes `.GitHub/workflows/a.yml`',
    unknown: without('pullRequest'),
  },
  'review-run': {
    facts: {
      ...good,
      reviewRun: {
        run: REVIEW_RUN,
        receipts: good.receipts.map((found) => ({
          ...found,
          completedAt: '2026-11-21T09:00:00Z',
          receipt: receipt({ changeDigest: hex('b') }),
        })),
      },
    },
    outcome: 'stale',
    stage: 'A',
    fact: 'reviewers saw changes `bbbbbbbbbbbb`, the plan after the merge is `dddddddddddd`',
    unknown: without('reviewRun'),
  },
  rejection: {
    facts: { ...good, approvals: reviewsOf(approvedBy(BOB), approvedBy(CAROL, { state: 'CHANGES_REQUESTED' })) },
    outcome: 'refuse',
    stage: 'A',
    fact: 'rejected by @carol',
    unknown: without('approvals'),
  },
  approvals: {
    facts: {
      ...good,
      claimed: requirements({ approvals: 2 }),
      again: { ...good.again, approvals: reviewsOf(approvedBy(BOB), approvedBy(CAROL)) },
    },
    outcome: 'wait',
    stage: 'A',
    fact: 'still missing: 1 of 2 approvals',
    unknown: without('claimed'),
  },
  promotion: {
    facts: { ...good, counterparts: [{ ...DEV, chosen: true, applied: 'none' }] },
    outcome: 'refuse',
    stage: 'A',
    fact: '`cccccccccccc` was not applied to `infra:dev` in `dev`, which comes before',
    unknown: without('counterparts'),
  },
  'promotion-drift': {
    facts: { ...good, counterparts: [{ ...good.counterparts[0]!, drift: 12 }] },
    outcome: 'refuse',
    stage: 'A',
    fact: '`infra:dev` in `dev` has drifted since it was applied, as issue #12 says',
    unknown: without('counterparts'),
  },
  store: {
    facts: { ...stored, policy: { ...stored.policy, store: 'none' } },
    outcome: 'refuse',
    stage: 'A',
    fact: 'the plan job stored its plan, but this job would plan again and apply that',
    unknown: without('receipts', stored),
  },
  'stored-artifact': {
    facts: withArtifact({ digest: hex('8') }),
    outcome: 'refuse',
    stage: 'A',
    fact: 'artifact 9 of the stored plan is `888888888888`, the receipt names `777777777777`',
    unknown: without('bundle', stored),
  },
  'stored-digest': {
    facts: { ...stored, bundle: { ...stored.bundle, recomputed: hex('8') } },
    outcome: 'refuse',
    stage: 'A',
    fact: 'what was fetched is `888888888888`, the receipt names `777777777777`',
    unknown: { ...stored, bundle: { ...stored.bundle, recomputed: undefined } },
  },
  'stored-bundle': {
    facts: { ...stored, bundle: { ...stored.bundle, problem: 'sealed for somebody else' } },
    outcome: 'refuse',
    stage: 'A',
    fact: 'sealed for somebody else',
    unknown: without('bundle', stored),
  },
  'stored-origin': {
    facts: withManifest({ run: { id: 99, attempt: 1 } }),
    outcome: 'refuse',
    stage: 'A',
    fact: 'the manifest of the stored plan says something else: `run.id`',
    unknown: without('bundle', stored),
  },
  'stored-binding': {
    facts: withManifest({ changeDigest: hex('e') }),
    outcome: 'refuse',
    stage: 'A',
    fact: 'the manifest of the stored plan says something else: `changeDigest`',
    unknown: without('bundle', stored),
  },
  'stored-files': {
    facts: { ...stored, bundle: { ...stored.bundle, given: { workspace: 'default', extraFiles: [] } } },
    outcome: 'refuse',
    stage: 'A',
    fact: 'the stored plan brings `infra/build/app.zip`, which `extra-files` of this job does not name',
    unknown: without('bundle', stored),
  },
  'plan-whole': {
    facts: withFresh({ errored: true }),
    outcome: 'refuse',
    stage: 'B',
    fact: 'planning again failed',
    unknown: without('fresh'),
  },
  tool: { ...withBasis({ tool: 'opentofu' }), fact: 'the engine is not' },
  version: { ...withBasis({ version: '1.12.0' }), fact: 'the version is not' },
  lockFile: { ...withBasis({ lockFile: '' }), fact: 'the lock file is not' },
  backend: { ...withBasis({ backend: hex('8') }), fact: 'the backend is not' },
  lineage: { ...withBasis({ lineage: hex('8') }), fact: "the state's lineage is not" },
  tree: { ...withBasis({ tree: hex('8') }), fact: 'every file of the stack is not' },
  inputs: { ...withBasis({ inputs: hex('8') }), fact: 'workspace, variables and var files is not' },
  freshness: {
    facts: withFresh({ changeDigest: hex('f'), comparison: { verdict: 'wider', changes: [] } }),
    outcome: 'stale',
    stage: 'B',
    fact: 'the fresh plan is *wider* (`ffffffffffff` instead of `dddddddddddd`)',
    unknown: without('fresh'),
  },
  blockers: {
    facts: withFresh({ requirements: requirements({ blockers: ['a policy denies it'] }) }),
    outcome: 'refuse',
    stage: 'B',
    fact: 'a policy denies it',
    unknown: without('fresh'),
  },
  evidence: {
    facts: demanding('verified-backup'),
    outcome: 'refuse',
    stage: 'B',
    fact: 'missing on #5: verified-backup (somebody sets the label `backup-verified`)',
    unknown: without('evidence', demanding('change-ticket')),
  },
  risk: {
    facts: {
      ...withFresh({ level: 'HIGH', requirements: requirements({ approvals: 2 }) }),
      again: { ...good.again, approvals: reviewsOf(approvedBy(BOB), approvedBy(CAROL)) },
    },
    outcome: 'wait',
    stage: 'B',
    fact: 'judged again as HIGH; still missing: 1 of 2 approvals',
    unknown: without('fresh'),
  },
  'promotion-shape': {
    facts: withFresh({ kinds: [...KINDS, 'aws_db_instance delete'] }),
    outcome: 'refuse',
    stage: 'B',
    fact: '`infra:dev` in `dev` had no such change: `aws_db_instance delete`',
    unknown: without('counterparts'),
  },
  'stored-plan': {
    facts: withStored({ changeDigest: hex('e') }),
    outcome: 'refuse',
    stage: 'B',
    fact: 'the stored plan would do `eeeeeeeeeeee`, approved is `dddddddddddd`',
    unknown: without('stored', stored),
  },
  'stored-state': {
    facts: withStored({ basis: { ...stored.stored.basis, serial: 6 } }),
    outcome: 'stale',
    stage: 'B',
    fact: 'the stored plan was made at serial 6, the state is at 7',
    unknown: without('stored', stored),
  },
  'stored-configuration': {
    facts: withStored({ sameConfiguration: false }),
    outcome: 'refuse',
    stage: 'B',
    fact: 'the stored plan carries another configuration than this job has',
    unknown: without('stored', stored),
  },
  'stored-risk': {
    facts: withStored({ level: 'HIGH' }),
    outcome: 'stale',
    stage: 'B',
    fact: 'the stored plan is HIGH, the fresh one LOW',
    unknown: without('stored', stored),
  },
  'still-verified': {
    facts: { ...good, again: { ...good.again, run: { ...good.run, attempt: 2 } } },
    outcome: 'refuse',
    stage: 'C',
    fact: 'Attempt no longer holds: this job is of attempt 1, but the run is at attempt 2',
    unknown: without('again'),
  },
  'still-newest': {
    facts: {
      ...good,
      again: { ...good.again, branch: { headSha: OTHER_COMMIT, protected: true, movedUnderStack: ['infra/db.tf'] } },
    },
    outcome: 'superseded',
    stage: 'C',
    fact: 'was merged meanwhile and touches this stack',
    unknown: without('again'),
  },
  // Only the plan job knows cost and policies: planning again asks for one, and one is withdrawn meanwhile.
  'still-approved': {
    facts: {
      ...good,
      claimed: requirements({ approvals: 2 }),
      approvals: reviewsOf(approvedBy(BOB), approvedBy(CAROL)),
      again: { ...good.again, approvals: reviewsOf(approvedBy(BOB), approvedBy(CAROL, { state: 'DISMISSED' })) },
    },
    outcome: 'wait',
    stage: 'C',
    fact: 'an approval was taken back; now missing: 1 of 2 approvals',
    unknown: without('again'),
  },
  'still-judged': {
    facts: { ...good, again: { ...good.again, planAsJudged: false } },
    outcome: 'refuse',
    stage: 'C',
    fact: 'the plan file changed after it was judged',
    unknown: without('again'),
  },
  'still-stored': {
    facts: withAgain({ planFile: hex('8') }),
    outcome: 'refuse',
    stage: 'C',
    fact: 'the plan file was changed in this job after it was unpacked',
    unknown: without('again', stored),
  },
};

/** Without exactly one receipt there is nothing to compare with: these checks say no as well. */
const NEEDS_RECEIPT = [
  ...['receipt', 'plan-job', 'planned-commit', 'plan-age', 'review-run', 'store'],
  ...['tool', 'version', 'lockFile', 'backend', 'lineage', 'tree', 'inputs', 'freshness'],
];

it.each([
  ['reviews', goodFacts()],
  ['both', goodFactsOfBoth()],
  ['reviews, with a stored plan', goodFactsOfStored()],
])('the good facts of approvals from %s pass every check, and so the decision is apply', (_, facts) => {
  expect(objecting(facts)).toEqual([]);
  const decision = decide(facts, 'C');
  expect(decision).toMatchObject({ outcome: 'apply', next: [], notes: [], changeDigest: hex('d') });
  expect(decision.checks.map(({ status }) => status)).toEqual(CHECKS.map(() => 'pass'));
});

it('tells of a replaced state before it tells of files and inputs, whose hashes are keyed by it', () => {
  const basis = { ...good.fresh.basis, lineage: hex('8'), tree: hex('8'), inputs: hex('8') };
  const refused = decide(withFresh({ basis }), 'C').checks.filter(({ status }) => status === 'fail');
  expect(refused.map(({ id }) => id)).toEqual(['lineage', 'tree', 'inputs']);
  for (const { fact } of refused.slice(1)) expect(fact).toContain('cannot be compared: the state is another one');
  expect(decide(withFresh({ basis }), 'C').next).toEqual([
    { text: 'The state was replaced since the plan. Find out by whom, then start over.' },
  ]);
});

it('has one row for each check, in the order of the checks', () => {
  expect(Object.keys(ROWS)).toEqual(CHECKS.map(({ id }) => id));
});

describe.each(Object.entries(ROWS))('the check %s', (id, { facts, outcome, stage, fact, unknown }) => {
  it('refuses alone, names its stage and says why', () => {
    const decision = decide(facts, 'C');
    const first = decision.checks.find(({ status }) => status === 'fail');
    expect(decision.outcome).toBe(outcome);
    expect(first).toMatchObject({ id, stage });
    expect(first?.fact).toContain(fact);
    expect(objecting(facts)).toEqual(id === 'receipt' ? NEEDS_RECEIPT : [id]);
  });

  it('says what to do next', () => {
    expect(decide(facts, 'C').next.map(({ text }) => text.length > 10)).toEqual([true]);
  });

  it('is the only thing between these facts and the apply', () => {
    const needing = id === 'receipt' ? NEEDS_RECEIPT : [id];
    const others = CHECKS.filter((check) => !needing.includes(check.id));
    expect(decide(facts, 'C', others).outcome).toBe('apply');
  });

  it('refuses what it does not know', () => {
    expect(decide(unknown, 'C').outcome).not.toBe('apply');
    expect(objecting(unknown)).toContain(id);
  });

  it('leaves later stages alone', () => {
    const { checks } = decide(facts, 'C');
    for (const check of checks) expect(check.status === 'not-reached').toBe(check.stage > stage);
  });
});

describe('decide', () => {
  const FACTS = Object.keys(goodFacts()).filter(
    (name): name is keyof GateFacts => !['asked', 'policy', 'approvalEnvironments', 'evidence'].includes(name),
  );

  it.each([
    ['reviews', FACTS, goodFacts()],
    ['reviews, with a stored plan,', [...FACTS, 'bundle' as const, 'stored' as const], goodFactsOfStored()],
    [
      'environment',
      [...FACTS.filter((name) => name !== 'reviewRun'), 'approvalEnvironments' as const],
      { ...goodFactsOfBoth(), policy: { ...goodFactsOfBoth().policy, approvalsFrom: 'environment' as const } },
    ],
  ])('with approvals from %s applies nothing when any of the facts is missing', (_, names, facts) => {
    expect(decide(facts, 'C').outcome).toBe('apply');
    fc.assert(
      fc.property(fc.subarray([...names], { minLength: 1 }), (missing) => {
        const left = missing.reduce<GateFacts>((all, name) => without(name, all), facts);
        expect(decide(left, 'C').outcome).not.toBe('apply');
      }),
    );
  });

  it('goes no further than it is asked to: later stages are not reached', () => {
    const decision = decide(goodFacts(), 'A');
    expect(decision.outcome).toBe('apply');
    for (const { stage, status } of decision.checks) expect(status).toBe(stage === 'A' ? 'pass' : 'not-reached');
  });

  it('verifies stage A again with what stage B found out', () => {
    const claimNothing = { ...ROWS['review-run']!.facts, claimed: requirements({ approvals: 0 }) };
    expect(decide(without('fresh', claimNothing), 'A').outcome).toBe('apply');
    expect(failing(claimNothing)).toEqual(['review-run']);
  });

  it('shows every reason of the failing stage', () => {
    const facts = { ...withRun({ event: 'schedule', headBranch: 'feature' }), claimed: requirements({ approvals: 2 }) };
    expect(failing(facts)).toEqual(expect.arrayContaining(['event', 'default-branch', 'approvals']));
  });

  it('says of what was not reached that it was not, and of what is not known nothing', () => {
    const decision = decide(without('fresh', without('approvals')), 'A');
    expect(new Set(decision.checks.filter(({ stage }) => stage !== 'A').map(({ fact }) => fact))).toEqual(
      new Set(['not reached']),
    );
    expect([decision.approvers, decision.leftOut]).toStrictEqual([[], []]);
    expect('changeDigest' in decide(without('receipts'), 'A')).toBe(false);
  });

  it.each<[string, GateFacts, string]>([
    ['apply', good, 'all that was approved still holds'],
    ['wait', ROWS['approvals']!.facts, 'approval is missing'],
    ['refuse', ROWS['event']!.facts, 'a check refused it'],
    ['superseded', ROWS['branch-head']!.facts, 'a newer commit is on its way'],
    ['stale', ROWS['plan-age']!.facts, 'the plan changed after it was approved'],
  ])('puts %s into words', (outcome, facts, headline) => {
    expect(decide(facts, 'C')).toMatchObject({ outcome, headline });
  });

  it('lists what the digest leaves out', () => {
    expect(decide(withFresh({ leftOut: ['aws_instance.ami'] }), 'C').leftOut).toEqual(['aws_instance.ami']);
  });

  it('says when the author may approve and when secrets are not in the digest', () => {
    const first = { ...good.fresh.basis, lineage: '' };
    const { notes } = decide({ ...withFresh({ basis: first }), policy: { ...good.policy, solo: true } }, 'C');
    expect(notes).toEqual([
      '`solo` is on: the author of a change may approve it, and the merge of it counts as an approval.',
      'There is no state yet, so sensitive values are not part of the change digest.',
    ]);
  });
});

describe('on a solo team', () => {
  const alone: GateFacts = {
    ...good,
    policy: { ...good.policy, solo: true },
    approvals: { ...good.approvals, reviews: [], environmentApprovals: [] },
  };

  it("counts the author's own merge, because nobody can approve a pull request of one's own", () => {
    expect(decide(alone, 'A')).toMatchObject({ outcome: 'apply', approvers: ['mira'] });
  });

  it.each<[string, GateFacts]>([
    ['solo is off', { ...alone, policy: good.policy }],
    ['no review run showed the changes', { ...alone, reviewRun: 'none' }],
    [
      'nobody is known to have merged',
      { ...alone, pullRequest: { ...(alone.pullRequest as PullRequestFacts), mergedBy: undefined } },
    ],
    [
      'a bot merged',
      {
        ...alone,
        pullRequest: { ...(alone.pullRequest as PullRequestFacts), mergedBy: { id: 7, login: 'm[bot]', type: 'Bot' } },
      },
    ],
  ])('but not when %s', (_, facts) => {
    expect(decide(facts, 'A').outcome).not.toBe('apply');
  });
});

describe('evidence', () => {
  const shown = demanding('change-ticket', 'migration-plan', 'verified-backup');
  const description = `## Migration plan\n\n${'word '.repeat(40)}`;
  const given: GateFacts = { ...shown, evidence: { ...shown.evidence, description, labels: ['backup-verified'] } };
  const fact = (facts: GateFacts) => decide(facts, 'C').checks.find(({ id }) => id === 'evidence')?.fact;

  it('that is all there lets the apply go on, and the decision says what it was', () => {
    expect(decide(given, 'C').outcome).toBe('apply');
    expect(fact(given)).toBe(
      'change-ticket: `CHG-4711` in the title; migration-plan: `## Migration plan` has 40 words; verified-backup: label `backup-verified`',
    );
  });

  it('that is missing is named all at once, with what to do first', () => {
    const decision = decide(shown, 'C');
    expect(decision.outcome).toBe('refuse');
    expect(fact(shown)).toContain('migration-plan (add the heading `## Migration plan` with at least 40 words');
    expect(fact(shown)).toContain('verified-backup (somebody sets the label');
    expect(decision.next[0]?.text).toBe(
      'On #5: add the heading `## Migration plan` with at least 40 words to the description. Then start the apply again.',
    );
  });

  it('in a description that was edited after the last approval does not count', () => {
    const edited = (at: string): GateFacts => ({
      ...given,
      evidence: { ...shown.evidence, description, labels: ['backup-verified'], descriptionEditedAt: at },
    });
    expect(decide(edited('2026-11-21T09:29:59Z'), 'C').outcome).toBe('apply');
    expect(decide(edited('2026-11-21T09:30:01Z'), 'C').outcome).toBe('refuse');
    expect(fact(edited('2026-11-21T09:30:01Z'))).toContain('after the last approval (2026-11-21T09:30:00Z)');
    expect(decide(edited('nonsense'), 'C').outcome).toBe('refuse');
  });

  it('that no rule describes is not there', () => {
    const facts = demanding('constructor');
    expect(decide(facts, 'C').outcome).toBe('refuse');
    expect(fact(facts)).toContain('the configuration does not say how it is proven');
  });

  it('needs a pull request', () => {
    const nowhere: GateFacts = { ...given, claimed: requirements({ approvals: 0 }), pullRequest: 'none' };
    expect(CHECKS.find(({ id }) => id === 'evidence')?.verify(nowhere)).toMatchObject({
      pass: false,
      outcome: 'refuse',
    });
  });
});

describe('right before the apply', () => {
  const missing = (facts: GateFacts): string | undefined =>
    decide(facts, 'C').checks.find(({ id, status }) => id === 'still-approved' && status === 'fail')?.fact;

  it('what the fresh plan demands is counted again', () => {
    const facts = withFresh({ requirements: requirements({ approvals: 2 }) });
    const approvals = reviewsOf(approvedBy(BOB), approvedBy(CAROL));
    expect(missing({ ...facts, approvals })).toBe('an approval was taken back; now missing: 1 of 2 approvals');
  });

  it('what the stored plan demands is counted again', () => {
    const facts = withStored({ requirements: requirements({ approvals: 3 }) });
    const approvals = reviewsOf(approvedBy(BOB), approvedBy(CAROL), approvedBy(DAN));
    expect(missing({ ...facts, approvals })).toBe('an approval was taken back; now missing: 1 of 3 approvals');
  });

  it('of each team as many as any of them demands', () => {
    const team = (count: number) => requirements({ teams: [{ team: '@acme/sre', count, because: '' }] });
    const teams = new Map([['@acme/sre', new Set([BOB.id])]]);
    const facts: GateFacts = {
      ...withFresh({ requirements: team(1) }),
      claimed: team(2),
      again: { ...good.again, approvals: { ...reviewsOf(approvedBy(BOB)), teams } },
    };
    expect(CHECKS.find(({ id }) => id === 'still-approved')?.verify(facts)).toMatchObject({
      fact: 'an approval was taken back; now missing: 1 of 2 approvals of @acme/sre',
    });
  });
});

describe('what only the plan job knows', () => {
  it('forbids the apply, although planning again does not find it', () => {
    const denied: GateFacts = { ...good, claimed: requirements({ blockers: ['a policy denies it'] }) };
    expect(decide(denied, 'C')).toMatchObject({ outcome: 'refuse' });
    expect(failing(denied)).toEqual(['blockers']);
  });

  it('asks for evidence, although planning again does not', () => {
    const evidence = [{ id: 'verified-backup', text: 'a backup', because: 'the cost rises' }];
    expect(failing({ ...good, claimed: requirements({ evidence }) })).toEqual(['evidence']);
  });
});
