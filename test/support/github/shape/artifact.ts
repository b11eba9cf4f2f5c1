import type { Artifact } from '../state/artifacts';
import type { Repository } from '../state/repository';
import { nodeId } from '../state/world';
import type { Json } from '../route';

/** `artifact` */
export function artifactJson(repository: Repository, artifact: Artifact): Json {
  const url = `${repository.url}/actions/artifacts/${artifact.id}`;
  const { seed, headRepository, id } = artifact.run;
  return {
    id: artifact.id,
    node_id: nodeId('Artifact', artifact.id),
    name: artifact.name,
    size_in_bytes: artifact.size,
    url,
    archive_download_url: `${url}/zip`,
    expired: repository.artifacts.isExpired(artifact),
    digest: artifact.digest,
    created_at: artifact.createdAt,
    updated_at: artifact.createdAt,
    expires_at: artifact.expiresAt,
    workflow_run: {
      id,
      repository_id: repository.id,
      head_repository_id: headRepository.id,
      head_branch: seed.headBranch,
      head_sha: seed.headSha,
    },
  };
}
