import type {
  BlockContent,
  Code,
  Heading,
  InlineCode,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Strong,
  Table,
  TableCell,
  TableRow,
  Text,
} from 'mdast';
import { displayLines, displayProse, displayText } from './display-text';

/**
 * The only makers of Markdown nodes. Every text goes through `displayProse` or `displayText`, whoever wrote it; raw
 * HTML and links are in `fold.ts` and `link.ts` and hold nothing but our own constants and encoded text.
 */
export type Inline = PhrasingContent;
export type Block = RootContent;
/** Inline content; a bare string is text. */
export type Words = readonly (Inline | string)[];

const inlines = (words: Words): Inline[] => words.map((word) => (typeof word === 'string' ? text(word, 4_000) : word));

/** Text outside code: no mention, reference, address or emoji code in it acts. */
export const text = (value: string, most = 1_000): Text => ({ type: 'text', value: displayProse(value, most) });

/** Inline code; a value without a visible character is named instead, as empty code is no code in Markdown. */
export const mono = (value: string, most = 200): InlineCode | Text => {
  const shown = displayText(value, most);
  if (shown === '') return text('(empty)');
  return shown.trim() === '' ? text('(blank)') : { type: 'inlineCode', value: shown };
};

export const strong = (...words: Words): Strong => ({ type: 'strong', children: inlines(words) });
export const emphasis = (...words: Words): Inline => ({ type: 'emphasis', children: inlines(words) });
export const lineBreak: Inline = { type: 'break' };
export const paragraph = (...words: Words): Paragraph => ({ type: 'paragraph', children: inlines(words) });

export const heading = (depth: Heading['depth'], ...words: Words): Heading => ({
  type: 'heading',
  depth,
  children: inlines(words),
});

export const item = (words: Words, ticked?: boolean): ListItem => ({
  type: 'listItem',
  spread: false,
  ...(ticked === undefined ? {} : { checked: ticked }),
  children: [paragraph(...words)],
});

export const list = (children: ListItem[]): List => ({ type: 'list', ordered: false, spread: false, children });

const ALIGNMENTS: Readonly<Record<string, 'right' | 'center'>> = { r: 'right', c: 'center' };

const cell = (words: Words): TableCell => ({ type: 'tableCell', children: inlines(words) });
export const row = (...cells: Words[]): TableRow => ({ type: 'tableRow', children: cells.map(cell) });

/** `align` has a letter for each column: left, centre, right. */
export const table = (align: string, head: string[], rows: TableRow[]): Table => ({
  type: 'table',
  align: head.map((_, at) => ALIGNMENTS[align.charAt(at)] ?? null),
  children: [row(...head.map((title) => (title === '' ? [] : [title]))), ...rows],
});

/** Fenced code; the serialiser makes the fence longer than any run of backticks inside. */
export const fenced = (lang: 'diff' | 'hcl' | 'sh' | 'mermaid', value: string): Code => ({
  type: 'code',
  lang,
  value: displayLines(value).join('\n'),
});

/** `blocks` with nothing between them lost: for callers that build conditionally. */
export const present = <T>(...blocks: readonly (T | undefined | false)[]): T[] =>
  blocks.filter((block): block is T => block !== undefined && block !== false);

export type { BlockContent, ListItem, TableRow };
