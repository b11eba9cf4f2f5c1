import type { IssueView } from './issue-operation';
import { itemViews } from './item-views';
import { fieldsOf } from './marker';
import { markerNode } from '../render/marker';
import { markdown } from '../render/markdown';
import { renderDriftErrorIssue } from '../render/drift-error-issue';
import { renderDriftIssue } from '../render/drift-issue';
import type { DriftMarker } from './marker';
import { remediesFor } from './remedies';

/** Where an issue leads its reader, and whom it calls. */
export interface IssueLinks {
  readonly runUrl: string;
  /** Page of the workflow that applies, where a gated apply is started. */
  readonly applyUrl?: string;
  /** Teams of the configuration: `@acme/sre`. */
  readonly teams?: readonly string[];
}

const EVENT_WORDS = {
  opened: 'first seen',
  changed: 'the drift changed',
  closed: 'closed',
  reopened: 'drifted again',
  snoozed: 'snoozed',
  merged: 'merged with a duplicate',
} as const;

/** `2026-11-21 06:12 UTC` of seconds since 1970. */
export const timeOf = (seconds: number): string =>
  `${new Date(seconds * 1_000).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** Title and body of an issue. */
export const issueText = (view: IssueView, links: IssueLinks): { readonly title: string; readonly body: string } => {
  const { marker, result, level, ignored } = view;
  const { stack, environment } = result;
  const fields = fieldsOf(marker);
  if (marker.kind === 'error')
    return renderDriftErrorIssue({
      stack,
      environment,
      since: timeOf(marker.since),
      reason: result.reason ?? 'No reason was given.',
      runUrl: links.runUrl,
      marker: fields,
      ...(links.teams && { teams: links.teams }),
    });
  return renderDriftIssue({
    stack,
    environment,
    level,
    firstSeen: timeOf(marker.since),
    lastSeen: timeOf(marker.at),
    items: itemViews(result.items),
    itemsLeftOut: result.itemsLeftOut,
    remedies: remediesFor(result, links.applyUrl),
    ...(result.adopt !== undefined && { adoptHcl: result.adopt }),
    history: [...marker.history].reverse().map(({ event, at }) => ({ at: timeOf(at), text: EVENT_WORDS[event] })),
    marker: fields,
    runUrl: links.runUrl,
    ...(links.teams && { teams: links.teams }),
    notes: ignored.map(
      ({ address, reason, owner, expires }) => `Ignored: \`${address}\` — ${reason} (${owner}, until ${expires})`,
    ),
  });
};

/** The same body with another marker in its first line: what people wrote below stays as it is. */
export const withMarker = (body: string, marker: DriftMarker): string => {
  const rest = body.replace(/^[^\n]*\n?/, '');
  return `${markdown([markerNode({ kind: 'drift', fields: fieldsOf(marker) })]).trimEnd()}\n${rest}`;
};
