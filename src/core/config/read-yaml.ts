import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node, Pair } from 'yaml';
import type { ConfigError, Mistake, Place } from './error';
import { clipped, placeText } from './error';

/** Larger than any configuration that people keep by hand. */
export const MOST_CHARACTERS = 512 * 1024;
/** Uses of anchors, counted with what they stand for: more is an attack on memory. */
const MOST_ALIASES = 100;
/** Keys that JavaScript gives a meaning; none of ours, and no name that anybody needs. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

export interface ReadYaml {
  readonly value: unknown;
  /** Gives a mistake its line and column. */
  readonly locate: (mistake: Mistake) => ConfigError;
}

const whole = (message: string): ConfigError => ({ line: 1, column: 1, path: '', message });

/** Reads one YAML 1.2 document and remembers where everything stands. Never throws. */
export function readYaml(text: string): { readonly ok: ReadYaml } | { readonly errors: ConfigError[] } {
  if (text.length > MOST_CHARACTERS)
    return { errors: [whole(`The file has ${text.length} characters; at most ${MOST_CHARACTERS} are read.`)] };
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, {
      version: '1.2',
      lineCounter: lines,
      prettyErrors: false,
      logLevel: 'silent',
    });
    const errors = [...syntaxErrors(document, lines), ...forbiddenKeys(document, lines)];
    if (errors.length > 0) return { errors };
    const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    return { ok: { value, locate: (mistake) => located(document, lines, mistake) } };
  } catch (error) {
    // yaml throws on alias bombs and on nesting deeper than the stack.
    const why = error instanceof ReferenceError ? 'it uses anchors too often' : 'it is nested too deeply';
    return { errors: [whole(`The file cannot be read: ${why}.`)] };
  }
}

function syntaxErrors({ errors, warnings }: Document, lines: LineCounter): ConfigError[] {
  return [...errors, ...warnings].map(({ message, pos: [start] }) => {
    const { line, col } = lines.linePos(start);
    const [first = ''] = message.split('\n');
    return { line: Math.max(1, line), column: Math.max(1, col), path: '', message: `Not YAML: ${first.trim()}` };
  });
}

function forbiddenKeys(document: Document, lines: LineCounter): ConfigError[] {
  const found: ConfigError[] = [];
  visit(document, {
    Pair: (_, { key }) => {
      const text = isScalar(key) ? key.value : undefined;
      if (typeof text === 'string' && FORBIDDEN_KEYS.has(text))
        found.push({ ...positionOf(key as Node, lines), path: '', message: `\`${text}\` cannot be a key.` });
      else if (typeof text !== 'string' && typeof text !== 'number')
        found.push({ ...positionOf(key as Node, lines), path: '', message: 'A key must be a text.' });
    },
  });
  return found;
}

function located(document: Document, lines: LineCounter, { place, at, message }: Mistake): ConfigError {
  return { ...positionOf(nodeAt(document, place, at), lines), path: clipped(placeText(place)), message };
}

function positionOf(node: Node | null | undefined, lines: LineCounter): { line: number; column: number } {
  const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** The node at a place, or the nearest one above it that stands in the text. */
function nodeAt(document: Document, place: Place, at: 'key' | 'value'): Node | null {
  let node: Node | null = document.contents;
  let key: Node | null = node;
  for (const step of place) {
    const inside: Node | null | undefined = isAlias(node) ? node.resolve(document) : node;
    if (isSeq(inside) && typeof step === 'number') node = key = (inside.items[step] as Node | undefined) ?? key;
    else {
      const pair: Pair<Node, Node | null> | undefined = isMap<Node, Node | null>(inside)
        ? inside.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step))
        : undefined;
      if (pair === undefined) return key;
      key = pair.key;
      node = pair.value;
    }
  }
  return at === 'key' || node?.range === undefined ? key : node;
}
