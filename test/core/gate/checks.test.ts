import { describe, expect, it } from '@jest/globals';
import { isAffected } from '../../../src/core/gate/affected';
import { refuse } from '../../../src/core/gate/check';
import { verifiedFingerprints } from '../../../src/core/gate/claims';
import { CHECKS, decide } from '../../../src/core/gate/decide';
import { reviewsMatter } from '../../../src/core/gate/reviews-matter';
import type { EnvironmentFacts, GateFacts, PullRequestFacts, RunFacts } from '../../../src/core/gate/facts';
import { digestOfFingerprints } from '../../../src/core/changes/digest';
import type { Assessment } from '../../../src/core/risk/assessment';
import {
  BOB,
  APPROVAL_ENVIRONMENT,
  CAROL,
  ENVIRONMENT,
  goodFacts,
  goodFactsOfBoth,
  hex,
  OTHER_COMMIT,
  receipt,
  requirements,
  reviewsOf,
  soundEnvironment,
} from './good-facts';

/** Outcome and fact of one check, or `pass`. */
const verdictOf = (id: string, facts: GateFacts): string => {
  const check = CHECKS.find((one) => one.id === id);
  if (check === undefined) throw new Error(`No check ${id}`);
  const verdict = check.verify(facts);
  return verdict.pass ? 'pass' : `${verdict.outcome}: ${verdict.fact}`;
};

const good = goodFacts();

it('a refusal has a command only where there is one to type', () => {
  const step = (command?: string) => refuse('it differs', 'Do it.', command);
  expect(step()).toStrictEqual({ pass: false, outcome: 'refuse', fact: 'it differs', next: [{ text: 'Do it.' }] });
  expect(step('gh run')).toMatchObject({ next: [{ text: 'Do it.', command: 'gh run' }] });
});
const SUITE = hex('5', 40);
const called = (...shas: string[]): RunFacts['referencedWorkflows'] =>
  shas.map((sha) => ({ path: 'planseal/planseal/.github/workflows/apply.yml', sha }));

describe('the repository', () => {
  it.each<[string, Partial<RunFacts>]>([
    ['the run is of another', { repositoryId: 99 }],
    ['the code is of a fork', { headRepositoryId: 99 }],
    ['the fork is gone', { headRepositoryId: undefined }],
  ])('is refused when %s (T2)', (_, run) => {
    expect(verdictOf('repository', { ...good, run: { ...good.run, ...run } })).toMatch(/^refuse: /);
  });

  it('is refused when the API speaks of another than the job', () => {
    expect(verdictOf('repository', { ...good, repository: { id: 99, defaultBranch: 'main' } })).toMatch(/^refuse: /);
  });
});

it.each([
  ['push', 'pass'],
  ['workflow_dispatch', 'pass'],
  ['pull_request', 'refuse'],
  ['pull_request_target', 'refuse'],
  ['workflow_run', 'refuse'],
  ['issue_comment', 'refuse'],
  ['schedule', 'refuse'],
  ['repository_dispatch', 'refuse'],
])('the event %s: %s', (event, expected) => {
  expect(verdictOf('event', { ...good, run: { ...good.run, event } })).toMatch(new RegExp(`^${expected}`));
});

describe('the workflow', () => {
  it.each<[string, string, string[], string]>([
    ['no workflow was called and none is asked for', '', [], 'pass'],
    ['the suite was called where no commit of it is asked for', '', [SUITE], 'pass'],
    ['the suite was called at the right commit', SUITE, [SUITE, SUITE], 'pass'],
    ['the suite was called at another', SUITE, [OTHER_COMMIT], 'refuse'],
    ['one of its workflows was called at another', SUITE, [SUITE, OTHER_COMMIT], 'refuse'],
    ['no workflow was called though one is asked for', SUITE, [], 'refuse'],
  ])('when %s', (_, sha, shas, expected) => {
    const facts = {
      ...good,
      policy: { ...good.policy, suite: sha === '' ? undefined : { repository: 'planseal/planseal', sha } },
      run: { ...good.run, referencedWorkflows: called(...shas) },
    };
    expect(verdictOf('workflow', facts)).toMatch(new RegExp(`^${expected}`));
  });

  it('is refused when the API speaks of another run', () => {
    expect(verdictOf('workflow', { ...good, run: { ...good.run, id: 101 } })).toMatch(/^refuse: asked about run 101/);
  });
});

