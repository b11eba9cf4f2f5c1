import type { DecisionRecord } from '../core/gate/decision-record';
import { renderEmergency } from '../core/render/incident';
import { emergencyMarkerOf } from '../core/render/marker';
import type { Comments } from '../ports/github';
import type { Log } from '../ports/log';
import { writeSticky } from './sticky-comment';

/** Records in the incident what became of one attempt. Nothing that a later one does takes it away. */
export const recordEmergency = async (
  run: {
    readonly repository: string;
    readonly incident: number;
    readonly runId: number;
    readonly attempt: number;
  },
  records: readonly DecisionRecord[],
  { comments, log }: { comments: Comments; log: Log },
): Promise<void> => {
  const which = `${run.runId}.${run.attempt}`;
  const key = `${run.repository}#${run.incident}/${which}`;
  const body = renderEmergency(records, { key, run: which });
  await writeSticky(
    comments,
    log,
    run.incident,
    { key, runId: run.runId, attempt: run.attempt },
    body,
    emergencyMarkerOf,
  );
};
