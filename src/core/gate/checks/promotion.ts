import { kindsBeyond } from '../applied-receipt';
import { type GateCheck, liftedBy, pass, refuse, short, unknownFact } from '../check';
import type { GateFacts } from '../facts';
import type { CounterpartFacts, PromotionDemand } from '../promotion';

const MOST_SHOWN = 5;

const wants = ({ policy: { promotion } }: GateFacts, demand: PromotionDemand): boolean =>
  promotion !== undefined && promotion.before.length > 0 && promotion.demands.includes(demand);

/** A push names every stack that it touches; whoever dispatches a run may have left some out. */
const isMissing = ({ applied, chosen }: CounterpartFacts, { run }: GateFacts): boolean =>
  applied === 'none' && (chosen || run?.event !== 'push');

const named = ({ name, environment }: CounterpartFacts): string => `\`${name}\` in \`${environment}\``;

/** Stage A: did the environments before this one get the same commit? */
export const PROMOTED: GateCheck = {
  id: 'promotion',
  stage: 'A',
  title: 'Environments before',
  verify: (facts) => {
    if (!wants(facts, 'applied')) return pass('none has to come before this one');
    const { counterparts, asked } = facts;
    if (counterparts === undefined) return unknownFact('What was applied to the environments before');
    const missing = counterparts.find((one) => isMissing(one, facts));
    if (missing !== undefined)
      return liftedBy(
        'promotion',
        refuse(
          `\`${short(asked.commit)}\` was not applied to ${named(missing)}, which comes before`,
          `Apply it there first, or both in one run: dispatch the workflow with both stacks, \`${missing.name}\` and \`${asked.stack}\`.`,
        ),
      );
    return pass(
      counterparts
        .map((one) => `${named(one)} ${one.applied === 'none' ? 'is not touched by this commit' : 'has this commit'}`)
        .join(', ') || 'there is no such stack in the environments before',
    );
  },
};

/** Stage B: would the same kinds of change happen that happened there? */
export const SAME_SHAPE: GateCheck = {
  id: 'promotion-shape',
  stage: 'B',
  title: 'Same shape as before',
  verify: (facts) => {
    if (!wants(facts, 'shape')) return pass('the changes of no other environment are compared');
    const { counterparts, fresh, asked } = facts;
    if (counterparts === undefined || fresh === undefined)
      return unknownFact('What was changed in the environments before');
    const optOut = `\`shape\` out of \`environments.${asked.environment}.promotion\` in the configuration.`;
    for (const { applied, ...one } of counterparts) {
      if (applied === 'none') continue;
      const beyond = kindsBeyond(fresh.kinds, applied);
      if (beyond === undefined)
        return liftedBy(
          'promotion',
          refuse(`${named({ applied, ...one })} had too many kinds of change to compare`, `Take ${optOut}`),
        );
      if (beyond.length > 0)
        return liftedBy(
          'promotion',
          refuse(
            `${named({ applied, ...one })} had no such change: ${beyond
              .slice(0, MOST_SHOWN)
              .map((kind) => `\`${kind}\``)
              .join(', ')}${beyond.length > MOST_SHOWN ? ` and ${beyond.length - MOST_SHOWN} more` : ''}`,
            `Look why the environments differ: an earlier change that never reached this one, or drift. Bring it through a pull request of its own. Or take ${optOut}`,
          ),
        );
    }
    return pass('every kind of change here was made there too');
  },
};
