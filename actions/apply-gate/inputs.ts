import { CONFIG_INPUT } from '../../src/adapters/config/load';
import { POLICY_INPUTS, TOKEN_INPUT } from '../../src/adapters/runner/approval-inputs';
import { oneOf, optionalText } from '../../src/adapters/runner/input-types';
import { STACK_INPUTS } from '../../src/adapters/terraform/open-stack';

export const inputs = {
  mode: oneOf('apply', 'report', 'both'),
  ...STACK_INPUTS,
  ...POLICY_INPUTS,
  ...CONFIG_INPUT,
  ...TOKEN_INPUT,
  'team-token': optionalText,
} as const;

export const outputs = ['decision', 'outcome', 'change-digest', 'decision-file', 'artifact-id', 'decisions'] as const;
