/** The user's mistake, not ours: the message says what, where, why and what to do next; no stack trace is shown. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

/** Something outside failed (tool, network, API): the message names it and says what to do next. */
export class OperationError extends Error {
  override readonly name = 'OperationError';
}

/** A token may not do something that was asked of it: the message names the permission that it lacks. */
export class NotPermitted extends OperationError {}

/** The message of anything that was thrown. */
export const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));
