import { READING_CLOUD_INPUTS } from '../../src/adapters/cloud/inputs';
import { CONFIG_INPUT } from '../../src/adapters/config/load';
import { CHANNEL_INPUTS } from '../../src/adapters/notify/inputs';
import { TOKEN_INPUT } from '../../src/adapters/runner/approval-inputs';
import {
  type InputType,
  lines,
  Malformed,
  oneOf,
  optionalArgument,
  optionalText,
  optionalWholeNumber,
  wholeNumber,
} from '../../src/adapters/runner/input-types';
import { STACK_INPUTS } from '../../src/adapters/terraform/open-stack';

const workflowFile: InputType<string | undefined> = (raw) => {
  if (raw === '' || /^[\w.-]{1,100}\.ya?ml$/.test(raw)) return raw === '' ? undefined : raw;
  throw new Malformed(
    `must be the name of a file in .github/workflows, such as \`terraform.yml\`, but is \`${raw.slice(0, 100)}\``,
  );
};

export const inputs = {
  mode: oneOf('select', 'check', 'report', 'both', 'unapplied'),
  ...STACK_INPUTS,
  ...READING_CLOUD_INPUTS,
  stacks: optionalText,
  'min-interval': wholeNumber(0, 10_080),
  'time-budget': wholeNumber(1, 350),
  batches: wholeNumber(1, 256),
  'apply-workflow': workflowFile,
  'unapplied-after': wholeNumber(0, 8_760),
  label: optionalArgument,
  assignees: lines,
  'max-new-issues': optionalWholeNumber(0, 100),
  'reopen-within-days': optionalWholeNumber(0, 365),
  ...CONFIG_INPUT,
  ...TOKEN_INPUT,
  ...CHANNEL_INPUTS,
} as const;

export const outputs = [
  'class',
  'level',
  'result',
  'artifact-id',
  'stacks',
  'drifted',
  'not-checked',
  'unapplied',
  'matrix',
  'sarif',
] as const;
