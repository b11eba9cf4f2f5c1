import { dirname } from 'node:path';
import type { Artifacts } from '../../ports/github';
import { OperationError } from '../../core/errors';

/**
 * Uploads with the runner's own token, which needs no permission of the job. The client is loaded only when something
 * is stored: it is four fifths of the bundle and would double the start-up time (docs/platform-notes.md#libraries).
 */
export const runnerArtifacts: Artifacts = {
  upload: async (name, file, retentionDays) => {
    const { DefaultArtifactClient } = await import('@actions/artifact');
    const client = new DefaultArtifactClient();
    try {
      const { id, digest } = await client.uploadArtifact(
        name,
        [file],
        dirname(file),
        retentionDays === undefined ? {} : { retentionDays },
      );
      if (id === undefined || digest === undefined)
        throw new OperationError(`The artifact ${name} was stored, but the server did not say under which id.`);
      return { id, digest: digest.replace(/^sha256:/, '') };
    } catch (cause) {
      throw new OperationError(
        `The artifact ${name} could not be stored. Run the job again; an artifact of the same name in this run must not exist.`,
        { cause },
      );
    }
  },
};
