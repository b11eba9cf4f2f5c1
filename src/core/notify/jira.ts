import { displayProse, displayText } from '../render/display-text';
import { type Notice, type NoticeEntry, placeOf, shown } from './notice';

/** A comment in Jira may have 32,767 characters. */
const BUDGET = 20_000;

type Node = Readonly<Record<string, unknown>>;
const text = (words: string, ...marks: readonly Node[]): Node => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks }),
});
const linked = (url: string): Node => ({ type: 'link', attrs: { href: url } });
const paragraph = (...content: readonly Node[]): Node => ({ type: 'paragraph', content });

const listItem = (entry: NoticeEntry): Node => {
  const place = text(displayText(placeOf(entry)), { type: 'code' });
  const more = entry.url === undefined ? [] : [text(' '), text('open', linked(entry.url))];
  return { type: 'listItem', content: [paragraph(place, text(` ${displayText(entry.text)}`), ...more)] };
};

/** Comment for Jira Cloud (`/rest/api/3`), in the Atlassian Document Format: text nodes are text, whatever they say. */
export const cloudComment = (notice: Notice): string => {
  const { lines, rest } = shown(notice, listItem, BUDGET);
  const content = [
    paragraph(text(displayText(notice.title), { type: 'strong' })),
    { type: 'bulletList', content: lines },
    ...rest.map((more) => paragraph(text(more))),
    paragraph(text(`${displayText(notice.repository)} `), text('run', linked(notice.runUrl))),
  ];
  return JSON.stringify({ body: { type: 'doc', version: 1, content } });
};

/** In Jira's wiki mark-up a backslash makes any special character plain. */
const wiki = (words: string): string => displayProse(words).replace(/[\\{}[\]()*_+^~?!|#@&<>-]/g, '\\$&');

const wikiLine = (entry: NoticeEntry): string =>
  `* ${wiki(placeOf(entry))} ${wiki(entry.text)}${entry.url === undefined ? '' : ` [open|${entry.url}]`}`;

/** Comment for Jira Data Center (`/rest/api/2`), in its wiki mark-up. */
export const serverComment = (notice: Notice): string => {
  const { lines, rest } = shown(notice, wikiLine, BUDGET);
  const from = `${wiki(notice.repository)} [run|${notice.runUrl}]`;
  return JSON.stringify({ body: [`*${wiki(notice.title)}*`, ...lines, ...rest, from].join('\n') });
};
