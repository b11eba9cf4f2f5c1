import { READING_CLOUD_INPUTS } from '../../src/adapters/cloud/inputs';
import { REVIEW_INPUTS } from '../../src/adapters/runner/review-inputs';
import { CONFIG_INPUT } from '../../src/adapters/config/load';
import { TOKEN_INPUT } from '../../src/adapters/runner/approval-inputs';
import { STACK_INPUTS } from '../../src/adapters/terraform/open-stack';
import { PLAN_INPUTS } from '../../src/adapters/terraform/plan-inputs';
import { flag, oneOf, optionalText, someOf } from '../../src/adapters/runner/input-types';
import { STORE_INPUTS } from '../../src/adapters/seal/inputs';
import { CHECK_NAMES } from '../../src/flows/checks';

export const inputs = {
  ...STACK_INPUTS,
  ...PLAN_INPUTS,
  ...READING_CLOUD_INPUTS,
  lock: flag,
  tflint: oneOf('auto', 'true', 'false'),
  'tflint-config': optionalText,
  'terraform-test': oneOf('auto', 'true', 'false'),
  'fail-on': someOf(...CHECK_NAMES),
  ...STORE_INPUTS,
  ...REVIEW_INPUTS,
  ...CONFIG_INPUT,
  ...TOKEN_INPUT,
} as const;

export const outputs = [
  'stack',
  'has-changes',
  'exit-code',
  'counts',
  'to-create',
  'to-update',
  'to-replace',
  'to-delete',
  'change-digest',
  'receipt',
  'artifact-id',
  'bundle-digest',
  'plan-json',
  'plan-text',
  'plan-facts',
  'fmt',
  'guard',
  'init',
  'validate',
  'tflint',
  'test',
  'plan',
  'failure-reason',
  'lock-info',
] as const;
