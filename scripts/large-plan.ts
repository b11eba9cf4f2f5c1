// Large plans for the benchmarks: every object of a real plan, again and again, each time in another module.
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';

type Tree = Readonly<Record<string, unknown>>;
interface State extends Tree {
  readonly root_module: { readonly resources: readonly Tree[] };
}
interface Plan extends Tree {
  readonly resource_changes: readonly Tree[];
  readonly resource_drift?: readonly Tree[];
  readonly planned_values: State;
  readonly prior_state?: Tree & { readonly values: State };
  readonly configuration: Tree & { readonly root_module: Tree };
}

/** Stands for the number of a copy; no plan holds it. */
const NUMBER = '№';
const CALL = `copy_${NUMBER}`;
const MODULE = `module.${CALL}`;

/** The entries with the addresses of a module, in the engines' order of members. */
const moved = (entries: readonly Tree[], isChange: boolean): Tree[] =>
  entries.map(({ address, ...rest }) => ({
    address: `${MODULE}.${String(address)}`,
    ...(isChange && { module_address: MODULE }),
    ...rest,
  }));
const moduleOf = ({ root_module: { resources } }: State): Tree => ({
  address: MODULE,
  resources: moved(resources, false),
});
const inner = (json: string): string => json.slice(1, -1);

/** The places of a plan that grow with it: what stands there once for each copy, as JSON without the outer brackets. */
function growing(plan: Plan): Record<string, string> {
  const { resource_changes: changes, resource_drift: drift = [], planned_values: planned, prior_state: prior } = plan;
  return {
    '@planned': JSON.stringify(moduleOf(planned)),
    '@drift': inner(JSON.stringify(moved(drift, true))),
    '@changes': inner(JSON.stringify(moved(changes, true))),
    '@prior': prior ? JSON.stringify(moduleOf(prior.values)) : '',
    '@calls': inner(JSON.stringify({ [CALL]: { source: './stack', module: plan.configuration.root_module } })),
  };
}

/** The plan with a mark in each place that grows. */
const frameOf = (plan: Plan): Tree => ({
  ...plan,
  planned_values: { root_module: { child_modules: ['@planned'] } },
  ...(plan.resource_drift && { resource_drift: ['@drift'] }),
  resource_changes: ['@changes'],
  ...(plan.prior_state && {
    prior_state: { ...plan.prior_state, values: { root_module: { child_modules: ['@prior'] } } },
  }),
  configuration: { ...plan.configuration, root_module: { module_calls: { '@calls': null } } },
});

/**
 * Writes a valid plan of about `bytes` bytes made of copies of the real plan at `template`, which keeps the share of
 * each section and of each kind of change. Returns the number of its resources.
 */
export async function writeLargePlan(template: string, file: string, bytes: number): Promise<number> {
  const plan = JSON.parse(readFileSync(template, 'utf8')) as Plan;
  const texts = growing(plan);
  const copies = Math.max(1, Math.round(bytes / Object.values(texts).join('').length));
  const out = createWriteStream(file, { highWaterMark: 1 << 20 });
  for (const piece of JSON.stringify(frameOf(plan)).split(/("@\w+"(?::null)?)/)) {
    const text = texts[/^"(@\w+)"/.exec(piece)?.[1] ?? ''];
    for (let copy = 0; copy < (text === undefined ? 1 : copies); copy++) {
      const written = text === undefined ? piece : (copy > 0 ? ',' : '') + text.replaceAll(NUMBER, String(copy));
      if (!out.write(written)) await once(out, 'drain');
    }
  }
  out.end('\n');
  await once(out, 'finish');
  return copies * plan.resource_changes.length;
}
