import { createPrivateKey, createPublicKey, generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto';
import type { RawRequest, Reply } from './route';
import type { Job } from './state/job';
import { workflowRef } from './state/runner-environment';
import type { World } from './state/world';

export const issuer = 'https://token.actions.githubusercontent.com';
const keyId = 'local-github';

/** The OIDC provider of Actions: tokens signed with a key of this server, whose public half is at /.well-known/jwks. */
export class OidcProvider {
  readonly #world: World;
  #key: KeyObject | undefined;
  /** How long the tokens that are given from now on live. */
  lifetimeInSeconds = 300;

  constructor(world: World) {
    this.#world = world;
  }

  handle(request: RawRequest): Reply {
    if (request.path === '/.well-known/openid-configuration') return { status: 200, body: this.#configuration() };
    if (request.path === '/.well-known/jwks') return { status: 200, body: this.jwks() };
    return this.#token(request);
  }

  jwks(): { keys: Record<string, unknown>[] } {
    const jwk = createPublicKey(this.#signingKey()).export({ format: 'jwk' });
    return { keys: [{ ...jwk, kid: keyId, alg: 'RS256', use: 'sig' }] };
  }

  #configuration(): Record<string, unknown> {
    const jwks = `${this.#world.apiUrl}/.well-known/jwks`;
    return {
      issuer,
      jwks_uri: jwks,
      id_token_signing_alg_values_supported: ['RS256'],
      response_types_supported: ['id_token'],
    };
  }

  /** GET ACTIONS_ID_TOKEN_REQUEST_URL&audience=…, authorised by ACTIONS_ID_TOKEN_REQUEST_TOKEN. */
  #token(request: RawRequest): Reply {
    const bearer = String(request.headers['authorization'] ?? '').replace(/^bearer /i, '');
    const job = this.#world.oidcRequestTokens.get(bearer);
    if (!job || job.status === 'completed')
      return { status: 401, body: { message: 'invalid or expired request token' } };
    const audience = request.query.get('audience') ?? `https://github.com/${job.run.repository.owner.login}`;
    return { status: 200, body: { count: 1, value: this.#sign(claimsOf(job, audience, this.lifetimeInSeconds)) } };
  }

  #sign(claims: Record<string, unknown>): string {
    const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const signed = `${encode({ alg: 'RS256', typ: 'JWT', kid: keyId, x5t: keyId })}.${encode(claims)}`;
    return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), this.#signingKey()).toString('base64url')}`;
  }

  /** Made when the first token is asked for: it takes a tenth of a second, and most tests need none. */
  #signingKey(): KeyObject {
    this.#key ??= createPrivateKey(
      generateKeyPairSync('rsa', {
        modulusLength: 2048,
        publicKeyEncoding: { type: 'spki', format: 'pem' },
        privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      }).privateKey,
    );
    return this.#key;
  }
}

/**
 * The claims of docs/platform-notes.md#identity-tokens (docs.github.com, "OpenID Connect reference"). All ids are
 * strings.
 */
function claimsOf(job: Job, audience: string, lifetimeInSeconds: number): Record<string, unknown> {
  const { run } = job;
  const { repository, seed } = run;
  const issuedAt = Math.floor(repository.world.date().getTime() / 1000);
  const pull = seed.event === 'pull_request' ? seed.pullRequest : undefined;
  const claims: Record<string, string> = {
    ref: run.ref,
    sha: seed.headSha,
    repository: repository.fullName,
    repository_id: String(repository.id),
    repository_owner: repository.owner.login,
    repository_owner_id: String(repository.owner.id),
    repository_visibility: repository.private ? 'private' : 'public',
    run_id: String(run.id),
    run_number: String(run.number),
    run_attempt: String(job.attempt),
    actor: seed.actor.login,
    actor_id: String(seed.actor.id),
    workflow: seed.workflowName ?? seed.workflowPath,
    workflow_ref: workflowRef(job),
    workflow_sha: seed.headSha,
    job_workflow_ref: job.options.jobWorkflowRef ?? workflowRef(job),
    job_workflow_sha: /@([0-9a-f]{40})$/.exec(job.options.jobWorkflowRef ?? '')?.[1] ?? seed.headSha,
    head_ref: pull?.headRef ?? '',
    base_ref: pull?.baseRef ?? '',
    event_name: seed.event,
    ref_type: 'branch',
    ref_protected: String(repository.commits.protectedBranches.has(seed.headBranch)),
    runner_environment: 'github-hosted',
    ...(job.deploysTo ? { environment: job.deploysTo.name } : {}),
  };
  const times = { nbf: issuedAt - 300, exp: issuedAt + lifetimeInSeconds, iat: issuedAt };
  return { jti: randomUUID(), sub: subjectOf(job, claims), aud: audience, ...claims, iss: issuer, ...times };
}

/** `repo:…` and the context: the environment where the job has one, else the pull request, else the ref. */
function subjectOf(job: Job, claims: Readonly<Record<string, string>>): string {
  const { repository, seed } = job.run;
  const { owner, name, id, immutableSubject, subject } = repository;
  const repo = immutableSubject ? `${owner.login}@${owner.id}/${name}@${id}` : repository.fullName;
  const escape = (value: string): string => value.replaceAll(':', '%3A');
  const ofRef = seed.event === 'pull_request' ? 'pull_request' : `ref:${job.run.ref}`;
  const context = job.deploysTo ? `environment:${escape(job.deploysTo.name)}` : ofRef;
  const parts = { repo: `repo:${repo}`, context };
  if (subject.use_default) return `${parts.repo}:${parts.context}`;
  const keys = subject.include_claim_keys ?? [];
  return keys
    .map((key) => (key === 'repo' || key === 'context' ? parts[key] : `${key}:${escape(claims[key] ?? '')}`))
    .join(':');
}
