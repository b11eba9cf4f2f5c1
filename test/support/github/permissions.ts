import type { Repository } from './state/repository';
import type { User } from './state/world';

export type Level = 'none' | 'read' | 'write';

/** One way to be allowed an operation: every permission named must be held. */
export type Alternative = Readonly<Record<string, 'read' | 'write'>>;

/** The alternatives of which one suffices; none at all means that metadata (always granted) is enough. */
export type Needs = readonly Alternative[];

/** A credential. `permissions` are those of an installation; a person's token has what the person has in each repository. */
export interface Token {
  readonly name: string;
  readonly value: string;
  readonly actor: User;
  readonly kind: 'job' | 'app' | 'user';
  readonly permissions: ReadonlyMap<string, Level>;
  /** The only repository that it works for; all of them when absent. */
  readonly repository?: Repository | undefined;
  /** A job's token dies with the job (github/docs: "The token expires when the job finishes"). */
  expired: boolean;
}

/** Permissions as a workflow writes them (`pull-requests: write`) to those of the REST API (`pull_requests`). */
export function permissionsOf(written: Readonly<Record<string, Level>>): Map<string, Level> {
  return new Map(Object.entries(written).map(([name, level]) => [name.replaceAll('-', '_'), level]));
}

const ranks = { none: 0, read: 1, write: 2 } as const;

function holds(token: Token, repository: Repository | undefined, permission: string): Level {
  if (token.repository !== undefined && token.repository !== repository)
    return repository?.private === false ? 'read' : 'none';
  if (token.kind !== 'user' || repository === undefined) return token.permissions.get(permission) ?? 'none';
  const role = repository.permissionOf(token.actor);
  if (role === 'none' && repository.private) return 'none';
  // Whoever can read may open issues and comment; what needs more of a person is checked where it happens.
  if (permission === 'issues' || permission === 'pull_requests') return 'write';
  return ['write', 'maintain', 'admin'].includes(role) ? 'write' : 'read';
}

/** Whether the token may do what needs one of these. */
export function allows(token: Token, repository: Repository | undefined, needs: Needs): boolean {
  if (needs.length === 0) return true;
  return needs.some((alternative) =>
    Object.entries(alternative).every(([name, level]) => ranks[holds(token, repository, name)] >= ranks[level]),
  );
}

/**
 * The value of `x-accepted-github-permissions`: alternatives by `;`, what is needed together by `,`
 * (docs.github.com, "Troubleshooting the REST API", Insufficient permissions).
 */
export function acceptedPermissions(needs: Needs): string {
  return needs
    .map((alternative) =>
      Object.entries(alternative)
        .map(([name, level]) => `${name}=${level}`)
        .join(','),
    )
    .join('; ');
}
