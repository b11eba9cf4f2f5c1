import { userJson } from './user';
import { nodeId } from '../state/world';
import type { Json } from '../route';
import type { Repository } from '../state/repository';

/** The addresses that every repository object carries, by the part after the repository's own. */
const addresses = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
};

/** `minimal-repository` */
export function minimalRepositoryJson(repository: Repository): Json {
  const links = Object.entries(addresses).map(([name, suffix]) => [name, `${repository.url}${suffix}`]);
  return {
    id: repository.id,
    node_id: nodeId('Repository', repository.id),
    name: repository.name,
    full_name: repository.fullName,
    private: repository.private,
    owner: userJson(repository.world, repository.owner),
    html_url: repository.htmlUrl,
    description: null,
    fork: false,
    url: repository.url,
    ...(Object.fromEntries(links) as Json),
  };
}

/** `repository` and, with `network_count` and `subscribers_count`, `full-repository` */
export function fullRepositoryJson(repository: Repository): Json {
  const openIssues = repository.issues.all.filter((issue) => issue.state === 'open').length;
  const clone = `${repository.htmlUrl}.git`;
  return {
    ...minimalRepositoryJson(repository),
    default_branch: repository.defaultBranch,
    visibility: repository.private ? 'private' : 'public',
    clone_url: clone,
    git_url: clone.replace('https:', 'git:'),
    ssh_url: `git@github.com:${repository.fullName}.git`,
    svn_url: repository.htmlUrl,
    mirror_url: null,
    homepage: null,
    language: 'HCL',
    license: null,
    forks: 0,
    forks_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    open_issues: openIssues,
    open_issues_count: openIssues,
    size: 1,
    has_issues: true,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_downloads: true,
    has_discussions: false,
    archived: false,
    disabled: false,
    is_template: false,
    topics: [],
    allow_forking: true,
    web_commit_signoff_required: false,
    pushed_at: repository.createdAt,
    created_at: repository.createdAt,
    updated_at: repository.createdAt,
  };
}

/** What GET /repos/{owner}/{repo} adds. */
export function repositoryDetailsJson(repository: Repository): Json {
  return { ...fullRepositoryJson(repository), network_count: 0, subscribers_count: 0 };
}
