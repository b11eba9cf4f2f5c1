import { CONFIG_INPUT } from '../../src/adapters/config/load';
import { TOKEN_INPUT } from '../../src/adapters/runner/approval-inputs';
import { lines, oneOf, optionalArgument, optionalWholeNumber } from '../../src/adapters/runner/input-types';
import { STACK_INPUTS } from '../../src/adapters/terraform/open-stack';

export const inputs = {
  mode: oneOf('check', 'report', 'both'),
  ...STACK_INPUTS,
  label: optionalArgument,
  assignees: lines,
  'max-new-issues': optionalWholeNumber(0, 100),
  'reopen-within-days': optionalWholeNumber(0, 365),
  ...CONFIG_INPUT,
  ...TOKEN_INPUT,
} as const;

export const outputs = ['class', 'level', 'result', 'artifact-id', 'stacks', 'drifted'] as const;
