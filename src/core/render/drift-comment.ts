import type { IssueComment, News } from '../drift/issue-operation';
import { markdown } from './markdown';
import { type Block, item, list, mono, paragraph, strong, text } from './nodes';

const MOST_NAMED = 30;

const named = (title: string, addresses: readonly string[], more: number): Block[] => {
  if (addresses.length + more === 0) return [];
  const shown = addresses.slice(0, MOST_NAMED).map((address) => item([mono(address)]));
  const rest = addresses.length - shown.length + more;
  return [paragraph(strong(title)), list(rest === 0 ? shown : [...shown, item([`and ${rest} more`])])];
};

const news = ({ fresh, gone, goneUnnamed }: News): Block[] => [
  ...named(
    'New',
    fresh.map(({ address }) => address),
    0,
  ),
  ...named('Gone', gone, goneUnnamed),
];

const EVENTS = {
  changed: 'The drift changed.',
  worse: 'The drift got worse.',
  again: 'It drifted again.',
  'closed-by-hand':
    'This was closed, but the stack still drifts. To be left in peace for a while, comment `/planseal snooze 7d because …`.',
  'snooze-over': 'The snooze is over and the stack still drifts.',
} as const;

const FAILING = {
  changed: 'The check fails for another reason now, which is above.',
  again: 'The check fails again.',
  'closed-by-hand':
    'This was closed, but the check still fails. To be left in peace for a while, comment `/planseal snooze 7d because …`.',
  'snooze-over': 'The snooze is over and the check still fails.',
} as const;

/** `2026-11-21 06:12 UTC` of an RFC 3339 time in UTC. */
const readable = (time: string): string => `${time.slice(0, 16).replace('T', ' ')} UTC`;

const blocks = (comment: IssueComment): Block[] => {
  switch (comment.event) {
    case 'clean':
    case 'recovered': {
      const what = comment.event === 'clean' ? 'reality matches the state again' : 'the check works again';
      const pending =
        comment.class === 'pending' || comment.class === 'both'
          ? ' Code that is merged but not applied is something else.'
          : '';
      return [paragraph(text(`✅ Checked ${readable(comment.checkedAt)}: ${what}.${pending}`))];
    }
    case 'ignored':
      return [
        paragraph('All that drifts is ignored by rules in the configuration:'),
        list(
          comment.ignored.map(({ address, reason, owner, expires }) =>
            item([mono(address), text(`: ${reason} (${owner}, until ${expires})`)]),
          ),
        ),
      ];
    case 'snoozed':
      return [
        paragraph(
          text(
            `💤 Snoozed until ${readable(new Date(comment.snooze.until * 1_000).toISOString())} by ${comment.snooze.by}: ${comment.snooze.reason}`,
          ),
        ),
      ];
    case 'failing':
      return [paragraph(text(FAILING[comment.how]))];
    case 'duplicate':
      return [paragraph(text(`A duplicate of issue ${comment.of}, which goes on.`))];
    default:
      return [paragraph(strong(`${comment.level}:`), text(` ${EVENTS[comment.event]}`)), ...news(comment.news)];
  }
};

/** A comment on a drift issue: what is new, what is gone, why it was closed. */
export const renderDriftComment = (comment: IssueComment): string => markdown(blocks(comment));
