import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { ListItem, Nodes, Table } from 'mdast';

/** Markdown as it reads on a screen, for a terminal: headings bold, tables aligned, folded sections indented. */
const BOLD = '\u001b[1m';
const DIM = '\u001b[2m';
const PLAIN = '\u001b[0m';
const MOST_CELL = 70;

const style = (code: string, text: string, colour: boolean): string => (colour ? `${code}${text}${PLAIN}` : text);

const segments = new Intl.Segmenter();

/** Columns of a text: an emoji takes two, the zero-width space in our texts takes none. */
const widthOf = (text: string): number =>
  Array.from(segments.segment(text.replaceAll('\u200b', '')), ({ segment }): number =>
    /\p{Emoji_Presentation}/u.test(segment) ? 2 : 1,
  ).reduce((a, b) => a + b, 0);

const inline = (node: Nodes): string => {
  if (node.type === 'break') return ' ';
  if ('children' in node) return node.children.map(inline).join('');
  return 'value' in node && node.type !== 'html' ? node.value : '';
};

const clipped = (text: string): string => (text.length > MOST_CELL ? `${text.slice(0, MOST_CELL - 1)}…` : text);

const table = ({ children, align }: Table): string[] => {
  const rows = children.map((row) => row.children.map((cell) => clipped(inline(cell))));
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => widthOf(row[at] ?? ''))));
  const pad = (cell: string, at: number): string => {
    const space = ' '.repeat(Math.max(0, (widths[at] ?? 0) - widthOf(cell)));
    return align?.[at] === 'right' ? space + cell : cell + space;
  };
  return rows.map((row) => row.map(pad).join('  ').trimEnd());
};

const point = (item: ListItem, colour: boolean): string[] => {
  const box = item.checked === true ? '[x] ' : item.checked === false ? '[ ] ' : '';
  const [first = '', ...rest] = item.children.flatMap((child) => block(child, colour));
  return [`• ${box}${first}`, ...rest.map((line) => `  ${line}`)];
};

const block = (node: Nodes, colour: boolean): string[] => {
  switch (node.type) {
    case 'heading':
      return ['', style(BOLD, inline(node), colour)];
    case 'paragraph':
      return [inline(node)];
    case 'table':
      return table(node);
    case 'list':
      return node.children.flatMap((item) => point(item, colour));
    case 'code':
      return node.value.split('\n').map((line) => style(DIM, `    ${line}`, colour));
    default:
      return [];
  }
};

/** Text of the `<summary>` in our own fold. */
const summaryOf = (html: string): string | undefined =>
  /<summary>(.*)<\/summary>/s
    .exec(html)?.[1]
    ?.replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** Lines of a Markdown text; closed sections show only their title, as on the page. */
export const terminalMarkdown = (markdown: string, colour: boolean): string => {
  const root = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const lines: string[] = [];
  let depth = 0;
  for (const node of root.children) {
    const summary = node.type === 'html' ? summaryOf(node.value) : undefined;
    if (summary !== undefined) {
      if (depth === 0) lines.push(style(DIM, `▸ ${summary}`, colour));
      depth += 1;
    } else if (node.type === 'html' && node.value.includes('</details>')) depth -= 1;
    else if (depth === 0)
      lines.push(...block(node, colour), ...(node.type === 'paragraph' || node.type === 'table' ? [''] : []));
  }
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
};