it.each([
  ['2026-11-21T10:00:00Z', 'pass'],
  ['2026-11-22T10:00:00Z', 'pass'],
  ['2026-11-22T10:00:01Z', 'stale: the plan is 24 h old'],
  ['2026-11-29T10:00:00Z', 'stale: the plan is 192 h old'],
  ['yesterday', 'refuse: The age of the plan could not be read'],
])('the age of the plan at %s: %s (T3)', (now, expected) => {
  expect(verdictOf('plan-age', { ...good, now })).toMatch(new RegExp(`^${expected}`));
});

describe('the environment of the apply', () => {
  const branch = (name: string, type = 'branch') => ({ name, type });
  const custom = (...patterns: ReturnType<typeof branch>[]): EnvironmentFacts['branches'] => ({
    kind: 'custom',
    patterns,
  });

  it.each<[string, EnvironmentFacts['branches'], boolean, string]>([
    ['admits any branch', { kind: 'any' }, true, 'refuse: any branch may deploy'],
    ['admits protected branches, and main is one', { kind: 'protected' }, true, 'pass'],
    ['admits protected branches, but none is (T8d)', { kind: 'protected' }, false, 'refuse: .*not protected'],
    ['admits main', custom(branch('main')), false, 'pass'],
    ['admits nothing', custom(), true, 'refuse: no branch may deploy'],
    ['admits another branch too', custom(branch('main'), branch('release/*')), true, 'refuse: .*also admits `release'],
    ['admits everything by a pattern', custom(branch('*')), true, 'refuse: '],
    ['admits what looks like main', custom(branch('Main')), true, 'refuse: '],
    ['admits pull requests', custom(branch('refs/pull/*/merge')), true, 'refuse: '],
    ['admits a tag of that name', custom(branch('main', 'tag')), true, 'refuse: '],
  ])('when it %s', (_, branches, isProtected, expected) => {
    const facts = {
      ...good,
      environment: { ...soundEnvironment(ENVIRONMENT), branches },
      branch: { ...good.branch, headSha: good.asked.commit, movedUnderStack: [], protected: isProtected },
    };
    expect(verdictOf('environment', facts)).toMatch(new RegExp(`^${expected}`));
  });

  it('is refused when it does not exist: GitHub would create it without protection (T8c)', () => {
    expect(verdictOf('environment', { ...good, environment: 'missing' })).toMatch(/^refuse: .*does not exist/);
  });
});

describe('an environment whose approvals count (T8c, T8e)', () => {
  const both = goodFactsOfBoth();
  it.each<[string, Partial<EnvironmentFacts> | 'missing', string]>([
    ['does not exist', 'missing', 'does not exist'],
    ['has no reviewers', { reviewers: [] }, 'requires no reviewers'],
    ['allows self-review', { preventSelfReview: false }, 'allows self-review'],
    ['lets administrators pass', { canAdminsBypass: true }, 'lets administrators bypass it'],
    ['does not say whether they may', { canAdminsBypass: undefined }, 'does not say whether administrators'],
  ])('is refused when it %s', (_, change, why) => {
    const environment = change === 'missing' ? change : { ...soundEnvironment(APPROVAL_ENVIRONMENT), ...change };
    for (const approvalsFrom of ['both', 'environment'] as const) {
      const facts: GateFacts = {
        ...both,
        policy: { ...both.policy, approvalsFrom, approvalEnvironments: ['sound', APPROVAL_ENVIRONMENT] },
        approvalEnvironments: [soundEnvironment('sound'), environment],
      };
      expect(verdictOf('approval-environments', facts)).toContain(`refuse: \`${APPROVAL_ENVIRONMENT}\` ${why}`);
    }
  });

  it('may allow self-review under `solo`, where the author is the only one', () => {
    const facts: GateFacts = {
      ...both,
      policy: { ...both.policy, solo: true },
      approvalEnvironments: [{ ...soundEnvironment(APPROVAL_ENVIRONMENT), preventSelfReview: false }],
    };
    expect(verdictOf('approval-environments', facts)).toBe('pass');
  });

  it('is refused when none is named, or when one was not read', () => {
    const none = { ...both, policy: { ...both.policy, approvalEnvironments: [] }, approvalEnvironments: [] };
    expect(verdictOf('approval-environments', none)).toMatch(/^refuse: .*could not be read/);
    expect(verdictOf('approval-environments', { ...both, approvalEnvironments: [] })).toMatch(/^refuse: /);
  });
});

