import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { zipSync } from 'fflate';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { githubBundles } from '../../src/adapters/artifacts/bundle-store';
import { runtimeArtifacts } from '../../src/adapters/artifacts/runtime-source';
import { makeScratch } from '../../src/adapters/files/scratch';
import { createClient } from '../../src/adapters/github/client';
import { githubGateSource } from '../../src/adapters/github/gate-source';
import { jobIdentity } from '../../src/adapters/runner/job-identity';
import { packBundle, sha256 } from '../../src/core/bundle/archive';
import { bundleName } from '../../src/core/report/artifact-name';
import { DEFAULT_SETTINGS, type RiskSettings } from '../../src/core/risk/settings';
import { applyGate } from '../../src/flows/apply-gate';
import { vouch, WORKFLOW } from '../adapters/github/gate-scene';
import { endScene, startScene, type Scene } from '../contract/github/world';
import { bundleOf } from '../core/bundle/make-bundle';
import { goodFacts } from '../core/gate/good-facts';
import { type Fault, secondaryLimit } from '../support/github/faults';
import type { Job } from '../support/github/state/job';
import { worldOf, type World } from './gate-world';

/**
 * Everything that the gate asks of GitHub fails in every way, at first and when it is asked again right before the apply.
 * Only the tool is a stand-in: source, artifacts, stored plan and identity are the real adapters over the local github.com.
 */
interface Prepared {
  readonly scene: Scene;
  readonly world: World;
  readonly job: Job;
}

/** What the gate's job is granted. */
const GRANTED = {
  metadata: 'read',
  contents: 'read',
  actions: 'read',
  checks: 'read',
  pull_requests: 'read',
  issues: 'read',
} as const;

/** One approval, by one of the team, and a label that proves the backup: every kind of fact is asked for. */
const SETTINGS: RiskSettings = {
  ...DEFAULT_SETTINGS,
  approvals: {
    ...DEFAULT_SETTINGS.approvals,
    byEnvironment: {
      production: { approvals: 1, teams: [{ team: '@acme/sre', count: 1 }], evidence: ['verified-backup'] },
    },
  },
};

let prepared: Prepared;
let directory: string;
/** Whether a request that nobody answers is given up soon. */
let impatient = false;
const environment = { ...process.env };
const { setTimeout: realTimeout } = globalThis;
const realSignal = AbortSignal.timeout.bind(AbortSignal);

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'planseal-faults-'));
  prepared = await prepare();
  // What is read for the first time takes longer.
  await gate();
  // Waiting takes a hundredth of its time, in the toolkit too.
  globalThis.setTimeout = ((work: () => void, milliseconds = 0, ...rest: []) =>
    realTimeout(work, milliseconds >= 1_000 ? milliseconds / 100 : milliseconds, ...rest)) as typeof setTimeout;
  jest
    .spyOn(AbortSignal, 'timeout')
    .mockImplementation((milliseconds) => realSignal(impatient ? milliseconds / 200 : milliseconds));
});
afterEach(() => {
  prepared.scene.github.faults.clear();
});
afterAll(async () => {
  globalThis.setTimeout = realTimeout;
  process.env = environment;
  rmSync(directory, { recursive: true, force: true });
  await endScene(prepared.scene);
});

