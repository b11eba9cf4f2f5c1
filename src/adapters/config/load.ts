import { controlFilesAmong } from '../../core/config/control-files';
import { errorLines } from '../../core/config/error';
import type { Rules } from '../../core/config/rules';
import { type Config, NO_CONFIG } from '../../core/config/schema';
import { stackSettingsOf } from '../../core/config/stack-settings';
import { ConfigurationError } from '../../core/errors';
import type { StackSettings } from '../../core/stacks/settings';
import type { Log } from '../../ports/log';
import type { GitHubClient } from '../github/client';
import { githubGateSource } from '../github/gate-source';
import type { RunContext } from '../runner/context';
import { Malformed } from '../runner/input-types';
import { repositoryFile } from './repository-file';

/** The input that every action has which lives by the configuration. */
export const CONFIG_INPUT = {
  config: (raw: string): string => {
    if (raw !== '' && !raw.startsWith('/') && !raw.split('/').some((step) => ['..', '.', ''].includes(step)))
      return raw;
    throw new Malformed(`must be a path in the repository, but is \`${raw.slice(0, 100)}\``);
  },
} as const;

export interface RulesAsked {
  readonly context: RunContext;
  readonly client: GitHubClient;
  /** Path of the configuration in the repository. */
  readonly path: string;
  readonly log: Log;
  /** RFC 3339. */
  readonly now: string;
  /** Where it is proven that the token may read the code at all: by default here, with a request more. */
  readonly proof?: 'here' | 'elsewhere';
}

/**
 * The configuration that holds for this job. It is read through the API from a commit that is not up for review: the base
 * of a pull request or a merge group, otherwise the commit of the event. What stands in the workspace may be the work of
 * a pull request or of an earlier step, so it never counts.
 */
export const loadConfig = async ({ context, client, path, now, proof }: RulesAsked): Promise<Config> => {
  const commit = judgedBy(context);
  const text = await repositoryFile(client, path, commit, proof);
  if (text === undefined) return NO_CONFIG;
  const parsed = await readConfig(text, now);
  if ('ok' in parsed) return parsed.ok;
  throw new ConfigurationError(
    [`The configuration at ${commit} is wrong, so nothing is decided by it:`, ...errorLines(parsed.errors, path)].join(
      '\n',
    ),
  );
};

/** What the configuration of another commit says of stacks; `undefined` when it is wrong, which others tell. */
export const settingsAtCommit = async (
  { client, path, now }: RulesAsked,
  commit: string,
): Promise<StackSettings | undefined> => {
  const text = await repositoryFile(client, path, commit);
  if (text === undefined) return stackSettingsOf(NO_CONFIG);
  const parsed = await readConfig(text, now);
  return 'ok' in parsed ? stackSettingsOf(parsed.ok) : undefined;
};

/** The same, with what the pull request at hand does to its own rules. */
export const loadRules = async (asked: RulesAsked): Promise<Rules> => {
  const { context, client, path, log } = asked;
  const config = await loadConfig(asked);
  const base = baseOf(context);
  if (base === undefined) return { config, controlFilesChanged: [], ownProblem: undefined };
  // The merge commit differs from the base by what the pull request brings, whatever else was merged meanwhile.
  const changed = await githubGateSource(client).changedFiles(base, reviewedCommit(context));
  if (changed === undefined) {
    log.info('GitHub does not list all files of this change, so it counts as one that edits the configuration.');
    return { config, controlFilesChanged: ['more files than GitHub lists'], ownProblem: await ownProblem(asked) };
  }
  const controlFilesChanged = controlFilesAmong(changed, config, path);
  const edits = controlFilesChanged.includes(path);
  return { config, controlFilesChanged, ownProblem: edits ? await ownProblem(asked) : undefined };
};

/** The reader of YAML is loaded only where there is a file: most first days have none. */
const readConfig = async (text: string, now: string) =>
  (await import('../../core/config/parse')).parseConfig(text, { now });

/** The commit by which a job is judged: the base of what is up for review, otherwise that of the event. */
export const judgedBy = (context: RunContext): string => baseOf(context) ?? context.sha;

/** The commit that a change is compared with: the base of a pull request or merge group. */
export const baseOf = ({ event }: RunContext): string | undefined =>
  event.pull_request?.base.sha ?? event.merge_group?.base_sha;

/** Of a pull request GITHUB_SHA is the merge commit, except where GitHub runs the base's own code. */
const reviewedCommit = ({ eventName, event, sha }: RunContext): string =>
  eventName === 'pull_request_target' ? (event.pull_request?.head.sha ?? sha) : sha;

/** The configuration that the pull request brings is only validated: it holds once it is merged. */
const ownProblem = async ({ context, client, path, log, now }: RulesAsked): Promise<string | undefined> => {
  const text = await repositoryFile(client, path, reviewedCommit(context));
  const parsed = text === undefined ? undefined : await readConfig(text, now);
  if (parsed === undefined || 'ok' in parsed) return undefined;
  for (const { line, column, path: place, message } of parsed.errors)
    log.error(place === '' ? message : `${place}: ${message}`, 'Configuration', { file: path, line, column });
  return `The configuration of this change is wrong, and would stop every job once it is merged:\n${errorLines(parsed.errors, path).join('\n')}`;
};