describe('the attempt (T8b)', () => {
  const at = (attempt: number, comment: string): GateFacts => {
    const both = goodFactsOfBoth();
    const [approval] = both.approvals.environmentApprovals;
    const environmentApprovals = approval === undefined ? [] : [{ ...approval, comment }];
    return {
      ...both,
      asked: { ...both.asked, attempt },
      run: { ...both.run, attempt },
      approvals: { ...both.approvals, environmentApprovals },
    };
  };

  it.each<[number, string, string]>([
    [1, '', 'pass'],
    [2, '', 'refuse: this is attempt 2'],
    [2, hex('0', 12), 'refuse: this is attempt 2'],
    [2, `ok ${hex('d', 12)}`, 'pass'],
  ])('%d with the comment %p: %s', (attempt, comment, expected) => {
    expect(verdictOf('attempt', at(attempt, comment))).toMatch(new RegExp(`^${expected}`));
  });

  it('does not matter where only reviews count, which carry their commit', () => {
    const facts = at(2, '');
    expect(verdictOf('attempt', { ...facts, policy: { ...facts.policy, approvalsFrom: 'reviews' } })).toBe('pass');
  });

  it('is refused when the run has gone on without this job', () => {
    expect(verdictOf('attempt', { ...good, run: { ...good.run, attempt: 2 } })).toMatch(
      /^refuse: .*run is at attempt 2/,
    );
  });
});

describe('what was reviewed', () => {
  const { run, receipts } = good.reviewRun as Exclude<typeof good.reviewRun, 'none'>;
  const reviewed = (change: Partial<RunFacts>, more: Partial<GateFacts> = {}): GateFacts => ({
    ...good,
    ...more,
    reviewRun: { run: { ...run, ...change }, receipts },
  });

  it.each<[string, GateFacts, string]>([
    ['nothing', { ...good, reviewRun: 'none' }, 'wait: no review run'],
    ['by a push', reviewed({ event: 'push' }), 'refuse: .*not a successful review run'],
    ['in another repository', reviewed({ repositoryId: 9 }), 'refuse: .*not a successful review run'],
    ['in a fork', reviewed({ headRepositoryId: 9 }), 'refuse: .*not a successful review run'],
    ['without success', reviewed({ conclusion: 'failure' }), 'refuse: .*not a successful review run'],
    ['without an end', reviewed({ conclusion: undefined }), 'refuse: .*not a successful review run'],
    ['of another commit', reviewed({ headSha: OTHER_COMMIT }), 'refuse: .*reviewed `999999999999`'],
    ['by another workflow', reviewed({ path: '.github/workflows/x.yml' }), 'refuse: .*is of `.github/workflows/x.yml`'],
    ['without a receipt', { ...good, reviewRun: { run, receipts: [] } }, 'refuse: .*has no receipt'],
    ['with two', { ...good, reviewRun: { run, receipts: [...receipts, ...receipts] } }, 'refuse: .*more than one'],
    [
      'with a damaged one',
      { ...good, reviewRun: { run, receipts: receipts.map((found) => ({ ...found, receipt: undefined })) } },
      'refuse: .*a damaged receipt',
    ],
  ])('%s', (_, facts, expected) => {
    expect(verdictOf('review-run', facts)).toMatch(new RegExp(`^${expected}`));
  });

  it.each<[string[], string]>([
    [[SUITE], 'pass'],
    [[], 'refuse: run .* called no workflow of'],
    [[SUITE, OTHER_COMMIT], 'refuse: run .* called .* at'],
  ])('with the suite at %j', (shas, expected) => {
    const policy = { ...good.policy, suite: { repository: 'planseal/planseal', sha: SUITE } };
    const facts = reviewed({ referencedWorkflows: called(...shas) }, { policy });
    expect(verdictOf('review-run', facts)).toMatch(new RegExp(`^${expected}`));
  });

  it.each<[string, Partial<PullRequestFacts>, string]>([
    ['from a fork', { headRepositoryId: 9 }, 'refuse: #5 came from a fork'],
    ['from a fork that is gone', { headRepositoryId: undefined }, 'refuse: #5 came from a fork'],
    ['that changes a workflow', { files: ['.github/workflows/x.yml'] }, 'refuse: #5 changes'],
    ['that changes an action', { files: ['.github/actions/a/action.yml'] }, 'refuse: #5 changes'],
    ['that changes what only looks so', { files: ['docs/.github/x', '.githubx/y'] }, 'pass'],
  ])('in a pull request %s', (_, change, expected) => {
    const facts = { ...good, pullRequest: { ...good.pullRequest, ...change } };
    expect(verdictOf('pull-request', facts)).toMatch(new RegExp(`^${expected}`));
  });
});

