import type { DashboardStackView, DashboardView } from '../render/drift-dashboard';
import { type DashboardRow, dashboardFields, STALE_AFTER, staleRows } from './dashboard';
import { timeOf } from './issue-body';
import { stackKey } from './marker';

const DAY = 86_400;
export const STALE_AFTER_DAYS = STALE_AFTER / DAY;

/** What a row shows at a time; `urls` holds the open drift issue of each stack. */
export const stackView = (
  row: DashboardRow,
  now: number,
  urls: ReadonlyMap<string, string> = new Map(),
): DashboardStackView => {
  const { stack, environment, class: status, level, since, succeeded } = row;
  const issueUrl = urls.get(stackKey(stack, environment));
  return {
    stack,
    environment,
    status,
    level,
    since: timeOf(since),
    ...(succeeded > 0 && { succeeded: timeOf(succeeded) }),
    isStale: staleRows([row], now, STALE_AFTER).length > 0,
    ...(issueUrl !== undefined && { issueUrl }),
  };
};

/** Everything the dashboard shows. */
export const dashboardView = (
  rows: readonly DashboardRow[],
  now: number,
  runUrl: string,
  urls: ReadonlyMap<string, string>,
): DashboardView => ({
  stacks: rows.map((row) => stackView(row, now, urls)),
  updated: timeOf(now),
  staleAfterDays: STALE_AFTER_DAYS,
  runUrl,
  marker: dashboardFields(rows, now),
});

/** Rows whose heartbeat went stale since the dashboard was written last: these are news, the others were told. */
export const newlyStale = (rows: readonly DashboardRow[], now: number, before: number): DashboardRow[] =>
  staleRows(rows, now, STALE_AFTER).filter((row) => before === 0 || staleRows([row], before, STALE_AFTER).length === 0);
