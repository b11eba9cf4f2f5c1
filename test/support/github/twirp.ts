import type { Json, RawRequest, Reply } from './route';
import type { Artifact } from './state/artifacts';
import type { Job } from './state/job';
import { runBackendId } from './state/runner-environment';
import type { World } from './state/world';

export const artifactServicePath = '/twirp/github.actions.results.api.v1.ArtifactService/';

/** The codes of the Twirp protocol that the artifact service uses, with their HTTP status. */
const statusOf = {
  invalid_argument: 400,
  unauthenticated: 401,
  permission_denied: 403,
  not_found: 404,
  already_exists: 409,
  bad_route: 404,
};

class TwirpError extends Error {
  readonly code: keyof typeof statusOf;

  constructor(code: keyof typeof statusOf, message: string) {
    super(message);
    this.code = code;
  }
}

type Method = (job: Job, request: Json) => Json;

/** Characters that the service refuses in a name (docs/platform-notes.md#artifacts-by-name-and-by-id). */
const forbiddenInName = /[":<>|*?\r\n\\/]/;

/**
 * The artifact service v4 as @actions/artifact 6.2.1 speaks to it: JSON over Twirp, authorised by the runner's token.
 */
export class ArtifactService {
  readonly #world: World;
  readonly #methods: Readonly<Record<string, Method>>;

  constructor(world: World) {
    this.#world = world;
    this.#methods = {
      CreateArtifact: (job, request) => this.#create(job, request),
      FinalizeArtifact: (job, request) => this.#finalize(job, request),
      ListArtifacts: (job, request) => this.#list(job, request),
      GetSignedArtifactURL: (job, request) => this.#signedUrl(job, request),
      DeleteArtifact: (job, request) => this.#delete(job, request),
    };
  }

  handle(request: RawRequest): Reply {
    try {
      const method = this.#methods[request.path.slice(artifactServicePath.length)];
      if (!method || request.method !== 'POST') throw new TwirpError('bad_route', `no handler for ${request.path}`);
      const job = this.#authenticate(request);
      const body = JSON.parse(request.body.toString('utf8')) as Json;
      const own =
        body['workflow_run_backend_id'] === runBackendId(job) && body['workflow_job_run_backend_id'] === job.backendId;
      if (!own) throw new TwirpError('permission_denied', 'the backend ids are not those of the token');
      return { status: 200, body: method(job, body) };
    } catch (error) {
      if (!(error instanceof TwirpError)) throw error;
      return { status: statusOf[error.code], body: { code: error.code, msg: error.message } };
    }
  }

  #authenticate(request: RawRequest): Job {
    const token = String(request.headers['authorization'] ?? '').replace(/^bearer /i, '');
    const job = this.#world.runtimeTokens.get(token);
    if (!job || job.status === 'completed') throw new TwirpError('unauthenticated', 'invalid or expired token');
    return job;
  }

  #create(job: Job, request: Json): Json {
    const name = nameIn(request);
    const { artifacts } = job.run.repository;
    const expiresAt = request['expires_at'];
    const mimeType = typeof request['mime_type'] === 'string' ? request['mime_type'] : 'application/zip';
    const expiry = typeof expiresAt === 'string' ? expiresAt : undefined;
    const artifact = artifacts.create(job.run, job.backendId, name, mimeType, expiry);
    if (!artifact)
      throw new TwirpError('already_exists', 'an artifact with this name already exists on the workflow run');
    return { ok: true, signed_upload_url: this.#world.blobs.signedUrl(artifact.blob, 'upload') };
  }

  #finalize(job: Job, request: Json): Json {
    const artifact = artifactOf(job, request);
    const bytes = this.#world.blobs.read(artifact.blob);
    if (bytes?.length !== Number(request['size']))
      throw new TwirpError('invalid_argument', 'the size is not that of the uploaded blob');
    if (artifact.finalized) throw new TwirpError('invalid_argument', 'the artifact is final');
    const digest = typeof request['hash'] === 'string' ? request['hash'] : null;
    Object.assign(artifact, { finalized: true, size: bytes.length, digest });
    return { ok: true, artifact_id: String(artifact.id) };
  }

  #list(job: Job, request: Json): Json {
    const [name, id] = [request['name_filter'], request['id_filter']];
    const listed = job.run.repository.artifacts.all
      .filter((each) => each.run === job.run)
      .filter((each) => (name === undefined || each.name === name) && (id === undefined || String(each.id) === id));
    return {
      artifacts: listed.map((each) => ({
        workflow_run_backend_id: runBackendId(job),
        workflow_job_run_backend_id: job.backendId,
        database_id: String(each.id),
        name: each.name,
        size: String(each.size),
        created_at: each.createdAt,
        ...(each.digest === null ? {} : { digest: each.digest }),
      })),
    };
  }

  #signedUrl(job: Job, request: Json): Json {
    const artifact = artifactOf(job, request);
    if (!artifact.finalized) throw new TwirpError('not_found', 'artifact not found');
    return { signed_url: this.#world.blobs.signedUrl(artifact.blob, 'download', `${artifact.name}.zip`) };
  }

  #delete(job: Job, request: Json): Json {
    const artifact = artifactOf(job, request);
    job.run.repository.artifacts.remove(artifact);
    return { ok: true, artifact_id: String(artifact.id) };
  }
}

function nameIn(request: Json): string {
  const name = request['name'];
  if (typeof name !== 'string' || name === '' || forbiddenInName.test(name))
    throw new TwirpError('invalid_argument', 'invalid artifact name');
  return name;
}

function artifactOf(job: Job, request: Json): Artifact {
  const artifact = job.run.repository.artifacts.named(job.run, nameIn(request));
  if (!artifact) throw new TwirpError('not_found', 'artifact not found');
  return artifact;
}
