import { createHash } from 'node:crypto';
import { LEVELS } from '../risk/level';
import type { Level } from '../risk/level';

/** What an issue is about: drift of a stack, or that its check fails. */
export type IssueKind = 'drift' | 'error';

export const EVENTS = ['opened', 'changed', 'closed', 'reopened', 'snoozed', 'merged'] as const;
export type HistoryEvent = (typeof EVENTS)[number];

/**
 * Why an issue is closed; without it a person closed it. `superseded`: whoever closed it, the stack's story goes on in
 * another issue, and nothing that was said on this one counts any more.
 */
const CLOSED = ['clean', 'ignored', 'snoozed', 'duplicate', 'superseded'] as const;
export type ClosedBecause = (typeof CLOSED)[number];

/** What an issue remembers, hidden in its body. Times are whole seconds since 1970. */
export interface DriftMarker {
  /** `stackKey` of the stack. */
  readonly stack: string;
  readonly kind: IssueKind;
  readonly fingerprint: string;
  /** Fingerprints of the items shown, the most dangerous first. */
  readonly items: readonly string[];
  /** Addresses of the first of them, so that a comment can say what is gone. */
  readonly names: readonly string[];
  readonly level: Level;
  /** When the check was made that the issue shows. */
  readonly at: number;
  /** When the present episode began. */
  readonly since: number;
  readonly closed?: ClosedBecause;
  /** Until when it is snoozed; means nothing unless `closed` is `snoozed`. */
  readonly until?: number;
  /** When the last snooze command that was heeded was written: it counts once. */
  readonly asked?: number;
  readonly history: readonly { readonly event: HistoryEvent; readonly at: number }[];
}

const MOST_ITEMS = 200;
const MOST_NAMES = 40;
const LONGEST_NAME = 200;
/** Only the latest events are kept, so that the body does not grow for ever. */
const MOST_HISTORY = 20;

/** The key of a stack in markers: 16 hex digits, because a stack's name may be anything. */
export const stackKey = (stack: string, environment = ''): string =>
  createHash('sha256')
    .update(JSON.stringify([stack, environment]))
    .digest('hex')
    .slice(0, 16);

/** The marker as fields for `markerNode({ kind: 'drift', fields })`. What is over the bounds is cut off. */
export function fieldsOf(marker: DriftMarker): Record<string, string> {
  const history = marker.history.slice(-MOST_HISTORY).map(({ event, at }) => `${EVENTS.indexOf(event)}-${at}`);
  const names = marker.names.slice(0, MOST_NAMES).map((name) => name.replace(/\s+/g, ' ').slice(0, LONGEST_NAME));
  const fields = {
    stack: marker.stack,
    kind: marker.kind,
    fingerprint: marker.fingerprint,
    items: marker.items.slice(0, MOST_ITEMS).join('.'),
    names: names.join('\n'),
    level: marker.level,
    at: String(marker.at),
    since: String(marker.since),
    closed: marker.closed ?? '',
    until: String(marker.until ?? ''),
    asked: String(marker.asked ?? ''),
    history: history.join('.'),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}

const FIELDS: Readonly<Record<string, RegExp>> = {
  stack: /^[0-9a-f]{16}$/,
  kind: /^(?:drift|error)$/,
  fingerprint: /^[0-9a-f]{32}$/,
  items: /^[0-9a-f]{12}(?:\.[0-9a-f]{12}){0,199}$/,
  names: /^.{1,200}(?:\n.{1,200}){0,39}$/,
  level: new RegExp(`^(?:${LEVELS.join('|')})$`),
  at: /^\d{1,11}$/,
  since: /^\d{1,11}$/,
  closed: new RegExp(`^(?:${CLOSED.join('|')})$`),
  until: /^\d{1,11}$/,
  asked: /^\d{1,11}$/,
  history: /^[0-5]-\d{1,11}(?:\.[0-5]-\d{1,11}){0,19}$/,
};
const REQUIRED = ['stack', 'kind', 'fingerprint', 'level', 'at', 'since'];

/**
 * The marker in the fields of `markerOf(body)`. Anybody who may edit the issue may have written it: every field must be
 * exactly as `fieldsOf` writes it, else there is no marker.
 */
export function markerFrom(fields: Readonly<Record<string, string>>): DriftMarker | undefined {
  const sound = Object.entries(fields).every(
    ([name, value]) => Object.hasOwn(FIELDS, name) && FIELDS[name]?.test(value) === true,
  );
  if (!sound || REQUIRED.some((name) => !Object.hasOwn(fields, name))) return undefined;
  const time = (name: string) => Number(fields[name]);
  return {
    stack: fields['stack'] ?? '',
    kind: fields['kind'] as IssueKind,
    fingerprint: fields['fingerprint'] ?? '',
    items: listOf(fields['items'], '.'),
    names: listOf(fields['names'], '\n'),
    level: fields['level'] as Level,
    at: time('at'),
    since: time('since'),
    ...(fields['closed'] !== undefined && { closed: fields['closed'] as ClosedBecause }),
    ...(fields['until'] !== undefined && { until: time('until') }),
    ...(fields['asked'] !== undefined && { asked: time('asked') }),
    history: listOf(fields['history'], '.').flatMap(eventOf),
  };
}

const listOf = (value: string | undefined, separator: string): string[] => value?.split(separator) ?? [];

function eventOf(word: string): DriftMarker['history'] {
  const [index, at] = word.split('-');
  const event = EVENTS[Number(index)];
  return event === undefined ? [] : [{ event, at: Number(at) }];
}

/** The marker with one more event; the oldest are dropped beyond the bound. */
export const withEvent = (marker: DriftMarker, event: HistoryEvent, at: number): DriftMarker => ({
  ...marker,
  history: [...marker.history, { event, at }].slice(-MOST_HISTORY),
});
