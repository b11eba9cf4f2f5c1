import type { Stack } from './stack';

/** What the stacks are wanted for. */
export type StacksMode = 'review' | 'apply' | 'drift';

/**
 * One job of a matrix. What says nothing or the usual is left out, because all outputs of a job together may have 1 MB:
 * an expression reads it as `''`. The directory is left out where it is the name.
 */
export type MatrixEntry = Readonly<Record<string, string>>;

/** How many matrices the workflow of each mode has: shards of 256 jobs, and for applies waves. */
export const MOST_MATRICES: Readonly<Record<StacksMode, number>> = { review: 4, apply: 6, drift: 8 };

/** All outputs of a job together, in UTF-16 units: GitHub takes 1 MB (GitHub docs, "Workflow syntax", `jobs.<job_id>.outputs`). */
export const MOST_OUTPUT = 500_000;

/**
 * Bytes of a matrix that an action takes as an input, as `drift` does to choose from it: the runner hands inputs on as
 * environment variables, and Linux starts no process with one of 128 KiB (execve(2), `MAX_ARG_STRLEN`).
 */
export const MOST_INPUT = 120_000;

/** GitHub makes at most this many jobs of one matrix (GitHub docs, "Actions limits"). */
export const MOST_JOBS = 256;

const settings = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([key, value]) => `${key}=${value}`)
    .join('\n');

const prefixed = (prefix: string, values: Readonly<Record<string, string | undefined>>) =>
  Object.entries(values).map(([key, value]) => [`${prefix}-${key}`, value ?? ''] as const);

/** What a job needs to plan, check or apply a stack. Only applies are told the roles that may change things. */
export function entryOf(stack: Stack, mode: StacksMode): MatrixEntry {
  const { aws = {}, gcp = {}, azure = {}, url = '' } = stack.target ?? {};
  const roles = [...prefixed('aws', aws), ...prefixed('gcp', gcp), ...prefixed('azure', azure)];
  const all: readonly (readonly [string, string])[] = [
    ['stack', stack.name],
    ['directory', stack.directory === stack.name ? '' : stack.directory],
    ['environment', stack.environment],
    ['workspace', stack.workspace === 'default' ? '' : stack.workspace],
    ['var-files', stack.varFiles.join('\n')],
    ['variables', settings(stack.variables)],
    ['backend-config', settings(stack.backendConfig)],
    ['tool', stack.tool === 'terraform' ? '' : stack.tool],
    ...roles.filter(([key]) => mode === 'apply' || !key.includes('-apply-')),
    ['url', mode === 'apply' ? url : ''],
  ];
  return Object.fromEntries(all.filter(([, value]) => value !== ''));
}

/** `strategy.matrix` as `fromJSON` reads it; `''` for no job at all, because GitHub refuses an empty matrix. */
export const matrixOf = (stacks: readonly Stack[], mode: StacksMode): string =>
  stacks.length === 0 ? '' : JSON.stringify({ include: stacks.map((stack) => entryOf(stack, mode)) });

/**
 * A job for each environment whose reviewers must say yes before a wave is applied. The environment that is applied to is
 * none of them: its own reviewers are asked where the apply stands.
 */
export function approvalMatrix(
  wave: readonly Stack[],
  approvalEnvironments: (environment: string) => readonly string[],
): string {
  const named = wave.flatMap(({ environment }) =>
    approvalEnvironments(environment).filter((name) => name.toLowerCase() !== environment.toLowerCase()),
  );
  const include = [...new Map(named.map((name) => [name.toLowerCase(), { environment: name }])).values()];
  return include.length === 0 ? '' : JSON.stringify({ include });
}
