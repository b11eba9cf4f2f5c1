import { countedList } from '../pagination';
import { ApiError, found, onRepository, type RepositoryCall, type Reply, type Route } from '../route';
import { artifactJson } from '../shape/artifact';
import type { Artifact } from '../state/artifacts';
import { runOf } from './runs';

const readActions = [{ actions: 'read' }] as const;

export const artifactRoutes: readonly Route[] = [
  onRepository('GET /repos/{owner}/{repo}/actions/artifacts', readActions, (call) =>
    listOf(call, call.repository.artifacts.all),
  ),
  onRepository('GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts', readActions, listOfRun),
  onRepository('GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}', readActions, getArtifact),
  onRepository('DELETE /repos/{owner}/{repo}/actions/artifacts/{artifact_id}', [{ actions: 'write' }], deleteArtifact),
  onRepository('GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}', readActions, download),
];

function artifactOf({ repository, params }: RepositoryCall): Artifact {
  return found(repository.artifacts.find(Number(params['artifact_id'])));
}

/** Newest first. */
function listOf(call: RepositoryCall, artifacts: readonly Artifact[]): Reply {
  const name = call.query.get('name');
  const matching = artifacts.filter((each) => name === null || each.name === name).reverse();
  return countedList(call, 'artifacts', matching, (each) => artifactJson(call.repository, each));
}

function listOfRun(call: RepositoryCall): Reply {
  const run = runOf(call);
  return listOf(
    call,
    call.repository.artifacts.all.filter((each) => each.run === run),
  );
}

function getArtifact(call: RepositoryCall): Reply {
  return { status: 200, body: artifactJson(call.repository, artifactOf(call)) };
}

function deleteArtifact(call: RepositoryCall): Reply {
  call.repository.artifacts.remove(artifactOf(call));
  return { status: 204 };
}

/** Redirects to an address in the blob store that is good for one minute. */
function download(call: RepositoryCall): Reply {
  const artifact = artifactOf(call);
  if (call.params['archive_format'] !== 'zip') throw new ApiError(404, 'Not Found');
  if (call.repository.artifacts.isExpired(artifact)) throw new ApiError(410, 'Artifact has expired');
  const location = call.world.blobs.signedUrl(artifact.blob, 'download', `${artifact.name}.zip`);
  return { status: 302, headers: { location } };
}
