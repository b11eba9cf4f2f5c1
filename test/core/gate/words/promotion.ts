import type { GateFacts } from '../../../../src/core/gate/facts';
import type { CounterpartFacts } from '../../../../src/core/gate/promotion';
import { appliedIn, DEV, KINDS } from '../good-facts';
import { good, type Situations, withFresh, without } from './facts';

const before = (...counterparts: Partial<CounterpartFacts>[]): GateFacts => ({
  ...good,
  counterparts: counterparts.map((one) => ({ ...good.counterparts[0]!, ...one })),
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
