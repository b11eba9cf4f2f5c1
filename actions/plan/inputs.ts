import { CONFIG_INPUT } from '../../src/adapters/config/load';
import { TOKEN_INPUT } from '../../src/adapters/runner/approval-inputs';
import { STACK_INPUTS } from '../../src/adapters/terraform/open-stack';
import { flag, oneOf, optionalText, someOf } from '../../src/adapters/runner/input-types';
import { CHECK_NAMES } from '../../src/flows/checks';

export const inputs = {
  ...STACK_INPUTS,
  lock: flag,
  tflint: oneOf('auto', 'true', 'false'),
  'tflint-config': optionalText,
  'fail-on': someOf(...CHECK_NAMES),
  ...CONFIG_INPUT,
  ...TOKEN_INPUT,
} as const;

export const outputs = [
  'stack',
  'has-changes',
  'exit-code',
  'change-digest',
  'receipt',
  'plan-json',
  'plan-text',
  'plan-facts',
  'fmt',
  'init',
  'validate',
  'tflint',
  'plan',
  'failure-reason',
  'lock-info',
] as const;
