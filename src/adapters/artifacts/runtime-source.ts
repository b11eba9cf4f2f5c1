import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OperationError } from '../../core/errors';
import type { ArtifactSource } from '../../ports/github';
import type { Scratch } from '../../ports/scratch';
import { openArtifact } from './strict-zip';

/**
 * Artifacts of the own run with the runner's own token, so that a report job needs no `actions: read`. The bytes are
 * kept packed, their digest is recomputed, and only then they are unpacked in memory.
 */
export const runtimeArtifacts = (scratch: Scratch): ArtifactSource => ({
  ofRun: async () => {
    const { DefaultArtifactClient } = await import('@actions/artifact');
    const { artifacts } = await new DefaultArtifactClient().listArtifacts();
    return artifacts.map(({ id, name, digest, createdAt }) => ({
      id,
      name,
      digest: digest?.replace(/^sha256:/, ''),
      createdAt: createdAt?.toISOString(),
      expired: false,
    }));
  },
  textFile: async (artifact, entry, mostBytes) => {
    const { DefaultArtifactClient } = await import('@actions/artifact');
    const folder = scratch.path(`artifact-${artifact.id}`);
    await new DefaultArtifactClient().downloadArtifact(artifact.id, { path: folder, skipDecompress: true });
    const [file, ...others] = await readdir(folder);
    if (file === undefined || others.length > 0)
      throw new OperationError(`The artifact ${artifact.name} could not be fetched. Run the job again.`);
    return openArtifact(artifact, await readFile(join(folder, file)), entry, mostBytes);
  },
});
