import type { EvidenceFacts } from '../../core/evidence/facts';
import type { EvidenceWants } from '../../core/evidence/rule';
import type { Person } from '../../core/gate/facts';
import { type GitHubClient, statusOf } from './client';
import { personOf } from './runs';

const DESCRIPTION_EDITED = `query ($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) { pullRequest(number: $number) { lastEditedAt } }
}`;

/** REST does not say when a description was edited; `updated_at` moves with every comment. */
const editedAt = ({ octokit, repo, ask }: GitHubClient, number: number): Promise<string | undefined> =>
  ask(`when the description of #${number} was edited`, async () => {
    const found = await octokit.graphql<{
      repository: { pullRequest: { lastEditedAt: string | null } | null } | null;
    }>(DESCRIPTION_EDITED, { owner: repo.owner, name: repo.repo, number });
    const pull = found.repository?.pullRequest;
    // An answer without the pull request is no answer.
    if (pull === null || pull === undefined) throw new Error(`GraphQL knows no pull request #${number}`);
    return pull.lastEditedAt ?? undefined;
  });

/** Who set each label last. A label that was renamed since is listed by its old name, so nobody set the new one. */
const labellers = async ({ octokit, repo, ask }: GitHubClient, number: number): Promise<Map<string, Person>> => {
  const events = await ask(`who labelled #${number}`, () =>
    octokit.paginate(octokit.rest.issues.listEvents, { ...repo, issue_number: number, per_page: 100 }),
  );
  const found = new Map<string, Person>();
  for (const event of events) {
    if (event.event !== 'labeled' || !('label' in event)) continue;
    const person = personOf(event.actor);
    const name = (event.label as { name?: string }).name?.toLowerCase();
    if (name === undefined) continue;
    if (person === undefined) found.delete(name);
    else found.set(name, person);
  }
  return found;
};

/** Conclusions by name of the newest check runs of a commit, one for each suite; `undefined` when they may not be read. */
const checksOf = async (
  { octokit, repo, ask }: GitHubClient,
  headSha: string,
  names: readonly string[],
): Promise<EvidenceFacts['checks']> => {
  const found = new Map<string, (string | undefined)[]>();
  for (const name of names) {
    const runs = await ask(`the check ${name} of ${headSha}`, () =>
      octokit
        .paginate(octokit.rest.checks.listForRef, { ...repo, ref: headSha, check_name: name, per_page: 100 })
        .catch((error: unknown) => {
          if (statusOf(error) === 403) return undefined;
          throw error;
        }),
    );
    if (runs === undefined) return undefined;
    if (runs.length > 0)
      found.set(
        name,
        runs.map(({ conclusion }) => conclusion ?? undefined),
      );
  }
  return found;
};

const readEvidence = async (
  client: GitHubClient,
  teamMembers: (team: string) => Promise<ReadonlySet<number> | undefined>,
  number: number,
  { teams, checks }: EvidenceWants,
): Promise<EvidenceFacts> => {
  const { octokit, repo, ask } = client;
  const what = { ...repo, pull_number: number };
  const { data: pull } = await ask(`#${number}`, () => octokit.rest.pulls.get(what));
  const [commits, descriptionEditedAt, labelledBy, conclusions, members] = await Promise.all([
    ask(`the commits of #${number}`, () =>
      octokit.paginate(octokit.rest.pulls.listCommits, { ...what, per_page: 100 }),
    ),
    editedAt(client, number),
    labellers(client, number),
    checksOf(client, pull.head.sha, checks),
    Promise.all(teams.map(async (team) => [team, await teamMembers(team)] as const)),
  ]);
  return {
    title: pull.title,
    description: pull.body ?? '',
    descriptionEditedAt,
    branch: pull.head.ref,
    commits: commits.map(({ commit }) => commit.message),
    labels: pull.labels.map(({ name }) => name),
    labelledBy,
    teams: new Map(members.flatMap(([team, ids]) => (ids === undefined ? [] : [[team, ids] as const]))),
    checks: checks.length === 0 ? new Map() : conclusions,
  };
};

/** What of a pull request may prove something, read now. `teamMembers` reads the teams that are asked about. */
export const evidenceFacts = (
  client: GitHubClient,
  teamMembers: (team: string) => Promise<ReadonlySet<number> | undefined>,
  number: number,
  wants: EvidenceWants,
): Promise<EvidenceFacts> => client.ask(`#${number}`, () => readEvidence(client, teamMembers, number, wants));
