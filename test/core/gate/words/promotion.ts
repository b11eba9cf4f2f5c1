import type { GateFacts } from '../../../../src/core/gate/facts';
import type { CounterpartFacts, Owed } from '../../../../src/core/gate/promotion';
import { appliedIn, DEV, KINDS } from '../good-facts';
import { good, type Situations, withFresh, without } from './facts';

const before = (...counterparts: Partial<CounterpartFacts>[]): GateFacts => ({
  ...good,
  counterparts: counterparts.map((one) => ({ ...good.counterparts[0]!, ...one })),
});
const owed = (state: Owed['state']): Owed => ({
  commit: 'a'.repeat(40),
  state,
  runUrl: 'https://github.com/acme/infra/actions/runs/7/attempts/1',
});
const promotion = good.policy.promotion!;
const unasked = Object.fromEntries(
  Object.entries(good.policy).filter(([name]) => name !== 'promotion'),
) as unknown as GateFacts['policy'];
const OTHER = { name: 'infra:test', environment: 'test' };
const many = Array.from({ length: 301 }, (_, nth) => `aws_thing_${nth} create`);
const dispatched = (facts: GateFacts): GateFacts => ({ ...facts, run: { ...good.run, event: 'workflow_dispatch' } });

export const PROMOTION_WORDS: Situations = {
  promotion: {
    'it has the commit': good,
    'nothing is asked': { ...good, policy: unasked, counterparts: [] },
    'there is none before': {
      ...before({ applied: 'none' }),
      policy: { ...good.policy, promotion: { ...promotion, before: [] } },
    },
    'only the shape is asked': {
      ...before({ applied: 'none' }),
      policy: { ...good.policy, promotion: { ...promotion, demands: ['shape'] } },
    },
    'not known': without(good, 'counterparts'),
    'it failed': before({ applied: 'none' }),
    'the second of two failed': before({}, { ...OTHER, applied: 'none' }),
    'one is not touched by the push': before({ applied: 'none', chosen: false }, OTHER),
    'it was left out of a run that somebody dispatched': dispatched(before({ applied: 'none', chosen: false })),
    'it is not touched, by a run that is not known': without(before({ applied: 'none', chosen: false }), 'run'),
    'there is no such stack': before(),
    'an earlier commit waits there': before({ applied: 'none', chosen: false, owed: owed('pending') }),
    'an earlier commit failed there': before({ applied: 'none', chosen: false, owed: owed('failed') }),
    'an earlier commit was left to a newer run': before({ applied: 'none', chosen: false, owed: owed('superseded') }),
  },
  'promotion-drift': {
    'none is known': good,
    'nothing is asked': { ...good, policy: unasked },
    'not known': without(good, 'counterparts'),
    'there is no such stack': before(),
    'seen in the second of two': before({}, { ...OTHER, drift: 12 }),
  },
  'promotion-shape': {
    'the same': good,
    'nothing is asked': { ...good, policy: unasked },
    'only the commit is asked': {
      ...before({ applied: appliedIn(DEV, []) }),
      policy: { ...good.policy, promotion: { ...promotion, demands: ['applied'] } },
    },
    'not known': without(good, 'counterparts'),
    'no fresh plan': without(good, 'fresh'),
    'nothing was applied': before({ applied: 'none' }),
    'the newest apply cannot be read': before({ applied: 'none', chosen: false, lastApplied: 'unknown' }),
    'one kind more than the newest apply': before({
      applied: 'none',
      chosen: false,
      lastApplied: appliedIn(DEV, KINDS.slice(0, 1)),
    }),
    'too many kinds to compare': before({ applied: appliedIn(DEV, many) }),
    'one kind more': before({ applied: appliedIn(DEV, KINDS.slice(0, 1)) }),
    'one kind more than the second': before(
      { applied: 'none' },
      { ...OTHER, applied: appliedIn(DEV, KINDS.slice(0, 1)) },
    ),
    'five kinds more': withFresh({ kinds: many.slice(0, 5) }),
    'six kinds more': withFresh({ kinds: many.slice(0, 6) }),
  },
};
