import type { Level } from '../risk/level';
import { DEFAULT_SETTINGS, type EnvironmentSettings, type RiskSettings, type RuleSettings } from '../risk/settings';
import { approvalDemands } from './approval-demands';
import type { Config, EnvironmentConfig } from './schema';
import { hoursOf } from './schema/words';

/** The rules by which plans are judged; what the configuration does not say is as on the first day. */
export const riskSettingsOf = (config: Config): RiskSettings => ({
  environments: environmentsOf(config),
  thresholds: thresholdsOf(config),
  cost: costOf(config),
  policy: { failOn: config.policy?.['fail-on'] ?? DEFAULT_SETTINGS.policy.failOn },
  rules: Object.fromEntries(Object.entries(config.rules ?? {}).map(([id, rule]) => [id, ruleOf(rule)])),
  resourceClasses: {
    data: config['resource-classes']?.data ?? [],
    benign: config['resource-classes']?.benign ?? [],
  },
  suppressions: config.ignore ?? [],
  custom: (config.custom ?? []).map((rule) => ({
    ...rule,
    class: rule.class ?? 'policy',
    message: rule.message ?? `A rule of the configuration, ${rule.id}, is met`,
  })),
  approvals: approvalDemands(config),
});

/** What an environment that says no `shift` has by its name: `dev` and `staging` are lenient, others are production. */
function environmentsOf({ environments = {} }: Config): RiskSettings['environments'] {
  const described = Object.entries(environments).map(([name, one]) => [name, environmentOf(name, one)] as const);
  return { ...DEFAULT_SETTINGS.environments, ...Object.fromEntries(described) };
}

function environmentOf(name: string, { shift, 'critical-floor': floor }: EnvironmentConfig): EnvironmentSettings {
  const byName = Object.hasOwn(DEFAULT_SETTINGS.environments, name) ? DEFAULT_SETTINGS.environments[name] : undefined;
  const criticalFloor: Level = floor ?? byName?.criticalFloor ?? 'HIGH';
  if (shift === undefined) return { shift: byName?.shift ?? {}, criticalFloor };
  return { shift: typeof shift === 'number' ? { '*': shift } : shift, criticalFloor };
}

function thresholdsOf({ thresholds = {} }: Config): RiskSettings['thresholds'] {
  const standard = DEFAULT_SETTINGS.thresholds;
  const age = thresholds['plan-max-age'];
  return {
    massDeletion: { ...standard.massDeletion, ...thresholds['mass-deletion'] },
    largeChange: thresholds['large-change'] ?? standard.largeChange,
    planMaxAgeHours: age === undefined ? standard.planMaxAgeHours : hoursOf(age),
    adminPorts: thresholds['admin-ports'] ?? standard.adminPorts,
    missingMovedSimilarity: thresholds['missing-moved-similarity'] ?? standard.missingMovedSimilarity,
    hubDependents: thresholds['hub-dependents'] ?? standard.hubDependents,
  };
}

function costOf({ cost = {} }: Config): RiskSettings['cost'] {
  const standard = DEFAULT_SETTINGS.cost;
  return {
    required: cost.required ?? standard.required,
    increase: { ...standard.increase, ...cost.increase },
    percent: { ...standard.percent, ...cost.percent },
    floor: cost.floor ?? standard.floor,
  };
}

function ruleOf(rule: NonNullable<Config['rules']>[string]): RuleSettings {
  if (rule === 'off') return { enabled: false };
  const { 'allow-cidrs': allowCidrs, 'allow-ports': allowPorts, ...rest } = rule;
  return { ...rest, ...(allowCidrs && { allowCidrs }), ...(allowPorts && { allowPorts }) };
}
