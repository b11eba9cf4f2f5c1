import { type DecisionRecord, decisionRecordSchema } from '../core/gate/decision-record';
import { decisionMarkerOf } from '../core/render/marker';
import { renderAppliedComment, renderAppliedSummary } from '../core/render/applied';
import type { ArtifactSource, Comments, GateSource } from '../ports/github';
import type { Log } from '../ports/log';
import type { Summary } from '../ports/scratch';
import { readArtifacts } from './read-artifacts';
import { writeSticky } from './sticky-comment';

export interface DecisionReportRequest {
  readonly repository: string;
  readonly runId: number;
  readonly attempt: number;
  readonly commit: string;
}

export interface DecisionReportPorts {
  readonly artifacts: ArtifactSource;
  readonly source: GateSource;
  readonly comments: Comments;
  readonly log: Log;
  readonly summary: Summary;
}

/** The story of the gate's report job: says on the merged pull request what was applied, and what was not and why. */
export const reportDecisions = async (
  request: DecisionReportRequest,
  { artifacts, source, comments, log, summary }: DecisionReportPorts,
) => {
  const read = await readArtifacts(artifacts, request, 'decision', decisionRecordSchema);
  const records = read.flatMap(({ content }): DecisionRecord[] => (content === undefined ? [] : [content]));
  for (const record of records) await summary.add(renderAppliedSummary(record));
  const pull = await source.mergedPullRequest(request.commit);
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
  const problems = read.flatMap(({ problem }) => problem ?? []);
  if (records.length === 0)
    problems.push(
      'No apply job of this run left a decision: it failed early, was skipped or was cancelled. Look at its log.',
    );
  return { outputs: { decisions: records.length }, ...(problems.length > 0 && { failure: problems.join('\n') }) };
};
