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

const FORMS: readonly Option[] = [
  { name: 'json', about: 'prints the result as JSON' },
  { name: 'markdown', about: 'prints the result as Markdown' },
];

/** Everything that `planseal` can do. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'risk',
    usage: '<plan.json | ->',
    about: 'judges plan JSON: level, findings, what it needs',
    details: [
      'Reads what `terraform show -json tfplan` or `tofu show -json tfplan` prints, from a file or, with `-`, from standard input. Any size.',
      'Exit codes: 0 it was judged, whatever the level; 2 the input is bad.',
    ],
    operands: {
      least: 1,
      most: 1,
      missing: 'Which plan? Name a file with plan JSON, or `-` for standard input.',
    },
    options: [...RULES, ...FORMS],
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
];
