import type { GateFacts } from '../../../../src/core/gate/facts';
import { hex } from '../good-facts';
import {
  good,
  without,
  withFresh,
  withBasis,
  again,
  MOVED,
  BLOCKED,
  TWO_AND_A_TEAM,
  REJECTED_TWICE,
  demanding,
  type Situations,
} from './facts';

const withoutRules = Object.fromEntries(
  Object.entries(good.policy).filter(([name]) => name !== 'evidence'),
) as unknown as GateFacts['policy'];

const NARROWER = withFresh({ changeDigest: hex('f'), comparison: { verdict: 'narrower', changes: [] } });

export const PLAN_WORDS: Situations = {
  'plan-whole': {
    whole: good,
    'not made': without(good, 'fresh'),
    failed: withFresh({ errored: true }),
    incomplete: withFresh({ complete: false }),
  },
  tool: {
    'the same': good,
    another: withBasis({ tool: 'opentofu' }),
    'not known': without(good, 'fresh'),
    'of no receipt': { ...good, receipts: [] },
    'of no receipt and no plan': { ...without(good, 'fresh'), receipts: [] },
  },
  version: {
    'the same': good,
    another: withBasis({ version: '1.12.0' }),
  },
  lockFile: {
    'the same': good,
    another: withBasis({ lockFile: '' }),
  },
  tree: {
    'the same': good,
    another: withBasis({ tree: hex('8') }),
  },
  inputs: {
    'the same': good,
    others: withBasis({ inputs: hex('8') }),
  },
  backend: {
    'the same': good,
    another: withBasis({ backend: hex('8') }),
  },
  lineage: {
    'the same': good,
    another: withBasis({ lineage: hex('8') }),
  },
  freshness: {
    'the same': good,
    'not known': without(good, 'fresh'),
    'of no receipt': { ...good, receipts: [] },
    another: withFresh({ changeDigest: hex('f'), comparison: undefined }),
    'what is left': NARROWER,
    'what is left, which may be applied': { ...NARROWER, policy: { ...good.policy, stale: 'narrower' } },
    'what is left, and environments count': {
      ...NARROWER,
      policy: { ...good.policy, approvalsFrom: 'environment' },
    },
    'more, of a newer state': withFresh({
      changeDigest: hex('f'),
      basis: { ...good.fresh.basis, serial: 9 },
      comparison: { verdict: 'wider', changes: [] },
    }),
  },
  blockers: {
    none: good,
    'none, and no claim': without(good, 'claimed'),
    'not known': without(good, 'fresh'),
    one: withFresh({ requirements: BLOCKED }),
  },
  evidence: {
    none: good,
    'not known': without(good, 'fresh'),
    'none, and no claim': without(good, 'claimed'),
    'there, and no claim': without(demanding('change-ticket'), 'claimed'),
    'not described': { ...demanding('change-ticket'), policy: withoutRules },
    'nowhere to look': { ...demanding('change-ticket'), pullRequest: 'none' },
    'not read': without(demanding('change-ticket'), 'evidence'),
    'of a pull request that is not known': without(demanding('change-ticket'), 'pullRequest'),
    'nothing known of approvals': without(demanding('change-ticket'), 'approvals'),
    there: demanding('change-ticket'),
    'two missing': demanding('verified-backup', 'strange'),
  },
  risk: {
    enough: good,
    'not known': without(good, 'fresh'),
    'nothing known of approvals': without(good, 'approvals'),
    'nothing known of the run': without(good, 'run'),
    'too few': withFresh({ level: 'HIGH', requirements: TWO_AND_A_TEAM }),
  },
  'still-verified': {
    all: good,
    'not known': without(good, 'again'),
    'the run ended': again({ run: { ...good.run, event: 'schedule' } }),
    'the receipt was doubled': again({ receipts: [...good.receipts, ...good.receipts] }),
    'no time': again({ now: undefined }),
    'the job is another': again({ job: { ...good.job, environment: 'staging' } }),
    'the environment is gone': again({ environment: 'missing' }),
    'a newer commit, which is another question': again({ branch: { ...MOVED, movedUnderStack: ['infra/db.tf'] } }),
  },
  'still-judged': {
    'the same': good,
    'not known': without(good, 'again'),
    another: again({ planAsJudged: false }),
    'of a stored plan': { ...without(good, 'again'), policy: { ...good.policy, store: 'sealed' } },
  },
  'still-newest': {
    'the same': good,
    'not known': without(good, 'again'),
    'moved elsewhere': again({ branch: MOVED }),
    'back where it was': again({ branch: { ...good.branch, movedUnderStack: ['infra/db.tf'] } }),
    'the rules moved': again({ branch: { ...MOVED, movedRules: ['.github/planseal.yml'] } }),
    'moved here': again({ branch: { ...MOVED, movedUnderStack: ['infra/db.tf'] } }),
  },
  'still-approved': {
    all: good,
    'not known': without(good, 'again'),
    'nothing known of the fresh plan': without(good, 'fresh'),
    'nothing known of the run': without(good, 'run'),
    'rejected by two': again({ approvals: REJECTED_TWICE }),
    'too few': withFresh({ requirements: TWO_AND_A_TEAM }),
  },
};