describe('a re-run of what is applied already', () => {
  const planned = (hasChanges: boolean): Partial<GateFacts> => ({
    receipts: good.receipts.map((found) => ({ ...found, receipt: receipt({ changeDigest: hex('e'), hasChanges }) })),
  });
  const fresh = (hasChanges: boolean, change: Partial<GateFacts['fresh']> = {}): Partial<GateFacts> => ({
    fresh: { ...good.fresh, changeDigest: hex('e'), hasChanges, ...change },
  });

  it('passes with an empty plan that nobody reviewed, so that later waves can follow', () => {
    const sofar = Object.entries({ ...good, ...planned(false) }).filter(([name]) => name !== 'fresh');
    expect(verdictOf('review-run', Object.fromEntries(sofar) as unknown as GateFacts)).toMatch('pass');
    expect(verdictOf('review-run', { ...good, ...planned(false), ...fresh(false) })).toMatch('pass');
    expect(decide({ ...good, ...planned(false), ...fresh(false) }, 'C').outcome).toBe('apply');
  });

  it.each<[string, Partial<GateFacts>]>([
    ['the plan job planned something', { ...planned(true), ...fresh(false) }],
    ['the gate plans something, whatever the plan job said', { ...planned(false), ...fresh(true) }],
    [
      'the digests agree and the gate plans something',
      { ...planned(false), ...fresh(true, { changeDigest: hex('e') }) },
    ],
  ])('but not when %s', (_, change) => {
    expect(verdictOf('review-run', { ...good, ...change })).toMatch(/^stale/);
    expect(decide({ ...good, ...change }, 'C').outcome).not.toBe('apply');
  });

  it('and nobody is asked: no pull request, no review run, no approval, in whatever attempt', () => {
    const nobody: GateFacts = {
      ...good,
      ...planned(false),
      ...fresh(false),
      reviewRun: 'none',
      pullRequest: 'none',
      approvals: { ...good.approvals, reviews: [] },
    };
    for (const check of ['pull-request', 'review-run', 'approvals']) expect(verdictOf(check, nobody)).toBe('pass');
    const environmentApprovals = [{ person: BOB, state: 'approved', comment: 'ok', environments: ['x'] }];
    const again: GateFacts = {
      ...nobody,
      policy: { ...good.policy, approvalsFrom: 'environment' },
      asked: { ...good.asked, attempt: 2 },
      run: { ...good.run, attempt: 2 },
      approvals: { ...good.approvals, environmentApprovals },
    };
    expect(verdictOf('attempt', again)).toBe('pass');
    expect(verdictOf('attempt', { ...again, ...planned(true) })).toMatch(/^refuse/);
  });
});

it('reviews matter as long as nobody has said what is needed', () => {
  const { claimed, fresh, ...unclaimed } = goodFactsOfBoth();
  expect([claimed, fresh]).not.toContain(undefined);
  expect(reviewsMatter(unclaimed)).toBe(true);
});

describe('reviews need not be verified', () => {
  const stale: GateFacts = {
    ...goodFactsOfBoth(),
    reviewRun: 'none',
    pullRequest: { ...good.pullRequest, files: ['.github/x'] },
  };

  it('where the approvals of environments suffice', () => {
    expect(decide(stale, 'C').outcome).toBe('apply');
  });

  it.each<[string, Partial<GateFacts>]>([
    ['the claim needs more', { claimed: requirements({ approvals: 2 }) }],
    [
      'the gate itself finds that more are needed',
      { fresh: { ...good.fresh, requirements: requirements({ approvals: 2 }) } },
    ],
    ['a team is asked for', { claimed: requirements({ teams: [{ team: '@acme/x', count: 1, because: '' }] }) }],
    [
      'the one who approved is the author',
      { pullRequest: { ...good.pullRequest, files: ['.github/x'], author: CAROL } },
    ],
    ['the approval is gone at the end', { again: { ...goodFactsOfBoth().again, approvals: reviewsOf() } }],
  ])('but must be when %s', (_, change) => {
    expect(decide({ ...stale, ...change }, 'C').outcome).not.toBe('apply');
    expect(verdictOf('review-run', { ...stale, ...change })).not.toBe('pass');
    expect(verdictOf('pull-request', { ...stale, ...change })).not.toBe('pass');
  });

  it('where nobody needs to approve, by the claim and by the gate’s own judgement', () => {
    const nobody = requirements({ approvals: 0 });
    const facts: GateFacts = {
      ...good,
      pullRequest: 'none',
      reviewRun: 'none',
      approvals: reviewsOf(),
      claimed: nobody,
      fresh: { ...good.fresh, requirements: nobody },
      again: { ...good.again, approvals: reviewsOf() },
    };
    expect(decide(facts, 'C').outcome).toBe('apply');
    expect(decide({ ...facts, fresh: good.fresh }, 'C').outcome).toBe('wait');
  });
});

