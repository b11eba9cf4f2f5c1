import { APPLYING_CLOUD_INPUTS } from '../../src/adapters/cloud/inputs';
import { CONFIG_INPUT } from '../../src/adapters/config/load';
import { healthTargets } from '../../src/adapters/health/probe';
import { CHANNEL_INPUTS, JIRA_INPUTS } from '../../src/adapters/notify/inputs';
import { POLICY_INPUTS, TOKEN_INPUT } from '../../src/adapters/runner/approval-inputs';
import {
  flag,
  oneOf,
  optionalArgument,
  optionalText,
  optionalWholeNumber,
  wholeNumber,
} from '../../src/adapters/runner/input-types';
import { jobResult, runOrder } from '../../src/adapters/runner/wave-inputs';
import { OPEN_INPUTS } from '../../src/adapters/seal/inputs';
import { STACK_INPUTS } from '../../src/adapters/terraform/open-stack';
import { PLAN_INPUTS } from '../../src/adapters/terraform/plan-inputs';

export const inputs = {
  mode: oneOf('apply', 'report', 'both', 'unlock', 'open-incident', 'show-plan'),
  ...STACK_INPUTS,
  ...PLAN_INPUTS,
  ...APPLYING_CLOUD_INPUTS,
  ...POLICY_INPUTS,
  ...OPEN_INPUTS,
  ...CONFIG_INPUT,
  ...TOKEN_INPUT,
  'lock-id': optionalArgument,
  'team-token': optionalText,
  incident: optionalWholeNumber(1, 1_000_000_000),
  reason: optionalText,
  verify: flag,
  'health-url': healthTargets,
  'watch-minutes': wholeNumber(0, 30),
  order: runOrder,
  wave: optionalWholeNumber(1, 100),
  'plan-result': jobResult,
  'apply-result': jobResult,
  ...CHANNEL_INPUTS,
  ...JIRA_INPUTS,
} as const;

export const outputs = [
  'decision',
  'outcome',
  'change-digest',
  'decision-file',
  'artifact-id',
  'incident',
  'decisions',
] as const;
