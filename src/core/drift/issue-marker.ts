import type { IssueView } from './issue-operation';
import type { Subject } from './issue-subject';
import { withEvent } from './marker';
import type { ClosedBecause, DriftMarker, HistoryEvent } from './marker';

/** A marker that shows what the subject says now. What was closed or snoozed before is over. */
export function shownMarker(
  stack: string,
  subject: Subject,
  former: DriftMarker | undefined,
  event: HistoryEvent,
  asked?: number,
): DriftMarker {
  const begins = former === undefined || event === 'reopened';
  const heeded = asked ?? former?.asked;
  return withEvent(
    {
      stack,
      kind: subject.kind,
      fingerprint: subject.fingerprint,
      items: subject.items.map(({ fingerprint }) => fingerprint),
      names: subject.items.map(({ address }) => address),
      level: subject.level,
      at: subject.at,
      since: begins ? subject.at : former.since,
      ...(heeded !== undefined && { asked: heeded }),
      history: former?.history ?? [],
    },
    event,
    subject.at,
  );
}

const EVENT_OF = {
  clean: 'closed',
  ignored: 'closed',
  snoozed: 'snoozed',
  duplicate: 'merged',
  superseded: 'merged',
} as const satisfies Record<ClosedBecause, HistoryEvent>;

/** The marker of an issue that is closed; a snooze remembers what was known when it was asked for. */
export function closedMarker(
  former: DriftMarker,
  because: ClosedBecause,
  at: number,
  snooze?: Pick<DriftMarker, 'until' | 'asked'>,
): DriftMarker {
  const next: DriftMarker = {
    ...former,
    at: Math.max(at, former.at),
    closed: because,
    ...snooze,
  };
  return withEvent(next, EVENT_OF[because], at);
}

export const viewOf = (marker: DriftMarker, { result, level, ignored }: Subject): IssueView => ({
  marker,
  result,
  level,
  ignored,
});
