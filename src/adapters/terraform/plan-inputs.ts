import { ConfigurationError } from '../../core/errors';
import type { PlanScope } from '../../core/gate/basis';
import { argumentLines, flag } from '../runner/input-types';
import type { Inputs } from '../runner/inputs';

/** The inputs that turn or narrow a plan. The gate has them as well: it plans again, and must plan the same. */
export const PLAN_INPUTS = {
  'create-workspace': flag,
  target: argumentLines,
  replace: argumentLines,
  exclude: argumentLines,
  destroy: flag,
  refresh: flag,
  'refresh-only': flag,
  'extra-files': argumentLines,
} as const;

type PlanInputsGiven = Inputs<typeof PLAN_INPUTS>;

/** What the tool itself refuses, or would silently take for nothing. */
const contradictions = (given: PlanInputsGiven, tool: 'terraform' | 'opentofu'): string[] => {
  const { target, replace, exclude, destroy, refresh } = given;
  const refreshOnly = given['refresh-only'];
  const all: readonly (readonly [boolean, string])[] = [
    [
      exclude.length > 0 && tool === 'terraform',
      'Input `exclude`: Terraform has no such option, only OpenTofu 1.9 or later. Use `target`, or set `tool: opentofu`.',
    ],
    [
      exclude.length > 0 && target.length > 0,
      'Inputs `target` and `exclude` cannot be used together: OpenTofu takes one of them.',
    ],
    [
      refreshOnly && destroy,
      'Inputs `refresh-only` and `destroy` cannot be used together: one changes nothing, the other everything.',
    ],
    [
      refreshOnly && !refresh,
      'Inputs `refresh-only` and `refresh: false` cannot be used together: nothing would be left to do.',
    ],
    [
      refreshOnly && replace.length > 0,
      'Inputs `refresh-only` and `replace` cannot be used together: one changes nothing.',
    ],
    [
      destroy && replace.length > 0,
      'Inputs `destroy` and `replace` cannot be used together: what is destroyed is not replaced.',
    ],
  ];
  return all.filter(([holds]) => holds).map(([, problem]) => problem);
};

/** What the inputs say about the plan. Throws a `ConfigurationError` with everything that contradicts itself. */
export const scopeOf = (given: PlanInputsGiven, tool: 'terraform' | 'opentofu'): PlanScope => {
  const problems = contradictions(given, tool);
  if (problems.length > 0) throw new ConfigurationError(problems.join('\n'));
  const { target, replace, exclude, destroy, refresh } = given;
  return { target, replace, exclude, destroy, refresh, refreshOnly: given['refresh-only'] };
};

/** The options of `plan` that say the same. */
export const scopeArguments = ({ target, replace, exclude, destroy, refresh, refreshOnly }: PlanScope): string[] => [
  ...(destroy ? ['-destroy'] : []),
  ...(refreshOnly ? ['-refresh-only'] : []),
  ...(refresh ? [] : ['-refresh=false']),
  ...target.map((address) => `-target=${address}`),
  ...replace.map((address) => `-replace=${address}`),
  ...exclude.map((address) => `-exclude=${address}`),
];
