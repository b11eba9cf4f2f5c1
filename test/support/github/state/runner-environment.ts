import { randomUUID } from 'node:crypto';
import type { Job } from './job';

/**
 * The variables that the runner sets for every step of this job (docs.github.com, "Default environment variables").
 * Those of the machine (RUNNER_*, GITHUB_WORKSPACE, the command files) belong to whoever starts the process.
 */
export function runnerEnvironment(job: Job): Record<string, string> {
  const { run } = job;
  const { repository, seed } = run;
  const { world } = repository;
  const pull = seed.event === 'pull_request' ? seed.pullRequest : undefined;
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: world.apiUrl,
    GITHUB_SERVER_URL: world.serverUrl,
    GITHUB_GRAPHQL_URL: `${world.apiUrl}/graphql`,
    GITHUB_REPOSITORY: repository.fullName,
    GITHUB_REPOSITORY_ID: String(repository.id),
    GITHUB_REPOSITORY_OWNER: repository.owner.login,
    GITHUB_REPOSITORY_OWNER_ID: String(repository.owner.id),
    GITHUB_RUN_ID: String(run.id),
    GITHUB_RUN_NUMBER: String(run.number),
    GITHUB_RUN_ATTEMPT: String(job.attempt),
    GITHUB_JOB: job.name.split(/[ /(]/)[0]!,
    GITHUB_SHA: pull ? (repository.commits.refs.get(run.ref) ?? seed.headSha) : seed.headSha,
    GITHUB_REF: run.ref,
    GITHUB_REF_NAME: run.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REF_PROTECTED: String(repository.commits.protectedBranches.has(seed.headBranch)),
    GITHUB_HEAD_REF: pull?.headRef ?? '',
    GITHUB_BASE_REF: pull?.baseRef ?? '',
    GITHUB_EVENT_NAME: seed.event,
    GITHUB_ACTOR: seed.actor.login,
    GITHUB_ACTOR_ID: String(seed.actor.id),
    GITHUB_TRIGGERING_ACTOR: run.attempts[job.attempt - 1]!.triggeringActor.login,
    GITHUB_WORKFLOW: seed.workflowName ?? seed.workflowPath,
    GITHUB_WORKFLOW_REF: workflowRef(job),
    GITHUB_WORKFLOW_SHA: seed.headSha,
  };
}

/** `owner/repo/.github/workflows/file.yml@refs/heads/main`: the file that started the run. */
export function workflowRef(job: Job): string {
  return `${job.run.repository.fullName}/${job.run.seed.workflowPath}@${job.run.ref}`;
}

/**
 * The runner's own credentials for the artifact service and, with `id-token: write`, for the OIDC provider
 * (docs/platform-notes.md#artifacts-by-name-and-by-id).
 */
export function issueRuntimeTokens(job: Job): Record<string, string> {
  const { world } = job.run.repository;
  const runtime = unsignedJwt({ scp: `Actions.Results:${runBackendId(job)}:${job.backendId}`, jti: randomUUID() });
  world.runtimeTokens.set(runtime, job);
  const credentials = { ACTIONS_RUNTIME_TOKEN: runtime, ACTIONS_RESULTS_URL: `${world.apiUrl}/` };
  if (!job.idToken) return credentials;
  const request = unsignedJwt({ scp: 'Actions.GenerateIDToken', jti: randomUUID() });
  world.oidcRequestTokens.set(request, job);
  return {
    ...credentials,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: request,
    ACTIONS_ID_TOKEN_REQUEST_URL: `${world.apiUrl}/_oidc/token?api-version=2.0`,
  };
}

export function runBackendId(job: Job): string {
  return `run-${job.run.id}-${job.attempt}`;
}

function unsignedJwt(claims: Readonly<Record<string, unknown>>): string {
  const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}.${randomUUID().replaceAll('-', '')}`;
}
