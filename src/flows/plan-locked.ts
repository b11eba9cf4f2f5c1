import { lockedMessage } from '../core/lock/words';
import type { Asker } from '../core/lock/holder';
import type { LockSource } from '../ports/lock-source';
import type { InfraTool } from '../ports/tool';
import { whoHolds } from './lock-holder';
import type { PlanReport } from './plan';
import { commandOf } from './tool-failure';

/**
 * A plan that met a lock, with the run that holds it, as far as this job may read runs. Where that is not known, the report
 * says what it said before.
 */
export const withHolder = async (
  report: PlanReport,
  asker: Asker,
  { locks, tool }: { readonly locks: LockSource; readonly tool: InfraTool },
): Promise<PlanReport> => {
  const { lock, failure } = report;
  if (lock === undefined || failure === undefined) return report;
  const holder = await whoHolds(lock, asker, locks);
  if (holder.fate === 'unknown') return report;
  const message = `\`plan\` of ${tool.directory} failed. ${lockedMessage({ lock, holder, tool: commandOf(tool) }, asker.stack)}`;
  return { ...report, failure: { ...failure, message } };
};
