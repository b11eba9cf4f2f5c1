import { REVIEW_INPUTS } from '../../src/adapters/runner/review-inputs';
import { CONFIG_INPUT } from '../../src/adapters/config/load';
import { APPROVAL_INPUTS, TOKEN_INPUT, trustedSuite } from '../../src/adapters/runner/approval-inputs';
import { deletedStacks } from '../../src/adapters/runner/deleted-stacks';
import { flag, lines, oneOf, optionalText } from '../../src/adapters/runner/input-types';

export const inputs = {
  mode: oneOf('judge', 'report', 'both'),
  'plan-json': optionalText,
  'plan-facts': optionalText,
  stack: optionalText,
  environment: optionalText,
  'head-config': optionalText,
  'base-config': optionalText,
  'deploy-role-arn': optionalText,
  leave: flag,
  stacks: lines,
  'all-planned': flag,
  deleted: deletedStacks,
  notes: lines,
  'cost-files': lines,
  'cost-base-files': lines,
  'policy-results': lines,
  'policy-dir': optionalText,
  labels: flag,
  'trusted-suite': trustedSuite,
  'review-workflow': optionalText,
  ...APPROVAL_INPUTS,
  ...REVIEW_INPUTS,
  ...CONFIG_INPUT,
  ...TOKEN_INPUT,
} as const;

export const outputs = ['level', 'findings', 'approvals', 'blocked', 'assessment', 'sarif', 'artifact-id'] as const;
