import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type StateEvent = 'lock' | 'read' | 'write' | 'unlock';

export interface StateServer {
  /** Lines for the input `backend-config` of a stack with `backend "http" {}`. */
  readonly backendConfig: string;
  state(): string | undefined;
  /** Somebody else writes the state, past every lock. */
  put(text: string): void;
  /** Somebody else takes the lock, with what their tool says of itself, or gives it back. */
  hold(info: string | undefined): void;
  /** Id of the lock that is held. */
  lock(): string | undefined;
  /** No state, no lock, and every request does as it should. */
  reset(): void;
  /** Called before a request is served; it waits for the answer. `refuse` answers with this status instead. */
  before: (event: StateEvent, nth: number) => Promise<{ readonly refuse?: number } | undefined>;
  /** What `before` threw: the request was refused, because one that is never answered holds the tool for ever. */
  readonly problems: readonly unknown[];
  close(): Promise<void>;
}

const EVENTS: Readonly<Record<string, StateEvent>> = { LOCK: 'lock', GET: 'read', POST: 'write', UNLOCK: 'unlock' };
const pass = (): Promise<undefined> => Promise.resolve(undefined);

/** Terraform's http backend with locks, whose every request a test can hold up or refuse. */
export const startStateServer = async (): Promise<StateServer> => {
  let state: string | undefined;
  let lock: string | undefined;
  const seen = new Map<StateEvent, number>();
  const problems: unknown[] = [];
  const idOf = (info: string): string => (JSON.parse(info) as { ID: string }).ID;
  const serve = (event: StateEvent, id: string | null, body: string): { status: number; text?: string } => {
    if (event === 'read') return state === undefined ? { status: 404 } : { status: 200, text: state };
    if (event === 'lock') {
      if (lock !== undefined) return { status: 423, text: lock };
      lock = body;
      return { status: 200 };
    }
    if (event === 'unlock') {
      if (lock !== undefined && body !== '' && idOf(body) !== idOf(lock)) return { status: 409, text: lock };
      lock = undefined;
      return { status: 200 };
    }
    if (lock === undefined || idOf(lock) !== id) return { status: 423 };
    state = body;
    return { status: 200 };
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const event = EVENTS[request.method ?? ''] ?? 'read';
      const nth = (seen.get(event) ?? 0) + 1;
      seen.set(event, nth);
      const id = new URL(request.url ?? '', 'http://127.0.0.1').searchParams.get('ID');
      const asked = Promise.resolve()
        .then(() => self.before(event, nth))
        .catch((error: unknown) => {
          problems.push(error);
          return { refuse: 500 };
        });
      void asked.then((refusal) => {
        const { status, text } =
          refusal?.refuse === undefined
            ? serve(event, id, Buffer.concat(chunks).toString())
            : { status: refusal.refuse, text: '' };
        response.writeHead(status).end(text ?? '');
      });
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/state`;
  const self: StateServer = {
    backendConfig: [`address=${address}`, `lock_address=${address}`, `unlock_address=${address}`, 'retry_max=0'].join(
      '\n',
    ),
    state: () => state,
    put: (text) => {
      state = text;
    },
    hold: (info) => {
      lock = info;
    },
    lock: () => (lock === undefined ? undefined : idOf(lock)),
    reset: () => {
      state = undefined;
      lock = undefined;
      seen.clear();
      problems.length = 0;
      self.before = pass;
    },
    before: pass,
    problems,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
  return self;
};
