import { ConfigurationError, OperationError } from '../errors';

/** Why a job that runs a tool failed, as far as it can be told, with what to do next. */
export const FAILURE_REASONS = [
  'invalid-input',
  'guard-refused',
  'tool-missing',
  'no-credentials',
  'state-locked',
  'lock-file-incomplete',
  'no-configuration',
  'workspace-missing',
  'backend-unreachable',
  'registry-unreachable',
  'stale-plan',
  'disk-full',
  'killed',
  'invalid-configuration',
  'check-failed',
  'tool-error',
  'plan-not-stored',
  'internal-error',
] as const;
export type FailureReason = (typeof FAILURE_REASONS)[number];

export interface Failure {
  readonly reason: FailureReason;
  /** What to do next, one or two sentences. */
  readonly remedy: string;
}

/** The engine is not there or cannot be run. */
export class ToolMissing extends ConfigurationError {}

/** A cloud does not let the tool in, before the tool has even started. */
export class NoCredentials extends OperationError {}

/** There is no room left for what this action writes. */
export class DiskFull extends OperationError {}

/** The reason of a failure that was thrown before or beside the tool's own runs. */
export const reasonOf = (thrown: unknown): FailureReason => {
  if (thrown instanceof ToolMissing) return 'tool-missing';
  if (thrown instanceof DiskFull) return 'disk-full';
  if (thrown instanceof NoCredentials) return 'no-credentials';
  if (thrown instanceof ConfigurationError) return 'invalid-input';
  return thrown instanceof OperationError ? 'tool-error' : 'internal-error';
};

/**
 * Wordings of Terraform 1.11 and OpenTofu 1.12, most specific first (measured,
 * docs/platform-notes.md#locks-and-messages). `TOOL` is the command.
 */
const WORDINGS: readonly (readonly [RegExp, FailureReason, string])[] = [
  [
    /no space left on device|disk quota exceeded|file too large/i,
    'disk-full',
    'The disk of the runner is full. Free space in an earlier step, or use a larger runner; downloaded providers take the most.',
  ],
  [
    /No credentials for (AWS|Google Cloud|Azure) as|operation error STS: AssumeRoleWithWebIdentity|AADSTS\d{5}|oauth2\/google: /,
    'no-credentials',
    'The cloud did not let this job in. Compare its trust policy with the token of this job: repository, environment or branch, and workflow (docs/security.md).',
  ],
  [
    /Error acquiring the state lock/,
    'state-locked',
    'Wait for the run that holds the lock. If it is dead, release the lock by its id: `TOOL force-unlock <ID>`.',
  ],
  [
    /locked provider \S+ \S+ does not match configured version constraint/i,
    'lock-file-incomplete',
    'The lock file holds a version that the configuration does not allow. Run `TOOL init -upgrade`, then `TOOL providers lock -platform=linux_amd64 -platform=darwin_arm64` in this directory, and commit `.terraform.lock.hcl`.',
  ],
  [
    /Provider dependency changes detected|match any of the checksums previously recorded in the dependency lock file|Inconsistent dependency lock file|does not match any of the checksums recorded in the dependency lock file|required packages? (is|are) not (yet )?(locked|installed)/i,
    'lock-file-incomplete',
    'Run `TOOL providers lock -platform=linux_amd64 -platform=darwin_arm64` in this directory and commit `.terraform.lock.hcl`.',
  ],
  [/No configuration files/, 'no-configuration', 'Check `working-directory`: it holds no .tf file.'],
  [
    /workspace "[^"]*" (does not|doesn't) exist/i,
    'workspace-missing',
    'Check the input `workspace`, make the workspace with `TOOL workspace new`, or set `create-workspace: true`. A plan of a workspace that is not there would create everything a second time.',
  ],
  [/Saved plan is stale/, 'stale-plan', 'The state changed after the plan was made: plan again.'],
  [
    /Failed to (query available provider packages|retrieve (the )?provider)|Could not (retrieve|download)|registry service is unreachable|failed to download module|error accessing remote module registry|failed to retrieve available versions/i,
    'registry-unreachable',
    'A registry or module source did not answer. Run the job again; if it stays so, check the network and the source addresses.',
  ],
  [
    /Error (loading|refreshing) state|Failed to (get existing workspaces|load state|persist state|save state)|Error inspecting states in|state data in S3 does not have the expected content/i,
    'backend-unreachable',
    "The state could not be read or written. Check the backend configuration and that this job's role may reach it.",
  ],
  [
    /including problems with the configuration|encountered problems during initiali[sz]ation/,
    'invalid-configuration',
    'Correct the configuration where the annotations point.',
  ],
];

const KILLED: Readonly<Record<string, string>> = {
  SIGKILL: 'most often because no memory was left, or a time limit was over',
  SIGTERM: 'most often because the job was cancelled or a time limit was over',
  SIGINT: 'most often because the job was cancelled',
  SIGXFSZ: 'because a file grew beyond the limit for files',
};

const killed = (signal: string): string =>
  `The tool was killed by ${signal}, ${KILLED[signal] ?? 'which it did not do by itself'}. Nothing of its result is used. Run the job again.`;

/** Terraform wraps its prose at 78 columns and draws a bar before it. */
const unwrapped = (output: string): string => output.replace(/[\s│|╷╵]+/g, ' ');

/** Names the reason of a failure from what the tool printed. `command` is what people type to run it. */
export const explainFailure = (
  output: string,
  ending: { code: number } | { signal: string },
  command = 'terraform',
): Failure => {
  if ('signal' in ending) return { reason: 'killed', remedy: killed(ending.signal) };
  const words = unwrapped(output);
  const [, reason, remedy] = WORDINGS.find(([wording]) => wording.test(words)) ?? [];
  if (reason === undefined || remedy === undefined)
    return { reason: 'tool-error', remedy: "Read the messages above; they are the tool's own." };
  return { reason, remedy: remedy.replaceAll('`TOOL ', `\`${command} `) };
};
