import { OperationError } from '../../core/errors';
import type { ArtifactSource } from '../../ports/github';
import type { GitHubClient } from '../github/client';
import { openArtifact } from './strict-zip';

/** Artifacts through the REST API: by id, with the digest recomputed before anything is unpacked (T1). */
export const githubArtifacts = ({ octokit, repo, ask }: GitHubClient): ArtifactSource => ({
  ofRun: (run) =>
    ask(`the artifacts of run ${run}`, async () => {
      const all = await octokit.paginate(octokit.rest.actions.listWorkflowRunArtifacts, {
        ...repo,
        run_id: run,
        per_page: 100,
      });
      return all.map(({ id, name, digest, created_at, expired }) => ({
        id,
        name,
        digest: digest?.replace(/^sha256:/, ''),
        createdAt: created_at ?? undefined,
        expired,
      }));
    }),
  textFile: (artifact, entry, mostBytes) =>
    ask(`artifact ${artifact.id}`, async () => {
      if (artifact.expired) throw new OperationError(`The artifact ${artifact.name} has expired. Run the plan again.`);
      const { data } = await octokit.rest.actions.downloadArtifact({
        ...repo,
        artifact_id: artifact.id,
        archive_format: 'zip',
      });
      return openArtifact(artifact, new Uint8Array(data as ArrayBuffer), entry, mostBytes);
    }),
});
