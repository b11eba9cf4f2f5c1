import { OperationError } from '../../core/errors';
import type { Person } from '../../core/gate/facts';
import type { Authors } from '../../core/gate/incident';
import type { Incidents, ReadIncident } from '../../ports/incident';
import type { GitHubClient } from './client';
import { authorsOfCommits } from './pull-requests';

/** REST says of no description that it was edited, and of comments only to the second. */
const INCIDENT = `query ($owner: String!, $name: String!, $number: Int!, $after: String) {
  viewer { databaseId }
  repository(owner: $owner, name: $name) {
    issue(number: $number) {
      state createdAt lastEditedAt body
      author { __typename login ... on User { databaseId } ... on Bot { databaseId } }
      comments(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes {
          lastEditedAt body
          author { __typename login ... on User { databaseId } ... on Bot { databaseId } }
        }
      }
    }
  }
}`;

interface Actor {
  readonly __typename: string;
  readonly login: string;
  /** Only people and apps have one here. */
  readonly databaseId?: number;
}

interface Written {
  readonly lastEditedAt: string | null;
  readonly body: string;
  readonly author: Actor | null;
}

interface Answer {
  readonly viewer: { readonly databaseId: number };
  readonly repository: {
    readonly issue:
      | (Written & {
          readonly state: string;
          readonly createdAt: string;
          readonly comments: {
            readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
            readonly nodes: readonly Written[];
          };
        })
      | null;
  } | null;
}

/** What is beyond is not read, so it cannot be known. */
const MOST_PAGES = 10;

const isNotFound = (error: unknown): boolean =>
  error instanceof Error &&
  'errors' in error &&
  Array.isArray(error.errors) &&
  error.errors.some((one: { readonly type?: string }) => one.type === 'NOT_FOUND');

const personOf = (author: Actor | null): Person | undefined =>
  author?.databaseId === undefined
    ? undefined
    : { id: author.databaseId, login: author.login, type: author.__typename };

/** Incident issues with who wrote them and whether anybody edited them since. */
export const githubIncidents = (client: GitHubClient): Incidents => {
  const { octokit, repo, ask } = client;
  const page = (number: number, after: string | null): Promise<Answer | undefined> =>
    octokit.graphql<Answer>(INCIDENT, { owner: repo.owner, name: repo.repo, number, after }).catch((error: unknown) => {
      if (isNotFound(error)) return undefined;
      throw error;
    });
  return {
    read: (number): Promise<ReadIncident | 'missing'> =>
      ask(`the incident #${number}`, async () => {
        const comments: Written[] = [];
        let after: string | null = null;
        for (let at = 1; ; at++) {
          const answer: Answer | undefined = await page(number, after);
          const issue = answer?.repository?.issue;
          if (answer === undefined || issue === null || issue === undefined) return 'missing';
          comments.push(...issue.comments.nodes);
          const { hasNextPage, endCursor } = issue.comments.pageInfo;
          if (hasNextPage) {
            if (at === MOST_PAGES)
              throw new OperationError(`#${number} has more than ${MOST_PAGES * 100} comments. Open another incident.`);
            after = endCursor;
            continue;
          }
          const isOurs = (author: Actor | null): boolean =>
            author?.databaseId !== undefined && author.databaseId === answer.viewer.databaseId;
          return {
            number,
            isOurs: isOurs(issue.author),
            isOpen: issue.state === 'OPEN',
            isEdited: issue.lastEditedAt !== null,
            openedAt: issue.createdAt,
            body: issue.body,
            remarks: comments.map(({ author, body, lastEditedAt }) => ({
              person: personOf(author),
              isOurs: isOurs(author),
              isEdited: lastEditedAt !== null,
              body,
            })),
          };
        }
      }),
    authorsOf: (commit): Promise<Authors> =>
      ask(`who wrote ${commit}`, async () => {
        const { data } = await octokit.rest.repos.getCommit({ ...repo, ref: commit });
        return { author: undefined, ...authorsOfCommits([data]) };
      }),
  };
};
