import { minimalPullRequestsJson } from './pull-request';
import { appJson } from './user';
import type { Annotation, CheckRun } from '../state/check-runs';
import type { Repository } from '../state/repository';
import { nodeId } from '../state/world';
import type { Json } from '../route';

/** `check-run` */
export function checkRunJson(repository: Repository, check: CheckRun): Json {
  const url = `${repository.url}/check-runs/${check.id}`;
  const page = check.run
    ? `${repository.htmlUrl}/actions/runs/${check.run.id}/job/${check.id}`
    : `${repository.htmlUrl}/runs/${check.id}`;
  return {
    id: check.id,
    node_id: nodeId('CheckRun', check.id),
    name: check.name,
    head_sha: check.headSha,
    external_id: check.externalId,
    url,
    html_url: page,
    details_url: check.detailsUrl ?? page,
    status: check.status,
    conclusion: check.conclusion,
    started_at: check.startedAt,
    completed_at: check.completedAt,
    output: { ...check.output, annotations_count: check.annotations.length, annotations_url: `${url}/annotations` },
    check_suite: { id: check.suiteId },
    app: appJson(repository.world, check.app),
    pull_requests: minimalPullRequestsJson(check.run?.seed.pullRequest),
  };
}

/** `check-annotation` */
export function annotationJson(repository: Repository, check: CheckRun, annotation: Annotation): Json {
  return { ...annotation, blob_href: `${repository.htmlUrl}/blob/${check.headSha}/${annotation.path}` };
}
