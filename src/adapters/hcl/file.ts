import type { Node } from 'web-tree-sitter';
import { messageOf } from '../../core/errors';
import type { Attribute, Block, ConfigurationFile, Problem } from '../../core/hcl/model';
import { readJson } from './json';
import { syntaxOf } from './parser';
import { childrenOf, placeOf, stringText, valueOf } from './value';

/** Deeper than this nobody nests by hand. */
const DEEPEST = 50;
/** One mistake can make many; the first ones tell. */
const MOST_PROBLEMS = 20;

type Body = Pick<ConfigurationFile, 'attributes' | 'blocks'>;

/** What became of one file: what could be read, and what could not. */
interface Reading {
  readonly file: string;
  readonly problems: Problem[];
}

const attributeOf = (node: Node, { file }: Reading): Attribute[] => {
  const [name, value] = childrenOf(node);
  if (name?.type !== 'identifier' || value === undefined) return [];
  return [{ name: name.text, value: valueOf(value, file), place: placeOf(node, file) }];
};

const blockOf = (node: Node, reading: Reading, depth: number): Block => {
  const children = childrenOf(node);
  const [type, ...labels] = children.filter(({ type: kind }) => kind === 'identifier' || kind === 'string_lit');
  return {
    type: type?.text ?? '',
    labels: labels.map((label) => (label.type === 'string_lit' ? stringText(label) : label.text)),
    ...bodyOf(
      children.filter(({ type: kind }) => kind === 'body' || kind === 'ERROR'),
      reading,
      depth + 1,
    ),
    place: placeOf(node, reading.file),
  };
};

/** Attributes and blocks among these nodes. Where the parser lost its way, what it found on it still counts. */
const bodyOf = (nodes: readonly Node[], reading: Reading, depth: number): Body => {
  const body = { attributes: [] as Attribute[], blocks: [] as Block[] };
  const waiting = [...nodes].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'attribute') body.attributes.push(...attributeOf(node, reading));
    else if (node.type === 'block' && depth < DEEPEST) body.blocks.push(blockOf(node, reading, depth));
    else if (node.type === 'block')
      reading.problems.push({
        message: `More than ${DEEPEST} blocks inside of each other`,
        place: placeOf(node, reading.file),
      });
    else if (node.type === 'body' || node.type === 'ERROR') waiting.push(...childrenOf(node).reverse());
  }
  return body;
};

const shortened = (text: string): string => {
  const [line = ''] = text.trimStart().split('\n', 1);
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
};

/** The places that break the grammar, in order. */
const mistakesIn = (root: Node, file: string): Problem[] => {
  const found: Problem[] = [];
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined && found.length < MOST_PROBLEMS; node = waiting.pop()) {
    if (node.isMissing) found.push({ message: `Something is missing here: ${node.type}`, place: placeOf(node, file) });
    else if (node.type === 'ERROR')
      found.push({ message: `This is no valid HCL: \`${shortened(node.text)}\``, place: placeOf(node, file) });
    else if (node.hasError)
      waiting.push(...node.children.filter((child) => child.hasError || child.isMissing).reverse());
  }
  return found;
};

const read = (root: Node, file: string): ConfigurationFile => {
  const problems = root.hasError ? mistakesIn(root, file) : [];
  const reading = { file, problems };
  return { path: file, ...bodyOf(root.type === 'ERROR' ? [root] : childrenOf(root), reading, 0), problems };
};

/** A file of which nothing can be read. */
export const unreadable = (file: string, message: string): ConfigurationFile => ({
  path: file,
  blocks: [],
  attributes: [],
  problems: [{ message, place: { file, line: 1, column: 1 } }],
});

/** Reads HCL, or its JSON form where the name ends so. Never throws: what cannot be read is a problem of the file. */
export const readHcl = async (text: string, file: string): Promise<ConfigurationFile> => {
  if (file.endsWith('.json')) return await readJson(text, file);
  try {
    const tree = await syntaxOf(text);
    if (tree === undefined) return unreadable(file, 'Reading this file takes too long');
    try {
      return read(tree.rootNode, file);
    } finally {
      tree.delete();
    }
  } catch (error) {
    return unreadable(file, `This file cannot be read (${messageOf(error)})`);
  }
};
