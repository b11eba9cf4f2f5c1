import type { Log } from '../../ports/log';
import type { Scratch } from '../../ports/scratch';
import { assignments, type InputType, lines, Malformed } from '../runner/input-types';
import type { Inputs } from '../runner/inputs';

/** `https://USER:TOKEN@HOST` a line, as git's own store keeps them (git docs, "git-credential-store"). */
const credentials: InputType<URL[]> = (raw) =>
  lines(raw).map((line) => {
    const url = URL.canParse(line) ? new URL(line) : undefined;
    // What is wrong holds a secret, so it is not shown.
    if (url?.protocol !== 'https:' || url.password === '')
      throw new Malformed('must have lines `https://USER:TOKEN@HOST`');
    return url;
  });

/** The inputs that give the tool an environment of its own. */
export const ENVIRONMENT_INPUTS = {
  env: assignments,
  'secret-env': assignments,
  'git-credentials': credentials,
} as const;

/**
 * Variables for the tool that the caller gives outright. Values of `secret-env` and tokens for git are masked. Git reads
 * its tokens from a file of this job: no process list and no configuration of the machine has them.
 */
export const givenEnvironment = async (
  given: Inputs<typeof ENVIRONMENT_INPUTS>,
  present: Readonly<Record<string, string | undefined>>,
  scratch: Scratch,
  log: Log,
): Promise<Readonly<Record<string, string>>> => {
  for (const secret of Object.values(given['secret-env'])) log.secret(secret);
  const variables = { ...given.env, ...given['secret-env'] };
  const stored = given['git-credentials'];
  if (stored.length === 0) return variables;
  for (const { password } of stored)
    for (const secret of new Set([password, decodeURIComponent(password)])) log.secret(secret);
  const file = await scratch.write(
    'git-credentials',
    `${stored.map(({ href }) => href.replace(/\/$/, '')).join('\n')}\n`,
  );
  const count = Number(present['GIT_CONFIG_COUNT'] ?? '0');
  return {
    ...variables,
    GIT_TERMINAL_PROMPT: '0',
    GIT_CONFIG_COUNT: String(count + 1),
    [`GIT_CONFIG_KEY_${count}`]: 'credential.helper',
    [`GIT_CONFIG_VALUE_${count}`]: `store --file=${file}`,
  };
};
