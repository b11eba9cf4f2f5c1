import type { Nodes, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import type { Block } from './nodes';

const OPTIONS: Options = {
  bullet: '-',
  fences: true,
  rule: '-',
  extensions: [
    gfmToMarkdown({ tablePipeAlign: false }),
    // GitHub reads `$…$` as mathematics; a backslash makes it a plain dollar everywhere.
    { unsafe: [{ character: '$', inConstruct: 'phrasing' }] },
  ],
};

/** Markdown of one node or of a whole document; the library escapes whatever would mean something. */
export const markdown = (node: Nodes | readonly Block[]): string =>
  toMarkdown('type' in node ? node : ({ type: 'root', children: [...node] } satisfies Root), OPTIONS);
