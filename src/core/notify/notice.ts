import { createHash } from 'node:crypto';
import { shortened } from '../render/display-text';
import type { Level } from '../risk/level';

/** What a notice can be about. The words end up in `planseal.notice/v1`: never rename one. */
export const NOTICE_EVENTS = [
  'drift-new',
  'drift-worse',
  'drift-resolved',
  'check-failing',
  'check-recovered',
  'check-stale',
  'apply-done',
  'apply-partial',
  'apply-failed',
  'apply-refused',
  'apply-waiting',
  'break-glass',
] as const;
export type NoticeEvent = (typeof NOTICE_EVENTS)[number];

/** How a notice looks: `alarm` wants somebody now, `warning` today, `good` is an end, `plain` is for the record. */
export type Tone = 'alarm' | 'warning' | 'good' | 'plain';

/** One thing that happened to one stack. */
export interface NoticeEntry {
  readonly event: NoticeEvent;
  readonly stack: string;
  readonly environment: string;
  /** One line; the name of the stack is shown before it. */
  readonly text: string;
  readonly level?: Level;
  /** Page that tells more: an issue, a run, the environment's `url`. */
  readonly url?: string;
}

/**
 * One message, whatever the target: a run tells all it has to tell in one. Every string is plain text from outside,
 * already redacted, and is escaped for each target; nothing in it can mention, link or format.
 */
export interface Notice {
  readonly tone: Tone;
  /** One line: what happened, not where. */
  readonly title: string;
  /** The most important first. */
  readonly entries: readonly NoticeEntry[];
  /** `owner/name`. */
  readonly repository: string;
  readonly runUrl: string;
  /** RFC 3339. */
  readonly at: string;
  /** Key of a Jira ticket (`ticketIn`); without one nothing is sent to Jira. */
  readonly ticket?: string;
}

/** Entries that people are shown at most. */
export const MOST_SHOWN = 20;
/** Entries that machines get. */
export const MOST_SENT = 200;
const LONGEST_TITLE = 140;
const LONGEST_NAME = 120;
const LONGEST_TEXT = 300;

/** The same notice within bounds that every target accepts. A URL that is not https, or too long, is left out. */
export const bounded = (notice: Notice): Notice => ({
  ...notice,
  title: shortened(notice.title, LONGEST_TITLE),
  repository: shortened(notice.repository, LONGEST_NAME),
  entries: notice.entries.slice(0, MOST_SENT).map(({ url, ...entry }) => ({
    ...entry,
    stack: shortened(entry.stack, LONGEST_NAME),
    environment: shortened(entry.environment, LONGEST_NAME),
    text: shortened(entry.text, LONGEST_TEXT),
    ...(url !== undefined && isLink(url) && { url }),
  })),
});

/** Nothing but the printable characters of an address, so that it cannot end the construct that it stands in. */
const LINK = /^https?:\/\/[\w.:-]+(?:\/[\w./?&=%#@:~+,;-]*)?$/;
export const isLink = (url: string): boolean => url.length <= 500 && LINK.test(url);

/** Identifies a notice, so that a receiver can recognise one that was sent twice. */
export const noticeId = (notice: Notice): string =>
  createHash('sha256').update(JSON.stringify(notice)).digest('hex').slice(0, 32);

/** `live/prod (production)`. */
export const placeOf = ({ stack, environment }: Pick<NoticeEntry, 'stack' | 'environment'>): string =>
  environment === '' ? stack : `${stack} (${environment})`;

/** The entries that people are shown, within a budget of characters of JSON, and in words how many are not. */
export function shown<T>(
  { entries }: Notice,
  line: (entry: NoticeEntry) => T,
  budget: number,
): { readonly lines: readonly T[]; readonly rest: readonly string[] } {
  let room = budget;
  const all = entries.slice(0, MOST_SHOWN).map(line);
  const lines = all.filter((one) => (room -= JSON.stringify(one).length) >= 0);
  const more = entries.length - lines.length;
  return { lines, rest: more === 0 ? [] : [`and ${more} more`] };
}

/** Letters, a dash and a number that are no ticket: encodings, hashes and standards. */
const NO_PROJECT = 'UTF|SHA|AES|ISO|RFC|TLS|CVE|IPV';
const TICKET = new RegExp(`(?<![\\w-])(?!(?:${NO_PROJECT})-)[A-Z][A-Z0-9]{1,9}-[1-9]\\d{0,6}(?![0-9A-Za-z])`);

/** The first ticket key (`SHOP-123`) in the title, the branch or the body of a pull request, in the order given. */
export const ticketIn = (...texts: readonly string[]): string | undefined =>
  texts.map((text) => TICKET.exec(text)?.[0]).find((key) => key !== undefined);
