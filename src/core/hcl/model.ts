/** Where something stands: path relative to the workspace with `/`, line and column counted from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * What an attribute is set to. `expression` is whatever the code alone does not fix (references, functions, templates):
 * its source text, and the names that it refers to (`var.region`).
 */
export type Value =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | { readonly kind: 'list'; readonly items: readonly Value[] }
  | { readonly kind: 'object'; readonly entries: readonly Entry[] }
  | { readonly kind: 'expression'; readonly text: string; readonly references: readonly string[] };

/** One element of an object; `key` is undefined when it is an expression. */
export interface Entry {
  readonly key: string | undefined;
  readonly value: Value;
  readonly place: Place;
}

export interface Attribute {
  readonly name: string;
  readonly value: Value;
  readonly place: Place;
}

export interface Block {
  readonly type: string;
  readonly labels: readonly string[];
  readonly attributes: readonly Attribute[];
  readonly blocks: readonly Block[];
  readonly place: Place;
}

/** A part of a file that could not be read. What could be read stands beside it. */
export interface Problem {
  readonly message: string;
  readonly place: Place;
}

export interface ConfigurationFile {
  readonly path: string;
  readonly blocks: readonly Block[];
  /** Attributes outside of blocks, as in `.tfvars`. */
  readonly attributes: readonly Attribute[];
  readonly problems: readonly Problem[];
}

/** The files of one directory, in the order in which Terraform reads them: overrides last, each by name. */
export interface Module {
  /** Relative to the workspace, `.` for the workspace itself. */
  readonly directory: string;
  readonly files: readonly ConfigurationFile[];
}

/** A root module and the local modules below it, by directory. Modules from elsewhere are not in it. */
export interface Configuration {
  readonly root: string;
  readonly modules: ReadonlyMap<string, Module>;
}

export const isOverride = (path: string): boolean => /(?:^|[/_])override\.(?:tf|tofu)(?:\.json)?$/.test(path);

export const attributeOf = ({ attributes }: Block, name: string): Attribute | undefined =>
  attributes.find((attribute) => attribute.name === name);

export const valueOf = (block: Block, name: string): Value | undefined => attributeOf(block, name)?.value;

/** A literal as it stands there; `undefined` for expressions, lists, objects and nothing. */
export const literalOf = (value: Value | undefined): string | number | boolean | null | undefined =>
  value?.kind === 'literal' ? value.value : undefined;

export const stringOf = (value: Value | undefined): string | undefined => {
  const literal = literalOf(value);
  return typeof literal === 'string' ? literal : undefined;
};

export const entryOf = (value: Value | undefined, key: string): Value | undefined =>
  value?.kind === 'object' ? value.entries.find((entry) => entry.key === key)?.value : undefined;

/** Blocks of these types directly below. */
export const blocksIn = (parent: { readonly blocks: readonly Block[] }, ...types: string[]): Block[] =>
  parent.blocks.filter(({ type }) => types.includes(type));

/** Blocks of these types at the top of a module's files. */
export const blocksOf = ({ files }: Module, ...types: string[]): Block[] =>
  files.flatMap((file) => blocksIn(file, ...types));

/** Everything below a block, itself first. */
export function* within(block: Block): Generator<Block> {
  yield block;
  for (const inner of block.blocks) yield* within(inner);
}
