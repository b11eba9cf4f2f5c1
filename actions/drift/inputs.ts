import { TOKEN_INPUT } from '../../src/adapters/runner/approval-inputs';
import { argument, lines, oneOf, wholeNumber } from '../../src/adapters/runner/input-types';
import { STACK_INPUTS } from '../../src/adapters/terraform/open-stack';

export const inputs = {
  mode: oneOf('check', 'report', 'both'),
  ...STACK_INPUTS,
  label: argument,
  assignees: lines,
  'max-new-issues': wholeNumber(0, 100),
  'reopen-within-days': wholeNumber(0, 365),
  ...TOKEN_INPUT,
} as const;

export const outputs = ['class', 'level', 'result', 'artifact-id', 'stacks', 'drifted'] as const;
