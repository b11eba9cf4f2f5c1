import * as v from 'valibot';
import { ZERO, add, amountOf, type Amount } from './amount';
import type { Breakdown, Estimate, EstimatedProject } from './estimate';

/**
 * Infracost 2: `infracost scan --json`. It knows no plan and compares with nothing (docs/risk.md#cost-estimates); a
 * second file, made from the base, is what it is compared with.
 */
const money = v.nullish(v.union([v.string(), v.number()]));
const component = v.object({ price: money, total_monthly_cost: money, usage_monthly_cost: money });
const resource = v.object({
  name: v.string(),
  type: v.nullish(v.string()),
  is_supported: v.nullish(v.boolean()),
  is_free: v.nullish(v.boolean()),
  cost_components: v.nullish(v.array(component)),
  subresources: v.nullish(v.array(v.unknown())),
});
type Resource = v.InferOutput<typeof resource>;
const project = v.object({
  project_name: v.string(),
  resources: v.nullish(v.array(resource)),
  diagnostics: v.nullish(v.array(v.object({ message: v.string(), severity: v.nullish(v.string()) }))),
});
type Project = v.InferOutput<typeof project>;
export const infracostV2 = v.object({ currency: v.nullish(v.string()), projects: v.array(project) });

const HARMLESS = new Set(['info', 'information', 'notice', 'warning', 'warn', 'debug']);

interface Sum {
  total: Amount;
  usage: Amount;
  priceless: boolean;
}

const sumOf = (one: Resource): Sum => {
  const sum: Sum = { total: ZERO, usage: ZERO, priceless: false };
  for (const each of one.cost_components ?? []) {
    const cost = amountOf(each.total_monthly_cost);
    if (cost === undefined) sum.priceless = true;
    sum.total = add(sum.total, cost ?? ZERO);
    sum.usage = add(sum.usage, amountOf(each.usage_monthly_cost) ?? ZERO);
  }
  for (const inner of one.subresources ?? []) {
    const parsed = v.safeParse(resource, inner);
    const below = parsed.success ? sumOf(parsed.output) : { total: ZERO, usage: ZERO, priceless: true };
    sum.total = add(sum.total, below.total);
    sum.usage = add(sum.usage, below.usage);
    sum.priceless ||= below.priceless;
  }
  return sum;
};

const named = (names: readonly string[]): string =>
  `${[...new Set(names)].slice(0, 8).join(', ')}${new Set(names).size > 8 ? ' and more' : ''}`;

const projectOf = ({ project_name: name, resources, diagnostics }: Project): EstimatedProject => {
  const all = resources ?? [];
  const priced = all.filter(({ is_supported: supported }) => supported !== false);
  const sums = new Map(priced.map((one) => [one.name, sumOf(one)]));
  const unsupported = all.filter((one) => one.is_supported === false).map((one) => one.type ?? one.name);
  const priceless = [...sums].filter(([, { priceless: yes }]) => yes).map(([one]) => one);
  const now: Breakdown = {
    total: [...sums.values()].map(({ total }) => total).reduce(add, ZERO),
    usage: [...sums.values()].map(({ usage }) => usage).reduce(add, ZERO),
    resources: new Map([...sums].map(([one, { total }]) => [one, total])),
  };
  return {
    name,
    now,
    problems: (diagnostics ?? [])
      .filter(({ severity }) => !HARMLESS.has((severity ?? '').toLowerCase()))
      .map(({ message }) => message),
    gaps: [
      ...(unsupported.length === 0 ? [] : [`Infracost does not know the price of ${named(unsupported)}`]),
      ...(priceless.length === 0 ? [] : [`no price was found for ${named(priceless)}`]),
    ],
    remarks: [],
  };
};

/** A file of Infracost 2 as an estimate. */
export const estimateOfV2 = (file: v.InferOutput<typeof infracostV2>): Estimate => ({
  currency: file.currency ?? 'USD',
  projects: file.projects.map(projectOf),
});
