import { type Health, type HealthTarget, targetsFor } from '../core/after-apply/health';
import { appliedNotice } from '../core/gate/applied-notice';
import { type DecisionRecord, decisionRecordSchema } from '../core/gate/decision-record';
import type { MergedPull } from '../core/gate/facts';
import { type Undecided, undecidedOf, type WaveEnd } from '../core/ledger/undecided';
import { ticketIn } from '../core/notify/notice';
import { renderAppliedComment, renderAppliedSummary } from '../core/render/applied';
import { decisionMarkerOf } from '../core/render/marker';
import { renderUndecidedSummary } from '../core/render/undecided';
import type { Deployments } from '../ports/deployments';
import type { ArtifactSource, Comments, GateSource, Issues } from '../ports/github';
import type { Notify } from '../ports/notify';
import type { Summary } from '../ports/scratch';
import { keepRecords } from './keep-records';
import { readArtifacts } from './read-artifacts';
import { recordEmergency } from './record-emergency';
import { settledBefore } from './settled-before';
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
  /** For how many minutes; with 0 until they are known to be well, and for two at most. */
  readonly watchMinutes?: number;
  /** The stacks of the run and how the wave ended; absent where the caller does not know. */
  readonly end?: WaveEnd;
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

/** Stacks that a line of the log names. */
const MOST_NAMED = 10;

const CHANGED: ReadonlySet<string> = new Set(['applied', 'partial', 'interrupted']);

const environmentsChangedBy = (records: readonly DecisionRecord[]): ReadonlySet<string> =>
  new Set(records.filter(({ applied }) => CHANGED.has(applied.outcome)).map(({ decision }) => decision.environment));

/** What there is to tell of a run: what the gate decided, and the stacks of which it said nothing. */
export interface Told {
  readonly records: readonly DecisionRecord[];
  readonly undecided: readonly Undecided[];
}

/** Says it on the pull request, and once more when it is known how what was changed is doing. */
const comment = async (
  { records, undecided }: Told,
  pull: MergedPull | 'none',
  request: DecisionReportRequest,
  healths: readonly Health[],
  { comments, log }: DecisionReportPorts,
): Promise<void> => {
  if (pull === 'none') return;
  const { runId, attempt } = request;
  const key = `${request.repository}#${pull.number}`;
  const body = renderAppliedComment(records, { key, run: `${runId}.${attempt}` }, healths, undecided);
  await writeSticky(comments, log, pull.number, { key, runId, attempt }, body, decisionMarkerOf);
};

const strangers = (found: readonly DecisionRecord[], request: DecisionReportRequest): string[] =>
  found
    .filter((record) => !isOf(request, record))
    .map(
      ({ runId, attempt, commit }) =>
        `A decision says that it is of run ${runId}, attempt ${attempt}, commit ${commit.slice(0, 12)}, but this is run ${request.runId}, attempt ${request.attempt}. It is not shown: find out which job of this run left it.`,
    );

/** Why the report is red where jobs of a wave that began left no decision. */
const silence = ({ records, undecided }: Told): string[] => {
  const silent = undecided.filter(({ begun }) => begun);
  if (silent.length === 0)
    return records.length > 0
      ? []
      : ['No apply job of this run left a decision: it failed early, was skipped or was cancelled. Look at its log.'];
  return [...new Set(silent.map(({ why }) => why))].map((why) => {
    const names = silent.filter((one) => one.why === why).map(({ stack }) => stack);
    const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
    return `Not decided: ${names.slice(0, MOST_NAMED).join(', ')}${more}: ${why}. Look at the logs of the jobs.`;
  });
};

/** The stacks that neither this attempt decided nor an earlier one applied. */
const undecidedIn = async (
  records: readonly DecisionRecord[],
  request: DecisionReportRequest,
  { artifacts }: DecisionReportPorts,
): Promise<readonly Undecided[]> => {
  if (request.end === undefined) return [];
  return settledBefore(undecidedOf(request.end, records), request, artifacts);
};

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
  const undecided = await undecidedIn(records, request, ports);
  const told = { records, undecided };
  for (const record of records) await summary.add(renderAppliedSummary(record));
  if (undecided.length > 0) await summary.add(renderUndecidedSummary(undecided));
  const problems = read.flatMap(({ problem }) => problem ?? []).concat(strangers(found, request));
  if (request.incident !== undefined) await recordEmergency({ ...request, incident: request.incident }, records, ports);
  const pull = request.incident === undefined ? (await source.mergeOf(request.commit)).pull : 'none';
  if (records.length + undecided.length > 0) {
    await comment(told, pull, request, [], ports);
    problems.push(...(await keepRecords(told, pull, request, ports)));
  }
  const ticket = pull === 'none' ? undefined : ticketIn(pull.title ?? '', pull.body);
  const at = source.serverTime() ?? '';
  const { repository, runUrl } = request;
  const notice = appliedNotice(records, { repository, runUrl, at, ...(ticket !== undefined && { ticket }) }, undecided);
  if (notice !== undefined) await notify(notice);
  const urls = targetsFor(request.health, environmentsChangedBy(records));
  const healths = await watchHealth(urls, request.watchMinutes ?? 0, ports);
  if (healths.length > 0) await comment(told, pull, request, healths, ports);
  problems.push(...silence(told));
  return { outputs: { decisions: records.length }, ...(problems.length > 0 && { failure: problems.join('\n') }) };
};
