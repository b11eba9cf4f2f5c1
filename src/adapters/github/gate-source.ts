import type { GateSource } from '../../ports/github';
import { type GitHubClient, statusOf } from './client';
import { evidenceFacts } from './evidence';
import { environmentApprovals, environmentFacts } from './environments';
import { contentsOf, mergeOf, pullRequestFacts } from './pull-requests';
import { reviewsOf } from './reviews';
import { receiptsOfRun, runOf } from './runs';

/** GitHub lists at most this many files of a comparison (REST docs, "Compare two commits"). */
const MOST_COMPARED = 300;

/** What the gate reads of GitHub. `teamClient` has a token that may read the organisation's members, where there is one. */
export const githubGateSource = (client: GitHubClient, teamClient?: GitHubClient): GateSource => {
  const { octokit, repo, ask, serverTime } = client;
  const teamMembers = async (team: string): Promise<ReadonlySet<number> | undefined> => {
    const [, org, slug] = /^@?([^/]+)\/([^/]+)$/.exec(team) ?? [];
    if (teamClient === undefined || org === undefined || slug === undefined) return undefined;
    return teamClient.ask(`the members of ${team}`, async () => {
      const members = await teamClient.octokit.paginate(teamClient.octokit.rest.teams.listMembersInOrg, {
        org,
        team_slug: slug,
        per_page: 100,
      });
      return new Set(members.map(({ id }) => id));
    });
  };
  return {
    serverTime,
    repository: () =>
      ask('this repository', async () => {
        const { data } = await octokit.rest.repos.get(repo);
        return { id: data.id, defaultBranch: data.default_branch };
      }),
    run: (id) =>
      ask(`run ${id}`, async () => runOf((await octokit.rest.actions.getWorkflowRun({ ...repo, run_id: id })).data)),
    receiptsOfRun: (id, attempt, stack) => receiptsOfRun(client, id, attempt, stack),
    branch: (name) =>
      ask(`branch ${name}`, async () => {
        const { data } = await octokit.rest.repos.getBranch({ ...repo, branch: name });
        return { headSha: data.commit.sha, protected: data.protected };
      }),
    changedFiles: (base, head) =>
      ask(`what changed between ${base} and ${head}`, async () => {
        const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
          ...repo,
          basehead: `${base}...${head}`,
        });
        const files = data.files ?? [];
        // Not a descendant (force-push) or a cut list: nobody can say what changed.
        if (data.status !== 'ahead' || files.length >= MOST_COMPARED) return undefined;
        return files.flatMap(({ filename, previous_filename }) =>
          previous_filename === undefined ? [filename] : [filename, previous_filename],
        );
      }),
    environment: (name) => environmentFacts(client, name),
    environmentApprovals: (run) => environmentApprovals(client, run),
    mergeOf: (commit) => mergeOf(client, commit),
    contentsOf: (pull) => contentsOf(client, pull),
    mergedPullRequest: async (commit) => {
      const { pull } = await mergeOf(client, commit);
      return pull === 'none' ? pull : contentsOf(client, pull);
    },
    pullRequest: (number) => pullRequestFacts(client, number),
    reviews: (number, withTeams = false) => reviewsOf(client, number, withTeams),
    permission: (login) =>
      ask(`the permission of ${login}`, async () => {
        const found = await octokit.rest.repos
          .getCollaboratorPermissionLevel({ ...repo, username: login })
          .catch((error: unknown) => {
            if (statusOf(error) === 404) return undefined;
            throw error;
          });
        return found?.data.permission ?? 'none';
      }),
    reviewRuns: (headSha, workflowPath) =>
      ask(`the review runs of ${headSha}`, async () => {
        const { data } = await octokit.rest.actions.listWorkflowRunsForRepo({
          ...repo,
          head_sha: headSha,
          event: 'pull_request',
          status: 'success',
          per_page: 100,
        });
        const runs = data.workflow_runs.map(runOf).filter(({ path }) => path === workflowPath);
        return runs.sort((a, b) => b.id - a.id);
      }),
    teamMembers,
    evidence: (number, wants) => evidenceFacts(client, teamMembers, number, wants),
    runsOfHead: (headSha) =>
      ask(`the runs of ${headSha}`, async () => {
        const { data } = await octokit.rest.actions.listWorkflowRunsForRepo({
          ...repo,
          head_sha: headSha,
          event: 'pull_request',
          per_page: 100,
        });
        return data.workflow_runs.map(runOf).sort((a, b) => b.id - a.id);
      }),
  };
};
