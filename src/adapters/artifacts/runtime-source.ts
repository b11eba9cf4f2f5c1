import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OperationError } from '../../core/errors';
import type { ArtifactSource } from '../../ports/github';
import type { Scratch } from '../../ports/scratch';
import { openArtifact } from './strict-zip';

/** The toolkit's own errors are made for its authors; ours say what was wanted and what to do. */
const fromRunner = async <T>(what: string, call: () => Promise<T>): Promise<T> => {
  try {
    return await call();
  } catch (cause) {
    if (cause instanceof OperationError) throw cause;
    throw new OperationError(
      `The runner's artifact service did not give ${what}. Run the job again; githubstatus.com says whether Actions has trouble.`,
      { cause },
    );
  }
};

/** The bytes of an artifact of the own run as they are stored, fetched by its id with the runner's own token. */
export const packedOf = (
  scratch: Scratch,
  { id, name }: { readonly id: number; readonly name: string },
): Promise<Uint8Array> =>
  fromRunner(`the artifact ${name}`, async () => {
    const { DefaultArtifactClient } = await import('@actions/artifact');
    const folder = scratch.path(`artifact-${id}`);
    await new DefaultArtifactClient().downloadArtifact(id, { path: folder, skipDecompress: true });
    const [file, ...others] = await readdir(folder);
    if (file === undefined || others.length > 0)
      throw new OperationError(`The artifact ${name} could not be fetched. Run the job again.`);
    return readFile(join(folder, file));
  });

/**
 * Artifacts of the own run with the runner's own token, so that a report job needs no `actions: read`. The bytes are
 * kept packed, their digest is recomputed, and only then they are unpacked in memory.
 */
export const runtimeArtifacts = (scratch: Scratch): ArtifactSource => ({
  ofRun: () =>
    fromRunner('the artifacts of this run', async () => {
      const { DefaultArtifactClient } = await import('@actions/artifact');
      const { artifacts } = await new DefaultArtifactClient().listArtifacts();
      return artifacts.map(({ id, name, digest, createdAt }) => ({
        id,
        name,
        digest: digest?.replace(/^sha256:/, ''),
        createdAt: createdAt?.toISOString(),
        expired: false,
      }));
    }),
  textFile: async (artifact, entry, mostBytes) =>
    openArtifact(artifact, await packedOf(scratch, artifact), entry, mostBytes),
});