describe('the fresh plan', () => {
  it.each<[boolean | undefined, boolean, string]>([
    [true, false, 'pass'],
    [undefined, false, 'pass'],
    [false, false, 'refuse: the plan is incomplete'],
    [false, true, 'pass'],
  ])('complete: %p, incomplete ones allowed: %p', (complete, allowIncomplete, expected) => {
    const facts = { ...good, policy: { ...good.policy, allowIncomplete }, fresh: { ...good.fresh, complete } };
    expect(verdictOf('plan-whole', facts)).toMatch(new RegExp(`^${expected}`));
  });

  it.each([
    ['alive', 'is alive: still going', 'Wait until run 7 has ended, then start a new run.'],
    ['dead', 'is dead: still going', 'Release lock `6f1d` with the workflow `unlock`'],
    ['unknown', 'is not known to be dead: still going', 'Find out who holds it'],
  ] as const)('is refused because the state is locked by a run that is %s', (fate, fact, next) => {
    const job = { name: 'apply (infra)', run: 7, attempt: 1, url: 'https://github.com/acme/infra/actions/runs/7' };
    const locked = { lock: { id: '6f1d' }, holder: { fate, because: 'still going', job }, tool: 'terraform' };
    // Where there is a lock there is no fresh plan; the lock is the reason to tell all the same.
    const decision = decide({ ...good, locked }, 'B');
    const check = decision.checks.find(({ id }) => id === 'plan-whole')!;
    expect(decision.outcome).toBe('refuse');
    expect(check.fact).toBe(`the state is locked (lock \`6f1d\`); its holder, job \`apply (infra)\` of run 7, ${fact}`);
    expect(decision.next[0]).toMatchObject({ text: expect.stringContaining(next), url: job.url });
  });

  it('says that the state moved when its serial did', () => {
    const fresh = {
      ...good.fresh,
      changeDigest: hex('f'),
      basis: { ...good.fresh.basis, serial: 9 },
      comparison: undefined,
    };
    expect(verdictOf('freshness', { ...good, fresh })).toMatch(
      /^stale: state serial is 9, the plan was made at 7; .*differs/,
    );
  });

  it('at another serial with the same changes is as good: drift since the plan makes none stale', () => {
    const fresh = { ...good.fresh, basis: { ...good.fresh.basis, serial: 9 } };
    expect(decide({ ...good, fresh }, 'C').outcome).toBe('apply');
  });
});

it.each([
  ['infra/main.tf', ['infra'], true],
  ['infra', ['infra'], true],
  ['infrastructure/main.tf', ['infra'], false],
  ['modules/vpc/x.tf', ['infra', 'modules/vpc'], true],
  ['README.md', ['infra'], false],
  ['README.md', ['.'], true],
  ['README.md', [], false],
])('%s belongs to %j: %p', (file, directories, expected) => {
  expect(isAffected(file, directories)).toBe(expected);
});

it('takes fingerprints only when they add up to what the receipt vouches for', () => {
  const fingerprints = [{ what: 'resource', address: 'a', kind: 'create', digest: hex('1'), attributes: [] }];
  const claim = { fingerprints } as unknown as Assessment;
  const right = receipt({ changeDigest: digestOfFingerprints(fingerprints) });
  expect(verifiedFingerprints(claim, right)).toBe(fingerprints);
  expect(verifiedFingerprints(claim, receipt())).toBeUndefined();
  expect(verifiedFingerprints(claim, undefined)).toBeUndefined();
  expect(verifiedFingerprints({} as Assessment, right)).toBeUndefined();
});
