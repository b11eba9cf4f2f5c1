import { isOn } from './ask';
import type { FindingClass } from './assessment';
import type { JudgeContext } from './context';
import { matchesGlob } from './glob';
import { higher, rank, shifted, type Level } from './level';
import type { Suppression } from './settings';

/** What deciding about a finding needs to know of it. */
export interface Raised {
  readonly rule: string;
  readonly class: FindingClass;
  readonly level: Level;
  readonly address: string;
  readonly type?: string;
  /** No environment lowers it. */
  readonly firm?: boolean;
}

export interface Verdict {
  readonly level: Level;
  readonly acceptedBy?: Suppression;
  /** A suppression that would fit but is over. */
  readonly expired?: Suppression;
}

/**
 * The level of a finding after the configuration: overrides, then the environment, then suppressions.
 * `undefined` when the rule is switched off. A locked rule can only be raised.
 */
export function verdictOf(raised: Raised, context: JudgeContext): Verdict | undefined {
  if (!isOn(raised.rule, context.settings)) return undefined;
  const rule = context.settings.rules[raised.rule];
  const override = rule?.overrides?.find((item) => fits(item, raised, context.environment));
  const configured = override?.level ?? rule?.level ?? raised.level;
  if (rule?.locked) return { level: higher(configured, raised.level) };
  const level = raised.firm ? configured : inEnvironment(configured, raised.class, context);
  return { level, ...suppressionOf(raised, context) };
}

function inEnvironment(level: Level, findingClass: FindingClass, { settings, environment }: JudgeContext): Level {
  const rules = Object.hasOwn(settings.environments, environment) ? settings.environments[environment] : undefined;
  if (!rules) return level;
  const lowered = shifted(level, rules.shift[findingClass] ?? rules.shift['*'] ?? 0);
  return level === 'CRITICAL' && rank(lowered) < rank(rules.criticalFloor) ? rules.criticalFloor : lowered;
}

function suppressionOf(raised: Raised, context: JudgeContext): Partial<Verdict> {
  const fitting = context.settings.suppressions.filter(
    (item) => matchesGlob(item.rule, raised.rule) && fits(item, raised, context.environment),
  );
  const valid = fitting.find((item) => !isOver(item.expires, context.now));
  if (valid) return { acceptedBy: valid };
  return fitting[0] ? { expired: fitting[0] } : {};
}

interface Where {
  readonly address?: string;
  readonly type?: string;
  readonly environments?: readonly string[];
}

const fits = (where: Where, raised: Raised, environment: string): boolean =>
  (where.environments?.includes(environment) ?? true) &&
  (where.address === undefined || matchesGlob(where.address, raised.address)) &&
  (where.type === undefined || (raised.type !== undefined && matchesGlob(where.type, raised.type)));

/** A day counts until its end, in UTC. A date that cannot be read is over; so is every day while the time is not known. */
const isOver = (day: string, now: string): boolean => {
  const end = Date.parse(`${day.slice(0, 10)}T23:59:59.999Z`);
  return !(Date.parse(now) <= end);
};

/** Is this environment judged without any leniency about availability? Environments that nobody described are. */
export const isProduction = ({ settings, environment }: JudgeContext): boolean => {
  const shift = Object.hasOwn(settings.environments, environment)
    ? settings.environments[environment]?.shift
    : undefined;
  return (shift?.availability ?? shift?.['*'] ?? 0) >= 0;
};
