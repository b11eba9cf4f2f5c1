/**
 * The engine-neutral model of what would happen. Terraform and OpenTofu are read into it by `read/`; a further engine
 * needs only a reader that yields these parts.
 */

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** A place in a value tree: object keys and list indexes from the root down. */
export type Path = readonly (string | number)[];

/** What would happen to one object. `unknown` is an action this version does not know: judged as dangerous. */
export const CHANGE_KINDS = [
  'no-op',
  'create',
  'read',
  'update',
  'delete',
  'replace',
  'forget',
  'replace-and-forget',
  'open',
  'unknown',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Value trees before and after, and the trees that mark their unknown and sensitive leaves (`true` covers all below). */
export interface Values {
  readonly before: Json;
  readonly after: Json;
  readonly unknown: Json;
  readonly beforeSensitive: Json;
  readonly afterSensitive: Json;
}

/** One object and what would happen to it. (`address`, `deposed`) is unique in a plan; `address` alone is not. */
export interface Change {
  readonly address: string;
  readonly previousAddress?: string;
  readonly deposed?: string;
  /** Address of the module instance, `''` for the root module. */
  readonly module: string;
  readonly mode: 'managed' | 'data' | 'ephemeral';
  readonly type: string;
  readonly name: string;
  readonly index?: string | number;
  /** Full source address as the engine gives it; short (`aws`) in Terraform 0.12. */
  readonly provider: string;
  readonly kind: ChangeKind;
  /** The engine's own words, in its order: `['delete', 'create']`. */
  readonly verbs: readonly string[];
  /** Only for `replace`: is the old object destroyed before the new one exists? */
  readonly replaceOrder?: 'destroy-first' | 'create-first';
  readonly values: Values;
  readonly replacePaths: readonly Path[];
  /** The engine's reason, an open set: `delete_because_no_resource_config`. */
  readonly reason?: string;
  readonly importing?: { readonly id?: string; readonly unknown: boolean };
}

export interface OutputChange {
  readonly name: string;
  readonly kind: ChangeKind;
  readonly values: Values;
}

export interface Check {
  readonly address: string;
  readonly kind: string;
  readonly status: 'pass' | 'fail' | 'error' | 'unknown';
  readonly problems: readonly string[];
}

/** A side effect outside create, update and delete (Terraform 1.14 actions). */
export interface ActionInvocation {
  readonly address: string;
  readonly type: string;
  readonly triggeredBy?: string;
  /** What the action is called with; unknown and sensitive leaves are marked as in `Values`. */
  readonly config: Json;
  readonly unknown: Json;
  readonly sensitive: Json;
}

/** What the plan says of itself. `undefined` means that the engine does not say (older versions, OpenTofu). */
export interface ChangesHeader {
  readonly engine: string;
  readonly engineVersion?: string;
  readonly formatVersion?: string;
  /** When the plan was made, RFC 3339. */
  readonly timestamp?: string;
  readonly errored?: boolean;
  readonly complete?: boolean;
  readonly applyable?: boolean;
  /** How many plans were in the input, when it was more than one (Terragrunt run-all); their flags are merged. */
  readonly documents?: number;
}

/** One resource block of the configuration: which others its expressions name, and what else rules need of it. */
export interface ConfiguredResource {
  /** Address without indexes: `module.app.aws_instance.web`. */
  readonly address: string;
  /** Configuration addresses of resources that it refers to, resolved within its module, and names of links. */
  readonly references: readonly string[];
  readonly provisioners: readonly string[];
}

/**
 * What carries references across the border of a module: a variable (`module.a.var.vpc_id`, given by the caller) or an
 * output (`module.a.output.vpc_id`). Locals do not appear in a plan, so what goes through them is not seen.
 */
export interface ConfiguredLink {
  readonly address: string;
  readonly references: readonly string[];
}

/** The links of one call, or of the outputs of one module; found out when somebody asks, which is seldom. */
export interface ConfiguredLinks {
  readonly all: readonly ConfiguredLink[];
}

/** The parts of a plan in the order in which they are met; the header comes last because its fields may be anywhere. */
export type ChangePart =
  | { readonly part: 'resource'; readonly change: Change }
  | { readonly part: 'drift'; readonly change: Change }
  | { readonly part: 'deferred'; readonly reason: string; readonly change: Change }
  | { readonly part: 'output'; readonly output: OutputChange }
  | { readonly part: 'check'; readonly check: Check }
  | { readonly part: 'invocation'; readonly invocation: ActionInvocation; readonly deferred: boolean }
  | { readonly part: 'prior'; readonly address: string; readonly type: string; readonly provider: string }
  | { readonly part: 'configured'; readonly resource: ConfiguredResource }
  | { readonly part: 'links'; readonly links: ConfiguredLinks }
  /** A sensitive text that no change shows (a variable, a data source): never shown, only for redaction by value. */
  | { readonly part: 'secret'; readonly value: string }
  | { readonly part: 'header'; readonly header: ChangesHeader };

/** All parts of one plan in memory, for plans of ordinary size and for tests. */
export interface Changes {
  readonly header: ChangesHeader;
  readonly resources: readonly Change[];
  readonly drift: readonly Change[];
  readonly deferred: readonly { readonly reason: string; readonly change: Change }[];
  readonly outputs: readonly OutputChange[];
  readonly checks: readonly Check[];
  readonly invocations: readonly ActionInvocation[];
  readonly prior: readonly { readonly address: string; readonly type: string; readonly provider: string }[];
  readonly configured: readonly ConfiguredResource[];
  readonly links: readonly ConfiguredLink[];
  readonly secrets: readonly string[];
}
