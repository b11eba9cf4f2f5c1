import { displayProse, displayText } from '../render/display-text';
import { sign } from '../render/level-sign';
import { type Notice, type NoticeEntry, placeOf, shown, type Tone } from './notice';

const SIGNS: Readonly<Record<Tone, string>> = { alarm: '🚨', warning: '⚠️', good: '✅', plain: 'ℹ️' };

/** Slack refuses more than 50 blocks, 3,000 characters in one, and about 13,000 in all. */
const BUDGET = 9_000;

/** These begin mentions and links (docs.slack.dev, "Formatting message text"). */
const entities = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
/** These would only format. */
const prose = (text: string): string => entities(displayProse(text)).replace(/[*_~`]/g, '\u200b$&');
/** In code a backtick would end it. */
const code = (text: string): string => `\`${entities(displayText(text)).replaceAll('`', '´')}\``;
const link = (url: string, words: string): string => `<${url.replaceAll('&', '&amp;')}|${words}>`;

const line = (entry: NoticeEntry): string => {
  const dot = entry.level === undefined ? '' : `${sign(entry.level)} `;
  const more = entry.url === undefined ? '' : ` · ${link(entry.url, 'open')}`;
  return `${dot}${code(placeOf(entry))} ${prose(entry.text)}${more}`;
};

/** `verbatim`: Slack makes no mention, channel or link of plain text by itself. */
const words = (text: string) => ({ type: 'mrkdwn', text, verbatim: true }) as const;

/** Body for an incoming webhook of Slack: a header, a section for each entry, and where it comes from. */
export const slackBody = (notice: Notice): string => {
  const title = `${SIGNS[notice.tone]} ${displayText(notice.title, 140)}`;
  const { lines, rest } = shown(notice, line, BUDGET);
  return JSON.stringify({
    // Read aloud and in previews; blocks are what is shown.
    text: prose(`${SIGNS[notice.tone]} ${notice.title}`),
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: title, emoji: false } },
      ...[...lines, ...rest].map((text) => ({ type: 'section', text: words(text) })),
      { type: 'context', elements: [words(`${code(notice.repository)} · ${link(notice.runUrl, 'run')}`)] },
    ],
    unfurl_links: false,
    unfurl_media: false,
  });
};
