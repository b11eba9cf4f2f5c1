import { type LedgerState, payloadOf, type SeenDeployment, type SeenStatus, stateOf } from './entry';
import { newestOf } from './plan';

/** What became of one stack of one merged commit. */
export interface LedgerEntry {
  readonly commit: string;
  readonly stack: string;
  readonly environment: string;
  readonly state: LedgerState;
  /** RFC 3339: when it was first decided on. */
  readonly at: string;
  /** RFC 3339: when the state was said last; `at` where that is not known. */
  readonly saidAt: string;
  /** What the run said of it, one line. */
  readonly description: string;
  /** Page of the run that said so last. */
  readonly logUrl: string | undefined;
}

export interface FoundDeployment extends SeenDeployment {
  readonly statuses: readonly (SeenStatus & { readonly createdAt?: string })[];
}

/**
 * The ledger, newest first, out of the deployments of a repository. What was applied later holds what was not applied
 * before: an apply makes the code of its commit real, with everything that was merged before it. So a commit that waits
 * or failed is superseded as soon as a later one of its stack and environment is applied.
 */
export const ledgerOf = (deployments: readonly FoundDeployment[], self: number): readonly LedgerEntry[] => {
  const seen = new Set<string>();
  const entries = deployments
    .toSorted((a, b) => a.id - b.id)
    .flatMap((one): LedgerEntry[] => {
      const payload = payloadOf(one, self);
      if (payload === undefined) return [];
      const { stack, environment } = payload;
      const key = JSON.stringify([one.sha, stack, environment]);
      if (seen.has(key)) return [];
      seen.add(key);
      const newest = newestOf(one.statuses);
      const state = stateOf(newest?.state);
      const { sha: commit, createdAt: at } = one;
      const said = { saidAt: newest?.createdAt ?? at, description: newest?.description ?? '', logUrl: newest?.logUrl };
      return [{ commit, stack, environment, state, at, ...said }];
    })
    .reverse();
  const applied = new Set<string>();
  return entries.map((entry) => {
    const key = JSON.stringify([entry.stack, entry.environment]);
    if (entry.state === 'applied') applied.add(key);
    return entry.state !== 'applied' && applied.has(key) ? { ...entry, state: 'superseded' } : entry;
  });
};

/** Merged, and neither applied nor overtaken: somebody has to act. */
export const unappliedOf = (entries: readonly LedgerEntry[]): readonly LedgerEntry[] =>
  entries.filter(({ state }) => state === 'pending' || state === 'failed');