const prepare = async (): Promise<Prepared> => {
  const scene = await startScene({ now: () => new Date('2026-11-21T10:00:00Z') });
  const { github, repository, alice, bob } = scene;
  const head = repository.commits.add({
    message: 'Change the stack',
    author: alice,
    parents: [scene.base.sha],
    branch: 'change',
    files: { 'infra/main.tf': '# changed\n' },
  });
  const pull = repository.pullRequest({ author: alice, head: { ref: 'change', sha: head.sha }, title: 'CHG-1' });
  const model = await worldOf();
  const [{ receipt }] = (await model.source.receiptsOfRun(goodFacts().run.id, 1, 'infra')) as unknown as [
    { receipt: object },
  ];
  const text = await model.artifacts.textFile({} as never, '', 0);

  const review = repository.startRun({
    workflowPath: WORKFLOW,
    event: 'pull_request',
    headSha: head.sha,
    headBranch: 'change',
    actor: alice,
    pullRequest: pull,
  });
  const reviewed = review.startJob('plan (infra)');
  vouch(reviewed, { ...receipt, environment: '', commit: head.sha } as never);
  reviewed.conclude('success');
  review.conclude('success');
  pull.review(bob, 'APPROVED');
  repository.label('backup-verified', 'ededed', 'A backup was restored');
  repository.issues.addLabels(pull.issue, ['backup-verified'], bob);
  const merged = pull.merge(bob);
  github.team('acme', 'sre', [bob]);
  repository.environments.configure('production', { branches: ['main'], canAdminsBypass: false });
  repository.environments.configure('approve', {
    branches: ['main'],
    canAdminsBypass: false,
    preventSelfReview: true,
    reviewers: [bob],
  });

  const run = repository.startRun({
    workflowPath: WORKFLOW,
    event: 'push',
    headSha: merged.sha,
    headBranch: 'main',
    actor: bob,
  });
  const plan = Buffer.from('PK stored plan');
  const { basis, changeDigest } = receipt as { basis: never; changeDigest: string };
  const archive = packBundle(
    bundleOf(
      { plan, lockFile: undefined },
      {
        repository: repository.id,
        commits: { head: merged.sha, base: '', merge: '' },
        basis,
        varFiles: [],
        changeDigest,
        run: { id: run.id, attempt: 1 },
      },
    ),
  );
  const zip = zipSync({ 'bundle.zip': archive });
  const digest = sha256(zip);
  const artifact = repository.artifacts.seed(run, bundleName(1, 'infra', 'production'), zip, `sha256:${digest}`);
  const planJob = run.startJob('plan (infra)');
  vouch(planJob, { ...receipt, commit: merged.sha, artifact: { id: artifact.id, digest } } as never);
  planJob.conclude('success');
  const assessment = zipSync({ 'assessment.json': Buffer.from(demanding(text)) });
  const [{ name }] = (await model.artifacts.ofRun(0)) as unknown as [{ name: string }];
  repository.artifacts.seed(run, name, assessment, `sha256:${sha256(assessment)}`);
  // Somebody merged something else since, so that the gate must compare.
  repository.commits.add({ message: 'Docs', author: bob, branch: 'main', files: { 'README.md': 'x' } });

  const job = run.startJob('apply (infra)', {
    environment: 'production',
    permissions: { 'id-token': 'write' },
  });
  Object.assign(process.env, job.environment(), { GITHUB_RUN_ID: String(run.id) });
  return { scene, job, world: await worldOf({}, 'plain') };
};

const demanding = (text: string): string => {
  const assessment = JSON.parse(text) as { requirements: object };
  return JSON.stringify({
    ...assessment,
    requirements: { ...assessment.requirements, teams: [{ team: '@acme/sre', count: 1, because: 'the environment' }] },
  });
};

const gate = async () => {
  const { scene, world, job } = prepared;
  const { run } = job;
  const log = world.log;
  log.lines.length = 0;
  world.calls.length = 0;
  const begun = scene.github.exchanges.length;
  let plannedAt = 0;
  const tool = new Proxy(world.tool, {
    get: (target, name) => {
      if (name === 'plan') plannedAt = scene.github.exchanges.length - begun;
      return Reflect.get(target, name) as unknown;
    },
  });
  const client = (token: string) =>
    createClient({ token, apiUrl: scene.github.apiUrl, owner: 'acme', repository: 'infra', log, second: 1 });
  // New tokens each time: a job may ask a thousand times an hour, and all of these are one job.
  const own = client(scene.github.appToken('gate', GRANTED));
  const { asked, policy } = world.request;
  const result = await applyGate(
    {
      ...world.request,
      settings: SETTINGS,
      policy: { ...policy, approvalsFrom: 'both', approvalEnvironments: ['approve'], suite: undefined },
      asked: {
        ...asked,
        repositoryId: scene.repository.id,
        runId: run.id,
        attempt: 1,
        commit: run.seed.headSha,
        workflowPath: WORKFLOW,
      },
    },
    {
      ...world,
      tool,
      source: githubGateSource(own, client(scene.github.appToken('teams', { members: 'read' }))),
      artifacts: runtimeArtifacts(await makeScratch(directory)),
      job: jobIdentity,
      stored: { ...world.stored, bundles: githubBundles(own) },
    },
  );
  return {
    ...result,
    plannedAt,
    lines: [...log.lines],
    applied: world.calls.includes('tool.apply'),
    struck: scene.github.exchanges.slice(begun).some(({ fault }) => fault !== undefined),
    asked: scene.github.exchanges.slice(begun).map(({ method, path }) => `${method} ${plain(path)}`),
  };
};

/** A route as it is asked for, without what differs from run to run. */
const plain = (path: string): string =>
  path
    .replace('/repos/acme/infra', '')
    .replace(/[0-9a-f]{40}/g, 'SHA')
    .replace(/\/_blobs\/.*/, '/_blobs')
    .replace('/twirp/github.actions.results.api.v1.ArtifactService', '/artifacts')
    .replace(/\/(runs|jobs|check-runs|artifacts|pulls|issues|commits)\/\d+/g, '/$1/N')
    .replace(/^$/, '/');

