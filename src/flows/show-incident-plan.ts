import { OperationError } from '../core/errors';
import { belongsTo } from '../core/gate/ballot-of-facts';
import type { Asked } from '../core/gate/facts';
import { renderIncidentPlan } from '../core/render/incident';
import { assessmentMarkerOf } from '../core/render/marker';
import { assessmentSchema } from '../core/risk/assessment';
import type { ArtifactSource, Comments } from '../ports/github';
import type { Log } from '../ports/log';
import { readArtifacts } from './read-artifacts';
import { writeSticky } from './sticky-comment';

export interface ShowPlanRequest {
  readonly asked: Asked & { readonly incident: number };
  /** `owner/name`. */
  readonly repository: string;
  readonly runUrl: string;
}

/**
 * Says in the incident what would be done, and how somebody agrees to exactly that. What is shown is the word of the plan
 * job; the gate compares the digest that is agreed to with that job's receipt and with its own fresh plan.
 */
export const showIncidentPlan = async (
  { asked, repository, runUrl }: ShowPlanRequest,
  { artifacts, comments, log }: { artifacts: ArtifactSource; comments: Comments; log: Log },
) => {
  const read = await readArtifacts(artifacts, asked, 'assessment', assessmentSchema);
  const mine = read.flatMap(({ content }) => (content !== undefined && belongsTo(content, asked) ? [content] : []));
  const [assessment, ...others] = mine;
  const digest = assessment?.plan.changeDigest;
  if (assessment === undefined || digest === undefined || others.length > 0)
    throw new OperationError(
      `The plan job of \`${asked.stack}\` left ${mine.length} assessments that can be shown, not one. Nobody can agree to what nobody sees: look at the plan job, then start all jobs again.`,
    );
  const key = `${repository}#${asked.incident}/${digest}`;
  const run = { id: asked.runId, attempt: asked.attempt, url: runUrl };
  const body = renderIncidentPlan({ key, digest, assessment, run, repository, commit: asked.commit });
  const wanted = { key, runId: asked.runId, attempt: asked.attempt };
  await writeSticky(comments, log, asked.incident, wanted, body, assessmentMarkerOf);
  return { outputs: { 'change-digest': digest } };
};
