import type { Issue, Issues } from '../../ports/github';
import { type GitHubClient, statusOf } from './client';

interface ApiIssue {
  readonly number: number;
  readonly title: string;
  readonly body?: string | null;
  readonly state: string;
  readonly state_reason?: string | null;
  readonly locked: boolean;
  readonly user: { readonly id: number } | null;
  readonly labels: readonly (string | { readonly name?: string })[];
  readonly created_at: string;
  readonly updated_at: string;
  readonly closed_at: string | null;
  readonly html_url: string;
  readonly pull_request?: object;
}

const issueOf = (api: ApiIssue): Issue => ({
  number: api.number,
  title: api.title,
  body: api.body ?? '',
  state: api.state === 'open' ? 'open' : 'closed',
  stateReason: api.state_reason ?? undefined,
  locked: api.locked,
  authorId: api.user?.id,
  labels: api.labels.map((label) => (typeof label === 'string' ? label : (label.name ?? ''))),
  createdAt: api.created_at,
  updatedAt: api.updated_at,
  closedAt: api.closed_at ?? undefined,
  url: api.html_url,
});

const WRITERS: ReadonlySet<string> = new Set(['write', 'admin']);

/** Issues through the API. Found by author from the list, never by search (its index lags) and never by title. */
export const githubIssues = ({ octokit, repo, ask }: GitHubClient): Issues => ({
  openBy: (login) =>
    ask(`the open issues of ${login}`, async () => {
      const all = await octokit.paginate(octokit.rest.issues.listForRepo, {
        ...repo,
        creator: login,
        state: 'open',
        per_page: 100,
      });
      return all.filter(({ pull_request }) => pull_request === undefined).map(issueOf);
    }),
  writtenBy: (login, closedSince) =>
    ask(`the issues of ${login}`, async () => {
      const wanted = { ...repo, creator: login, sort: 'created', direction: 'asc', per_page: 100 } as const;
      const list = (more: { readonly state: 'open' | 'closed'; readonly since?: string }) =>
        octokit.paginate(octokit.rest.issues.listForRepo, { ...wanted, ...more });
      // One after the other, the open ones last: what a person closes in between is then missing, not open twice.
      const closed = await list({ state: 'closed', since: closedSince });
      const all = [...closed, ...(await list({ state: 'open' }))];
      const byNumber = new Map(
        all.filter(({ pull_request }) => pull_request === undefined).map((one) => [one.number, one]),
      );
      return [...byNumber.values()].map(issueOf);
    }),
  open: (issue) =>
    ask('a new issue', async () => {
      const { data } = await octokit.rest.issues.create({
        ...repo,
        ...issue,
        labels: [...issue.labels],
        assignees: [...issue.assignees],
      });
      return issueOf(data);
    }),
  update: (number, { labels, stateReason, ...change }) =>
    ask(`issue #${number}`, async () => {
      const more = { ...(labels && { labels: [...labels] }), ...(stateReason && { state_reason: stateReason }) };
      await octokit.rest.issues.update({ ...repo, issue_number: number, ...change, ...more });
    }),
  remarks: (number, since) =>
    ask(`the comments of #${number}`, async () => {
      const all = await octokit.paginate(octokit.rest.issues.listComments, {
        ...repo,
        issue_number: number,
        since,
        per_page: 100,
      });
      return all.map(({ id, body, user, created_at: createdAt }) => ({
        id,
        body: body ?? '',
        authorId: user?.id,
        login: user?.login ?? '',
        createdAt,
      }));
    }),
  mayWrite: ({ id, login }) =>
    ask(`the permission of ${login}`, async () => {
      try {
        const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel({ ...repo, username: login });
        return data.user?.id === id && WRITERS.has(data.permission);
      } catch (error) {
        if (statusOf(error) === 404) return false;
        throw error;
      }
    }),
});
