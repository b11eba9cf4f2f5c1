import { kindsBeyond } from '../applied-receipt';
import { isLink } from '../../notify/notice';
import { fail, type GateCheck, liftedBy, pass, refuse, short, unknownFact, type Verdict } from '../check';
import type { GateFacts } from '../facts';
import type { CounterpartFacts, Owed, PromotionDemand } from '../promotion';

const MOST_SHOWN = 5;

const wants = ({ policy: { promotion } }: GateFacts, demand: PromotionDemand): boolean =>
  promotion !== undefined && promotion.before.length > 0 && promotion.demands.includes(demand);

/** A push names every stack that it touches; whoever dispatches a run may have left some out. */
const isMissing = ({ applied, chosen }: CounterpartFacts, { run }: GateFacts): boolean =>
  applied === 'none' && (chosen || run?.event !== 'push');

const named = ({ name, environment }: CounterpartFacts): string => `\`${name}\` in \`${environment}\``;

const OWED = {
  pending: 'waits there',
  failed: 'failed there',
  superseded: 'was left there to a newer run, which has not said that it is applied',
} as const;

/** What is not touched here may still lack a commit that this one builds on. */
const stillOwed = (one: CounterpartFacts, owed: Owed, stack: string): Verdict =>
  fail('refuse', `${named(one)} comes before, and commit \`${short(owed.commit)}\` ${OWED[owed.state]}`, {
    text: `Have that applied there first, or dispatch the workflow with both stacks, \`${one.name}\` and \`${stack}\`, so that one run brings everything to both.`,
    ...(owed.runUrl !== undefined && isLink(owed.runUrl) && { url: owed.runUrl }),
  });

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
    for (const one of counterparts)
      if (one.owed !== undefined) return liftedBy('promotion', stillOwed(one, one.owed, asked.stack));
    return pass(
      counterparts
        .map(
          (one) =>
            `${named(one)} ${one.applied === 'none' ? 'is not touched by this commit, and lacks none that is known' : 'has this commit'}`,
        )
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
    for (const one of counterparts) {
      const applied = one.applied === 'none' ? one.lastApplied : one.applied;
      if (applied === undefined) continue;
      if (applied === 'unknown')
        return liftedBy(
          'promotion',
          refuse(
            `What was changed last in ${named(one)} can no longer be read, and this commit brings an earlier one along`,
            `Dispatch the workflow with both stacks, \`${one.name}\` and \`${asked.stack}\`. Or take ${optOut}`,
          ),
        );
      const beyond = kindsBeyond(fresh.kinds, applied);
      if (beyond === undefined)
        return liftedBy('promotion', refuse(`${named(one)} had too many kinds of change to compare`, `Take ${optOut}`));
      if (beyond.length > 0)
        return liftedBy(
          'promotion',
          refuse(
            `${named(one)} had no such change: ${beyond
              .slice(0, MOST_SHOWN)
              .map((kind) => `\`${kind}\``)
              .join(', ')}${beyond.length > MOST_SHOWN ? ` and ${beyond.length - MOST_SHOWN} more` : ''}`,
            one.applied === 'none'
              ? `This commit brings along an earlier one that \`${asked.stack}\` did not get. Revert this one, have the earlier one applied, and then bring this one again. Or take ${optOut}`
              : `Look why the environments differ: an earlier change that never reached this one, or drift. Bring it through a pull request of its own. Or take ${optOut}`,
          ),
        );
    }
    return pass('every kind of change here was made there too');
  },
};

/** Stage A: is reality there still what was applied? */
export const UNDRIFTED: GateCheck = {
  id: 'promotion-drift',
  stage: 'A',
  title: 'No drift since',
  verify: (facts) => {
    if (!wants(facts, 'drift')) return pass('drift of no other environment is asked for');
    const { counterparts, asked } = facts;
    if (counterparts === undefined) return unknownFact('Whether the environments before have drifted');
    const drifted = counterparts.find(({ drift }) => drift !== undefined);
    if (drifted !== undefined)
      return liftedBy(
        'promotion',
        refuse(
          `${named(drifted)} has drifted since it was applied, as issue #${drifted.drift} says`,
          `So what was tried there is not what stands there. Follow #${drifted.drift}: undo the drift by an apply of \`${drifted.name}\` or take it into the code; the next check for drift closes the issue. Or take \`drift\` out of \`environments.${asked.environment}.promotion\` in the configuration.`,
        ),
      );
    return pass(
      counterparts.length === 0
        ? 'there is no such stack in the environments before'
        : 'no drift of the environments before is known since',
    );
  },
};
