import { displayProse, displayText } from '../render/display-text';
import { sign } from '../render/level-sign';
import { type Notice, type NoticeEntry, placeOf, shown, type Tone } from './notice';

/** A message for Teams may have 28 KB. */
const BUDGET = 20_000;

const COLOURS: Readonly<Record<Tone, string>> = {
  alarm: 'attention',
  warning: 'warning',
  good: 'good',
  plain: 'default',
};

/** Text runs show what they are given: no Markdown, no `<at>` (adaptivecards.io, "TextRun"). */
const run = (text: string, more: object = {}) => ({ type: 'TextRun', text, ...more });
const rich = (...inlines: readonly object[]) => ({ type: 'RichTextBlock', inlines });
const opens = (url: string) => ({ selectAction: { type: 'Action.OpenUrl', url } });

const line = (entry: NoticeEntry) =>
  rich(
    run(`${entry.level === undefined ? '' : `${sign(entry.level)} `}${displayText(placeOf(entry))}`, {
      fontType: 'monospace',
    }),
    run(` ${displayProse(entry.text)}`),
    ...(entry.url === undefined ? [] : [run(' · '), run('open', opens(entry.url))]),
  );

/** Body for a Teams workflow "When a Teams webhook request is received": one adaptive card. Connectors are retired. */
export const teamsBody = (notice: Notice): string => {
  const { lines, rest } = shown(notice, line, BUDGET);
  return JSON.stringify({
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          msteams: { width: 'Full' },
          body: [
            rich(run(displayText(notice.title), { weight: 'bolder', size: 'medium', color: COLOURS[notice.tone] })),
            ...lines,
            ...rest.map((more) => rich(run(more))),
            rich(run(displayText(notice.repository), { isSubtle: true, size: 'small' })),
          ],
          actions: [{ type: 'Action.OpenUrl', title: 'Run', url: notice.runUrl }],
        },
      },
    ],
  });
};
