import type { ArtifactFacts } from '../core/gate/bundle-facts';

/** Where stored plans are, addressed by the id of their artifact and never by name. Throws an `OperationError` when it cannot be asked. */
export interface BundleStore {
  find(id: number): Promise<ArtifactFacts | 'missing'>;
  /** The artifact's bytes as they are stored, a zip. */
  packed(stored: ArtifactFacts): Promise<Uint8Array>;
  /** The one file in such a zip. Throws an `OperationError` when anything else is in it or it is larger than any bundle. */
  unpack(stored: ArtifactFacts, packed: Uint8Array, entry: string): Uint8Array;
}

/** A build file of plan time with its content. */
export interface LooseFile {
  /** Relative to the repository, with `/`. */
  readonly path: string;
  readonly content: Uint8Array;
  readonly executable: boolean;
}

/** The files of this job that go into a bundle and come out of it. */
export interface BundleFiles {
  /** `undefined` where there is no such file. */
  read(file: string): Promise<Uint8Array | undefined>;
  /** Files of the workspace by their path relative to it. Throws an `OperationError` for one that is no regular file. */
  carry(paths: readonly string[]): Promise<LooseFile[]>;
  /** SHA-256 of files of the workspace, in the given order. */
  hashes(paths: readonly string[]): Promise<{ readonly path: string; readonly sha256: string }[]>;
  /** Writes bytes into a folder that nobody else reads, and returns the path. */
  keep(name: string, bytes: Uint8Array): Promise<string>;
  /**
   * Puts build files back where they were. One that is there with the same content stays; nothing is ever overwritten, and
   * nothing is written through a link. Throws an `OperationError` otherwise.
   */
  place(files: readonly LooseFile[]): Promise<void>;
}
