import type { PullRequestFacts } from '../core/gate/facts';
import { chooseReviewRun, type ReviewRunAsked } from '../core/report/review-run';
import type { Run } from '../core/render/report-input';
import { type Assessment, assessmentSchema } from '../core/risk/assessment';
import type { ArtifactSource, GateSource } from '../ports/github';
import { type ReadArtifact, readArtifacts } from './read-artifacts';

export interface ShownRun {
  readonly read: readonly ReadArtifact<Assessment>[];
  readonly run: Run;
  /** Stacks that must have an assessment. */
  readonly expected: readonly string[];
}

interface Request {
  readonly runId: number;
  readonly attempt: number;
  readonly runUrl: string;
  readonly expected: readonly string[];
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
  const { conversation, expected } = request;
  const read = await readArtifacts(ports.artifacts, request, 'assessment', assessmentSchema);
  const own = { read, expected, run: { id: request.runId, attempt: request.attempt, url: request.runUrl } };
  if (conversation === undefined || pull === undefined || read.length > 0 || expected.length > 0) return own;
  const found = chooseReviewRun(await ports.source.runsOfHead(pull.headSha), {
    ...conversation,
    headSha: pull.headSha,
  });
  if ('problem' in found) return found;
  const { id, attempt } = found.run;
  const receipts = await ports.source.receiptsOfRun(id, attempt);
  const planned = [...new Set(receipts.flatMap(({ receipt }) => receipt?.stack ?? []))];
  const left = await readArtifacts(ports.stored, { runId: id, attempt }, 'assessment', assessmentSchema);
  if (left.length + planned.length === 0) return { problem: `run ${id} planned no stack` };
  return {
    read: left,
    expected: planned,
    run: { id, attempt, url: request.runUrl.replace(/\d+$/, String(id)) },
  };
};
