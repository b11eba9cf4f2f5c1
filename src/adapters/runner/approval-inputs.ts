import type { GatePolicy } from '../../core/gate/facts';
import { argument, flag, lines, oneOf, optionalText, wholeNumber } from './input-types';
import type { Inputs } from './inputs';

/** The inputs that say whose approval counts: the same for the report that shows it and the gate that demands it. */
export const APPROVAL_INPUTS = {
  'approvals-from': oneOf('reviews', 'environment', 'both'),
  'approval-environments': lines,
  solo: flag,
} as const;

/** The further inputs of the gate's policy. */
export const POLICY_INPUTS = {
  ...APPROVAL_INPUTS,
  'max-age': wholeNumber(1, 720),
  'trusted-workflow-sha': optionalText,
  'allow-incomplete': flag,
} as const;

export const TOKEN_INPUT = { token: argument } as const;

const REPORT_DEFAULTS = { 'max-age': 720, 'trusted-workflow-sha': undefined, 'allow-incomplete': false };

/** The policy that these inputs say; a report needs only the part about people. */
export const policyOf = (given: Inputs<typeof APPROVAL_INPUTS> & Partial<Inputs<typeof POLICY_INPUTS>>): GatePolicy => {
  const all = { ...REPORT_DEFAULTS, ...given };
  return {
    approvalsFrom: all['approvals-from'],
    approvalEnvironments: all['approval-environments'],
    solo: all.solo,
    maxAgeHours: all['max-age'],
    trustedWorkflowSha: all['trusted-workflow-sha'] ?? '',
    allowIncomplete: all['allow-incomplete'],
  };
};
