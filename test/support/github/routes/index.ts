import type { Route } from '../route';
import { approvalRoutes } from './approvals';
import { artifactRoutes } from './artifacts';
import { checkRoutes } from './checks';
import { commentRoutes } from './comments';
import { commitRoutes } from './commits';
import { contentRoutes } from './contents';
import { deploymentRoutes } from './deployments';
import { environmentRoutes } from './environments';
import { graphqlRoute } from './graphql';
import { issueRoutes } from './issues';
import { labelRoutes } from './labels';
import { pullRoutes } from './pulls';
import { refRoutes } from './refs';
import { repositoryRoutes } from './repositories';
import { runRoutes } from './runs';
import { teamRoutes } from './teams';
import { userRoutes } from './users';

/** Every operation of the REST API that is served; scripts/openapi-subset.mjs reads the same files. */
export const restRoutes: readonly Route[] = [
  ...approvalRoutes,
  ...artifactRoutes,
  ...checkRoutes,
  ...commentRoutes,
  ...commitRoutes,
  ...contentRoutes,
  ...deploymentRoutes,
  ...environmentRoutes,
  ...issueRoutes,
  ...labelRoutes,
  ...pullRoutes,
  ...refRoutes,
  ...repositoryRoutes,
  ...runRoutes,
  ...teamRoutes,
  ...userRoutes,
];

export const routes: readonly Route[] = [...restRoutes, graphqlRoute];
