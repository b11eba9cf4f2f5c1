import { itemViews } from '../core/drift/item-views';
import { type StackDriftResult, stackDriftSchema } from '../core/drift/report';
import { driftNotice } from '../core/drift/happenings';
import { driftSarif } from '../core/drift/sarif';
import { unreachedSchema } from '../core/drift/unreached';
import { renderDriftSummary } from '../core/render/drift-summary';
import { highest } from '../core/risk/level';
import type { ArtifactSource } from '../ports/github';
import type { Notify } from '../ports/notify';
import type { Scratch, Summary } from '../ports/scratch';
import { type IssuePorts, settleIssues, type SettleRequest } from './drift-settle';
import { readArtifacts } from './read-artifacts';

export interface DriftReportRequest extends SettleRequest {
  /** `owner/name`, for notices. */
  readonly repository: string;
  readonly runId: number;
  readonly attempt: number;
}

export interface DriftReportPorts extends IssuePorts {
  readonly artifacts: ArtifactSource;
  readonly summary: Summary;
  readonly scratch: Scratch;
  readonly notify: Notify;
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

type Place = Pick<StackDriftResult, 'stack' | 'environment'>;
const nameOf = ({ stack, environment }: Place): string => JSON.stringify([stack, environment]);

/** Two results for one stack are none: any job of the run can write one, and nobody knows which is true. */
const soleResults = (all: readonly StackDriftResult[]): { results: StackDriftResult[]; doubled: string[] } => {
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

/** Stacks that had no turn, each once; one with a result was checked, whatever another job says. */
const unreachedOf = (stacks: readonly Place[], results: readonly StackDriftResult[]): readonly Place[] => {
  const checked = new Set(results.map(nameOf));
  return [...new Map(stacks.map((one) => [nameOf(one), one])).values()].filter((one) => !checked.has(nameOf(one)));
};

const waitingView = ({ stack, environment }: Place) => ({
  stack,
  environment,
  status: 'not-checked' as const,
  items: [],
});

/** The story of the drift report: read what the checks of this run left, and make the issues say it. */
export const reportDrift = async (request: DriftReportRequest, ports: DriftReportPorts) => {
  const read = await readArtifacts(ports.artifacts, request, 'drift', stackDriftSchema);
  const { results, doubled } = soleResults(read.flatMap(({ content }) => content ?? []));
  const left = await readArtifacts(ports.artifacts, request, 'unreached', unreachedSchema);
  const waiting = unreachedOf(
    left.flatMap(({ content }) => content?.stacks ?? []),
    results,
  );
  await ports.summary.add(renderDriftSummary([...results.map(viewOf), ...waiting.map(waitingView)]));
  for (const [at, file] of driftSarif(results).entries())
    await ports.scratch.write(`drift-${at + 1}.sarif`, JSON.stringify(file));
  const happened = await settleIssues(request, results, ports);
  const { repository, links, now } = request;
  const notice = driftNotice(happened, { repository, runUrl: links.runUrl, at: now });
  if (notice !== undefined) await ports.notify(notice);
  const problems = [...[...read, ...left].flatMap(({ problem }) => problem ?? []), ...doubled];
  if (results.length === 0)
    problems.push('No check of this run left a result. Look at the logs of the check jobs; nothing was closed.');
  return {
    outputs: {
      stacks: results.length,
      drifted: results.filter(({ class: found }) => found === 'drift' || found === 'both').length,
      'not-checked': waiting.length,
      sarif: ports.scratch.path(''),
    },
    ...(problems.length > 0 && { failure: problems.join('\n') }),
  };
};
