import * as v from 'valibot';
import type { BranchRules, Fact } from '../../core/doctor/facts';
import { messageOf } from '../../core/errors';
import type { SettingsSource } from '../../ports/settings';
import { type GitHubClient, statusOf } from './client';
import { environmentFacts } from './environments';

const waitSchema = v.object({
  protection_rules: v.optional(v.array(v.object({ type: v.string(), wait_timer: v.exactOptional(v.number()) })), []),
});

/** The answer, or why there is none. */
const known = async <T>(ask: () => Promise<T>): Promise<Fact<T>> => {
  try {
    return { known: await ask() };
  } catch (error) {
    return { unknown: messageOf(error) };
  }
};

const missing = (error: unknown): undefined => {
  if (statusOf(error) === 404) return undefined;
  throw error;
};

const rulesOf = async ({ octokit, repo, ask }: GitHubClient, name: string): Promise<BranchRules> => {
  const rules = await ask(`the rules of branch ${name}`, () =>
    octokit.paginate(octokit.rest.repos.getBranchRules, { ...repo, branch: name, per_page: 100 }),
  );
  // Classic protection stands in no rule set, and only administrators may read it.
  const classic = await ask(`the protection of branch ${name}`, () =>
    octokit.rest.repos.getBranchProtection({ ...repo, branch: name }).catch(missing),
  );
  const checks = rules.flatMap((rule) =>
    rule.type === 'required_status_checks' ? (rule.parameters?.required_status_checks ?? []) : [],
  );
  const [queue] = rules.flatMap((rule) => (rule.type === 'merge_queue' ? (rule.parameters ?? []) : []));
  return {
    name,
    ...(queue && { mergedAtOnce: queue.max_entries_to_merge }),
    requiresPullRequest:
      rules.some(({ type }) => type === 'pull_request') || classic?.data.required_pull_request_reviews !== undefined,
    requiredChecks: [
      ...checks.map(({ context }) => context),
      ...(classic?.data.required_status_checks?.contexts ?? []),
    ],
    forbidsForcePush:
      rules.some(({ type }) => type === 'non_fast_forward') || classic?.data.allow_force_pushes?.enabled === false,
  };
};

/** The settings of a repository, as far as the token may see them. */
export const settingsSource = (client: GitHubClient): SettingsSource => {
  const { octokit, repo, ask } = client;
  return {
    basics: () =>
      known(async () => {
        const { data } = await ask(`${repo.owner}/${repo.repo}`, () => octokit.rest.repos.get(repo));
        const visibility = data.visibility ?? (data.private ? 'private' : 'public');
        return { visibility, defaultBranch: data.default_branch };
      }),
    branch: (name) => known(() => ask(`the rules of branch ${name}`, () => rulesOf(client, name))),
    environment: (name) =>
      known(async () => {
        const facts = await environmentFacts(client, name);
        if (facts === 'missing') return facts;
        const { data } = await ask(`the environment ${name}`, () =>
          octokit.rest.repos.getEnvironment({ ...repo, environment_name: name }),
        );
        const timer = v.parse(waitSchema, data).protection_rules.find(({ type }) => type === 'wait_timer');
        return { ...facts, waitMinutes: timer?.wait_timer ?? 0 };
      }),
    workflowToken: () =>
      known(async () => {
        const { data } = await ask('the default permissions of workflows', () =>
          octokit.rest.actions.getGithubActionsDefaultWorkflowPermissionsRepository(repo),
        );
        return {
          mayWrite: data.default_workflow_permissions === 'write',
          mayApprove: data.can_approve_pull_request_reviews,
        };
      }),
    subject: () =>
      known(async () => {
        const { data } = await ask('how the OIDC subject is made', () =>
          octokit.rest.actions.getCustomOidcSubClaimForRepo(repo),
        );
        const { use_immutable_subject: immutable } = data as { use_immutable_subject?: boolean };
        return { isDefault: data.use_default, claims: data.include_claim_keys ?? [], isImmutable: immutable === true };
      }),
    agent: (login) =>
      known(async () => {
        const account = await ask(`the account ${login}`, () =>
          octokit.rest.users.getByUsername({ username: login }).catch(missing),
        );
        if (account === undefined) return 'missing';
        const { id, type } = account.data;
        // Only people are collaborators: what an app may do stands in its installation.
        if (type !== 'User') return { id, login, type, permission: 'app' };
        const { data } = await ask(`what ${login} may do`, () =>
          octokit.rest.repos.getCollaboratorPermissionLevel({ ...repo, username: login }),
        );
        return { id, login, type, permission: data.permission };
      }),
    team: (team) =>
      known(async () => {
        const [org = repo.owner, slug = ''] = team.replace(/^@/, '').split('/');
        const members = await ask(`the members of ${team}`, () =>
          octokit.paginate(octokit.rest.teams.listMembersInOrg, { org, team_slug: slug, per_page: 100 }),
        );
        return new Set(members.map(({ id }) => id));
      }),
  };
};
