import { isList, isObject, memberOf, scalarsOf, textOf } from '../json';
import type { ChangePart, ConfiguredLink, ConfiguredLinks, ConfiguredResource, Json } from '../model';

type Steps = readonly (string | number)[];

/** The module calls on the way to a place in `configuration`: `module.a.module.b.`. */
export function prefixOf(path: Steps): string {
  let prefix = '';
  for (let at = 1; at < path.length; at++) if (path[at - 1] === 'module_calls') prefix += `module.${path[at] ?? ''}.`;
  return prefix;
}

/**
 * The resources and links named in an expression tree, in `references` lists at any depth: `aws_vpc.main` of
 * `aws_vpc.main.id`.
 * They are added to a set, for this is done for every expression of a plan.
 */
function addNamed(expression: Json | undefined, found: Set<string>): void {
  if (isList(expression)) for (const item of expression) addNamed(item, found);
  else if (isObject(expression)) {
    for (const [key, member] of Object.entries(expression)) {
      if (key === 'references' && isList(member)) addResources(member, found);
      else addNamed(member, found);
    }
  }
}

function addResources(names: Json | undefined, found: Set<string>): void {
  for (const name of isList(names) ? names : []) {
    const named = typeof name === 'string' ? (resourceNamed(name) ?? linkNamed(name)) : undefined;
    if (named !== undefined) found.add(named);
  }
}

const NOT_RESOURCES = new Set([
  'var',
  'local',
  'module',
  'each',
  'count',
  'path',
  'terraform',
  'self',
  'ephemeral',
  'run',
  'action',
]);

/** The resource that a name means in its module: `data.aws_ami.x` of `data.aws_ami.x.id`; `undefined` for others. */
export function resourceNamed(name: string): string | undefined {
  const steps = name.split(/[.[]/, 3);
  const length = steps[0] === 'data' ? 3 : 2;
  return steps.length < length || NOT_RESOURCES.has(steps[0] ?? '') ? undefined : steps.slice(0, length).join('.');
}

/**
 * The link that a name means in its module: `var.x` of `var.x.y`, `module.a.output.id` of `module.a["k"].id`;
 * `undefined` for others, a module as a whole among them.
 */
export function linkNamed(name: string): string | undefined {
  if (name.startsWith('var.')) return name.split(/[.[]/, 2).join('.');
  const [, module, output] = /^module\.([^.[]+)(?:\[[^\]]*\])?\.([^.[]+)/.exec(name) ?? [];
  return module === undefined || output === undefined ? undefined : `module.${module}.output.${output}`;
}

/** The variables of a called module that get something by reference; `path` is that of the arguments of the call. */
export const variableLinks = (path: Steps, expressions: Json): ConfiguredLinks => ({
  get all() {
    return linksOf(`${prefixOf(path)}var.`, expressions, prefixOf(path.slice(0, -2)));
  },
});

/** The outputs of the module at `prefix` that pass something on by reference. */
export const outputLinks = (prefix: string, outputs: Json): ConfiguredLink[] =>
  linksOf(`${prefix}output.`, outputs, prefix);

function linksOf(names: string, expressions: Json, module: string): ConfiguredLink[] {
  if (!isObject(expressions)) return [];
  return Object.entries(expressions).flatMap(([name, expression]) => {
    const references = referencesOf(expression, module);
    return references.length > 0 ? [{ address: names + name, references }] : [];
  });
}

function referencesOf(expression: Json | undefined, module: string): string[] {
  const found = new Set<string>();
  addNamed(expression, found);
  return [...found].map((name) => module + name);
}

/** One resource of `configuration`, in the module at `prefix`. The plan has neither `lifecycle` nor line numbers. */
export function configuredOf(prefix: string, entry: Json): ConfiguredResource | undefined {
  const local = textOf(entry, 'address');
  if (local === undefined) return undefined;
  const references = new Set<string>();
  for (const member of ['expressions', 'count_expression', 'for_each_expression']) {
    addNamed(memberOf(entry, member), references);
  }
  addResources(memberOf(entry, 'depends_on'), references);
  references.delete(local);
  const provisioners = memberOf(entry, 'provisioners');
  return {
    address: prefix + local,
    references: [...references].map((address) => prefix + address),
    provisioners: (isList(provisioners) ? provisioners : []).flatMap(
      (provisioner) => textOf(provisioner, 'type') ?? [],
    ),
  };
}

/**
 * Finds the values of sensitive variables: in `variables` (root), in defaults, and in constants that a module call
 * passes on. Values and declarations come in either order, so both are kept until the document ends.
 */
export class VariableSecrets {
  private readonly values: { readonly variable: string; readonly scalars: readonly string[] }[] = [];
  private readonly declared = new Map<string, boolean>();

  /** A value of a root variable: an entry of `variables`. */
  value(name: string, entry: Json): void {
    this.add(name, memberOf(entry, 'value'));
  }

  /** A `variable` block in `configuration`. */
  declaration(path: Steps, entry: Json): void {
    const variable = prefixOf(path) + String(path.at(-1));
    this.declared.set(variable, memberOf(entry, 'sensitive') === true);
    this.add(variable, memberOf(entry, 'default'));
  }

  /** The arguments of a module call. */
  call(path: Steps, expressions: Json): void {
    if (!isObject(expressions)) return;
    for (const [argument, expression] of Object.entries(expressions)) {
      this.add(prefixOf(path) + argument, memberOf(expression, 'constant_value'));
    }
  }

  private add(variable: string, value: Json | undefined): void {
    const scalars = [...scalarsOf(value)];
    if (scalars.length > 0) this.values.push({ variable, scalars });
  }

  /** A variable whose declaration is not in the plan is held for sensitive: nothing says that it is not. */
  *parts(): Generator<ChangePart> {
    for (const { variable, scalars } of this.values) {
      if (this.declared.get(variable) === false) continue;
      for (const value of scalars) yield { part: 'secret', value };
    }
  }
}
