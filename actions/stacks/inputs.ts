import { CONFIG_INPUT } from '../../src/adapters/config/load';
import { REVIEW_INPUTS } from '../../src/adapters/runner/review-inputs';
import { TOKEN_INPUT } from '../../src/adapters/runner/approval-inputs';
import {
  argument,
  argumentLines,
  assignments,
  lines,
  oneOf,
  optionalArgument,
  optionalText,
  settings,
} from '../../src/adapters/runner/input-types';

export const inputs = {
  mode: oneOf('review', 'apply', 'drift'),
  directory: optionalArgument,
  stack: optionalText,
  environment: optionalText,
  workspace: argument,
  'var-files': argumentLines,
  variables: assignments,
  'backend-config': settings,
  tool: oneOf('terraform', 'opentofu'),
  stacks: lines,
  'head-sha': REVIEW_INPUTS['head-sha'],
  ...CONFIG_INPUT,
  ...TOKEN_INPUT,
} as const;

export const outputs = [
  'any',
  'count',
  'stacks',
  'waves',
  'order',
  'matrix-1',
  'matrix-2',
  'matrix-3',
  'matrix-4',
  'matrix-5',
  'matrix-6',
  'matrix-7',
  'matrix-8',
  'approve-1',
  'approve-2',
  'approve-3',
  'approve-4',
  'approve-5',
  'approve-6',
  'deleted',
  'notes',
  'commit',
] as const;
