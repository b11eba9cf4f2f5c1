import { createHash } from 'node:crypto';
import { OperationError } from '../../core/errors';
import type { ArtifactSource } from '../../ports/github';
import type { GitHubClient } from '../github/client';
import { soleEntry } from './strict-zip';

/** A zip of text is never larger than its text by more than its headers. */
const ZIP_OVERHEAD = 4_096;

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
      const bytes = new Uint8Array(data as ArrayBuffer);
      if (bytes.length > mostBytes + ZIP_OVERHEAD)
        throw new OperationError(`The artifact ${artifact.name} has ${bytes.length} bytes, more than PlanSeal stores.`);
      const digest = createHash('sha256').update(bytes).digest('hex');
      if (artifact.digest !== undefined && artifact.digest !== digest)
        throw new OperationError(
          `The artifact ${artifact.name} is not what was stored: its digest differs. Run the plan again.`,
        );
      return new TextDecoder('utf-8', { fatal: true }).decode(soleEntry(bytes, entry, mostBytes));
    }),
});
