import { NotPermitted } from '../core/errors';
import { overdue, planUnapplied, type UnappliedStep } from '../core/ledger/unapplied';
import { renderUnapplied } from '../core/render/unapplied-issue';
import type { Issues } from '../ports/github';
import type { LedgerSource } from '../ports/ledger';
import type { Log } from '../ports/log';
import { readLedger } from './read-ledger';

export interface UnappliedRequest {
  /** Hours after which what is merged should be applied; 0 asks for nothing. */
  readonly hours: number;
  /** RFC 3339. */
  readonly now: string;
  readonly repositoryUrl: string;
  readonly runUrl: string;
  readonly applyUrl?: string;
}

export interface UnappliedPorts {
  readonly ledger: LedgerSource;
  readonly issues: Issues;
  readonly log: Log;
}

/** A thousand deployments. */
const MOST_PAGES = 10;
/** Looks and writes at most so often. */
const MOST_PASSES = 3;
/** An issue that was closed longer ago is not remembered. */
const LOOK_BACK = 400 * 24 * 3_600_000;

const done = async (
  step: UnappliedStep,
  wanted: { readonly title: string; readonly body: string },
  { issues, log }: UnappliedPorts,
): Promise<void> => {
  switch (step.do) {
    case 'open':
      log.info(`Opened ${(await issues.open({ ...wanted, labels: [], assignees: [] })).url}`);
      return;
    case 'update':
      return issues.update(step.number, wanted);
    case 'settle':
      return issues.update(step.number, { ...wanted, state: 'closed', stateReason: 'completed' });
    case 'close':
      return issues.update(step.number, { state: 'closed', stateReason: 'not_planned' });
  }
};

const pass = async (request: UnappliedRequest, ports: UnappliedPorts): Promise<number> => {
  const { hours, now } = request;
  const { self, entries, cut } = await readLedger(ports.ledger, { environments: 'any', mostPages: MOST_PAGES });
  const waiting = overdue(entries, hours, now);
  const wanted = renderUnapplied({ ...request, entries: waiting, applyUrl: request.applyUrl, cut });
  const since = new Date(Date.parse(now) - LOOK_BACK).toISOString();
  const seen = await ports.issues.writtenBy(self.login, since);
  for (const step of planUnapplied(seen, self.id, waiting, wanted.body)) await done(step, wanted, ports);
  return waiting.length;
};

/** The story of the scheduled look at the ledger: one issue names what was merged and is not applied for too long. */
export const reportUnapplied = async (request: UnappliedRequest, ports: UnappliedPorts) => {
  if (request.hours === 0) return { outputs: {} };
  for (let nth = 1; ; nth++) {
    try {
      return { outputs: { unapplied: await pass(request, ports) } };
    } catch (error) {
      // A POST whose answer is lost may have been done: the next look tells.
      if (error instanceof NotPermitted || nth === MOST_PASSES) throw error;
      ports.log.info('The issue may or may not have been written; looking before trying again.');
    }
  }
};
