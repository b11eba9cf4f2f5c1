import { ApiError } from './route';
import type { Token } from './permissions';

const hourInMs = 3_600_000;

/** Requests an hour: GITHUB_TOKEN for each repository, others for each token (docs/platform-notes.md#limits). */
const allowance = { job: 1000, app: 5000, user: 5000 } as const;

interface Window {
  readonly resets: number;
  used: number;
}

/** The primary rate limit, with the headers that GitHub puts on every answer. */
export class RateLimit {
  readonly #windows = new Map<string, Window>();
  readonly #clock: () => Date;

  constructor(clock: () => Date) {
    this.#clock = clock;
  }

  /** Counts a request; throws GitHub's 403 once the allowance is spent. */
  count(token: Token): Readonly<Record<string, string>> {
    const key = token.repository ? `job ${token.repository.id}` : token.value;
    const now = this.#clock().getTime();
    const known = this.#windows.get(key);
    const window = known && known.resets > now ? known : { resets: now + hourInMs, used: 0 };
    this.#windows.set(key, window);
    window.used += 1;
    const limit = allowance[token.kind];
    const headers = {
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': String(Math.max(0, limit - window.used)),
      'x-ratelimit-used': String(Math.min(window.used, limit)),
      'x-ratelimit-reset': String(Math.ceil(window.resets / 1000)),
      'x-ratelimit-resource': 'core',
    };
    if (window.used > limit) throw new ApiError(403, 'API rate limit exceeded for installation.', undefined, headers);
    return headers;
  }
}
