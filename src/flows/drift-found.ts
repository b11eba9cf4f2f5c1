import { type DashboardRow, rowsFrom } from '../core/drift/dashboard';
import type { KnownIssue } from '../core/drift/issue-operation';
import { secondsOf } from '../core/drift/issue-subject';
import { markerFrom } from '../core/drift/marker';
import { markerOf } from '../core/render/marker';
import type { Issue, Issues } from '../ports/github';

/** The dashboard as it was found. */
export interface FoundDashboard {
  readonly issue: Issue;
  readonly rows: readonly DashboardRow[];
  /** When it was written, seconds since 1970; 0 when it does not say. */
  readonly at: number;
}

/** What this account wrote about drift. */
export interface OurIssues {
  readonly known: readonly KnownIssue[];
  readonly byNumber: ReadonlyMap<number, Issue>;
  /** Open ones first, then the oldest first: the first is the one that is kept. */
  readonly dashboards: readonly FoundDashboard[];
}

/** Snoozes last up to 90 days, and a snoozed issue is closed. */
const LONGEST_SNOOZE = 90;
const DAY = 86_400_000;

/** Our issues: written by this account, and with a marker that is exactly ours. Titles and labels prove nothing. */
export const findIssues = async (
  issues: Issues,
  self: { readonly id: number; readonly login: string },
  reopenWithinDays: number,
  now: string,
): Promise<OurIssues> => {
  const window = (Math.max(LONGEST_SNOOZE, reopenWithinDays) + 1) * DAY;
  const since = new Date(Date.parse(now) - window).toISOString().replace(/\.\d+Z$/, 'Z');
  const all = await issues.writtenBy(self.login, since);
  return sorted(all.filter(({ authorId }) => authorId === self.id));
};

/** Found issues with those added that the list does not show yet: it may be a moment behind what was just written. */
export const withNew = (ours: OurIssues, written: readonly Issue[]): OurIssues =>
  sorted([...ours.byNumber.values(), ...written.filter(({ number }) => !ours.byNumber.has(number))]);

const sorted = (all: readonly Issue[]): OurIssues => ({
  known: all.flatMap(knownIssue),
  byNumber: new Map(all.map((issue) => [issue.number, issue])),
  dashboards: all
    .flatMap(dashboardOf)
    .sort(
      (a, b) => Number(b.issue.state === 'open') - Number(a.issue.state === 'open') || a.issue.number - b.issue.number,
    ),
});

const fieldsOf = ({ body }: Issue): Readonly<Record<string, string>> | undefined => {
  const found = markerOf(body);
  return found?.kind === 'drift' ? found.fields : undefined;
};

const knownIssue = (issue: Issue): KnownIssue[] => {
  const fields = fieldsOf(issue);
  const marker = fields === undefined ? undefined : markerFrom(fields);
  if (marker === undefined) return [];
  const { number, state, locked, labels, closedAt } = issue;
  return [{ number, state, locked, labels, marker, ...(closedAt && { closedAt: secondsOf(closedAt) }) }];
};

const dashboardOf = (issue: Issue): FoundDashboard[] => {
  const fields = fieldsOf(issue);
  const rows = fields === undefined ? undefined : rowsFrom(fields);
  return rows === undefined ? [] : [{ issue, rows, at: Number(fields?.['at'] ?? 0) }];
};
