import type { PolicyInputs } from '../../core/config/gate-policy';
import { parseSuite, type Suite } from '../../core/gate/suite';
import {
  argument,
  flag,
  type InputType,
  lines,
  Malformed,
  optionalFlag,
  optionalOneOf,
  optionalWholeNumber,
} from './input-types';
import type { Inputs } from './inputs';

/**
 * The inputs that say whose approval counts: the same for the report that shows it and the gate that demands it. Empty
 * ones leave it to the configuration.
 */
export const APPROVAL_INPUTS = {
  'approvals-from': optionalOneOf('reviews', 'environment', 'both'),
  'approval-environments': lines,
  solo: optionalFlag,
} as const;

/** `owner/name@<40 hex digits>` of the workflows that must have run. */
export const trustedSuite: InputType<Suite | undefined> = (raw) => {
  const suite = parseSuite(raw);
  if (raw !== '' && suite === undefined)
    throw new Malformed(`must be \`owner/name@<40 hex digits>\`, but is \`${raw}\``);
  return suite;
};

/** The further inputs of the gate's policy. */
export const POLICY_INPUTS = {
  ...APPROVAL_INPUTS,
  'max-age': optionalWholeNumber(1, 720),
  'trusted-suite': trustedSuite,
  'allow-incomplete': flag,
} as const;

export const TOKEN_INPUT = { token: argument } as const;

/** What these inputs say; a report has only those about people. */
export const policyInputsOf = (
  given: Inputs<typeof APPROVAL_INPUTS> & Partial<Inputs<typeof POLICY_INPUTS>>,
): PolicyInputs => ({
  approvalsFrom: given['approvals-from'],
  approvalEnvironments: given['approval-environments'],
  solo: given.solo,
  maxAgeHours: given['max-age'],
  suite: given['trusted-suite'],
  allowIncomplete: given['allow-incomplete'],
});
