import { itemViews } from '../core/drift/item-views';
import { type StackDriftResult, stackDriftSchema } from '../core/drift/report';
import { renderDriftSummary } from '../core/render/drift-summary';
import { highest } from '../core/risk/level';
import type { ArtifactSource } from '../ports/github';
import type { Summary } from '../ports/scratch';
import { type IssuePorts, settleIssues, type SettleRequest } from './drift-settle';
import { readArtifacts } from './read-artifacts';

export interface DriftReportRequest extends SettleRequest {
  readonly runId: number;
  readonly attempt: number;
}

export interface DriftReportPorts extends IssuePorts {
  readonly artifacts: ArtifactSource;
  readonly summary: Summary;
}

const viewOf = (result: StackDriftResult) => ({
  stack: result.stack,
  environment: result.environment,
  status: result.class,
  ...(result.items.length > 0 && { level: highest(result.items.map(({ level }) => level)) }),
  items: itemViews(result.items),
  pendingChanges: result.pending.length + result.pendingLeftOut,
  ...(result.reason !== undefined && { error: result.reason }),
});

/** Two results for one stack are none: any job of the run can write one, and nobody knows which is true. */
const soleResults = (all: readonly StackDriftResult[]): { results: StackDriftResult[]; doubled: string[] } => {
  const nameOf = ({ stack, environment }: StackDriftResult): string => JSON.stringify([stack, environment]);
  const count = new Map<string, number>();
  for (const one of all) count.set(nameOf(one), (count.get(nameOf(one)) ?? 0) + 1);
  const doubled = [...new Map(all.map((one) => [nameOf(one), one])).values()].flatMap((one) => {
    const times = count.get(nameOf(one)) ?? 0;
    return times < 2
      ? []
      : [`${times} jobs of this run left a result for ${one.stack}: none is used. Check each stack once in a run.`];
  });
  return { results: all.filter((one) => count.get(nameOf(one)) === 1), doubled };
};

/** The story of the drift report: read what the checks of this run left, and make the issues say it. */
export const reportDrift = async (request: DriftReportRequest, ports: DriftReportPorts) => {
  const read = await readArtifacts(ports.artifacts, request, 'drift', stackDriftSchema);
  const { results, doubled } = soleResults(read.flatMap(({ content }) => content ?? []));
  await ports.summary.add(renderDriftSummary(results.map(viewOf)));
  await settleIssues(request, results, ports);
  const problems = [...read.flatMap(({ problem }) => problem ?? []), ...doubled];
  if (results.length === 0)
    problems.push('No check of this run left a result. Look at the logs of the check jobs; nothing was closed.');
  return {
    outputs: {
      stacks: results.length,
      drifted: results.filter(({ class: found }) => found === 'drift' || found === 'both').length,
    },
    ...(problems.length > 0 && { failure: problems.join('\n') }),
  };
};
