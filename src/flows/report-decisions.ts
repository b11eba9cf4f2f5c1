import { type DecisionRecord, decisionRecordSchema } from '../core/gate/decision-record';
import { decisionMarkerOf } from '../core/render/marker';
import { renderAppliedComment, renderAppliedSummary } from '../core/render/applied';
import { appliedNotice } from '../core/gate/applied-notice';
import { ticketIn } from '../core/notify/notice';
import type { Notify } from '../ports/notify';
import type { ArtifactSource, Comments, GateSource } from '../ports/github';
import type { Log } from '../ports/log';
import type { Summary } from '../ports/scratch';
import { readArtifacts } from './read-artifacts';
import { recordEmergency } from './record-emergency';
import { writeSticky } from './sticky-comment';

export interface DecisionReportRequest {
  readonly repository: string;
  readonly runId: number;
  readonly attempt: number;
  readonly commit: string;
  readonly runUrl: string;
  /** The incident in which an emergency is recorded, in place of the merged pull request. */
  readonly incident?: number;
}

export interface DecisionReportPorts {
  readonly artifacts: ArtifactSource;
  readonly source: GateSource;
  readonly comments: Comments;
  readonly log: Log;
  readonly summary: Summary;
  readonly notify: Notify;
}

/** Any job of the run can leave an artifact of any name: what speaks of another run is not told as this one's. */
const isOf = (request: DecisionReportRequest, { runId, attempt, commit }: DecisionRecord): boolean =>
  runId === request.runId && attempt === request.attempt && commit === request.commit;

/** The story of the gate's report job: says on the merged pull request what was applied, and what was not and why. */
export const reportDecisions = async (
  request: DecisionReportRequest,
  { artifacts, source, comments, log, summary, notify }: DecisionReportPorts,
) => {
  const read = await readArtifacts(artifacts, request, 'decision', decisionRecordSchema);
  const found = read.flatMap(({ content }): DecisionRecord[] => (content === undefined ? [] : [content]));
  const records = found.filter((record) => isOf(request, record));
  for (const record of records) await summary.add(renderAppliedSummary(record));
  if (request.incident !== undefined)
    await recordEmergency({ ...request, incident: request.incident }, records, { comments, log });
  const pull = request.incident === undefined ? await source.mergedPullRequest(request.commit) : 'none';
  if (pull !== 'none' && records.length > 0) {
    const key = `${request.repository}#${pull.number}`;
    const body = renderAppliedComment(records, { key, run: `${request.runId}.${request.attempt}` });
    await writeSticky(
      comments,
      log,
      pull.number,
      { key, runId: request.runId, attempt: request.attempt },
      body,
      decisionMarkerOf,
    );
  }
  const ticket = pull === 'none' ? undefined : ticketIn(pull.title ?? '', pull.body);
  const notice = appliedNotice(records, {
    repository: request.repository,
    runUrl: request.runUrl,
    at: source.serverTime() ?? '',
    ...(ticket !== undefined && { ticket }),
  });
  if (notice !== undefined) await notify(notice);
  const problems = read.flatMap(({ problem }) => problem ?? []);
  for (const { runId, attempt, commit } of found.filter((record) => !isOf(request, record)))
    problems.push(
      `A decision says that it is of run ${runId}, attempt ${attempt}, commit ${commit.slice(0, 12)}, but this is run ${request.runId}, attempt ${request.attempt}. It is not shown: find out which job of this run left it.`,
    );
  if (records.length === 0)
    problems.push(
      'No apply job of this run left a decision: it failed early, was skipped or was cancelled. Look at its log.',
    );
  return { outputs: { decisions: records.length }, ...(problems.length > 0 && { failure: problems.join('\n') }) };
};
