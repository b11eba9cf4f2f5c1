import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { ConfigurationError } from '../../core/errors';

/** Facts about this run that the runner puts into the environment (GitHub docs, "Variables reference"). */
export interface RunContext {
  readonly repository: { readonly owner: string; readonly name: string; readonly id: number };
  readonly runId: number;
  readonly attempt: number;
  readonly sha: string;
  readonly ref: string;
  readonly eventName: string;
  readonly workflowRef: string;
  readonly job: string;
  readonly apiUrl: string;
  readonly serverUrl: string;
  readonly workspace: string;
  readonly temporary: string;
  readonly event: EventPayload;
}

const sha = v.object({ sha: v.string(), ref: v.string() });
const eventSchema = v.object({
  pull_request: v.exactOptional(
    v.object({
      number: v.number(),
      head: v.object({
        ...sha.entries,
        repo: v.exactOptional(v.nullable(v.object({ id: v.number(), fork: v.exactOptional(v.boolean()) }))),
      }),
      base: sha,
    }),
  ),
  action: v.exactOptional(v.string()),
  merge_group: v.exactOptional(v.object({ base_sha: v.string() })),
  repository: v.exactOptional(v.object({ default_branch: v.exactOptional(v.string()) })),
  /** Of a push. */
  before: v.exactOptional(v.string()),
  forced: v.exactOptional(v.boolean()),
});
export type EventPayload = v.InferOutput<typeof eventSchema>;

const variable = (name: string): string => {
  const value = process.env[name];
  if (value === undefined || value === '')
    throw new ConfigurationError(
      `The environment variable ${name} is missing. PlanSeal's actions run on a GitHub Actions runner; on a laptop use the \`planseal\` command.`,
    );
  return value;
};

const readEvent = (): EventPayload => {
  const path = process.env['GITHUB_EVENT_PATH'];
  if (path === undefined || path === '') return {};
  return v.parse(eventSchema, JSON.parse(readFileSync(path, 'utf8')));
};

/** Reads the context of the running job. Throws a `ConfigurationError` outside a runner. */
export const readContext = (): RunContext => {
  const [owner = '', name = ''] = variable('GITHUB_REPOSITORY').split('/');
  return {
    repository: { owner, name, id: Number(variable('GITHUB_REPOSITORY_ID')) },
    runId: Number(variable('GITHUB_RUN_ID')),
    attempt: Number(variable('GITHUB_RUN_ATTEMPT')),
    sha: variable('GITHUB_SHA'),
    ref: variable('GITHUB_REF'),
    eventName: variable('GITHUB_EVENT_NAME'),
    workflowRef: variable('GITHUB_WORKFLOW_REF'),
    job: variable('GITHUB_JOB'),
    apiUrl: variable('GITHUB_API_URL'),
    serverUrl: variable('GITHUB_SERVER_URL'),
    workspace: variable('GITHUB_WORKSPACE'),
    temporary: variable('RUNNER_TEMP'),
    event: readEvent(),
  };
};

/** The commit that the change under review ends in: the head of the pull request, not its merge commit. */
export const headCommit = (context: RunContext): string => context.event.pull_request?.head.sha ?? context.sha;

/** What started this run, as `actions/stacks` asks about it. `headSha` is of a review that somebody started by hand. */
export const stacksEventOf = ({ eventName, event }: RunContext, headSha: string | undefined) => ({
  name: eventName,
  ...(event.before !== undefined && { before: event.before }),
  ...(event.forced !== undefined && { forced: event.forced }),
  ...(event.merge_group && { mergeGroupBase: event.merge_group.base_sha }),
  ...(headSha !== undefined && { headSha }),
  ...(event.pull_request && {
    pullRequest: {
      number: event.pull_request.number,
      headSha: event.pull_request.head.sha,
    },
  }),
});

/** `.github/workflows/terraform.yml` out of `acme/infra/.github/workflows/terraform.yml@refs/heads/main`. */
export const workflowPath = ({ workflowRef, repository }: RunContext): string =>
  workflowRef.replace(/@.*$/, '').replace(`${repository.owner}/${repository.name}/`, '');

const ABOUT_THE_CONVERSATION = new Set(['labeled', 'unlabeled', 'edited']);

/** Is the event about what people say of a pull request, and not about its code? Nothing is planned on such events. */
export const isConversation = ({ eventName, event }: RunContext): boolean =>
  eventName === 'pull_request_review' ||
  (eventName === 'pull_request' && ABOUT_THE_CONVERSATION.has(event.action ?? ''));

/** What this job is about, as the gate asks about it. */
export const askedOf = (context: RunContext) => ({
  repositoryId: context.repository.id,
  runId: context.runId,
  attempt: context.attempt,
  workflowPath: workflowPath(context),
  commit: context.sha,
});

/** Login of whoever started this attempt, for people to read: the gate asks the API who that was. */
export const startedBy = (): string => variable('GITHUB_TRIGGERING_ACTOR');
