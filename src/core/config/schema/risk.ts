import * as v from 'valibot';
import { CHANGE_KINDS } from '../../changes/model';
import type { Json } from '../../changes/model';
import type { Condition } from '../../risk/custom';
import {
  amount,
  blocksBy,
  cidr,
  closed,
  count,
  day,
  duration,
  either,
  environmentName,
  findingClass,
  flag,
  glob,
  level,
  listOf,
  owner,
  path,
  regex,
  ruleGlob,
  ruleId,
  team,
  words,
} from './words';

const optional = v.exactOptional;
const percent = v.pipe(amount, v.maxValue(100, 'must be at most 100'));
const ports = listOf(count(0, 65_535), 200);

export const thresholds = closed({
  'mass-deletion': optional(
    closed({ count: optional(count(1, 100_000)), percent: optional(percent), min: optional(count(1, 100_000)) }),
  ),
  'large-change': optional(count(1, 100_000)),
  'plan-max-age': optional(duration),
  'admin-ports': optional(ports),
  'missing-moved-similarity': optional(v.pipe(amount, v.maxValue(1, 'must be at most 1'))),
  'hub-dependents': optional(count(1, 100_000)),
});

const twoLimits = closed({ medium: optional(amount), high: optional(amount) });
export const cost = closed({
  required: optional(flag),
  increase: optional(twoLimits),
  percent: optional(twoLimits),
  floor: optional(amount),
  /** One of each must approve an increase above `increase.medium`. */
  owners: optional(listOf(team, 20)),
  /** One of each must approve an increase above `increase.high`. */
  management: optional(listOf(team, 20)),
});

const override = closed({
  type: optional(glob),
  address: optional(glob),
  environments: optional(listOf(environmentName, 100)),
  level,
  reason: words(500),
});
export const rules = blocksBy(
  ruleId,
  either(
    '`off`, or a block of keys',
    v.literal('off'),
    closed({
      level: optional(level),
      locked: optional(flag),
      overrides: optional(listOf(override, 100)),
      'allow-cidrs': optional(listOf(cidr, 200)),
      'allow-ports': optional(ports),
    }),
  ),
);

export const resourceClasses = closed({ data: optional(listOf(glob)), benign: optional(listOf(glob)) });

/** What every accepted risk says: why, who answers for it, and until when. */
export const accepted = { reason: words(500), owner, expires: day };

export const ignore = listOf(
  closed({ rule: ruleGlob, address: glob, environments: optional(listOf(environmentName, 100)), ...accepted }),
);

const scalar = either(
  'a text, a number, `true`, `false` or `null`',
  v.string(),
  v.pipe(v.number(), v.finite()),
  v.boolean(),
  v.null(),
) satisfies v.GenericSchema<Json>;
const number = v.pipe(v.number('must be a number'), v.finite('must be a number'));
const valueTest = closed({
  eq: optional(scalar),
  ne: optional(scalar),
  in: optional(listOf(scalar, 200)),
  lt: optional(number),
  lte: optional(number),
  gt: optional(number),
  gte: optional(number),
  contains: optional(words(300)),
  regex: optional(regex),
  exists: optional(flag),
});

const condition: v.GenericSchema<Condition> = v.lazy(() =>
  v.pipe(
    closed({
      address: optional(glob),
      type: optional(glob),
      module: optional(glob),
      provider: optional(glob),
      actions: optional(listOf(v.picklist(CHANGE_KINDS, 'must be a kind of change'), 20)),
      attribute: optional(words(300)),
      before: optional(valueTest),
      after: optional(valueTest),
      changed: optional(flag),
      all: optional(listOf(condition, 50)),
      any: optional(v.pipe(listOf(condition, 50), v.minLength(1, 'must have at least one entry'))),
      not: optional(condition),
    }),
    v.check((when) => Object.keys(when).length > 0, 'must say at least one thing'),
    v.check(
      (when) => when.attribute !== undefined || (when.before ?? when.after ?? when.changed) === undefined,
      'must name an `attribute` for `before`, `after` or `changed` to be about',
    ),
  ),
);

export const custom = listOf(
  closed({
    id: ruleId,
    level,
    class: optional(findingClass),
    message: optional(words(300)),
    remedy: optional(words(1_000)),
    when: condition,
  }),
  200,
);

export const policy = closed({
  'fail-on': optional(listOf(v.picklist(['deny', 'warn', 'error'], 'must be an outcome of a policy'), 3)),
  inputs: optional(listOf(path, 50)),
  directory: optional(path),
});
