import { getOctokit } from '@actions/github';
import { retry } from '@octokit/plugin-retry';
import type { GitHubClient } from '../../src/adapters/github/client';
import { githubComments } from '../../src/adapters/github/comments';
import { githubIssues } from '../../src/adapters/github/issues';
import type { IssueSettings } from '../../src/core/drift/issue-plan';
import type { DriftMarker, IssueKind } from '../../src/core/drift/marker';
import { markerFrom } from '../../src/core/drift/marker';
import type { DriftItem, StackDriftResult } from '../../src/core/drift/report';
import type { Unreached } from '../../src/core/drift/unreached';
import type { Notice } from '../../src/core/notify/notice';
import { OperationError } from '../../src/core/errors';
import { markerOf } from '../../src/core/render/marker';
import { artifactName } from '../../src/core/report/artifact-name';
import { reportDrift } from '../../src/flows/drift-report';
import type { ArtifactSource, Issues } from '../../src/ports/github';
import type { Scratch } from '../../src/ports/scratch';
import { item, settings as defaults } from '../core/drift/tracker';
import type { LocalGitHub } from '../support/github/local-github';
import { startGitHub } from '../support/github/server';
import type { Issue } from '../support/github/state/issues';
import type { Repository } from '../support/github/state/repository';
import type { User } from '../support/github/state/world';
import { keepingLog } from './silent-log';

export type Wrapper = (issues: Issues, world: DriftWorld) => Issues;

export const LABEL = 'planseal-drift';
export const settings: IssueSettings = {
  ...defaults,
  reopenWithinDays: 14,
  labels: { drift: [LABEL], error: [`${LABEL}-check`] },
};

/** A repository on the local github.com in which drift is reported, with the real adapters and without their pauses. */
export class DriftWorld {
  /** Seconds since 1970, of github.com and of the checks. */
  now = Date.parse('2026-11-21T00:00:00Z') / 1_000;
  readonly log = keepingLog();
  readonly summaries: string[] = [];
  readonly notices: Notice[] = [];
  /** What was written beside the issues, by name. */
  readonly files = new Map<string, string>();
  readonly scratch: Scratch = {
    path: (name) => `/scratch/${name}`,
    write: (name, text) => {
      this.files.set(name, text);
      return Promise.resolve(`/scratch/${name}`);
    },
    copyTo: (_, chunks) => chunks,
  };
  github!: LocalGitHub;
  repository!: Repository;
  writer!: User;
  outsider!: User;
  bot!: User;
  #token = '';

  static async start(): Promise<DriftWorld> {
    const world = new DriftWorld();
    world.github = await startGitHub({ now: () => new Date(world.now * 1_000) });
    const { github } = world;
    world.writer = github.user('ana');
    world.outsider = github.user('eve');
    world.bot = github.user('github-actions[bot]');
    world.repository = github.repository('acme', 'infra');
    world.repository.collaborator(world.writer, 'write');
    const { sha } = world.repository.commits.add({ message: 'Begin', author: world.writer, files: {}, branch: 'main' });
    const seed = {
      workflowPath: 'drift.yml',
      event: 'schedule',
      headSha: sha,
      headBranch: 'main',
      actor: world.writer,
    };
    world.#token = world.repository.startRun(seed).startJob('report', { permissions: { issues: 'write' } }).token;
    return world;
  }

  async stop(): Promise<void> {
    await this.github.close();
    const wrong = [...this.github.violations, ...this.github.unexpected];
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
  }

