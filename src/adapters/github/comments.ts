import type { Comment, Comments } from '../../ports/github';
import { type GitHubClient, statusOf } from './client';

/** Comments through the API. The list is read to its last page: a marker may stand on any of them (T23). */
export const githubComments = ({ octokit, repo, ask }: GitHubClient): Comments => ({
  self: () =>
    ask('the account of this token', async () => {
      // GITHUB_TOKEN may not call GET /user; the viewer of the GraphQL API is the same account.
      const { viewer } = await octokit.graphql<{ viewer: { login: string; databaseId: number } }>(
        '{ viewer { login databaseId } }',
      );
      return { id: viewer.databaseId, login: viewer.login };
    }),
  list: (issue) =>
    ask(`the comments of #${issue}`, async () => {
      const all = await octokit.paginate(octokit.rest.issues.listComments, {
        ...repo,
        issue_number: issue,
        per_page: 100,
      });
      return all.map(({ id, body, user }): Comment => ({ id, body: body ?? '', authorId: user?.id }));
    }),
  create: (issue, body) =>
    ask(`a new comment on #${issue}`, async () => {
      const { data } = await octokit.rest.issues.createComment({ ...repo, issue_number: issue, body });
      return { id: data.id, body: data.body ?? '', authorId: data.user?.id };
    }),
  update: (id, body) =>
    ask(`comment ${id}`, async () => {
      await octokit.rest.issues.updateComment({ ...repo, comment_id: id, body });
    }),
  remove: (id) =>
    ask(`comment ${id}`, async () => {
      await octokit.rest.issues.deleteComment({ ...repo, comment_id: id }).catch((error: unknown) => {
        // Somebody was faster: it is gone, as wanted.
        if (statusOf(error) !== 404) throw error;
      });
    }),
});
