import { joined } from '../hcl/addresses';
import {
  type Block,
  type ConfigurationFile,
  entryOf,
  literalOf,
  type Module,
  stringOf,
  type Value,
  valueOf,
} from '../hcl/model';
import { dataSources, settingsOf } from '../hcl/queries';
import type { Order } from './order';
import type { Stack } from './stack';

/** Where a state is kept: the type of the backend, and its settings that are literal. */
export interface StatePlace {
  readonly backend: string;
  readonly settings: Readonly<Record<string, string>>;
}

/** Settings that say which state is meant, by the docs of Terraform's backends. At least one of the first must agree. */
const TELLING = ['key', 'prefix', 'path', 'address', 'schema_name', 'secret_suffix', 'workspaces.name'] as const;
const ALSO = ['bucket', 'container_name', 'storage_account_name', 'organization', 'hostname', 'conn_str'] as const;

const textOf = (value: Value | undefined): string | undefined => {
  const literal = literalOf(value);
  return typeof literal === 'string' || typeof literal === 'number' ? String(literal) : undefined;
};

const settingsFrom = (read: (name: string) => Value | undefined): Record<string, string> =>
  Object.fromEntries(
    [...TELLING, ...ALSO].flatMap((name) => {
      const [outer = '', inner] = name.split('.');
      const found = textOf(inner === undefined ? read(outer) : entryOf(read(outer), inner));
      return found === undefined ? [] : [[name, found] as const];
    }),
  );

const asModule = (files: readonly ConfigurationFile[]): Module => ({ directory: '.', files });

/** `data "terraform_remote_state"` blocks: the states that this configuration reads. */
export const statesRead = (files: readonly ConfigurationFile[]): StatePlace[] =>
  dataSources(asModule(files), 'terraform_remote_state').flatMap((block) => {
    const backend = stringOf(valueOf(block, 'backend'));
    const config = valueOf(block, 'config');
    return backend === undefined ? [] : [{ backend, settings: settingsFrom((name) => entryOf(config, name)) }];
  });

const nested = (block: Block, name: string): Value | undefined => {
  const inner = block.blocks.find(({ type }) => type === name);
  if (inner === undefined) return valueOf(block, name);
  const entries = inner.attributes.map((attribute) => ({ key: attribute.name, ...attribute }));
  return { kind: 'object', entries };
};

/** Where a root module keeps its state; `undefined` when it says nothing. */
export function stateOf(files: readonly ConfigurationFile[], stack: Stack): StatePlace | undefined {
  const module = asModule(files);
  const [block] = settingsOf(module, 'backend');
  const [cloud] = settingsOf(module, 'cloud');
  const found = block ?? cloud;
  if (found === undefined) return undefined;
  const settings = { ...settingsFrom((name) => nested(found, name)), ...stack.backendConfig };
  return { backend: block?.labels[0] ?? 'remote', settings };
}

/** Every literal by which a state could be recognised, for a quick look whether a file can have to do with it. */
export const tellingTexts = ({ settings }: StatePlace): string[] =>
  TELLING.flatMap((name) => settings[name] ?? []).map((text) => text.replace(/^.*\//, ''));

interface Placed extends StatePlace {
  /** Paths of local states are relative to it. */
  readonly directory: string;
}

const located = ({ backend, settings, directory }: Placed): Readonly<Record<string, string>> => {
  const { path } = settings;
  if (backend !== 'local' || path === undefined) return settings;
  return { ...settings, path: path.startsWith('/') ? path : (joined(directory, path) ?? path) };
};

/** Is it the same state? What both say must agree, and something that tells states apart must be said by both. */
export function isSameState(read: Placed, kept: Placed): boolean {
  if (read.backend !== kept.backend) return false;
  const [one, other] = [located(read), located(kept)];
  const both = [...TELLING, ...ALSO].filter((name) => one[name] !== undefined && other[name] !== undefined);
  return (
    both.some((name) => (TELLING as readonly string[]).includes(name)) &&
    both.every((name) => one[name] === other[name])
  );
}

export interface StateUse {
  readonly stack: Stack;
  readonly reads: readonly StatePlace[];
  readonly keeps: StatePlace | undefined;
}

/** Who reads whose state must be applied after them. A state that nobody here keeps is another repository's. */
export function stateOrder(uses: readonly StateUse[]): Order {
  const keepers = uses.flatMap(({ stack, keeps }) =>
    keeps === undefined ? [] : [{ name: stack.name, place: { ...keeps, directory: stack.directory } }],
  );
  const byWord = new Map<string, typeof keepers>();
  for (const keeper of keepers)
    for (const word of tellingTexts(keeper.place)) byWord.set(word, [...(byWord.get(word) ?? []), keeper]);
  const candidates = (read: StatePlace) => [...new Set(tellingTexts(read).flatMap((word) => byWord.get(word) ?? []))];
  return new Map(
    uses
      .filter(({ reads }) => reads.length > 0)
      .map(({ stack, reads }) => {
        const before = reads.flatMap((read) =>
          candidates(read).filter(({ place }) => isSameState({ ...read, directory: stack.directory }, place)),
        );
        return [stack.name, [...new Set(before.map(({ name }) => name))].filter((name) => name !== stack.name)];
      }),
  );
}
