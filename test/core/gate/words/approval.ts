import type { GateFacts } from '../../../../src/core/gate/facts';
import {
  approvedBy,
  BOB,
  CAROL,
  DAN,
  MIRA,
  hex,
  OTHER_COMMIT,
  receipt,
  requirements,
  reviewsOf,
  soundEnvironment,
} from '../good-facts';
import {
  good,
  both,
  without,
  withRun,
  withJob,
  withReceipt,
  withBranches,
  SUITE,
  TWO_AND_A_TEAM,
  REJECTED_TWICE,
  type Situations,
} from './facts';

const reviewRun = good.reviewRun as Exclude<typeof good.reviewRun, 'none'>;
/** Dan may only read. */
const readOnly: GateFacts = {
  ...good,
  approvals: { ...reviewsOf(approvedBy(BOB), approvedBy(DAN)), permissions: new Map([[BOB.id, 'write']]) },
};
const attempt2: GateFacts = { ...both, asked: { ...both.asked, attempt: 2 }, run: { ...both.run, attempt: 2 } };

const SHOWED_MORE: GateFacts = {
  ...good,
  receipts: withReceipt({ receipt: receipt({ changeDigest: hex('b') }) }).receipts,
  reviewed: { comparison: { verdict: 'narrower', changes: [] }, requirements: requirements() },
};

