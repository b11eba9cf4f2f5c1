import { fail, short, type Verdict } from './check';
import type { GateFacts } from './facts';

/**
 * What to say where the rules were changed after this run began: it would go by the older ones. No newer run applies the
 * stack because of that, so somebody must start one.
 */
export const newerRules = (
  { headSha, movedRules = [] }: NonNullable<GateFacts['branch']>,
  when: 'since' | 'meanwhile',
): Verdict | undefined => {
  const [changed] = movedRules;
  return changed === undefined
    ? undefined
    : fail('stale', `\`${short(headSha)}\` was merged ${when} and changes the configuration (\`${changed}\`)`, {
        text: 'Start a new run on the default branch: it plans, judges and asks for approval by the configuration as it is now.',
      });
};
