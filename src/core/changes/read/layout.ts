/** What the elements of a plan JSON are that are read; everything else is skipped. */
export type Section =
  | 'header'
  | 'resource'
  | 'drift'
  | 'deferred'
  | 'output'
  | 'check'
  | 'condition'
  | 'invocation'
  | 'deferred-invocation'
  | 'prior'
  | 'variable'
  | 'configured-resource'
  | 'configured-variable'
  | 'configured-outputs'
  | 'configured-call';

/** How to read a value: pass over it, take it whole, or go into its members or elements. */
export type Layout =
  | { readonly how: 'skip' }
  | { readonly how: 'take'; readonly section: Section }
  | { readonly how: 'members'; readonly members: ReadonlyMap<string, Layout> }
  | { readonly how: 'each'; readonly of: 'list' | 'object'; readonly each: Layout };

export const SKIP: Layout = { how: 'skip' };
const take = (section: Section): Layout => ({ how: 'take', section });
const elements = (each: Layout): Layout => ({ how: 'each', of: 'list', each });
const entries = (each: Layout): Layout => ({ how: 'each', of: 'object', each });

/** An object that may hold objects of its own kind, as modules do. */
function members(named: Record<string, Layout>, own?: (self: Layout) => Record<string, Layout>): Layout {
  const map = new Map(Object.entries(named));
  const self: Layout = { how: 'members', members: map };
  if (own !== undefined) for (const [key, layout] of Object.entries(own(self))) map.set(key, layout);
  return self;
}

const stateModule = members({ resources: elements(take('prior')) }, (self) => ({ child_modules: elements(self) }));

const configuredModule = members(
  {
    resources: elements(take('configured-resource')),
    variables: entries(take('configured-variable')),
    outputs: take('configured-outputs'),
  },
  (self) => ({ module_calls: entries(members({ module: self, expressions: take('configured-call') })) }),
);

const HEADER_FIELDS = ['format_version', 'terraform_version', 'timestamp', 'errored', 'complete', 'applyable'];

/** The layout of `terraform show -json PLAN`. The sizes that grow with the plan are gone into, never taken whole. */
export const PLAN_LAYOUT = members({
  ...Object.fromEntries(HEADER_FIELDS.map((field) => [field, take('header')])),
  variables: entries(take('variable')),
  resource_changes: elements(take('resource')),
  resource_drift: elements(take('drift')),
  deferred_changes: elements(take('deferred')),
  output_changes: entries(take('output')),
  checks: elements(take('check')),
  condition_results: elements(take('condition')),
  action_invocations: elements(take('invocation')),
  deferred_action_invocations: elements(take('deferred-invocation')),
  prior_state: members({ values: members({ root_module: stateModule }) }),
  configuration: members({ root_module: configuredModule }),
});