export const APPROVAL_WORDS: Situations = {
  job: {
    'the one that it says': good,
    'not known': without(good, 'job'),
    'of another repository': withJob({ repositoryId: 9 }),
    'of another run': withJob({ runId: 101 }),
    'of another attempt': withJob({ attempt: 2 }),
    'in no environment': withJob({ environment: undefined }),
    'in another environment': withJob({ environment: 'staging' }),
    'in one whose name is written otherwise': withJob({ environment: 'Production' }),
  },
  environment: {
    'admits the default branch': good,
    'admits protected branches': withBranches({ kind: 'protected' }),
    'admits protected branches, of which there is none': withBranches({ kind: 'protected' }, false),
    'admits any branch': withBranches({ kind: 'any' }),
    'admits no branch': withBranches({ kind: 'custom', patterns: [] }),
    'admits another': withBranches({ kind: 'custom', patterns: [{ name: 'release/*', type: 'branch' }] }),
    'not known': without(good, 'environment'),
    'does not exist': { ...good, environment: 'missing' },
    'nothing is known of branches': without(withBranches({ kind: 'protected' }), 'branch'),
    'nothing is known of the default branch': without(good, 'repository'),
  },
  'approval-environments': {
    'not asked': good,
    'not known': without(both, 'approvalEnvironments'),
    sound: both,
    'none is named': { ...both, policy: { ...both.policy, approvalEnvironments: [] }, approvalEnvironments: [] },
    'two of a solo team': {
      ...both,
      policy: { ...both.policy, solo: true, approvalEnvironments: ['one', 'two'] },
      approvalEnvironments: [soundEnvironment('one'), soundEnvironment('two')],
    },
    'not protected': { ...both, approvalEnvironments: ['missing'] },
  },
  attempt: {
    'the first': both,
    'not known': without(good, 'approvals'),
    'not the newest': withRun({ attempt: 2 }),
    'a later one of reviews': { ...attempt2, policy: good.policy },
    'a later one with nobody’s approval': { ...attempt2, approvals: reviewsOf() },
    'a later one with only a rejection': {
      ...attempt2,
      approvals: {
        ...reviewsOf(),
        environmentApprovals: [{ person: BOB, state: 'rejected', comment: '', environments: ['x'] }],
      },
    },
    'a later one with one of two approvals that names the changes': {
      ...attempt2,
      approvals: {
        ...reviewsOf(),
        environmentApprovals: [hex('d', 12), 'ok'].map((comment) => ({
          person: BOB,
          state: 'approved',
          comment,
          environments: ['x'],
        })),
      },
    },
    'a later one that nothing ties to the changes': attempt2,
    'a later one of no receipt': { ...attempt2, receipts: [] },
    'a later one of a damaged receipt': { ...attempt2, receipts: withReceipt({ receipt: undefined }).receipts },
  },
  'pull-request': {
    one: good,
    'of a deleted account': { ...good, pullRequest: { ...good.pullRequest, author: undefined } },
    'not needed': { ...both, pullRequest: 'none' },
    'not known': without(good, 'pullRequest'),
    none: { ...good, pullRequest: 'none' },
    'not needed where only environments count': {
      ...both,
      policy: { ...both.policy, approvalsFrom: 'environment' },
      pullRequest: 'none',
    },
    'none, and no claim': { ...without(good, 'claimed'), pullRequest: 'none' },
    'none, though a team must approve': {
      ...good,
      claimed: { ...TWO_AND_A_TEAM, approvals: 0 },
      fresh: { ...good.fresh, requirements: requirements({ approvals: 0 }) },
      pullRequest: 'none',
    },
    'none, and only reviews count': {
      ...both,
      policy: { ...both.policy, approvalsFrom: 'reviews' },
      pullRequest: 'none',
    },
    'not proven to be needless': { ...without(both, 'run'), pullRequest: 'none' },
    'changes a workflow, and a review is one of two': {
      ...both,
      claimed: requirements({ approvals: 2 }),
      fresh: { ...good.fresh, requirements: requirements({ approvals: 2 }) },
      pullRequest: { ...good.pullRequest, files: ['.github/b'] },
    },
    'of a fork': { ...good, pullRequest: { ...good.pullRequest, headRepositoryId: 9 } },
    'in a repository that is not known': without(good, 'repository'),
    'changes a workflow': { ...good, pullRequest: { ...good.pullRequest, files: ['a', '.github/b'] } },
  },
  'review-run': {
    'showed the same': good,
    'not needed': { ...both, reviewRun: 'none' },
    'not known': without(good, 'reviewRun'),
    'of a pull request that is not known': without(good, 'pullRequest'),
    'of no pull request': { ...good, pullRequest: 'none' },
    none: { ...good, reviewRun: 'none' },
    failed: { ...good, reviewRun: { ...reviewRun, run: { ...reviewRun.run, conclusion: 'failure' } } },
    'of another commit': { ...good, reviewRun: { ...reviewRun, run: { ...reviewRun.run, headSha: OTHER_COMMIT } } },
    'of another workflow': {
      ...good,
      reviewRun: { ...reviewRun, run: { ...reviewRun.run, path: '.github/workflows/x.yml' } },
    },
    'of no suite': { ...good, policy: SUITE },
    'of the suite, by another workflow file': {
      ...good,
      policy: SUITE,
      reviewRun: {
        ...reviewRun,
        run: {
          ...reviewRun.run,
          path: '.github/workflows/x.yml',
          referencedWorkflows: [{ path: 'PlanSeal/planseal/.github/workflows/review.yml', sha: hex('5', 40) }],
        },
      },
    },
    'without a receipt': { ...good, reviewRun: { ...reviewRun, receipts: [] } },
    'showed something else': {
      ...good,
      receipts: withReceipt({ receipt: receipt({ changeDigest: hex('b') }) }).receipts,
    },
    'nothing to compare with': { ...good, receipts: [] },
    'showed something else, which is known': SHOWED_MORE,
    'showed more, in a later attempt': { ...SHOWED_MORE, asked: { ...good.asked, attempt: 2 } },
    'showed more, and environments count too': {
      ...SHOWED_MORE,
      policy: { ...good.policy, approvalsFrom: 'both', approvalEnvironments: ['x'] },
    },
    'showed more, and what is left may be applied': { ...SHOWED_MORE, policy: { ...good.policy, stale: 'narrower' } },
    'showed more, which too few approved': {
      ...SHOWED_MORE,
      policy: { ...good.policy, stale: 'narrower' },
      reviewed: { ...SHOWED_MORE.reviewed!, requirements: TWO_AND_A_TEAM },
    },
    'showed more, and nothing is known of approvals': {
      ...without(SHOWED_MORE, 'approvals'),
      policy: { ...good.policy, stale: 'narrower' },
    },
  },
  rejection: {
    none: good,
    'not known': without(good, 'approvals'),
    two: { ...good, approvals: REJECTED_TWICE },
  },
  approvals: {
    one: good,
    'not known': without(good, 'claimed'),
    'not read': without(good, 'approvals'),
    'two, and two that do not count': {
      ...good,
      approvals: reviewsOf(approvedBy(BOB), approvedBy(CAROL), approvedBy(MIRA), approvedBy({ ...DAN, type: 'Bot' })),
    },
    'none, and none is needed': { ...good, approvals: reviewsOf(), claimed: requirements({ approvals: 0 }) },
    'none, and the plan changes nothing': {
      ...without({ ...good, approvals: reviewsOf() }, 'fresh'),
      receipts: withReceipt({ receipt: receipt({ hasChanges: false }) }).receipts,
    },
    'too few': { ...good, claimed: TWO_AND_A_TEAM },
    'too few that count': { ...readOnly, claimed: requirements({ approvals: 2 }) },
    'none, and no receipt': { ...good, approvals: reviewsOf(), receipts: [] },
    'none, and a damaged receipt': { ...withReceipt({ receipt: undefined }), approvals: reviewsOf() },
  },
};
