import { type DashboardRow } from '../core/drift/dashboard';
import type { KnownIssue } from '../core/drift/issue-operation';
import { secondsOf } from '../core/drift/issue-subject';
import { stackKey } from '../core/drift/marker';
import { readSnooze, type Snooze } from '../core/drift/snooze';
import { answeredBy, renderSnoozeAnswer } from '../core/drift/snooze-answer';
import type { Comments, Issues, Remark } from '../ports/github';
import type { Log } from '../ports/log';
import type { OurIssues } from './drift-found';

interface Ports {
  readonly issues: Issues;
  readonly comments: Comments;
  readonly log: Log;
}

/** How far the clocks of GitHub and a runner may be apart, in seconds. */
const SKEW = 3_600;

/** Only an issue that speaks of present drift can be snoozed; one that is settled is closed already. */
const isAsking = ({ state, marker }: KnownIssue): boolean =>
  state === 'open' || marker.closed === undefined || marker.closed === 'snoozed';

/**
 * Issues in which there may be a command that no report has read: they changed since the check of the last report. So
 * an issue in which nothing happens costs nothing.
 */
const unread = (ours: OurIssues, rows: readonly DashboardRow[], stacks: ReadonlySet<string>): KnownIssue[] => {
  const byStack = new Map(rows.map((row) => [stackKey(row.stack, row.environment), row]));
  return ours.known.filter((issue) => {
    const row = byStack.get(issue.marker.stack);
    const read = (issue.marker.kind === 'drift' ? row?.succeeded : row?.checked) ?? 0;
    const changed = secondsOf(ours.byNumber.get(issue.number)?.updatedAt ?? '');
    return stacks.has(issue.marker.stack) && isAsking(issue) && !(changed + SKEW < read);
  });
};

/** Written since the check that the issue shows: an edit does not renew an old command. */
const isCommand = ({ marker }: KnownIssue, { body, createdAt }: Remark): boolean =>
  secondsOf(createdAt) > marker.at && readSnooze(body).is !== 'other';

/** The snoozes that people with write permission asked for, since the check that the issue shows. */
export const readSnoozes = async (
  ours: OurIssues,
  rows: readonly DashboardRow[],
  stacks: ReadonlySet<string>,
  self: number,
  ports: Ports,
): Promise<Snooze[]> => {
  const permitted = new Map<number, boolean>();
  const mayWrite = async ({ authorId, login }: Remark): Promise<boolean> => {
    if (authorId === undefined || authorId === self) return false;
    const known = permitted.get(authorId) ?? (await ports.issues.mayWrite({ id: authorId, login }));
    permitted.set(authorId, known);
    return known;
  };
  const snoozes: Snooze[] = [];
  for (const issue of unread(ours, rows, stacks)) {
    const since = new Date(issue.marker.at * 1_000).toISOString().replace(/\.\d+Z$/, 'Z');
    const remarks = await ports.issues.remarks(issue.number, since);
    const answered = new Set(
      remarks.flatMap(({ body, authorId }) => (authorId === self ? (answeredBy(body) ?? []) : [])),
    );
    for (const remark of remarks.filter((one) => isCommand(issue, one))) {
      const found = (await mayWrite(remark)) ? heeded(issue, remark) : undefined;
      if (found === undefined)
        ports.log.info(`The command of comment ${remark.id} does not count: no write permission.`);
      else if ('until' in found) snoozes.push(found);
      else if (!issue.locked && !answered.has(remark.id))
        await ports.comments.create(issue.number, renderSnoozeAnswer(remark.id, found.problem));
    }
  }
  return snoozes;
};

const heeded = ({ number, marker: { kind } }: KnownIssue, remark: Remark): Snooze | { readonly problem: string } => {
  const reading = readSnooze(remark.body);
  if (reading.is !== 'command') return { problem: reading.is === 'mistake' ? reading.problem : '' };
  const at = secondsOf(remark.createdAt);
  const { seconds, reason } = reading.command;
  return { issue: number, kind, at, until: at + seconds, reason, by: remark.login };
};
