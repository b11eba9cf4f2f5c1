import type { RunFacts } from './facts';

/** The repository of the called workflows and the commit at which they must have run. */
export interface Suite {
  /** `planseal/planseal` */
  readonly repository: string;
  readonly sha: string;
}

/** Reads `owner/name@<40 hex digits>`. */
export const parseSuite = (text: string): Suite | undefined => {
  if (!/^[\w.-]+\/[\w.-]+@[0-9a-f]{40}$/.test(text)) return undefined;
  const at = text.indexOf('@');
  return { repository: text.slice(0, at), sha: text.slice(at + 1) };
};

/**
 * Why a run did not use this suite at this commit; `undefined` when it did, or when none is asked for. GitHub tells
 * which called workflows a run had, at which commits; workflows of other repositories are the caller's own affair.
 */
export const suiteProblem = (run: RunFacts, suite: Suite | undefined): string | undefined => {
  if (suite === undefined) return undefined;
  const own = run.referencedWorkflows.filter(({ path }) =>
    path.toLowerCase().startsWith(`${suite.repository.toLowerCase()}/`),
  );
  if (own.length === 0) return `run ${run.id} called no workflow of \`${suite.repository}\``;
  const other = own.find(({ sha }) => sha !== suite.sha);
  return (
    other &&
    `run ${run.id} called \`${other.path}\` at \`${other.sha.slice(0, 12)}\`, not at \`${suite.sha.slice(0, 12)}\``
  );
};
