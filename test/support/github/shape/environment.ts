import { teamJson, userJson } from './user';
import type { Environment } from '../state/environments';
import type { Repository } from '../state/repository';
import { nodeId } from '../state/world';
import type { Json } from '../route';

/** What approvals and pending deployments name of an environment. */
export function environmentReferenceJson(repository: Repository, environment: Environment): Json {
  return {
    id: environment.id,
    node_id: nodeId('Environment', environment.id),
    name: environment.name,
    url: `${repository.url}/environments/${encodeURIComponent(environment.name)}`,
    html_url: `${repository.htmlUrl}/deployments/activity_log?environments_filter=${encodeURIComponent(environment.name)}`,
  };
}

export function reviewersJson(repository: Repository, environment: Environment): Json[] {
  const { world } = repository;
  return environment.reviewers.map((reviewer) =>
    'slug' in reviewer
      ? { type: 'Team', reviewer: teamJson(world, reviewer) }
      : { type: 'User', reviewer: userJson(world, reviewer) },
  );
}

/** `environment` */
export function environmentJson(repository: Repository, environment: Environment): Json {
  const { branches } = environment;
  return {
    ...environmentReferenceJson(repository, environment),
    created_at: environment.createdAt,
    updated_at: environment.createdAt,
    can_admins_bypass: environment.canAdminsBypass,
    protection_rules: protectionRules(repository, environment),
    deployment_branch_policy:
      branches === 'any'
        ? null
        : { protected_branches: branches === 'protected', custom_branch_policies: branches !== 'protected' },
  };
}

function protectionRules(repository: Repository, environment: Environment): Json[] {
  const rule = (offset: number, type: string, more: Json = {}): Json => {
    const id = environment.id * 10 + offset;
    return { id, node_id: nodeId('GateRule', id), type, ...more };
  };
  const rules: Json[] = [];
  if (environment.waitTimer > 0) rules.push(rule(1, 'wait_timer', { wait_timer: environment.waitTimer }));
  if (environment.reviewers.length > 0) {
    const reviewers = reviewersJson(repository, environment);
    rules.push(rule(2, 'required_reviewers', { prevent_self_review: environment.preventSelfReview, reviewers }));
  }
  if (environment.branches !== 'any') rules.push(rule(3, 'branch_policy'));
  return rules;
}
