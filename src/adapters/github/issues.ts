import type { Issue, Issues } from '../../ports/github';
import type { GitHubClient } from './client';

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

/** Issues through the API. Found by label from the list, never by search (its index lags) and never by title. */
export const githubIssues = ({ octokit, repo, ask }: GitHubClient): Issues => ({
  withLabel: (label) =>
    ask(`the issues labelled ${label}`, async () => {
      const all = await octokit.paginate(octokit.rest.issues.listForRepo, {
        ...repo,
        labels: label,
        state: 'all',
        per_page: 100,
      });
      return all.filter(({ pull_request }) => pull_request === undefined).map(issueOf);
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
});
