import type { Server } from 'node:http';
import type { Fault, Faults } from './faults';
import type { OidcProvider } from './oidc';
import type { Level } from './permissions';
import type { Rest } from './rest';
import type { Repository, RepositoryOptions } from './state/repository';
import type { Team, User, World } from './state/world';

/** One request and what became of it. `status` is null where nothing was answered. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly status: number | null;
  /** The name of the token: `job#run` for a job's, the login for a person's, the app's slug; null without one. */
  readonly token: string | null;
  readonly body: string;
  readonly fault: Fault | undefined;
}

interface Parts {
  readonly world: World;
  readonly faults: Faults;
  readonly exchanges: Exchange[];
  readonly rest: Rest;
  readonly oidc: OidcProvider;
  readonly server: Server;
}

/** The running github.com as a test holds it: seeding, faults, and what was asked of it. */
export class LocalGitHub {
  /** GITHUB_API_URL */
  readonly apiUrl: string;
  /** GITHUB_SERVER_URL: the toolkit refuses artifacts for any other host. */
  readonly serverUrl: string;
  readonly faults: Faults;
  /** Every request so far, in order of arrival. */
  readonly exchanges: readonly Exchange[];
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.apiUrl = parts.world.apiUrl;
    this.serverUrl = parts.world.serverUrl;
    this.faults = parts.faults;
    this.exchanges = parts.exchanges;
  }

  /** What broke GitHub's description, in requests or in answers; a test ends with none. */
  get violations(): readonly string[] {
    return this.#parts.rest.violations;
  }

  /** Requests to operations that are not served; a test ends with none. */
  get unexpected(): readonly string[] {
    return this.#parts.rest.unexpected;
  }

  /** The public keys of the OIDC provider. */
  get jwks(): { keys: Record<string, unknown>[] } {
    return this.#parts.oidc.jwks();
  }

  /** Identity tokens that are given from now on live for so many seconds: GitHub's live for minutes. */
  letIdentityTokensLive(seconds: number): void {
    this.#parts.oidc.lifetimeInSeconds = seconds;
  }

  /** The account with this login, made when it is new; `…[bot]` is a bot. */
  user(login: string, type?: User['type']): User {
    return this.#parts.world.user(login, type);
  }

  team(organization: string, slug: string, members?: readonly User[]): Team {
    return this.#parts.world.team(organization, slug, members);
  }

  /** The repository owner/name, made when it is new. */
  repository(owner: string, name: string, options?: RepositoryOptions): Repository {
    return this.#parts.world.repository(owner, name, options);
  }

  /** A person's token, which may do what the person may; organisation permissions such as `{ members: 'read' }` are given by name. */
  userToken(user: User, permissions?: Readonly<Record<string, Level>>): string {
    return this.#parts.world.userToken(user, permissions);
  }

  /** An installation token of a GitHub App with these permissions. */
  appToken(app: string, permissions: Readonly<Record<string, Level>>): string {
    return this.#parts.world.appToken(app, permissions);
  }

  async close(): Promise<void> {
    const { server } = this.#parts;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
