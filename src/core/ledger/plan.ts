import { payloadOf, type SeenDeployment, type SeenStatus, STATUS_OF } from './entry';
import type { WantedEntry } from './wanted';

/** The run that writes; a later attempt is later. */
export interface LedgerRun {
  readonly runId: number;
  readonly attempt: number;
  readonly commit: string;
  /** Page of this attempt: `…/actions/runs/ID/attempts/N`. */
  readonly logUrl: string;
}

/** A deployment of the commit with its newest status. */
export interface KnownEntry {
  readonly deployment: SeenDeployment;
  readonly newest: SeenStatus | undefined;
}

export type LedgerStep =
  | { readonly do: 'create'; readonly entry: WantedEntry }
  | { readonly do: 'say'; readonly deployment: number; readonly entry: WantedEntry }
  | { readonly do: 'nothing'; readonly because: 'same' | 'newer' | 'applied' };

const runOf = (logUrl: string): { readonly runId: number; readonly attempt: number } | undefined => {
  const [, run, attempt] = /\/actions\/runs\/(\d{1,15})\/attempts\/(\d{1,6})$/.exec(logUrl) ?? [];
  return run === undefined ? undefined : { runId: Number(run), attempt: Number(attempt) };
};

const isNewer = (status: SeenStatus, run: LedgerRun): boolean => {
  const said = runOf(status.logUrl);
  return said !== undefined && (said.runId > run.runId || (said.runId === run.runId && said.attempt > run.attempt));
};

/** The deployments of ours for one stack of a commit, the oldest first: where two were made at once, that one counts. */
export const deploymentsFor = (
  all: readonly SeenDeployment[],
  self: number,
  { stack, environment }: Pick<WantedEntry, 'stack' | 'environment'>,
  commit: string,
): readonly SeenDeployment[] =>
  all
    .filter((one) => {
      const payload = payloadOf(one, self);
      return one.sha === commit && payload?.stack === stack && payload.environment === environment;
    })
    .sort((a, b) => a.id - b.id);

/**
 * What to write so that the ledger says what became of one stack in this run. Written twice it is written once; a run
 * that ends late does not speak over a newer one of the same commit, and one that began nothing takes no apply back.
 */
export const planEntry = (entry: WantedEntry, known: KnownEntry | undefined, run: LedgerRun): LedgerStep => {
  if (known === undefined) return { do: 'create', entry };
  const { deployment, newest } = known;
  if (newest === undefined) return { do: 'say', deployment: deployment.id, entry };
  if (isNewer(newest, run)) return { do: 'nothing', because: 'newer' };
  if (entry.notBegun === true && newest.state === STATUS_OF.applied) return { do: 'nothing', because: 'applied' };
  const same =
    newest.state === STATUS_OF[entry.state] && newest.description === entry.description && newest.logUrl === run.logUrl;
  return same ? { do: 'nothing', because: 'same' } : { do: 'say', deployment: deployment.id, entry };
};

/** The newest status: ids only grow, while the order of a list is nobody's promise. */
export const newestOf = <S extends SeenStatus>(statuses: readonly S[]): S | undefined =>
  statuses.reduce<S | undefined>((best, one) => (best === undefined || one.id > best.id ? one : best), undefined);
