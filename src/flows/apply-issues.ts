import { endOf, planApplyIssue } from '../core/after-apply/issue-plan';
import { NotPermitted } from '../core/errors';
import type { DecisionRecord } from '../core/gate/decision-record';
import { type ApplyIssueLinks, renderApplyIssue } from '../core/render/apply-issue';
import type { Issues } from '../ports/github';
import type { Log } from '../ports/log';

/** Issues that were closed longer ago are of no run that could still report. */
const LOOK_BACK = 40 * 24 * 3_600_000;
/** Looks and writes at most so often. */
const MOST_PASSES = 3;

export interface ApplyIssuePorts {
  readonly issues: Issues;
  readonly log: Log;
  /** The account that this token writes as. */
  readonly self: { readonly id: number; readonly login: string };
  /** RFC 3339, of the server. */
  readonly now: string;
}

const write = async (
  records: readonly DecisionRecord[],
  links: ApplyIssueLinks,
  { issues, self, now }: ApplyIssuePorts,
): Promise<void> => {
  const since = new Date(Date.parse(now) - LOOK_BACK).toISOString();
  // One list for all: what is written for a stack is of no other one.
  const seen = await issues.writtenBy(self.login, since);
  for (const record of records) {
    const wanted = renderApplyIssue(record, links);
    for (const step of planApplyIssue(seen, self.id, record, wanted.body)) {
      if (step.do === 'open') await issues.open({ ...wanted, labels: [], assignees: [] });
      if (step.do === 'update') await issues.update(step.number, wanted);
      if (step.do === 'close') await issues.update(step.number, { state: 'closed', stateReason: 'completed' });
    }
  }
};

/** One issue stands for each stack whose last apply did not end well, and is closed by the next one that does. */
export const keepApplyIssues = async (
  records: readonly DecisionRecord[],
  links: ApplyIssueLinks,
  ports: ApplyIssuePorts,
): Promise<void> => {
  const ended = records.filter((record) => endOf(record) !== 'no-apply');
  if (ended.length === 0) return;
  for (let nth = 1; ; nth++) {
    try {
      await write(ended, links, ports);
      return;
    } catch (error) {
      // A POST whose answer is lost may have been done: the next look tells.
      if (error instanceof NotPermitted || nth === MOST_PASSES) throw error;
      ports.log.info('An issue may or may not have been written; looking before trying again.');
    }
  }
};
