import type { Review } from '../../core/gate/facts';
import type { GitHubClient } from './client';
import { personOf } from './runs';

/** REST does not tell in whose name a review was given. One request: approvals beyond the newest hundred prove no team. */
const ON_BEHALF_OF = `query ($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      reviews(last: 100, states: [APPROVED]) {
        nodes { databaseId onBehalfOf(first: 20) { nodes { slug organization { login } } } }
      }
    }
  }
}`;

interface Answer {
  readonly repository: {
    readonly pullRequest: {
      readonly reviews: {
        readonly nodes: readonly {
          readonly databaseId: number | null;
          readonly onBehalfOf: {
            readonly nodes: readonly ({
              readonly slug: string;
              readonly organization: { readonly login: string };
            } | null)[];
          };
        }[];
      };
    } | null;
  } | null;
}

type Teams = ReadonlyMap<number | null, readonly string[]>;

/** GraphQL says with status 200 what REST calls 403: a job's token may not see teams. */
const isRefused = (error: unknown): boolean => error instanceof Error && 'errors' in error;

/** Teams in whose name reviews were given, by the review's id; none where this token may not see them. */
const teamsOfReviews = ({ octokit, repo, ask }: GitHubClient, number: number): Promise<Teams> =>
  ask(`the teams whose reviews #${number} has`, async () => {
    const asked = octokit.graphql<Answer>(ON_BEHALF_OF, { owner: repo.owner, name: repo.repo, number });
    const answer = await asked.catch((error: unknown) => {
      if (isRefused(error)) return undefined;
      throw error;
    });
    return new Map(
      (answer?.repository?.pullRequest?.reviews.nodes ?? []).map(({ databaseId, onBehalfOf }) => [
        databaseId,
        onBehalfOf.nodes.flatMap((team) => (team === null ? [] : [`@${team.organization.login}/${team.slug}`])),
      ]),
    );
  });

/** All reviews of a pull request, in the order in which they were given; `withTeams` also in whose name each was. */
export const reviewsOf = (client: GitHubClient, number: number, withTeams: boolean): Promise<Review[]> => {
  const { octokit, repo, ask } = client;
  return ask(`the reviews of #${number}`, async () => {
    const [all, teams] = await Promise.all([
      octokit.paginate(octokit.rest.pulls.listReviews, { ...repo, pull_number: number, per_page: 100 }),
      withTeams ? teamsOfReviews(client, number) : new Map<number, readonly string[]>(),
    ]);
    return all.map(({ id, user, state, commit_id, submitted_at }) => ({
      person: personOf(user),
      state,
      commit: commit_id ?? undefined,
      submittedAt: submitted_at,
      ...(withTeams && { onBehalfOf: teams.get(id) ?? [] }),
    }));
  });
};
