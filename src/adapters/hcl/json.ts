import * as v from 'valibot';
import { messageOf } from '../../core/errors';
import type { Attribute, Block, ConfigurationFile, Entry, Problem } from '../../core/hcl/model';
import { jsonValue } from './json-value';

/** Where the parser stopped; nowhere, when what it read was too deep for it. */
const mistake = v.object({ line: v.optional(v.number(), 1), column: v.optional(v.number(), 1) });

/** Block types with their number of labels and the block types in them. In JSON nothing else tells them from attributes. */
interface Shape {
  readonly labels: number;
  readonly blocks?: Readonly<Record<string, Shape>>;
}

const NONE: Shape = { labels: 0 };
const DATA: Shape = { labels: 2, blocks: { lifecycle: NONE } };
const RESOURCE: Shape = {
  labels: 2,
  blocks: { lifecycle: NONE, provisioner: { labels: 1, blocks: { connection: NONE } }, connection: NONE },
};

/** The blocks of a configuration (Terraform, JSON Configuration Syntax). */
const TOP: Readonly<Record<string, Shape>> = {
  terraform: {
    labels: 0,
    blocks: { backend: { labels: 1 }, cloud: NONE, required_providers: NONE, provider_meta: { labels: 1 } },
  },
  resource: RESOURCE,
  data: DATA,
  ephemeral: DATA,
  action: { labels: 2 },
  check: { labels: 1, blocks: { data: DATA } },
  provider: { labels: 1 },
  module: { labels: 1 },
  variable: { labels: 1 },
  output: { labels: 1 },
  locals: NONE,
  moved: NONE,
  import: NONE,
  removed: { labels: 0, blocks: { lifecycle: NONE, provisioner: { labels: 1 } } },
};

interface Position {
  readonly type: string;
  readonly shape: Shape;
  readonly labels: readonly string[];
  readonly entry: Entry;
}

const bodyOf = (
  entries: readonly Entry[],
  shapes: Readonly<Record<string, Shape>>,
  problems: Problem[],
): Pick<ConfigurationFile, 'attributes' | 'blocks'> => {
  const attributes: Attribute[] = [];
  const blocks: Block[] = [];
  for (const entry of entries) {
    const { key: name, value, place } = entry;
    if (name === undefined || name === '//') continue;
    const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
    if (shape === undefined) attributes.push({ name, value, place });
    else blocks.push(...blocksAt({ type: name, shape, labels: [], entry }, problems));
  }
  return { attributes, blocks };
};

/** One object is a block, or the labels of several; a list is several of either. */
const blocksAt = ({ type, shape, labels, entry }: Position, problems: Problem[]): Block[] => {
  const { value, place } = entry;
  if (value.kind === 'list')
    return value.items.flatMap((item) => blocksAt({ type, shape, labels, entry: { ...entry, value: item } }, problems));
  if (value.kind !== 'object') {
    // A null is the same as nothing (HCL JSON syntax specification).
    if (value.kind !== 'literal' || value.value !== null)
      problems.push({ message: `\`${type}\` must be an object or a list of objects`, place });
    return [];
  }
  if (labels.length === shape.labels)
    return [{ type, labels, ...bodyOf(value.entries, shape.blocks ?? {}, problems), place }];
  return value.entries.flatMap((inner) =>
    inner.key === undefined || inner.key === '//'
      ? []
      : blocksAt({ type, shape, labels: [...labels, inner.key], entry: inner }, problems),
  );
};

/**
 * The same model out of the JSON form. Members that stand twice are two blocks, as Terraform has it. A text that is no
 * JSON is a problem at its first mistake.
 */
export const readJson = async (text: string, path: string): Promise<ConfigurationFile> => {
  const { parse } = await import('@humanwhocodes/momoa');
  const problems: Problem[] = [];
  try {
    const { body } = parse(text, { mode: 'json' });
    const parts = body.type === 'Array' ? body.elements.map(({ value }) => value) : [body];
    const values = parts.map((part) => jsonValue(part, path));
    if (!values.every(({ kind }) => kind === 'object'))
      problems.push({ message: 'This is no JSON object', place: { file: path, line: 1, column: 1 } });
    const entries = values.flatMap((value) => (value.kind === 'object' ? value.entries : []));
    return { path, ...bodyOf(entries, TOP, problems), problems };
  } catch (error) {
    const { line, column } = v.parse(mistake, error);
    const message = `This is no valid JSON (${messageOf(error)})`;
    return { path, attributes: [], blocks: [], problems: [{ message, place: { file: path, line, column } }] };
  }
};
