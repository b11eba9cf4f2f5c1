import type { WorkflowName } from '../doctor/caller';
import { NEEDED_PERMISSIONS } from '../doctor/needed-permissions';
import { flow, flowOf, scalar } from './yaml';

type Inputs = readonly (readonly [name: string, value: string])[];

export interface CallerOptions {
  /** `planseal/planseal`. */
  readonly suite: string;
  /** The commit that the calls are pinned to. */
  readonly commit: string;
  readonly defaultBranch: string;
  /** Inputs of every call, in order. */
  readonly inputs: Inputs;
  /** Inputs of the apply only. */
  readonly applyInputs: Inputs;
}

/** A call of one of the suite's workflows, with exactly the permissions that its jobs ask for. */
const call = (name: WorkflowName, { suite, commit }: CallerOptions, inputs: Inputs): string[] => [
  `    permissions: ${flowOf(Object.entries(NEEDED_PERMISSIONS[name]))}`,
  `    uses: ${suite}/.github/workflows/${name}.yml@${commit}`,
  ...(inputs.length === 0 ? [] : ['    with:', ...inputs.map(([key, value]) => `      ${key}: ${scalar(value)}`)]),
];

/** What a person is asked who starts a workflow by hand. */
const asked = (inputs: Readonly<Record<string, string>>, required: readonly string[] = []): string[] => [
  '  workflow_dispatch:',
  '    inputs:',
  ...Object.entries(inputs).map(
    ([name, description]) =>
      `      ${name}: { description: ${JSON.stringify(description)}, ${required.includes(name) ? 'required: true' : 'default: ""'} }`,
  ),
];

/** Each of these inputs as it was given by whoever started the run. */
const handedOn = (...names: readonly (readonly [input: string, given: string])[]): Inputs =>
  names.map(([input, given]) => [input, `\${{ inputs.${given} }}`]);

const file = (...lines: readonly (string | readonly string[])[]): string => [...lines.flat(), ''].join('\n');

/** Reviews pull requests of the one directory and applies what is merged: the caller of the first day. */
export const oneStackWorkflow = (options: CallerOptions): string =>
  file(
    ['name: terraform', 'on:', '  pull_request:', `  push: { branches: ${flow([options.defaultBranch])} }`],
    ['permissions: {}', 'jobs:'],
    ['  review:', "    if: github.event_name == 'pull_request'", ...call('review', options, options.inputs)],
    ['  apply:', "    if: github.event_name == 'push'"],
    call('apply', options, [...options.inputs, ...options.applyInputs]),
  );

/** The same for all stacks of the configuration, with applies and reviews of forks by hand (docs/workflows.md). */
export const manyStacksWorkflow = (options: CallerOptions): string =>
  file(
    ['name: terraform', 'on:', '  pull_request:', '  merge_group:'],
    `  push: { branches: ${flow([options.defaultBranch])} }`,
    asked({
      stacks: 'Stacks to apply, one a line; all when empty',
      pr: 'Plan this pull request of a fork or of Dependabot instead',
      'head-sha': 'Its head commit that you have looked at',
    }),
    ['permissions: {}', 'jobs:', '  review:'],
    "    if: github.event_name == 'pull_request' || github.event_name == 'merge_group' || inputs.pr",
    call('review', options, handedOn(['pr', 'pr'], ['head-sha', 'head-sha'])),
    ['  apply:', "    if: github.event_name == 'push' || (github.event_name == 'workflow_dispatch' && !inputs.pr)"],
    call('apply', options, handedOn(['stacks', 'stacks'])),
  );

/** Looks for drift every morning of a working day. */
export const driftWorkflow = (options: CallerOptions): string =>
  file(
    ['name: drift', 'on:', '  schedule: [{ cron: "17 5 * * 1-5" }]', '  workflow_dispatch:'],
    ['permissions: {}', 'jobs:', '  drift:', ...call('drift', options, options.inputs)],
  );

/** Ticks the checklist of the comment on reviews, labels and edits, without a plan. */
export const statusWorkflow = (options: CallerOptions): string =>
  file(
    ['name: terraform status', 'on:', '  pull_request: { types: [labeled, unlabeled, edited] }'],
    '  pull_request_review: { types: [submitted, dismissed] }',
    ['permissions: {}', 'jobs:', '  status:', ...call('status', options, [])],
  );

/** Releases the lock of a run that is dead. */
export const unlockWorkflow = (options: CallerOptions): string =>
  file(
    ['name: unlock', 'on:'],
    asked({ 'lock-id': 'Id of the lock, as the run that met it says', stack: 'Stack whose lock it is' }, ['lock-id']),
    ['permissions: {}', 'jobs:', '  unlock:'],
    call('unlock', options, handedOn(['lock-id', 'lock-id'], ['stacks', 'stack'])),
  );

/** Applies one stack in an emergency, without what the configuration names. */
export const breakGlassWorkflow = (options: CallerOptions): string =>
  file(
    ['name: break-glass', 'on:'],
    asked(
      {
        stack: 'The one stack to apply',
        reason: 'What is broken',
        incident: 'Number of an incident that goes on',
      },
      ['stack'],
    ),
    ['permissions: {}', 'jobs:', '  break-glass:'],
    call('break-glass', options, handedOn(['stack', 'stack'], ['reason', 'reason'], ['incident', 'incident'])),
  );
