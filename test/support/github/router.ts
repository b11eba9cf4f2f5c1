import type { Route } from './route';

interface Pattern {
  readonly route: Route;
  readonly method: string;
  readonly path: RegExp;
  readonly literals: number;
}

/** These may hold slashes: branch and file names are written into the path as they are. */
const multiSegment = new Set(['path', 'ref', 'branch', 'basehead']);

export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** Finds the route of a request; where several fit, the one with the most literal path. */
export class Router {
  readonly #patterns: Pattern[];

  constructor(routes: readonly Route[]) {
    this.#patterns = routes.map(patternOf).sort((a, b) => b.literals - a.literals);
  }

  match(method: string, path: string): Match | undefined {
    for (const pattern of this.#patterns) {
      const found = pattern.method === method ? pattern.path.exec(path) : null;
      if (found) return { route: pattern.route, params: decoded(found.groups ?? {}) };
    }
    return undefined;
  }
}

function patternOf(route: Route): Pattern {
  const [method = '', path = ''] = route.operation.split(' ');
  const source = path
    // GitHub serves the root of a repository under `contents`, with or without a slash behind it.
    .replace(/\/contents\/\{path\}$/, '/contents(?:/(?<path>.*))?')
    .replace(/\{(\w+)\}/g, (_, name: string) => `(?<${name}>${multiSegment.has(name) ? '.+' : '[^/]+'})`);
  const literals = path.split('/').filter((segment) => !segment.startsWith('{')).length;
  return { route, method, path: new RegExp(`^${source}$`), literals };
}

function decoded(groups: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(groups).map(([name, value]) => [name, decodeURIComponent((value as string | undefined) ?? '')]),
  );
}
