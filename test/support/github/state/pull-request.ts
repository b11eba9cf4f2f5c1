import type { Commit, FileChange } from './commits';
import type { Issue } from './issues';
import type { Repository } from './repository';
import type { Team, User } from './world';

export interface PullRequestSeed {
  author: User;
  /** The branch and its head commit, which `repository.commits` knows (a fork's commits are visible in its parent). */
  head: { ref: string; sha: string; repository?: Repository };
  base?: string;
  title?: string;
  body?: string | null;
  labels?: readonly string[];
  draft?: boolean;
}

export type ReviewState = 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING';

export interface Review {
  readonly id: number;
  /** null where the account was deleted since. */
  readonly user: User | null;
  readonly body: string;
  readonly commitId: string | null;
  readonly submittedAt: string;
  /** Teams that had been asked for a review, as code owners are, and one of whose members gave this one. */
  readonly onBehalfOf: readonly Team[];
  state: ReviewState;
}

/** A pull request. Its conversation, labels and state are those of `issue`. */
export class PullRequest {
  readonly repository: Repository;
  readonly issue: Issue;
  readonly id: number;
  readonly headRef: string;
  readonly headRepository: Repository;
  readonly baseRef: string;
  readonly draft: boolean;
  readonly reviews: Review[] = [];
  headSha: string;
  baseSha: string;
  merged: { at: string; by: User; sha: string } | null = null;

  constructor(repository: Repository, seed: PullRequestSeed) {
    this.repository = repository;
    this.id = repository.world.nextId();
    this.headRef = seed.head.ref;
    this.headSha = repository.commits.get(seed.head.sha).sha;
    this.headRepository = seed.head.repository ?? repository;
    this.baseRef = seed.base ?? repository.defaultBranch;
    this.baseSha = this.#baseHead();
    this.draft = seed.draft ?? false;
    this.issue = repository.issues.open({
      user: seed.author,
      title: seed.title ?? seed.head.ref,
      body: seed.body ?? null,
      labels: seed.labels ?? [],
      pull: this,
    });
    this.#updateRefs();
  }

  get number(): number {
    return this.issue.number;
  }

  get fromFork(): boolean {
    return this.headRepository !== this.repository;
  }

  /** A push to the head branch. */
  push(sha: string): void {
    this.headSha = this.repository.commits.get(sha).sha;
    this.#updateRefs();
    this.issue.updatedAt = this.repository.world.now();
  }

  /** A submitted review. GitHub lets nobody approve, or refuse, a pull request of one's own. */
  review(
    user: User | null,
    state: ReviewState,
    options: { commitId?: string | null; body?: string; submittedAt?: Date; onBehalfOf?: readonly Team[] } = {},
  ): Review {
    if (user?.id === this.issue.user.id && state !== 'COMMENTED')
      throw new Error(`${user.login} is the author of #${this.number} and cannot review it as ${state}.`);
    const foreign = options.onBehalfOf?.find(({ members }) => user === null || members.get(user.id) !== 'active');
    if (foreign !== undefined) throw new Error(`${user?.login ?? 'ghost'} is not of ${foreign.slug}.`);
    const { world } = this.repository;
    const review: Review = {
      id: world.nextId(),
      user,
      state,
      body: options.body ?? '',
      commitId: options.commitId === undefined ? this.headSha : options.commitId,
      submittedAt: (options.submittedAt ?? world.date()).toISOString().replace(/\.\d+Z$/, 'Z'),
      onBehalfOf: options.onBehalfOf ?? [],
    };
    this.reviews.push(review);
    return review;
  }

  /** Merges with a merge commit, or a squash; the commit made (or given, when a real git made it) becomes the base's head. */
  merge(by: User, options: { method?: 'merge' | 'squash'; sha?: string } = {}): Commit {
    if (this.issue.state === 'closed') throw new Error(`#${this.number} is closed and cannot be merged.`);
    const { commits, world, issues } = this.repository;
    const commit =
      options.sha === undefined ? this.#mergeCommit(by, options.method ?? 'merge') : commits.get(options.sha);
    commits.setBranch(this.baseRef, commit.sha);
    this.merged = { at: world.now(), by, sha: commit.sha };
    issues.setState(this.issue, 'closed', null, by);
    this.issue.stateReason = null;
    return commit;
  }

  commits(): Commit[] {
    return this.repository.commits.between(this.baseSha, this.headSha);
  }

  files(): FileChange[] {
    const { commits } = this.repository;
    return commits.diff(commits.mergeBase(this.baseSha, this.headSha), commits.get(this.headSha));
  }

  /** `refs/pull/N/head`, and the test merge that `pull_request` runs check out. */
  #updateRefs(): void {
    const { refs } = this.repository.commits;
    refs.set(`refs/pull/${this.number}/head`, this.headSha);
    refs.set(`refs/pull/${this.number}/merge`, this.#mergeCommit(this.repository.world.user('web-flow'), 'merge').sha);
  }

  #baseHead(): string {
    const sha = this.repository.commits.refs.get(`refs/heads/${this.baseRef}`);
    if (sha === undefined) throw new Error(`${this.repository.fullName} has no branch ${this.baseRef}: seed it first.`);
    return sha;
  }

  #mergeCommit(by: User, method: 'merge' | 'squash'): Commit {
    const base = this.#baseHead();
    return this.repository.commits.add({
      message:
        method === 'merge'
          ? `Merge pull request #${this.number} from ${this.headRef}`
          : `${this.issue.title} (#${this.number})`,
      author: method === 'merge' ? by : this.issue.user,
      committer: this.repository.world.user('web-flow'),
      parents: method === 'merge' ? [base, this.headSha] : [base],
      files: Object.fromEntries(
        this.files().map(({ path, status, after }) => [path, status === 'removed' ? null : after]),
      ),
    });
  }
}
