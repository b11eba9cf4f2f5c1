import { countBallot } from '../core/gate/approvals';
import { exclusionOf } from '../core/gate/exclusion';
import type { GatePolicy, PullRequestFacts } from '../core/gate/facts';
import { type Assessment, assessmentSchema } from '../core/risk/assessment';
import { highest, type Level } from '../core/risk/level';
import { renderComment } from '../core/render/comment';
import { assessmentMarkerOf } from '../core/render/marker';
import { type ApprovalState, isFailure, type Report, type StackReport } from '../core/render/report-input';
import { renderRiskSummary } from '../core/render/summary';
import type { ArtifactSource, Comments, GateSource } from '../ports/github';
import type { Log } from '../ports/log';
import type { Summary } from '../ports/scratch';
import { readApprovals } from './approvals';
import { type ReadArtifact, readArtifacts } from './read-artifacts';
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
  /** Whose approvals count, by environment. */
  readonly policyFor: (environment: string) => GatePolicy;
  /** What is wrong with the configuration that the pull request brings. */
  readonly ownProblem: string | undefined;
}

export interface ReportPorts {
  readonly artifacts: ArtifactSource;
  readonly source: GateSource;
  readonly comments: Comments;
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
const stackReports = (read: readonly ReadArtifact<Assessment>[], expected: readonly string[]): StackReport[] => {
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
  const why = 'No job of this run left an assessment of it: it failed, was skipped, or was cancelled. Look at its log.';
  return [...judged, ...unreadable, ...missing.map((stack) => failed(stack, why))];
};

/** For display the plan's own time stands for the receipt's, which this job may not be able to read. */
const plannedAt = (assessments: readonly Assessment[]): string =>
  assessments
    .flatMap(({ plan }) => plan.createdAt ?? [])
    .sort()
    .at(-1) ?? new Date(0).toISOString();

const approvalState = async (
  request: ReportRequest,
  { source }: ReportPorts,
  pull: PullRequestFacts,
  assessments: readonly Assessment[],
): Promise<ApprovalState> => {
  const environments = [...new Set(assessments.map(({ environment }) => environment))];
  // One list of names is shown for all stacks; the gate of each environment counts by its own policy.
  const policy = request.policyFor(environments.length === 1 ? (environments[0] ?? '') : '');
  const teams = assessments.flatMap(({ requirements }) => requirements.teams);
  const record = await readApprovals(source, { pullRequest: pull, teams });
  const reviewed = { commit: pull.headSha, plannedAt: plannedAt(assessments) };
  const ballot = countBallot(record, policy, exclusionOf(policy, pull, []), reviewed);
  return {
    given: ballot.approvers.map(({ id, login }) => ({
      login,
      teams: [...record.teams].flatMap(([team, members]) => (members.has(id) ? [team] : [])),
    })),
    notCounted: ballot.ignored,
    evidence: [],
  };
};

/** The story of the report job: read what the judges left, say it once on the pull request and in the summary. */
export const report = async (request: ReportRequest, ports: ReportPorts): Promise<ReportResult> => {
  const read = await readArtifacts(ports.artifacts, request, 'assessment', assessmentSchema);
  const stacks = stackReports(read, request.expected);
  const assessments = stacks.filter((one): one is Assessment => !isFailure(one));
  const pull = request.pullRequest === undefined ? undefined : await ports.source.pullRequest(request.pullRequest);
  const view: Report = {
    run: { id: request.runId, attempt: request.attempt, url: request.runUrl },
    repository: request.repository,
    commit: request.commit,
    stacks,
    ...(pull?.author && { author: pull.author.login }),
    ...(pull && { approvals: await approvalState(request, ports, pull, assessments) }),
    links: {},
  };
  await ports.summary.add(renderRiskSummary(view));
  if (pull !== undefined) {
    const key = `${request.repository}#${pull.number}`;
    await writeSticky(
      ports.comments,
      ports.log,
      pull.number,
      { key, runId: request.runId, attempt: request.attempt },
      renderComment({ ...view, key }),
      assessmentMarkerOf,
    );
  }
  const broken = stacks.filter(isFailure).map(({ stack }) => stack);
  const problems = [
    ...(broken.length === 0
      ? []
      : [`No verified assessment of ${broken.join(', ')}. Nothing of it may be applied; the job summary says why.`]),
    ...(request.ownProblem === undefined ? [] : [request.ownProblem]),
  ];
  return {
    level: assessments.length === 0 ? undefined : highest(assessments.map(({ level }) => level)),
    stacks,
    failure: problems.length === 0 ? undefined : problems.join('\n'),
  };
};
