import * as v from 'valibot';
import { ZERO, amountOf, type Amount } from './amount';
import type { Breakdown, Estimate, EstimatedProject } from './estimate';

/**
 * Infracost 0.10: `breakdown`, `diff` and `output --format json`. Money is a decimal text or null; unknown members are
 * passed over, as the format grew without its version changing (schema `infracost-v0.10-schema.json`).
 */
const money = v.nullish(v.union([v.string(), v.number()]));
const component = v.object({
  usageBased: v.nullish(v.boolean()),
  priceNotFound: v.nullish(v.boolean()),
  monthlyCost: money,
  monthlyQuantity: money,
});
const part = v.object({
  name: v.string(),
  monthlyCost: money,
  costComponents: v.nullish(v.array(component)),
});
const resource = v.object({ ...part.entries, subresources: v.nullish(v.array(v.unknown())) });
type Part = v.InferOutput<typeof resource>;
const breakdown = v.object({
  resources: v.nullish(v.array(resource)),
  totalMonthlyCost: money,
  totalMonthlyUsageCost: money,
});
const project = v.object({
  name: v.string(),
  displayName: v.nullish(v.string()),
  metadata: v.object({
    type: v.nullish(v.string()),
    errors: v.nullish(v.array(v.object({ code: v.nullish(v.number()), message: v.string() }))),
  }),
  pastBreakdown: v.nullish(breakdown),
  breakdown: v.nullish(breakdown),
  diff: v.nullish(breakdown),
  summary: v.nullish(v.object({ unsupportedResourceCounts: v.nullish(v.record(v.string(), v.number())) })),
});
export const infracostV0 = v.object({
  version: v.string(),
  currency: v.nullish(v.string()),
  metadata: v.nullish(v.object({ infracostCommand: v.nullish(v.string()) })),
  projects: v.array(project),
  pastTotalMonthlyCost: money,
});
type File = v.InferOutput<typeof infracostV0>;
type Project = v.InferOutput<typeof project>;

/** Projects that were planned: their plan holds the prior state, so even `breakdown` knows what was there before. */
const PLANNED = new Set(['terraform_plan_json', 'terraform_plan_binary', 'terraform_cli', 'terragrunt_cli']);

const partsOf = (one: Part): Part[] => [
  one,
  ...(one.subresources ?? []).flatMap((inner) => {
    const parsed = v.safeParse(resource, inner);
    return parsed.success ? partsOf(parsed.output) : [];
  }),
];

const breakdownOf = (written: v.InferOutput<typeof breakdown>): Breakdown => {
  const resources = new Map<string, Amount>();
  for (const { name, monthlyCost } of written.resources ?? []) {
    const cost = amountOf(monthlyCost);
    if (cost !== undefined) resources.set(name, cost);
  }
  const usage = amountOf(written.totalMonthlyUsageCost);
  return { total: amountOf(written.totalMonthlyCost) ?? ZERO, ...(usage && { usage }), resources };
};

/**
 * Without a plan `breakdown` says that nothing changed, whatever did: past = now, difference 0. A gate on that passes
 * everything (docs/risk.md#cost-estimates), so it compares with nothing.
 */
const compares = ({ metadata, breakdown: now, pastBreakdown, diff }: Project, file: File): boolean => {
  if (pastBreakdown === undefined || pastBreakdown === null || now === undefined || now === null) return false;
  const command = file.metadata?.infracostCommand ?? '';
  if (PLANNED.has(metadata.type ?? '')) return amountOf(pastBreakdown.totalMonthlyCost) !== undefined;
  if (command === 'diff') return true;
  if (command !== 'output' || amountOf(file.pastTotalMonthlyCost) === undefined) return false;
  return (diff?.resources ?? []).length > 0;
};

const gapsOf = (one: Project, parts: readonly Part[]): string[] => {
  const unsupported = Object.entries(one.summary?.unsupportedResourceCounts ?? {});
  const types = unsupported.map(([type, count]) => (count > 1 ? `${count} ${type}` : type));
  const priceless = parts.filter(({ costComponents }) => costComponents?.some((each) => each.priceNotFound === true));
  return [
    ...(types.length === 0
      ? []
      : [`Infracost does not know the price of ${types.slice(0, 8).join(', ')}${types.length > 8 ? ' and more' : ''}`]),
    ...(priceless.length === 0
      ? []
      : [
          `no price was found for ${priceless
            .slice(0, 5)
            .map(({ name }) => name)
            .join(', ')}${priceless.length > 5 ? ' and more' : ''}`,
        ]),
  ];
};

const remarksOf = (parts: readonly Part[]): string[] => {
  const unused = (each: v.InferOutput<typeof component>): boolean =>
    each.usageBased === true && amountOf(each.monthlyQuantity) === undefined;
  return parts.some(({ costComponents }) => costComponents?.some(unused))
    ? ['usage is not included, as there is no usage file']
    : [];
};

const projectOf = (one: Project, file: File): EstimatedProject => {
  const parts = (one.breakdown?.resources ?? []).flatMap(partsOf);
  const total = amountOf(one.breakdown?.totalMonthlyCost);
  const errors = (one.metadata.errors ?? []).map(
    ({ code, message }) => `${message}${code ? ` (Infracost ${code})` : ''}`,
  );
  return {
    name:
      one.displayName !== undefined && one.displayName !== null && one.displayName !== '' ? one.displayName : one.name,
    now: one.breakdown ? breakdownOf(one.breakdown) : { total: ZERO, resources: new Map() },
    ...(one.pastBreakdown && compares(one, file) && { past: breakdownOf(one.pastBreakdown) }),
    problems: [...errors, ...(total === undefined && errors.length === 0 ? ['it has no total'] : [])],
    gaps: gapsOf(one, parts),
    remarks: remarksOf(parts),
  };
};

/** A file of Infracost 0.10 as an estimate. */
export const estimateOfV0 = (file: File): Estimate => ({
  currency: file.currency ?? 'USD',
  projects: file.projects.map((one) => projectOf(one, file)),
});
