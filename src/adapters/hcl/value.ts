import type { Node } from 'web-tree-sitter';
import type { Entry, Place, Value } from '../../core/hcl/model';

/** Deeper than this nobody nests by hand: what is below stays as it stands in the text. */
const DEEPEST = 50;

export const placeOf = ({ startPosition: { row, column } }: Node, file: string): Place => ({
  file,
  line: row + 1,
  column: column + 1,
});

export const childrenOf = (node: Node): Node[] => node.namedChildren.filter(({ type }) => type !== 'comment');

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** The text of a quoted string: escapes, and `$${`, which stands for `${`. */
export const stringText = (node: Node): string =>
  node.text
    .slice(1, -1)
    .replace(/\$\$\{|%%\{|\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))/gs, (found, short, long, char: string) => {
      if (typeof short === 'string') return String.fromCharCode(Number.parseInt(short, 16));
      if (typeof long === 'string') return characterOf(Number.parseInt(long, 16));
      return found.startsWith('\\') ? (ESCAPES[char] ?? char) : found.slice(1);
    });

const characterOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd');

/** Names with the attributes that follow at once, from one walk: asking each node for its neighbours takes a walk each. */
const referencesIn = (node: Node): string[] => {
  const names: { text: string; end: number }[] = [];
  for (const { type, text, startIndex, endIndex } of node.descendantsOfType(['variable_expr', 'get_attr'])) {
    const last = names.at(-1);
    if (type === 'variable_expr') names.push({ text, end: endIndex });
    else if (last?.end === startIndex) names[names.length - 1] = { text: last.text + text, end: endIndex };
  }
  return [...new Set(names.map(({ text }) => text))];
};

const expression = (node: Node): Value => ({
  kind: 'expression',
  text: node.text,
  references: referencesIn(node),
});

const literal = (node: Node): Value => {
  const inner = node.namedChild(0);
  if (inner?.type === 'string_lit') return { kind: 'literal', value: stringText(inner) };
  if (inner?.type === 'numeric_lit') return { kind: 'literal', value: Number(inner.text) };
  if (inner?.type === 'bool_lit') return { kind: 'literal', value: inner.text === 'true' };
  return inner?.type === 'null_lit' ? { kind: 'literal', value: null } : expression(node);
};

const keyOf = (node: Node): string | undefined => {
  const [only, ...more] = childrenOf(node);
  if (only === undefined || more.length > 0 || node.text.startsWith('(')) return undefined;
  if (only.type === 'variable_expr') return only.text;
  const value = only.type === 'literal_value' ? literal(only) : undefined;
  return value?.kind === 'literal' ? String(value.value) : undefined;
};

const entryOf = (node: Node, file: string, depth: number): Entry[] => {
  const [key, value] = [node.childForFieldName('key'), node.childForFieldName('val')];
  if (key === null || value === null) return [];
  return [{ key: keyOf(key), value: valueOf(value, file, depth), place: placeOf(node, file) }];
};

const elementsOf = (node: Node, type: string): Node[] => childrenOf(node).filter((child) => child.type === type);

/** A tuple or an object. */
const collection = (node: Node, file: string, depth: number): Value =>
  node.type === 'tuple'
    ? { kind: 'list', items: elementsOf(node, 'expression').map((item) => valueOf(item, file, depth)) }
    : { kind: 'object', entries: elementsOf(node, 'object_elem').flatMap((entry) => entryOf(entry, file, depth)) };

/** What an `expression` of the grammar stands for. */
export const valueOf = (node: Node, file: string, depth = 0): Value => {
  const [only, ...more] = childrenOf(node);
  if (only === undefined || more.length > 0 || depth > DEEPEST || node.hasError) return expression(node);
  if (only.type === 'expression') return valueOf(only, file, depth + 1);
  if (only.type === 'literal_value') return literal(only);
  const inner = only.type === 'collection_value' ? only.namedChild(0) : null;
  return inner === null ? expression(node) : collection(inner, file, depth + 1);
};
