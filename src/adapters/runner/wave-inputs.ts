import { ConfigurationError } from '../../core/errors';
import type { WaveEnd } from '../../core/ledger/undecided';
import { readRunOrder, type RunOrder } from '../../core/stacks/run-order';
import { type InputType, Malformed, optionalOneOf } from './input-types';

/** `needs.….result` (GitHub docs, "Contexts"). */
export const jobResult = optionalOneOf('success', 'failure', 'cancelled', 'skipped');

export const runOrder: InputType<RunOrder> = (raw) => {
  const found = readRunOrder(raw);
  if (found === undefined) throw new Malformed('must be the output `order` of the action `stacks`, handed on as it is');
  return found;
};

/** What the inputs say of the wave that has ended; nothing where they name no stack. */
export const waveEndOf = (given: {
  readonly order: RunOrder;
  readonly wave: number | undefined;
  readonly 'plan-result': string | undefined;
  readonly 'apply-result': string | undefined;
}): WaveEnd | undefined => {
  const { order, wave, 'plan-result': plan, 'apply-result': apply } = given;
  if (order.length === 0) return undefined;
  if (wave === undefined || plan === undefined || apply === undefined)
    throw new ConfigurationError(
      'Input `order` needs `wave`, `plan-result` and `apply-result`: give all four or none.',
    );
  return { order, wave, plan, apply };
};
