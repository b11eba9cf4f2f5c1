import { timeOf } from '../core/drift/issue-body';
import { secondsOf } from '../core/drift/issue-subject';
import { stackKey } from '../core/drift/marker';
import { rotate, type RotationLimits } from '../core/drift/rotation';
import type { StackEntry } from '../core/drift/stack-entries';
import type { Comments, Issues } from '../ports/github';
import type { Log } from '../ports/log';
import { rowsOf } from './drift-dashboard';
import { findIssues } from './drift-found';

export interface SelectRequest {
  readonly entries: readonly StackEntry[];
  readonly limits: RotationLimits;
  /** RFC 3339. */
  readonly now: string;
}

interface Ports {
  readonly issues: Issues;
  readonly comments: Pick<Comments, 'self'>;
  readonly log: Log;
}

/** Chooses what a run checks: the dashboard remembers when each stack was checked, and how long it took. */
export const selectStacks = async ({ entries, limits, now }: SelectRequest, { issues, comments, log }: Ports) => {
  const { dashboards } = await findIssues(issues, await comments.self(), 0, now);
  const rows = rowsOf(dashboards);
  const { batches, fresh, waiting } = rotate(entries, rows, secondsOf(now), limits);
  const chosen = batches.reduce((sum, batch) => sum + batch.length, 0);
  log.info(`Of ${entries.length} stacks, ${chosen} are checked in ${batches.length} jobs.`);
  if (fresh.length > 0)
    log.info(`${fresh.length} were checked with success a short while ago, and are left for later.`);
  const [oldest] = waiting;
  if (oldest !== undefined) {
    const row = rows.find((one) => stackKey(one.stack, one.environment) === stackKey(oldest.stack, oldest.environment));
    const last = row === undefined ? 'never checked' : `last checked ${timeOf(row.checked)}`;
    log.warning(
      `${waiting.length} stacks are due but have no time in this run; they come first in the next. The one that waits longest is ${oldest.stack}, ${last}. Give more \`batches\` or a longer \`time-budget\`, or start the workflow more often.`,
    );
  }
  const include = batches.map((batch, at) => ({ batch: String(at + 1), stacks: JSON.stringify(batch) }));
  return {
    outputs: {
      matrix: include.length === 0 ? '' : JSON.stringify({ include }),
      stacks: chosen,
      'not-checked': waiting.length,
    },
  };
};
