import * as v from 'valibot';
import { approvals } from './schema/approvals';
import { drift } from './schema/drift';
import { guard } from './schema/guard';
import { cost, custom, ignore, policy, resourceClasses, rules, thresholds } from './schema/risk';
import { environments, stackLimits, stacks } from './schema/stacks';
import { closed, environmentName, glob, listOf, words } from './schema/words';

const optional = v.exactOptional;

/**
 * An attribute that differs in every plan, as a build stamp does. A glob of nothing but stars would leave everything
 * out.
 */
const leftOut = closed({
  type: glob,
  attribute: v.pipe(
    glob,
    v.regex(/[^*.]/, 'must name something: with nothing but stars, nobody would approve anything'),
  ),
  reason: optional(words(500)),
});

/** `.github/planseal.yml`, as it is written. */
export const configSchema = closed({
  version: v.literal(1, 'must be `1`'),
  stacks: optional(stacks),
  'stack-limits': optional(stackLimits),
  environments: optional(environments),
  'default-environment': optional(environmentName),
  thresholds: optional(thresholds),
  cost: optional(cost),
  rules: optional(rules),
  'resource-classes': optional(resourceClasses),
  ignore: optional(ignore),
  custom: optional(custom),
  approvals: optional(approvals),
  policy: optional(policy),
  'leave-out': optional(listOf(leftOut, 100)),
  drift: optional(drift),
  guard: optional(guard),
});

export type Config = v.InferOutput<typeof configSchema>;
export type EnvironmentConfig = NonNullable<Config['environments']>[string];

/** What holds where there is no file: every default of docs/config.md. */
export const NO_CONFIG: Config = { version: 1 };
