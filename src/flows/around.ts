import { artifactFile, artifactName } from '../core/report/artifact-name';
import { type Around, aroundSchema, NOTHING_AROUND } from '../core/report/around';
import type { Artifacts, ArtifactSource } from '../ports/github';
import type { Scratch } from '../ports/scratch';
import { readNewestArtifacts } from './read-artifacts';

/** Leaves what a change does beside its stacks for later reports of the same commit, which plan nothing. */
export const leaveAround = async (
  around: Around,
  attempt: number,
  { upload, scratch }: { readonly upload: Artifacts; readonly scratch: Scratch },
): Promise<void> => {
  if (around.deleted.length + around.notes.length === 0) return;
  const file = await scratch.write(artifactFile('around'), JSON.stringify(around));
  await upload.upload(artifactName('around', attempt, '', ''), file, undefined);
};

/** What a run left of that. It is shown, and decides nothing. */
export const readAround = async (
  source: ArtifactSource,
  run: { readonly runId: number; readonly attempt: number },
): Promise<Around> => {
  const [left] = await readNewestArtifacts(source, run, 'around', aroundSchema);
  if (left?.problem === undefined) return left?.content ?? NOTHING_AROUND;
  return {
    deleted: [],
    notes: [`What the change does beside its stacks cannot be read: ${left.problem}`.slice(0, 1_000)],
  };
};
