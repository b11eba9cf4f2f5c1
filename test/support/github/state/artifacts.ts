import type { Repository } from './repository';
import type { Run } from './run';

export interface Artifact {
  readonly id: number;
  readonly name: string;
  readonly run: Run;
  /** The job that began the upload. */
  readonly jobBackendId: string;
  readonly blob: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly mimeType: string;
  /** Neither listed nor to be had before its upload is finalised. */
  finalized: boolean;
  size: number;
  /** `sha256:…` as the uploading client said: no proof of anything. */
  digest: string | null;
}

const dayInMs = 86_400_000;

/** The artifacts of a repository. A name is unique within a run until it is deleted. */
export class Artifacts {
  #all: Artifact[] = [];
  readonly #repository: Repository;

  constructor(repository: Repository) {
    this.#repository = repository;
  }

  /** Undefined where the run has an artifact of this name already. */
  create(run: Run, jobBackendId: string, name: string, mimeType: string, expiresAt?: string): Artifact | undefined {
    if (this.#all.some((each) => each.run === run && each.name === name)) return undefined;
    const { world } = this.#repository;
    const artifact: Artifact = {
      id: world.nextId(),
      name,
      run,
      jobBackendId,
      blob: world.blobs.create(),
      createdAt: world.now(),
      expiresAt: expiresAt ?? new Date(world.date().getTime() + 90 * dayInMs).toISOString().replace(/\.\d+Z$/, 'Z'),
      mimeType,
      finalized: false,
      size: 0,
      digest: null,
    };
    this.#all.push(artifact);
    return artifact;
  }

  /** Puts finished bytes there without the upload protocol, as a test's given. */
  seed(run: Run, name: string, bytes: Uint8Array, digest: string | null, expiresAt?: string): Artifact {
    const artifact = this.create(run, 'seeded', name, 'application/zip', expiresAt);
    if (!artifact) throw new Error(`Run ${run.id} has an artifact "${name}" already.`);
    this.#repository.world.blobs.put(artifact.blob, Buffer.from(bytes));
    return Object.assign(artifact, { finalized: true, size: bytes.length, digest });
  }

  get all(): Artifact[] {
    return this.#all.filter((each) => each.finalized);
  }

  /** Of a run, also one whose upload has not been finalised. */
  named(run: Run, name: string): Artifact | undefined {
    return this.#all.find((each) => each.run === run && each.name === name);
  }

  find(id: number): Artifact | undefined {
    return this.all.find((each) => each.id === id);
  }

  isExpired(artifact: Artifact): boolean {
    return new Date(artifact.expiresAt) <= this.#repository.world.date();
  }

  remove(artifact: Artifact): void {
    this.#all = this.#all.filter((each) => each !== artifact);
    this.#repository.world.blobs.remove(artifact.blob);
  }
}
