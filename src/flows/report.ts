import { NotPermitted } from '../core/errors';
import type { GatePolicy } from '../core/gate/policy';
import type { Assessment } from '../core/risk/assessment';
import { highest, type Level } from '../core/risk/level';
import { renderComment } from '../core/render/comment';
import { assessmentMarkerOf } from '../core/render/marker';
import { isFailure, type Report, type StackReport } from '../core/render/report-input';
import { renderRiskSummary } from '../core/render/summary';
import { type Around, deletionProblem } from '../core/report/around';
import type { ReviewRunAsked } from '../core/report/review-run';
import type { ArtifactSource, Comments, GateSource, Labels } from '../ports/github';
import type { Log } from '../ports/log';
import type { Summary } from '../ports/scratch';
import { writeLevelLabel } from './level-label';
import { shownRun, type ShownRun } from './shown-run';
import { approvalState } from './report-approvals';
import { writeSticky } from './sticky-comment';

export interface ReportRequest {
  readonly repository: string;
  readonly runId: number;
  readonly attempt: number;
  readonly runUrl: string;
  readonly commit: string;
  /** `undefined` outside of pull requests: then only the summary is written. */
  readonly pullRequest: number | undefined;
  /** Stacks that must have an assessment; empty when the caller does not know. */
  readonly expected: readonly string[];
  /** Every job that plans ended in success when it ran last, in this attempt or an earlier one. */
  readonly allPlanned: boolean;
  /** What the change does beside its stacks, as the stacks action says. */
  readonly around: Around;
  /** Whose approvals count, by environment. */
  readonly policyFor: (environment: string) => GatePolicy;
  /** What is wrong with the configuration that the pull request brings. */
  readonly ownProblem: string | undefined;
  /** Does the pull request get a label of its level? */
  readonly labels: boolean;
  /**
   * Set where the event is about the conversation (a review, a label, an edited description): nothing is planned then, and
   * the assessments of the review run are shown again. Says what makes a run that review run.
   */
  readonly conversation: Omit<ReviewRunAsked, 'headSha'> | undefined;
}

export interface ReportPorts {
  /** Artifacts of this run. */
  readonly artifacts: ArtifactSource;
  /** Artifacts of other runs of this repository. */
  readonly stored: ArtifactSource;
  readonly source: GateSource;
  readonly comments: Comments;
  readonly labels: Labels;
  readonly log: Log;
  readonly summary: Summary;
}

export interface ReportResult {
  readonly level: Level | undefined;
  readonly stacks: readonly StackReport[];
  /** Why the aggregate check is red. */
  readonly failure: string | undefined;
}

const failed = (stack: string, error: string): StackReport => ({ stack, error });

/** One report a stack: two artifacts for one stack, an unreadable one or none at all are shown as what they are. */
const stackReports = ({ read, expected, outdated }: ShownRun, attempt: number): StackReport[] => {
  const assessments = read.flatMap(({ content }) => content ?? []);
  const nameOf = ({ stack, environment }: Assessment): string => JSON.stringify([stack, environment]);
  const judged = [...new Set(assessments.map(nameOf))].flatMap((name): StackReport[] => {
    const [first, ...others] = assessments.filter((one) => nameOf(one) === name);
    if (first === undefined || others.length === 0) return first === undefined ? [] : [first];
    return [
      failed(
        first.stack,
        `${others.length + 1} jobs of this run left an assessment of it. Plan each stack once in a run.`,
      ),
    ];
  });
  const unreadable = read.flatMap(({ artifact, problem }) =>
    problem === undefined ? [] : [failed(artifact.name, problem)],
  );
  const known = new Set(judged.map(({ stack }) => stack));
  const missing = expected.filter((stack) => !known.has(stack));
  const why = (stack: string): string => {
    const earlier = outdated.get(stack);
    return earlier === undefined
      ? 'No job of this run left an assessment of it: it failed, was skipped, or was cancelled. Look at its log.'
      : `Attempt ${earlier} of this run left an assessment of it, attempt ${attempt} none: it was not planned again, or failed. The earlier one counts once every plan job has ended in success: mend what failed, then re-run the failed jobs.`;
  };
  return [...judged, ...unreadable, ...missing.map((stack) => failed(stack, why(stack)))];
};

/** Is there a stack to tell of? Where there is none, an older comment is taken back and no new one opened. */
const tellsOfStacks = ({ stacks, around }: Report): boolean => stacks.length + (around?.deleted.length ?? 0) > 0;

/** Writes the comment; a token that may not is told so, and the summary says the same. */
const writeComment = async (
  ports: ReportPorts,
  pull: number,
  view: Report & { readonly key: string },
): Promise<void> => {
  const wanted = { key: view.key, runId: view.run.id, attempt: view.run.attempt, onlyReplaces: !tellsOfStacks(view) };
  try {
    await writeSticky(ports.comments, ports.log, pull, wanted, renderComment(view), assessmentMarkerOf);
  } catch (error) {
    if (!(error instanceof NotPermitted)) throw error;
    ports.log.warning(`${error.message} The job summary has the report instead.`, 'No comment');
  }
};

/** The story of the report job: read what the judges left, say it once on the pull request and in the summary. */
export const report = async (request: ReportRequest, ports: ReportPorts): Promise<ReportResult> => {
  const pull = request.pullRequest === undefined ? undefined : await ports.source.pullRequest(request.pullRequest);
  const shown = await shownRun(request, ports, pull);
  if ('problem' in shown) {
    ports.log.info(`There is nothing to report of this commit: ${shown.problem}.`);
    return { level: undefined, stacks: [], failure: undefined };
  }
  const stacks = stackReports(shown, shown.run.attempt);
  const assessments = stacks.filter((one): one is Assessment => !isFailure(one));
  const view: Report = {
    run: shown.run,
    repository: request.repository,
    commit: request.conversation === undefined ? request.commit : (pull?.headSha ?? request.commit),
    stacks,
    around: shown.around,
    ...(pull?.author && { author: pull.author.login }),
    ...(pull && { approvals: await approvalState(ports, request.policyFor, pull, assessments) }),
    links: {},
  };
  await ports.summary.add(renderRiskSummary(view));
  const broken = stacks.filter(isFailure).map(({ stack }) => stack);
  const level = assessments.length === 0 ? undefined : highest(assessments.map((one) => one.level));
  if (pull !== undefined) {
    await writeComment(ports, pull.number, { ...view, key: `${request.repository}#${pull.number}` });
    if (request.labels) await writeLevelLabel(ports.labels, ports.log, pull, broken.length > 0 ? undefined : level);
  }
  const deletion = deletionProblem(shown.around, pull?.labels);
  const problems = [
    ...(broken.length === 0
      ? []
      : [`No verified assessment of ${broken.join(', ')}. Nothing of it may be applied; the job summary says why.`]),
    ...(deletion === undefined ? [] : [deletion]),
    ...(request.ownProblem === undefined ? [] : [request.ownProblem]),
  ];
  return {
    level,
    stacks,
    failure: problems.length === 0 ? undefined : problems.join('\n'),
  };
};
