import { type Health, type HealthTarget, targetsFor } from '../core/after-apply/health';
import { messageOf, NotPermitted } from '../core/errors';
import { appliedNotice } from '../core/gate/applied-notice';
import { type DecisionRecord, decisionRecordSchema } from '../core/gate/decision-record';
import type { MergedPull } from '../core/gate/facts';
import { wantedEntry } from '../core/ledger/wanted';
import { ticketIn } from '../core/notify/notice';
import { renderAppliedComment, renderAppliedSummary } from '../core/render/applied';
import { decisionMarkerOf } from '../core/render/marker';
import type { Deployments } from '../ports/deployments';
import type { ArtifactSource, Comments, GateSource, Issues } from '../ports/github';
import type { Notify } from '../ports/notify';
import type { Summary } from '../ports/scratch';
import { keepApplyIssues } from './apply-issues';
import { keepLedger } from './keep-ledger';
import { readArtifacts } from './read-artifacts';
import { recordEmergency } from './record-emergency';
import { writeSticky } from './sticky-comment';
import { type HealthPorts, watchHealth } from './watch-health';

export interface DecisionReportRequest {
  readonly repository: string;
  readonly runId: number;
  readonly attempt: number;
  readonly commit: string;
  readonly runUrl: string;
  /** The incident in which an emergency is recorded, in place of the merged pull request. */
  readonly incident?: number;
  /** `.github/workflows/terraform.yml`. */
  readonly workflowPath: string;
  /** Addresses to look at after something was changed. */
  readonly health: readonly HealthTarget[];
}

export interface DecisionReportPorts extends HealthPorts {
  readonly artifacts: ArtifactSource;
  readonly source: GateSource;
  readonly comments: Comments;
  readonly deployments: Deployments;
  readonly issues: Issues;
  readonly summary: Summary;
  readonly notify: Notify;
}

/** Any job of the run can leave an artifact of any name: what speaks of another run is not told as this one's. */
const isOf = (request: DecisionReportRequest, { runId, attempt, commit }: DecisionRecord): boolean =>
  runId === request.runId && attempt === request.attempt && commit === request.commit;

const CHANGED: ReadonlySet<string> = new Set(['applied', 'partial', 'interrupted']);

const environmentsChangedBy = (records: readonly DecisionRecord[]): ReadonlySet<string> =>
  new Set(records.filter(({ applied }) => CHANGED.has(applied.outcome)).map(({ decision }) => decision.environment));

/** Says it on the pull request, and once more when it is known how what was changed is doing. */
const comment = async (
  records: readonly DecisionRecord[],
  pull: MergedPull | 'none',
  request: DecisionReportRequest,
  healths: readonly Health[],
  { comments, log }: DecisionReportPorts,
): Promise<void> => {
  if (pull === 'none') return;
  const { runId, attempt } = request;
  const key = `${request.repository}#${pull.number}`;
  const body = renderAppliedComment(records, { key, run: `${runId}.${attempt}` }, healths);
  await writeSticky(comments, log, pull.number, { key, runId, attempt }, body, decisionMarkerOf);
};

/** The ledger and the issues of what went wrong; what the token may not do is said, and everything else is done. */
const keepRecords = async (
  records: readonly DecisionRecord[],
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
  await attempt(() => keepLedger(applies.map(wantedEntry), { ...request, logUrl }, self.id, ports));
  await attempt(async () => {
    const { defaultBranch } = await source.repository();
    const links = {
      commit: request.commit,
      pull: pull === 'none' ? undefined : pull.number,
      defaultBranch,
      runUrl: request.runUrl,
      workflow: request.workflowPath.split('/').at(-1) ?? '',
    };
    await keepApplyIssues(records, links, { ...ports, self, now: source.serverTime() ?? '' });
  });
  return problems;
};

const strangers = (found: readonly DecisionRecord[], request: DecisionReportRequest): string[] =>
  found
    .filter((record) => !isOf(request, record))
    .map(
      ({ runId, attempt, commit }) =>
        `A decision says that it is of run ${runId}, attempt ${attempt}, commit ${commit.slice(0, 12)}, but this is run ${request.runId}, attempt ${request.attempt}. It is not shown: find out which job of this run left it.`,
    );

/**
 * The story of the gate's report job: says on the merged pull request what was applied, and what was not and why, records
 * it in the ledger, keeps an issue for what did not end well, tells whoever wants to know, and looks how what was changed
 * is doing.
 */
export const reportDecisions = async (request: DecisionReportRequest, ports: DecisionReportPorts) => {
  const { artifacts, source, summary, notify } = ports;
  const read = await readArtifacts(artifacts, request, 'decision', decisionRecordSchema);
  const found = read.flatMap(({ content }): DecisionRecord[] => (content === undefined ? [] : [content]));
  const records = found.filter((record) => isOf(request, record));
  for (const record of records) await summary.add(renderAppliedSummary(record));
  const problems = read.flatMap(({ problem }) => problem ?? []).concat(strangers(found, request));
  if (request.incident !== undefined) await recordEmergency({ ...request, incident: request.incident }, records, ports);
  const pull = request.incident === undefined ? (await source.mergeOf(request.commit)).pull : 'none';
  if (records.length > 0) {
    await comment(records, pull, request, [], ports);
    problems.push(...(await keepRecords(records, pull, request, ports)));
  }
  const ticket = pull === 'none' ? undefined : ticketIn(pull.title ?? '', pull.body);
  const notice = appliedNotice(records, {
    repository: request.repository,
    runUrl: request.runUrl,
    at: source.serverTime() ?? '',
    ...(ticket !== undefined && { ticket }),
  });
  if (notice !== undefined) await notify(notice);
  const healths = await watchHealth(targetsFor(request.health, environmentsChangedBy(records)), ports);
  if (healths.length > 0) await comment(records, pull, request, healths, ports);
  if (records.length === 0)
    problems.push(
      'No apply job of this run left a decision: it failed early, was skipped or was cancelled. Look at its log.',
    );
  return { outputs: { decisions: records.length }, ...(problems.length > 0 && { failure: problems.join('\n') }) };
};
