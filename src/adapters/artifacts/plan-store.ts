import { MOST_BUNDLE_BYTES } from '../../core/bundle/archive';
import type { Scratch } from '../../ports/scratch';
import { bundleFiles } from '../files/bundle-files';
import { ageSealing } from '../seal/age';
import { packedOf } from './runtime-source';
import { soleFile } from './strict-zip';
import { runnerArtifacts } from './upload';

/** What storing a plan needs of a runner: its files, age, and the artifacts of the own run by the runner's own token. */
export const planStore = (workspace: string, scratch: Scratch & { readonly folder: string }) => ({
  files: bundleFiles(workspace, scratch.folder),
  sealing: ageSealing,
  upload: runnerArtifacts,
  readBack: async (artifact: { readonly id: number; readonly digest: string }, entry: string): Promise<Uint8Array> => {
    const stored = { ...artifact, name: String(artifact.id) };
    return soleFile(stored, await packedOf(scratch, stored), entry, MOST_BUNDLE_BYTES);
  },
});
