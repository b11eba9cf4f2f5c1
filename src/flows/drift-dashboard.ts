import { type DashboardRow, rememberedRows, updatedRows } from '../core/drift/dashboard';
import { dashboardView, newlyStale, STALE_AFTER_DAYS, stackView } from '../core/drift/dashboard-view';
import type { IssueLinks } from '../core/drift/issue-body';
import { secondsOf } from '../core/drift/issue-subject';
import { stackKey } from '../core/drift/marker';
import type { StackDriftResult } from '../core/drift/report';
import { renderDriftDashboard, renderStaleComment } from '../core/render/drift-dashboard';
import { highest } from '../core/risk/level';
import type { Comments, Issues } from '../ports/github';
import type { Log } from '../ports/log';
import type { FoundDashboard, OurIssues } from './drift-found';

interface Ports {
  readonly issues: Issues;
  readonly comments: Comments;
  readonly log: Log;
}

export interface DashboardRequest {
  /** The label of drift issues; the dashboard has it with `-dashboard` at its end. */
  readonly label: string;
  readonly links: IssueLinks;
  readonly now: string;
}

/** What became of the dashboard. */
export interface KeptDashboard {
  readonly opened: boolean;
  readonly stale: readonly DashboardRow[];
}

/** What all dashboards remember; of one stack, what was checked last. */
export const rowsOf = (dashboards: readonly FoundDashboard[]): DashboardRow[] => {
  const rows = dashboards.flatMap((found) => found.rows).sort((a, b) => a.checked - b.checked);
  return [...new Map(rows.map((row) => [stackKey(row.stack, row.environment), row])).values()];
};

/** Addresses of the open issues by stack; that of its drift goes before that of its failing check. */
const openUrls = ({ known, byNumber }: OurIssues): ReadonlyMap<string, string> =>
  new Map(
    known
      .filter(({ state }) => state === 'open')
      .sort((a, b) => Number(a.marker.kind === 'drift') - Number(b.marker.kind === 'drift'))
      .map(({ number, marker }) => [marker.stack, byNumber.get(number)?.url ?? '']),
  );

/**
 * Writes the one issue that shows all stacks and remembers when each was checked. One that a person closed is kept true and
 * stays closed. Nothing is opened before there is a stack to show. Says whether it opened one, and whose heartbeat went stale.
 */
export const keepDashboard = async (
  { label, links, now }: DashboardRequest,
  results: readonly StackDriftResult[],
  ours: OurIssues,
  { issues, comments, log }: Ports,
): Promise<KeptDashboard> => {
  const at = secondsOf(now);
  const levelOf = ({ items }: StackDriftResult) => highest(items.map(({ level }) => level));
  const rows = rememberedRows(updatedRows(rowsOf(ours.dashboards), results, levelOf), at);
  const text = renderDriftDashboard(dashboardView(rows, at, links.runUrl, openUrls(ours)));
  const [kept, ...others] = ours.dashboards;
  if (kept === undefined) {
    if (rows.length === 0) return { opened: false, stale: [] };
    const { url } = await issues.open({ ...text, labels: [`${label}-dashboard`], assignees: [] });
    log.info(`Opened the dashboard: ${url}`);
    return { opened: true, stale: [] };
  }
  await issues.update(kept.issue.number, text);
  for (const { issue } of others.filter((other) => other.issue.state === 'open'))
    await issues.update(issue.number, { state: 'closed', stateReason: 'not_planned' });
  const stale = newlyStale(rows, at, kept.at);
  if (stale.length === 0) return { opened: false, stale };
  const views = stale.map((row) => stackView(row, at));
  log.warning(`No successful check for ${STALE_AFTER_DAYS} days: ${views.map(({ stack }) => stack).join(', ')}`);
  if (!kept.issue.locked) await comments.create(kept.issue.number, renderStaleComment(views, STALE_AFTER_DAYS));
  return { opened: false, stale };
};
