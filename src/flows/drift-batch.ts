import { isFailure } from '../core/drift/classify';
import { DRIFT_SCHEMA, type StackDriftResult } from '../core/drift/report';
import type { StackEntry } from '../core/drift/stack-entries';
import type { Unreached } from '../core/drift/unreached';
import { ConfigurationError, messageOf } from '../core/errors';
import { artifactFile, artifactName } from '../core/report/artifact-name';
import { clip } from '../core/risk/clip';
import { type CheckPorts, type CheckRequest, checkOne, leave, type OpenedStack } from './drift-one';

export interface BatchRequest extends CheckRequest {
  /** In the order in which they are checked. */
  readonly entries: readonly StackEntry[];
  /** No check is begun after so many seconds. */
  readonly timeBudget: number;
}

export interface BatchPorts extends CheckPorts {
  readonly openEntry: (entry: StackEntry) => Promise<OpenedStack>;
}

/** A stack that could not even be looked at. What the tool may have printed is in the log only: nothing redacted it. */
const untold = (entry: StackEntry, error: unknown, { commit }: CheckRequest, now: string): StackDriftResult => ({
  schema: DRIFT_SCHEMA,
  stack: entry.stack,
  environment: entry.environment,
  class: 'error',
  checkedAt: now,
  commit,
  items: [],
  itemsLeftOut: 0,
  pending: [],
  pendingLeftOut: 0,
  reason: clip(
    error instanceof ConfigurationError ? error.message : 'The check stopped before it had a result. See its log.',
    2_000,
  ),
});

const checkEntry = async (entry: StackEntry, request: BatchRequest, ports: BatchPorts): Promise<StackDriftResult> => {
  try {
    return await checkOne(await ports.openEntry(entry), request, ports);
  } catch (error) {
    ports.log.error(messageOf(error), entry.stack);
    return untold(entry, error, request, ports.now());
  }
};

/** Says which stacks had no turn: the report shows them, and nobody takes them for clean. */
const leaveUnreached = async (
  stacks: readonly StackEntry[],
  request: BatchRequest,
  { scratch, upload, log }: BatchPorts,
): Promise<void> => {
  const [first] = stacks;
  if (first === undefined) return;
  const unreached: Unreached = {
    schema: 'planseal.unreached/v1',
    stacks: stacks.map(({ stack, environment }) => ({ stack, environment })),
  };
  const file = await scratch.write(artifactFile('unreached'), JSON.stringify(unreached));
  const name = artifactName('unreached', request.attempt, first.stack, first.environment);
  await upload.upload(name, file, undefined);
  const names = stacks.slice(0, 20).map(({ stack }) => stack);
  const more = stacks.length > names.length ? ` and ${stacks.length - names.length} more` : '';
  log.warning(
    `Not checked, because the time budget of ${Math.round(request.timeBudget / 60)} minutes was spent: ${names.join(', ')}${more}. They come first in the next run.`,
  );
};

/**
 * Checks several stacks one after the other, in the order given. Each result is left at once, so that a job that is
 * cancelled loses only the stack at hand; a stack that cannot be checked keeps none of the others from their turn.
 */
export const checkBatch = async (request: BatchRequest, ports: BatchPorts) => {
  const begun = ports.elapsed();
  const results: StackDriftResult[] = [];
  const waiting = [...request.entries];
  while (waiting.length > 0 && ports.elapsed() - begun < request.timeBudget) {
    const entry = waiting.shift();
    if (entry === undefined) break;
    const result = await ports.log.group(entry.stack, () => checkEntry(entry, request, ports));
    results.push((await leave(result, request, ports)).result);
  }
  await leaveUnreached(waiting, request, ports);
  const failed = results.filter(({ class: found }) => isFailure(found));
  return {
    outputs: {
      stacks: results.length,
      drifted: results.filter(({ class: found }) => found === 'drift' || found === 'both').length,
      'not-checked': waiting.length,
    },
    ...(failed.length > 0 && {
      failure: failed
        .map(({ stack, reason }) => `The drift check of ${stack} failed: ${reason ?? 'no reason was given'}`)
        .join('\n'),
    }),
  };
};
