import { NEEDED_PERMISSIONS } from '../doctor/needed-permissions';
import type { WorkflowName } from '../doctor/caller';
import type { Found, StackEntry } from './patterns';

const flow = (values: readonly string[]): string => `[${values.map(scalar).join(', ')}]`;
/** Plain where YAML reads it back as the same text. */
const scalar = (text: string): string =>
  /^[A-Za-z][\w./-]*$/.test(text) && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(text)
    ? text
    : JSON.stringify(text);

const permissions = (workflow: WorkflowName): string =>
  `{ ${Object.entries(NEEDED_PERMISSIONS[workflow])
    .map(([name, level]) => `${name}: ${level}`)
    .join(', ')} }`;

export interface CallerOptions {
  /** `planseal/planseal`. */
  readonly suite: string;
  /** The commit that the calls are pinned to. */
  readonly commit: string;
  readonly defaultBranch: string;
  /** Inputs of every call, in order. */
  readonly inputs: readonly (readonly [name: string, value: string])[];
  /** Inputs of the apply only. */
  readonly applyInputs: readonly (readonly [name: string, value: string])[];
}

const call = (name: WorkflowName, { suite, commit }: CallerOptions, inputs: CallerOptions['inputs']): string[] => [
  `    permissions: ${permissions(name)}`,
  `    uses: ${suite}/.github/workflows/${name}.yml@${commit}`,
  ...(inputs.length === 0 ? [] : ['    with:', ...inputs.map(([key, value]) => `      ${key}: ${scalar(value)}`)]),
];

/** The workflow that reviews pull requests and applies what is merged. */
export const changeWorkflow = (options: CallerOptions): string =>
  [
    'name: terraform',
    'on:',
    '  pull_request:',
    `  push: { branches: ${flow([options.defaultBranch])} }`,
    'permissions: {}',
    'jobs:',
    '  review:',
    "    if: github.event_name == 'pull_request'",
    ...call('review', options, options.inputs),
    '  apply:',
    "    if: github.event_name == 'push'",
    ...call('apply', options, [...options.inputs, ...options.applyInputs]),
    '',
  ].join('\n');

/** The workflow that looks for drift every morning of a working day. */
export const driftWorkflow = (options: CallerOptions): string =>
  [
    'name: drift',
    'on:',
    '  schedule: [{ cron: "17 5 * * 1-5" }]',
    '  workflow_dispatch:',
    'permissions: {}',
    'jobs:',
    '  drift:',
    ...call('drift', options, options.inputs),
    '',
  ].join('\n');

const entryLines = ({ path, environments, varFiles, tool }: StackEntry): string[] => [
  `  - path: ${scalar(path)}`,
  ...(environments === undefined ? [] : [`    environments: ${flow(environments)}`]),
  ...(varFiles === undefined ? [] : [`    var-files: ${flow(varFiles)}`]),
  ...(tool === 'terraform' ? [] : [`    tool: ${tool}`]),
];

/** `.github/planseal.yml`: which stacks there are, and that a change goes through the environments in order. */
export const configuration = ({ entries, environments }: Found): string =>
  [
    'version: 1',
    'stacks:',
    ...entries.flatMap(entryLines),
    ...(environments.length === 0 ? ['default-environment: production'] : ['environments:']),
    ...environments.map((name, at) => {
      const before = environments[at - 1];
      return `  ${scalar(name)}: { ${before === undefined ? '' : `apply-after: ${flow([before])}`} }`.replace(
        '{  }',
        '{}',
      );
    }),
    '',
  ].join('\n');
