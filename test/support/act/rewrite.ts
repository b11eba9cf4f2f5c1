/** The suite as a remote repository, which act is told to find in a directory. */
export const SUITE = 'planseal/planseal';

/** Keys that act 0.2.89 does not know; the line of each is left out. What they ask for is asserted otherwise (docs/testing.md). */
export const LEFT_OUT: readonly string[] = ['cache-mode', 'queue', 'deployment'];

/** Text that act cannot resolve, and what github.com makes of it. */
export const replacements = (sha: string): readonly (readonly [written: RegExp, executed: string])[] => [
  // An action of the repository that the workflow stands in, at the workflow's own commit.
  [/^(\s*(?:- )?uses: )\$\/(actions\/[\w-]+)$/gm, `$1${SUITE}/$2@${sha}`],
  // That repository and commit: act's `job` context has neither.
  [/\$\{\{ job\.workflow_repository \}\}@\$\{\{ job\.workflow_sha \}\}/g, `${SUITE}@${sha}`],
];

/** A reusable workflow of ours as act executes it. */
export const rewriteForAct = (text: string, sha: string): string => {
  const unknown = new RegExp(`^\\s*(?:${LEFT_OUT.join('|')}): .*\\n`, 'gm');
  return replacements(sha).reduce(
    (rewritten, [written, executed]) => rewritten.replace(written, executed),
    text.replace(unknown, ''),
  );
};
