import type { EnvironmentFacts } from './facts';

/** Why not only the default branch may deploy to an environment. */
export type BranchWeakness =
  | { readonly kind: 'any' }
  | { readonly kind: 'unprotected' }
  | { readonly kind: 'none' }
  | { readonly kind: 'other'; readonly name: string };

/**
 * What is wrong with the branches that an environment admits; `undefined` when only the default branch deploys to it.
 * "Protected branches only" admits all branches while none is protected
 * (docs/platform-notes.md#environments-and-approvals).
 */
export function branchWeakness(
  { branches }: Pick<EnvironmentFacts, 'branches'>,
  defaultBranch: string | undefined,
  isProtected: boolean,
): BranchWeakness | undefined {
  if (branches.kind === 'any') return { kind: 'any' };
  if (branches.kind === 'protected') return isProtected ? undefined : { kind: 'unprotected' };
  if (branches.patterns.length === 0) return { kind: 'none' };
  const other = branches.patterns.find(({ name, type }) => name !== defaultBranch || type !== 'branch');
  return other && { kind: 'other', name: other.name };
}
