import type { Command, Option } from './command';

const RULES: readonly Option[] = [
  {
    name: 'environment',
    value: 'NAME',
    about: 'judges as for this environment; without it as for production',
  },
  { name: 'stack', value: 'NAME', about: 'what the stack is called in the result' },
  { name: 'config', value: 'FILE', about: 'judges by these rules instead of the defaults' },
];

const BESIDE: readonly Option[] = [
  { name: 'cost-file', value: 'FILE', several: true, about: 'JSON of Infracost; may be repeated' },
  { name: 'cost-base-file', value: 'FILE', several: true, about: 'the same of the state before; may be repeated' },
  { name: 'policy-result', value: 'FILE', several: true, about: 'JSON of conftest or OPA, or SARIF; may be repeated' },
  { name: 'policy-dir', value: 'DIRECTORY', about: 'Rego policies, evaluated by conftest or opa on PATH' },
];

const BASE: Option = {
  name: 'base',
  value: 'REVISION',
  about: 'compares the code with this commit; without it with where it left the default branch of origin',
};

const FORMS: readonly Option[] = [
  { name: 'json', about: 'prints the result as JSON' },
  { name: 'markdown', about: 'prints the result as Markdown' },
];

const STACK: readonly Option[] = [
  { name: 'tool', value: 'NAME', about: 'terraform or tofu; without it the first of the two on PATH' },
  { name: 'workspace', value: 'NAME', about: 'plans in this workspace; without it in the one that is selected' },
  { name: 'var-file', value: 'FILE', several: true, about: 'as of terraform plan; may be repeated' },
  { name: 'var', value: 'NAME=VALUE', several: true, about: 'as of terraform plan; may be repeated' },
  { name: 'backend-config', value: 'SETTING', several: true, about: 'as of terraform init; may be repeated' },
  { name: 'verbose', about: "also shows the tool's own output" },
];

/** What is true of every command that runs the tool on a laptop. */
const ON_A_LAPTOP =
  'Runs the tool of this machine with your own environment, credentials and CLI configuration; only TF_CLI_ARGS* is left out. `init` runs as in CI, with -lockfile=readonly. The state is read without locking it, and nothing is written but what `init` keeps in .terraform; the plan file is gone afterwards, also after Ctrl-C.';
const EXIT_CODES = 'Steps and messages go to standard error, the answer to standard output.';

/** Everything that `planseal` can do. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'risk',
    usage: '<plan.json | ->',
    about: 'judges plan JSON: level, findings, what it needs',
    details: [
      'Reads what `terraform show -json tfplan` or `tofu show -json tfplan` prints, from a file or, with `-`, from standard input. Any size.',
      'With --code it also reads the code, which tells what no plan does: where an object is declared, and which `prevent_destroy` the change takes away.',
      'Exit codes: 0 it was judged, whatever the level; 2 the input is bad.',
    ],
    operands: {
      least: 1,
      most: 1,
      missing: 'Which plan? Name a file with plan JSON, or `-` for standard input.',
    },
    options: [
      ...RULES,
      { name: 'code', value: 'DIRECTORY', about: 'the code that was planned: findings name file and line' },
      BASE,
      ...BESIDE,
      ...FORMS,
    ],
    load: async () => (await import('./risk')).risk,
  },
  {
    name: 'explain',
    usage: '[RULE]',
    about: 'tells what a rule sees, why, and what to do; without RULE lists all',
    details: ['Rules are named in every finding. Levels are those in production.'],
    operands: { least: 0, most: 1 },
    options: [],
    load: async () => (await import('./explain')).explain,
  },
  {
    name: 'preview',
    usage: '[DIRECTORY]',
    about: 'plans with the local terraform or tofu, and judges the plan',
    details: [
      'Says of the working copy what the comment on a pull request would say: fmt, init, validate, tflint where it is on PATH, plan, and the assessment.',
      ON_A_LAPTOP,
      `${EXIT_CODES} Exit codes: 0 it was planned and judged, whatever the level; 1 there is no plan; 2 the input is bad.`,
    ],
    operands: { least: 0, most: 1 },
    options: [...RULES, BASE, ...STACK, ...FORMS],
    load: async () => (await import('./preview')).preview,
  },
  {
    name: 'drift',
    usage: '[DIRECTORY]',
    about: 'tells drift (reality is not the state) from pending code (code is not the state)',
    details: [
      'Looks twice, with `plan -refresh-only` and with `plan`, leaves out noise, and judges what was changed outside by the same rules as a plan.',
      ON_A_LAPTOP,
      `${EXIT_CODES} Exit codes: 0 it was checked, drift or not; 1 it could not be told; 2 the input is bad.`,
    ],
    operands: { least: 0, most: 1 },
    options: [...RULES, ...STACK, ...FORMS],
    load: async () => (await import('./drift')).drift,
  },
  {
    name: 'doctor',
    usage: '[DIRECTORY]',
    about: 'checks the settings of the repository on GitHub against what the gate needs',
    details: [
      'Looks at the workflow files of the working copy and, with your token (GH_TOKEN or GITHUB_TOKEN), at environments, branch rules, the tokens of jobs and the OIDC subject. Prints what mends each; changes nothing.',
      `${EXIT_CODES} Exit codes: 0 the gate can rely on the settings; 1 something is to be mended or could not be seen; 2 the input is bad.`,
    ],
    operands: { least: 0, most: 1 },
    options: [
      { name: 'repository', value: 'OWNER/NAME', about: 'looks at this one; without it at the remote origin' },
      { name: 'agent', value: 'LOGIN', about: 'also looks at what an automated author may do' },
      { name: 'json', about: 'prints the result as JSON' },
    ],
    load: async () => (await import('./doctor')).doctor,
  },
  {
    name: 'config',
    usage: 'check [FILE]',
    about: 'checks a configuration: every mistake at once, with its place',
    details: [
      'Without FILE it reads .github/planseal.yml. In GitHub the configuration of the base branch counts, so that a pull request cannot loosen its own rules.',
      'Exit codes: 0 it is valid; 2 it is not.',
    ],
    operands: { least: 1, most: 2, missing: 'What about the configuration? `planseal config check [FILE]` checks it.' },
    options: [],
    load: async () => (await import('./config')).config,
  },
  {
    name: 'init',
    usage: '[DIRECTORY]',
    about: 'proposes the workflows and the configuration for a repository, and writes them on consent',
    details: [
      'Looks at backends, providers, environments, variable files, versions and workflows of the working copy; runs no tool and asks no server. Files that exist are never overwritten.',
      'One root module gets the callers of the first day and no configuration. Several get the configuration, and callers for reviews, applies, drift, the checklist, dead locks and emergencies.',
      'Exit codes: 0 it has a proposal; 1 there is nothing to plan here; 2 the input is bad.',
    ],
    operands: { least: 0, most: 1 },
    options: [
      { name: 'write', about: 'writes without asking' },
      { name: 'commit', value: 'SHA', about: 'pins the calls to this commit of PlanSeal' },
      { name: 'branch', value: 'NAME', about: 'the default branch; without it what the remote origin says' },
    ],
    load: async () => (await import('./init')).init,
  },
];
