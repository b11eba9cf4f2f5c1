import type { PullRequest } from './pull-request';
import type { Repository } from './repository';
import type { User } from './world';

export interface Comment {
  readonly id: number;
  readonly user: User;
  readonly createdAt: string;
  body: string;
  updatedAt: string;
  /** GraphQL calls it `lastEditedAt`. */
  editedAt: string | null;
}

/** An issue, or the conversation of a pull request: GitHub numbers and comments both alike. */
export interface Issue {
  readonly id: number;
  readonly number: number;
  readonly user: User;
  readonly createdAt: string;
  readonly comments: Comment[];
  readonly pull?: PullRequest | undefined;
  title: string;
  body: string | null;
  labels: string[];
  assignees: User[];
  state: 'open' | 'closed';
  stateReason: string | null;
  locked: string | boolean;
  updatedAt: string;
  closedAt: string | null;
  closedBy: User | null;
  /** When somebody edited the description last; GraphQL calls it `lastEditedAt`. */
  bodyEditedAt: string | null;
  /** Who set and took away labels, as the events of an issue tell it. */
  readonly labelEvents: {
    readonly id: number;
    readonly set: boolean;
    readonly name: string;
    readonly by: User;
    readonly at: string;
  }[];
}

export interface IssueSeed {
  user: User;
  title: string;
  body?: string | null;
  labels?: readonly string[];
  pull?: PullRequest;
}

/** Issues and pull requests of one repository, which share their numbers. */
export class Issues {
  readonly all: Issue[] = [];
  readonly #repository: Repository;

  constructor(repository: Repository) {
    this.#repository = repository;
  }

  open(seed: IssueSeed): Issue {
    const now = this.#repository.world.now();
    const issue: Issue = {
      id: this.#repository.world.nextId(),
      number: this.all.length + 1,
      user: seed.user,
      createdAt: now,
      comments: [],
      pull: seed.pull,
      title: seed.title,
      body: seed.body ?? null,
      labels: [...(seed.labels ?? [])],
      assignees: [],
      state: 'open',
      stateReason: null,
      locked: false,
      updatedAt: now,
      closedAt: null,
      closedBy: null,
      bodyEditedAt: null,
      labelEvents: [],
    };
    for (const name of issue.labels) {
      this.#ensureLabel(name);
      this.#note(issue, name, true, seed.user);
    }
    this.all.push(issue);
    return issue;
  }

  find(number: number): Issue | undefined {
    return this.all.find((issue) => issue.number === number);
  }

  comment(issue: Issue, user: User, body: string): Comment {
    const now = this.#repository.world.now();
    const comment = { id: this.#repository.world.nextId(), user, body, createdAt: now, updatedAt: now, editedAt: null };
    issue.comments.push(comment);
    issue.updatedAt = now;
    return comment;
  }

  findComment(id: number): { issue: Issue; comment: Comment } | undefined {
    for (const issue of this.all) {
      const comment = issue.comments.find((each) => each.id === id);
      if (comment) return { issue, comment };
    }
    return undefined;
  }

  setState(issue: Issue, state: 'open' | 'closed', reason: string | null, by: User): void {
    if (state === issue.state && (reason === null || reason === issue.stateReason)) return;
    const now = this.#repository.world.now();
    issue.stateReason = reason ?? (state === 'closed' ? 'completed' : 'reopened');
    issue.state = state;
    issue.closedAt = state === 'closed' ? now : null;
    issue.closedBy = state === 'closed' ? by : null;
    issue.updatedAt = now;
  }

  /** A label that an issue is given and that does not exist is made on the spot, as GitHub does for those who may write. */
  addLabels(issue: Issue, names: readonly string[], by = issue.user): void {
    for (const name of names) {
      const label = this.#ensureLabel(name);
      if (issue.labels.some((held) => held.toLowerCase() === label.toLowerCase())) continue;
      issue.labels.push(label);
      this.#note(issue, label, true, by);
    }
    issue.updatedAt = this.#repository.world.now();
  }

  removeLabel(issue: Issue, name: string, by = issue.user): void {
    issue.labels = issue.labels.filter((held) => held.toLowerCase() !== name.toLowerCase());
    this.#note(issue, name, false, by);
    issue.updatedAt = this.#repository.world.now();
  }

  /** What the author of a comment or a maintainer does to it. */
  editComment(comment: Comment, body: string): void {
    comment.body = body;
    comment.editedAt = this.#repository.world.now();
    comment.updatedAt = comment.editedAt;
  }

  /** What the author or a maintainer does to a description. */
  editBody(issue: Issue, body: string): void {
    issue.body = body;
    issue.bodyEditedAt = this.#repository.world.now();
    issue.updatedAt = issue.bodyEditedAt;
  }

  #note(issue: Issue, name: string, set: boolean, by: User): void {
    const { world } = this.#repository;
    issue.labelEvents.push({ id: world.nextId(), set, name, by, at: world.now() });
  }

  #ensureLabel(name: string): string {
    return (this.#repository.labels.get(name.toLowerCase()) ?? this.#repository.label(name)).name;
  }
}
