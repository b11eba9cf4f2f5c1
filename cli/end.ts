import type { Screen } from '../src/adapters/terminal/terminal';
import { ConfigurationError, messageOf, OperationError } from '../src/core/errors';
import { displayLines } from '../src/core/render/display-text';

/** Exit codes: what was asked could be done; something outside or we failed; the input is bad. */
export const EXIT = { done: 0, failed: 1, badInput: 2 } as const;

/** Foreign text in a message stays text, and a message stays a message. */
const told = (message: string): string => displayLines(message.slice(0, 2_000)).join('\n');

/**
 * The one place where what was thrown becomes words and an exit code. A stack trace is only for those who ask for it
 * with PLANSEAL_DEBUG=1.
 */
export const endWith = (error: unknown, aside: Screen, debug: boolean): number => {
  const expected = error instanceof ConfigurationError || error instanceof OperationError;
  const message = expected
    ? messageOf(error)
    : `This is a mistake in PlanSeal: ${messageOf(error)}${debug ? '' : '\nRun it again with PLANSEAL_DEBUG=1 and report what it prints.'}`;
  aside.write(`planseal: ${told(message)}\n`);
  if (debug && error instanceof Error && error.stack !== undefined)
    aside.write(`${displayLines(error.stack).join('\n')}\n`);
  return error instanceof ConfigurationError ? EXIT.badInput : EXIT.failed;
};
