import { messageOf } from '../core/errors';
import type { ChangePart } from '../core/changes/model';
import type { Verified } from '../core/gate/decision-record';
import type { Log } from '../ports/log';
import type { InfraTool } from '../ports/tool';
import { readPlan } from './read-plan';
import { secretsOfFailed } from './secrets';
import { toolFailure } from './tool-failure';
import { redactorOf } from '../core/changes/redact';

/** As many as the record's schema admits. */
const MOST = 100;

/** Addresses and kinds of what a plan would do; nothing of its values. */
const remainder = () => {
  const found: { address: string; kind: string }[] = [];
  const add = (address: string, kind: string): void => {
    if (kind !== 'no-op' && kind !== 'read') found.push({ address: address.slice(0, 4_000), kind });
  };
  return {
    found,
    take: (part: ChangePart): void => {
      if (part.part === 'resource') add(part.change.address, part.change.kind);
      if (part.part === 'output') add(`output.${part.output.name}`, part.output.kind);
      if (part.part === 'deferred') add(part.change.address, `${part.change.kind} (deferred)`);
    },
  };
};

/**
 * Plans once more after an apply: a provider that does not keep what it was told, a default that the cloud adds, a
 * change made meanwhile, all show in a plan that is not empty. It takes no lock, for it changes nothing, and whoever waits
 * for the lock has waited long enough.
 */
export const verifyApplied = async (tool: InfraTool, redact: (text: string) => string, log: Log): Promise<Verified> => {
  const failed = (why: string): Verified => {
    log.warning(why, 'Not verified');
    return { verdict: 'failed', changes: [], changesLeftOut: 0 };
  };
  try {
    const run = await log.group('Plan after the apply', () => tool.plan({ lock: false }));
    if (!('code' in run.ending) || (run.ending.code !== 0 && run.ending.code !== 2)) {
      const hide = redactorOf(await secretsOfFailed(tool, run));
      return failed(redact(hide(toolFailure('plan', run, tool).message)));
    }
    if (run.ending.code === 0) return { verdict: 'empty', changes: [], changesLeftOut: 0 };
    const { found, take } = remainder();
    await readPlan(tool.showJson(run.planFile), { lineage: '', leaveOut: [], takers: [{ take }] });
    const shown = found.slice(0, MOST).map(({ address, kind }) => ({ address: redact(address), kind }));
    log.warning(
      `A plan after the apply still finds something to do: ${shown.map(({ address, kind }) => `${address} (${kind})`).join(', ')}. The next apply would do it.`.slice(
        0,
        2_000,
      ),
      'Not settled',
    );
    return { verdict: 'differs', changes: shown, changesLeftOut: found.length - shown.length };
  } catch (error) {
    return failed(redact(messageOf(error)));
  }
};