const pathOf = (route: string): RegExp =>
  new RegExp(
    `${route
      .replace(/^\/$/, '/repos/acme/infra')
      .replace('/artifacts/ListArtifacts', '/ListArtifacts')
      .replace('/artifacts/GetSigned', '/GetSigned')
      .replaceAll('/N', '/\\d+')
      .replaceAll('SHA', '[0-9a-f]{40}')
      .replace('/_blobs', '/_blobs/.*')}$`,
  );

/** Every route that the gate asks for, and how often: before the tool plans, and in all. */
const ROUTES: Readonly<Record<string, readonly [before: number, all: number]>> = {
  'GET /_oidc/token': [1, 2],
  'POST /artifacts/ListArtifacts': [2, 2],
  'POST /artifacts/GetSignedArtifactURL': [1, 1],
  'GET /_blobs': [2, 2],
  'GET /commits/SHA/pulls': [1, 1],
  'GET /actions/runs/N': [1, 2],
  'GET /actions/runs/N/attempts/1/jobs': [2, 3],
  'GET /check-runs/N/annotations': [2, 3],
  'GET /environments/production': [1, 2],
  'GET /environments/production/deployment-branch-policies': [1, 2],
  'GET /environments/approve': [1, 2],
  'GET /environments/approve/deployment-branch-policies': [1, 2],
  'GET /pulls/N': [1, 2],
  'GET /pulls/N/files': [1, 1],
  'GET /pulls/N/commits': [1, 2],
  'GET /pulls/N/reviews': [1, 2],
  'GET /actions/runs': [1, 1],
  'GET /actions/runs/N/approvals': [1, 2],
  'GET /branches/main': [1, 2],
  'GET /compare/SHA...SHA': [1, 2],
  'GET /orgs/acme/teams/sre/members': [1, 2],
  'GET /collaborators/bob/permission': [1, 2],
  'GET /actions/artifacts/N': [1, 2],
  'GET /actions/artifacts/N/zip': [1, 1],
  'GET /issues/N/events': [0, 1],
  'POST /graphql': [0, 1],
};

/** The runner's own services, which the toolkit asks and not our client: it has time limits of its own, of minutes. */
const isRunners = (route: string): boolean => /_oidc|artifacts\/[A-Z][a-z]|_blobs/.test(route);

const page = '<html><body>Unicorn!</body></html>';

interface Befalls {
  readonly fault: Fault;
  /** Routes where the answer that is told is the truth, or where nothing depends on it. */
  readonly harmless?: readonly string[];
  /** Tried also where it begins only when the gate asks again, right before the apply. */
  readonly again?: boolean;
  readonly spares?: (route: string) => boolean;
}

/** What may become of every request from some moment on. */
const LASTING: Readonly<Record<string, Befalls>> = {
  'a 502': { fault: { status: 502 }, again: true },
  'a 401, as when the token has expired': { fault: { status: 401, body: { message: 'Bad credentials' } }, again: true },
  'a 403': { fault: { status: 403, body: { message: 'Resource not accessible by integration' } } },
  'a 404': { fault: { status: 404, body: { message: 'Not Found' } } },
  'a rate limit that does not end': { fault: secondaryLimit(1), spares: isRunners },
  'no answer': { fault: 'timeout', spares: isRunners },
  'a cut connection': { fault: 'cut-before', spares: isRunners },
  'an empty object': { fault: { status: 200, body: {} }, again: true, harmless: ['GET /issues/N/events'] },
  'an empty list': {
    fault: { status: 200, body: [] },
    // Nobody approved an environment here, and nobody need have set a label that no team is asked for.
    harmless: ['GET /actions/runs/N/approvals', 'GET /issues/N/events'],
  },
  'a page for people': { fault: { status: 200, body: page, headers: { 'content-type': 'text/html' } } },
};

/** How often each route was asked for before the tool planned, and in all. */
const countedOf = ({ asked, plannedAt }: { asked: readonly string[]; plannedAt: number }) => {
  const counts: Record<string, [number, number]> = {};
  for (const [nth, route] of asked.entries()) {
    const [before, all] = counts[route] ?? [0, 0];
    counts[route] = [before + (nth < plannedAt ? 1 : 0), all + 1];
  }
  return counts;
};

/** One gate while this befalls one route from its nth request on. */
const struck = async (route: string, fault: Fault, after: number, times = Infinity) => {
  const [method = '', path = ''] = route.split(' ');
  const { faults } = prepared.scene.github;
  faults.clear();
  faults.script({ method, path: pathOf(path), times, fault, after });
  impatient = fault === 'timeout';
  try {
    return await gate();
  } finally {
    impatient = false;
    faults.clear();
  }
};

