import type { Labels } from '../../ports/github';
import { type GitHubClient, statusOf } from './client';

/** Names of the labels that a pull request has now. Needs `pull-requests: read`. */
export const labelsOfPull = ({ octokit, repo, ask }: GitHubClient, number: number): Promise<readonly string[]> =>
  ask(`the labels of #${number}`, async () => {
    const { data } = await octokit.rest.pulls.get({ ...repo, pull_number: number });
    return data.labels.map(({ name }) => name);
  });

/** Labels of issues and pull requests through the API. */
export const githubLabels = ({ octokit, repo, ask }: GitHubClient): Labels => ({
  add: (issue, { name, color, description }) =>
    ask(`the label ${name} of #${issue}`, async () => {
      await octokit.rest.issues.createLabel({ ...repo, name, color, description }).catch((error: unknown) => {
        // It exists: as it is, for somebody may have given it another colour.
        if (statusOf(error) !== 422) throw error;
      });
      await octokit.rest.issues.addLabels({ ...repo, issue_number: issue, labels: [name] });
    }),
  remove: (issue, name) =>
    ask(`the label ${name} of #${issue}`, async () => {
      await octokit.rest.issues.removeLabel({ ...repo, issue_number: issue, name }).catch((error: unknown) => {
        // Somebody was faster: it is gone, as wanted.
        if (statusOf(error) !== 404) throw error;
      });
    }),
});
