import * as v from 'valibot';
import { PROMOTION_DEMANDS } from '../../gate/promotion';
import { STALE_POLICIES } from '../../gate/stale';
import type { FindingClass } from '../../risk/assessment';
import { MOST_RECIPIENT_LETTERS, MOST_RECIPIENTS, RECIPIENT } from '../../bundle/recipients';
import { environmentApprovals } from './approvals';
import { breakGlass } from './break-glass';
import { blocksBy, closed, count, duration, either, environmentName, level, listOf, path, words } from './words';

const optional = v.exactOptional;

/** Names in braces are filled in: `{environment}`. */
const stack = closed({
  path,
  exclude: optional(listOf(path, 200)),
  environments: optional(v.pipe(listOf(environmentName, 100), v.minLength(1, 'must have at least one entry'))),
  workspace: optional(words(90)),
  'var-files': optional(listOf(path, 50)),
  variables: optional(blocksBy(words(100), words(1_000))),
  'backend-config': optional(blocksBy(words(100), words(1_000))),
  tool: optional(v.picklist(['terraform', 'opentofu'], 'must be an engine')),
  'depends-on': optional(listOf(path, 200)),
});
export const stacks = listOf(stack, 5_000);

export const stackLimits = closed({ changed: optional(count(1, 5_000)), 'override-label': optional(words(50)) });

const steps = count(-3, 3);
const shift = either(
  'a number of levels from -3 to 3, or numbers by class',
  steps,
  closed({
    '*': optional(steps),
    data: optional(steps),
    availability: optional(steps),
    security: optional(steps),
    structure: optional(steps),
    process: optional(steps),
    cost: optional(steps),
    policy: optional(steps),
  } satisfies Record<FindingClass | '*', unknown>),
);

const role = words(300);
const environment = closed({
  /** Stacks that belong here when nothing else says so. */
  match: optional(listOf(path, 100)),
  shift: optional(shift),
  'critical-floor': optional(level),
  approvals: optional(environmentApprovals),
  'apply-after': optional(listOf(environmentName, 20)),
  /** What the environments of `apply-after` must have got before this one. */
  promotion: optional(listOf(v.picklist(PROMOTION_DEMANDS, 'must be a demand'), PROMOTION_DEMANDS.length)),
  url: optional(
    v.pipe(words(500), v.regex(/^https:\/\/[^\s<>"'`]+$/, 'must be an address that begins with `https://`')),
  ),
  'max-age': optional(duration),
  /** What may be applied of a plan that changed after it was approved. */
  stale: optional(v.picklist(STALE_POLICIES, 'must be a verdict on a changed plan')),
  'break-glass': optional(breakGlass),
  store: optional(v.picklist(['none', 'sealed', 'plain'], 'must be a way to store plans')),
  'seal-to': optional(
    listOf(
      v.pipe(words(MOST_RECIPIENT_LETTERS), v.regex(RECIPIENT, 'must be an age recipient, such as `age1…`')),
      MOST_RECIPIENTS,
    ),
  ),
  aws: optional(closed({ 'plan-role': optional(role), 'apply-role': optional(role), region: optional(words(50)) })),
  gcp: optional(
    closed({
      'workload-identity-provider': optional(role),
      'plan-service-account': optional(role),
      'apply-service-account': optional(role),
    }),
  ),
  azure: optional(
    closed({
      'tenant-id': optional(words(100)),
      'subscription-id': optional(words(100)),
      'plan-client-id': optional(words(100)),
      'apply-client-id': optional(words(100)),
    }),
  ),
});
export const environments = blocksBy(environmentName, environment);
