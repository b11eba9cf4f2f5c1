import { ConfigurationError } from '../../errors';

const SHOW =
  'Make a plan file with "terraform plan -out=tfplan" and give the output of "terraform show -json tfplan" (or "tofu show -json tfplan").';

const refuse = (what: string, next = SHOW): ConfigurationError => new ConfigurationError(`${what} ${next}`);

/** What people hand over instead of a plan JSON, each with what it is and what to do. */
export const refusals = {
  empty: () => refuse('The plan JSON is empty: the command that should have written it probably failed.'),
  binary: () => refuse('This is a binary plan file, not plan JSON.'),
  stream: () => refuse('This is the log of "terraform plan -json" (one message per line), not a plan.'),
  state: () =>
    refuse(
      'This is the JSON of a state ("values" without "resource_changes"), not of a plan: no plan file was given to "show -json".',
    ),
  stateFile: () => refuse('This is a state file (tfstate), not a plan.'),
  notPlan: () => refuse('This JSON is not a plan: it has neither "resource_changes" nor "planned_values".'),
  notJson: (byte: number, found: string) =>
    refuse(`The plan is not JSON: at byte ${byte} there is ${JSON.stringify(found)}.`),
  truncated: (byte: number, place: string) =>
    refuse(`The plan JSON is cut off: it ends at byte ${byte}, in the middle of ${place}.`),
  malformed: (byte: number, place: string, why: string) =>
    refuse(`The plan JSON is damaged near byte ${byte}, in ${place}: ${why}.`),
  shape: (byte: number, place: string, expected: string) =>
    refuse(`The plan JSON is not understood: at byte ${byte}, ${place} is not ${expected}.`),
  deep: (byte: number, place: string, most: number) =>
    refuse(`The plan JSON is nested deeper than ${most} levels at byte ${byte}, in ${place}; no plan is.`),
  version: (found: string) =>
    refuse(
      `The plan JSON has format_version ${JSON.stringify(found)}; versions 0.x and 1.x are understood.`,
      'Update PlanSeal, or plan with an older Terraform or OpenTofu.',
    ),
};

/** A place in the plan for messages: `resource_changes[3]`. */
export const placeOf = (path: readonly (string | number)[]): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '')
    .slice(0, 200) || 'the document';
