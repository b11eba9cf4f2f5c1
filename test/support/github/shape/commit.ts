import { minimalRepositoryJson } from './repository';
import { userJson } from './user';
import { blobSha, type Commit, type FileChange } from '../state/commits';
import type { Repository } from '../state/repository';
import { nodeId, type User } from '../state/world';
import type { Json } from '../route';

const gitUser = (user: User, date: string): Json => ({
  name: user.login,
  email: `${user.id}+${user.login}@users.noreply.github.com`,
  date,
});

const unsigned = { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null };

/** `commit` */
export function commitJson(repository: Repository, commit: Commit): Json {
  const { world } = repository;
  const url = `${repository.url}/commits/${commit.sha}`;
  return {
    sha: commit.sha,
    node_id: nodeId('Commit', commit.sha),
    url,
    html_url: `${repository.htmlUrl}/commit/${commit.sha}`,
    comments_url: `${url}/comments`,
    commit: {
      url: `${repository.url}/git/commits/${commit.sha}`,
      author: gitUser(commit.author, commit.date),
      committer: gitUser(commit.committer, commit.date),
      message: commit.message,
      comment_count: 0,
      tree: { sha: commit.treeSha, url: `${repository.url}/git/trees/${commit.treeSha}` },
      verification: unsigned,
    },
    author: userJson(world, commit.author),
    committer: userJson(world, commit.committer),
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${repository.url}/commits/${sha}`,
      html_url: `${repository.htmlUrl}/commit/${sha}`,
    })),
  };
}

/** `simple-commit`, the form inside a workflow run. */
export function simpleCommitJson(commit: Commit): Json {
  const person = ({ id, login }: User): Json => ({ name: login, email: `${id}+${login}@users.noreply.github.com` });
  return {
    id: commit.sha,
    tree_id: commit.treeSha,
    message: commit.message,
    timestamp: commit.date,
    author: person(commit.author),
    committer: person(commit.committer),
  };
}

/** `diff-entry`: lines are counted whole, since no test depends on the shape of a patch. */
export function fileJson(repository: Repository, change: FileChange, sha: string): Json {
  const additions = lines(change.after);
  const deletions = lines(change.before);
  const path = change.path.split('/').map(encodeURIComponent).join('/');
  return {
    sha: change.status === 'removed' ? blobSha(change.before) : blobSha(change.after),
    filename: change.path,
    status: change.status,
    additions,
    deletions,
    changes: additions + deletions,
    blob_url: `${repository.htmlUrl}/blob/${sha}/${path}`,
    raw_url: `${repository.htmlUrl}/raw/${sha}/${path}`,
    contents_url: `${repository.url}/contents/${path}?ref=${sha}`,
  };
}

export function lines(text: string): number {
  return text === '' ? 0 : text.replace(/\n$/, '').split('\n').length;
}

/** `{ label, ref, sha, user, repo }`, as both ends of a pull request. */
export function endJson(repository: Repository, ref: string, sha: string, repositoryJson: Json): Json {
  return {
    label: `${repository.owner.login}:${ref}`,
    ref,
    sha,
    user: userJson(repository.world, repository.owner),
    repo: repositoryJson,
  };
}

/** What a reference inside a run or a check names of a repository. */
export function repositoryReferenceJson(repository: Repository): Json {
  const { id, name, url } = minimalRepositoryJson(repository);
  return { id, name, url };
}