const said = ({ lines }: { readonly lines: readonly string[] }): string =>
  lines.filter((line) => /^(?:warning|error): /.test(line)).join('\n');

const OUR_LANGUAGE =
  /cannot (?:read|set) propert|is not (?:a function|iterable|an object|defined)|\b(?:undefined|NaN|null|TypeError|SyntaxError|ValiError|ZodError)\b|\[object |invalid (?:type|key|length)|unexpected (?:token|end)|expected .* (?:but|to be)/i;

/** Everything that people read of it. */
const toldBy = (found: Awaited<ReturnType<typeof gate>>): string =>
  [...found.lines, found.failure ?? '', ...found.decision.checks.map(({ fact }) => fact)].join('\n');

/** Why this is not a refusal as it should be. */
const flawsOf = (found: Awaited<ReturnType<typeof gate>>): string[] => {
  const { decision, applied, failure } = found;
  const stopped = decision.checks.find(({ status }) => status === 'fail');
  return [
    // Or else all of this proves nothing.
    ...(found.struck && !said(found).includes('rate limit exceeded for installation') ? [] : ['nothing befell it']),
    ...(applied || decision.outcome === 'apply' ? ['it was applied'] : []),
    ...(stopped === undefined ? ['no check says no'] : []),
    ...(decision.next.length === 0 ? ['nothing says what to do next'] : []),
    ...(decision.outcome === 'superseded' || failure?.startsWith('Not applied: ') === true ? [] : [String(failure)]),
    // Words of the language that we are written in tell nobody anything.
    ...(OUR_LANGUAGE.test(toldBy(found)) ? [`it speaks as a program does: ${toldBy(found)}`] : []),
    // Where a fact is missing, the log says which.
    ...(stopped?.fact.includes('could not be read') === true && said(found) === '' ? ['the log is silent'] : []),
  ];
};

test('the gate asks for these routes, and applies when all is well', async () => {
  const found = await gate();
  expect(found.decision.checks.filter(({ status }) => status === 'fail')).toEqual([]);
  expect([found.applied, said(found)]).toEqual([true, '']);
  expect(countedOf(found)).toEqual(ROUTES);
});

describe('is never applied, and says why and what next, where GitHub answers', () => {
  test.each(Object.entries(LASTING))(
    'with %s',
    async (_, { fault, again = false, harmless = [], spares = () => false }) => {
      const problems: string[] = [];
      for (const [route, [before, all]] of Object.entries(ROUTES))
        for (const after of new Set([0, ...(again ? [before] : [])])) {
          if (after >= all || spares(route)) continue;
          let found = await struck(route, fault, after);
          // On a busy machine an answer that was sent may come too late, and the gate ends before this route.
          for (let more = 0; !found.struck && more < 3; more += 1) found = await struck(route, fault, after);
          const flaws = flawsOf(found);
          const expected = harmless.includes(route) ? found.applied : flaws.length === 0;
          if (!expected) problems.push(`${route} from request ${after + 1}: ${flaws.join('; ')}`);
        }
      expect(problems).toEqual([]);
    },
    300_000,
  );
});

describe('is applied all the same where GitHub answers in the end', () => {
  test.each<[string, Fault]>([
    ['two 502', { status: 502 }],
    ['two cut connections', 'cut-before'],
    ['two rate limits', secondaryLimit(1)],
  ])(
    'after %s',
    async (_, fault) => {
      const problems: string[] = [];
      // A POST is never repeated blindly (T24), and the toolkit decides for the runner's services.
      for (const route of Object.keys(ROUTES).filter((one) => !isRunners(one) && one.startsWith('GET'))) {
        const found = await struck(route, fault, 0, 2);
        if (!found.applied) problems.push(`${route}: ${String(found.failure)} ${said(found)}`);
      }
      expect(problems).toEqual([]);
    },
    300_000,
  );
});

test('names the permission that is missing', async () => {
  const headers = { 'x-accepted-github-permissions': 'actions=read' };
  const found = await struck('GET /actions/runs/N', { status: 403, headers, body: { message: 'no' } }, 0);
  expect(said(found)).toContain('Grant the job `permissions: { actions: read }`');
});

describe('lists that contradict what GitHub says elsewhere', () => {
  test.each(['GET /pulls/N/files', 'GET /pulls/N/commits'])('%s: nobody is left out by it', async (route) => {
    const found = await struck(route, { status: 200, body: [] }, 0);
    expect(flawsOf(found)).toEqual([]);
    expect(said(found)).toMatch(/GitHub says that #\d+ has 1 .*, but lists 0/);
  });
});
