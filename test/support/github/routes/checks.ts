import { countedList, list } from '../pagination';
import {
  ApiError,
  found,
  invalid,
  onRepository,
  type Json,
  type RepositoryCall,
  type Reply,
  type Route,
} from '../route';
import { annotationJson, checkRunJson } from '../shape/check-run';
import { appSlug } from '../shape/user';
import type { Annotation, CheckRun } from '../state/check-runs';

const readChecks = [{ checks: 'read' }] as const;
const writeChecks = [{ checks: 'write' }] as const;

export const checkRoutes: readonly Route[] = [
  onRepository('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', readChecks, listForRef),
  onRepository('POST /repos/{owner}/{repo}/check-runs', writeChecks, createCheck),
  onRepository('GET /repos/{owner}/{repo}/check-runs/{check_run_id}', readChecks, getCheck),
  onRepository('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', writeChecks, updateCheck),
  onRepository('GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations', readChecks, listAnnotations),
];

function checkOf({ repository, params }: RepositoryCall): CheckRun {
  return found(repository.checkRuns.find(Number(params['check_run_id'])));
}

/** Newest first; `filter=latest` keeps one of each name, app and suite, as a re-run replaces its predecessor. */
function listForRef(call: RepositoryCall): Reply {
  const { repository, query, params } = call;
  const commit = repository.commits.resolve(params['ref'] ?? '');
  if (!commit) throw new ApiError(422, `No commit found for SHA: ${params['ref'] ?? ''}`);
  const [name, status] = [query.get('check_name'), query.get('status')];
  const checks = repository.checkRuns.all
    .filter(
      (check) =>
        check.headSha === commit.sha &&
        (name ?? check.name) === check.name &&
        (status ?? check.status) === check.status,
    )
    .reverse();
  return countedList(call, 'check_runs', query.get('filter') === 'all' ? checks : latest(checks), (check) =>
    checkRunJson(repository, check),
  );
}

function latest(newestFirst: readonly CheckRun[]): CheckRun[] {
  const kept = new Map<string, CheckRun>();
  for (const check of newestFirst) {
    const key = JSON.stringify([check.name, check.app, check.suiteId]);
    if (!kept.has(key)) kept.set(key, check);
  }
  return [...kept.values()];
}

function createCheck(call: RepositoryCall): Reply {
  const { repository, body, token } = call;
  const app = appSlug(token.actor);
  if (app === null) throw new ApiError(403, 'You must authenticate via a GitHub App.');
  const { name, head_sha: sha } = body as { name: string; head_sha: string };
  if (!repository.commits.find(sha)) throw new ApiError(422, `No commit found for SHA: ${sha}`);
  const check = repository.checkRuns.add({ name, headSha: sha, app });
  apply(call, check);
  return { status: 201, body: checkRunJson(repository, check) };
}

function getCheck(call: RepositoryCall): Reply {
  return { status: 200, body: checkRunJson(call.repository, checkOf(call)) };
}

/** Only the app that made a check may change it; those of Actions' own jobs nobody but the runner. */
function updateCheck(call: RepositoryCall): Reply {
  const check = checkOf(call);
  if (check.run !== undefined)
    throw new ApiError(403, 'Check runs of GitHub Actions jobs can be changed by GitHub Actions only.');
  if (check.app !== appSlug(call.token.actor))
    throw new ApiError(403, 'Invalid app_id: the check run belongs to another app.');
  apply(call, check);
  return { status: 200, body: checkRunJson(call.repository, check) };
}

function apply({ body, world }: RepositoryCall, check: CheckRun): void {
  const {
    name,
    status,
    conclusion,
    external_id: externalId,
    details_url: detailsUrl,
  } = body as Record<string, string | undefined>;
  if (status === 'completed' && conclusion === undefined) throw invalid('CheckRun', 'conclusion', 'missing_field');
  check.name = name ?? check.name;
  check.externalId = externalId ?? check.externalId;
  check.detailsUrl = detailsUrl ?? check.detailsUrl;
  if (conclusion !== undefined) Object.assign(check, { status: 'completed', conclusion, completedAt: world.now() });
  else if (status !== undefined) Object.assign(check, { status, conclusion: null, completedAt: null });
  if (body['output'] !== undefined) applyOutput(check, body['output'] as Json);
}

function applyOutput(check: CheckRun, output: Json): void {
  const { title, summary, text } = output as Record<string, string | undefined>;
  check.output = { title: title ?? check.output.title, summary: summary ?? null, text: text ?? null };
  const none = { start_column: null, end_column: null, title: null, raw_details: null };
  check.annotations.push(...((output['annotations'] ?? []) as Annotation[]).map((each) => ({ ...none, ...each })));
}

function listAnnotations(call: RepositoryCall): Reply {
  const check = checkOf(call);
  return list(call, check.annotations, (each) => annotationJson(call.repository, check, each));
}