  /** Our client without the pauses that octokit makes between writes; a rate limit is an error here, not a wait. */
  client(): GitHubClient {
    const octokit = getOctokit(this.#token, { baseUrl: this.github.apiUrl, retry: { retryAfterBaseValue: 1 } }, retry);
    octokit.hook.before('request', (request) => {
      if (request.method === 'POST') request.request['retries'] = 0;
    });
    return {
      octokit,
      repo: { owner: 'acme', repo: 'infra' },
      serverTime: () => undefined,
      ask: async (what, call) =>
        call().catch((error: unknown) => {
          throw new OperationError(`GitHub failed on ${what}`, { cause: error });
        }),
    };
  }

  /** One report job over these results. */
  report(
    results: readonly StackDriftResult[],
    more: Partial<IssueSettings> = {},
    wrap: Wrapper = (issues) => issues,
    unreached: Unreached['stacks'] = [],
  ) {
    const client = this.client();
    const now = this.iso();
    const links = { runUrl: 'https://github.com/acme/infra/actions/runs/1' };
    return reportDrift(
      { runId: 1, attempt: 1, repository: 'acme/infra', settings: { ...settings, ...more }, links, now },
      {
        artifacts: artifactsOf(results, unreached),
        issues: wrap(githubIssues(client), this),
        comments: githubComments(client),
        log: this.log,
        scratch: this.scratch,
        notify: (notice) => {
          this.notices.push(notice);
          return Promise.resolve();
        },
        summary: {
          add: (text) => {
            this.summaries.push(text);
            return Promise.resolve();
          },
        },
      },
    );
  }

  iso = (seconds = this.now): string => new Date(seconds * 1_000).toISOString();

  result(items: readonly DriftItem[], stack = 'net', at = this.now): StackDriftResult {
    return {
      schema: 'planseal.drift/v1',
      stack,
      environment: 'prod',
      class: items.length === 0 ? 'in-sync' : 'drift',
      checkedAt: this.iso(at),
      items: [...items],
      itemsLeftOut: 0,
      pending: [],
      pendingLeftOut: 0,
    };
  }

  failure = (stack = 'net'): StackDriftResult => ({ ...this.result([], stack), class: 'error', reason: 'exit 1' });

  /** The issues of the bot that carry our marker of this kind, in order. */
  ours(kind: IssueKind, stack?: string): { issue: Issue; marker: DriftMarker }[] {
    return this.repository.issues.all.flatMap((issue) => {
      const found = markerOf(issue.body ?? '');
      const marker = found && markerFrom(found.fields);
      const isOurs = issue.user === this.bot && marker?.kind === kind;
      return isOurs && (stack === undefined || issue.title.endsWith(stack)) ? [{ issue, marker }] : [];
    });
  }

  open = (kind: IssueKind): Issue[] => this.ours(kind).flatMap(({ issue }) => (issue.state === 'open' ? [issue] : []));

  dashboards(): Issue[] {
    return this.repository.issues.all.filter(({ labels }) => labels.includes(`${LABEL}-dashboard`));
  }

  /** GitHub deletes an issue; its number is not given again. */
  remove(issue: Issue): void {
    Object.assign(issue, { user: this.github.user('ghost'), body: '', title: 'gone', state: 'closed', labels: [] });
  }

  /** What was asked of GitHub since, as `METHOD path`; pages of one list count each. */
  asked(since = 0): string[] {
    return this.github.exchanges
      .slice(since)
      .map(({ method, path }) => `${method} ${path.replace('/repos/acme/infra', '')}`);
  }
}

/** Artifacts of a run as its check jobs leave them. */
const artifactsOf = (results: readonly StackDriftResult[], unreached: Unreached['stacks']): ArtifactSource => ({
  ofRun: () =>
    Promise.resolve(
      [
        ...results.map(artifactNameOf),
        ...(unreached.length === 0 ? [] : [artifactName('unreached', 1, 'batch', '')]),
      ].map((name, id) => ({ id, name, digest: undefined, createdAt: undefined, expired: false })),
    ),
  textFile: ({ id }) =>
    Promise.resolve(JSON.stringify(results[id] ?? { schema: 'planseal.unreached/v1', stacks: unreached })),
});

const artifactNameOf = ({ stack, environment }: StackDriftResult, id: number): string =>
  artifactName('drift', 1, `${stack}-${id}`, environment);

export { item };
