import type { Html } from 'mdast';
import type { Block, Inline, Words } from './nodes';
import { text } from './nodes';

/**
 * `<details>`: Markdown is not read inside `<summary>`, so its content is written as HTML with every character that
 * means something there encoded. An HTML block ends at a blank line, and no text here contains a line break.
 */
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const encoded = (value: string): string => value.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

const TAGS = { strong: 'b', emphasis: 'i' } as const;

const html = (node: Inline | string): string => {
  if (typeof node === 'string') return encoded(text(node).value);
  switch (node.type) {
    case 'text':
      return encoded(node.value);
    case 'inlineCode':
      return `<code>${encoded(node.value)}</code>`;
    case 'strong':
    case 'emphasis':
      return `<${TAGS[node.type]}>${node.children.map(html).join('')}</${TAGS[node.type]}>`;
    default:
      throw new TypeError(`A summary cannot hold a node of type ${node.type}`);
  }
};

const raw = (value: string): Html => ({ type: 'html', value });

/** A section that is closed until someone opens it. */
export const fold = (summary: Words, inside: readonly Block[]): Block[] => [
  raw(`<details><summary>${summary.map(html).join('')}</summary>`),
  ...inside,
  raw('</details>'),
];

/** A new line inside a table cell, for which Markdown has nothing: keeps tables narrow enough for a phone. */
export const lineInCell: Inline = raw('<br>');

/** Small print; Markdown inside it is read as usual. */
export const smallPrint = (...words: readonly Inline[]): Block => ({
  type: 'paragraph',
  children: [raw('<sub>'), ...words, raw('</sub>')],
});
