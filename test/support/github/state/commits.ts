import { createHash } from 'node:crypto';
import type { Repository } from './repository';
import { timestamp, type User } from './world';

export interface CommitSeed {
  message: string;
  author: User;
  /** Whoever pressed the button; the author by default. */
  committer?: User;
  /** Against the first parent: content, or null where the file is removed. */
  files?: Readonly<Record<string, string | null>>;
  parents?: readonly string[];
  /** The branch that this commit becomes the head of; its head is the parent where none is named. */
  branch?: string;
  /** Of a real git commit, where there is one. */
  sha?: string;
  treeSha?: string;
  date?: Date;
}

export interface Commit {
  readonly sha: string;
  readonly treeSha: string;
  readonly message: string;
  readonly author: User;
  readonly committer: User;
  readonly parents: readonly string[];
  readonly date: string;
  readonly tree: ReadonlyMap<string, string>;
}

export interface FileChange {
  readonly path: string;
  readonly status: 'added' | 'removed' | 'modified';
  readonly before: string;
  readonly after: string;
}

/** Commits and the refs that name them. */
export class Commits {
  readonly refs = new Map<string, string>();
  readonly protectedBranches = new Set<string>();
  readonly #bySha = new Map<string, Commit>();
  readonly #repository: Repository;

  constructor(repository: Repository) {
    this.#repository = repository;
  }

  /** Makes a commit; on `branch` it becomes the head, as a push does. Unknown parents are an error of the test. */
  add(seed: CommitSeed): Commit {
    const head = seed.branch === undefined ? undefined : this.refs.get(`refs/heads/${seed.branch}`);
    const parents = seed.parents ?? (head === undefined ? [] : [head]);
    const tree = new Map(parents[0] === undefined ? [] : this.get(parents[0]).tree);
    for (const [path, content] of Object.entries(seed.files ?? {})) {
      if (content === null) tree.delete(path);
      else tree.set(path, content);
    }
    const date = timestamp(seed.date ?? this.#repository.world.date());
    const treeSha = seed.treeSha ?? sha1(JSON.stringify([...tree].sort()));
    const identity = [treeSha, parents, seed.message, seed.author.id, date, this.#bySha.size];
    const sha = seed.sha ?? sha1(JSON.stringify(identity));
    const committer = seed.committer ?? seed.author;
    const commit = { sha, treeSha, message: seed.message, author: seed.author, committer, parents, date, tree };
    this.#bySha.set(sha, commit);
    if (seed.branch !== undefined) this.setBranch(seed.branch, sha);
    return commit;
  }

  setBranch(name: string, sha: string, options: { protected?: boolean } = {}): void {
    this.refs.set(`refs/heads/${name}`, this.get(sha).sha);
    if (options.protected === true) this.protectedBranches.add(name);
    if (options.protected === false) this.protectedBranches.delete(name);
  }

  find(sha: string): Commit | undefined {
    return this.#bySha.get(sha);
  }

  get(sha: string): Commit {
    const commit = this.#bySha.get(sha);
    if (!commit) throw new Error(`${this.#repository.fullName} has no commit ${sha}: seed it first.`);
    return commit;
  }

  /** A branch, tag, full ref, or SHA (whole, or at least seven digits), in that order; undefined when it names nothing. */
  resolve(ref: string): Commit | undefined {
    const names = [`refs/heads/${ref}`, `refs/tags/${ref}`, `refs/${ref}`, ref];
    const named = names.map((name) => this.refs.get(name)).find((sha) => sha !== undefined);
    if (named !== undefined) return this.find(named);
    if (!/^[0-9a-f]{7,40}$/.test(ref)) return undefined;
    return this.find(ref) ?? [...this.#bySha.values()].find((commit) => commit.sha.startsWith(ref));
  }

  /** The commit and all before it, newest first (breadth-first from the head). */
  history(sha: string): Commit[] {
    const seen = new Map<string, Commit>();
    const queue = [sha];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      if (seen.has(next)) continue;
      const commit = this.get(next);
      seen.set(next, commit);
      queue.push(...commit.parents);
    }
    return [...seen.values()];
  }

  mergeBase(base: string, head: string): Commit | undefined {
    const reachable = new Set(this.history(base).map((commit) => commit.sha));
    return this.history(head).find((commit) => reachable.has(commit.sha));
  }

  /** What `head` has that `base` lacks, oldest first, as `git log base..head`. */
  between(base: string, head: string): Commit[] {
    const known = new Set(this.history(base).map((commit) => commit.sha));
    return this.history(head)
      .filter((commit) => !known.has(commit.sha))
      .reverse();
  }

  diff(base: Commit | undefined, head: Commit): FileChange[] {
    const before = base?.tree ?? new Map<string, string>();
    const paths = [...new Set([...before.keys(), ...head.tree.keys()])].sort();
    return paths.flatMap((path): FileChange[] => {
      const [was, is] = [before.get(path), head.tree.get(path)];
      if (was === is) return [];
      const status = was === undefined ? 'added' : is === undefined ? 'removed' : 'modified';
      return [{ path, status, before: was ?? '', after: is ?? '' }];
    });
  }
}

function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}

/** The name that git gives these bytes. */
export function blobSha(content: string): string {
  const bytes = Buffer.from(content);
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
