import { rename, rm, writeFile } from 'node:fs/promises';
import { messageOf } from '../../core/errors';
import type { Log } from '../../ports/log';

/** The time of this machine, in milliseconds of any origin. */
export interface Clock {
  readonly now: () => number;
  /** Calls back once, later. The result calls it off. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
}

export interface IssuedToken {
  readonly token: string;
  /** Milliseconds from its issue to its end, by the issuer's own clock: ours may be wrong. */
  readonly lifetime: number;
}

/** A file that holds a valid token while somebody uses it. */
export interface TokenFile {
  acquire(): Promise<void>;
  release(): Promise<void>;
}

export interface TokenFileOptions {
  readonly path: string;
  /** Whose token, for messages. */
  readonly cloud: string;
  readonly request: () => Promise<IssuedToken>;
  readonly clock: Clock;
  readonly log: Log;
}

/** A token is replaced at half of its life, and after a failure tried again at every twentieth of it. */
const RENEW_AT = 1 / 2;
const RETRY_AT = 1 / 20;

/** Readers see the old token or the new one, never a part of one. */
const writeWhole = async (path: string, text: string): Promise<void> => {
  const unfinished = `${path}.new`;
  await writeFile(unfinished, text, { mode: 0o600 });
  await rename(unfinished, path);
};

/**
 * Writes a token at the first `acquire`, replaces it before it expires, and removes it at the last `release`. GitHub's
 * tokens live five to ten minutes (docs/platform-notes.md#identity-tokens). A renewal that fails is a warning: the tool
 * may never need it.
 */
export const tokenFile = ({ path, cloud, request, clock, log }: TokenFileOptions): TokenFile => {
  let users = 0;
  let held: { readonly token: string; readonly lifetime: number; readonly renewAt: number } | undefined;
  let callOff = (): void => undefined;
  let last: Promise<unknown> = Promise.resolve();

  /** One change of the file at a time. */
  const inTurn = <T>(change: () => Promise<T>): Promise<T> => {
    const result = last.then(change);
    last = result.catch(() => undefined);
    return result;
  };
  const get = async () => {
    const { token, lifetime } = await request();
    return { token, lifetime, renewAt: clock.now() + lifetime * RENEW_AT };
  };
  const schedule = (milliseconds: number): void => {
    callOff = clock.after(milliseconds, () => void renew());
  };
  const renew = async (): Promise<void> => {
    try {
      const next = await get();
      await inTurn(async () => {
        if (users === 0) return;
        await writeWhole(path, next.token);
        held = next;
        schedule(next.renewAt - clock.now());
      });
    } catch (error) {
      if (users === 0 || held === undefined) return;
      log.warning(
        `The ${cloud} token could not be renewed, and is asked for again: ${messageOf(error)} A tool that still runs when the old one ends may lose its access.`,
      );
      schedule(held.lifetime * RETRY_AT);
    }
  };

  return {
    acquire: () =>
      inTurn(async () => {
        if (users === 0) {
          if (held === undefined || clock.now() >= held.renewAt) held = await get();
          await writeWhole(path, held.token);
          schedule(held.renewAt - clock.now());
        }
        users += 1;
      }),
    release: () =>
      inTurn(async () => {
        users -= 1;
        if (users > 0) return;
        callOff();
        await rm(path, { force: true });
      }),
  };
};
