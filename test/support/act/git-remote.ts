import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Commit } from '../github/state/commits';
import type { PullRequest } from '../github/state/pull-request';
import type { Repository } from '../github/state/repository';
import type { User } from '../github/state/world';

export type Files = Readonly<Record<string, string | null>>;

interface NewCommit {
  readonly message: string;
  readonly author: User;
  readonly files: Files;
  readonly parents: readonly string[];
}

/** A bare repository that jobs fetch from; the local github.com knows the same commits by the same names. */
export class GitRemote {
  readonly bare: string;
  readonly #clone: string;
  readonly #repository: Repository;

  constructor(directory: string, repository: Repository) {
    this.bare = join(directory, 'remote.git');
    this.#clone = join(directory, 'clone');
    this.#repository = repository;
    mkdirSync(this.#clone, { recursive: true });
    execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', this.bare]);
    // GitHub serves every commit that a branch or pull request reaches.
    execFileSync('git', ['-C', this.bare, 'config', 'uploadpack.allowAnySHA1InWant', 'true']);
    this.#git('init', '--quiet');
  }

  /** A commit on a branch, which is made where it is new. */
  commit(branch: string, message: string, author: User, files: Files, parents: readonly string[] = []): Commit {
    const commit = this.#add({ message, author, files, parents });
    this.#push(commit.sha, `refs/heads/${branch}`);
    this.#repository.commits.setBranch(branch, commit.sha);
    return commit;
  }

  /** Names the pull request's refs; the test merge is a real one. */
  publish(pull: PullRequest): void {
    const merge = this.#merge(pull, this.#repository.world.user('web-flow'));
    this.#push(pull.headSha, `refs/pull/${pull.number}/head`);
    this.#push(merge.sha, `refs/pull/${pull.number}/merge`);
    this.#repository.commits.refs.set(`refs/pull/${pull.number}/merge`, merge.sha);
  }

  merge(pull: PullRequest, by: User): Commit {
    const merge = this.#merge(pull, by);
    this.#push(merge.sha, `refs/heads/${pull.baseRef}`);
    return pull.merge(by, { sha: merge.sha });
  }

  #merge(pull: PullRequest, by: User): Commit {
    const base = this.#repository.commits.refs.get(`refs/heads/${pull.baseRef}`)!;
    return this.#add({
      message: `Merge pull request #${pull.number} from ${pull.headRef}`,
      author: by,
      files: Object.fromEntries(
        pull.files().map(({ path, status, after }) => [path, status === 'removed' ? null : after]),
      ),
      parents: [base, pull.headSha],
    });
  }

  /** The files of the first parent with these changes. */
  #add({ message, author, files, parents }: NewCommit): Commit {
    this.#git('read-tree', '--empty');
    if (parents[0] !== undefined) this.#git('read-tree', parents[0]);
    for (const [path, text] of Object.entries(files)) {
      rmSync(join(this.#clone, path), { force: true });
      if (text === null) this.#git('rm', '--quiet', '--cached', path);
      else {
        mkdirSync(dirname(join(this.#clone, path)), { recursive: true });
        writeFileSync(join(this.#clone, path), text);
        this.#git('add', '--force', path);
      }
    }
    const treeSha = this.#git('write-tree');
    const sha = this.#git('commit-tree', treeSha, '-m', message, ...parents.flatMap((parent) => ['-p', parent]));
    return this.#repository.commits.add({ message, author, files, parents, sha, treeSha });
  }

  #push(sha: string, ref: string): void {
    this.#git('push', '--quiet', '--force', this.bare, `${sha}:${ref}`);
  }

  #git(...args: string[]): string {
    const identity = ['-c', 'user.name=somebody', '-c', 'user.email=somebody@example.com', '-c', 'core.autocrlf=false'];
    return execFileSync('git', [...identity, ...args], { cwd: this.#clone, encoding: 'utf8' }).trim();
  }
}
