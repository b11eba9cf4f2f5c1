import type { Around } from '../core/report/around';
import type { PullRequestFacts } from '../core/gate/facts';
import { chooseReviewRun, type ReviewRunAsked } from '../core/report/review-run';
import type { Run } from '../core/render/report-input';
import type { ArtifactSource, GateSource } from '../ports/github';
import { readAround } from './around';
import { type AssessmentsAsked, type ReadAssessments, readAssessments } from './read-assessments';

export interface ShownRun extends ReadAssessments {
  readonly run: Run;
  readonly around: Around;
  /** Stacks that must have an assessment. */
  readonly expected: readonly string[];
}

interface Request extends AssessmentsAsked {
  readonly runUrl: string;
  readonly around: Around;
  readonly conversation: Omit<ReviewRunAsked, 'headSha'> | undefined;
}

interface Ports {
  readonly artifacts: ArtifactSource;
  readonly stored: ArtifactSource;
  readonly source: GateSource;
}

/**
 * The run whose assessments are shown: this one, or the verified review run that planned the commit where this one plans
 * nothing. Its receipts say which stacks it planned, so that one whose artifact is gone is shown as missing.
 */
export const shownRun = async (
  request: Request,
  ports: Ports,
  pull: PullRequestFacts | undefined,
): Promise<ShownRun | { readonly problem: string }> => {
  const { conversation, expected, around } = request;
  const left = await readAssessments(ports.artifacts, request);
  const own = { ...left, around, expected, run: { id: request.runId, attempt: request.attempt, url: request.runUrl } };
  if (conversation === undefined || pull === undefined) return own;
  if (left.read.length + expected.length + around.deleted.length > 0) return own;
  const found = chooseReviewRun(await ports.source.runsOfHead(pull.headSha), {
    ...conversation,
    headSha: pull.headSha,
  });
  if ('problem' in found) return found;
  const { id, attempt } = found.run;
  const attempts = Array.from({ length: attempt }, (_, at) => ports.source.receiptsOfRun(id, at + 1));
  const receipts = (await Promise.all(attempts)).flat();
  const planned = [...new Set(receipts.flatMap(({ receipt }) => receipt?.stack ?? []))];
  const asked = { runId: id, attempt, commit: pull.headSha, expected: planned, allPlanned: true };
  const shown = await readAssessments(ports.stored, asked);
  const beside = await readAround(ports.stored, asked);
  if (shown.read.length + planned.length + beside.deleted.length === 0)
    return { problem: `run ${id} planned no stack` };
  return {
    ...shown,
    around: beside,
    expected: planned,
    run: { id, attempt, url: request.runUrl.replace(/\d+$/, String(id)) },
  };
};
