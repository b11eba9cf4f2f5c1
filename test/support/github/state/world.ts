import { randomUUID } from 'node:crypto';
import type { Blobs } from '../blobs';
import { permissionsOf, type Level, type Token } from '../permissions';
import type { Job } from './job';
import { Repository, type RepositoryOptions } from './repository';

export interface User {
  readonly id: number;
  readonly login: string;
  readonly type: 'User' | 'Bot' | 'Organization';
}

export interface Team {
  readonly id: number;
  readonly organization: string;
  readonly slug: string;
  readonly members: Map<number, 'active' | 'pending'>;
}

/** Everything that this github.com knows, and the clock by which it stamps. */
export class World {
  readonly repositories = new Map<string, Repository>();
  readonly users = new Map<string, User>();
  readonly teams = new Map<string, Team>();
  readonly tokens = new Map<string, Token>();
  readonly runtimeTokens = new Map<string, Job>();
  readonly oidcRequestTokens = new Map<string, Job>();
  readonly serverUrl = 'https://github.com';
  readonly apiUrl: string;
  readonly blobs: Blobs;
  readonly #clock: () => Date;
  #lastId = 1_000_000;

  constructor(apiUrl: string, clock: () => Date, blobs: Blobs) {
    this.apiUrl = apiUrl;
    this.#clock = clock;
    this.blobs = blobs;
  }

  date(): Date {
    return this.#clock();
  }

  /** The time as GitHub prints it: UTC, whole seconds. */
  now(): string {
    return timestamp(this.#clock());
  }

  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  /** The account with this login (case-insensitive), made when it is new. */
  user(login: string, type: User['type'] = login.endsWith('[bot]') ? 'Bot' : 'User'): User {
    const key = login.toLowerCase();
    const known = this.users.get(key);
    if (known) return known;
    const user: User = { id: login === 'github-actions[bot]' ? 41898282 : this.nextId(), login, type };
    this.users.set(key, user);
    return user;
  }

  /** The team `organization/slug`, made when it is new, with these as further active members. */
  team(organization: string, slug: string, members: readonly User[] = []): Team {
    const key = `${organization}/${slug}`.toLowerCase();
    const team = this.teams.get(key) ?? { id: this.nextId(), organization, slug, members: new Map() };
    for (const member of members) team.members.set(member.id, 'active');
    this.teams.set(key, team);
    return team;
  }

  repository(owner: string, name: string, options: RepositoryOptions = {}): Repository {
    const key = `${owner}/${name}`.toLowerCase();
    const known = this.repositories.get(key);
    if (known) return known;
    const repository = new Repository(this, this.user(owner, options.ownerType ?? 'Organization'), name, options);
    this.repositories.set(key, repository);
    return repository;
  }

  findRepository(owner: string, name: string): Repository | undefined {
    return this.repositories.get(`${owner}/${name}`.toLowerCase());
  }

  addToken(token: Omit<Token, 'value' | 'expired'>, prefix: string): Token {
    const added: Token = { ...token, value: `${prefix}_${randomUUID().replaceAll('-', '')}`, expired: false };
    this.tokens.set(added.value, added);
    return added;
  }

  /** A personal access token: it may do what the person may do in each repository; organisation scopes are given by name. */
  userToken(user: User, permissions: Readonly<Record<string, Level>> = {}): string {
    return this.addToken(
      { name: user.login, actor: user, kind: 'user', permissions: permissionsOf(permissions) },
      'ghp',
    ).value;
  }

  /** The installation token of a GitHub App, e.g. one with `{ members: 'read' }`. */
  appToken(app: string, permissions: Readonly<Record<string, Level>>): string {
    return this.addToken(
      { name: app, actor: this.user(`${app}[bot]`), kind: 'app', permissions: permissionsOf(permissions) },
      'ghs',
    ).value;
  }
}

/** UTC in whole seconds, as every time in GitHub's JSON. */
export function timestamp(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}

/** An opaque identifier that looks and sorts like GitHub's. */
export function nodeId(kind: string, id: number | string): string {
  return Buffer.from(`0${kind.length}:${kind}${id}`).toString('base64');
}
