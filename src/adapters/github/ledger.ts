import { OperationError } from '../../core/errors';
import type { ListedDeployment, LedgerSource } from '../../ports/ledger';
import type { GitHubClient } from './client';

/**
 * REST needs a request for the statuses of each deployment; here a hundred of them come with theirs. Their `databaseId` is
 * not asked for: it is a 32-bit number here, which the ids of deployments outgrow.
 */
const PAGE = `query ($owner: String!, $name: String!, $environments: [String!], $after: String) {
  viewer { login databaseId }
  repository(owner: $owner, name: $name) {
    deployments(first: 100, after: $after, environments: $environments, orderBy: { field: CREATED_AT, direction: DESC }) {
      pageInfo { hasNextPage endCursor }
      nodes {
        commitOid task environment payload createdAt
        creator { ... on User { databaseId } ... on Bot { databaseId } }
        latestStatus { state description logUrl createdAt }
      }
    }
  }
}`;

interface Node {
  readonly commitOid: string;
  readonly task: string | null;
  readonly environment: string | null;
  /** JSON as text. */
  readonly payload: string | null;
  readonly createdAt: string;
  readonly creator: { readonly databaseId?: number };
  readonly latestStatus: {
    /** `SUCCESS`: what REST calls `success`. */
    readonly state: string;
    readonly description: string | null;
    readonly logUrl: string | null;
    readonly createdAt: string;
  } | null;
}

interface Answer {
  readonly viewer: { readonly login: string; readonly databaseId: number };
  readonly repository: {
    readonly deployments: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: readonly Node[];
    };
  } | null;
}

const foundOf = (node: Node): ListedDeployment[] => {
  const { commitOid: sha, task, environment, payload, createdAt, creator, latestStatus } = node;
  if (task === null || environment === null) return [];
  const statuses =
    latestStatus === null
      ? []
      : [
          {
            id: 0,
            state: latestStatus.state.toLowerCase(),
            description: latestStatus.description ?? '',
            logUrl: latestStatus.logUrl ?? '',
            createdAt: latestStatus.createdAt,
          },
        ];
  return [{ sha, task, environment, payload, creatorId: creator.databaseId, createdAt, statuses }];
};

/** The ledger by the GraphQL API. */
export const githubLedger = ({ octokit, repo, ask }: GitHubClient): LedgerSource => ({
  page: (environments, after) =>
    ask('the deployments (the job needs `permissions: { deployments: read }`)', async () => {
      const answer = await octokit.graphql<Answer>(PAGE, {
        owner: repo.owner,
        name: repo.repo,
        environments: environments === 'any' ? null : [...environments],
        after: after ?? null,
      });
      if (answer.repository === null) throw new OperationError('GitHub shows no deployments of this repository.');
      const { login, databaseId: id } = answer.viewer;
      const { nodes, pageInfo } = answer.repository.deployments;
      return {
        self: { id, login },
        deployments: nodes.flatMap(foundOf),
        next: pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined,
      };
    }),
});
