import { NotPermitted } from '../core/errors';
import { LEDGER_SCHEMA, LEDGER_TASK, STATUS_OF } from '../core/ledger/entry';
import { deploymentsFor, type LedgerRun, newestOf, planEntry } from '../core/ledger/plan';
import type { WantedEntry } from '../core/ledger/wanted';
import type { Deployments } from '../ports/deployments';
import type { Log } from '../ports/log';

interface LedgerPorts {
  readonly deployments: Deployments;
  readonly log: Log;
}

/** Looks and writes at most so often. */
const MOST_PASSES = 3;

const say = (deployment: number, entry: WantedEntry, run: LedgerRun, { deployments }: LedgerPorts): Promise<void> =>
  deployments.say(deployment, {
    state: STATUS_OF[entry.state],
    description: entry.description,
    logUrl: run.logUrl,
    ...(entry.url !== undefined && { environmentUrl: entry.url }),
  });

/** One list for all stacks, and of each only what differs is written: a run of hundreds has few requests to spare. */
const pass = async (
  entries: readonly WantedEntry[],
  run: LedgerRun,
  self: number,
  ports: LedgerPorts,
): Promise<void> => {
  const { deployments, log } = ports;
  const all = await deployments.ofCommit(run.commit, LEDGER_TASK);
  for (const entry of entries) {
    const { stack, environment } = entry;
    const [deployment] = deploymentsFor(all, self, entry, run.commit);
    const known = deployment && { deployment, newest: newestOf(await deployments.statuses(deployment.id)) };
    const step = planEntry(entry, known, run);
    if (step.do === 'nothing' && step.because === 'newer')
      log.info(`The ledger already holds what a newer run did with ${stack}.`);
    if (step.do === 'say') await say(step.deployment, entry, run, ports);
    if (step.do === 'create') {
      const payload = { schema: LEDGER_SCHEMA, stack, environment };
      const made = await deployments.create({ commit: run.commit, task: LEDGER_TASK, environment, payload });
      await say(made.id, entry, run, ports);
    }
  }
};

/** Records what became of each stack of this commit: one deployment each, whose newest status says it. */
export const keepLedger = async (
  entries: readonly WantedEntry[],
  run: LedgerRun,
  self: number,
  ports: LedgerPorts,
): Promise<void> => {
  for (let nth = 1; ; nth++) {
    try {
      await pass(entries, run, self, ports);
      return;
    } catch (error) {
      // A POST whose answer is lost may have been done: the next look tells.
      if (error instanceof NotPermitted || nth === MOST_PASSES) throw error;
      ports.log.info('The ledger may or may not have been written; looking before trying again.');
    }
  }
};
