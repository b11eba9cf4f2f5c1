/** Why a tool failed, as far as its own words tell, with what to do next. */
export const FAILURE_REASONS = [
  'state-locked',
  'lock-file-incomplete',
  'no-configuration',
  'backend-unreachable',
  'registry-unreachable',
  'stale-plan',
  'killed',
  'invalid-configuration',
  'tool-error',
] as const;
export type FailureReason = (typeof FAILURE_REASONS)[number];

export interface Failure {
  readonly reason: FailureReason;
  /** What to do next, one or two sentences. */
  readonly remedy: string;
}

/** Wordings of Terraform 1.11 and OpenTofu 1.12, most specific first (measured, real-terraform.md §2, §3). */
const WORDINGS: readonly (readonly [RegExp, Failure])[] = [
  [
    /Error acquiring the state lock/,
    {
      reason: 'state-locked',
      remedy:
        'Wait for the run that holds the lock. If it is dead, release the lock by its id: `terraform force-unlock <ID>`.',
    },
  ],
  [
    /Provider dependency changes detected|Inconsistent dependency lock file|does not match any of the checksums recorded in the dependency lock file|required packages? (is|are) not (yet )?(locked|installed)/i,
    {
      reason: 'lock-file-incomplete',
      remedy:
        'Run `terraform providers lock -platform=linux_amd64 -platform=darwin_arm64` in this directory and commit `.terraform.lock.hcl`.',
    },
  ],
  [
    /No configuration files/,
    { reason: 'no-configuration', remedy: 'Check `working-directory`: it holds no .tf file.' },
  ],
  [/Saved plan is stale/, { reason: 'stale-plan', remedy: 'The state changed after the plan was made: plan again.' }],
  [
    /Failed to (query available provider packages|retrieve (the )?provider)|Could not (retrieve|download)|registry service is unreachable|failed to download module/i,
    {
      reason: 'registry-unreachable',
      remedy:
        'A registry or module source did not answer. Run the job again; if it stays so, check the network and the source addresses.',
    },
  ],
  [
    /Error (loading|refreshing) state|Failed to (get existing workspaces|load state|persist state|save state)|Error inspecting states in|state data in S3 does not have the expected content/i,
    {
      reason: 'backend-unreachable',
      remedy:
        "The state could not be read or written. Check the backend configuration and that this job's role may reach it.",
    },
  ],
];

/** Names the reason of a failure from what the tool printed. */
export const explainFailure = (output: string, ending: { code: number } | { signal: string }): Failure => {
  if ('signal' in ending)
    return {
      reason: 'killed',
      remedy:
        'The tool was killed from outside (cancelled job, time limit, or no memory left). Nothing of its result is used. Run the job again.',
    };
  const known = WORDINGS.find(([wording]) => wording.test(output));
  return known?.[1] ?? { reason: 'tool-error', remedy: "Read the messages above; they are the tool's own." };
};
