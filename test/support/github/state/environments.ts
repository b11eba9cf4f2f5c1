import type { Repository } from './repository';
import type { Team, User } from './world';

export interface EnvironmentSeed {
  /** Users and teams of which one has to approve; none means that no approval is asked for. */
  reviewers?: readonly (User | Team)[];
  preventSelfReview?: boolean;
  /** Minutes. */
  waitTimer?: number;
  /** Which branches may deploy: any by default, the protected ones, or those that match one of these patterns. */
  branches?: 'any' | 'protected' | readonly string[];
  canAdminsBypass?: boolean;
}

export interface Environment {
  readonly id: number;
  readonly name: string;
  readonly createdAt: string;
  readonly reviewers: readonly (User | Team)[];
  readonly preventSelfReview: boolean;
  readonly waitTimer: number;
  readonly branches: 'any' | 'protected' | readonly { id: number; name: string }[];
  readonly canAdminsBypass: boolean;
}

/** The environments of a repository, by name without regard to case. */
export class Environments {
  readonly #byName = new Map<string, Environment>();
  readonly #repository: Repository;

  constructor(repository: Repository) {
    this.#repository = repository;
  }

  get all(): Environment[] {
    return [...this.#byName.values()];
  }

  /** Creates the environment, or replaces its settings, as its page in the repository's settings does. */
  configure(name: string, seed: EnvironmentSeed = {}): Environment {
    const { world } = this.#repository;
    const known = this.find(name);
    const branches = seed.branches ?? 'any';
    const environment: Environment = {
      id: known?.id ?? world.nextId(),
      name: known?.name ?? name,
      createdAt: known?.createdAt ?? world.now(),
      reviewers: seed.reviewers ?? [],
      preventSelfReview: seed.preventSelfReview ?? false,
      waitTimer: seed.waitTimer ?? 0,
      branches:
        typeof branches === 'string' ? branches : branches.map((pattern) => ({ id: world.nextId(), name: pattern })),
      canAdminsBypass: seed.canAdminsBypass ?? true,
    };
    this.#byName.set(name.toLowerCase(), environment);
    return environment;
  }

  find(name: string): Environment | undefined {
    return this.#byName.get(name.toLowerCase());
  }

  remove(name: string): void {
    this.#byName.delete(name.toLowerCase());
  }

  /**
   * A job that names an unknown environment creates it, without any protection
   * (docs/platform-notes.md#environments-and-approvals).
   */
  referenced(name: string): Environment {
    return this.find(name) ?? this.configure(name);
  }

  /** Whether a run of this ref (`refs/heads/x`, `refs/pull/1/merge`) may deploy. */
  admits(environment: Environment, ref: string): boolean {
    const { protectedBranches } = this.#repository.commits;
    const branch = ref.replace(/^refs\/heads\//, '');
    if (environment.branches === 'any') return true;
    // "Protected branches only" with no protected branch anywhere admits every branch
    // (docs/platform-notes.md#environments-and-approvals).
    if (environment.branches === 'protected') return protectedBranches.size === 0 || protectedBranches.has(branch);
    return environment.branches.some(({ name }) => matches(name, branch));
  }
}

/**
 * Ruby's File.fnmatch with FNM_PATHNAME, as far as branch policies use it: `*` stops at a slash, `**` followed by a
 * slash does not.
 */
function matches(pattern: string, branch: string): boolean {
  const source = pattern.replace(/\*\*\/|[.+^${}()|[\]\\*?]/g, (token) =>
    token === '**/' ? '(?:.*/)?' : token === '*' ? '[^/]*' : token === '?' ? '[^/]' : `\\${token}`,
  );
  return new RegExp(`^${source}$`).test(branch);
}

/** Whether this person is listed, or is an active member of a listed team. */
export function isReviewer(environment: Environment, user: User): boolean {
  return environment.reviewers.some((reviewer) =>
    'slug' in reviewer ? reviewer.members.get(user.id) === 'active' : reviewer.id === user.id,
  );
}
