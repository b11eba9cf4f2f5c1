import type { Json, JsonObject } from '../../../src/core/changes/model';
import { patched, type Patch } from './tree';

/** What is said of one object of a plan, beside its values. */
export interface Options {
  readonly reason?: string;
  readonly paths?: readonly (readonly (string | number)[])[];
  readonly order?: 'create-first';
  readonly previous?: string;
  readonly importing?: JsonObject;
  readonly deposed?: string;
  readonly provider?: string;
  /** Provider that the prior state names, where it is another one. */
  readonly priorProvider?: string;
  /** Marks of sensitive values, before and after. */
  readonly sensitive?: JsonObject;
  /** References of its expressions: attribute → names. */
  readonly refs?: Readonly<Record<string, readonly string[]>>;
  readonly provisioners?: readonly string[];
  /** Is a replacement's successor, or the old object, only forgotten? In the words of the engine. */
  readonly actions?: readonly string[];
}

export interface Entry {
  readonly address: string;
  readonly actions: readonly string[];
  readonly before: Json;
  readonly after: Json;
  readonly unknown: Json;
  readonly options: Options;
}

/** What is said of one module call. */
export interface ModuleSpec {
  readonly expressions?: Readonly<Record<string, readonly string[]>>;
  readonly outputs?: Readonly<Record<string, readonly string[]>>;
  readonly source?: string;
}

export interface PlanSpec {
  readonly entries: readonly Entry[];
  readonly drift?: readonly Entry[];
  readonly deferred?: readonly { readonly reason: string; readonly entry: Entry }[];
  readonly modules?: Readonly<Record<string, ModuleSpec>>;
  /** Members that are put into the document, or replace its own. */
  readonly also?: JsonObject;
}

/** A plan with what people say of it, in production: the level, the rules that must and must not be met, and why. */
export interface Labelled extends PlanSpec {
  readonly name: string;
  readonly level: 'LOW' | 'MEDIUM' | 'HIGH' | 'CRITICAL';
  readonly rules: readonly string[];
  readonly not?: readonly string[];
  readonly why: string;
}

const entry = (
  address: string,
  actions: readonly string[],
  values: { before?: Json; after?: Json; unknown?: Json },
  options: Options = {},
): Entry => ({
  address,
  actions: options.actions ?? actions,
  before: values.before ?? null,
  after: values.after ?? null,
  unknown: values.unknown ?? {},
  options,
});

export const same = (address: string, values: Json, options?: Options): Entry =>
  entry(address, ['no-op'], { before: values, after: values }, options);

/** `after` is what is known; `unknown` names what is computed. */
export function create(
  address: string,
  after: JsonObject,
  computed: readonly string[] = ['id'],
  options?: Options,
): Entry {
  const known = Object.fromEntries(Object.entries(after).filter(([key]) => !computed.includes(key)));
  const unknown = Object.fromEntries(computed.map((key) => [key, true]));
  return entry(address, ['create'], { after: known, unknown }, options);
}

export const update = (address: string, before: Json, patch: Patch, options?: Options): Entry =>
  entry(address, ['update'], { before, ...patched(before, patch) }, options);

export const remove = (address: string, before: Json, options?: Options): Entry =>
  entry(address, ['delete'], { before }, { reason: 'delete_because_no_resource_config', ...options });

export const forget = (address: string, before: Json, options?: Options): Entry =>
  entry(address, ['forget'], { before }, options);

export const replace = (address: string, before: Json, patch: Patch, options: Options = {}): Entry =>
  entry(
    address,
    options.order === 'create-first' ? ['create', 'delete'] : ['delete', 'create'],
    { before, ...patched(before, patch) },
    { ...(options.paths && { reason: 'replace_because_cannot_update' }), ...options },
  );

export const read = (address: string, after: JsonObject, computed: readonly string[]): Entry => {
  const made = create(address, after, computed, { reason: 'read_because_dependency_pending' });
  return { ...made, actions: ['read'] };
};
