import { messageOf, NotPermitted } from '../core/errors';
import type { MergedPull } from '../core/gate/facts';
import { undecidedEntry } from '../core/ledger/undecided';
import { wantedEntry } from '../core/ledger/wanted';
import { keepApplyIssues } from './apply-issues';
import { keepLedger } from './keep-ledger';
import type { DecisionReportPorts, DecisionReportRequest, Told } from './report-decisions';

/** The ledger and the issues of what went wrong; what the token may not do is said, and everything else is done. */
export const keepRecords = async (
  { records, undecided }: Told,
  pull: MergedPull | 'none',
  request: DecisionReportRequest,
  ports: DecisionReportPorts,
): Promise<readonly string[]> => {
  const { source, comments, log } = ports;
  const problems: string[] = [];
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (error instanceof NotPermitted) log.warning(error.message, 'Not recorded');
      else problems.push(messageOf(error));
    }
  };
  const self = await comments.self();
  const logUrl = `${request.runUrl}/attempts/${request.attempt}`;
  // A run that only releases a lock says nothing of the commit.
  const applies = records.filter(({ unlock }) => unlock === undefined);
  const entries = [...applies.map(wantedEntry), ...undecided.map(undecidedEntry)];
  await attempt(() => keepLedger(entries, { ...request, logUrl }, self.id, ports));
  await attempt(async () => {
    const { defaultBranch } = await source.repository();
    const links = {
      commit: request.commit,
      pull: pull === 'none' ? undefined : pull.number,
      defaultBranch,
      runUrl: request.runUrl,
    };
    await keepApplyIssues(records, links, { ...ports, self, now: source.serverTime() ?? '' });
  });
  return problems;
};
