import { PROMOTION_DEMANDS, type Promotion } from '../gate/promotion';
import { counterpartsBefore } from '../stacks/counterpart';
import type { Config } from './schema';
import { stackSettingsOf } from './stack-settings';

/** What the environments before that of a stack must have; nothing where `apply-after` names none. */
export const promotionOf = (
  config: Config,
  stack: { readonly name: string; readonly directory: string; readonly environment: string },
): Promotion => {
  const described = config.environments ?? {};
  const own = Object.hasOwn(described, stack.environment) ? described[stack.environment] : undefined;
  return { before: counterpartsBefore(stackSettingsOf(config), stack), demands: own?.promotion ?? PROMOTION_DEMANDS };
};
