import type { Json, JsonObject } from '../../../src/core/changes/model';
import type { Entry, ModuleSpec, PlanSpec } from './plan';

const REGISTRY = 'registry.terraform.io/';
const PROVIDERS: Readonly<Record<string, string>> = {
  helm: 'hashicorp/helm',
  kubernetes: 'hashicorp/kubernetes',
  terraform: 'terraform.io/builtin/terraform',
};

interface Parts {
  readonly module: string;
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly name: string;
  readonly index?: string | number;
}

/** The parts of an address such as `module.a["x"].aws_vpc.main[0]`. */
function partsOf(address: string): Parts {
  const found =
    /^((?:module\.[^.[]+(?:\["(?:[^"])*"\]|\[\d+\])?\.)*)(data\.)?([a-z0-9_]+)\.([A-Za-z0-9_-]+)(?:\[(.+)\])?$/.exec(
      address,
    );
  if (!found) throw new Error(`not an address: ${address}`);
  const [, module = '', data, type = '', name = '', index] = found;
  return {
    module: module.replace(/\.$/, ''),
    mode: data ? 'data' : 'managed',
    type,
    name,
    ...(index !== undefined && { index: JSON.parse(index) as string | number }),
  };
}

function providerOf({ address, options }: Entry): string {
  if (options.provider !== undefined) return options.provider;
  const short = partsOf(address).type.split('_')[0] ?? '';
  const known = PROVIDERS[short] ?? `hashicorp/${short}`;
  return known.startsWith('terraform.io/') ? known : `${REGISTRY}${known}`;
}

function identity(each: Entry): JsonObject {
  const { module, index, mode, type, name } = partsOf(each.address);
  return {
    address: each.address,
    ...(module !== '' && { module_address: module }),
    mode,
    type,
    name,
    ...(index !== undefined && { index }),
  };
}

function changeOf(each: Entry): JsonObject {
  const { options, actions, before, after, unknown } = each;
  const sensitive = options.sensitive ?? {};
  return {
    ...identity(each),
    ...(options.previous !== undefined && { previous_address: options.previous }),
    provider_name: providerOf(each),
    ...(options.deposed !== undefined && { deposed: options.deposed }),
    change: {
      actions: [...actions],
      before,
      after,
      after_unknown: after === null ? {} : unknown,
      before_sensitive: before === null ? false : sensitive,
      after_sensitive: after === null ? false : sensitive,
      ...(options.paths && { replace_paths: options.paths.map((path) => [...path]) }),
      ...(options.importing && { importing: options.importing }),
    },
    ...(options.reason !== undefined && { action_reason: options.reason }),
  };
}

interface ModuleTree {
  address?: string;
  resources?: JsonObject[];
  child_modules?: ModuleTree[];
}

/** The tree of `prior_state` or `planned_values`: modules in modules, each with its resources. */
function valuesTree(entries: readonly Entry[], side: 'before' | 'after'): Json {
  const root: ModuleTree = {};
  const byModule = new Map<string, ModuleTree>([['', root]]);
  const moduleAt = (address: string): ModuleTree => {
    const known = byModule.get(address);
    if (known) return known;
    const parent = moduleAt(address.replace(/\.?module\.[^.[]+(?:\["[^"]*"\]|\[\d+\])?$/, ''));
    const made: ModuleTree = { address };
    (parent.child_modules ??= []).push(made);
    byModule.set(address, made);
    return made;
  };
  for (const each of entries) {
    const values = each[side];
    if (values === null || each.options.importing) continue;
    const provider = side === 'before' ? (each.options.priorProvider ?? providerOf(each)) : providerOf(each);
    (moduleAt(partsOf(each.address).module).resources ??= []).push({
      ...identity(each),
      provider_name: provider,
      schema_version: 0,
      values,
      sensitive_values: each.options.sensitive ?? {},
      ...(each.options.deposed !== undefined && { deposed_key: each.options.deposed }),
    });
  }
  return root as unknown as Json;
}

const referencing = (refs: Readonly<Record<string, readonly string[]>> = {}): JsonObject =>
  Object.fromEntries(
    Object.entries(refs).map(([attribute, references]) => [attribute, { references: [...references] }]),
  );

/** `configuration.root_module`: what is declared, by module call. */
function configurationOf({ entries, modules = {} }: PlanSpec): Json {
  const declared = entries.filter(
    ({ options }) => !options.reason?.startsWith('delete_because_no_') && !options.deposed,
  );
  const byModule = (path: readonly string[]): JsonObject => {
    const here = declared.filter(({ address }) => namesOf(partsOf(address).module).join('.') === path.join('.'));
    const own = [...new Map(here.map((each) => [localAddress(each), each])).values()];
    const below = new Set(
      [
        ...declared.map(({ address }) => namesOf(partsOf(address).module)),
        ...Object.keys(modules).map((key) => key.split('.')),
      ]
        .filter((names) => names.length > path.length && path.every((name, at) => names[at] === name))
        .map((names) => names[path.length] ?? ''),
    );
    const spec: ModuleSpec | undefined = modules[path.join('.')];
    return {
      ...(spec?.outputs && {
        outputs: Object.fromEntries(
          Object.entries(spec.outputs).map(([name, references]) => [
            name,
            { expression: { references: [...references] } },
          ]),
        ),
      }),
      resources: own.map(configuredOf),
      ...(below.size > 0 && {
        module_calls: Object.fromEntries(
          [...below].map((name) => {
            const called = modules[[...path, name].join('.')];
            return [
              name,
              {
                source: called?.source ?? `./modules/${name}`,
                expressions: referencing(called?.expressions),
                module: byModule([...path, name]),
              },
            ];
          }),
        ),
      }),
    };
  };
  return { root_module: byModule([]) };
}

const namesOf = (module: string): string[] => [...module.matchAll(/module\.([^.[]+)/g)].map(([, name = '']) => name);

const localAddress = ({ address }: Entry): string => {
  const { mode, type, name } = partsOf(address);
  return `${mode === 'data' ? 'data.' : ''}${type}.${name}`;
};

function configuredOf(each: Entry): JsonObject {
  const { mode, type, name } = partsOf(each.address);
  const { refs, provisioners } = each.options;
  return {
    address: localAddress(each),
    mode,
    type,
    name,
    provider_config_key: type.split('_')[0] ?? '',
    ...(provisioners && {
      provisioners: provisioners.map((one) => ({
        type: one,
        expressions: { command: { constant_value: './deploy.sh' } },
      })),
    }),
    expressions: referencing(refs),
    schema_version: 0,
  };
}

/** The plan as `terraform show -json` writes it. */
export function documentOf(spec: PlanSpec): JsonObject {
  const current = spec.entries.filter(({ options }) => options.deposed === undefined);
  return {
    format_version: '1.2',
    terraform_version: '1.13.4',
    planned_values: { root_module: valuesTree(current, 'after') },
    ...(spec.drift && { resource_drift: spec.drift.map(changeOf) }),
    ...(spec.deferred && {
      deferred_changes: spec.deferred.map(({ reason, entry }) => ({ reason, resource_change: changeOf(entry) })),
    }),
    resource_changes: [...spec.entries].sort((a, b) => (a.address < b.address ? -1 : 1)).map(changeOf),
    prior_state: {
      format_version: '1.0',
      terraform_version: '1.13.4',
      values: { root_module: valuesTree(current, 'before') },
    },
    configuration: configurationOf(spec),
    timestamp: '2026-11-21T05:30:00Z',
    applyable: current.some(({ actions }) => actions[0] !== 'no-op'),
    complete: spec.deferred === undefined,
    errored: false,
    ...spec.also,
  };
}
