import { ConfigurationError } from '../core/errors';
import type { Checkout } from '../ports/checkout';

/** What started the run, as far as it says what has changed. */
export interface StacksEvent {
  readonly name: string;
  /** `push`: the commit that the branch was at. */
  readonly before?: string;
  /** `push`: the branch was rewritten. */
  readonly forced?: boolean;
  readonly pullRequest?: { readonly number: number; readonly headSha: string };
  /** `merge_group`: the commit that the group is put on. */
  readonly mergeGroupBase?: string;
  /** `workflow_dispatch` of a review: the head that the maintainer has looked at. */
  readonly headSha?: string;
}

/** What a run is about: the difference to a commit, or everything. */
export type Comparison = { readonly base: string; readonly note?: string } | { readonly everything: string };

const short = (sha: string): string => sha.slice(0, 10);

/** The merge commit of a pull request names the base first and the head second; its difference to the base is the change. */
const ofMergeCommit = (
  { sha, parents }: { readonly sha: string; readonly parents: readonly string[] },
  headSha: string,
): Comparison => {
  const [base, head, ...others] = parents;
  if (base !== undefined && head === headSha && others.length === 0) return { base };
  const why =
    head === undefined
      ? 'is no merge commit. Let actions/checkout take what it takes by itself, the merge commit of the pull request, and resolve conflicts if there are any'
      : `merges \`${short(head)}\`, but \`${short(headSha)}\` was asked for. Somebody pushed in the meantime: look at the new commits, then start again`;
  throw new ConfigurationError(`The commit \`${short(sha)}\` that is checked out ${why}.`);
};

const ofPush = async ({ before = '', forced }: StacksEvent, checkout: Checkout): Promise<Comparison> => {
  if (/^0*$/.test(before)) return { everything: 'the branch is new' };
  if (!(await checkout.obtain(before)))
    return {
      everything: `the commit \`${short(before)}\` that the branch was at is gone, so what has changed since is not known`,
    };
  if (forced !== true) return { base: before };
  return {
    base: before,
    note: `The branch was rewritten (force-push). What differs from \`${short(before)}\` counts as changed; the gate applies only what came from a merged pull request or was approved for this run.`,
  };
};

/**
 * With what the checked-out commit is compared. Trees are compared, not histories: for the merge commit of a pull request
 * that is the three-dot difference, for a push it is what the branch had against what it has, also after a force-push.
 */
export const comparisonOf = async (
  event: StacksEvent,
  head: { readonly sha: string; readonly parents: readonly string[] },
  checkout: Checkout,
): Promise<Comparison> => {
  const reviewed = event.pullRequest?.headSha ?? event.headSha;
  if (reviewed !== undefined) return ofMergeCommit(head, reviewed);
  if (event.mergeGroupBase !== undefined) return { base: event.mergeGroupBase };
  if (event.name === 'push') return ofPush(event, checkout);
  return { everything: `\`${event.name}\` is about all stacks` };
};
