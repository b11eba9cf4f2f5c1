import type { Manifest } from '../bundle/manifest';
import type { Level } from '../risk/level';
import type { Requirements } from '../risk/assessment';
import type { Receipt } from './receipt';

/** An artifact as GitHub describes it. */
export interface ArtifactFacts {
  readonly id: number;
  readonly name: string;
  /** SHA-256 of the packed bytes in hex, as the uploading client said: it proves nothing until it is recomputed. */
  readonly digest: string | undefined;
  readonly bytes: number;
  readonly expired: boolean;
  readonly runId: number | undefined;
  readonly repositoryId: number | undefined;
}

/** What is known of the stored plan that the receipt names, without any credentials of a cloud. */
export interface BundleFacts {
  readonly artifact: ArtifactFacts | 'missing';
  /** SHA-256 of the bytes that were fetched, in hex; `undefined` when none could be. */
  readonly recomputed: string | undefined;
  /** What the opened bundle says of itself, its own hashes recomputed; `undefined` when it could not be opened. */
  readonly manifest: Manifest | undefined;
  /** Why it could not be opened. */
  readonly problem: string | undefined;
  /** What this job was told, for the comparison. */
  readonly given: { readonly workspace: string; readonly extraFiles: readonly string[] };
}

/** What the stored plan file itself turned out to be, with the plan role. */
export interface StoredPlanFacts {
  /** Of the file: its own tool, lineage and serial, with the hashes of what is in this job. */
  readonly basis: Receipt['basis'];
  readonly changeDigest: string;
  readonly errored: boolean;
  readonly complete: boolean | undefined;
  readonly level: Level;
  readonly requirements: Requirements;
  /** Does it carry the configuration, and the backend, that the fresh plan of this commit carries? */
  readonly sameConfiguration: boolean;
  readonly sameBackend: boolean;
  /** The var files as they are in this job. */
  readonly varFiles: Manifest['varFiles'];
}

/** Read once more right before the apply. */
export interface BundleAgain {
  readonly artifact: ArtifactFacts | 'missing';
  /** SHA-256 of the plan file that is about to be applied, in hex. */
  readonly planFile: string;
}
