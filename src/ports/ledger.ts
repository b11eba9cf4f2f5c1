import type { FoundDeployment } from '../core/ledger/read';

/** A deployment that is known by its place in the list. */
export type ListedDeployment = Omit<FoundDeployment, 'id'>;

/** A page of deployments, newest first, of whoever made them. */
export interface LedgerPage {
  /** The account of the token that asks. */
  readonly self: { readonly id: number; readonly login: string };
  readonly deployments: readonly ListedDeployment[];
  /** Where the next page begins; `undefined` after the last one. */
  readonly next: string | undefined;
}

/** The deployments of this repository, of which the ledger is made. */
export interface LedgerSource {
  /** Up to 100 deployments to these environments, or to any, each with its newest status. */
  page(environments: readonly string[] | 'any', after?: string): Promise<LedgerPage>;
}
