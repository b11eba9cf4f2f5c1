import type { Attributes, Value } from './value';

/** A type in the notation of the plugin protocol: `"string"`, `["map","string"]`, `["set",["object",{…}]]`. */
export type AttributeType =
  | 'string'
  | 'number'
  | 'bool'
  | readonly ['list' | 'set' | 'map', AttributeType]
  | readonly ['object', Readonly<Record<string, AttributeType>>];

export interface Attribute {
  readonly type: AttributeType;
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly computed?: boolean;
  readonly sensitive?: boolean;
  /** A change of it replaces the object. */
  readonly forceNew?: boolean;
  /** The value when the configuration has none. */
  readonly default?: Value;
  /** The value that the cloud gives a new object when nobody else has. */
  readonly derive?: (object: Attributes) => Value;
  /** The attribute whose value it repeats, already in the plan (`tags_all` of `tags`). */
  readonly mirrors?: string;
}

export interface ResourceType {
  /** What ids look like: a prefix that a number is appended to, or the attribute that serves as id. */
  readonly id: { readonly prefix: string } | { readonly attribute: string };
  readonly attributes: Readonly<Record<string, Attribute>>;
  /** Why the cloud refuses to delete the object, if it does. */
  readonly refuseDelete?: (object: Attributes) => string | undefined;
}

export type Catalogue = Readonly<Record<string, ResourceType>>;

type Extra = Omit<Attribute, 'type'>;
export const FORCE_NEW = { forceNew: true } as const;

export const required = (type: AttributeType, extra: Extra = {}): Attribute => ({ type, required: true, ...extra });
export const optional = (type: AttributeType, extra: Extra = {}): Attribute => ({ type, optional: true, ...extra });
/** Optional with a value of the provider's when left out; Terraform wants such attributes computed as well. */
export const withDefault = (type: AttributeType, value: Value, extra: Extra = {}): Attribute => ({
  type,
  optional: true,
  computed: true,
  default: value,
  ...extra,
});
/** Optional, and chosen by the cloud when left out. */
export const chosen = (type: AttributeType, derive: (object: Attributes) => Value, extra: Extra = {}): Attribute => ({
  type,
  optional: true,
  computed: true,
  derive,
  ...extra,
});
export const computed = (type: AttributeType, derive: (object: Attributes) => Value, extra: Extra = {}): Attribute => ({
  type,
  computed: true,
  derive,
  ...extra,
});

export const STRINGS = ['list', 'string'] as const;
export const STRING_SET = ['set', 'string'] as const;
export const STRING_MAP = ['map', 'string'] as const;

/** Blocks are declared as attributes of a list or set of objects: Terraform accepts block syntax for them, as for the real provider's. */
export const blocks = (collection: 'list' | 'set', fields: Readonly<Record<string, AttributeType>>): AttributeType => [
  collection,
  ['object', fields],
];

export const TAGS = {
  tags: optional(STRING_MAP),
  tags_all: { type: STRING_MAP, computed: true, mirrors: 'tags' },
} as const;

/** A text attribute of an object that exists, for derived values such as ARNs. */
export const text = (object: Attributes, name: string): string => {
  const value = object[name];
  return typeof value === 'string' ? value : '';
};

const ACCOUNT = '123456789012';
export const REGION = 'us-east-1';

/** An ARN in the test account, with the object's attribute after the fixed part: `arn('ec2', 'vpc/', 'id')`. */
export const arn = (service: string, path: string, attribute: string, region: string = REGION): Attribute =>
  computed('string', (object) => `arn:aws:${service}:${region}:${ACCOUNT}:${path}${text(object, attribute)}`);

/** The id and all attributes of a type, as Terraform sees them. */
export const allAttributes = (type: ResourceType): Readonly<Record<string, Attribute>> => ({
  id: { type: 'string', computed: true },
  ...type.attributes,
});
