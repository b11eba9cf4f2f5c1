import { MOST_BUNDLE_BYTES } from '../../core/bundle/archive';
import type { BundleStore } from '../../ports/bundle';
import { type GitHubClient, statusOf } from '../github/client';
import { soleFile } from './strict-zip';

/** Stored plans through the REST API, which tells of each its run, its repository and whether it has expired. */
export const githubBundles = ({ octokit, repo, ask }: GitHubClient): BundleStore => ({
  find: (id) =>
    ask(`artifact ${id}`, async () => {
      const answer = await octokit.rest.actions.getArtifact({ ...repo, artifact_id: id }).catch((error: unknown) => {
        if (statusOf(error) === 404) return undefined;
        throw error;
      });
      if (answer === undefined) return 'missing';
      const { name, digest, size_in_bytes: bytes, expired, workflow_run: run } = answer.data;
      return {
        id,
        name,
        digest: digest?.replace(/^sha256:/, ''),
        bytes,
        expired,
        runId: run?.id,
        repositoryId: run?.repository_id,
      };
    }),
  packed: ({ id }) =>
    ask(`artifact ${id}`, async () => {
      const { data } = await octokit.rest.actions.downloadArtifact({
        ...repo,
        artifact_id: id,
        archive_format: 'zip',
      });
      return new Uint8Array(data as ArrayBuffer);
    }),
  unpack: (stored, packed, entry) =>
    soleFile({ name: stored.name, digest: undefined }, packed, entry, MOST_BUNDLE_BYTES),
});
