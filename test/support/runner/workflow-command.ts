/** A workflow command as the runner understood it. V1 is `##[name k=v;]data`, V2 is `::name k=v,::data`. */
export interface WorkflowCommand {
  readonly name: string;
  readonly form: 'v1' | 'v2';
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
  /** The whole line that held the command. */
  readonly line: string;
}

type Escapes = readonly (readonly [escaped: string, character: string])[];

// `%25` comes last, as in the runner: `%250A` is the text `%0A`, not a line break.
const DATA: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
];
const PROPERTY: Escapes = [['%3A', ':'], ['%2C', ','], ...DATA];
const V1: Escapes = [['%3B', ';'], ['%5D', ']'], ...DATA];

const unescape = (text: string, escapes: Escapes): string =>
  escapes.reduce((result, [escaped, character]) => result.replaceAll(escaped, character), text);

// What .NET's TrimStart removes (Char.IsWhiteSpace): it knows NEL, which JavaScript does not, and not U+FEFF, which JavaScript does.
const LEADING_WHITE_SPACE = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

/** `a=b` pairs; empty names and empty values are dropped, and the names ignore case, as in the runner. */
const readProperties = (text: string, separator: string, escapes: Escapes): Record<string, string> => {
  const properties: Record<string, string> = {};
  for (const pair of text.split(separator)) {
    const match = /^=*([^=]+)=+([^=].*)$/s.exec(pair);
    if (match?.[1] !== undefined && match[2] !== undefined)
      properties[match[1].toLowerCase()] = unescape(match[2], escapes);
  }
  return properties;
};

const nameAndProperties = (info: string): [name: string, properties: string] => {
  const space = info.indexOf(' ');
  return space < 0 ? [info.toLowerCase(), ''] : [info.slice(0, space).toLowerCase(), info.slice(space + 1)];
};

const parseV2 = (line: string, known: ReadonlySet<string>): WorkflowCommand | undefined => {
  const text = line.replace(LEADING_WHITE_SPACE, '');
  const end = text.indexOf('::', 2);
  if (!text.startsWith('::') || end < 0) return undefined;
  const [name, properties] = nameAndProperties(text.slice(2, end));
  if (!known.has(name)) return undefined;
  const data = unescape(text.slice(end + 2), DATA);
  return { name, form: 'v2', properties: readProperties(properties.trim(), ',', PROPERTY), data, line };
};

const parseV1 = (line: string, known: ReadonlySet<string>): WorkflowCommand | undefined => {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  if (end < 0) return undefined;
  const [name, properties] = nameAndProperties(line.slice(start + 3, end));
  if (!known.has(name)) return undefined;
  return {
    name,
    form: 'v1',
    properties: readProperties(properties, ';', V1),
    data: unescape(line.slice(end + 1), V1),
    line,
  };
};

/**
 * Reads one line as the runner does: first as V2 (at the start, after white space), then as V1 (the first `##[` anywhere
 * in the line). `known` holds command names in lower case; anything else is plain text (actions/runner ActionCommand.cs).
 */
export const parseCommand = (line: string, known: ReadonlySet<string>): WorkflowCommand | undefined =>
  parseV2(line, known) ?? parseV1(line, known);
