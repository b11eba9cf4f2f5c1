import { isFailure } from '../core/drift/classify';
import type { StackEntry } from '../core/drift/stack-entries';
import { highest } from '../core/risk/level';
import { type BatchPorts, type BatchRequest, checkBatch } from './drift-batch';
import { type CheckPorts, type CheckRequest, checkOne, leave, type OpenedStack } from './drift-one';
import { type DriftReportPorts, type DriftReportRequest, reportDrift } from './drift-report';
import { reportUnapplied, type UnappliedRequest } from './unapplied';
import type { LedgerSource } from '../ports/ledger';
import { selectStacks, type SelectRequest } from './drift-select';

export interface DriftRequest
  extends DriftReportRequest, CheckRequest, Omit<BatchRequest, 'entries'>, Omit<SelectRequest, 'entries'> {
  readonly mode: 'select' | 'check' | 'report' | 'both' | 'unapplied';
  /** For the look at the ledger. */
  readonly unapplied: UnappliedRequest;
  /** Several stacks; without them the step's own inputs say which one. */
  readonly entries: readonly StackEntry[] | undefined;
}

export interface DriftPorts extends DriftReportPorts, CheckPorts, BatchPorts {
  readonly ledger: LedgerSource;
  readonly openStack: () => Promise<OpenedStack>;
}

const checked = async (request: DriftRequest, ports: DriftPorts) => {
  const { entries } = request;
  if (entries !== undefined) return checkBatch({ ...request, entries }, ports);
  const { result, file, artifactId } = await leave(
    await checkOne(await ports.openStack(), request, ports),
    request,
    ports,
  );
  const level = result.items.length === 0 ? undefined : highest(result.items.map((item) => item.level));
  return {
    outputs: { class: result.class, level, result: file, 'artifact-id': artifactId },
    ...(isFailure(result.class) && {
      failure: `The drift check of ${result.stack} failed: ${result.reason ?? 'no reason was given'}`,
    }),
  };
};

/**
 * The drift action: select what is due, check in jobs with a read-only cloud role, report in the one job with the writing
 * token, which also looks for what is merged and not applied.
 */
export const drift = async (request: DriftRequest, ports: DriftPorts) => {
  if (request.mode === 'select') return selectStacks({ ...request, entries: request.entries ?? [] }, ports);
  if (request.mode === 'check') return checked(request, ports);
  if (request.mode === 'unapplied') return reportUnapplied(request.unapplied, ports);
  if (request.mode === 'report') return reportDrift(request, ports);
  const found = await checked(request, ports);
  const said = await reportDrift(request, ports);
  return { ...said, ...found, outputs: { ...said.outputs, ...found.outputs } };
};
