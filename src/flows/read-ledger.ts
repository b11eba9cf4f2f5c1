import { type FoundDeployment, type LedgerEntry, ledgerOf } from '../core/ledger/read';
import type { LedgerPage, LedgerSource } from '../ports/ledger';

export interface Ledger {
  readonly self: LedgerPage['self'];
  /** Newest first. */
  readonly entries: readonly LedgerEntry[];
  /** There are older ones that were not read. */
  readonly cut: boolean;
}

/** Reads the ledger from its newest end, until enough is known, nothing is left, or so many pages were read. */
export const readLedger = async (
  source: LedgerSource,
  wanted: {
    readonly environments: readonly string[] | 'any';
    readonly mostPages: number;
    readonly enough?: (entries: readonly LedgerEntry[]) => boolean;
  },
): Promise<Ledger> => {
  const all: FoundDeployment[] = [];
  let after: string | undefined;
  for (let nth = 1; ; nth++) {
    const { self, deployments, next } = await source.page(wanted.environments, after);
    for (const one of deployments) all.push({ ...one, id: -all.length });
    const entries = ledgerOf(all, self.id);
    if (next === undefined || nth === wanted.mostPages || wanted.enough?.(entries) === true)
      return { self, entries, cut: next !== undefined };
    after = next;
  }
};
