import { decisionRecordSchema } from '../core/gate/decision-record';
import type { Undecided } from '../core/ledger/undecided';
import { artifactName } from '../core/report/artifact-name';
import type { ArtifactSource } from '../ports/github';
import { readArtifacts } from './read-artifacts';

const SETTLED: ReadonlySet<string> = new Set(['applied', 'nothing-to-do']);

/**
 * Without the stacks that an earlier attempt of the run has applied: whoever re-runs the failed jobs alone leaves the
 * others of their wave without a decision of this attempt.
 */
export const settledBefore = async (
  undecided: readonly Undecided[],
  { runId, attempt, commit }: { readonly runId: number; readonly attempt: number; readonly commit: string },
  artifacts: ArtifactSource,
): Promise<readonly Undecided[]> => {
  const open = new Map(undecided.map((one) => [JSON.stringify([one.stack, one.environment]), one]));
  for (let earlier = attempt - 1; earlier > 0 && open.size > 0; earlier--) {
    const names = new Set(
      [...open.values()].map((one) => artifactName('decision', earlier, one.stack, one.environment)),
    );
    const wanted: ArtifactSource = {
      ...artifacts,
      ofRun: async (run) => (await artifacts.ofRun(run)).filter(({ name }) => names.has(name)),
    };
    for (const { content } of await readArtifacts(
      wanted,
      { runId, attempt: earlier },
      'decision',
      decisionRecordSchema,
    ))
      if (content?.commit === commit && content.attempt === earlier && SETTLED.has(content.applied.outcome))
        open.delete(JSON.stringify([content.decision.stack, content.decision.environment]));
  }
  return [...open.values()];
};
