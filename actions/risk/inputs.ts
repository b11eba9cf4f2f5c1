import { CONFIG_INPUT } from '../../src/adapters/config/load';
import { APPROVAL_INPUTS, TOKEN_INPUT } from '../../src/adapters/runner/approval-inputs';
import { lines, oneOf, optionalText } from '../../src/adapters/runner/input-types';

export const inputs = {
  mode: oneOf('judge', 'report', 'both'),
  'plan-json': optionalText,
  'plan-facts': optionalText,
  stack: optionalText,
  environment: optionalText,
  stacks: lines,
  ...APPROVAL_INPUTS,
  ...CONFIG_INPUT,
  ...TOKEN_INPUT,
} as const;

export const outputs = ['level', 'findings', 'approvals', 'blocked', 'assessment', 'artifact-id'] as const;
