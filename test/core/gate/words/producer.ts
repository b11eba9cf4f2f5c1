import type { GateFacts } from '../../../../src/core/gate/facts';
import type { GatePolicy } from '../../../../src/core/gate/policy';
import { hex, OTHER_COMMIT, placeless, receipt } from '../good-facts';
import { good, without, withRun, withReceipt, MOVED, SUITE, type Situations } from './facts';

const at = (places: GatePolicy['places']): GateFacts => ({
  ...good,
  policy: { ...placeless(good), ...(places && { places }) },
});
const BOTH = ['dev', 'staging'].map((environment) => ({ name: 'infra', environment }));

export const PRODUCER_WORDS: Situations = {
  repository: {
    'this one': good,
    'not known': without(good, 'run'),
    another: withRun({ repositoryId: 9 }),
  },
  event: {
    'a push': good,
    'not known': without(good, 'run'),
    'a schedule': withRun({ event: 'schedule' }),
  },
  'default-branch': {
    'the default one': good,
    'not known': without(good, 'run'),
    none: withRun({ headBranch: undefined }),
  },
  workflow: {
    'the same': good,
    'not known': without(good, 'run'),
    'not of the suite': { ...good, policy: SUITE },
    'of another commit of the suite': {
      ...withRun({
        referencedWorkflows: [
          { path: 'planseal/planseal-fork/.github/workflows/apply.yml', sha: hex('4', 40) },
          { path: 'planseal/planseal/.github/workflows/apply.yml', sha: OTHER_COMMIT },
        ],
      }),
      policy: SUITE,
    },
  },
  commit: {
    'the same': good,
    'not known': without(good, 'run'),
    another: withRun({ headSha: OTHER_COMMIT }),
  },
  receipt: {
    one: good,
    'not known': without(good, 'receipts'),
    none: { ...good, receipts: [] },
    two: { ...good, receipts: [...good.receipts, ...good.receipts] },
    damaged: withReceipt({ receipt: undefined }),
  },
  'plan-job': {
    succeeded: good,
    'not known': without(good, 'receipts'),
    'still runs': withReceipt({ jobConclusion: undefined }),
  },
  'planned-commit': {
    'the same': good,
    'not known': withReceipt({ receipt: undefined }),
    another: withReceipt({ receipt: receipt({ commit: OTHER_COMMIT }) }),
  },
  'plan-age': {
    'half an hour': good,
    'exactly an hour': { ...good, now: '2026-11-21T11:00:00Z' },
    'two hours and a half': { ...good, now: '2026-11-21T12:30:00Z' },
    'not known': withReceipt({ completedAt: undefined }),
    'too old': { ...good, now: '2026-11-23T10:30:00Z' },
  },
  'branch-head': {
    'the same': good,
    'not known': without(good, 'branch'),
    'moved elsewhere': { ...good, branch: MOVED },
    'moved here': { ...good, branch: { ...MOVED, movedUnderStack: ['infra/db.tf', 'infra/x.tf'] } },
    'moved here, and the rules too': {
      ...good,
      branch: { ...MOVED, movedUnderStack: ['infra/db.tf'], movedRules: ['.github/planseal.yml'] },
    },
    'the rules moved': { ...good, branch: { ...MOVED, movedRules: ['.github/planseal.yml', 'policies/a.rego'] } },
  },
  place: {
    here: good,
    'not known': at(undefined),
    'where no stacks are named': at('anywhere'),
    'where nothing says the environment': at([{ name: 'infra', environment: '' }]),
    'in one of two environments': at([...BOTH, { name: 'infra', environment: 'production' }]),
    'in others only': at(BOTH),
    'by another name': at([
      { name: 'infra:dev', environment: 'dev' },
      { name: 'infra:production', environment: 'production' },
    ]),
    'nowhere in this directory': at([]),
    'in an environment that is written otherwise': {
      ...good,
      policy: { ...good.policy, environments: ['dev', 'Production'], places: 'anywhere' },
    },
  },
};
